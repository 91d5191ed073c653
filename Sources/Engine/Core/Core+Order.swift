/// Sorting and what is built on it.
extension Core {
    /// The axis to sort along; a tensor without axes counts as one element.
    private static func lined(_ x: Tensor, _ axis: Int) throws -> (node: Node, axis: Int) {
        let node = try x.node
        if node.shape.rank == 0 { return (try Build.reshape(node, Shape(unchecked: 1)), try Shape(unchecked: 1).axis(axis)) }
        return (node, try node.shape.axis(axis))
    }

    private static func order(_ x: Node, _ axis: Int, descending: Bool) throws -> Node {
        var arguments = Arguments(x)
        arguments.i = axis
        arguments.flag = descending
        return try Evaluator.make(Rows.argsort, arguments)
    }

    /// The elements at places along an axis (as many as there are places).
    private static func taken(_ x: Node, _ places: Node, _ axis: Int) throws -> Node {
        let strides = x.shape.strides
        var linear = try Build.scalar(Rows.mul, places, Scalar(strides[axis]))
        for a in 0..<x.shape.rank where a != axis && x.shape[a] > 1 {
            var line = Shape()
            for b in 0..<x.shape.rank { line.append(b == a ? x.shape[a] : 1) }
            linear = try linear + Build.reshape(Build.scalar(Rows.mul, Build.arange(x.shape[a], .int64), Scalar(strides[a])), line)
        }
        return try Build.take(Build.reshape(x, Shape(unchecked: x.shape.count)), linear, 0)
    }

    static func argsort(_ x: Tensor, _ axis: Int, descending: Bool) throws -> Tensor {
        let (node, at) = try lined(x, axis)
        return Tensor(try Build.reshape(order(node, at, descending: descending), x.shape))
    }

    /// Sorted values and their places.
    static func sort(_ x: Tensor, _ axis: Int, descending: Bool) throws -> [Tensor] {
        let (node, at) = try lined(x, axis)
        let places = try order(node, at, descending: descending)
        return [Tensor(try Build.reshape(taken(node, places, at), x.shape)), Tensor(try Build.reshape(places, x.shape))]
    }

    static func topk(_ x: Tensor, _ count: Int, _ axis: Int, largest: Bool) throws -> [Tensor] {
        let (node, at) = try lined(x, axis)
        guard count >= 0 && count <= node.shape[at] else { throw EngineError("RuntimeError", "selected index k out of range") }
        let places = try order(node, at, descending: largest)
        var shape = node.shape
        shape[at] = count
        let first = try Build.strided(places, shape, 0, places.shape.strides)
        let values = try taken(node, first, at)
        if x.shape.rank == 0 && count == 1 { return [Tensor(try Build.reshape(values, Shape())), Tensor(try Build.reshape(first, Shape()))] }
        return [Tensor(values), Tensor(first)]
    }

    /// Running maxima or minima and their places.
    static func running(_ x: Tensor, _ axis: Int, max: Bool) throws -> [Tensor] {
        let (node, at) = try lined(x, axis)
        var arguments = Arguments(node)
        arguments.i = at
        arguments.flag = !max
        let places = try Evaluator.make(Rows.runningArgmax, arguments)
        return [Tensor(try Build.reshape(taken(node, places, at), x.shape)), Tensor(try Build.reshape(places, x.shape))]
    }

    /// The different values in rising order, where each element stands among them (in x's shape), and how often each comes.
    static func unique(_ x: Tensor) throws -> [Tensor] {
        let flat = try Build.reshape(x.node, Shape(unchecked: x.shape.count))
        let places = try ints(Tensor(order(flat, 0, descending: false)))
        let node = try value(Tensor(flat))
        var firsts: [Int] = []
        var inverse = [Int](repeating: 0, count: places.count)
        var counts: [Int] = []
        var last = Scalar(0)
        for place in places {
            let value = scalar(node, place)
            let same = node.dtype.isFloating ? value.double == last.double : value.int == last.int
            if firsts.isEmpty || !same {
                firsts.append(place)
                counts.append(0)
                last = value
            }
            counts[counts.count - 1] += 1
            inverse[place] = firsts.count - 1
        }
        let values = try Build.take(flat, from(firsts, [firsts.count], .int64, .cpu).node, 0)
        return [Tensor(values), try from(inverse, x.shape.array, .int64, .cpu), try from(counts, [counts.count], .int64, .cpu)]
    }

    static func searchSorted(_ sorted: Tensor, _ values: Tensor, right: Bool) throws -> Tensor {
        guard sorted.shape.rank == 1 else { throw EngineError.value("searchsorted: the sorted sequence must have one axis, not the shape \(sorted.shape.text)") }
        let dtype = Convention.numpy.common(sorted.dtype, values.dtype)
        var arguments = Arguments(try Build.cast(sorted.node, dtype), try Build.cast(values.node, dtype))
        arguments.flag = right
        return Tensor(try Evaluator.make(Rows.searchSorted, arguments))
    }

    /// How often each of 0, 1, … comes, or the sum of its weights.
    static func bincount(_ x: Tensor, _ weights: Tensor?, _ least: Int) throws -> Tensor {
        guard x.shape.rank == 1, !x.dtype.isFloating else { throw EngineError("RuntimeError", "bincount only supports 1-d non-negative integral inputs.") }
        let values = try ints(x)
        guard values.allSatisfy({ $0 >= 0 }) else { throw EngineError("RuntimeError", "bincount only supports 1-d non-negative integral inputs.") }
        guard weights.map({ $0.shape == x.shape }) ?? true else { throw EngineError("RuntimeError", "weights should be 1-d and have the same length as input") }
        let (length, over) = (values.max() ?? -1).addingReportingOverflow(1)
        guard !over, least >= 0 else { throw EngineError("RuntimeError", "bincount: \(over ? "a value is too large" : "minlength should be >= 0")") }
        let shape = try Shape([Swift.max(length, least)])
        try Context.current.allocator.check(shape.count * 8)
        let ones = try weights?.node ?? Build.full(x.shape, Scalar(1), .int64)
        return Tensor(try Evaluator.make(Rows.takeAdd, Arguments(ones, Build.cast(x.node, .int64)), shape, ones.dtype))
    }
}
