import CKernels

extension Core {
    static func full(_ sizes: [Int], _ value: Scalar, _ dtype: DType, _ device: Device) throws -> Tensor {
        try full(Shape(sizes), value, dtype, device)
    }

    static func full(_ shape: Shape, _ value: Scalar, _ dtype: DType, _ device: Device) throws -> Tensor {
        Tensor(try Build.full(shape, value, dtype))
    }

    static func arange(_ start: Double, _ stop: Double, _ step: Double, _ dtype: DType, _ device: Device) throws -> Tensor {
        guard step != 0, start.isFinite, stop.isFinite, !step.isNaN else { throw EngineError.value("arange: from \(start) to \(stop) by \(step) has no end") }
        let count = max(0, ((stop - start) / step).rounded(.up))
        guard count < 0x1p60 else { throw EngineError("MemoryError", "arange: from \(start) to \(stop) by \(step) is too long") }
        return try ramp(start, step, Int(count), dtype)
    }

    private static func ramp(_ start: Double, _ step: Double, _ count: Int, _ dtype: DType) throws -> Tensor {
        var arguments = Arguments()
        arguments.scalar = Scalar(start)
        arguments.x = step
        return Tensor(try Evaluator.make(Rows.arange, arguments, Shape([count]), dtype))
    }

    static func linspace(_ start: Double, _ stop: Double, _ count: Int, _ endpoint: Bool, _ dtype: DType, _ device: Device) throws -> Tensor {
        guard count >= 0 else { throw EngineError.value("Number of samples, \(count), must be non-negative.") }
        let steps = endpoint ? count - 1 : count
        return try ramp(start, steps > 0 ? (stop - start) / Double(steps) : 0, count, dtype)
    }

    static func eye(_ rows: Int, _ columns: Int, _ k: Int, _ dtype: DType, _ device: Device) throws -> Tensor {
        let row = try Build.reshape(Build.arange(Shape([columns]).count, .int64), Shape(unchecked: 1, columns))
        let column = try Build.scalar(Rows.add, Build.reshape(Build.arange(Shape([rows]).count, .int64), Shape(unchecked: rows, 1)), Scalar(k))
        return Tensor(try Build.cast(Build.compare("equal", .node(row), .node(column), asBool: true), dtype))
    }

    static func from(_ values: [Double], _ sizes: [Int], _ dtype: DType, _ device: Device) throws -> Tensor {
        try from(values, sizes, dtype, as: .float64)
    }

    static func from(_ values: [Int], _ sizes: [Int], _ dtype: DType, _ device: Device) throws -> Tensor {
        try from(values, sizes, dtype, as: .int64)
    }

    private static func from<T>(_ values: [T], _ sizes: [Int], _ dtype: DType, as type: DType) throws -> Tensor {
        let shape = try Shape(sizes)
        guard shape.count == values.count else { throw EngineError.value("\(values.count) values don't fill the shape \(shape.text)") }
        return Tensor(
            try Evaluator.constant(shape, dtype) { out in
                values.withUnsafeBytes { bytes in
                    if let base = bytes.baseAddress { ck_cast(type.rawValue, dtype.rawValue, values.count, base, out) }
                }
            })
    }

    static func toDevice(_ x: Tensor, _ device: Device) throws -> Tensor {
        if x.device == device { return x }
        guard device.kind == .cpu else { throw EngineError.mxnet("There is no \(device.name)") }
        return try copy(x)
    }
}
