import Engine

// A data set is a recipe for examples, tensors or pairs of them, that is followed anew by every loop.

/// What a data set's examples are made of: how tensors become one and the other way round.
struct ExampleKind<Example> {
    let parts: (Example) -> [Tensor]
    let join: ([Tensor]) -> Example
}
extension ExampleKind where Example == Tensor {
    static var single: ExampleKind<Tensor> { ExampleKind<Tensor>(parts: { [$0] }, join: { $0[0] }) }
}
extension ExampleKind where Example == (Tensor, Tensor) {
    static var pair: ExampleKind<(Tensor, Tensor)> { ExampleKind<(Tensor, Tensor)>(parts: { [$0.0, $0.1] }, join: { ($0[0], $0[1]) }) }
}

/// Examples, one after the other: `for (X, y) in dataset`.
public struct Examples<Example>: Sequence, Sized {
    let kind: ExampleKind<Example>
    let begin: () -> AnyIterator<Example>
    /// How many there are; nil where that is known only by counting.
    let length: Int?

    public func makeIterator() -> AnyIterator<Example> { begin() }
    /// How many there are.
    public func cardinality() -> Int { length ?? -2 }
    public var count: Int {
        if let known = length, known >= 0 { return known }
        if length == -1 { Modes.fail("TypeError", "The dataset is infinite.") }
        var found = 0
        for _ in self { found += 1 }
        return found
    }

    private func made(_ length: Int?, _ begin: @escaping () -> AnyIterator<Example>) -> Examples<Example> { Examples(kind: kind, begin: begin, length: length) }
    /// The next so many as one, stacked; what is left at the end makes a smaller one.
    public func batch(_ batch_size: Int, drop_remainder: Bool = false) -> Examples<Example> {
        if batch_size <= 0 { refuse("BatchDatasetV2", "Batch size must be greater than zero.") }
        let size = length.map { $0 < 0 ? $0 : drop_remainder ? $0 / batch_size : ($0 + batch_size - 1) / batch_size }
        return made(size) {
            let source = begin()
            return AnyIterator<Example> { () -> Example? in
                var rows: [[Tensor]] = []
                while rows.count < batch_size, let next = source.next() { rows.append(kind.parts(next)) }
                if rows.isEmpty || drop_remainder && rows.count < batch_size { return nil }
                return kind.join(rows[0].indices.map { part in tf.stack(rows.map { $0[part] }) })
            }
        }
    }
    /// Each batch's rows on their own again.
    public func unbatch() -> Examples<Example> {
        made(nil) {
            let source = begin()
            var rows: [Example] = []
            return AnyIterator<Example> { () -> Example? in
                while rows.isEmpty {
                    guard let next = source.next() else { return nil }
                    let parts = kind.parts(next)
                    rows = (0..<parts[0].count).reversed().map { row in kind.join(parts.map { $0[row] }) }
                }
                return rows.removeLast()
            }
        }
    }
    /// In an order drawn from a buffer of the next so many; anew each time, unless reshuffle_each_iteration is false.
    public func shuffle(_ buffer_size: Int, seed: Int? = nil, reshuffle_each_iteration: Bool = true) -> Examples<Example> {
        if buffer_size <= 0 { refuse("ShuffleDatasetV3", "buffer_size must be greater than zero or UNKNOWN_CARDINALITY") }
        let own = seed ?? Int(tf.random.uniform([], minval: 0, maxval: 1_000_000_000, dtype: tf.int32))
        let rounds = Rounds()
        return made(length) {
            let source = begin()
            var buffer: [Example] = []
            var drawn = 0
            let round = rounds.next()
            let key = reshuffle_each_iteration ? round : 0
            return AnyIterator<Example> { () -> Example? in
                while buffer.count < buffer_size, let next = source.next() { buffer.append(next) }
                if buffer.isEmpty { return nil }
                drawn += 1
                let place = Int(tf.random.stateless_uniform([], seed: [own &+ drawn, key], minval: 0, maxval: Double(buffer.count), dtype: tf.int32))
                buffer.swapAt(place, buffer.count - 1)
                return buffer.removeLast()
            }
        }
    }
    /// Again and again, so many times or, without a number, for ever.
    public func `repeat`(_ count: Int? = nil) -> Examples<Example> {
        let times = count ?? -1
        let total = length.map { $0 < 0 || times < 0 ? -1 : $0 * times }
        return made(total) {
            var source = begin()
            var round = 0
            return AnyIterator<Example> { () -> Example? in
                while times < 0 || round < times {
                    if let next = source.next() { return next }
                    round += 1
                    if times < 0 || round < times {
                        source = begin()
                        guard let first = source.next() else { return nil }
                        return first
                    }
                }
                return nil
            }
        }
    }
    public func take(_ count: Int) -> Examples<Example> {
        made(length.map { $0 < 0 || count < 0 ? (count < 0 ? $0 : count) : Swift.min($0, count) }) {
            let source = begin()
            var left = count
            return AnyIterator<Example> { () -> Example? in
                if left == 0 { return nil }
                left -= 1
                return source.next()
            }
        }
    }
    public func skip(_ count: Int) -> Examples<Example> {
        made(length.map { $0 < 0 ? $0 : Swift.max(0, $0 - count) }) {
            let source = begin()
            for _ in 0..<count { _ = source.next() }
            return source
        }
    }
    public func filter(_ predicate: @escaping (Example) -> Tensor) -> Examples<Example> {
        made(nil) {
            let source = begin()
            return AnyIterator<Example> { () -> Example? in
                while let next = source.next() {
                    if Bool(predicate(next)) { return next }
                }
                return nil
            }
        }
    }
    public func concatenate(_ other: Examples<Example>) -> Examples<Example> {
        var total: Int?
        if let a = length, let b = other.length { total = a < 0 || b < 0 ? -1 : a + b }
        return made(total) {
            let first = begin()
            let second = other.begin()
            return AnyIterator<Example> { () -> Example? in first.next() ?? second.next() }
        }
    }
    /// Nothing to do here: examples are made when they are asked for, and stay.
    public func prefetch(_ buffer_size: Int) -> Examples<Example> { self }
    public func cache() -> Examples<Example> { self }

    /// The function on every example.
    public func map(_ map_func: @escaping (Example) -> Tensor) -> Examples<Tensor> {
        Examples<Tensor>(kind: ExampleKind<Tensor>.single, begin: { AnyIterator<Tensor>(mapped(map_func)) }, length: length)
    }
    public func map(_ map_func: @escaping (Example) -> (Tensor, Tensor)) -> Examples<(Tensor, Tensor)> {
        Examples<(Tensor, Tensor)>(kind: ExampleKind<(Tensor, Tensor)>.pair, begin: { AnyIterator<(Tensor, Tensor)>(mapped(map_func)) }, length: length)
    }
    private func mapped<Result>(_ function: @escaping (Example) -> Result) -> AnyIterator<Result> {
        let source = begin()
        return AnyIterator<Result> { () -> Result? in
            guard let next = source.next() else { return nil }
            return function(next)
        }
    }
    /// The examples as numpy's arrays.
    public func as_numpy_iterator() -> [[NumpyArray]] {
        var found: [[NumpyArray]] = []
        for example in self { found.append(kind.parts(example).map { $0.numpy() }) }
        return found
    }
}

/// How many loops have run over a shuffled data set.
final class Rounds {
    private var count = 0
    func next() -> Int {
        count += 1
        return count
    }
}

extension tf {
    /// Data sets.
    public enum data {
        public static let AUTOTUNE = -1
        /// Data sets of tensors.
        public enum Dataset {
            private static func rows<Example>(_ tensors: [Tensor], _ kind: ExampleKind<Example>) -> Examples<Example> {
                for tensor in tensors where tensor.ndim == 0 { Modes.fail("ValueError", "Unbatching a tensor is only supported for rank >= 1") }
                let lengths = tensors.map { $0.count }
                if let other = lengths.first(where: { $0 != lengths[0] }) {
                    Modes.fail("ValueError", "Dimensions " + lengths[0].description + " and " + other.description + " are not compatible")
                }
                return Examples<Example>(
                    kind: kind,
                    begin: {
                        var row = 0
                        return AnyIterator<Example> { () -> Example? in
                            if row >= lengths[0] { return nil }
                            row += 1
                            return kind.join(tensors.map { $0[row - 1] })
                        }
                    }, length: lengths[0])
            }
            /// A row of the tensor, or of both, at a time.
            public static func from_tensor_slices(_ tensors: some ArrayData) -> Examples<Tensor> { rows([Tensor(tf.gathered(tensors, nil))], ExampleKind<Tensor>.single) }
            public static func from_tensor_slices<A: ArrayData, B: ArrayData>(_ tensors: (A, B)) -> Examples<(Tensor, Tensor)> {
                rows([Tensor(tf.gathered(tensors.0, nil)), Tensor(tf.gathered(tensors.1, nil))], ExampleKind<(Tensor, Tensor)>.pair)
            }
            /// Whole numbers.
            public static func range(_ stop: Int) -> Examples<Tensor> { range(0, stop) }
            public static func range(_ start: Int, _ stop: Int, _ step: Int = 1) -> Examples<Tensor> {
                let numbers = Array(stride(from: start, to: stop, by: step))
                return Examples<Tensor>(
                    kind: ExampleKind<Tensor>.single,
                    begin: {
                        var place = 0
                        return AnyIterator<Tensor> { () -> Tensor? in
                            if place >= numbers.count { return nil }
                            place += 1
                            return tf.constant(numbers[place - 1], dtype: tf.int64)
                        }
                    }, length: numbers.count)
            }
            /// Examples of both, in pairs.
            public static func zip(_ datasets: (Examples<Tensor>, Examples<Tensor>)) -> Examples<(Tensor, Tensor)> {
                var total: Int?
                if let a = datasets.0.length, let b = datasets.1.length { total = a < 0 ? b : b < 0 ? a : Swift.min(a, b) }
                return Examples<(Tensor, Tensor)>(
                    kind: ExampleKind<(Tensor, Tensor)>.pair,
                    begin: {
                        let first = datasets.0.begin()
                        let second = datasets.1.begin()
                        return AnyIterator<(Tensor, Tensor)> { () -> (Tensor, Tensor)? in
                            guard let a = first.next(), let b = second.next() else { return nil }
                            return (a, b)
                        }
                    }, length: total)
            }
        }
    }
}
