/// What an op is applied to: up to two nodes in place, more in a list, and plain numbers.
struct Arguments {
    var a: Node?
    var b: Node?
    var more: [Node] = []
    /// A scalar operand in the place of a or b of a binary op.
    var scalar = Scalar(0)
    var place = Place.none
    var flag = false
    var i = 0
    var j = 0
    var x = 0.0
    var list: [Int] = []

    enum Place: UInt8 { case none, right, left }

    init(_ a: Node? = nil, _ b: Node? = nil) {
        self.a = a
        self.b = b
    }

    @inline(__always) var count: Int { a == nil ? more.count : b == nil ? 1 + more.count : 2 + more.count }

    @inline(__always)
    func forEach(_ body: (Node) -> Void) {
        if let a { body(a) }
        if let b { body(b) }
        if !more.isEmpty { for node in more { body(node) } }
    }

    func allSatisfy(_ body: (Node) -> Bool) -> Bool {
        var all = true
        forEach { all = all && body($0) }
        return all
    }

    @inline(__always)
    subscript(index: Int) -> Node {
        if index == 0, let a { return a }
        if index == 1, let b { return b }
        return more[index - (a == nil ? 0 : b == nil ? 1 : 2)]
    }
}

/// How gradients come to pass through a node. MXNet and functional gradients record within a scope; PyTorch records always, unless gradients are turned off.
///
/// A node is tracked in the ways of its inputs, as far as the context has them turned on; so frameworks of both kinds live in one session.
struct Tracking: OptionSet {
    let rawValue: UInt8
    static let recorded = Tracking(rawValue: 1)
    static let always = Tracking(rawValue: 2)
    static let all: Tracking = [.recorded, .always]
}

/// One operation of the graph: what was asked for, and its value once somebody looked.
///
/// A node never changes but for its buffer. It keeps its inputs after evaluation only while it is tracked, and gives them back in a loop: a graph of a million
/// nodes is a chain of a million objects, and freeing such a chain by nested deinits ends on the stack's guard page after a few ten thousand.
final class Node {
    unowned(unsafe) let op: Op
    let shape: Shape
    let dtype: DType
    let device: Device
    /// Computed from a leaf while its framework records: gradients pass through it.
    @exclusivity(unchecked) var tracking: Tracking
    // A context's nodes are used by one thread at a time, and no access to one of these waits for another: the runtime's bookkeeping of that would be a tenth of a tiny op.
    @exclusivity(unchecked) var arguments: Arguments
    @exclusivity(unchecked) var buffer: Buffer?
    /// Bytes into the buffer where the value begins.
    @exclusivity(unchecked) var offset = 0
    /// Whose gradient this is the way to.
    let leaf: Leaf?
    /// The place in the walk back that is under way; -1 outside.
    @exclusivity(unchecked) var mark: Int32 = -1
    @exclusivity(unchecked) var annotations: Annotations?
    /// Freed by a walk: what the gradient needs is gone.
    @exclusivity(unchecked) var isFreed = false
    /// The place in the schedule, or among the values of the group, that is being made; -1 outside.
    @exclusivity(unchecked) var place: Int32 = -1
    /// How many storages hold it: somebody may want to see the value.
    @exclusivity(unchecked) var handles: Int32 = 0
    /// A group computed the value without keeping it.
    var wasSkipped = false
    @exclusivity(unchecked) var pendingSlot: Int32 = -1
    @exclusivity(unchecked) var pendingList: PendingNodes.List?

    init(_ op: Op, _ arguments: consuming Arguments, _ shape: Shape, _ dtype: DType, _ device: Device = .cpu, tracking: Tracking = [], leaf: Leaf? = nil) {
        self.op = op
        self.arguments = arguments
        self.shape = shape
        self.dtype = dtype
        self.device = device
        self.tracking = tracking
        self.leaf = leaf
    }

    deinit {
        if pendingSlot >= 0 { pendingList?.remove(self) }
        if arguments.a != nil || arguments.b != nil || !arguments.more.isEmpty { Node.release(&arguments) }
    }

    /// Gives inputs back. A node that thereby loses its last owner gives its own inputs back here, before it goes.
    static func release(_ arguments: inout Arguments) {
        var next: Node?
        var stack: [Node] = []
        take(&arguments, &next, &stack)
        while true {
            if next == nil {
                guard let top = stack.popLast() else { return }
                next = top
            }
            if isKnownUniquelyReferenced(&next) {
                var inner = Arguments()
                swap(&inner, &next.unsafelyUnwrapped.arguments)
                next = nil
                take(&inner, &next, &stack)
            } else {
                next = nil
            }
        }
    }

    private static func take(_ arguments: inout Arguments, _ next: inout Node?, _ stack: inout [Node]) {
        swap(&next, &arguments.a)
        if arguments.b != nil {
            var b: Node?
            swap(&b, &arguments.b)
            if next == nil { swap(&next, &b) } else { stack.append(b.unsafelyUnwrapped) }
        }
        if !arguments.more.isEmpty {
            var more: [Node] = []
            swap(&more, &arguments.more)
            stack.append(contentsOf: more)
        }
    }

    @inline(__always) var tracked: Bool { !tracking.isEmpty }
    /// Whether operations on it are recorded now.
    var isRecorded: Bool { !tracking.isDisjoint(with: Context.current.tracking) }
    /// Leaves the list of what waits.
    @inline(__always)
    func unlist() {
        if pendingSlot >= 0 { pendingList?.remove(self) }
    }

    var isEvaluated: Bool { buffer != nil }
    @inline(__always) var bytes: Int { shape.count * dtype.size }

    /// The value's first byte. Only for evaluated nodes on the processor.
    @inline(__always) var pointer: UnsafeMutableRawPointer { buffer.unsafelyUnwrapped.pointer + offset }

    /// The value is there; nothing will ask how it came to be unless it is tracked.
    @inline(__always)
    func settle() {
        unlist()
        if tracked && leaf == nil && !isFreed { return }
        // The usual inputs are held by somebody else too: nothing is freed here.
        if arguments.a != nil && !isKnownUniquelyReferenced(&arguments.a) { arguments.a = nil }
        if arguments.b != nil && !isKnownUniquelyReferenced(&arguments.b) { arguments.b = nil }
        if arguments.a != nil || arguments.b != nil || !arguments.more.isEmpty { Node.release(&arguments) }
    }
}

/// An operand of a binary op: a node or a weak number.
enum Operand {
    case node(Node)
    case scalar(Scalar)
}

extension Node {
    /// The operands of a binary node in their written order.
    var left: Operand { arguments.place == .left ? .scalar(arguments.scalar) : .node(arguments.a!) }
    var right: Operand { arguments.place == .right ? .scalar(arguments.scalar) : .node(arguments.place == .left ? arguments.a! : arguments.b!) }
}
