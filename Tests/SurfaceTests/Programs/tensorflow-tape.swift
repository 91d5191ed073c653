// Tapes: what they remember, how often they serve, gradients of gradients, Jacobians.
import TensorFlow

let x = tf.Variable(tf.range(4, dtype: tf.float32))
let t = tf.GradientTape()
let y = t.record { 2 * tf.tensordot(x, x, axes: 1) }
print(y, t.gradient(y, x))
// expect: tf.Tensor(28.0, shape=(), dtype=float32) tf.Tensor([ 0.  4.  8. 12.], shape=(4,), dtype=float32)

// A persistent tape serves again; a stopped value is a constant; targets are summed.
let p = tf.GradientTape(persistent: true)
let (square, stopped, product) = p.record { () -> (tf.Tensor, tf.Tensor, tf.Tensor) in
    let square = x * x
    let stopped = tf.stop_gradient(square)
    return (square, stopped, stopped * x)
}
print(p.gradient(square, x), p.gradient(product, x), p.gradient([square, product], x), p.gradient(square, x, output_gradients: tf.constant([1.0, 2, 3, 4])))
// expect: tf.Tensor([0. 2. 4. 6.], shape=(4,), dtype=float32) tf.Tensor([0. 1. 4. 9.], shape=(4,), dtype=float32) tf.Tensor([ 0.  3.  8. 15.], shape=(4,), dtype=float32) tf.Tensor([ 0.  4. 12. 24.], shape=(4,), dtype=float32)
print(p.gradient(product, [x, square], unconnected_gradients: .ZERO)[1], p.jacobian(square, x))
// expect: tf.Tensor([0. 0. 0. 0.], shape=(4,), dtype=float32) tf.Tensor(
// expect: [[0. 0. 0. 0.]
// expect:  [0. 2. 0. 0.]
// expect:  [0. 0. 4. 0.]
// expect:  [0. 0. 0. 6.]], shape=(4, 4), dtype=float32)

// A constant is watched when told.
let c = tf.constant(3.0)
let w = tf.GradientTape()
let cube = w.record { () -> tf.Tensor in
    w.watch(c)
    return c * c * c
}
print(w.gradient(cube, c))
// expect: tf.Tensor(27.0, shape=(), dtype=float32)

// Two tapes at once: the derivative of a derivative, of Variables and of what is watched.
let v = tf.Variable(3.0)
let outer = tf.GradientTape()
let slope = outer.record { () -> tf.Tensor in
    let inner = tf.GradientTape()
    let value = inner.record { v * v * v }
    return inner.gradient(value, v)
}
print(slope, outer.gradient(slope, v))
// expect: tf.Tensor(27.0, shape=(), dtype=float32) tf.Tensor(18.0, shape=(), dtype=float32)
let o = tf.GradientTape()
let g = o.record { () -> tf.Tensor in
    o.watch(c)
    let i = tf.GradientTape()
    let s = i.record { () -> tf.Tensor in
        i.watch(c)
        return tf.sin(c * c)
    }
    return i.gradient(s, c)
}
print(o.gradient(g, c))
// expect: tf.Tensor(-16.658527, shape=(), dtype=float32)

// What an earlier tape recorded is a constant for the next; what a Variable held when it was read stays.
let before = tf.GradientTape(persistent: true)
let state = before.record { v * 2 }
let after = tf.GradientTape(persistent: true)
let next = after.record { state * v }
v.assign(100)
print(after.gradient(next, v), before.gradient(state, v), next)
// expect: tf.Tensor(6.0, shape=(), dtype=float32) tf.Tensor(2.0, shape=(), dtype=float32) tf.Tensor(18.0, shape=(), dtype=float32)

// Nothing is recorded while recording is stopped, nor from Variables that aren't trainable or that a tape doesn't watch by itself.
let fixed = tf.Variable(2.0, trainable: false)
let m = tf.GradientTape(persistent: true)
let parts = m.record { () -> [tf.Tensor] in
    let free = m.stop_recording { v * v }
    return [free + v, fixed * v]
}
print(m.gradient(parts[0], v), m.gradient(parts[1], [v, fixed], unconnected_gradients: .ZERO))
// expect: tf.Tensor(1.0, shape=(), dtype=float32) [<tf.Tensor: shape=(), dtype=float32, numpy=2.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]
let own = tf.GradientTape(watch_accessed_variables: false)
let watched = own.record { () -> tf.Tensor in
    own.watch(fixed)
    return fixed * v
}
print(own.gradient(watched, [fixed, v], unconnected_gradients: .ZERO))
// expect: [<tf.Tensor: shape=(), dtype=float32, numpy=100.0>, <tf.Tensor: shape=(), dtype=float32, numpy=0.0>]

// Control flow is what ran.
func f(_ a: tf.Tensor) -> tf.Tensor {
    var b = a * 2
    while tf.norm(b) < 1000 { b = b * 2 }
    if tf.reduce_sum(b) > 0 { return b }
    return 100 * b
}
for start in [0.37, -1.25] {
    let a = tf.Variable(start)
    let tape = tf.GradientTape()
    let d = tape.record { f(a) }
    let slope = tape.gradient(d, a)
    print(slope, slope == d / a)
}
// expect: tf.Tensor(4096.0, shape=(), dtype=float32) tf.Tensor(True, shape=(), dtype=bool)
// expect: tf.Tensor(102400.0, shape=(), dtype=float32) tf.Tensor(True, shape=(), dtype=bool)

// A slice, a product of matrices, a maximum with equals, a norm.
let A = tf.Variable([[1.0, 3], [3, 2]])
let q = tf.GradientTape(persistent: true)
let values = q.record { [tf.reduce_sum(A[0] * A[0..., 1]), tf.reduce_sum(A • A), tf.reduce_max(A), tf.norm(A), tf.reduce_sum(tf.maximum(A, 3)), tf.reduce_sum(tf.gather(A, [1, 1]))] }
for value in values { print(q.gradient(value, A)) }
// expect: tf.Tensor(
// expect: [[3. 3.]
// expect:  [0. 3.]], shape=(2, 2), dtype=float32)
// expect: tf.Tensor(
// expect: [[ 8.  9.]
// expect:  [ 9. 10.]], shape=(2, 2), dtype=float32)
// expect: tf.Tensor(
// expect: [[0.  0.5]
// expect:  [0.5 0. ]], shape=(2, 2), dtype=float32)
// expect: tf.Tensor(
// expect: [[0.2085144  0.62554324]
// expect:  [0.62554324 0.4170288 ]], shape=(2, 2), dtype=float32)
// expect: tf.Tensor(
// expect: [[0. 1.]
// expect:  [1. 0.]], shape=(2, 2), dtype=float32)
// expect: tf.Tensor(
// expect: [[0. 0.]
// expect:  [2. 2.]], shape=(2, 2), dtype=float32)

// Batches whose Jacobians are asked for each by itself
let B = tf.GradientTape()
let rows = tf.constant([[1.0, 2], [3, 4]])
let squares = B.record { () -> tf.Tensor in
    B.watch(rows)
    return rows * rows
}
print(B.batch_jacobian(squares, rows))
// expect: tf.Tensor(
// expect: [[[2. 0.]
// expect:   [0. 4.]]
// expect:
// expect:  [[6. 0.]
// expect:   [0. 8.]]], shape=(2, 2, 2), dtype=float32)
