/// A handle on an array of numbers: a storage and, for a view, the part of it that is meant.
///
/// Handles are what surfaces hold. Several may share a storage; a write to it rebinds the storage to a new node, so every handle sees it, while nodes made earlier
/// keep the old value.
public final class Tensor {
    private(set) var storage: Storage
    private(set) var view: View?

    /// Shares a storage without its history.
    private(set) var isDetached: Bool
    /// Writes through it are no new version: PyTorch's `.data`.
    private(set) var isUncounted: Bool

    init(_ storage: Storage, view: View? = nil, detached: Bool = false, uncounted: Bool = false) {
        self.storage = storage
        self.view = view
        isDetached = detached
        isUncounted = uncounted
    }

    init(_ node: Node) {
        storage = Storage(node)
        view = nil
        isDetached = false
        isUncounted = false
    }

    var shape: Shape { view?.shape ?? storage.node.shape }
    var dtype: DType { storage.node.dtype }
    var device: Device { storage.node.device }
    var isTracked: Bool { storage.node.tracked && !isDetached }
    /// Whether operations on it are recorded now.
    var isRecorded: Bool { !isDetached && storage.node.isRecorded }

    /// Leaves the storage that it shared for one of its own.
    func move(to node: Node) {
        storage = Storage(node)
        view = nil
        isDetached = false
        isUncounted = false
    }

    /// The node of the value that the handle means now.
    @inline(__always) var node: Node {
        get throws { try view == nil && !isDetached ? storage.node : partNode() }
    }

    private func partNode() throws -> Node {
        var root = storage.node
        if isDetached && root.tracked {
            root = try Build.unary(Rows.stop, root)
            storage.sign(root)
        }
        guard let view else { return root }
        if let node = view.node, view.version == storage.version, node.tracked || !root.isRecorded { return node }
        let node = try view.read(root)
        if node !== storage.node { storage.sign(node, as: view) }
        view.node = node
        view.version = storage.version
        return node
    }
}

/// A part of a storage, in elements of its row order.
final class View {
    let shape: Shape
    let offset: Int
    let strides: Shape
    /// The node that reads the part, for the version of the storage that it was made at.
    var node: Node?
    var version = -1

    init(shape: Shape, offset: Int, strides: Shape) {
        self.shape = shape
        self.offset = offset
        self.strides = strides
    }

    /// The part of the root's value. Written so that no element is read twice: gradients of a strided read are written, not added.
    func read(_ root: Node) throws -> Node {
        if isContiguous && shape.count == root.shape.count { return try Build.reshape(root, shape) }
        var once = shape
        for axis in 0..<shape.rank where strides[axis] == 0 && shape[axis] > 1 { once[axis] = 1 }
        if once != shape { return try Build.broadcast(View(shape: once, offset: offset, strides: strides).read(root), shape) }
        if let axes = permutation(of: root) {
            var front = Shape()
            for axis in axes { front.append(shape[axis]) }
            var back = axes
            for (at, axis) in axes.enumerated() { back[axis] = at }
            return try Build.transpose(Build.reshape(root, front), back)
        }
        return try Build.strided(root, shape, offset, strides)
    }

    /// The axes from the widest step to the narrowest, where the view is the whole of the root with its axes in another order.
    private func permutation(of root: Node) -> [Int]? {
        guard shape.count == root.shape.count, shape.count > 1 else { return nil }
        let axes = (0..<shape.rank).sorted { (strides[$0], shape[$0], $1) > (strides[$1], shape[$1], $0) }
        var step = 1
        for axis in axes.reversed() where shape[axis] != 1 {
            if strides[axis] != step { return nil }
            step *= shape[axis]
        }
        return axes
    }

    /// The elements lie one after another.
    var isContiguous: Bool {
        var step = 1
        for axis in stride(from: shape.rank - 1, through: 0, by: -1) where shape[axis] != 1 {
            if strides[axis] != step { return false }
            step *= shape[axis]
        }
        return true
    }
}

/// The only thing that changes: which node holds the value now.
final class Storage {
    @exclusivity(unchecked) private(set) var node: Node {
        didSet {
            oldValue.handles -= 1
            node.handles += 1
        }
    }
    private(set) var version = 0
    private var counter: VersionCounter?
    var leaf: Leaf?

    init(_ node: Node) {
        self.node = node
        node.handles += 1
    }

    deinit { node.handles -= 1 }

    /// Another node for the same value: no write.
    func replace(with other: Node) { node = other }

    /// The value was written over in its own memory, which nobody else sees.
    func touch() {
        version += 1
        counter?.value += 1
    }

    /// A write. Uncounted: whoever saved the old value isn't told.
    func write(_ new: Node, counted: Bool = true) {
        let context = Context.current
        if context.countsVersions && (counted || node.tracked) { sign(node) }
        node = new
        version += 1
        guard let counter else { return }
        if counted {
            counter.value += 1
            counter.step = new.tracked && new.leaf == nil ? new.op.step : nil
            counter.latest = nil
        } else {
            // Without its history, which leads back here.
            counter.latest = try? Evaluator.untracked(new)
            context.hasUncounted = true
        }
    }

    /// Notes on a node that it is this storage's value as of now.
    func sign(_ node: Node, as view: View? = nil) {
        guard Context.current.countsVersions else { return }
        let counter = counter ?? VersionCounter()
        self.counter = counter
        let notes = node.notes
        if notes.counter === counter { return }
        notes.counter = counter
        notes.version = counter.value
        // Without the view's own node, which would hold itself.
        notes.part = view.map { View(shape: $0.shape, offset: $0.offset, strides: $0.strides) }
    }
}

/// What gradients are asked for: it survives writes to its storage. Holds the gradient that `backward` leaves.
final class Leaf {
    enum Request: String { case write, add, null }
    var request: Request
    var gradient: Tensor?

    /// Whether `backward` has written the gradient since an optimiser last used it.
    var isFresh = false

    /// The way in which what is computed from it is recorded.
    let tracking: Tracking

    init(_ request: Request, _ tracking: Tracking = .recorded) {
        self.request = request
        self.tracking = tracking
    }
}
