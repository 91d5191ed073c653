// Lists as operands, histograms and draws with parameters: what TensorFlow 2.21 prints.
import TensorFlow

var x = tf.constant([1.0, 2, 3])
print(x + [1, 2, 3], [2, 2, 2] ** x)
print(tf.constant([[1.0, 2], [3, 4]]) • [[1.0], [2.0]])
print(x > [1, 5, 1], tf.constant([1, 2]) * [3, 4])
print(tf.histogram_fixed_width([0.0, 1, 2, 5, -1, 7], [0.0, 5], nbins: 5), tf.histogram_fixed_width_bins([0.0, 1, 2, 5, -1, 7], [0.0, 5], nbins: 5))
tf.random.set_seed(7)
print(tf.random.poisson([6], 3.0), tf.random.poisson([2], [0.5, 40]))
print(tf.random.gamma([4], 2.5), tf.random.gamma([2], [0.5, 3], beta: 2.0, seed: 3))
print(tf.random.stateless_gamma([4], seed: [1, 2], alpha: 0.5), tf.random.stateless_poisson([5, 1], seed: [1, 2], lam: [20.0]))
print(tf.random.poisson([2], -1.0))

// expect: tf.Tensor([2. 4. 6.], shape=(3,), dtype=float32) tf.Tensor([2. 4. 8.], shape=(3,), dtype=float32)
// expect: tf.Tensor(
// expect: [[ 5.]
// expect:  [11.]], shape=(2, 1), dtype=float32)
// expect: tf.Tensor([False False  True], shape=(3,), dtype=bool) tf.Tensor([3 8], shape=(2,), dtype=int32)
// expect: tf.Tensor([2 1 1 0 2], shape=(5,), dtype=int32) tf.Tensor([0 1 2 4 0 4], shape=(6,), dtype=int32)
// expect: tf.Tensor([0. 1. 2. 1. 3. 3.], shape=(6,), dtype=float32) tf.Tensor(
// expect: [[ 0. 45.]
// expect:  [ 0. 43.]], shape=(2, 2), dtype=float32)
// expect: tf.Tensor([8.84835   1.7339253 2.176319  5.2957706], shape=(4,), dtype=float32) tf.Tensor(
// expect: [[0.05352575 1.3596234 ]
// expect:  [0.59266853 1.8884175 ]], shape=(2, 2), dtype=float32)
// expect: tf.Tensor([0.06695361 0.62823546 0.18136732 0.04758992], shape=(4,), dtype=float32) tf.Tensor(
// expect: [[25]
// expect:  [23]
// expect:  [27]
// expect:  [25]
// expect:  [16]], shape=(5, 1), dtype=int32)
// expect: tf.Tensor([0. 0.], shape=(2,), dtype=float32)

// A list has the dtype of the tensor beside it, and may be a variable.
let ones = [1, 1, 1]
x += ones
x *= [1, 0, 1]
print(x, tf.Variable([1.0, 2]) - [1, 2])
// expect: tf.Tensor([2. 0. 4.], shape=(3,), dtype=float32) tf.Tensor([0. 0.], shape=(2,), dtype=float32)
