// A pytree is an array, or a list or a dictionary of pytrees. The transformations take its arrays out and put others in their places.

/// An array, or arrays in lists and dictionaries.
public protocol Pytree {
    /// Its arrays, one after the other.
    var _leaves: [JaxArray] { get }
    /// The same form around other arrays, which are taken from the front.
    func _rebuilt(_ leaves: TreeLeaves) -> Self
}

/// Arrays on their way into a tree.
public final class TreeLeaves {
    var arrays: [JaxArray]
    var next = 0
    init(_ arrays: [JaxArray]) { self.arrays = arrays }
    func take() -> JaxArray {
        next += 1
        return arrays[next - 1]
    }
}

extension JaxArray: Pytree {
    public var _leaves: [JaxArray] { [self] }
    public func _rebuilt(_ leaves: TreeLeaves) -> JaxArray { leaves.take() }
}
extension Swift.Array: Pytree where Element: Pytree {
    public var _leaves: [JaxArray] { flatMap { $0._leaves } }
    public func _rebuilt(_ leaves: TreeLeaves) -> [Element] { map { $0._rebuilt(leaves) } }
}
extension Dictionary: Pytree where Key == String, Value: Pytree {
    // The keys in their order, as JAX has it.
    public var _leaves: [JaxArray] { keys.sorted().flatMap { self[$0]?._leaves ?? [] } }
    public func _rebuilt(_ leaves: TreeLeaves) -> [String: Value] {
        var result = self
        for key in keys.sorted() {
            if let part = self[key] { result[key] = part._rebuilt(leaves) }
        }
        return result
    }
}

extension jax.tree_util {
    /// The function on every array of a tree.
    public static func tree_map<Tree: Pytree>(_ f: (JaxArray) -> JaxArray, _ tree: Tree) -> Tree { tree._rebuilt(TreeLeaves(tree._leaves.map { f($0) })) }
    /// The function on the arrays of two trees of one form.
    public static func tree_map<Tree: Pytree>(_ f: (JaxArray, JaxArray) -> JaxArray, _ tree: Tree, _ rest: Tree) -> Tree {
        tree._rebuilt(TreeLeaves(zip(tree._leaves, rest._leaves).map { f($0, $1) }))
    }
    /// The arrays of a tree.
    public static func tree_leaves(_ tree: some Pytree) -> [JaxArray] { tree._leaves }
}
extension jax.tree {
    public static func map<Tree: Pytree>(_ f: (JaxArray) -> JaxArray, _ tree: Tree) -> Tree { jax.tree_util.tree_map(f, tree) }
    public static func map<Tree: Pytree>(_ f: (JaxArray, JaxArray) -> JaxArray, _ tree: Tree, _ rest: Tree) -> Tree { jax.tree_util.tree_map(f, tree, rest) }
    public static func leaves(_ tree: some Pytree) -> [JaxArray] { tree._leaves }
}
extension jax {
    public static func tree_map<Tree: Pytree>(_ f: (JaxArray) -> JaxArray, _ tree: Tree) -> Tree { tree_util.tree_map(f, tree) }
    public static func tree_map<Tree: Pytree>(_ f: (JaxArray, JaxArray) -> JaxArray, _ tree: Tree, _ rest: Tree) -> Tree { tree_util.tree_map(f, tree, rest) }
}
