@testable import Engine

/// A device that computes nothing: it has no memory, checks what it is handed, and counts.
final class NullBackend: Backend {
    private(set) var allocations = 0
    private(set) var launches = 0
    private(set) var groups = 0
    private(set) var mistakes: [String] = []

    func allocate(bytes: Int) throws -> Buffer {
        allocations += 1
        // An address that nobody may read.
        return Buffer(pointer: UnsafeMutableRawPointer(bitPattern: 4096)!, bytes: bytes, allocator: nil)
    }

    func upload(_ source: UnsafeRawPointer, bytes: Int, to buffer: Buffer, offset: Int) { expect(offset + bytes <= buffer.bytes, "an upload beyond the buffer") }
    func download(_ buffer: Buffer, offset: Int, bytes: Int, to target: UnsafeMutableRawPointer) { expect(offset + bytes <= buffer.bytes, "a download beyond the buffer") }
    func copy(_ source: Buffer, offset: Int, bytes: Int, to target: Buffer) { expect(offset + bytes <= source.bytes && bytes <= target.bytes, "a copy beyond the buffer") }
    func synchronise() throws {}

    func launch(_ node: Node, into out: Buffer) throws {
        launches += 1
        check(node)
        expect(out.bytes >= node.bytes, "\(node.op.name): a buffer of \(out.bytes) bytes for \(node.bytes)")
        node.arguments.forEach { expect($0.isEvaluated, "\(node.op.name): an input without a value") }
    }

    func launch(_ group: FusedGroup) throws {
        groups += 1
        for (at, member) in group.members.enumerated() {
            let node = member.takeUnretainedValue()
            check(node)
            expect(node.shape == group.shape, "\(node.op.name): \(node.shape.text) in a group of \(group.shape.text)")
            if let out = group.outputs[at] { expect(out.bytes >= node.bytes, "\(node.op.name): a buffer of \(out.bytes) bytes for \(node.bytes)") }
        }
        for (at, ending) in group.endings.enumerated() { expect(group.results[at].bytes >= ending.takeUnretainedValue().bytes, "a small buffer for a reduction") }
    }

    /// The shape that a row's rule gives is the node's.
    private func check(_ node: Node) {
        guard let shape = try? node.op.shape(node.op, node.arguments) else { return }
        expect(shape == node.shape, "\(node.op.name): \(node.shape.text), but the rule says \(shape.text)")
    }

    private func expect(_ condition: Bool, _ what: String) { if !condition { mistakes.append(what) } }
}
