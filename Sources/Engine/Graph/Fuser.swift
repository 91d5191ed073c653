import CKernels

/// Runs a schedule, with the element-wise nodes in it put together into groups.
///
/// A node is ready when its inputs have been computed. What can't be fused runs first, so that groups become as large as they can; then all ready nodes of one shape make a
/// group, with those that thereby become ready in turn. So no group ever waits for what waits for it.
struct Fuser {
    /// Smaller nodes run one by one.
    static let least = 4096
    private static let mostOperands = 280
    private static let mostEndings = 16

    private enum Role { case plain, free, elementwise, reduction }

    private let order: [Unmanaged<Node>]
    private var roles: [Role] = []
    /// How many inputs haven't been computed yet.
    private var waiting: [Int32]
    private var firstUser: [Int32]
    private var users: [Int32] = []
    private var plain: [Int32] = []
    private var nextPlain = 0
    private var ready: [Int32] = []

    init(_ order: [Unmanaged<Node>]) {
        self.order = order
        waiting = [Int32](repeating: 0, count: order.count)
        firstUser = [Int32](repeating: 0, count: order.count + 1)
        roles.reserveCapacity(order.count)
        for (i, node) in order.enumerated() {
            node._withUnsafeGuaranteedRef {
                $0.place = Int32(i)
                roles.append(Fuser.role($0))
            }
        }
        forEachEdge { input, user in
            waiting[user] += 1
            firstUser[input + 1] += 1
        }
        for i in order.indices { firstUser[i + 1] += firstUser[i] }
        users = [Int32](repeating: 0, count: Int(firstUser[order.count]))
        var at = firstUser
        forEachEdge { input, user in
            users[Int(at[input])] = Int32(user)
            at[input] += 1
        }
        for node in order { node._withUnsafeGuaranteedRef { $0.place = -1 } }
    }

    private func forEachEdge(_ body: (Int, Int) -> Void) {
        for (user, node) in order.enumerated() {
            node._withUnsafeGuaranteedRef { node in
                node.arguments.forEach { if $0.place >= 0 && $0.buffer == nil { body(Int($0.place), user) } }
            }
        }
    }

    /// Whether a schedule has something to fuse.
    static func canFuse(_ order: [Unmanaged<Node>]) -> Bool { order.contains { $0._withUnsafeGuaranteedRef { role($0) == .elementwise } } }

    private static func role(_ node: Node) -> Role {
        if node.isStorageOnly && !node.op.anyDType { return .plain }
        return switch node.op.fusion {
        case .none: .plain
        case .unary, .binary, .compare, .select, .cast, .copy: node.shape.count >= least ? .elementwise : .plain
        case .full, .broadcast: node.shape.count >= least ? .free : .plain
        case .reduce: .reduction
        }
    }

    mutating func run(_ context: Context) throws {
        let first = order.indices.filter { waiting[$0] == 0 }
        for i in first { arrive(i) }
        while true {
            try context.checkInterrupt()
            if nextPlain < plain.count {
                let i = Int(plain[nextPlain])
                nextPlain += 1
                try order[i]._withUnsafeGuaranteedRef { try Evaluator.run($0, context) }
                complete(i)
            } else if !ready.isEmpty {
                try runGroup(context)
            } else {
                return
            }
        }
    }

    /// A node whose inputs are there.
    private mutating func arrive(_ i: Int) {
        switch roles[i] {
        case .plain, .reduction: plain.append(Int32(i))
        case .elementwise: ready.append(Int32(i))
        case .free:
            // A number everywhere or a repeated tensor is read as it is by groups of its shape; others need it in memory.
            let isRead = !isRoot(i) && users(of: i).allSatisfy { roles[Int($0)] == .elementwise && shape(Int($0)) == shape(i) }
            if isRead {
                order[i]._withUnsafeGuaranteedRef { $0.unlist() }
                complete(i)
            } else {
                plain.append(Int32(i))
            }
        }
    }

    private func users(of i: Int) -> ArraySlice<Int32> { users[Int(firstUser[i])..<Int(firstUser[i + 1])] }

    /// Nothing in the schedule needs it: it is what was asked for.
    private func isRoot(_ i: Int) -> Bool { firstUser[i] == firstUser[i + 1] }

    private func shape(_ i: Int) -> Shape { order[i]._withUnsafeGuaranteedRef { $0.shape } }

    private mutating func complete(_ i: Int) {
        for user in Int(firstUser[i])..<Int(firstUser[i + 1]) {
            let u = Int(users[user])
            waiting[u] -= 1
            if waiting[u] == 0 { arrive(u) }
        }
    }

    // MARK: Groups

    /// Takes one of the ready nodes and all that goes with it, and runs them.
    private mutating func runGroup(_ context: Context) throws {
        let seed = ready.indices.min { ready[$0] < ready[$1] }!
        let shape = shape(Int(ready[seed]))
        var members: [Int32] = []
        var endings: [Int32] = []
        var group = FusedGroup(shape: shape)
        var operands = 0
        var later: [Int32] = []
        var stack: [Int32] = []
        for i in ready { if self.shape(Int(i)) == shape { stack.append(i) } else { later.append(i) } }
        ready = later
        stack.sort(by: >)
        while let i = stack.popLast() {
            if operands >= Fuser.mostOperands {
                ready.append(i)
                continue
            }
            members.append(i)
            operands += 1 + order[Int(i)]._withUnsafeGuaranteedRef { $0.arguments.count }
            for at in Int(firstUser[Int(i)])..<Int(firstUser[Int(i) + 1]) {
                let user = users[at]
                let u = Int(user)
                waiting[u] -= 1
                guard waiting[u] == 0 else { continue }
                if roles[u] == .elementwise && self.shape(u) == shape {
                    stack.append(user)
                } else if roles[u] == .reduction && endings.count < Fuser.mostEndings && ends(u, &group, isFirst: endings.isEmpty) {
                    endings.append(user)
                } else {
                    arrive(u)
                }
            }
        }
        members.sort()
        if members.count == 1 && endings.isEmpty && order[Int(members[0])]._withUnsafeGuaranteedRef({ $0.arguments.allSatisfy { $0.buffer != nil } }) {
            try order[Int(members[0])]._withUnsafeGuaranteedRef { try Evaluator.run($0, context) }
            return
        }
        group.members = members.map { order[Int($0)] }
        group.endings = endings.map { order[Int($0)] }
        try allocate(&group, members, context)
        if context.debug.fusion { context.debug.tell(group) }
        try context.debug.timed(group) { try context.backend.launch(group) }
        finish(group)
        for i in endings { complete(Int(i)) }
    }

    /// Whether a reduction can end the group, and with the first of them, along which axes all others must run.
    private func ends(_ i: Int, _ group: inout FusedGroup, isFirst: Bool) -> Bool {
        order[i]._withUnsafeGuaranteedRef { node in
            let x = node.x
            guard x.dtype == .float32 || x.dtype == .float64, node.dtype == x.dtype, x.shape == group.shape,
                let geometry = FusedGroup.Geometry(x.shape, node.arguments.list),
                ck_group_reduces(node.op.code, geometry.outer, geometry.n, geometry.inner)
            else { return false }
            if isFirst { group.geometry = geometry }
            return geometry == group.geometry
        }
    }

    /// Memory for the reductions and for the members that are wanted outside of the group: what was asked for, what other steps read, and what a tensor holds. What only
    /// other waiting nodes hold is kept when it is computed a second time.
    private func allocate(_ group: inout FusedGroup, _ indices: [Int32], _ context: Context) throws {
        for (at, member) in group.members.enumerated() { member._withUnsafeGuaranteedRef { $0.place = Int32(at) } }
        var inside = [Int](repeating: 0, count: group.members.count)
        for node in group.members + group.endings {
            node._withUnsafeGuaranteedRef { $0.arguments.forEach { if $0.place >= 0 { inside[Int($0.place)] += 1 } } }
        }
        for member in group.members { member._withUnsafeGuaranteedRef { $0.place = -1 } }
        group.outputs = [Buffer?](repeating: nil, count: group.members.count)
        for (at, member) in group.members.enumerated() {
            try member._withUnsafeGuaranteedRef { node in
                let inSchedule = users(of: Int(indices[at])).count
                let isHeld = node.handles > 0 || node.wasSkipped && swift_retainCount(member.toOpaque()) > inside[at]
                if inSchedule == 0 || inSchedule > inside[at] || isHeld {
                    group.outputs[at] = try context.backend.allocate(bytes: node.bytes)
                } else {
                    node.wasSkipped = true
                }
            }
        }
        for ending in group.endings { group.results.append(try context.backend.allocate(bytes: ending._withUnsafeGuaranteedRef { $0.bytes })) }
    }

    /// Hands the values to their nodes. A node may free those before it, never one behind it.
    private func finish(_ group: FusedGroup) {
        for (at, member) in group.members.enumerated() {
            member._withUnsafeGuaranteedRef { node in
                if let buffer = group.outputs[at] {
                    node.buffer = buffer
                    node.settle()
                } else {
                    node.unlist()
                }
            }
        }
        for (at, ending) in group.endings.enumerated() {
            ending._withUnsafeGuaranteedRef { node in
                node.buffer = group.results[at]
                node.settle()
            }
        }
    }
}

/// How many hold an object: the runtime's own count. It only decides what is kept; a value that wasn't is computed again.
@_silgen_name("swift_retainCount")
private func swift_retainCount(_ object: UnsafeMutableRawPointer) -> Int
