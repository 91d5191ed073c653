extension Core {
    /// What the items choose without tensors: a part of the array, and the axes of the part that tensors index.
    struct Selection {
        var shape = Shape()
        var offset = 0
        var strides: [Int] = []
        /// Axes of the part, with the places along them.
        var advanced: [(axis: Int, places: Places)] = []

        var stridesAsShape: Shape {
            var result = shape
            for (axis, step) in strides.enumerated() { result.store(step, at: axis) }
            return result
        }
    }

    struct Places {
        var shape: Shape
        var values: [Int]
    }

    private enum Kind: Int { case int, slice, ellipsis, newAxis, tensor }

    private static func kind(_ items: [Int], _ at: Int) throws -> Kind {
        guard let kind = Kind(rawValue: items[at]) else { throw EngineError.index("unknown kind of index: \(items[at])") }
        return kind
    }

    static func select(
        _ shape: Shape, _ strides: Shape, _ offset: Int, _ items: [Int], _ tensors: [Tensor], _ convention: Convention = .numpy
    ) throws -> Selection {
        guard items.count % 4 == 0 else { throw EngineError.index("an index is described by four numbers an item, not by \(items.count)") }
        var used = 0
        var ellipses = 0
        var hasTensors = false
        for at in stride(from: 0, to: items.count, by: 4) {
            switch try kind(items, at) {
            case .int, .slice: used += 1
            case .tensor:
                let tensor = try self.tensor(tensors, items[at + 1])
                used += tensor.dtype == .bool ? tensor.shape.rank : 1
                hasTensors = true
            case .ellipsis: ellipses += 1
            case .newAxis: break
            }
        }
        guard ellipses <= 1 else { throw EngineError.index("an index can only have a single ellipsis ('...')") }
        guard used <= shape.rank else { throw convention.tooManyIndices(shape.rank, used) }

        var result = Selection()
        result.offset = offset
        var axis = 0
        var sizes: [Int] = []
        func keep(_ count: Int) {
            for a in axis..<axis + count {
                sizes.append(shape[a])
                result.strides.append(strides[a])
            }
            axis += count
        }
        for at in stride(from: 0, to: items.count, by: 4) {
            switch try kind(items, at) {
            case .int:
                let size = shape[axis]
                let place = items[at + 1] < 0 ? items[at + 1] &+ size : items[at + 1]
                guard place >= 0 && place < size else { throw convention.outOfBounds(items[at + 1], axis, size) }
                // numpy counts an Int beside tensors as one of them; PyTorch takes it first.
                if hasTensors && convention != .torch {
                    result.advanced.append((sizes.count, Places(shape: Shape(), values: [place])))
                    keep(1)
                } else {
                    result.offset += place * strides[axis]
                    axis += 1
                }
            case .slice:
                let (start, count, step) = try bounds(items[at + 1], items[at + 2], items[at + 3], shape[axis])
                result.offset += count > 0 ? start * strides[axis] : 0
                sizes.append(count)
                result.strides.append(step * strides[axis])
                axis += 1
            case .ellipsis: keep(shape.rank - used)
            case .newAxis:
                sizes.append(1)
                result.strides.append(0)
            case .tensor:
                let tensor = try self.tensor(tensors, items[at + 1])
                if tensor.dtype == .bool && tensor.shape.rank == 0 {
                    // A new axis, taken or not.
                    let isTaken = try ints(tensor).first != 0
                    result.advanced.append((sizes.count, Places(shape: Shape(unchecked: isTaken ? 1 : 0), values: isTaken ? [0] : [])))
                    sizes.append(1)
                    result.strides.append(0)
                } else if tensor.dtype == .bool {
                    for places in try nonzero(tensor, shape, axis, convention) {
                        result.advanced.append((sizes.count, places))
                        keep(1)
                    }
                } else {
                    result.advanced.append((sizes.count, try places(tensor, shape[axis], axis, convention)))
                    keep(1)
                }
            }
        }
        keep(shape.rank - axis)
        result.shape = try Shape(sizes)
        return result
    }

    private static func tensor(_ tensors: [Tensor], _ at: Int) throws -> Tensor {
        guard tensors.indices.contains(at) else { throw EngineError.index("the index names tensor \(at) of \(tensors.count)") }
        return tensors[at]
    }

    /// Python's slice.indices: the first place, how many, and the step.
    static func bounds(_ start: Int, _ stop: Int, _ step: Int, _ size: Int) throws -> (start: Int, count: Int, step: Int) {
        let step = step == .min ? 1 : step
        guard step != 0 else { throw EngineError.value("slice step cannot be zero") }
        func clamp(_ place: Int) -> Int {
            let at = place < 0 ? place + size : place
            return step > 0 ? Swift.min(Swift.max(at, 0), size) : Swift.min(Swift.max(at, -1), size - 1)
        }
        let from = start == .min ? (step > 0 ? 0 : size - 1) : clamp(start)
        let to = stop == .min ? (step > 0 ? size : -1) : clamp(stop)
        let distance = step > 0 ? to - from : from - to
        let stride = step > 0 ? step : (step == .min + 1 ? Int.max : -step)
        return (from, distance > 0 ? (distance - 1) / stride + 1 : 0, step)
    }

    private static func places(_ tensor: Tensor, _ size: Int, _ axis: Int, _ convention: Convention) throws -> Places {
        let values = try ints(tensor).map { value -> Int in
            let place = value < 0 ? value &+ size : value
            guard place >= 0 && place < size else { throw convention.outOfBounds(value, axis, size) }
            return place
        }
        return Places(shape: tensor.shape, values: values)
    }

    private static func nonzero(_ mask: Tensor, _ shape: Shape, _ axis: Int, _ convention: Convention) throws -> [Places] {
        for a in 0..<mask.shape.rank where mask.shape[a] != shape[axis + a] {
            throw convention.maskMismatch(mask.shape, shape, axis, a)
        }
        let chosen = try ints(mask).enumerated().filter { $0.element != 0 }.map(\.offset)
        let strides = mask.shape.strides
        return (0..<mask.shape.rank).map { a in
            Places(shape: Shape(unchecked: chosen.count), values: chosen.map { $0 / max(1, strides[a]) % max(1, mask.shape[a]) })
        }
    }

    static func index(_ x: Tensor, _ items: [Int], _ tensors: [Tensor]) throws -> Tensor {
        let selection = try select(x.shape, x.shape.strides, 0, items, tensors)
        return Tensor(try read(x.node, selection))
    }

    static func read(_ x: Node, _ selection: Selection, _ convention: Convention = .numpy) throws -> Node {
        let part = try Build.strided(x, selection.shape, selection.offset, selection.stridesAsShape)
        guard !selection.advanced.isEmpty else { return part }
        let axes = selection.advanced.map(\.axis)
        var together = Shape()
        for (_, places) in selection.advanced {
            guard let shape = Shape.broadcast(together, places.shape) else {
                throw convention.indexMismatch(selection.advanced.map(\.places.shape))
            }
            together = shape
        }
        // The indexed axes go to the front and become one, of which the places are taken.
        let rest = (0..<part.shape.rank).filter { !axes.contains($0) }
        let moved = try axes + rest == Array(0..<part.shape.rank) ? part : Build.transpose(part, axes + rest)
        let length = axes.reduce(1) { $0 * part.shape[$1] }
        let flat = try Build.reshape(moved, Shape([length] + rest.map { part.shape[$0] }))
        var linear = [Int64](repeating: 0, count: together.count)
        var step = 1
        for (axis, places) in selection.advanced.reversed() {
            spread(places, over: together) { at, place in linear[at] += Int64(place * step) }
            step *= part.shape[axis]
        }
        let index = try Evaluator.constant(together, .int64) { pointer in
            linear.withUnsafeBytes { if let base = $0.baseAddress { pointer.copyMemory(from: base, byteCount: $0.count) } }
        }
        let taken = try Build.take(flat, index, 0)
        // Neighbouring indices leave their result where they stood.
        guard axes.last! - axes.first! == axes.count - 1, axes.first! > 0 else { return taken }
        let front = Array(together.rank..<together.rank + axes.first!)
        let back = Array(together.rank + axes.first!..<taken.shape.rank)
        return try Build.transpose(taken, front + Array(0..<together.rank) + back)
    }

    private static func spread(_ places: Places, over shape: Shape, _ body: (Int, Int) -> Void) {
        let strides = places.shape.strides(in: shape)
        let whole = shape.strides
        for at in 0..<shape.count {
            var from = 0
            for axis in 0..<shape.rank { from += at / whole[axis] % shape[axis] * strides[axis] }
            body(at, places.values[from])
        }
    }

    static func indexView(_ x: Tensor, _ items: [Int], _ tensors: [Tensor], contiguousOnly: Bool = false) throws -> Tensor {
        if x.isRecorded { return try index(x, items, tensors) }
        let strides = x.view?.strides ?? x.shape.strides
        let selection = try select(x.shape, strides, x.view?.offset ?? 0, items, tensors)
        guard selection.advanced.isEmpty else { return try index(x, items, tensors) }
        let view = View(shape: selection.shape, offset: selection.offset, strides: selection.stridesAsShape)
        if contiguousOnly && !view.isContiguous { return try index(x, items, tensors) }
        return Tensor(x.storage, view: view, detached: x.isDetached)
    }

    static func setIndex(_ x: Tensor, _ items: [Int], _ tensors: [Tensor], _ value: Tensor, _ convention: Convention = .numpy) throws {
        let strides = x.view?.strides ?? x.shape.strides
        let selection = try select(x.shape, strides, x.view?.offset ?? 0, items, tensors, convention)
        let root = x.storage.node
        let value = try Build.cast(value.node, root.dtype)
        if selection.advanced.isEmpty {
            let spread = try fitted(value, selection.shape, convention)
            try rebind(x, to: Build.scatter(root, spread, selection.offset, selection.strides))
        } else {
            let places = try read(Build.reshape(Build.arange(root.shape.count, .int64), root.shape), selection, convention)
            var arguments = Arguments(root, places)
            arguments.more = [try fitted(value, places.shape, convention)]
            try rebind(x, to: Evaluator.make(Rows.put, arguments))
        }
    }

    /// A value spread over the part it is written to; axes of length 1 in front may be too many.
    private static func fitted(_ value: Node, _ shape: Shape, _ convention: Convention = .numpy) throws -> Node {
        var value = value
        while value.shape.rank > shape.rank && value.shape[0] == 1 { value = try Build.reshape(value, value.shape.removing(0)) }
        if convention == .torch && Shape.broadcast(value.shape, shape) != shape { throw Convention.wrongSize(value.shape, shape) }
        return try broadcast(value, shape)
    }

    static func assign(_ target: Tensor, _ value: Tensor) throws {
        guard let view = target.view else {
            var value = try fitted(Build.cast(value.node, target.dtype), target.shape)
            let old = target.storage.node
            // A constant over what is recorded: the gradient of what was there is 0, and it stays recorded.
            if old.isRecorded && !value.tracked && !target.isDetached && target.storage.leaf == nil && old.tracking.contains(.always) {
                value = try Build.scatter(old, value, 0, old.shape.strides.array)
            }
            try rebind(target, to: value)
            return
        }
        let value = try fitted(Build.cast(value.node, target.dtype), view.shape)
        try rebind(target, to: Build.scatter(target.storage.node, value, view.offset, view.strides.array))
    }

    /// A write. While recording, history goes with the value; otherwise the old history stays, with the new value over it.
    static func rebind(_ x: Tensor, to new: Node) throws {
        let storage = x.storage
        let old = storage.node
        let recorded = !x.isDetached && (new.isRecorded || old.isRecorded)
        if recorded && (new.tracked || storage.leaf == nil) {
            storage.write(new, counted: !x.isUncounted)
        } else if let leaf = storage.leaf {
            storage.write(Evaluator.leafNode(new, leaf), counted: !x.isUncounted)
        } else if old.tracked && !recorded {
            storage.write(Evaluator.overlay(new, history: old), counted: !x.isUncounted)
        } else {
            storage.write(new, counted: !x.isUncounted)
        }
    }

    static func take(_ x: Tensor, _ indices: Tensor, _ axis: Int, _ mode: String) throws -> Tensor {
        let node = try x.node
        let at = try node.shape.axis(axis)
        let size = node.shape[at]
        var index = try Build.cast(indices.node, .int64)
        switch mode {
        case "raise":
            let negative = try Build.compare("less", .node(index), .scalar(Scalar(0)), asBool: false)
            index = try index + Build.scalar(Rows.mul, negative, Scalar(size))
        case "clip": index = try clip(index, size)
        case "wrap":
            guard size > 0 else { throw EngineError.index("cannot do a non-empty take from an empty axes.") }
            index = try Build.scalar(OpTable.row("mod"), index, Scalar(size))
        default: throw EngineError.value("clipmode must be one of 'clip', 'raise', or 'wrap' (got '\(mode)')")
        }
        return Tensor(try Build.take(node, index, at))
    }

    private static func clip(_ index: Node, _ size: Int) throws -> Node {
        try Build.scalar(Rows.minimum, Build.scalar(Rows.maximum, index, Scalar(0)), Scalar(size - 1))
    }

    static func pick(_ x: Tensor, _ index: Tensor, _ axis: Int, keepdims: Bool) throws -> Tensor {
        let node = try x.node
        let at = try node.shape.axis(axis)
        let size = node.shape[at]
        let kept = node.shape.removing(at)
        var places = try Build.cast(index.node, .int64)
        if places.shape.rank == node.shape.rank { places = try Build.reshape(places, kept) }
        guard places.shape == kept else { throw EngineError.value("pick: the index's shape \(index.shape.text) isn't that of \(node.shape.text) without axis \(at)") }
        let order = (0..<node.shape.rank).filter { $0 != at } + [at]
        let flat = try Build.reshape(at == node.shape.rank - 1 ? node : Build.transpose(node, order), Shape(unchecked: node.shape.count))
        let rows = try Build.scalar(Rows.mul, Build.arange(kept.count, .int64), Scalar(size))
        let linear = try Build.reshape(clip(places, size), Shape(unchecked: kept.count)) + rows
        let taken = try Build.take(flat, linear, 0)
        return Tensor(try Build.reshape(taken, keepdims ? kept.inserting(1, at: at) : kept))
    }

    static func oneHot(_ indices: Tensor, _ depth: Int, _ dtype: DType) throws -> Tensor {
        guard depth >= 0 else { throw EngineError.value("one_hot: the depth is negative: \(depth)") }
        _ = try Shape(indices.shape.array + [depth])
        let index = try Build.cast(indices.node, .int64)
        let column = try Build.reshape(index, index.shape.inserting(1, at: index.shape.rank))
        return Tensor(try Build.cast(Build.compare("equal", .node(column), .node(Build.arange(depth, .int64)), asBool: true), dtype))
    }
}
