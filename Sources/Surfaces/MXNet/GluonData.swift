import Engine

// Examples in pairs and their batches. A transformation that is one of `transforms` takes a whole batch at a time, one of the reader's own takes example by example.
extension gluon {
    /// Examples and batches.
    public enum data {
        /// Pairs of data and label, got by their place.
        open class Dataset: RandomAccessCollection {
            public init() {}
            open var startIndex: Int { 0 }
            open var endIndex: Int { 0 }
            open subscript(index: Int) -> (NDArray, NDArray) {
                Modes.fail("NotImplementedError", "")
                let none = nd.zeros([1])
                return (none, none)
            }
            public func makeIterator() -> AnyIterator<(NDArray, NDArray)> {
                var next = 0
                return AnyIterator<(NDArray, NDArray)> { () -> (NDArray, NDArray)? in
                    if next >= self.endIndex { return nil }
                    next += 1
                    return self[next - 1]
                }
            }
            /// The examples of these places, one behind the other in new first axes.
            open func batch(_ places: [Int]) -> (NDArray, NDArray) {
                var first: [NDArray] = []
                var second: [NDArray] = []
                for place in places {
                    let (x, y) = self[place]
                    first.append(x)
                    second.append(y)
                }
                return (NDArray.batched(first), NDArray.batched(second))
            }

            /// The data changed by a function; the labels stay.
            public func transform_first(_ fn: @escaping (NDArray) -> NDArray, lazy: Bool = true) -> Dataset { Transformed(self, { (x, y) in (fn(x), y) }) }
            public func transform_first(_ fn: nn.Block, lazy: Bool = true) -> Dataset {
                if let step = fn as? vision.transforms.Transform { return TransformedFirst(self, step) }
                return Transformed(self, { (x, y) in (fn(x), y) })
            }
            /// Data and labels changed by a function.
            public func transform(_ fn: @escaping (NDArray, NDArray) -> (NDArray, NDArray), lazy: Bool = true) -> Dataset { Transformed(self, fn) }
            /// The first so many.
            public func take(_ count: Int) -> Dataset { Part(self, Array(0..<Swift.max(0, Swift.min(count, endIndex)))) }
            /// One of several equal parts.
            public func shard(_ num_shards: Int, _ index: Int) -> Dataset {
                if index < 0 || index >= num_shards {
                    Modes.fail("AssertionError", "Shard index of out bound: " + index.description + " out of " + num_shards.description)
                    return self
                }
                let length = endIndex / num_shards
                let rest = endIndex % num_shards
                let start = length * index + Swift.min(index, rest)
                return Part(self, Array(start..<(start + length + (index < rest ? 1 : 0))))
            }
        }

        /// Features with their labels.
        open class ArrayDataset: Dataset {
            private let features: NDArray
            private let labels: NDArray
            public init(_ features: NDArray, _ labels: NDArray) {
                self.features = features
                self.labels = labels
                super.init()
                if features.count != labels.count {
                    Modes.fail(
                        "AssertionError", "All arrays must have the same length; array[0] has length " + features.count.description + " while array[2] has " + labels.count.description + ".")
                }
            }
            open override var endIndex: Int { features.count }
            open override subscript(index: Int) -> (NDArray, NDArray) { (features.example(index), labels.example(index)) }
            open override func batch(_ places: [Int]) -> (NDArray, NDArray) { (features.rows(places), labels.rows(places)) }
        }

        final class Transformed: Dataset {
            private let base: Dataset
            private let function: (NDArray, NDArray) -> (NDArray, NDArray)
            init(_ base: Dataset, _ function: @escaping (NDArray, NDArray) -> (NDArray, NDArray)) {
                self.base = base
                self.function = function
                super.init()
            }
            override var endIndex: Int { base.endIndex }
            override subscript(index: Int) -> (NDArray, NDArray) {
                let (x, y) = base[index]
                return function(x, y)
            }
        }

        final class TransformedFirst: Dataset {
            private let base: Dataset
            private let step: vision.transforms.Transform
            init(_ base: Dataset, _ step: vision.transforms.Transform) {
                self.base = base
                self.step = step
                super.init()
            }
            override var endIndex: Int { base.endIndex }
            override subscript(index: Int) -> (NDArray, NDArray) {
                let (x, y) = base[index]
                return (step.forward(x), y)
            }
            override func batch(_ places: [Int]) -> (NDArray, NDArray) {
                let (x, y) = base.batch(places)
                return (step.forward(x), y)
            }
        }

        final class Part: Dataset {
            private let base: Dataset
            private let chosen: [Int]
            init(_ base: Dataset, _ chosen: [Int]) {
                self.base = base
                self.chosen = chosen
                super.init()
            }
            override var endIndex: Int { chosen.count }
            override subscript(index: Int) -> (NDArray, NDArray) { base[chosen[index]] }
            override func batch(_ places: [Int]) -> (NDArray, NDArray) { base.batch(places.map { chosen[$0] }) }
        }

        /// A data set in batches, `for (X, y) in loader`. Shuffled ones come in the order in which numpy shuffles.
        public final class DataLoader: Sequence, Sized {
            private let dataset: Dataset
            private let batch_size: Int
            private let shuffle: Bool
            private let last_batch: String
            /// What an epoch left over for the next one.
            private var rest: [Int] = []

            public init(_ dataset: Dataset, _ batch_size: Int, shuffle: Bool = false, last_batch: String = "keep", num_workers: Int = 0) {
                self.dataset = dataset
                self.batch_size = Swift.max(1, batch_size)
                self.shuffle = shuffle
                self.last_batch = last_batch
                if batch_size < 1 { Modes.fail("ValueError", "batch_size must be a positive number, but got " + batch_size.description) }
                if last_batch != "keep" && last_batch != "discard" && last_batch != "rollover" {
                    Modes.fail("ValueError", "last_batch must be one of 'keep', 'discard', or 'rollover', but got " + last_batch)
                }
            }
            public convenience init(_ dataset: Dataset, batch_size: Int, shuffle: Bool = false, last_batch: String = "keep", num_workers: Int = 0) {
                self.init(dataset, batch_size, shuffle: shuffle, last_batch: last_batch, num_workers: num_workers)
            }

            /// The number of batches.
            public var count: Int {
                let length = dataset.endIndex
                if last_batch == "keep" { return (length + batch_size - 1) / batch_size }
                return (last_batch == "discard" ? length : rest.count + length) / batch_size
            }
            public func makeIterator() -> AnyIterator<(NDArray, NDArray)> {
                let length = dataset.endIndex
                let order = rest + (shuffle ? Values.ints(Streams.permutation("numpy", length)) : Array(0..<length))
                rest = []
                var start = 0
                return AnyIterator<(NDArray, NDArray)> { () -> (NDArray, NDArray)? in
                    let left = order.count - start
                    if left <= 0 { return nil }
                    if left < self.batch_size && self.last_batch != "keep" {
                        if self.last_batch == "rollover" { self.rest = Array(order[start...]) }
                        start = order.count
                        return nil
                    }
                    let end = start + Swift.min(left, self.batch_size)
                    let places = Array(order[start..<end])
                    start = end
                    return self.dataset.batch(places)
                }
            }
        }
    }
}

extension NDArray {
    /// The rows of these places.
    func rows(_ places: [Int]) -> NDArray {
        like(Ops.stopGradient(Indexing.take(tensor, Make.fromInts(places, [places.count], "int64", "cpu(0)"), 0, "raise")))
    }
    /// A row as a data set gives it: an element of a vector is numpy's number.
    func example(_ index: Int) -> NDArray { ndim == 1 ? NDArray(asnumpy()[index].tensor, .numpy) : self[index] }

    /// Examples one behind the other.
    static func batched(_ examples: [NDArray]) -> NDArray {
        guard let first = examples.first else { return nd.zeros([0]) }
        let flavour: Flavour = first.flavour == .numpy ? Flavour.ofParameters : first.flavour
        return NDArray(Ops.stopGradient(Shapes.stack(examples.map { $0.tensor }, 0)), flavour)
    }
}
