// JAX's arrays: weak dtypes, reading and updating by index, functions of jnp, texts.
import JAX

func show(_ x: JaxArray) { print(x.debugDescription) }

let x = jnp.arange(4.0)
let i = jnp.arange(4)
let w = jnp.array(2.0)
let X = jnp.arange(6.0).reshape(2, 3)

// A plain number never changes a dtype of its own kind; where its kind is higher, the result is weak.
show(i * 2)
show(i + 2.5)
show(i / 2)
show(w * i)
show(w + jnp.ones(2, dtype: jnp.float16))
show(jnp.array([true, false]) + 1)
show(jnp.exp(jnp.array(3)))
show(jnp.sum(w))
show(2.0 ** i)
show(jnp.where(x > 1, 1, 2.5))
show(jnp.array(5))
show(jnp.array(true))
show(jnp.array([1.0, 2.0], dtype: jnp.float64))
print(x.dtype, x.dtype.debugDescription, jnp.array([w, w]).weak_type, jnp.stack([w, w]).weak_type)

// Beyond an axis: clamped in reading, left out in writing.
show(x[4])
show(x[jnp.array([-1, -9, 9])])
show(X[5])
show(x.at[1].set(9))
show(x.at[jnp.array([0, 9])].set(1))
show(x.at[jnp.array([0, 0])].add(1))
show(X.at[0..., 1].multiply(10))
show(x.at[jnp.array([1, 1, 2])].multiply(jnp.array([2.0, 3.0, 4.0])))
show(X.at[..<1, 0...].set(7))
show(i.at[0].set(2.5))
show(x.at[x > 1].min(2))
print(X[0..., 1], X[-1], x[(0...).by(2)], X[..., 0], x[.newaxis].shape)

// Reductions, joining, linear algebra.
print(X.sum(), X.sum(axis: 0), X.mean(1, keepdims: true).shape, X.std(), X.argmax(1), jnp.cumsum(X, 0), X.sum(axis: [0, 1]))
show(jnp.concatenate([i, x]))
show(jnp.take(x, jnp.array([0, 9, -1])))
show(jnp.matmul(X, X.T))
show(jnp.tensordot(X, X))
show(jnp.linalg.inv(jnp.array([[1.0, 2], [3, 4]])))
show(jnp.linalg.norm(X, ord: 1))
print(jnp.linalg.svd(X.T).U.shape, jnp.linalg.matrix_rank(X), jnp.trace(X), jnp.median(x), jnp.quantile(x, 0.3))
show(jax.nn.softmax(x))
show(jax.nn.one_hot(jnp.array([0, 5, -1]), 3))
show(jax.random.normal(jax.random.PRNGKey(0), [3]))
jax.config.update("jax_threefry_partitionable", true)
show(jax.random.normal(jax.random.PRNGKey(0), [3]))

var y = x
let before = id(y)
y += 1
print(y, x, id(y) == before, len(y), Float(jnp.array([3.5])), X.at[0, 0].get().item())
if jnp.linalg.norm(x) < 1000 { print("small") }
print(jax.devices(), x.device.platform, x.nbytes, jax.device_get(x))
// expect: Array([0, 2, 4, 6], dtype=int32)
// expect: Array([2.5, 3.5, 4.5, 5.5], dtype=float32, weak_type=True)
// expect: Array([0. , 0.5, 1. , 1.5], dtype=float32)
// expect: Array([0., 2., 4., 6.], dtype=float32, weak_type=True)
// expect: Array([3., 3.], dtype=float16)
// expect: Array([2, 1], dtype=int32, weak_type=True)
// expect: Array(20.085537, dtype=float32, weak_type=True)
// expect: Array(2., dtype=float32)
// expect: Array([1., 2., 4., 8.], dtype=float32)
// expect: Array([2.5, 2.5, 1. , 1. ], dtype=float32, weak_type=True)
// expect: Array(5, dtype=int32, weak_type=True)
// expect: Array(True, dtype=bool)
// expect: Array([1., 2.], dtype=float32)
// expect: float32 dtype('float32') false true
// expect: Array(3., dtype=float32)
// expect: Array([3., 0., 3.], dtype=float32)
// expect: Array([3., 4., 5.], dtype=float32)
// expect: Array([0., 9., 2., 3.], dtype=float32)
// expect: Array([1., 1., 2., 3.], dtype=float32)
// expect: Array([2., 1., 2., 3.], dtype=float32)
// expect: Array([[ 0., 10.,  2.],
// expect:        [ 3., 40.,  5.]], dtype=float32)
// expect: Array([0., 6., 8., 3.], dtype=float32)
// expect: Array([[7., 7., 7.],
// expect:        [3., 4., 5.]], dtype=float32)
// expect: Array([2, 1, 2, 3], dtype=int32)
// expect: Array([0., 1., 2., 2.], dtype=float32)
// expect: [1. 4.] [3. 4. 5.] [0. 2.] [0. 3.] (1, 4)
// expect: 15.0 [3. 5. 7.] (2, 1) 1.7078252 [2 2] [[0. 1. 2.]
// expect:  [3. 5. 7.]] 15.0
// expect: Array([0., 1., 2., 3., 0., 1., 2., 3.], dtype=float32)
// expect: Array([ 0., nan,  3.], dtype=float32)
// expect: Array([[ 5., 14.],
// expect:        [14., 50.]], dtype=float32)
// expect: Array(55., dtype=float32)
// expect: Array([[-2. ,  1. ],
// expect:        [ 1.5, -0.5]], dtype=float32)
// expect: Array(7., dtype=float32)
// expect: (3, 3) 2 4.0 1.5 0.90000004
// expect: Array([0.0320586 , 0.08714432, 0.23688284, 0.6439143 ], dtype=float32)
// expect: Array([[1., 0., 0.],
// expect:        [0., 0., 0.],
// expect:        [0., 0., 0.]], dtype=float32)
// expect: Array([ 1.8160863 , -0.48262316,  0.33988908], dtype=float32)
// expect: Array([ 1.6226422 ,  2.0252647 , -0.43359444], dtype=float32)
// expect: [1. 2. 3. 4.] [0. 1. 2. 3.] false 4 3.5 0.0
// expect: small
// expect: [CpuDevice(id=0)] cpu 16 [0. 1. 2. 3.]
