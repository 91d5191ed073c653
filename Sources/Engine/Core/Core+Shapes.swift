extension Core {
    /// The target shape with its -1 worked out.
    static func resolved(_ sizes: [Int], _ from: Shape) throws -> Shape {
        var sizes = sizes
        let open = sizes.indices.filter { sizes[$0] == -1 }
        let target = "(" + sizes.map(String.init).joined(separator: ",") + (sizes.count == 1 ? ",)" : ")")
        if open.count > 1 { throw EngineError.value("can only specify one unknown dimension") }
        if let at = open.first {
            var known = 1
            for size in sizes where size != -1 {
                let (product, over) = known.multipliedReportingOverflow(by: size)
                guard !over else { throw EngineError("MemoryError", "an array of shape \(target) is too large") }
                known = product
            }
            guard known > 0, from.count % known == 0 else { throw EngineError.value("cannot reshape array of size \(from.count) into shape \(target)") }
            sizes[at] = from.count / known
        }
        let shape = try Shape(sizes)
        if shape.count > from.count {
            throw EngineError.value("cannot reshape array of size \(from.count) into shape \(target): target shape size is larger than the current shape")
        }
        guard shape.count == from.count else {
            throw EngineError.value("cannot reshape array of size \(from.count) into shape \(target): target shape must have the same size as the current shape")
        }
        return shape
    }

    static func reshape(_ x: Tensor, _ sizes: [Int]) throws -> Tensor {
        let shape = try resolved(sizes, x.shape)
        if x.isRecorded { return Tensor(try Build.reshape(x.node, shape)) }
        guard let view = x.view else { return Tensor(x.storage, view: View(shape: shape, offset: 0, strides: shape.strides), detached: x.isDetached) }
        if view.isContiguous { return Tensor(x.storage, view: View(shape: shape, offset: view.offset, strides: shape.strides), detached: x.isDetached) }
        return Tensor(try Build.reshape(x.node, shape))
    }

    static func transpose(_ x: Tensor, _ axes: [Int]) throws -> Tensor {
        let rank = x.shape.rank
        if axes.isEmpty { return Tensor(try Build.transpose(x.node, (0..<rank).reversed())) }
        let order = try x.shape.axes(axes)
        guard order.count == rank else { throw EngineError.value("axes don't match array: \(Text.tuple(axes)) for \(x.shape.text)") }
        return Tensor(try Build.transpose(x.node, order))
    }

    static func swapAxes(_ x: Tensor, _ first: Int, _ second: Int) throws -> Tensor {
        var order = Array(0..<x.shape.rank)
        order.swapAt(try x.shape.axis(first), try x.shape.axis(second))
        return Tensor(try Build.transpose(x.node, order))
    }

    static func broadcastTo(_ x: Tensor, _ sizes: [Int]) throws -> Tensor {
        let shape = try Shape(sizes)
        return Tensor(try broadcast(x.node, shape))
    }

    static func broadcast(_ x: Node, _ shape: Shape) throws -> Node {
        guard Shape.broadcast(x.shape, shape) == shape else {
            throw EngineError.value("could not broadcast input array from shape \(x.shape.text) into shape \(shape.text)")
        }
        return try Build.broadcast(x, shape)
    }

    static func broadcastShapes(_ a: [Int], _ b: [Int]) throws -> [Int] {
        let x = try Shape(a)
        let y = try Shape(b)
        guard let shape = Shape.broadcast(x, y) else { throw Shape.mismatch(x, y) }
        return shape.array
    }

    static func expandDims(_ x: Tensor, _ axis: Int) throws -> Tensor {
        let rank = x.shape.rank + 1
        let at = axis < 0 ? axis + rank : axis
        guard at >= 0 && at < rank else { throw EngineError("AxisError", "axis \(axis) is out of bounds for array of dimension \(rank)") }
        return Tensor(try Build.reshape(x.node, x.shape.inserting(1, at: at)))
    }

    static func squeeze(_ x: Tensor, _ axes: [Int]) throws -> Tensor {
        let shape = x.shape
        let dropped = axes.isEmpty ? (0..<shape.rank).filter { shape[$0] == 1 } : try shape.axes(axes)
        var result = Shape()
        for axis in 0..<shape.rank {
            if dropped.contains(axis) {
                if shape[axis] != 1 { throw EngineError.value("cannot select an axis to squeeze out which has size not equal to one: axis \(axis) of \(shape.text)") }
            } else {
                result.append(shape[axis])
            }
        }
        return Tensor(try Build.reshape(x.node, result))
    }

    static func concat(_ parts: [Tensor], _ axis: Int) throws -> Tensor {
        guard let first = parts.first else { throw EngineError.value("need at least one array to concatenate") }
        guard first.shape.rank > 0 else { throw EngineError.value("zero-dimensional arrays cannot be concatenated") }
        let at = try first.shape.axis(axis)
        return Tensor(try Build.concat(parts.map { try $0.node }, at))
    }

    static func stack(_ parts: [Tensor], _ axis: Int) throws -> Tensor {
        guard let first = parts.first else { throw EngineError.value("need at least one array to stack") }
        let rank = first.shape.rank + 1
        let at = axis < 0 ? axis + rank : axis
        guard at >= 0 && at < rank else { throw EngineError("AxisError", "axis \(axis) is out of bounds for array of dimension \(rank)") }
        let shape = try first.shape.inserting(1, at: at)
        let nodes = try parts.map { part -> Node in
            guard part.shape == first.shape else { throw EngineError.value("all input arrays must have the same shape: \(first.shape.text) and \(part.shape.text)") }
            return try Build.reshape(part.node, shape)
        }
        return Tensor(try Build.concat(nodes, at))
    }

    static func split(_ x: Tensor, _ parts: Int, _ axis: Int) throws -> [Tensor] {
        let node = try x.node
        let at = try node.shape.axis(axis)
        guard parts > 0, node.shape[at] % parts == 0 else { throw EngineError.value("array split does not result in an equal division: \(node.shape.text) in \(parts) along axis \(at)") }
        var shape = node.shape
        shape[at] /= parts
        let strides = node.shape.strides
        return try (0..<parts).map { Tensor(try Build.strided(node, shape, $0 * shape[at] * strides[at], strides)) }
    }

    static func flip(_ x: Tensor, _ axes: [Int]) throws -> Tensor {
        Tensor(try Build.flip(x.node, axes.isEmpty ? Array(0..<x.shape.rank) : x.shape.axes(axes)))
    }

    /// Repeats by broadcasting an axis put before each.
    static func tile(_ x: Tensor, _ times: [Int]) throws -> Tensor {
        let rank = max(x.shape.rank, times.count)
        let sizes = [Int](repeating: 1, count: rank - x.shape.rank) + x.shape.array
        let times = [Int](repeating: 1, count: rank - times.count) + times
        guard times.allSatisfy({ $0 >= 0 }) else { throw EngineError.value("negative dimensions are not allowed") }
        var node = try Build.reshape(x.node, Shape(sizes))
        for axis in 0..<rank where times[axis] != 1 {
            node = try spread(node, axis, times[axis], before: true)
        }
        return Tensor(node)
    }

    static func repeated(_ x: Tensor, _ times: Int, _ axis: Int) throws -> Tensor {
        guard times >= 0 else { throw EngineError.value("repeats may not contain negative values.") }
        return Tensor(try spread(x.node, x.shape.axis(axis), times, before: false))
    }

    private static func spread(_ x: Node, _ axis: Int, _ times: Int, before: Bool) throws -> Node {
        let at = before ? axis : axis + 1
        let wide = try Build.broadcast(Build.reshape(x, x.shape.inserting(1, at: at)), x.shape.inserting(times, at: at))
        var shape = x.shape.array
        let (size, over) = shape[axis].multipliedReportingOverflow(by: times)
        if over { throw EngineError("MemoryError", "an array of \(shape[axis]) times \(times) is too large") }
        shape[axis] = size
        return try Build.reshape(wide, Shape(shape))
    }
}
