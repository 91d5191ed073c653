import CKernels

extension Core {
    private static func stream(_ name: String) throws -> RandomStream { try Context.current.streams.stream(name) }

    static func normal(_ stream: String, _ mean: Double, _ deviation: Double, _ sizes: [Int], _ dtype: DType) throws -> Tensor {
        guard deviation >= 0 else { throw EngineError.value("scale < 0: \(deviation)") }
        return try draw(stream, sizes, dtype) { try $0.normal($1, mean, deviation) }
    }

    static func uniform(_ stream: String, _ low: Double, _ high: Double, _ sizes: [Int], _ dtype: DType) throws -> Tensor {
        let drawn = try draw(stream, sizes, dtype) { try $0.uniform($1, low, high) }
        // What 16 bits round up to the end becomes the beginning.
        guard dtype.size == 2 else { return drawn }
        let within = try Build.compare("less", .node(drawn.node), .scalar(Scalar(high)), asBool: true)
        return Tensor(try Build.select(within, drawn.node, Build.full(Shape(), low, dtype)))
    }

    static func exponential(_ stream: String, _ scale: Double, _ sizes: [Int], _ dtype: DType) throws -> Tensor {
        guard scale >= 0 else { throw EngineError.value("scale < 0: \(scale)") }
        return try draw(stream, sizes, dtype) { try $0.exponential($1, scale) }
    }

    static func gamma(_ stream: String, _ shape: Double, _ scale: Double, _ sizes: [Int], _ dtype: DType) throws -> Tensor {
        guard shape > 0, scale >= 0 else { throw EngineError.value("gamma: shape \(shape) and scale \(scale) must be positive") }
        return try draw(stream, sizes, dtype) { try $0.gamma($1, shape, scale) }
    }

    static func integers(_ stream: String, _ low: Int, _ high: Int, _ sizes: [Int], _ dtype: DType) throws -> Tensor {
        try ranged(low, high)
        let shape = try counted(sizes)
        return try from(self.stream(stream).integers(shape.count, low, high), sizes, dtype, .cpu)
    }

    private static func ranged(_ low: Int, _ high: Int) throws {
        guard low < high else { throw EngineError.value("low >= high: \(low) and \(high)") }
        guard high.subtractingReportingOverflow(low).overflow == false else { throw EngineError.value("\(low) to \(high) is too wide") }
    }

    /// A shape whose elements the machine can hold as plain numbers.
    private static func counted(_ sizes: [Int]) throws -> Shape {
        let shape = try Shape(sizes)
        try Context.current.allocator.check(shape.count * 8)
        return shape
    }

    static func poisson(_ stream: String, _ rates: Tensor) throws -> Tensor {
        let values = try doubles(rates)
        guard values.allSatisfy({ $0 >= 0 }) else { throw EngineError("RuntimeError", "invalid Poisson rate, expected rate to be non-negative") }
        return try from(self.stream(stream).poisson(values), rates.shape.array, rates.dtype, .cpu)
    }

    static func bernoulli(_ stream: String, _ probabilities: Tensor) throws -> Tensor {
        let values = try doubles(probabilities)
        guard values.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { throw EngineError("RuntimeError", "Expected p_in >= 0 && p_in <= 1 to be true, but got false.") }
        return try from(self.stream(stream).bernoulli(values, probabilities.dtype).map { $0 ? 1 : 0 }, probabilities.shape.array, probabilities.dtype, .cpu)
    }

    static func mask(_ stream: String, _ probability: Double, _ sizes: [Int], _ dtype: DType) throws -> Tensor {
        guard probability >= 0 && probability <= 1 else { throw EngineError.value("a probability has to be between 0 and 1, but got \(probability)") }
        let shape = try counted(sizes)
        let kept = try self.stream(stream).mask(shape.count, probability)
        let node = try Evaluator.constant(shape, .bool) { out in
            kept.withUnsafeBytes { if let base = $0.baseAddress { out.copyMemory(from: base, byteCount: $0.count) } }
        }
        return Tensor(try Build.cast(node, dtype))
    }

    static func permutation(_ stream: String, _ n: Int) throws -> Tensor {
        guard n >= 0 else { throw EngineError("RuntimeError", "n must be non-negative, got \(n)") }
        _ = try counted([n])
        return try from(self.stream(stream).permutation(n), [n], .int64, .cpu)
    }

    static func categories(_ stream: String, _ weights: Tensor, _ count: Int, _ replacement: Bool) throws -> Tensor {
        let shape = weights.shape
        guard shape.rank == 1 || shape.rank == 2 else { throw EngineError("RuntimeError", "prob_dist must be 1 or 2 dim") }
        guard count > 0 else { throw EngineError("RuntimeError", "cannot sample n_sample <= 0 samples") }
        let columns = shape[shape.rank - 1]
        guard replacement || count <= columns else { throw EngineError("RuntimeError", "cannot sample n_sample > prob_dist.size(-1) samples without replacement") }
        let values = try doubles(weights)
        guard values.allSatisfy({ $0 >= 0 && $0.isFinite }) else { throw EngineError("RuntimeError", "probability tensor contains either `inf`, `nan` or element < 0") }
        for row in stride(from: 0, to: values.count, by: max(1, columns)) where !(values[row..<row + columns].contains { $0 > 0 }) {
            throw EngineError("RuntimeError", "invalid multinomial distribution (sum of probabilities <= 0)")
        }
        let sizes = shape.rank == 1 ? [count] : [shape[0], count]
        _ = try counted(sizes)
        return try from(self.stream(stream).categories(values, columns, count, replacement: replacement), sizes, .int64, .cpu)
    }

    static func choice(_ stream: String, _ n: Int, _ sizes: [Int], _ replacement: Bool, _ probabilities: [Double]) throws -> Tensor {
        let count = try counted(sizes).count
        guard n > 0 || count == 0 else { throw EngineError.value("a must be greater than 0 unless no samples are taken") }
        guard replacement || count <= n else { throw EngineError.value("Cannot take a larger sample than population when 'replace=False'") }
        guard probabilities.isEmpty || probabilities.count == n else { throw EngineError.value("'a' and 'p' must have same size") }
        guard probabilities.allSatisfy({ $0 >= 0 }) else { throw EngineError.value("probabilities are not non-negative") }
        let chosen = count == 0 ? [] : try self.stream(stream).choice(n, count, replacement: replacement, probabilities.isEmpty ? nil : probabilities)
        return try from(chosen, sizes, .int64, .cpu)
    }

    static func counts(_ stream: String, _ trials: Int, _ probabilities: [Double], _ sizes: [Int]) throws -> Tensor {
        guard trials >= 0 else { throw EngineError.value("n < 0") }
        guard !probabilities.isEmpty else { throw EngineError.value("pvals must have at least one entry") }
        guard probabilities.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { throw EngineError.value("pvals < 0, pvals > 1 or pvals contains NaNs") }
        guard probabilities.dropLast().reduce(0, +) <= 1 + 1e-6 else { throw EngineError.value("sum(pvals[:-1]) > 1.0") }
        let sets = try counted(sizes + [probabilities.count]).count / probabilities.count
        return try from(self.stream(stream).counts(trials, probabilities, sets), sizes + [probabilities.count], .int64, .cpu)
    }

    /// Draws are eager: they move the stream when they are called.
    private static func draw(_ name: String, _ sizes: [Int], _ dtype: DType, _ fill: (RandomStream, Drawn) throws -> Void) throws -> Tensor {
        guard dtype.isFloating else { throw EngineError.type("random numbers are drawn as floats, not as \(dtype.name)") }
        let stream = try self.stream(name)
        let drawing = stream.drawing(dtype)
        var failure: Error?
        let node = try Evaluator.constant(Shape(sizes), drawing) { out in
            let count = sizes.reduce(1, *)
            do {
                if drawing == .float64 {
                    try fill(stream, .double(UnsafeMutableBufferPointer(start: out.assumingMemoryBound(to: Double.self), count: count)))
                } else {
                    try fill(stream, .float(UnsafeMutableBufferPointer(start: out.assumingMemoryBound(to: Float.self), count: count)))
                }
            } catch { failure = error }
        }
        if let failure { throw failure }
        return Tensor(try Build.cast(node, dtype))
    }
}
