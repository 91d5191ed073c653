import CKernels

/// The processor: buffers are plain memory, a launch calls the row's kernel.
final class CPUBackend: Backend {
    private let allocator: Allocator

    init(_ allocator: Allocator) { self.allocator = allocator }

    func allocate(bytes: Int) throws -> Buffer { try allocator.take(bytes) }

    func upload(_ source: UnsafeRawPointer, bytes: Int, to buffer: Buffer, offset: Int) {
        (buffer.pointer + offset).copyMemory(from: source, byteCount: bytes)
    }

    func download(_ buffer: Buffer, offset: Int, bytes: Int, to target: UnsafeMutableRawPointer) {
        target.copyMemory(from: buffer.pointer + offset, byteCount: bytes)
    }

    func copy(_ source: Buffer, offset: Int, bytes: Int, to target: Buffer) {
        target.pointer.copyMemory(from: source.pointer + offset, byteCount: bytes)
    }

    func launch(_ node: Node, into out: Buffer) throws {
        if node.isStorageOnly && !node.op.anyDType { try launchWidened(node, into: out) } else { try node.op.cpu(node, out.pointer) }
    }

    /// Dtypes for storage: the inputs are widened, the kernel runs in the wider dtype, and the result is rounded once.
    private func launchWidened(_ node: Node, into out: Buffer) throws {
        var arguments = node.arguments
        arguments.a = try arguments.a.map(widened)
        arguments.b = try arguments.b.map(widened)
        arguments.more = try arguments.more.map(widened)
        let wide = Node(node.op, arguments, node.shape, node.dtype.computing)
        guard wide.dtype != node.dtype else { return try node.op.cpu(wide, out.pointer) }
        let buffer = try allocator.take(wide.bytes)
        try node.op.cpu(wide, buffer.pointer)
        ck_cast(wide.dtype.rawValue, node.dtype.rawValue, node.shape.count, buffer.pointer, out.pointer)
    }

    private func widened(_ node: Node) throws -> Node {
        guard node.dtype.isStorageOnly else { return node }
        let wide = Node(Rows.constant, Arguments(), node.shape, node.dtype.computing)
        let buffer = try allocator.take(wide.bytes)
        ck_cast(node.dtype.rawValue, wide.dtype.rawValue, node.shape.count, node.pointer, buffer.pointer)
        wide.buffer = buffer
        return wide
    }

    func launch(_ group: FusedGroup) throws { try FusedProgram(group).run() }

    /// Kernels run where they are launched.
    func synchronise() throws {}
}

extension Node {
    /// Whether it, or an input, is of a dtype that arithmetic doesn't know.
    @inline(__always) var isStorageOnly: Bool {
        if dtype.isStorageOnly { return true }
        if let a = arguments.a, a.dtype.isStorageOnly { return true }
        if let b = arguments.b, b.dtype.isStorageOnly { return true }
        return !arguments.more.isEmpty && arguments.more.contains { $0.dtype.isStorageOnly }
    }
}
