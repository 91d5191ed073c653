/// What few nodes carry: which write made their value stale, a gradient that is kept, hooks.
final class Annotations {
    /// The storage's count of writes, and what it was while the node held the storage's value.
    var counter: VersionCounter?
    var version = 0
    /// Freed by a walk: what the gradient needs is gone.
    var isFreed = false
    /// Takes the gradient of a node that is no leaf.
    var retained: Leaf?
    /// Hooks of the surface, in the order of their making.
    var hooks: [Int] = []
}

/// How often a storage was written to. Shared by the storage and the nodes that once held its value.
final class VersionCounter {
    var value = 0
}

extension Node {
    /// The annotations, made when they are first needed.
    var notes: Annotations {
        if let annotations { return annotations }
        let made = Annotations()
        annotations = made
        return made
    }
}

/// What a node's gradient needs of its surroundings, and whether it is still as it was.
enum Saved {
    /// Throws PyTorch's errors where the graph was freed, or where what the gradient needs has been written over.
    static func check(_ node: Node) throws {
        guard node.tracking.contains(.always) else { return }
        if let notes = node.annotations, notes.isFreed {
            throw EngineError(
                "RuntimeError",
                "Trying to backward through the graph a second time (or directly access saved tensors after they have already been freed). Saved intermediate values of the "
                    + "graph are freed when you call .backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a second time or if "
                    + "you need to access saved tensors after calling backward.")
        }
    }

    /// Lets go of what the gradient needed.
    static func free(_ node: Node) {
        if node.tracking.contains(.always) {
            node.notes.isFreed = true
            // A value that nobody has looked at yet still needs its inputs: it gives them back when it is there.
            if node.buffer != nil { Node.release(&node.arguments) }
        } else {
            node.tracking = []
            if node.buffer != nil { node.settle() }
        }
    }
}
