/// Views that hold also while gradients are recorded: the handle shares the storage, and its value is read from the storage's node, which is where gradients go.
extension Core {
    private static func strides(of x: Tensor) -> Shape { x.view?.strides ?? x.shape.strides }

    /// A handle on a part of x's storage. Made where nothing is recorded, it stays without history, as its users expect.
    private static func shared(_ x: Tensor, _ shape: Shape, _ offset: Int, _ strides: Shape) -> Tensor {
        Tensor(x.storage, view: View(shape: shape, offset: offset, strides: strides), detached: x.isDetached || x.isTracked && !x.isRecorded, uncounted: x.isUncounted)
    }

    static func viewStrides(_ x: Tensor) -> [Int] {
        var result = strides(of: x)
        if x.view == nil && x.shape.count == 0 {
            var step = 1
            for axis in (0..<x.shape.rank).reversed() {
                result.store(step, at: axis)
                step *= max(1, x.shape[axis])
            }
        }
        return result.array
    }

    static func isContiguous(_ x: Tensor) -> Bool { x.view?.isContiguous ?? true }

    /// x[items] as a view; with tensors among the items a copy.
    static func part(_ x: Tensor, _ items: [Int], _ tensors: [Tensor]) throws -> Tensor {
        let selection = try select(x.shape, strides(of: x), x.view?.offset ?? 0, items, tensors, .torch)
        guard selection.advanced.isEmpty else { return Tensor(try read(x.node, select(x.shape, x.shape.strides, 0, items, tensors, .torch), .torch)) }
        return shared(x, selection.shape, selection.offset, selection.stridesAsShape)
    }

    /// The strides with which a view's elements are read in another shape; nil where no strides do it.
    private static func strides(_ shape: Shape, of old: Shape, _ oldStrides: Shape) -> Shape? {
        var result = shape
        if shape.count == 0 { return shape.strides }
        // Runs of old axes that lie one within the other, as (length, step of the innermost), from the front.
        var runs: [(length: Int, step: Int)] = []
        for axis in 0..<old.rank where old[axis] != 1 {
            if let last = runs.last, last.step == oldStrides[axis] * old[axis] {
                runs[runs.count - 1] = (last.length * old[axis], oldStrides[axis])
            } else {
                runs.append((old[axis], oldStrides[axis]))
            }
        }
        var axis = shape.rank - 1
        while let run = runs.popLast() {
            var left = run.length
            var step = run.step
            while axis >= 0 && left % shape[axis] == 0 && (left > 1 || shape[axis] == 1) {
                result.store(step, at: axis)
                left /= shape[axis]
                step *= shape[axis]
                axis -= 1
            }
            if left != 1 { return nil }
        }
        for rest in 0..<max(0, axis + 1) { result.store(1, at: rest) }
        return result
    }

    /// torch.Tensor.view (strict) and reshape: a view where strides allow, else an error or a copy.
    static func viewed(_ x: Tensor, _ sizes: [Int], strict: Bool) throws -> Tensor {
        let shape = try torchShape(sizes, x.shape)
        if let strides = strides(shape, of: x.shape, strides(of: x)) { return shared(x, shape, x.view?.offset ?? 0, strides) }
        if strict {
            throw EngineError(
                "RuntimeError",
                "view size is not compatible with input tensor's size and stride (at least one dimension spans across two contiguous subspaces). Use .reshape(...) instead.")
        }
        return Tensor(try Build.reshape(x.node, shape))
    }

    private static func torchShape(_ sizes: [Int], _ from: Shape) throws -> Shape {
        let wrong = EngineError("RuntimeError", "shape '\(sizes)' is invalid for input of size \(from.count)")
        if sizes.filter({ $0 == -1 }).count > 1 { throw EngineError("RuntimeError", "only one dimension can be inferred") }
        if let size = sizes.first(where: { $0 < -1 }) { throw EngineError("RuntimeError", "invalid shape dimension \(size)") }
        if sizes.contains(-1) && from.count == 0 && sizes.contains(0) {
            throw EngineError("RuntimeError", "cannot reshape tensor of 0 elements into shape \(sizes) because the unspecified dimension size -1 can be any value and is ambiguous")
        }
        do { return try resolved(sizes, from) } catch { throw wrong }
    }

    static func permuted(_ x: Tensor, _ axes: [Int]) throws -> Tensor {
        let old = strides(of: x)
        guard axes.sorted() == Array(0..<x.shape.rank) else {
            throw EngineError("RuntimeError", "permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = \(x.shape.rank) is not equal to len(dims) = \(axes.count)")
        }
        var shape = Shape()
        for axis in axes { shape.append(x.shape[axis]) }
        var strides = shape
        for (at, axis) in axes.enumerated() { strides.store(old[axis], at: at) }
        return shared(x, shape, x.view?.offset ?? 0, strides)
    }

    static func expanded(_ x: Tensor, _ sizes: [Int]) throws -> Tensor {
        let missing = sizes.count - x.shape.rank
        guard missing >= 0 else {
            throw EngineError(
                "RuntimeError",
                "expand(torch.FloatTensor{\(x.shape.array)}, size=\(sizes)): the number of sizes provided (\(sizes.count)) must be greater or equal to the number of dimensions in the tensor (\(x.shape.rank))")
        }
        let old = strides(of: x)
        var steps = sizes
        var result = sizes
        for (axis, size) in sizes.enumerated().reversed() {
            let own = axis < missing ? 1 : x.shape[axis - missing]
            if size == -1 && axis < missing {
                throw EngineError("RuntimeError", "The expanded size of the tensor (-1) isn't allowed in a leading, non-existing dimension \(axis)")
            }
            let wanted = size == -1 ? own : size
            guard own == wanted || own == 1 else {
                throw EngineError(
                    "RuntimeError",
                    "The expanded size of the tensor (\(size)) must match the existing size (\(own)) at non-singleton dimension \(axis).  Target sizes: \(sizes).  Tensor sizes: \(x.shape.array)")
            }
            result[axis] = wanted
            steps[axis] = axis < missing || own == 1 && wanted != 1 ? 0 : old[axis - missing]
        }
        let shape = try Shape(result)
        var strides = shape
        for (axis, step) in steps.enumerated() { strides.store(step, at: axis) }
        return shared(x, shape, x.view?.offset ?? 0, strides)
    }

    /// Without the axes, which are from the front and of length 1.
    static func squeezed(_ x: Tensor, _ axes: [Int]) throws -> Tensor {
        let old = strides(of: x)
        var shape = Shape()
        var steps: [Int] = []
        for axis in 0..<x.shape.rank where !(axes.contains(axis) && x.shape[axis] == 1) {
            shape.append(x.shape[axis])
            steps.append(old[axis])
        }
        var strides = shape
        for (axis, step) in steps.enumerated() { strides.store(step, at: axis) }
        return shared(x, shape, x.view?.offset ?? 0, strides)
    }

    /// The elements (i, i + offset) of two axes, as a new last axis.
    static func diagonalView(_ x: Tensor, _ offset: Int, _ first: Int, _ second: Int) throws -> Tensor {
        let old = strides(of: x)
        let a = try x.shape.axis(first)
        let b = try x.shape.axis(second)
        guard a != b else { throw EngineError("RuntimeError", "diagonal dimensions cannot be identical \(first), \(second)") }
        let rows = offset < 0 ? x.shape[a] + offset : x.shape[a]
        let columns = offset > 0 ? x.shape[b] - offset : x.shape[b]
        let length = max(0, min(rows, columns))
        var shape = Shape()
        var steps: [Int] = []
        for axis in 0..<x.shape.rank where axis != a && axis != b {
            shape.append(x.shape[axis])
            steps.append(old[axis])
        }
        shape.append(length)
        steps.append(old[a] + old[b])
        var strides = shape
        for (axis, step) in steps.enumerated() { strides.store(step, at: axis) }
        let start = length == 0 ? 0 : offset < 0 ? -offset * old[a] : offset * old[b]
        return shared(x, shape, (x.view?.offset ?? 0) + start, strides)
    }
}
