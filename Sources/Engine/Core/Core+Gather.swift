/// Reading and writing element by element along one axis.
extension Core {
    /// The places in row order that an index of x's axes means along one of them.
    private static func places(_ x: Node, _ axis: Int, _ index: Node, _ name: String) throws -> Node {
        guard index.dtype == .int64 || index.dtype == .int32 else { throw EngineError("RuntimeError", "\(name)(): Expected dtype int64 for index") }
        guard index.shape.rank == x.shape.rank || x.shape.rank <= 1 && index.shape.rank <= 1 else {
            throw EngineError("RuntimeError", "Index tensor must have the same number of dimensions as \(name == "gather" ? "input" : "self") tensor")
        }
        let size = x.shape.rank == 0 ? 1 : x.shape[axis]
        let values = try ints(Tensor(index))
        if let wrong = values.first(where: { $0 < 0 || $0 >= size }) {
            throw EngineError("RuntimeError", "index \(wrong) is out of bounds for dimension \(axis) with size \(size)")
        }
        guard x.shape.rank > 0, index.shape.rank > 0 else { return try Build.cast(index, .int64) }
        for a in 0..<x.shape.rank where a != axis && index.shape[a] > x.shape[a] {
            throw EngineError(
                "RuntimeError",
                "Size does not match at dimension \(a) expected index \(index.shape.array) to be no larger than self \(x.shape.array) apart from dimension \(axis)")
        }
        let from = x.shape.strides
        let own = index.shape.strides
        return try Evaluator.constant(index.shape, .int64) { pointer in
            let linear = pointer.assumingMemoryBound(to: Int64.self)
            for at in 0..<values.count {
                var place = values[at] * from[axis]
                for a in 0..<x.shape.rank where a != axis { place += at / own[a] % index.shape[a] * from[a] }
                linear[at] = Int64(place)
            }
        }
    }

    static func gather(_ x: Tensor, _ axis: Int, _ index: Tensor) throws -> Tensor {
        let node = try x.node
        let at = node.shape.rank == 0 ? 0 : try node.shape.axis(axis)
        let places = try places(node, at, index.node, "gather")
        return Tensor(try Build.take(Build.reshape(node, Shape(unchecked: node.shape.count)), places, 0))
    }

    static func scatter(_ x: Tensor, _ axis: Int, _ index: Tensor, _ source: Tensor, add: Bool) throws -> Tensor {
        let node = try x.node
        let at = node.shape.rank == 0 ? 0 : try node.shape.axis(axis)
        let index = try index.node
        let places = try places(node, at, index, add ? "scatter_add" : "scatter")
        var value = try Build.cast(source.node, node.dtype)
        if value.shape != index.shape {
            if value.shape.rank == 0 {
                value = try Build.broadcast(value, index.shape)
            } else {
                // Of a larger source the corner is taken.
                guard value.shape.rank == index.shape.rank, (0..<index.shape.rank).allSatisfy({ index.shape[$0] <= value.shape[$0] }) else {
                    throw EngineError("RuntimeError", "Expected index \(index.shape.array) to be no larger than src \(value.shape.array)")
                }
                value = try Build.strided(value, index.shape, 0, value.shape.strides)
            }
        }
        if add {
            let count = Shape(unchecked: value.shape.count)
            let flat = Shape(unchecked: node.shape.count)
            var arguments = Arguments(try Build.reshape(value, count), try Build.reshape(places, count))
            arguments.i = 0
            return Tensor(try node + Build.reshape(Evaluator.make(Rows.takeAdd, arguments, flat, node.dtype), node.shape))
        }
        var arguments = Arguments(node, places)
        arguments.more = [value]
        return Tensor(try Evaluator.make(Rows.put, arguments))
    }

    static func nonzero(_ x: Tensor) throws -> Tensor {
        let shape = x.shape
        let node = try asBool(x.node)
        let chosen = try ints(Tensor(node)).enumerated().filter { $0.element != 0 }.map(\.offset)
        let strides = shape.strides
        return Tensor(
            try Evaluator.constant(Shape([chosen.count, shape.rank]), .int64) { pointer in
                let rows = pointer.assumingMemoryBound(to: Int64.self)
                for (row, place) in chosen.enumerated() {
                    for axis in 0..<shape.rank { rows[row * shape.rank + axis] = Int64(place / strides[axis] % shape[axis]) }
                }
            })
    }
}
