import CKernels

extension Core {
    static func normal(_ stream: String, _ mean: Double, _ deviation: Double, _ sizes: [Int], _ dtype: DType) throws -> Tensor {
        guard deviation >= 0 else { throw EngineError.value("scale < 0: \(deviation)") }
        return try draw(stream, sizes, dtype) { try Context.current.streams.mxnet($0).normal($1, Float(mean), Float(deviation)) }
    }

    static func uniform(_ stream: String, _ low: Double, _ high: Double, _ sizes: [Int], _ dtype: DType) throws -> Tensor {
        try draw(stream, sizes, dtype) { try Context.current.streams.mxnet($0).uniform($1, Float(low), Float(high)) }
    }

    static func integers(_ stream: String, _ low: Int, _ high: Int, _ sizes: [Int], _ dtype: DType) throws -> Tensor {
        guard low < high else { throw EngineError.value("low >= high: \(low) and \(high)") }
        guard high.subtractingReportingOverflow(low).overflow == false else { throw EngineError.value("\(low) to \(high) is too wide") }
        let shape = try Shape(sizes)
        let values = try Context.current.streams.mxnet(stream).integers(shape.count, low, high)
        return try from(values, sizes, dtype, .cpu)
    }

    /// Draws are eager: they move the stream when they are called.
    private static func draw(_ stream: String, _ sizes: [Int], _ dtype: DType, _ fill: (String, UnsafeMutableBufferPointer<Float>) throws -> Void) throws -> Tensor {
        guard dtype.isFloating else { throw EngineError.type("random numbers are drawn as floats, not as \(dtype.name)") }
        let shape = try Shape(sizes)
        try Context.current.allocator.check(shape.count * 4)
        var failure: Error?
        let node = try Evaluator.constant(shape, .float32) { out in
            do { try fill(stream, UnsafeMutableBufferPointer(start: out.assumingMemoryBound(to: Float.self), count: shape.count)) } catch { failure = error }
        }
        if let failure { throw failure }
        return Tensor(try Build.cast(node, dtype))
    }
}
