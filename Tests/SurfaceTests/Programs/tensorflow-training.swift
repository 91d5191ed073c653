// Keras: compile and fit, metrics, data sets, schedules, clipped gradients, seeded first weights.
import TensorFlow

tf.keras.utils.set_random_seed(3)
print(tf.keras.initializers.GlorotUniform()([2, 2]), tf.keras.layers.Dropout(0.5)(tf.ones(4), training: true))
let X = tf.sin(tf.reshape(tf.range(80, dtype: tf.float32), [20, 4]) * 0.7)
let labels = tf.constant((0..<20).map { $0 % 3 })
let net = tf.keras.Sequential([
    tf.keras.layers.Dense(8, activation: "relu", kernel_initializer: tf.keras.initializers.GlorotUniform(seed: 1)),
    tf.keras.layers.Dense(3, kernel_initializer: tf.keras.initializers.GlorotUniform(seed: 2)),
])
net.compile(optimizer: tf.keras.optimizers.SGD(0.1), loss: tf.keras.losses.SparseCategoricalCrossentropy(from_logits: true), metrics: ["accuracy"])
let stopping = tf.keras.callbacks.EarlyStopping(monitor: "loss", min_delta: 10.0, patience: 2)
let history = net.fit(X, labels, batch_size: 8, epochs: 9, verbose: 0, callbacks: [stopping], shuffle: false)
print(history.epoch, history.history["loss"]!.map { "\($0, format: ".5f")" }, stopping.stopped_epoch)
let found: [Double] = net.evaluate(X, labels, verbose: 0)
let (loss, accuracy) = (found[0], found[1])
print("\(loss, format: ".5f") \(accuracy, format: ".2f")", net.predict(X, batch_size: 7, verbose: 0).shape)
let more = net.fit(tf.data.Dataset.from_tensor_slices((X, labels)).batch(5), epochs: 1, verbose: 0)
print("\(more.history["loss"]![0], format: ".5f")", net.weights[0].path, net.get_layer(index: 1).name)

let clipped: [tf.keras.optimizers.Optimizer] = [
    tf.keras.optimizers.SGD(learning_rate: 1, clipnorm: 1.0), tf.keras.optimizers.SGD(learning_rate: 1, clipvalue: 0.5), tf.keras.optimizers.Adam(learning_rate: 0.1, global_clipnorm: 1.0),
    tf.keras.optimizers.SGD(learning_rate: tf.keras.optimizers.schedules.ExponentialDecay(1.0, decay_steps: 1, decay_rate: 0.5)),
]
for optimizer in clipped {
    let w = tf.Variable([3.0, 4.0])
    for _ in 0..<2 {
        let t = tf.GradientTape()
        let l = t.record { tf.reduce_sum(w * w) / 2 }
        optimizer.apply_gradients(zip(t.gradient(l, [w]), [w]))
    }
    print(w.numpy(), optimizer.iterations)
}
for (a, b) in tf.data.Dataset.from_tensor_slices((X, labels)).skip(17).map({ a, b in (a[0] * 10, b + 1) }).batch(2) { print(a, b) }
print(tf.data.Dataset.range(10).filter { $0 % 3 == 0 }.repeat(2).batch(3, drop_remainder: true).map { $0.numpy() })

// Weights in files: for layers that are there, and for those that are made with the first data.
class Pair: tf.keras.Model {
    let hidden = tf.keras.layers.Dense(3, activation: tf.nn.relu)
    let out = tf.keras.layers.Dense(2)
    override func call(_ inputs: tf.Tensor) -> tf.Tensor { out(hidden(inputs)) }
}
let (first, second) = (Pair(), Pair())
let wanted = first(X)
first.save_weights("pair.params")
second.load_weights("pair.params")
print(tf.reduce_all(second(X) == wanted).numpy())
second.out.set_weights([tf.ones([3, 2]), tf.ones(2)])
second.load_weights("pair.params")
print(tf.reduce_all(second(X) == wanted).numpy(), second.weights[3].shape)
// expect: tf.Tensor(
// expect: [[-0.00506687 -1.1857322 ]
// expect:  [ 0.78211486 -1.0022911 ]], shape=(2, 2), dtype=float32) tf.Tensor([2. 0. 0. 2.], shape=(4,), dtype=float32)
// expect: [0, 1, 2] ["1.12715", "1.11293", "1.10418"] 2
// expect: 1.09767 0.20 (20, 3)
// expect: 1.10105 sequential/dense/kernel dense_1
// expect: [1.8000001 2.4      ] 2
// expect: [2. 3.] 2
// expect: [2.8000174 3.7999945] 2
// expect: [0. 0.] 2
// expect: tf.Tensor([-4.583241   1.3410996], shape=(2,), dtype=float32) tf.Tensor([3 1], shape=(2,), dtype=int32)
// expect: tf.Tensor([2.0559764], shape=(1,), dtype=float32) tf.Tensor([2], shape=(1,), dtype=int32)
// expect: [array([0, 3, 6]), array([9, 0, 3])]
// expect: True
// expect: True (2,)
