// JAX's transformations: gradients, products with Jacobians, vmap, control flow, trees, optimisers.
import JAX

func show(_ x: JaxArray) { print(x.debugDescription) }

let x = jnp.arange(4.0)
let y = { (x: jax.Array) in 2 * jnp.dot(x, x) }
show(y(x))
show(grad(y)(x))
print(grad(y)(x) == 4 * x)

// Of a plain number the gradient is weak; gradients nest, and see what is traced around them.
show(grad({ (a: jax.Array) in a ** 2 })(3.0))
show(grad(grad({ (a: jax.Array) in a ** 3 }))(2.0))
show(grad({ (x: jax.Array) in x * grad({ (y: jax.Array) in x * y * y })(x) })(3.0))
show(grad({ (a: jax.Array) in jax.lax.stop_gradient(a * a) * a })(3.0))

// At ties and edges.
show(grad(jnp.sqrt)(0.0))
show(grad({ (a: jax.Array) in jnp.abs(a) })(0.0))
show(grad({ (a: jax.Array) in jnp.clip(a, -1.0, 1.0) })(1.0))
show(grad({ (a: jax.Array) in jnp.maximum(a, 0.0) })(0.0))
show(grad({ (a: jax.Array) in jax.nn.relu(a) })(0.0))
show(grad({ (a: jax.Array) in a ** 0 })(0.0))
show(grad({ (v: jax.Array) in jnp.max(v) })(jnp.array([1.0, 3, 3, 1])))
show(grad({ (v: jax.Array) in jnp.linalg.norm(v) })(jnp.zeros(3)))
show(grad({ (v: jax.Array) in v.at[1].set(v[0] * 3).sum() })(x))
show(grad({ (_: jax.Array) in jnp.array(1.0) })(x))

// Several arguments, trees, what comes along.
let product = { (a: jax.Array, b: jax.Array) in a * b }
show(grad(product)(2.0, 5.0))
show(grad(product, argnums: 1)(2.0, 5.0))
print(grad(product, argnums: [0, 1])(2.0, 5.0))
func loss(_ params: [jax.Array], _ X: jax.Array, _ y: jax.Array) -> jax.Array { jnp.mean((jnp.matmul(X, params[0]) + params[1] - y) ** 2) }
let X = jnp.arange(6.0).reshape(3, 2)
let params = [jnp.ones(2), jnp.zeros(1)]
print(jax.grad(loss)(params, X, jnp.ones(3)))
let (value, gradients) = jax.value_and_grad(loss)(params, X, jnp.ones(3))
print(value, gradients.count)
let dictionary = jax.grad({ (p: [String: jax.Array]) in (p["w"]! * p["b"]!).sum() })(["w": x, "b": x + 1])
print(dictionary["w"]!, dictionary["b"]!)
let (slope, doubled) = jax.grad({ (v: jax.Array) in (v.sum(), v * 2) }, has_aux: true)(x)
print(slope, doubled)

// Jacobians.
show(jax.jacobian({ (v: jax.Array) in v ** 2 })(x[1...]))
show(jax.hessian({ (v: jax.Array) in (v ** 3).sum() })(x[1...]))
let (out, tangent) = jax.jvp({ (v: jax.Array) in jnp.sin(v) * v }, [x], [jnp.ones(4)])
print(out, tangent)
let (squares, pull) = jax.vjp({ (v: jax.Array) in v ** 2 }, x)
print(squares, pull(jnp.ones(4))[0], pull(x)[0])
show(grad({ (a: jax.Array) in jax.jvp({ (b: jax.Array) in b ** 3 }, [a], [jnp.array(1.0)]).1 })(2.0))

// vmap, control flow, trees.
show(jax.vmap({ (row: jax.Array) in row.sum() })(X))
show(vmap(grad({ (a: jax.Array) in a ** 2 }))(x))
show(vmap({ (a: jax.Array, b: jax.Array) in jnp.dot(a, b) }, in_axes: [0, nil])(X, jnp.ones(2)))
show(jax.lax.fori_loop(0, 3, { i, v in v * 2 + i }, 1))
show(jax.lax.while_loop({ v in v < 100 }, { v in v * 2 }, 1.0))
show(jax.lax.cond(x[0] > 0, { v in v * 2 }, { v in v - 1 }, x))
let (carry, rows) = jax.lax.scan({ c, v in (c + v, c * v) }, 0.0, x)
print(carry, rows)
show(grad({ (a: jax.Array) in jax.lax.fori_loop(0, 3, { i, v in v * a }, a) })(2.0))
let tree = jax.tree_util.tree_map({ v in v * 2 }, ["a": [x], "b": [x, x]])
print(tree["a"]!, tree["b"]!.count, jax.tree_util.tree_leaves(tree).count)
show(jit(y)(x))

// An optimiser brings a parabola down.
func descend(_ optimizer: optax.GradientTransformation) -> jax.Array {
    var weights = [jnp.array([1.0, -2.0])]
    var state = optimizer.`init`(weights)
    for _ in 0..<10 {
        let slopes = jax.grad({ (w: [jax.Array]) in (w[0] * w[0]).sum() })(weights)
        let (updates, next) = optimizer.update(slopes, state, weights)
        weights = optax.apply_updates(weights, updates)
        state = next
    }
    return weights[0]
}
print(descend(optax.sgd(0.1)), descend(optax.sgd(0.1, momentum: 0.9)), descend(optax.adam(0.1)), descend(optax.adagrad(0.5)), descend(optax.rmsprop(0.01)))
print(optax.softmax_cross_entropy_with_integer_labels(jnp.array([[1.0, 2, 3], [1, 2, 3]]), jnp.array([0, 2])), optax.l2_loss(x, x + 2))
// expect: Array(28., dtype=float32)
// expect: Array([ 0.,  4.,  8., 12.], dtype=float32)
// expect: [ True  True  True  True]
// expect: Array(6., dtype=float32, weak_type=True)
// expect: Array(12., dtype=float32, weak_type=True)
// expect: Array(54., dtype=float32, weak_type=True)
// expect: Array(9., dtype=float32, weak_type=True)
// expect: Array(inf, dtype=float32, weak_type=True)
// expect: Array(1., dtype=float32, weak_type=True)
// expect: Array(0.5, dtype=float32, weak_type=True)
// expect: Array(0.5, dtype=float32, weak_type=True)
// expect: Array(0., dtype=float32, weak_type=True)
// expect: Array(0., dtype=float32, weak_type=True)
// expect: Array([0. , 0.5, 0.5, 0. ], dtype=float32)
// expect: Array([nan, nan, nan], dtype=float32)
// expect: Array([4., 0., 1., 1.], dtype=float32)
// expect: Array([0., 0., 0., 0.], dtype=float32)
// expect: Array(5., dtype=float32, weak_type=True)
// expect: Array(2., dtype=float32, weak_type=True)
// expect: [Array(5., dtype=float32, weak_type=True), Array(2., dtype=float32, weak_type=True)]
// expect: [Array([26.666668, 34.666668], dtype=float32), Array([8.], dtype=float32)]
// expect: 26.666666 2
// expect: [1. 2. 3. 4.] [0. 1. 2. 3.]
// expect: [1. 1. 1. 1.] [0. 2. 4. 6.]
// expect: Array([[2., 0., 0.],
// expect:        [0., 4., 0.],
// expect:        [0., 0., 6.]], dtype=float32)
// expect: Array([[ 6.,  0.,  0.],
// expect:        [ 0., 12.,  0.],
// expect:        [ 0.,  0., 18.]], dtype=float32)
// expect: [0.         0.84147096 1.8185948  0.42336   ] [ 0.          1.3817732   0.07700372 -2.8288574 ]
// expect: [0. 1. 4. 9.] [0. 2. 4. 6.] [ 0.  2.  8. 18.]
// expect: Array(12., dtype=float32, weak_type=True)
// expect: Array([1., 5., 9.], dtype=float32)
// expect: Array([0., 2., 4., 6.], dtype=float32)
// expect: Array([1., 5., 9.], dtype=float32)
// expect: Array(12, dtype=int32, weak_type=True)
// expect: Array(128., dtype=float32, weak_type=True)
// expect: Array([-1.,  0.,  1.,  2.], dtype=float32)
// expect: 6.0 [0. 0. 2. 9.]
// expect: Array(32., dtype=float32, weak_type=True)
// expect: [Array([0., 2., 4., 6.], dtype=float32)] 2 3
// expect: Array(28., dtype=float32)
// expect: [ 0.10737417 -0.21474834] [ 0.00439987 -0.00879973] [ 0.07625492 -1.0245937 ] [ 0.00343803 -0.29399118] [ 0.83205235 -1.8292851 ]
// expect: [2.407606  0.4076059] [2. 2. 2. 2.]
