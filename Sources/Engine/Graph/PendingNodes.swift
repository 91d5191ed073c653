import CKernels

/// The nodes of a context whose values nobody has asked for. They aren't kept alive by it: a value that is dropped unseen is never computed.
struct PendingNodes {
    /// Beyond this many nodes, or bytes of those that no group can spare, everything is evaluated.
    static let mostNodes = 4096
    static let mostBytes = 512 << 20

    final class List {
        fileprivate var nodes: [Unmanaged<Node>] = []
        fileprivate var bytes = 0
        /// Nodes leave the list when they are freed, perhaps by another thread.
        private let lock = ck_cell_make()!

        deinit { ck_cell_free(lock) }

        fileprivate func add(_ node: Node) {
            ck_cell_lock(lock)
            node.pendingSlot = Int32(nodes.count)
            node.pendingList = self
            nodes.append(Unmanaged.passUnretained(node))
            bytes += weight(node)
            ck_cell_unlock(lock)
        }

        func remove(_ node: Node) {
            ck_cell_lock(lock)
            let slot = Int(node.pendingSlot)
            let last = nodes.removeLast()
            if slot < nodes.count {
                nodes[slot] = last
                last._withUnsafeGuaranteedRef { $0.pendingSlot = Int32(slot) }
            }
            bytes -= weight(node)
            ck_cell_unlock(lock)
            node.pendingSlot = -1
            node.pendingList = nil
        }

        private func weight(_ node: Node) -> Int { node.op.fusion == .none || node.op.fusion == .reduce ? node.bytes : 0 }

        /// The nodes in the order in which they were made, as far as that is known, kept alive.
        fileprivate func snapshot() -> [Node] {
            ck_cell_lock(lock)
            defer { ck_cell_unlock(lock) }
            return nodes.map { $0.takeUnretainedValue() }
        }
    }

    private let list = List()

    func add(_ node: Node) { list.add(node) }
    var isOverCap: Bool { list.nodes.count > PendingNodes.mostNodes || list.bytes > PendingNodes.mostBytes }
    func nodes() -> [Node] { list.snapshot() }
}
