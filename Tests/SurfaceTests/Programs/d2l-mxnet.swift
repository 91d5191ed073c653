// The book's helpers over MXNet: a model trained on made data, what its board keeps, and the small tools.
import D2LMXNet

npx.set_np()
mx.random.seed(3)
numpy.random.seed(3)
let data = d2l.SyntheticRegressionData(w: np.array([2, -3.4]), b: 4.2, num_train: 96, num_val: 64)
print(data.X.shape, data.y.shape, data.train_dataloader().count)
let model = d2l.LinearRegression(lr: 0.2)
let trainer = d2l.Trainer(max_epochs: 3, gradient_clip_val: 100)
trainer.fit(model, data)
let (w, b) = model.get_w_b()
print(w, b)
for point in model.board.data["val_loss"]! { print("\(point.y, format: ".5f")") }
print(model.hparams)

class Two: d2l.Classifier {
    init(lr: Double) {
        super.init()
        self.lr = lr
        let layers = nn.Sequential()
        layers.add(nn.Dense(4, activation: "relu"), nn.Dense(2))
        layers.initialize()
        net = layers
    }
}
let two = Two(lr: 0.5)
two.layer_summary([2, 3])
let Y_hat = np.array([[0.1, 0.9], [0.8, 0.2]])
print(two.accuracy(Y_hat, np.array([1, 1])), two.accuracy(Y_hat, np.array([1, 1]), averaged: false), two.loss(Y_hat, np.array([1, 1])))
print(d2l.accuracy(Y_hat, np.array([1, 1])), d2l.get_fashion_mnist_labels(np.array([0, 9])))
print(d2l.corr2d(np.arange(9).reshape(3, 3), np.array([[0.0, 1.0], [2.0, 3.0]])))

// The first edition's loops, with parameters of one's own and with a trainer.
let points = nd.array((0..<32).map { Double(($0 * 7) % 11) / 11 }).reshape(8, 4)
let batches = gluon.data.DataLoader(gluon.data.ArrayDataset(points, nd.array([0, 1, 0, 1, 1, 0, 0, 1])), 4, shuffle: false)
let (weight, shift) = (nd.ones([4, 2]) * 0.1, nd.zeros([2]))
for p in [weight, shift] { p.attach_grad() }
let entropy = gluon.loss.SoftmaxCrossEntropyLoss()
d2l.train_ch3({ nd.dot($0, weight) + shift }, batches, batches, { entropy($0, $1) }, 2, 4, [weight, shift], 0.5)
let scorer = nn.Sequential()
scorer.add(nn.Dense(2))
scorer.initialize(initializer.Constant(0.1))
d2l.train_ch3(scorer, batches, batches, entropy, 2, 4, nil, nil, gluon.Trainer(scorer.collect_params(), "sgd", ["learning_rate": 0.5]))

// expect: (160, 2) (160, 1) 3
// expect: [[ 1.3744016 -2.9213915]] [3.297513]
// expect: 5.49141
// expect: 1.97274
// expect: 0.71547
// expect: [("plot_train_per_epoch", "2"), ("plot_valid_per_epoch", "1"), ("lr", "0.2")]
// expect: Dense output shape:	 (2, 4)
// expect: Dense output shape:	 (2, 2)
// expect: 0.5 [1. 0.] 0.7042943
// expect: 1.0 ["t-shirt", "ankle boot"]
// expect: [[19. 25.]
// expect:  [37. 43.]]
// expect: epoch 1, loss 0.6933, train acc 0.375, test acc 0.750
// expect: epoch 2, loss 0.6695, train acc 0.750, test acc 0.750
// expect: epoch 1, loss 0.6933, train acc 0.375, test acc 0.750
// expect: epoch 2, loss 0.6695, train acc 0.750, test acc 0.750
