// The book's helpers over TensorFlow: a model trained on made data, what its board keeps, and the small tools.
import D2LTensorFlow

tf.random.set_seed(5)
let data = d2l.SyntheticRegressionData(w: tf.constant([2.0, -3.4]), b: 4.2, num_train: 96, num_val: 64)
print(data.X.shape, data.y.shape, data.train_dataloader().count)
let model = d2l.LinearRegression(lr: 0.1)
let trainer = d2l.Trainer(max_epochs: 3, gradient_clip_val: 100)
trainer.fit(model, data)
let (w, b) = model.get_w_b()
print(w.shape, b.shape)
let losses = model.board.data["val_loss"]!.map { $0.y }
print(model.board.labels, losses.count, losses[0] > losses[1] && losses[1] > losses[2])
print(model.hparams)

class Two: d2l.Classifier {
    init(lr: Double) {
        super.init()
        self.lr = lr
        net = tf.keras.models.Sequential([tf.keras.layers.Flatten(), tf.keras.layers.Dense(4, activation: "relu"), tf.keras.layers.Dense(2)])
    }
}
let two = Two(lr: 0.5)
two.layer_summary([2, 3, 1])
let Y_hat = tf.constant([[0.1, 0.9], [0.8, 0.2]])
print(two.accuracy(Y_hat, tf.constant([1, 1])).numpy(), two.accuracy(Y_hat, tf.constant([1, 1]), averaged: false).numpy(), two.loss(Y_hat, tf.constant([1, 1])).numpy())
print(d2l.accuracy(Y_hat, tf.constant([1, 1])), d2l.get_fashion_mnist_labels(tf.constant([0, 9])))
print(d2l.corr2d(tf.reshape(tf.range(9), [3, 3]), tf.constant([[0.0, 1.0], [2.0, 3.0]])).numpy())

// expect: (160, 2) (160, 1) 3
// expect: (2, 1) (1,)
// expect: ["train_loss", "val_loss"] 3 true
// expect: [("plot_train_per_epoch", "2"), ("plot_valid_per_epoch", "1"), ("lr", "0.1")]
// expect: Flatten output shape:	 (2, 3)
// expect: Dense output shape:	 (2, 4)
// expect: Dense output shape:	 (2, 2)
// expect: 0.5 [1. 0.] 0.7042943
// expect: 1.0 ["t-shirt", "ankle boot"]
// expect: [[19. 25.]
// expect:  [37. 43.]]
