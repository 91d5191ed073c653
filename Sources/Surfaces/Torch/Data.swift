import Engine

extension torch {
    /// `torch.utils`.
    public enum utils {
        /// Data sets and minibatches.
        public enum data {
            /// Tensors whose rows belong together.
            public class TensorDataset: Sized {
                public let tensors: [Tensor]

                public init(_ tensors: Tensor...) {
                    self.tensors = tensors
                    if let first = tensors.first {
                        for tensor in tensors {
                            if tensor.size(0) != first.size(0) { Modes.fail("AssertionError", "Size mismatch between tensors") }
                        }
                    }
                }
                public var count: Int { tensors.isEmpty ? 0 : tensors[0].size(0) }
                /// A row of the first tensor with that of the second.
                public subscript(index: Int) -> (Tensor, Tensor) {
                    needPair()
                    return (tensors[0][index], tensors[1][index])
                }
                func needPair() {
                    if tensors.count != 2 { Modes.fail("ValueError", "a pair is made of 2 tensors, and this data set has " + tensors.count.description) }
                }
            }

            /// Minibatches of a data set: `for (X, y) in loader`. Shuffled ones come in the order in which PyTorch's own sampler draws them.
            public class DataLoader: Sequence, Sized {
                public let dataset: TensorDataset
                public let batch_size: Int
                let shuffle: Bool
                let drop_last: Bool

                public init(_ dataset: TensorDataset, _ batch_size: Int = 1, shuffle: Bool = false, drop_last: Bool = false) {
                    if batch_size <= 0 {
                        Modes.fail("ValueError", "batch_size should be a positive integer value, but got batch_size=" + batch_size.description)
                    }
                    self.dataset = dataset
                    self.batch_size = batch_size < 1 ? 1 : batch_size
                    self.shuffle = shuffle
                    self.drop_last = drop_last
                }
                public convenience init(_ dataset: TensorDataset, batch_size: Int, shuffle: Bool = false, drop_last: Bool = false) {
                    self.init(dataset, batch_size, shuffle: shuffle, drop_last: drop_last)
                }
                /// The number of minibatches.
                public var count: Int { drop_last ? dataset.count / batch_size : (dataset.count + batch_size - 1) / batch_size }

                public func makeIterator() -> AnyIterator<(Tensor, Tensor)> {
                    dataset.needPair()
                    let length = dataset.count
                    let batches = count
                    // A loader draws a seed for its workers, whether it has any, and a shuffling sampler one for its order.
                    _ = zeros([1], dtype: .int64).random_()
                    var order: Tensor? = nil
                    if shuffle {
                        let generator = torch.Generator()
                        let drawn = zeros([1], dtype: .int64).random_()
                        generator.manual_seed(drawn.item()._int)
                        order = randperm(length, generator: generator)
                    }
                    var batch = 0
                    return AnyIterator<(Tensor, Tensor)> { () -> (Tensor, Tensor)? in
                        if batch >= batches { return nil }
                        let start = batch * self.batch_size
                        let size = start + self.batch_size > length ? length - start : self.batch_size
                        batch += 1
                        let X = self.dataset.tensors[0]
                        let y = self.dataset.tensors[1]
                        if let places = order {
                            let chosen = places.narrow(0, start, size)
                            return (X.index_select(0, chosen), y.index_select(0, chosen))
                        }
                        return (X.narrow(0, start, size).clone(), y.narrow(0, start, size).clone())
                    }
                }
            }
        }
    }
}
