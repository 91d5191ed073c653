import Engine

// `grad(f)` is a function again. Of one array it is a value that also takes plain numbers, which closures can't; further arguments aren't differentiated.

/// What a transformation makes of a function of one array: it takes an array, or a plain number as one.
public struct Transformed {
    let function: (JaxArray) -> JaxArray
    public func callAsFunction(_ x: some ArrayLike) -> JaxArray { function(x._jax) }
}
/// The same of a function of two arrays.
public struct Transformed2 {
    let function: (JaxArray, JaxArray) -> JaxArray
    public func callAsFunction(_ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray { function(x._jax, y._jax) }
}
/// The gradients of a function of two arrays for both.
public struct TransformedPair {
    let function: (JaxArray, JaxArray) -> [JaxArray]
    public func callAsFunction(_ x: some ArrayLike, _ y: some ArrayLike) -> [JaxArray] { function(x._jax, y._jax) }
}
/// A function of one array that gives two, as value_and_grad makes it.
public struct ValueAndGrad {
    let function: (JaxArray) -> (JaxArray, JaxArray)
    public func callAsFunction(_ x: some ArrayLike) -> (JaxArray, JaxArray) { function(x._jax) }
}
/// The same of a function of two arrays.
public struct ValueAndGrad2 {
    let function: (JaxArray, JaxArray) -> (JaxArray, JaxArray)
    public func callAsFunction(_ x: some ArrayLike, _ y: some ArrayLike) -> (JaxArray, JaxArray) { function(x._jax, y._jax) }
}

extension Tracing {
    /// The value and the gradients of a function of a tree.
    static func tree<Tree: Pytree>(_ told: String, _ tree: Tree, _ body: (Tree) -> JaxArray) -> (JaxArray, Tree) {
        let made = gradients(told, tree._leaves) { leaves in (body(tree._rebuilt(TreeLeaves(leaves))), 0) }
        return (made.0, tree._rebuilt(TreeLeaves(made.2)))
    }
    /// The same with what comes along.
    static func tree<Tree: Pytree, Aux>(_ told: String, aux tree: Tree, _ body: (Tree) -> (JaxArray, Aux)) -> ((JaxArray, Aux), Tree) {
        let made = gradients(told, tree._leaves) { leaves in body(tree._rebuilt(TreeLeaves(leaves))) }
        return ((made.0, outside(made.1)), tree._rebuilt(TreeLeaves(made.2)))
    }
    /// What comes along is a constant outside.
    private static func outside<Aux>(_ aux: Aux) -> Aux {
        if let array = aux as? JaxArray, let plain = constant(array) as? Aux { return plain }
        if let arrays = aux as? [JaxArray], let plain = constant(arrays) as? Aux { return plain }
        return aux
    }
    /// The gradients of a function of two arrays for those told.
    static func both(_ told: String, _ x: JaxArray, _ y: JaxArray, _ argnums: [Int], _ fun: (JaxArray, JaxArray) -> JaxArray) -> (JaxArray, [JaxArray]) {
        let arguments = [x, y]
        for place in argnums where place < -2 || place > 1 {
            Modes.fail("ValueError", "argnum " + place.description + " is out of bounds for a function of 2 positional arguments.")
        }
        let places = argnums.map { $0 < 0 ? $0 + 2 : $0 }
        let made = gradients(told, places.map { arguments[$0] }) { variables -> (JaxArray, Int) in
            var given = arguments
            for (at, place) in places.enumerated() { given[place] = variables[at] }
            return (fun(given[0], given[1]), 0)
        }
        return (made.0, made.2)
    }
}

extension jax {
    /// The gradient of a function of one array whose result is one number.
    public static func grad(_ fun: @escaping (JaxArray) -> JaxArray) -> Transformed { Transformed { x in Tracing.tree("grad", x, fun).1 } }
    public static func grad(_ fun: Transformed) -> Transformed { grad(fun.function) }
    /// Of a function of two arrays, for the first or the one told.
    public static func grad(_ fun: @escaping (JaxArray, JaxArray) -> JaxArray, argnums: Int = 0) -> Transformed2 {
        Transformed2 { x, y in Tracing.both("grad", x, y, [argnums], fun).1[0] }
    }
    /// For several of them.
    public static func grad(_ fun: @escaping (JaxArray, JaxArray) -> JaxArray, argnums: [Int]) -> TransformedPair {
        TransformedPair { x, y in Tracing.both("grad", x, y, argnums, fun).1 }
    }
    public static func grad(_ fun: Transformed2, argnums: Int = 0) -> Transformed2 { grad(fun.function, argnums: argnums) }
    public static func grad<Tree: Pytree>(_ fun: @escaping (Tree) -> JaxArray) -> (Tree) -> Tree {
        { tree in Tracing.tree("grad", tree) { x in fun(x) }.1 }
    }
    @_disfavoredOverload
    public static func grad<Tree: Pytree, A>(_ fun: @escaping (Tree, A) -> JaxArray) -> (Tree, A) -> Tree {
        { tree, a in Tracing.tree("grad", tree) { x in fun(x, a) }.1 }
    }
    public static func grad<Tree: Pytree, A, B>(_ fun: @escaping (Tree, A, B) -> JaxArray) -> (Tree, A, B) -> Tree {
        { tree, a, b in Tracing.tree("grad", tree) { x in fun(x, a, b) }.1 }
    }
    public static func grad<Tree: Pytree, A, B, C>(_ fun: @escaping (Tree, A, B, C) -> JaxArray) -> (Tree, A, B, C) -> Tree {
        { tree, a, b, c in Tracing.tree("grad", tree) { x in fun(x, a, b, c) }.1 }
    }
    /// The function gives something besides its number, which comes along.
    public static func grad<Tree: Pytree, Aux>(_ fun: @escaping (Tree) -> (JaxArray, Aux), has_aux: Bool) -> (Tree) -> (Tree, Aux) {
        { tree in
            let made = Tracing.tree("grad", aux: tree) { x in fun(x) }
            return (made.1, made.0.1)
        }
    }
    public static func grad<Tree: Pytree, A, Aux>(_ fun: @escaping (Tree, A) -> (JaxArray, Aux), has_aux: Bool) -> (Tree, A) -> (Tree, Aux) {
        { tree, a in
            let made = Tracing.tree("grad", aux: tree) { x in fun(x, a) }
            return (made.1, made.0.1)
        }
    }
    public static func grad<Tree: Pytree, A, B, Aux>(_ fun: @escaping (Tree, A, B) -> (JaxArray, Aux), has_aux: Bool) -> (Tree, A, B) -> (Tree, Aux) {
        { tree, a, b in
            let made = Tracing.tree("grad", aux: tree) { x in fun(x, a, b) }
            return (made.1, made.0.1)
        }
    }
    public static func grad<Tree: Pytree, A, B, C, Aux>(_ fun: @escaping (Tree, A, B, C) -> (JaxArray, Aux), has_aux: Bool) -> (Tree, A, B, C) -> (Tree, Aux) {
        { tree, a, b, c in
            let made = Tracing.tree("grad", aux: tree) { x in fun(x, a, b, c) }
            return (made.1, made.0.1)
        }
    }

    /// The number and its gradient.
    public static func value_and_grad(_ fun: @escaping (JaxArray) -> JaxArray) -> ValueAndGrad { ValueAndGrad { x in Tracing.tree("value_and_grad", x, fun) } }
    public static func value_and_grad(_ fun: Transformed) -> ValueAndGrad { value_and_grad(fun.function) }
    public static func value_and_grad(_ fun: @escaping (JaxArray, JaxArray) -> JaxArray, argnums: Int = 0) -> ValueAndGrad2 {
        ValueAndGrad2 { x, y in
            let made = Tracing.both("value_and_grad", x, y, [argnums], fun)
            return (made.0, made.1[0])
        }
    }
    public static func value_and_grad<Tree: Pytree>(_ fun: @escaping (Tree) -> JaxArray) -> (Tree) -> (JaxArray, Tree) {
        { tree in Tracing.tree("value_and_grad", tree) { x in fun(x) } }
    }
    @_disfavoredOverload
    public static func value_and_grad<Tree: Pytree, A>(_ fun: @escaping (Tree, A) -> JaxArray) -> (Tree, A) -> (JaxArray, Tree) {
        { tree, a in Tracing.tree("value_and_grad", tree) { x in fun(x, a) } }
    }
    public static func value_and_grad<Tree: Pytree, A, B>(_ fun: @escaping (Tree, A, B) -> JaxArray) -> (Tree, A, B) -> (JaxArray, Tree) {
        { tree, a, b in Tracing.tree("value_and_grad", tree) { x in fun(x, a, b) } }
    }
    public static func value_and_grad<Tree: Pytree, A, B, C>(_ fun: @escaping (Tree, A, B, C) -> JaxArray) -> (Tree, A, B, C) -> (JaxArray, Tree) {
        { tree, a, b, c in Tracing.tree("value_and_grad", tree) { x in fun(x, a, b, c) } }
    }
    public static func value_and_grad<Tree: Pytree, Aux>(_ fun: @escaping (Tree) -> (JaxArray, Aux), has_aux: Bool) -> (Tree) -> ((JaxArray, Aux), Tree) {
        { tree in Tracing.tree("value_and_grad", aux: tree) { x in fun(x) } }
    }
    public static func value_and_grad<Tree: Pytree, A, Aux>(_ fun: @escaping (Tree, A) -> (JaxArray, Aux), has_aux: Bool) -> (Tree, A) -> ((JaxArray, Aux), Tree) {
        { tree, a in Tracing.tree("value_and_grad", aux: tree) { x in fun(x, a) } }
    }
    public static func value_and_grad<Tree: Pytree, A, B, Aux>(_ fun: @escaping (Tree, A, B) -> (JaxArray, Aux), has_aux: Bool) -> (Tree, A, B) -> ((JaxArray, Aux), Tree) {
        { tree, a, b in Tracing.tree("value_and_grad", aux: tree) { x in fun(x, a, b) } }
    }
    public static func value_and_grad<Tree: Pytree, A, B, C, Aux>(_ fun: @escaping (Tree, A, B, C) -> (JaxArray, Aux), has_aux: Bool) -> (Tree, A, B, C) -> ((JaxArray, Aux), Tree) {
        { tree, a, b, c in Tracing.tree("value_and_grad", aux: tree) { x in fun(x, a, b, c) } }
    }
}

// `from jax import grad, value_and_grad`
public func grad(_ fun: @escaping (JaxArray) -> JaxArray) -> Transformed { jax.grad(fun) }
public func grad(_ fun: Transformed) -> Transformed { jax.grad(fun) }
public func grad(_ fun: @escaping (JaxArray, JaxArray) -> JaxArray, argnums: Int = 0) -> Transformed2 { jax.grad(fun, argnums: argnums) }
public func grad(_ fun: @escaping (JaxArray, JaxArray) -> JaxArray, argnums: [Int]) -> TransformedPair { jax.grad(fun, argnums: argnums) }
public func grad(_ fun: Transformed2, argnums: Int = 0) -> Transformed2 { jax.grad(fun, argnums: argnums) }
public func grad<Tree: Pytree>(_ fun: @escaping (Tree) -> JaxArray) -> (Tree) -> Tree { jax.grad(fun) }
@_disfavoredOverload
public func grad<Tree: Pytree, A>(_ fun: @escaping (Tree, A) -> JaxArray) -> (Tree, A) -> Tree { jax.grad(fun) }
public func grad<Tree: Pytree, A, B>(_ fun: @escaping (Tree, A, B) -> JaxArray) -> (Tree, A, B) -> Tree { jax.grad(fun) }
public func grad<Tree: Pytree, A, B, C>(_ fun: @escaping (Tree, A, B, C) -> JaxArray) -> (Tree, A, B, C) -> Tree { jax.grad(fun) }
public func grad<Tree: Pytree, Aux>(_ fun: @escaping (Tree) -> (JaxArray, Aux), has_aux: Bool) -> (Tree) -> (Tree, Aux) { jax.grad(fun, has_aux: has_aux) }
public func grad<Tree: Pytree, A, Aux>(_ fun: @escaping (Tree, A) -> (JaxArray, Aux), has_aux: Bool) -> (Tree, A) -> (Tree, Aux) { jax.grad(fun, has_aux: has_aux) }
public func grad<Tree: Pytree, A, B, Aux>(_ fun: @escaping (Tree, A, B) -> (JaxArray, Aux), has_aux: Bool) -> (Tree, A, B) -> (Tree, Aux) { jax.grad(fun, has_aux: has_aux) }
public func value_and_grad(_ fun: @escaping (JaxArray) -> JaxArray) -> ValueAndGrad { jax.value_and_grad(fun) }
public func value_and_grad(_ fun: @escaping (JaxArray, JaxArray) -> JaxArray, argnums: Int = 0) -> ValueAndGrad2 { jax.value_and_grad(fun, argnums: argnums) }
public func value_and_grad<Tree: Pytree>(_ fun: @escaping (Tree) -> JaxArray) -> (Tree) -> (JaxArray, Tree) { jax.value_and_grad(fun) }
@_disfavoredOverload
public func value_and_grad<Tree: Pytree, A>(_ fun: @escaping (Tree, A) -> JaxArray) -> (Tree, A) -> (JaxArray, Tree) { jax.value_and_grad(fun) }
public func value_and_grad<Tree: Pytree, A, B>(_ fun: @escaping (Tree, A, B) -> JaxArray) -> (Tree, A, B) -> (JaxArray, Tree) { jax.value_and_grad(fun) }
public func value_and_grad<Tree: Pytree, A, B, C>(_ fun: @escaping (Tree, A, B, C) -> JaxArray) -> (Tree, A, B, C) -> (JaxArray, Tree) { jax.value_and_grad(fun) }
