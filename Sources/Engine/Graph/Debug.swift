import Glibc

/// What `GALLEY_DEBUG` asks to see, on the standard error, a line for each thing: `graph` (the nodes of every schedule), `fusion` (the groups), `kernels` (what ran,
/// and for how long), `memory` (the allocator's statistics when a context ends). Several are separated by commas.
struct Debug {
    var graph = false
    var fusion = false
    var kernels = false
    var memory = false

    static let fromEnvironment = Debug(getenv("GALLEY_DEBUG").map { String(cString: $0) } ?? "")

    init(_ words: String) {
        for word in words.split(separator: ",") {
            switch word {
            case "graph": graph = true
            case "fusion": fusion = true
            case "kernels": kernels = true
            case "memory": memory = true
            default: Debug.write("galley: GALLEY_DEBUG knows graph, fusion, kernels and memory, not \(word)")
            }
        }
    }

    private static func write(_ line: String) { fputs(line + "\n", stderr) }

    func tell(_ order: [Unmanaged<Node>]) {
        for (i, node) in order.enumerated() { node._withUnsafeGuaranteedRef { $0.place = Int32(i) } }
        for node in order {
            node._withUnsafeGuaranteedRef { node in
                var inputs: [String] = []
                node.arguments.forEach { inputs.append($0.place >= 0 ? "%\($0.place)" : "\($0.shape.text)") }
                if node.arguments.place != .none { inputs.append("\(node.arguments.scalar.double)") }
                Debug.write("graph: %\(node.place) = \(node.op.name)(\(inputs.joined(separator: ", "))) \(Debug.type(node))\(node.tracked ? " tracked" : "")")
            }
        }
        for node in order { node._withUnsafeGuaranteedRef { $0.place = -1 } }
    }

    func tell(_ group: FusedGroup) {
        let names = group.members.enumerated().map { at, member in member._withUnsafeGuaranteedRef { group.outputs[at] == nil ? $0.op.name : "[\($0.op.name)]" } }
        let endings = group.endings.map { ending in ending._withUnsafeGuaranteedRef { "[\($0.op.name)]" } }
        Debug.write("fusion: \(names.count + endings.count) ops over \(group.shape.text): \((names + endings).joined(separator: " ")); those in brackets are kept")
    }

    @inline(never)
    func timed(_ node: Node, _ body: () throws -> Void) rethrows {
        let start = Debug.now
        try body()
        Debug.write("kernel: \(node.op.name) \(Debug.type(node)) \(Debug.microseconds(since: start)) µs")
    }

    func timed(_ group: FusedGroup, _ body: () throws -> Void) rethrows {
        guard kernels else { return try body() }
        let start = Debug.now
        try body()
        Debug.write("kernel: \(group.members.count + group.endings.count) fused ops over \(group.shape.text) \(Debug.microseconds(since: start)) µs")
    }

    func tell(_ memory: Allocator.Statistics) {
        Debug.write(
            "memory: \(memory.live) bytes in use, \(memory.peak) at most, \(memory.cached) kept; \(memory.allocations) allocations, \(memory.reused) of them of kept blocks")
    }

    private static func type(_ node: Node) -> String { "\(node.dtype.name)\(node.shape.text)" }

    private static var now: timespec {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time
    }

    private static func microseconds(since start: timespec) -> String {
        let end = now
        let tenths = ((end.tv_sec - start.tv_sec) * 1_000_000_000 + end.tv_nsec - start.tv_nsec + 50) / 100
        return "\(tenths / 10).\(tenths % 10)"
    }
}
