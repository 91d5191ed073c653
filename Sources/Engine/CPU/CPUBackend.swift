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

    func launch(_ node: Node, into out: Buffer) throws { try node.op.cpu(node, out.pointer) }

    /// Kernels run where they are launched.
    func synchronise() throws {}
}
