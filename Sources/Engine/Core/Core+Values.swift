import CKernels

extension Core {
    static func evaluate(_ x: Tensor) throws { try Evaluator.evaluate(x.node, Context.current) }

    static func evaluateAll() throws { try Evaluator.evaluateAll(Context.current) }

    /// The node with its value.
    static func value(_ x: Tensor) throws -> Node {
        let node = try x.node
        try Evaluator.evaluate(node, Context.current)
        return node
    }

    static func item(_ x: Tensor) throws -> Scalar {
        let node = try x.node
        guard node.shape.count == 1 else { throw EngineError.value("The current array is not a scalar: its shape is \(node.shape.text)") }
        try Evaluator.evaluate(node, Context.current)
        return scalar(node, 0)
    }

    /// Python's bool(x).
    static func truth(_ x: Tensor) throws -> Bool {
        guard x.shape.count == 1 else {
            throw EngineError.value("The truth value of an NDArray with \(x.shape.count == 0 ? "no" : "multiple") elements is ambiguous.")
        }
        return try item(x).isTrue
    }

    /// bool(x compared with value): of one floating element without a tensor for the answer.
    static func holds(_ name: String, _ x: Tensor, _ value: Double) throws -> Bool {
        let node = try x.node
        guard node.shape.count == 1, node.dtype == .float32 || node.dtype == .float64 else { return try truth(compareScalar(name, x, Scalar(value), true)) }
        let op = try OpTable.find(name, .compare)
        try Evaluator.evaluate(node, Context.current)
        return OpTable.compare(op, scalar(node, 0).double, node.dtype == .float32 ? Double(Float(value)) : value)
    }

    static func scalar(_ node: Node, _ at: Int) -> Scalar {
        let pointer = node.pointer
        switch node.dtype {
        case .float32: return Scalar(Double(pointer.load(fromByteOffset: at * 4, as: Float.self)))
        case .float64: return Scalar(pointer.load(fromByteOffset: at * 8, as: Double.self))
        case .int32: return Scalar(Int(pointer.load(fromByteOffset: at * 4, as: Int32.self)))
        case .int64: return Scalar(pointer.load(fromByteOffset: at * 8, as: Int.self))
        case .int8: return Scalar(Int(pointer.load(fromByteOffset: at, as: Int8.self)))
        case .uint8, .bool: return Scalar(Int(pointer.load(fromByteOffset: at, as: UInt8.self)))
        case .int16: return Scalar(Int(pointer.load(fromByteOffset: at * 2, as: Int16.self)))
        case .uint16: return Scalar(Int(pointer.load(fromByteOffset: at * 2, as: UInt16.self)))
        case .uint32: return Scalar(Int(pointer.load(fromByteOffset: at * 4, as: UInt32.self)))
        case .float16, .bfloat16:
            var value = 0.0
            ck_cast(node.dtype.rawValue, DType.float64.rawValue, 1, pointer + at * 2, &value)
            return Scalar(value)
        }
    }

    static func doubles(_ x: Tensor) throws -> [Double] { try values(x, .float64, 0.0) }

    static func ints(_ x: Tensor) throws -> [Int] { try values(x, .int64, 0) }

    private static func values<T>(_ x: Tensor, _ type: DType, _ zero: T) throws -> [T] {
        let node = try value(x)
        return [T](unsafeUninitializedCapacity: node.shape.count) { buffer, count in
            count = node.shape.count
            if let base = buffer.baseAddress, count > 0 { ck_cast(node.dtype.rawValue, type.rawValue, count, node.pointer, base) }
        }
    }
}
