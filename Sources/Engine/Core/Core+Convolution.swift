extension Core {
    /// Sizes as frameworks write them in errors: [2, 3].
    private static func text(_ shape: Shape) -> String { "[" + shape.array.map(String.init).joined(separator: ", ") + "]" }

    /// One or two axes of images as two, with an axis of one element in front where there is one only.
    private struct Axes {
        let count: Int
        private let name: String

        init(_ count: Int, _ name: String) {
            self.count = count
            self.name = name
        }

        /// A number for each axis; one stands for all.
        func pair(_ numbers: [Int], _ what: String, missing: Int, least: Int) throws -> (h: Int, w: Int) {
            guard numbers.count == 1 || numbers.count == count else {
                throw EngineError.runtime("\(name): \(what) needs \(count) numbers, not \(numbers.count)")
            }
            for number in numbers where number < least || number > 1 << 31 {
                throw EngineError.runtime(least > 0 ? "non-positive \(what) is not supported" : "negative \(what) is not supported")
            }
            let last = numbers[numbers.count - 1]
            return count == 2 ? (numbers[0], last) : (missing, last)
        }

        /// x with a batch and two axes of images; and how to undo it.
        func images(_ x: Node) throws -> Node {
            var x = x
            if x.shape.rank == count + 1 { x = try Build.reshape(x, x.shape.inserting(1, at: 0)) }
            if count == 1 { x = try Build.reshape(x, x.shape.inserting(1, at: 2)) }
            return x
        }

        func result(_ y: Node, like x: Node) throws -> Node {
            var shape = y.shape
            if count == 1 { shape = shape.removing(2) }
            if x.shape.rank == count + 1 { shape = shape.removing(0) }
            return try Build.reshape(y, shape)
        }
    }

    /// A convolution over the last one or two axes, as many as the weights [outputs, channels / groups, …] have. padding: a number for each axis, or those before all axes
    /// and then those behind.
    static func convolution(_ x: Tensor, _ weight: Tensor, _ bias: Tensor?, _ stride: [Int], _ padding: [Int], _ dilation: [Int], _ groups: Int) throws -> Tensor {
        let input = try x.node
        let weights = try weight.node
        let count = weights.shape.rank - 2
        let name = "conv\(max(count, 0))d"
        guard count == 1 || count == 2 else { throw EngineError.runtime("weight should have 3 or 4 dimensions, but got weight of size \(text(weights.shape))") }
        guard input.shape.rank == count + 1 || input.shape.rank == count + 2 else {
            throw EngineError.runtime("Expected \(count + 1)D (unbatched) or \(count + 2)D (batched) input to \(name), but got input of size: \(text(input.shape))")
        }
        let axes = Axes(count, name)
        let strides = try axes.pair(stride, "stride", missing: 1, least: 1)
        let front = try axes.pair(padding.count == 2 * count ? Array(padding[..<count]) : padding, "padding", missing: 0, least: 0)
        let behind = try axes.pair(padding.count == 2 * count ? Array(padding[count...]) : padding, "padding", missing: 0, least: 0)
        let dilations = try axes.pair(dilation, "dilation", missing: 1, least: 1)
        let image = try axes.images(input)
        let kernel = try count == 1 ? Build.reshape(weights, weights.shape.inserting(1, at: 2)) : weights
        let outputs = kernel.shape[0]
        guard groups > 0 else { throw EngineError.runtime("non-positive groups is not supported") }
        guard outputs >= groups, outputs % groups == 0 else {
            throw EngineError.runtime("Given groups=\(groups), expected weight to be divisible by \(groups) at dimension 0, but got weight of size \(text(weights.shape)) instead")
        }
        guard image.shape[1] == kernel.shape[1] * groups else {
            throw EngineError.runtime(
                "Given groups=\(groups), weight of size \(text(weights.shape)), expected input\(text(input.shape)) to have \(kernel.shape[1] * groups) channels, but got \(image.shape[1]) channels instead")
        }
        try checkBias(bias, outputs, weights)
        guard input.dtype == weights.dtype else { throw EngineError.runtime("Input type (\(input.dtype.name)) and weight type (\(weights.dtype.name)) should be the same") }
        let padded = (h: image.shape[2] + front.h + behind.h, w: image.shape[3] + front.w + behind.w)
        let span = (h: (kernel.shape[2] - 1) * dilations.h + 1, w: (kernel.shape[3] - 1) * dilations.w + 1)
        guard padded.h >= span.h && padded.w >= span.w && kernel.shape[2] > 0 && kernel.shape[3] > 0 else {
            func sizes(_ size: (h: Int, w: Int)) -> String { count == 1 ? "(\(size.w))" : "(\(size.h) x \(size.w))" }
            throw EngineError.runtime("Calculated padded input size per channel: \(sizes(padded)). Kernel size: \(sizes(span)). Kernel size can't be greater than actual input size")
        }
        let shape = try Shape([image.shape[0], outputs, (padded.h - span.h) / strides.h + 1, (padded.w - span.w) / strides.w + 1])
        var arguments = Arguments(image, kernel)
        if let bias { arguments.more = [try bias.node] }
        arguments.list = [groups, strides.h, strides.w, front.h, front.w, dilations.h, dilations.w]
        return Tensor(try axes.result(Evaluator.make(Rows.conv, arguments, shape, Rows.conv.dtype(Rows.conv, arguments)), like: input))
    }

    private static func checkBias(_ bias: Tensor?, _ outputs: Int, _ weights: Node) throws {
        guard let bias else { return }
        guard bias.shape.rank == 1 && bias.shape[0] == outputs else {
            throw EngineError.runtime(
                "Given weight of size \(text(weights.shape)), expected bias to be 1-dimensional with \(outputs) elements, but got bias of size \(text(bias.shape)) instead")
        }
        guard bias.dtype == weights.dtype else { throw EngineError.runtime("Input type (\(weights.dtype.name)) and bias type (\(bias.dtype.name)) should be the same") }
    }

    /// The transpose of a convolution, weights [channels, outputs / groups, …]: images that grow.
    static func transposedConvolution(
        _ x: Tensor, _ weight: Tensor, _ bias: Tensor?, _ stride: [Int], _ padding: [Int], _ outputPadding: [Int], _ dilation: [Int], _ groups: Int
    ) throws -> Tensor {
        let input = try x.node
        let weights = try weight.node
        let count = weights.shape.rank - 2
        let name = "conv_transpose\(max(count, 0))d"
        guard count == 1 || count == 2 else { throw EngineError.runtime("weight should have 3 or 4 dimensions, but got weight of size \(text(weights.shape))") }
        guard input.shape.rank == count + 1 || input.shape.rank == count + 2 else {
            throw EngineError.runtime("Expected \(count + 1)D (unbatched) or \(count + 2)D (batched) input to \(name), but got input of size: \(text(input.shape))")
        }
        let axes = Axes(count, name)
        let strides = try axes.pair(stride, "stride", missing: 1, least: 1)
        let front = try axes.pair(padding, "padding", missing: 0, least: 0)
        let extra = try axes.pair(outputPadding, "output_padding", missing: 0, least: 0)
        let dilations = try axes.pair(dilation, "dilation", missing: 1, least: 1)
        for (more, step) in [(extra.h, max(strides.h, dilations.h)), (extra.w, max(strides.w, dilations.w))] where more >= step {
            throw EngineError.runtime("output padding must be smaller than either stride or dilation, but got output_padding: \(more), stride or dilation: \(step)")
        }
        let image = try axes.images(input)
        let kernel = try count == 1 ? Build.reshape(weights, weights.shape.inserting(1, at: 2)) : weights
        guard groups > 0 else { throw EngineError.runtime("non-positive groups is not supported") }
        guard kernel.shape[0] % groups == 0, image.shape[1] == kernel.shape[0] else {
            throw EngineError.runtime(
                "Given transposed=1, weight of size \(text(weights.shape)), expected input\(text(input.shape)) to have \(kernel.shape[0]) channels, but got \(image.shape[1]) channels instead")
        }
        let outputs = kernel.shape[1] * groups
        try checkBias(bias, outputs, weights)
        guard input.dtype == weights.dtype else { throw EngineError.runtime("Input type (\(input.dtype.name)) and weight type (\(weights.dtype.name)) should be the same") }
        func grown(_ size: Int, _ kernel: Int, _ stride: Int, _ front: Int, _ extra: Int, _ dilation: Int) throws -> Int {
            let (steps, over) = (size - 1).multipliedReportingOverflow(by: stride)
            guard !over && steps < 1 << 48 else { throw EngineError("MemoryError", "\(name): the result is too large") }
            return steps - 2 * front + dilation * (kernel - 1) + extra + 1
        }
        let h = try grown(image.shape[2], kernel.shape[2], strides.h, front.h, extra.h, dilations.h)
        let w = try grown(image.shape[3], kernel.shape[3], strides.w, front.w, extra.w, dilations.w)
        guard h > 0 && w > 0 && kernel.shape[2] > 0 && kernel.shape[3] > 0 else {
            throw EngineError.runtime("Given input size per channel: (\(image.shape[2]) x \(image.shape[3])). Calculated output size per channel: (\(h) x \(w)). Output size is too small")
        }
        var arguments = Arguments(image, kernel)
        arguments.list = [groups, strides.h, strides.w, front.h, front.w, dilations.h, dilations.w]
        var result = try Evaluator.make(Rows.convData, arguments, Shape([image.shape[0], outputs, h, w]), Rows.convData.dtype(Rows.convData, arguments))
        if let bias { result = try result + Build.reshape(bias.node, Shape(unchecked: outputs, 1, 1)) }
        return Tensor(try axes.result(result, like: input))
    }

    /// The sizes that pooling is told: kernel, stride (the kernel's, where there is none), padding, dilation.
    private static func window(_ name: String, _ count: Int, _ kernel: [Int], _ stride: [Int], _ padding: [Int], _ dilation: [Int]) throws -> [Int] {
        let axes = Axes(count, name)
        let k = try axes.pair(kernel, "kernel size", missing: 1, least: 1)
        let s = try axes.pair(stride.isEmpty ? kernel : stride, "stride", missing: 1, least: 1)
        let p = try axes.pair(padding, "padding", missing: 0, least: 0)
        let d = try axes.pair(dilation, "dilation", missing: 1, least: 1)
        for (k, p, d) in [(k.h, p.h, d.h), (k.w, p.w, d.w)] where p > ((k - 1) * d + 1) / 2 {
            throw EngineError.runtime("pad should be at most half of effective kernel size, but got pad=\(p), kernel_size=\(k) and dilation=\(d)")
        }
        return [k.h, k.w, s.h, s.w, p.h, p.w, d.h, d.w]
    }

    private static func pooled(_ x: Node, _ window: [Int], _ ceil: Bool) throws -> Shape {
        var sizes = x.shape.array
        let rank = sizes.count
        let input = sizes.suffix(3)
        for axis in 0..<2 {
            let size = sizes[rank - 2 + axis]
            let span = (window[axis] - 1) * window[6 + axis] + 1
            let step = window[2 + axis]
            let room = size + 2 * window[4 + axis] - span
            var count = room < 0 ? 0 : (room + (ceil ? step - 1 : 0)) / step + 1
            // A last window that begins behind the image counts nowhere.
            if ceil && count > 0 && (count - 1) * step >= size + window[4 + axis] { count -= 1 }
            sizes[rank - 2 + axis] = count
        }
        guard sizes[rank - 2] > 0 && sizes[rank - 1] > 0 else {
            func text(_ sizes: ArraySlice<Int>) -> String { "(" + sizes.map(String.init).joined(separator: "x") + ")" }
            throw EngineError.runtime("Given input size: \(text(input)). Calculated output size: \(text(sizes.suffix(3))). Output size is too small")
        }
        return try Shape(sizes)
    }

    /// x with two axes of images at the end, and back.
    private static func planes(_ x: Node, _ count: Int, _ name: String, _ body: (Node) throws -> Node) throws -> Tensor {
        guard x.shape.rank == count + 1 || x.shape.rank == count + 2 else {
            throw EngineError.runtime("\(name)(): Expected \(count + 1)D or \(count + 2)D input, but got input of size: \(text(x.shape))")
        }
        guard count == 1 else { return Tensor(try body(x)) }
        let y = try body(Build.reshape(x, x.shape.inserting(1, at: x.shape.rank - 1)))
        return Tensor(try Build.reshape(y, y.shape.removing(y.shape.rank - 2)))
    }

    static func maxPool(_ x: Tensor, _ axes: Int, _ kernel: [Int], _ stride: [Int], _ padding: [Int], _ dilation: [Int], ceil: Bool) throws -> Tensor {
        let name = "max_pool\(axes)d"
        return try planes(x.node, axes, name) { x in
            let window = try window(name, axes, kernel, stride, padding, dilation)
            var arguments = Arguments(x)
            arguments.list = window
            return try Evaluator.make(Rows.maxPool, arguments, pooled(x, window, ceil), Rows.maxPool.dtype(Rows.maxPool, arguments))
        }
    }

    /// divisor: what sums are divided by, 0 for the number of elements; countPadding: those of the padding are among them.
    static func avgPool(_ x: Tensor, _ axes: Int, _ kernel: [Int], _ stride: [Int], _ padding: [Int], ceil: Bool, countPadding: Bool, divisor: Int) throws -> Tensor {
        let name = "avg_pool\(axes)d"
        return try planes(x.node, axes, name) { x in
            let window = try window(name, axes, kernel, stride, padding, [1])
            var arguments = Arguments(x)
            arguments.list = window
            arguments.flag = countPadding
            arguments.x = Double(divisor)
            return try Evaluator.make(Rows.avgPool, arguments, pooled(x, window, ceil), Rows.avgPool.dtype(Rows.avgPool, arguments))
        }
    }

    /// Means over as many windows as the result has elements; a size below 0 stands for the input's own.
    static func adaptiveAvgPool(_ x: Tensor, _ axes: Int, _ size: [Int]) throws -> Tensor {
        let name = "adaptive_avg_pool\(axes)d"
        return try planes(x.node, axes, name) { x in
            guard size.count == 1 || size.count == axes else { throw EngineError.runtime("\(name): output_size must be \(axes)") }
            var sizes = x.shape.array
            for axis in 0..<axes {
                let at = sizes.count - axes + axis
                let wanted = size[size.count == 1 ? 0 : axis]
                guard sizes[at] > 0 else { throw EngineError.runtime("\(name)(): Expected input to have non-zero size for non-batch dimensions, but input has sizes \(text(x.shape))") }
                if wanted >= 0 { sizes[at] = wanted }
            }
            var arguments = Arguments(x)
            arguments.i = 1
            return try Evaluator.make(Rows.avgPool, arguments, Shape(sizes), Rows.avgPool.dtype(Rows.avgPool, arguments))
        }
    }
}
