// Keras: layers of one's own and of Keras's, losses, optimisers; and seeded draws.
import TensorFlow

tf.random.set_seed(1)
print(tf.random.normal([3]), tf.random.uniform([3]), tf.random.shuffle(tf.range(5)), tf.random.uniform([3], minval: 0, maxval: 10, dtype: tf.int32))
// expect: tf.Tensor([-1.1012203  1.5457517  0.383644 ], shape=(3,), dtype=float32) tf.Tensor([0.51010704 0.44353175 0.4085331 ], shape=(3,), dtype=float32) tf.Tensor([0 3 4 1 2], shape=(5,), dtype=int32) tf.Tensor([8 8 3], shape=(3,), dtype=int32)
print(tf.random.stateless_normal([3], seed: [1, 2]), tf.random.truncated_normal([2], seed: 7))
// expect: tf.Tensor([0.5441101  0.20738031 0.07356432], shape=(3,), dtype=float32) tf.Tensor([-0.6573123  -0.21175845], shape=(2,), dtype=float32)
tf.random.set_seed(5)
print(tf.nn.dropout(tf.ones(8), 0.5))
// expect: tf.Tensor([2. 2. 2. 2. 0. 0. 2. 0.], shape=(8,), dtype=float32)

// Activations and losses
let x = tf.constant([-2.0, -0.5, 0, 1.5])
print(tf.nn.relu(x), tf.nn.leaky_relu(x), tf.nn.softplus(x), tf.nn.elu(x), tf.nn.softmax(x), tf.nn.log_softmax(x), tf.sigmoid(x))
// expect: tf.Tensor([0.  0.  0.  1.5], shape=(4,), dtype=float32) tf.Tensor([-0.4 -0.1  0.   1.5], shape=(4,), dtype=float32) tf.Tensor([0.12692802 0.474077   0.6931472  1.7014133 ], shape=(4,), dtype=float32) tf.Tensor([-0.86466473 -0.39346933  0.          1.5       ], shape=(4,), dtype=float32) tf.Tensor([0.02174566 0.09745727 0.16067988 0.7201172 ], shape=(4,), dtype=float32) tf.Tensor([-3.8283412  -2.3283412  -1.8283412  -0.32834128], shape=(4,), dtype=float32) tf.Tensor([0.11920292 0.37754068 0.5        0.8175745 ], shape=(4,), dtype=float32)
let logits = tf.constant([[1.0, 2], [0.5, 0.25]])
print(tf.nn.sparse_softmax_cross_entropy_with_logits(labels: [0, 1], logits: logits), tf.keras.losses.SparseCategoricalCrossentropy(from_logits: true)([0, 1], logits))
// expect: tf.Tensor([1.3132617 0.8259394], shape=(2,), dtype=float32) tf.Tensor(1.0696006, shape=(), dtype=float32)
print(tf.keras.losses.MeanSquaredError()([[1.0, 2]], [[1.5, 3]]), tf.keras.losses.mean_squared_error([[1.0, 2]], [[1.5, 3]]), tf.keras.losses.BinaryCrossentropy()([[0.0, 1]], [[0.25, 0.5]]))
// expect: tf.Tensor(0.625, shape=(), dtype=float32) tf.Tensor([0.625], shape=(1,), dtype=float32) tf.Tensor(0.49041462, shape=(), dtype=float32)
print(tf.keras.losses.CategoricalCrossentropy()([[0.0, 1]], [[0.25, 0.5]]), tf.losses.Huber()([[0.0, 5]], [[0.5, 1]]))
// expect: tf.Tensor(0.40546507, shape=(), dtype=float32) tf.Tensor(1.8125, shape=(), dtype=float32)

// Images
let image = tf.reshape(tf.range(16, dtype: tf.float32), [1, 4, 4, 1])
print(tf.nn.conv2d(image, tf.ones([3, 3, 1, 1]), strides: 2, padding: "SAME")[0, 0..., 0..., 0], tf.nn.conv2d(image, tf.ones([2, 2, 1, 1]), strides: 1, padding: "VALID")[0, 0, 0..., 0])
// expect: tf.Tensor(
// expect: [[45. 39.]
// expect:  [66. 50.]], shape=(2, 2), dtype=float32) tf.Tensor([10. 14. 18.], shape=(3,), dtype=float32)
print(tf.nn.max_pool2d(image, ksize: 3, strides: 2, padding: "SAME")[0, 0..., 0..., 0], tf.nn.avg_pool2d(image, ksize: 3, strides: 2, padding: "SAME")[0, 0..., 0..., 0])
// expect: tf.Tensor(
// expect: [[10. 11.]
// expect:  [14. 15.]], shape=(2, 2), dtype=float32) tf.Tensor(
// expect: [[ 5.   6.5]
// expect:  [11.  12.5]], shape=(2, 2), dtype=float32)

// Every optimiser takes three steps down x³.
let optimizers: [tf.keras.optimizers.Optimizer] = [
    tf.keras.optimizers.SGD(learning_rate: 0.125), tf.keras.optimizers.SGD(learning_rate: 0.125, momentum: 0.5), tf.keras.optimizers.SGD(learning_rate: 0.125, momentum: 0.5, nesterov: true),
    tf.keras.optimizers.Adagrad(learning_rate: 0.1), tf.keras.optimizers.RMSprop(learning_rate: 0.1), tf.keras.optimizers.RMSprop(learning_rate: 0.1, momentum: 0.5, centered: true),
    tf.keras.optimizers.Adam(learning_rate: 0.25), tf.keras.optimizers.Adadelta(learning_rate: 0.1),
]
for optimizer in optimizers {
    let w = tf.Variable([1.0, -2, 3])
    for _ in 0..<3 {
        let t = tf.GradientTape()
        let loss = t.record { tf.reduce_sum(w * w * w) }
        optimizer.apply_gradients(zip(t.gradient(loss, [w]), [w]))
    }
    print(tf.round(w * 1000) / 1000)
}
// expect: tf.Tensor([  0.393 -32.66   -0.496], shape=(3,), dtype=float32)
// expect: tf.Tensor([  0.092 -40.845  -4.663], shape=(3,), dtype=float32)
// expect: tf.Tensor([   0.14  -139.629  -21.915], shape=(3,), dtype=float32)
// expect: tf.Tensor([ 0.79  -2.236  2.777], shape=(3,), dtype=float32)
// expect: tf.Tensor([ 0.455 -2.805  2.321], shape=(3,), dtype=float32)
// expect: tf.Tensor([ 0.153 -3.299  1.918], shape=(3,), dtype=float32)
// expect: tf.Tensor([ 0.298 -2.75   2.258], shape=(3,), dtype=float32)
// expect: tf.Tensor([ 1. -2.  3.], shape=(3,), dtype=float32)

// A layer and a model of a reader's own
class Scale: tf.keras.layers.Layer {
    let units: Int
    var weight: tf.Variable!
    init(_ units: Int) {
        self.units = units
        super.init()
    }
    override func build(_ input_shape: tf.TensorShape) { weight = add_weight(name: "weight", shape: [input_shape[-1], units], initializer: "ones") }
    override func call(_ inputs: tf.Tensor) -> tf.Tensor { tf.matmul(inputs, weight!) }
}
class Net: tf.keras.Model {
    let first = Scale(3)
    let rest = [tf.keras.layers.Activation("relu"), tf.keras.layers.Dense(2, kernel_initializer: tf.keras.initializers.Constant(0.5))]
    override func call(_ inputs: tf.Tensor) -> tf.Tensor { rest.reduce(first(inputs)) { $1($0) } }
}
let net = Net()
print(net(tf.constant([[1.0, 2]])), net.weights.map { $0.shape }, net.layers.count, net.count_params())
// expect: tf.Tensor([[4.5 4.5]], shape=(1, 2), dtype=float32) [TensorShape([2, 3]), TensorShape([3, 2]), TensorShape([2])] 3 14
let sequential = tf.keras.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(1, activation: "sigmoid", kernel_initializer: tf.zeros_initializer())])
sequential.add(tf.keras.layers.Dropout(0.5))
print(sequential(tf.ones([2, 3, 4])), sequential.layers[1].get_weights().map { $0.shape }, sequential.trainable_variables.count)
// expect: tf.Tensor(
// expect: [[0.5]
// expect:  [0.5]], shape=(2, 1), dtype=float32) [(12, 1), (1,)] 2
let norm = tf.keras.layers.BatchNormalization()
print(norm(tf.constant([[1.0, -1], [3, 1]]), training: true), norm.moving_mean.numpy(), norm.moving_variance.numpy(), norm.non_trainable_variables.count)
// expect: tf.Tensor(
// expect: [[-0.99950033 -0.99950033]
// expect:  [ 0.9995004   0.99950033]], shape=(2, 2), dtype=float32) [0.02 0.  ] [1. 1.] 2

print(tf.keras.layers.Concatenate()([tf.ones([2, 1]), tf.zeros([2, 2])]), tf.keras.layers.concatenate([tf.ones([1, 2]), tf.ones([1, 2])], axis: 0).shape)
// expect: tf.Tensor(
// expect: [[1. 0. 0.]
// expect:  [1. 0. 0.]], shape=(2, 3), dtype=float32) (2, 2)

// Training: a line through points.
let (w, b) = (tf.Variable([[0.0]]), tf.Variable(0.0))
let X = tf.reshape(tf.linspace(0.0, 1.0, 11), [11, 1])
let sgd = tf.keras.optimizers.SGD(0.5)
for _ in 0..<200 {
    let t = tf.GradientTape()
    let loss = t.record { tf.reduce_mean(tf.square(X • w + b - (2 * X + 1))) }
    sgd.apply_gradients(zip(t.gradient(loss, [w, b]), [w, b]))
}
print(tf.round(w * 100) / 100, tf.round(b * 100) / 100)
// expect: tf.Tensor([[2.]], shape=(1, 1), dtype=float32) tf.Tensor(1.0, shape=(), dtype=float32)
