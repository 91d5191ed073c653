import Glibc

/// JAX's draws, from keys.
extension Core {
    private static func threefry(_ key: Tensor) throws -> Threefry {
        guard key.shape == Shape(unchecked: 2), key.dtype == .uint32 else {
            throw EngineError.type("JAX keys are arrays of two numbers of dtype uint32, not of shape \(Text.tuple(key.shape.array)) and dtype \(key.dtype.name)")
        }
        let words = try ints(key)
        return Threefry((UInt32(words[0]), UInt32(words[1])), partitionable: Context.current.streams.partitionable)
    }

    private static func keys(_ keys: [Threefry], _ sizes: [Int]) throws -> Tensor {
        try from(keys.flatMap { [Int($0.key.0), Int($0.key.1)] }, sizes + [2], .uint32, .cpu)
    }

    /// How many elements, which the machine must be able to hold.
    private static func count(_ sizes: [Int]) throws -> Int {
        let shape = try Shape(sizes)
        try Context.current.allocator.check(shape.count * 8)
        return shape.count
    }

    static func key(_ seed: Int) throws -> Tensor { try keys([Threefry(seed: seed, partitionable: true)], []) }

    static func splitKey(_ key: Tensor, _ count: Int) throws -> Tensor {
        guard count >= 0 else { throw EngineError.value("split: the number of keys is negative: \(count)") }
        return try keys(threefry(key).split(self.count([count, 2]) / 2), [count])
    }

    static func foldKey(_ key: Tensor, _ data: Int) throws -> Tensor { try keys([threefry(key).folded(data)], []) }

    static func keyBits(_ key: Tensor, _ sizes: [Int]) throws -> Tensor { try from(threefry(key).words(count(sizes)).map { Int($0) }, sizes, .uint32, .cpu) }

    static func keyUniform(_ key: Tensor, _ sizes: [Int], _ low: Double, _ high: Double, _ dtype: DType) throws -> Tensor {
        let generator = try threefry(key)
        let n = try count(sizes)
        guard dtype.isFloating else { throw EngineError.value("dtype argument to `uniform` must be a float dtype, got \(dtype.name)") }
        let values = dtype.size == 2 ? generator.uniform(n, Float(low), Float(high), dtype) : generator.uniform(n, Float(low), Float(high))
        return try from(values.map(Double.init), sizes, dtype, .cpu)
    }

    static func keyNormal(_ key: Tensor, _ sizes: [Int], _ dtype: DType) throws -> Tensor {
        guard dtype.isFloating else { throw EngineError.value("dtype argument to `normal` must be a float or complex dtype, got \(dtype.name)") }
        return try from(threefry(key).normal(count(sizes)).map(Double.init), sizes, dtype, .cpu)
    }

    static func keyTruncatedNormal(_ key: Tensor, _ low: Double, _ high: Double, _ sizes: [Int]) throws -> Tensor {
        let root = Float(2).squareRoot()
        let (a, b) = (erff(Float(low) / root), erff(Float(high) / root))
        let values = try threefry(key).uniform(count(sizes), a, b).map { Double(Swift.min(Swift.max(root * Threefry.inverseErf($0), Float(low).nextUp), Float(high).nextDown)) }
        return try from(values, sizes, .float32, .cpu)
    }

    static func keyIntegers(_ key: Tensor, _ sizes: [Int], _ low: Int, _ high: Int) throws -> Tensor {
        try from(threefry(key).integers(count(sizes), low, high), sizes, .int32, .cpu)
    }

    static func keyPermutation(_ key: Tensor, _ n: Int) throws -> Tensor {
        guard n >= 0 else { throw EngineError.value("permutation of a negative number: \(n)") }
        return try from(threefry(key).permutation(count([n])), [n], .int32, .cpu)
    }

    /// -log(-log(u)) of uniform numbers u: what is added to logits to draw a category by its argmax.
    static func keyGumbel(_ key: Tensor, _ sizes: [Int]) throws -> Tensor {
        try from(threefry(key).uniform(count(sizes), Float.leastNormalMagnitude, 1).map { Double(-logf(-logf($0))) }, sizes, .float32, .cpu)
    }

    private static func floats(_ x: Tensor) throws -> [Float] { try doubles(x).map { Float($0) } }

    static func keyGamma(_ key: Tensor, _ shapes: Tensor) throws -> Tensor {
        try from(threefry(key).gamma(floats(shapes), .current).map { Double($0) }, shapes.shape.array, .float32, .cpu)
    }

    static func keyPoisson(_ key: Tensor, _ rates: Tensor) throws -> Tensor {
        try from(threefry(key).poisson(floats(rates), .current), rates.shape.array, .int32, .cpu)
    }

    static func keyBinomial(_ key: Tensor, _ trials: Tensor, _ chances: Tensor) throws -> Tensor {
        guard trials.shape == chances.shape else { throw EngineError.value("binomial: \(trials.shape.text) trials for \(chances.shape.text) chances") }
        return try from(threefry(key).binomial(floats(trials), floats(chances), .current).map { Double($0) }, trials.shape.array, .float32, .cpu)
    }
}
