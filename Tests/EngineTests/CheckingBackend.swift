import CKernels
import Testing

@testable import Engine

/// The processor, watched: every launched kernel is run a second time on the same inputs in float64 (whole numbers in int64), and the two must agree.
///
/// So each row is held against a float64 reference with the arguments that programs really give it, and what was launched is counted by op, shape and dtype.
final class CheckingBackend: Backend {
    struct Launch: Hashable {
        let op: String
        let shape: [Int]
        let dtype: String
    }

    private let cpu: CPUBackend
    private let allocator = Allocator()
    private(set) var launches: Set<Launch> = []
    private(set) var failures: [String] = []

    init() { cpu = CPUBackend(allocator) }

    func allocate(bytes: Int) throws -> Buffer { try cpu.allocate(bytes: bytes) }
    func upload(_ source: UnsafeRawPointer, bytes: Int, to buffer: Buffer, offset: Int) { cpu.upload(source, bytes: bytes, to: buffer, offset: offset) }
    func download(_ buffer: Buffer, offset: Int, bytes: Int, to target: UnsafeMutableRawPointer) { cpu.download(buffer, offset: offset, bytes: bytes, to: target) }
    func copy(_ source: Buffer, offset: Int, bytes: Int, to target: Buffer) { cpu.copy(source, offset: offset, bytes: bytes, to: target) }
    func launch(_ group: FusedGroup) throws { try cpu.launch(group) }
    func synchronise() throws { try cpu.synchronise() }

    func launch(_ node: Node, into out: Buffer) throws {
        launches.insert(Launch(op: node.op.name, shape: node.shape.array, dtype: node.dtype.name))
        // First the reference: the kernel may write over its input.
        let expected = try reference(node)
        try cpu.launch(node, into: out)
        guard let expected = expected?.map({ node.dtype.isFloating ? node.dtype.rounded($0) : $0 }) else { return }
        let found = doubles(node.dtype, node.shape.count, out.pointer)
        let share = CheckingBackend.precision(node)
        let scale = expected.reduce(1) { $1.isFinite ? max($0, abs($1)) : $0 }
        for (at, (x, y)) in zip(found, expected).enumerated() where !(x == y || x.isNaN && y.isNaN || abs(x - y) <= share * scale) {
            failures.append("\(node.op.name) in \(node.dtype.name), shape \(node.shape.text), element \(at): \(x), in float64 \(y)")
            return
        }
    }

    private static func precision(_ node: Node) -> Double {
        switch node.dtype {
        case .float16: 0x1p-10
        case .bfloat16: 0x1p-7
        case .float32: 3e-6
        default: 0
        }
    }

    private func doubles(_ dtype: DType, _ count: Int, _ pointer: UnsafeRawPointer) -> [Double] {
        [Double](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = count
            if let base = buffer.baseAddress, count > 0 { ck_cast(dtype.rawValue, DType.float64.rawValue, count, pointer, base) }
        }
    }

    /// What the row's kernel makes of the inputs in the widest dtype of their kind, rounded to the node's where that is whole; nil where nothing is wider.
    private func reference(_ node: Node) throws -> [Double]? {
        func wide(_ dtype: DType) -> DType { dtype.isFloating ? .float64 : dtype.isInteger ? .int64 : dtype }
        func widened(_ x: Node) throws -> Node {
            guard wide(x.dtype) != x.dtype else { return x }
            let copy = Node(Rows.constant, Arguments(), x.shape, wide(x.dtype))
            let buffer = try allocator.take(copy.bytes)
            ck_cast(x.dtype.rawValue, copy.dtype.rawValue, x.shape.count, x.pointer, buffer.pointer)
            copy.buffer = buffer
            return copy
        }
        var arguments = node.arguments
        guard wide(node.dtype) != node.dtype || !arguments.allSatisfy({ wide($0.dtype) == $0.dtype }), node.op.name != "cast" else { return nil }
        arguments.a = try arguments.a.map(widened)
        arguments.b = try arguments.b.map(widened)
        arguments.more = try arguments.more.map(widened)
        let copy = Node(node.op, arguments, node.shape, wide(node.dtype))
        let buffer = try allocator.take(max(copy.bytes, 8))
        try node.op.cpu(copy, buffer.pointer)
        guard node.dtype.isInteger else { return doubles(copy.dtype, node.shape.count, buffer.pointer) }
        let rounded = try allocator.take(max(node.bytes, 8))
        ck_cast(copy.dtype.rawValue, node.dtype.rawValue, node.shape.count, buffer.pointer, rounded.pointer)
        return doubles(node.dtype, node.shape.count, rounded.pointer)
    }
}
