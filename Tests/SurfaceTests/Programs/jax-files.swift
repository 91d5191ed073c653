// Arrays in numpy's files.
import JAX

let x = jnp.arange(4)
jnp.save("surface-x.npy", x)
print(String(reflecting: jnp.load("surface-x.npy", allow_pickle: true)))
// expect: Array([0, 1, 2, 3], dtype=int32)
jnp.save("surface-xy", [x, x * 2])
print(jnp.load("surface-xy.npy"))
// expect: [[0 1 2 3]
// expect:  [0 2 4 6]]
jnp.save("surface-half", jnp.array([1.5, 2.5], dtype: jnp.bfloat16))
print(String(reflecting: jnp.load("surface-half.npy")))
// expect: Array([1.5, 2.5], dtype=bfloat16)
jnp.save("surface-one", 2.5)
print(String(reflecting: jnp.load("surface-one.npy")))
// expect: Array(2.5, dtype=float32)
