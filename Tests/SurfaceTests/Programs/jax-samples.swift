// Draws with parameters, histograms and slopes: what JAX 0.10 prints.
import JAX

let k = jax.random.PRNGKey(7)
print(jax.random.gamma(k, 2.5, [4]), jax.random.gamma(k, jnp.array([0.3, 40])))
print(jax.random.poisson(k, 3.0, [10]), jax.random.poisson(k, jnp.array([0.5, 20, 1000])))
print(jax.random.binomial(k, 10, 0.5, [8]), jax.random.binomial(k, 100, 0.8, shape: [8]))
print(jax.random.multinomial(k, 100, jnp.array([0.5, 0.5])), jax.random.multinomial(k, 1000, jnp.array([0.1, 0.2, 0.3, 0.15, 0.25])))
jax.config.update("jax_threefry_partitionable", true)
print(jax.random.gamma(k, 2.5, [2]), jax.random.poisson(k, 30.0, [6]), jax.random.multinomial(k, 10, jnp.array([[0.5, 0.5], [0.9, 0.1]])))
let (counts, edges) = jnp.histogram(jnp.array([1.0, 2, 1, 4]))
print(counts, edges)
print(jnp.histogram(jnp.array([1.0, 2, 1, 4]), bins: 2, density: true).0, jnp.histogram(jnp.array([1.0, 2, 1, 9]), bins: 4, range: [0, 4]).0)
print(jnp.histogram(jnp.array([0.1, 0.2, 0.3, 0.4]), bins: jnp.array([0.1, 0.25, 0.4])).0)
print(String(reflecting: jnp.gradient(jnp.array([1, 2, 4, 7]))), jnp.gradient(jnp.array([1.0, 2, 4, 7, 11]), 2.0))
let (down, right) = jnp.gradient(jnp.arange(6.0).reshape(2, 3) ** 2)
print(down, right)
print(jnp.linspace(-1.3, 4.7, 8), jnp.linspace(-5, 5, 7, dtype: jnp.int32))

// expect: [2.61482    0.68040717 4.196759   5.965934  ] [9.3807529e-07 5.0223927e+01]
// expect: [2 3 4 1 2 0 3 2 4 4] [   0   19 1025]
// expect: [9. 6. 6. 7. 7. 5. 6. 6.] [84. 83. 82. 78. 79. 76. 87. 83.]
// expect: [61. 39.] [102. 206. 307. 141. 244.]
// expect: [2.6251302 1.227299 ] [33 36 28 29 25 30] [[4. 6.]
// expect:  [9. 1.]]
// expect: [2. 0. 0. 1. 0. 0. 0. 0. 0. 1.] [1.        1.3       1.6       1.9       2.2       2.5       2.8
// expect:  3.1000001 3.4       3.7       4.       ]
// expect: [0.5        0.16666667] [0. 2. 1. 0.]
// expect: [2. 2.]
// expect: Array([1. , 1.5, 2.5, 3. ], dtype=float32) [0.5  0.75 1.25 1.75 2.  ]
// expect: [[ 9. 15. 21.]
// expect:  [ 9. 15. 21.]] [[1. 2. 3.]
// expect:  [7. 8. 9.]]
// expect: [-1.3        -0.44285712  0.41428572  1.2714286   2.1285715   2.9857142
// expect:   3.8428571   4.7       ] [-5 -4 -2  0  1  3  5]
