/// TensorFlow's draws. Seeds are those of an operation, or the two of a stateless one.
extension Core {
    /// No seeds: the next of the global seed's; one: the operation's own; two: a stateless operation's.
    private static func philox(_ operation: String, _ n: Int, _ seeds: [Int]) throws -> Philox {
        switch seeds.count {
        case 0: return Context.current.streams.philox.generator(operation, n, nil)
        case 1: return Context.current.streams.philox.generator(operation, n, seeds[0])
        case 2: return Philox(stateless: seeds[0], seeds[1])
        default: throw EngineError("InvalidArgumentError", "seed must have shape [2], not [\(seeds.count)]")
        }
    }

    private static func count(_ sizes: [Int], _ dtype: DType) throws -> Int {
        let shape = try Shape(sizes)
        try Context.current.allocator.check(shape.count * 8)
        return shape.count
    }

    private static func real(_ dtype: DType) throws -> Bool {
        guard dtype == .float32 || dtype == .float64 else { throw EngineError.type("random numbers are drawn as float32 or float64 here, not as \(dtype.name)") }
        return dtype == .float64
    }

    static func philoxUniform(_ sizes: [Int], _ low: Double, _ high: Double, _ dtype: DType, _ seeds: [Int]) throws -> Tensor {
        let n = try count(sizes, dtype)
        if dtype == .float64 {
            let values = try philox("uniform double", n, seeds).uniform(n, double: true)
            return try from(values.map { $0 * (high - low) + low }, sizes, dtype, .cpu)
        }
        _ = try real(dtype)
        let (from, width) = (Float(low), Float(high) - Float(low))
        let values = try philox("uniform", n, seeds).uniform(n, double: false)
        return try self.from(values.map { Double(Float($0) * width + from) }, sizes, dtype, .cpu)
    }

    static func philoxNormal(_ sizes: [Int], _ mean: Double, _ deviation: Double, _ dtype: DType, _ truncated: Bool, _ seeds: [Int]) throws -> Tensor {
        let n = try count(sizes, dtype)
        let double = try real(dtype)
        let generator = try philox((truncated ? "truncated" : "normal") + (double ? " double" : ""), n, seeds)
        let values = truncated ? generator.truncatedNormal(n, double: double) : generator.normal(n, double: double)
        if double { return try from(values.map { $0 * deviation + mean }, sizes, dtype, .cpu) }
        return try from(values.map { Double(Float($0) * Float(deviation) + Float(mean)) }, sizes, dtype, .cpu)
    }

    static func philoxIntegers(_ sizes: [Int], _ low: Int, _ high: Int, _ dtype: DType, _ seeds: [Int]) throws -> Tensor {
        guard low < high else { throw EngineError("InvalidArgumentError", "Need minval < maxval, got \(low) >= \(high)") }
        guard dtype == .int32 || dtype == .int64 else { throw EngineError.type("whole numbers are drawn as int32 or int64, not as \(dtype.name)") }
        let n = try count(sizes, dtype)
        let generator = try philox("integers " + dtype.name, n, seeds)
        return try from(generator.integers(n, low, high, wide: dtype == .int64), sizes, dtype, .cpu)
    }

    static func philoxPermutation(_ n: Int, _ seeds: [Int]) throws -> Tensor {
        guard n >= 0, n < 1 << 31 else { throw EngineError.value("can't shuffle \(n)") }
        return try from(philox("shuffle", n, seeds).permutation(n), [n], .int64, .cpu)
    }

    /// So many draws for each parameter: their shape, then the parameters'.
    private static func perParameter(
        _ name: String, _ sizes: [Int], _ parameters: Tensor, _ dtype: DType, _ seeds: [Int], _ draw: (Philox, [Double], Int) throws -> [Double]
    ) throws -> Tensor {
        let all = try Shape(sizes + parameters.shape.array)
        let n = try count(all.array, dtype)
        let drawn = n == 0 ? [] : try draw(philox("\(name) \(parameters.dtype.name) \(dtype.name)", n, seeds), doubles(parameters), n / parameters.shape.count)
        return try from(drawn, all.array, dtype, .cpu)
    }

    static func philoxPoisson(_ sizes: [Int], _ rates: Tensor, _ dtype: DType, _ seeds: [Int]) throws -> Tensor {
        try perParameter("poisson", sizes, rates, dtype, seeds) { try $0.poisson($1, $2, .current) }
    }

    static func philoxGamma(_ sizes: [Int], _ shapes: Tensor, _ seeds: [Int]) throws -> Tensor {
        try perParameter("gamma", sizes, shapes, shapes.dtype, seeds) { try $0.gamma($1, $2, .current) }
    }
}
