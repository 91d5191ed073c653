// TensorFlow's tensors and variables: what they are made of, how they meet, how they print.
import TensorFlow

let x = tf.range(4, dtype: tf.float32)
print(x, x.shape, x.dtype, tf.size(x), len(x))
// expect: tf.Tensor([0. 1. 2. 3.], shape=(4,), dtype=float32) (4,) <dtype: 'float32'> tf.Tensor(4, shape=(), dtype=int32) 4
debugPrint(x, x.shape, x.dtype)
// expect: <tf.Tensor: shape=(4,), dtype=float32, numpy=array([0., 1., 2., 3.], dtype=float32)> TensorShape([4]) tf.float32
let X = tf.reshape(tf.range(12), [3, 4])
print(X, X[-1], X[1..<3, 0...], X[0..., 1], X[..., 1], X[.newaxis].shape)
// expect: tf.Tensor(
// expect: [[ 0  1  2  3]
// expect:  [ 4  5  6  7]
// expect:  [ 8  9 10 11]], shape=(3, 4), dtype=int32) tf.Tensor([ 8  9 10 11], shape=(4,), dtype=int32) tf.Tensor(
// expect: [[ 4  5  6  7]
// expect:  [ 8  9 10 11]], shape=(2, 4), dtype=int32) tf.Tensor([1 5 9], shape=(3,), dtype=int32) tf.Tensor([1 5 9], shape=(3,), dtype=int32) (1, 3, 4)
print(tf.constant([[2, 1], [1, 2]]), tf.constant([1, 2.5]), tf.constant([true, false]), tf.constant([]), tf.constant(1_099_511_627_776))
// expect: tf.Tensor(
// expect: [[2 1]
// expect:  [1 2]], shape=(2, 2), dtype=int32) tf.Tensor([1.  2.5], shape=(2,), dtype=float32) tf.Tensor([ True False], shape=(2,), dtype=bool) tf.Tensor([], shape=(0,), dtype=float32) tf.Tensor(1099511627776, shape=(), dtype=int64)
debugPrint(tf.constant(1.5), tf.constant([1.5], dtype: tf.float64), tf.constant([true]), tf.zeros([2, 0]), tf.constant(2.0, shape: [1, 2]))
// expect: <tf.Tensor: shape=(), dtype=float32, numpy=1.5> <tf.Tensor: shape=(1,), dtype=float64, numpy=array([1.5])> <tf.Tensor: shape=(1,), dtype=bool, numpy=array([ True])> <tf.Tensor: shape=(2, 0), dtype=float32, numpy=array([], shape=(2, 0), dtype=float32)> <tf.Tensor: shape=(1, 2), dtype=float32, numpy=array([[2., 2.]], dtype=float32)>
debugPrint(tf.range(30, dtype: tf.float32))
// expect: <tf.Tensor: shape=(30,), dtype=float32, numpy=
// expect: array([ 0.,  1.,  2.,  3.,  4.,  5.,  6.,  7.,  8.,  9., 10., 11., 12.,
// expect:        13., 14., 15., 16., 17., 18., 19., 20., 21., 22., 23., 24., 25.,
// expect:        26., 27., 28., 29.], dtype=float32)>
print(tf.range(1, 10, 3), tf.range(0, 1, 0.25), tf.linspace(0, 1, 3), tf.eye(2, 3), tf.fill([2], 7), tf.one_hot([0, 2], 3))
// expect: tf.Tensor([1 4 7], shape=(3,), dtype=int32) tf.Tensor([0.   0.25 0.5  0.75], shape=(4,), dtype=float32) tf.Tensor([0.  0.5 1. ], shape=(3,), dtype=float64) tf.Tensor(
// expect: [[1. 0. 0.]
// expect:  [0. 1. 0.]], shape=(2, 3), dtype=float32) tf.Tensor([7 7], shape=(2,), dtype=int32) tf.Tensor(
// expect: [[1. 0. 0.]
// expect:  [0. 0. 1.]], shape=(2, 3), dtype=float32)

// A number takes the tensor's dtype; whole numbers divide as float64.
let a = tf.constant([7, -7]), b = tf.constant([2, 2])
print(a / b, tf.math.floordiv(a, b), a % b, a ** 2, 2 - a, -a, ~a)
// expect: tf.Tensor([ 3.5 -3.5], shape=(2,), dtype=float64) tf.Tensor([ 3 -4], shape=(2,), dtype=int32) tf.Tensor([1 1], shape=(2,), dtype=int32) tf.Tensor([49 49], shape=(2,), dtype=int32) tf.Tensor([-5  9], shape=(2,), dtype=int32) tf.Tensor([-7  7], shape=(2,), dtype=int32) tf.Tensor([-8  6], shape=(2,), dtype=int32)
print(x + 1, 2 * x, 1 / (x + 1), x ** 2, 2 ** x, x > 1, (x == x)[0], x == tf.ones(3))
// expect: tf.Tensor([1. 2. 3. 4.], shape=(4,), dtype=float32) tf.Tensor([0. 2. 4. 6.], shape=(4,), dtype=float32) tf.Tensor([1.         0.5        0.33333334 0.25      ], shape=(4,), dtype=float32) tf.Tensor([0. 1. 4. 9.], shape=(4,), dtype=float32) tf.Tensor([1. 2. 4. 8.], shape=(4,), dtype=float32) tf.Tensor([False False  True  True], shape=(4,), dtype=bool) tf.Tensor(True, shape=(), dtype=bool) tf.Tensor(False, shape=(), dtype=bool)
print(tf.maximum(x, 2), tf.add(x, [1, 2, 3, 4]), tf.add(1, 2), x * x.numpy(), tf.reduce_sum(x) / tf.size(x).numpy())
// expect: tf.Tensor([2. 2. 2. 3.], shape=(4,), dtype=float32) tf.Tensor([1. 3. 5. 7.], shape=(4,), dtype=float32) tf.Tensor(3, shape=(), dtype=int32) tf.Tensor([0. 1. 4. 9.], shape=(4,), dtype=float32) tf.Tensor(1.5, shape=(), dtype=float32)
if tf.reduce_sum(x) > 5 { print("more than 5") }
// expect: more than 5

// Reductions and running sums
let A = tf.constant([[1.0, 5, 3], [4, 2, 6]])
print(tf.reduce_sum(A, 0), tf.reduce_mean(A, axis: 1, keepdims: true), tf.reduce_max(A), tf.math.reduce_std(A), tf.cumsum(A, axis: 1), tf.norm(A), tf.norm(A, ord: 1))
// expect: tf.Tensor([5. 7. 9.], shape=(3,), dtype=float32) tf.Tensor(
// expect: [[3.]
// expect:  [4.]], shape=(2, 1), dtype=float32) tf.Tensor(6.0, shape=(), dtype=float32) tf.Tensor(1.7078252, shape=(), dtype=float32) tf.Tensor(
// expect: [[ 1.  6.  9.]
// expect:  [ 4.  6. 12.]], shape=(2, 3), dtype=float32) tf.Tensor(9.539392, shape=(), dtype=float32) tf.Tensor(21.0, shape=(), dtype=float32)
print(tf.argmax(A, axis: 1), tf.reduce_mean(tf.constant([1, 2])), tf.reduce_all(A > 0), tf.reduce_any(A > 5, axis: 1), tf.cumsum(x, exclusive: true, reverse: true))
// expect: tf.Tensor([1 2], shape=(2,), dtype=int64) tf.Tensor(1, shape=(), dtype=int32) tf.Tensor(True, shape=(), dtype=bool) tf.Tensor([False  True], shape=(2,), dtype=bool) tf.Tensor([6. 5. 3. 0.], shape=(4,), dtype=float32)
print(tf.math.top_k(A, k: 2).indices, tf.sort(A, direction: "DESCENDING"), tf.argsort(A), tf.unique(tf.constant([3, 1, 3])).idx)
// expect: tf.Tensor(
// expect: [[1 2]
// expect:  [2 0]], shape=(2, 2), dtype=int32) tf.Tensor(
// expect: [[5. 3. 1.]
// expect:  [6. 4. 2.]], shape=(2, 3), dtype=float32) tf.Tensor(
// expect: [[0 2 1]
// expect:  [1 0 2]], shape=(2, 3), dtype=int32) tf.Tensor([0 1 0], shape=(3,), dtype=int32)

// Linear algebra
print(A • tf.transpose(A), tf.linalg.matvec(A, [1.0, 0, 1]), tf.tensordot(A, A, axes: 2), tf.tensordot(A, A, axes: [[1], [1]]), tf.matmul(A, A, transpose_b: true))
// expect: tf.Tensor(
// expect: [[35. 32.]
// expect:  [32. 56.]], shape=(2, 2), dtype=float32) tf.Tensor([ 4. 10.], shape=(2,), dtype=float32) tf.Tensor(91.0, shape=(), dtype=float32) tf.Tensor(
// expect: [[35. 32.]
// expect:  [32. 56.]], shape=(2, 2), dtype=float32) tf.Tensor(
// expect: [[35. 32.]
// expect:  [32. 56.]], shape=(2, 2), dtype=float32)
let S = tf.constant([[4.0, 1], [2, 3]])
print(tf.linalg.det(S), tf.linalg.inv(S), tf.linalg.solve(S, [[1.0], [2]]), tf.linalg.trace(S), tf.linalg.diag_part(S), tf.linalg.band_part(S, 0, -1), tf.einsum("ij->ji", S))
// expect: tf.Tensor(10.0, shape=(), dtype=float32) tf.Tensor(
// expect: [[ 0.3 -0.1]
// expect:  [-0.2  0.4]], shape=(2, 2), dtype=float32) tf.Tensor(
// expect: [[0.1]
// expect:  [0.6]], shape=(2, 1), dtype=float32) tf.Tensor(7.0, shape=(), dtype=float32) tf.Tensor([4. 3.], shape=(2,), dtype=float32) tf.Tensor(
// expect: [[4. 1.]
// expect:  [0. 3.]], shape=(2, 2), dtype=float32) tf.Tensor(
// expect: [[4. 2.]
// expect:  [1. 3.]], shape=(2, 2), dtype=float32)

// Shape and choice
print(tf.concat([A, A], axis: 0).shape, tf.stack([A, A], axis: 1).shape, tf.expand_dims(A, -1).shape, tf.squeeze(tf.ones([1, 2, 1])).shape, tf.split(A, 3, axis: 1).count)
// expect: (4, 3) (2, 2, 3) (2, 3, 1) (2,) 3
print(tf.transpose(A, perm: [1, 0]), tf.tile(tf.constant([1, 2]), [2]), tf.repeat(tf.constant([1, 2]), 2), tf.reverse(x, axis: [0]), tf.pad(S, [[1, 0], [0, 1]]))
// expect: tf.Tensor(
// expect: [[1. 4.]
// expect:  [5. 2.]
// expect:  [3. 6.]], shape=(3, 2), dtype=float32) tf.Tensor([1 2 1 2], shape=(4,), dtype=int32) tf.Tensor([1 1 2 2], shape=(4,), dtype=int32) tf.Tensor([3. 2. 1. 0.], shape=(4,), dtype=float32) tf.Tensor(
// expect: [[0. 0. 0.]
// expect:  [4. 1. 0.]
// expect:  [2. 3. 0.]], shape=(3, 3), dtype=float32)
print(tf.gather(A, [1, 0]), tf.boolean_mask(x, x > 1), x[x > 1], tf.where(x > 1), tf.where(x > 1, x, 0), tf.gather_nd(A, [[0, 1], [1, 2]]))
// expect: tf.Tensor(
// expect: [[4. 2. 6.]
// expect:  [1. 5. 3.]], shape=(2, 3), dtype=float32) tf.Tensor([2. 3.], shape=(2,), dtype=float32) tf.Tensor([2. 3.], shape=(2,), dtype=float32) tf.Tensor(
// expect: [[2]
// expect:  [3]], shape=(2, 1), dtype=int64) tf.Tensor([0. 0. 2. 3.], shape=(4,), dtype=float32) tf.Tensor([5. 6.], shape=(2,), dtype=float32)
print(tf.cast([-1.5, 2.7], tf.int32), tf.clip_by_value(x, 1, 2), tf.round([0.5, 1.5, 2.5]), tf.math.divide_no_nan(x, 0))
// expect: tf.Tensor([-1  2], shape=(2,), dtype=int32) tf.Tensor([1. 1. 2. 2.], shape=(4,), dtype=float32) tf.Tensor([0. 2. 2.], shape=(3,), dtype=float32) tf.Tensor([0. 0. 0. 0.], shape=(4,), dtype=float32)

// A variable is a place; a slice remembers where it came from.
let v = tf.Variable([1.0, 2, 3])
print(v.assign([4, 5, 6]), v.assign_add([1, 1, 1]), v[0].assign(9), v[1...].assign_sub([2, 3]))
// expect: <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([9., 4., 4.], dtype=float32)> <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([9., 4., 4.], dtype=float32)> <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([9., 4., 4.], dtype=float32)> <tf.Variable 'UnreadVariable' shape=(3,) dtype=float32, numpy=array([9., 4., 4.], dtype=float32)>
print(v, v * 2, v.name, v.trainable, tf.Variable(5), tf.Variable(x, name: "w"))
// expect: <tf.Variable 'Variable:0' shape=(3,) dtype=float32, numpy=array([9., 4., 4.], dtype=float32)> tf.Tensor([18.  8.  8.], shape=(3,), dtype=float32) Variable:0 true <tf.Variable 'Variable:0' shape=() dtype=int32, numpy=5> <tf.Variable 'w:0' shape=(4,) dtype=float32, numpy=array([0., 1., 2., 3.], dtype=float32)>
let before = v + 0
v.assign([0, 0, 0])
print(before, v.numpy(), v.read_value())
// expect: tf.Tensor([9. 4. 4.], shape=(3,), dtype=float32) [0. 0. 0.] tf.Tensor([0. 0. 0.], shape=(3,), dtype=float32)

// numpy's side
print(x.numpy(), tf.reduce_sum(x).numpy(), x.numpy().tolist(), Float(tf.reduce_sum(x)), Int(tf.constant([3])))
// expect: [0. 1. 2. 3.] 6.0 [0.0, 1.0, 2.0, 3.0] 6.0 3
debugPrint(x.numpy(), tf.constant([1, 2]).numpy(), tf.convert_to_tensor(tf.constant([1.5], dtype: tf.float64).numpy()))
// expect: array([0., 1., 2., 3.], dtype=float32) array([1, 2], dtype=int32) <tf.Tensor: shape=(1,), dtype=float64, numpy=array([1.5])>

// A function counts the signatures that it is called with.
let f = tf.function { (p: tf.Tensor, q: tf.Tensor) in p * q }
print(f(x, x), f(x + 1, x), f.experimental_get_tracing_count(), f(A, A).shape, f.experimental_get_tracing_count())
// expect: tf.Tensor([0. 1. 4. 9.], shape=(4,), dtype=float32) tf.Tensor([ 0.  2.  6. 12.], shape=(4,), dtype=float32) 1 (2, 3) 2

// Images in another size, devices, counts of draws.
let pictures = tf.reshape(tf.range(24, dtype: tf.float32), [2, 3, 4, 1])
print(tf.squeeze(tf.image.resize(pictures, [5, 3]))[1], tf.squeeze(tf.image.resize_with_pad(pictures, 2, 5))[0])
print(tf.config.list_physical_devices("CPU"), tf.device("/CPU:0") { tf.ones(1).device })
let thrown = tensorflow_probability.distributions.Multinomial(10, probs: [0.5, 0.0, 0.5]).sample(4)
print(thrown.shape, tf.reduce_sum(thrown, axis: 1), tf.reduce_max(thrown[..., 1]))
// expect: tf.Tensor(
// expect: [[12.166667 13.5      14.833334]
// expect:  [13.766666 15.1      16.433334]
// expect:  [16.166666 17.5      18.833334]
// expect:  [18.566666 19.900002 21.233334]
// expect:  [20.166666 21.5      22.833334]], shape=(5, 3), dtype=float32) tf.Tensor(
// expect: [[0.  1.5 3.5 0.  0. ]
// expect:  [0.  7.5 9.5 0.  0. ]], shape=(2, 5), dtype=float32)
// expect: [PhysicalDevice(name='/physical_device:CPU:0', device_type='CPU')] /job:localhost/replica:0/task:0/device:CPU:0
// expect: (4, 3) tf.Tensor([10. 10. 10. 10.], shape=(4,), dtype=float32) tf.Tensor(0.0, shape=(), dtype=float32)
