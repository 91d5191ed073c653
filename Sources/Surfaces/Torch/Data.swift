import Engine

extension torch {
    /// `torch.utils`.
    public enum utils {
        /// Data sets and minibatches.
        public enum data {
            /// What has examples by their place: an example and its label.
            open class Dataset: Sized {
                public init() {}
                open var count: Int { 0 }
                open subscript(index: Int) -> (Tensor, Tensor) {
                    Modes.fail("NotImplementedError", "Subclasses of Dataset should implement __getitem__.")
                    return (torch.zeros([0]), torch.zeros([0]))
                }
                /// The examples of these places, one behind the other in new first axes.
                open func batch(_ places: [Int]) -> (Tensor, Tensor) {
                    let pairs = places.map { self[$0] }
                    return (torch.stack(pairs.map { $0.0 }), torch.stack(pairs.map { $0.1 }))
                }
                /// Some of the examples of tensors, in a row or in any order.
                func rows(_ x: Tensor, _ places: [Int]) -> Tensor {
                    if let first = places.first, places[places.count - 1] - first == places.count - 1, Swift.zip(places, places.dropFirst()).allSatisfy({ $0.0 + 1 == $0.1 }) {
                        return x.narrow(0, first, places.count).clone()
                    }
                    return x.index_select(0, Tensor(Make.fromInts(places, [places.count], "int64", "cpu(0)")))
                }
            }

            /// Tensors whose rows belong together.
            public class TensorDataset: Dataset {
                public let tensors: [Tensor]

                public init(_ tensors: Tensor...) {
                    self.tensors = tensors
                    super.init()
                    if let first = tensors.first {
                        for tensor in tensors {
                            if tensor.size(0) != first.size(0) { Modes.fail("AssertionError", "Size mismatch between tensors") }
                        }
                    }
                }
                public override var count: Int { tensors.isEmpty ? 0 : tensors[0].size(0) }
                /// A row of the first tensor with that of the second.
                public override subscript(index: Int) -> (Tensor, Tensor) {
                    needPair()
                    return (tensors[0][index], tensors[1][index])
                }
                public override func batch(_ places: [Int]) -> (Tensor, Tensor) {
                    needPair()
                    return (rows(tensors[0], places), rows(tensors[1], places))
                }
                private func needPair() {
                    if tensors.count != 2 { Modes.fail("ValueError", "a pair is made of 2 tensors, and this data set has " + tensors.count.description) }
                }
            }

            /// Some examples of a data set.
            public class Subset: Dataset {
                public let dataset: Dataset
                public let indices: [Int]
                public init(_ dataset: Dataset, _ indices: [Int]) {
                    self.dataset = dataset
                    self.indices = indices
                    super.init()
                }
                public override var count: Int { indices.count }
                public override subscript(index: Int) -> (Tensor, Tensor) { dataset[indices[index]] }
                public override func batch(_ places: [Int]) -> (Tensor, Tensor) { dataset.batch(places.map { indices[$0] }) }
            }

            /// Parts of a data set of these lengths, drawn at random.
            public static func random_split(_ dataset: Dataset, _ lengths: [Int]) -> [Subset] {
                if lengths.reduce(0, +) != dataset.count {
                    Modes.fail("ValueError", "Sum of input lengths does not equal the length of the input dataset!")
                    return []
                }
                let order = Values.ints(torch.randperm(dataset.count).core)
                var start = 0
                return lengths.map { length in
                    start += length
                    return Subset(dataset, Array(order[(start - length)..<start]))
                }
            }

            /// Minibatches of a data set: `for (X, y) in loader`. Shuffled ones come in the order in which PyTorch's own sampler draws them.
            public class DataLoader: Sequence, Sized {
                public let dataset: Dataset
                public let batch_size: Int
                let shuffle: Bool
                let drop_last: Bool

                public init(_ dataset: Dataset, _ batch_size: Int = 1, shuffle: Bool = false, num_workers: Int = 0, drop_last: Bool = false) {
                    if batch_size <= 0 {
                        Modes.fail("ValueError", "batch_size should be a positive integer value, but got batch_size=" + batch_size.description)
                    }
                    self.dataset = dataset
                    self.batch_size = batch_size < 1 ? 1 : batch_size
                    self.shuffle = shuffle
                    self.drop_last = drop_last
                }
                public convenience init(_ dataset: Dataset, batch_size: Int, shuffle: Bool = false, num_workers: Int = 0, drop_last: Bool = false) {
                    self.init(dataset, batch_size, shuffle: shuffle, num_workers: num_workers, drop_last: drop_last)
                }
                /// The number of minibatches.
                public var count: Int { drop_last ? dataset.count / batch_size : (dataset.count + batch_size - 1) / batch_size }

                public func makeIterator() -> AnyIterator<(Tensor, Tensor)> {
                    let length = dataset.count
                    let batches = count
                    // A loader draws a seed for its workers, whether it has any, and a shuffling sampler one for its order.
                    _ = zeros([1], dtype: .int64).random_()
                    var order: [Int]? = nil
                    if shuffle {
                        let generator = torch.Generator()
                        let drawn = zeros([1], dtype: .int64).random_()
                        generator.manual_seed(drawn.item()._int)
                        order = Values.ints(randperm(length, generator: generator).core)
                    }
                    var batch = 0
                    return AnyIterator<(Tensor, Tensor)> { () -> (Tensor, Tensor)? in
                        if batch >= batches { return nil }
                        let start = batch * self.batch_size
                        let end = Swift.min(start + self.batch_size, length)
                        batch += 1
                        if let order { return self.dataset.batch(Array(order[start..<end])) }
                        return self.dataset.batch(Array(start..<end))
                    }
                }
            }
        }
    }
}
