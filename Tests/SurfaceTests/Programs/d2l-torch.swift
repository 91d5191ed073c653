// The book's helpers over PyTorch: a model trained on made data, what its board keeps, and the small tools.
import D2LTorch

torch.manual_seed(7)
let data = d2l.SyntheticRegressionData(w: torch.tensor([2, -3.4]), b: 4.2, num_train: 96, num_val: 64)
print(data.X.shape, data.y.shape, data.train_dataloader().count)
let model = d2l.LinearRegression(lr: 0.1)
let trainer = d2l.Trainer(max_epochs: 3)
trainer.fit(model, data)
let (w, b) = model.get_w_b()
print(w, b)
print(model.board.labels, model.board.data["train_loss"]!.map { $0.x }, model.board.data["val_loss"]!.map { $0.x })
for point in model.board.data["val_loss"]! { print("\(point.y, format: ".5f")") }
print(model.hparams, data.hparams)
print(model.board.chart, model.board.chart.svg.hasPrefix("<svg "))

// A classifier of one's own.
class Two: d2l.Classifier {
    init(lr: Double) {
        super.init()
        self.lr = lr
        net = nn.Sequential(nn.Flatten(), nn.LazyLinear(4), nn.ReLU(), nn.LazyLinear(2))
    }
}
let two = Two(lr: 0.5)
two.layer_summary([2, 1, 3, 3])
let Y_hat = torch.tensor([[0.1, 0.9], [0.8, 0.2]])
print(two.accuracy(Y_hat, torch.tensor([1, 1])), two.accuracy(Y_hat, torch.tensor([1, 1]), averaged: false), two.loss(Y_hat, torch.tensor([1, 1])))
print(d2l.accuracy(Y_hat, torch.tensor([1, 1])), d2l.get_fashion_mnist_labels(torch.tensor([0, 9])))
print(d2l.corr2d(torch.arange(9.0).reshape(3, 3), torch.tensor([[0.0, 1.0], [2.0, 3.0]])))

// Gradients together no longer than asked for.
let layer = d2l.LinearRegression(lr: 0.1)
layer.apply_init([torch.ones(1, 2)])
layer.loss(layer(torch.ones(4, 2)), torch.ones(4, 1) * 9).backward()
trainer.clip_gradients(1, layer)
print("\(Double(layer.parameters().map { ($0.grad! ** 2).sum() }.reduce(torch.zeros(1)) { $0 + $1 }), format: ".4f")")

// Counting, timing, words.
let sums = d2l.Accumulator(2)
sums.add(1, 2.5)
sums.add(3, 4)
print(sums[0], sums[1], sums.data)
let timer = d2l.Timer()
timer.stop()
print(timer.times.count, timer.sum() >= 0, timer.avg() == timer.sum(), timer.cumsum() == timer.times)
let tokens = d2l.tokenize(["the time machine", "the time traveller", "the end"])
print(tokens)
let vocab = d2l.Vocab(tokens, min_freq: 2, reserved_tokens: ["<pad>"])
print(vocab.token_freqs.prefix(3), vocab.idx_to_token, len(vocab), vocab.unk)
print(vocab["the"], vocab[["time", "end"]], vocab.to_tokens([1, 0]))
print(d2l.tokenize(["ab c"], "char"))

// expect: torch.Size([160, 2]) torch.Size([160, 1]) 3
// expect: tensor([[ 1.6915, -2.8072]]) tensor([3.7184])
// expect: ["train_loss", "val_loss"] [0.0, 0.3333333333333333, 0.6666666666666666, 1.0, 1.3333333333333333, 1.6666666666666667, 2.0, 2.3333333333333335, 2.6666666666666665] [1.0, 2.0, 3.0]
// expect: 7.95740
// expect: 2.30682
// expect: 0.68175
// expect: [("plot_train_per_epoch", "2"), ("plot_valid_per_epoch", "1"), ("lr", "0.1")] [("root", "../data"), ("num_workers", "4"), ("b", "4.2"), ("num_train", "96"), ("num_val", "64"), ("batch_size", "32")]
// expect: <Figure size 350x250 with 1 Axes> true
// expect: Flatten output shape:	 torch.Size([2, 9])
// expect: Linear output shape:	 torch.Size([2, 4])
// expect: ReLU output shape:	 torch.Size([2, 4])
// expect: Linear output shape:	 torch.Size([2, 2])
// expect: tensor(0.5000) tensor([1., 0.]) tensor(0.7043)
// expect: 1.0 ["t-shirt", "ankle boot"]
// expect: tensor([[19., 25.],
// expect:         [37., 43.]])
// expect: 1.0000
// expect: 4.0 6.5 [4.0, 6.5]
// expect: 1 true true true
// expect: [["the", "time", "machine"], ["the", "time", "traveller"], ["the", "end"]]
// expect: [("the", 3), ("time", 2), ("machine", 1)] ["<pad>", "<unk>", "the", "time"] 4 1
// expect: 2 [3, 1] ["<unk>", "<pad>"]
// expect: [["a", "b", " ", "c"]]
