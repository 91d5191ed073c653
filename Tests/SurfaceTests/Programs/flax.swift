// flax: modules, trees of variables, batch statistics, dropout's keys, training states.
import JAX

class MLP: nn.Module {
    let hidden = nn.Dense(3)
    let blocks: [nn.Module] = [nn.Dense(2), nn.LayerNorm()]
    override func callAsFunction(_ x: jax.Array) -> jax.Array {
        let shift = param("shift", nn.initializers.ones, [2])
        return blocks.reduce(nn.tanh(hidden(x))) { $1($0) } + shift
    }
}
let X = jnp.arange(8.0).reshape(2, 4)
let net = MLP()
let (y, variables) = net.init_with_output(jax.random.PRNGKey(0), X)
print(y, net)
print(variables)
print(net.apply(variables, X), variables["params"].keys, variables["params"]["hidden"]["bias"].shape)
print(jax.tree_util.tree_map({ $0 * 0 }, variables)["params"]["blocks_0"])

let bn = nn.BatchNorm(use_running_average: false, momentum: 0.5)
let (_, start) = bn.init_with_output(jax.random.PRNGKey(1), X)
let (z, changed) = bn.apply(start, X, mutable: ["batch_stats"])
print(z, changed)
let drop = nn.Dropout(0.25, deterministic: false)
print(drop.apply([:], jnp.ones(8), rngs: ["dropout": jax.random.PRNGKey(2)]))

let model = nn.Sequential([nn.Conv(2, kernel_size: [2, 2]), nn.relu, nn.Function { nn.max_pool($0, window_shape: [2, 2], strides: [2, 2]).reshape([1, -1]) }, nn.Dense(1)])
let image = jnp.sin(jnp.arange(16.0)).reshape(1, 4, 4, 1)
var state = flax.training.train_state.TrainState.create(apply_fn: model.apply, params: model.init_with_output(jax.random.PRNGKey(3), image).1, tx: optax.adam(0.1))
for _ in 0..<3 {
    let (l, grads) = jax.value_and_grad({ (p: FlaxTree) in jnp.square(state.apply_fn(p, image) - 1).mean() })(state.params)
    state = state.apply_gradients(grads: grads)
    print(state.step, jnp.round(l * 10000))
}

let kept = flax.training.checkpoints.save_checkpoint("folder", ["params": ["w": FlaxTree(jnp.arange(3.0))], "count": FlaxTree(jnp.array(2))], step: 4, overwrite: true)
print(kept, flax.training.checkpoints.restore_checkpoint("folder", target: nil), flax.training.checkpoints.latest_checkpoint("folder") ?? "")
let dense = nn.Dense(2)
let begun = dense.`init`(jax.random.PRNGKey(0), jnp.ones([1, 3]))
print((dense.bind(begun)(jnp.ones([1, 3])) == dense.apply(begun, jnp.ones([1, 3]))).all())
// expect: [[1.9999950e+00 4.9471855e-06]
// expect:  [1.9999981e+00 2.0861626e-06]] MLP()
// expect: {'params': {'shift': Array([1., 1.], dtype=float32), 'hidden': {'kernel': Array([[-0.99329394,  0.41967532,  0.19118705],
// expect:        [ 1.0241256 ,  0.17628612,  0.4969873 ],
// expect:        [-0.05257735,  0.39844832,  0.5828497 ],
// expect:        [-0.71746504,  0.3014727 , -0.35198024]], dtype=float32), 'bias': Array([0., 0., 0.], dtype=float32)}, 'blocks_0': {'kernel': Array([[-0.15857512, -0.38624966],
// expect:        [ 0.16063002, -0.18439573],
// expect:        [ 0.8264784 , -0.0993388 ]], dtype=float32), 'bias': Array([0., 0.], dtype=float32)}, 'blocks_1': {'scale': Array([1., 1.], dtype=float32), 'bias': Array([0., 0.], dtype=float32)}}}
// expect: [[1.9999950e+00 4.9471855e-06]
// expect:  [1.9999981e+00 2.0861626e-06]] ["shift", "hidden", "blocks_0", "blocks_1"] (3,)
// expect: {'bias': Array([0., 0.], dtype=float32), 'kernel': Array([[-0., -0.],
// expect:        [ 0., -0.],
// expect:        [ 0., -0.]], dtype=float32)}
// expect: [[-0.9999988 -0.9999988 -0.9999988 -0.9999988]
// expect:  [ 0.9999988  0.9999988  0.9999988  0.9999988]] {'batch_stats': {'mean': Array([1. , 1.5, 2. , 2.5], dtype=float32), 'var': Array([2.5, 2.5, 2.5, 2.5], dtype=float32)}}
// expect: [1.3333334 1.3333334 1.3333334 0.        1.3333334 1.3333334 1.3333334
// expect:  1.3333334]
// expect: 1 7859.0
// expect: 2 1831.0
// expect: 3 286.0
// expect: folder/checkpoint_4 {'params': {'w': Array([0., 1., 2.], dtype=float32)}, 'count': Array(2, dtype=int32)} folder/checkpoint_4
// expect: True
