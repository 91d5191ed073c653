import Engine

// The training loops of the first edition, named by the chapters that first have them: they print a line for each epoch.
extension d2l {
    /// Trains a network, or a function of one's own with the parameters that `sgd` changes.
    public static func train_ch3(
        _ net: (NDArray) -> NDArray, _ train_iter: gluon.data.DataLoader, _ test_iter: gluon.data.DataLoader, _ loss: (NDArray, NDArray) -> NDArray, _ num_epochs: Int, _ batch_size: Int,
        _ params: [NDArray] = [], _ lr: Double = 0, _ trainer: gluon.Trainer? = nil
    ) {
        for epoch in 0..<Swift.max(num_epochs, 0) {
            let metric = Accumulator(3)
            for (X, y) in train_iter {
                var scores = X
                let l = autograd.record { () -> NDArray in
                    scores = net(X)
                    return loss(scores, y).sum()
                }
                l.backward()
                if let own = trainer { own.step(batch_size) } else { sgd(params, lr, batch_size) }
                metric.add(Double(l), accuracy(scores, y), y.size)
            }
            let test = evaluate_accuracy(net, test_iter)
            print("epoch \(epoch + 1), loss \(metric[0] / metric[2], format: ".4f"), train acc \(metric[1] / metric[2], format: ".3f"), test acc \(test, format: ".3f")")
        }
    }
    public static func train_ch3(
        _ net: nn.Block, _ train_iter: gluon.data.DataLoader, _ test_iter: gluon.data.DataLoader, _ loss: gluon.loss.Loss, _ num_epochs: Int, _ batch_size: Int, _ params: [NDArray]? = nil,
        _ lr: Double? = nil, _ trainer: gluon.Trainer
    ) {
        train_ch3({ net($0) }, train_iter, test_iter, { loss($0, $1) }, num_epochs, batch_size, [], 0, trainer)
    }
    /// Trains a network by softmax's cross-entropy on a device.
    public static func train_ch5(
        _ net: nn.Block, _ train_iter: gluon.data.DataLoader, _ test_iter: gluon.data.DataLoader, _ batch_size: Int, _ trainer: gluon.Trainer, _ ctx: MXNet.Context, _ num_epochs: Int
    ) {
        print("training on", ctx)
        let loss = gluon.loss.SoftmaxCrossEntropyLoss()
        for epoch in 0..<Swift.max(num_epochs, 0) {
            let metric = Accumulator(3)
            let timer = Timer()
            for (images, labels) in train_iter {
                let (X, y) = (images.as_in_context(ctx), labels.as_in_context(ctx))
                var scores = X
                let l = autograd.record { () -> NDArray in
                    scores = net(X)
                    return loss(scores, y).sum()
                }
                l.backward()
                trainer.step(batch_size)
                metric.add(Double(l), accuracy(scores, y), y.size)
            }
            let test = evaluate_accuracy(net, test_iter)
            print(
                "epoch \(epoch + 1), loss \(metric[0] / metric[2], format: ".4f"), train acc \(metric[1] / metric[2], format: ".3f"), test acc \(test, format: ".3f"), time \(timer.stop(), format: ".1f") sec")
        }
    }
}
