/// A device, as far as the graph and the evaluator know it.
///
/// Buffers are opaque to everything above and go back with their last owner; a kernel is launched for a node whose inputs have their values.
protocol Backend: AnyObject {
    func allocate(bytes: Int) throws -> Buffer
    func upload(_ source: UnsafeRawPointer, bytes: Int, to buffer: Buffer, offset: Int)
    func download(_ buffer: Buffer, offset: Int, bytes: Int, to target: UnsafeMutableRawPointer)
    func copy(_ source: Buffer, offset: Int, bytes: Int, to target: Buffer)
    func launch(_ node: Node, into out: Buffer) throws
    func launch(_ group: FusedGroup) throws
    func synchronise() throws
}

/// Memory that holds a node's value, or several nodes' that share it.
final class Buffer {
    let pointer: UnsafeMutableRawPointer
    let bytes: Int
    /// Whom it goes back to; nil where it is nobody's.
    private let allocator: Allocator?

    init(pointer: UnsafeMutableRawPointer, bytes: Int, allocator: Allocator?) {
        self.pointer = pointer
        self.bytes = bytes
        self.allocator = allocator
    }

    deinit { allocator?.give(pointer, bytes) }
}
