import Engine

// Images stand as [batch, height, width, channels], filters as [height, width, in, out]; the engine has the channels before the height. SAME puts so many zeros around that
// the result is as large as the input over the stride, the odd one behind.
extension tf.nn {
    /// What stands before and behind each axis.
    static func around(_ op: String, _ sizes: [Int], _ kernel: [Int], _ strides: [Int], _ dilations: [Int], _ padding: String) -> [Int] {
        let kind = padding.uppercased()
        if kind != "SAME" && kind != "VALID" {
            Modes.fail("InvalidArgumentError", "Value for attr 'padding' of \"" + padding + "\" is not in the list of allowed values: \"SAME\", \"VALID\", \"EXPLICIT\"")
        }
        var before: [Int] = []
        var behind: [Int] = []
        for (axis, size) in sizes.enumerated() {
            if strides[axis] <= 0 || kernel[axis] <= 0 || dilations[axis] <= 0 { Modes.fail("ValueError", "windows, strides and dilations must be positive") }
            let reach = (kernel[axis] - 1) * dilations[axis] + 1
            if kind == "VALID" && reach > size {
                let output = (size - reach + strides[axis]) / strides[axis]
                refuse(
                    op,
                    "Computed output size would be negative: " + (output < 0 ? output : -1).description + " [input_size: " + size.description + ", effective_filter_size: "
                        + reach.description + ", stride: " + strides[axis].description + "]")
            }
            let total = kind == "VALID" ? 0 : ((size + strides[axis] - 1) / strides[axis] - 1) * strides[axis] + reach - size
            before.append(total > 0 ? total / 2 : 0)
            behind.append(total > 0 ? total - total / 2 : 0)
        }
        return before + behind
    }
    /// One number for both axes, one for each, or one for each axis of the images.
    static func two(_ dims: any Dims, _ label: String) -> [Int] {
        let sizes = dims._sizes
        if sizes.count == 1 { return [sizes[0], sizes[0]] }
        if sizes.count == 2 { return sizes }
        if sizes.count == 4 { return [sizes[1], sizes[2]] }
        Modes.fail("ValueError", label + " should be of length 1, 2 or 4 but was " + sizes.count.description)
        return [1, 1]
    }
    static func needImages(_ op: String, _ core: Engine.Tensor) {
        if Values.ndim(core) != 4 { refuse(op, "input must be 4-dimensional: " + tf.bare(Values.shape(core))) }
    }

    public static func conv2d(_ input: Tensor, _ filters: Tensor, strides: any Dims, padding: String, dilations: any Dims = 1) -> Tensor {
        convolved(input, filters, strides, padding, dilations)
    }
    public static func conv2d(_ input: some ArrayData, _ filters: some ArrayData, strides: any Dims, padding: String, dilations: any Dims = 1) -> Tensor {
        convolved(input, filters, strides, padding, dilations)
    }
    private static func convolved(_ input: any ArrayData, _ filters: any ArrayData, _ strides: any Dims, _ padding: String, _ dilations: any Dims) -> Tensor {
        let images = tf.gathered(input, nil)
        let kernel = tf.gathered(filters, Values.dtype(images))
        needImages("Conv2D", images)
        if Values.ndim(kernel) != 4 { refuse("Conv2D", "filter must be 4-dimensional: " + tf.bare(Values.shape(kernel))) }
        let sizes = Values.shape(images)
        let window = Values.shape(kernel)
        if window[2] == 0 || sizes[3] % window[2] != 0 {
            refuse("Conv2D", "input depth must be evenly divisible by filter depth: " + sizes[3].description + " vs " + window[2].description, of: "__MklNativeConv2D")
        }
        let steps = two(strides, "strides")
        let holes = two(dilations, "dilations")
        let padding = around("Conv2D", [sizes[1], sizes[2]], [window[0], window[1]], steps, holes, padding)
        let result = Layers.convolution(
            Shapes.transpose(images, [0, 3, 1, 2]), Shapes.transpose(kernel, [3, 2, 0, 1]), [], steps, padding, holes, sizes[3] / window[2])
        return Tensor(Shapes.transpose(result, [0, 2, 3, 1]))
    }

    private static func pooled(_ op: String, _ input: any ArrayData, _ ksize: any Dims, _ strides: any Dims, _ padding: String, _ largest: Bool) -> Tensor {
        let core = tf.gathered(input, nil)
        needImages(op, core)
        let window = two(ksize, "ksize")
        let steps = two(strides, "strides")
        let sizes = Values.shape(core)
        let space = around(op, [sizes[1], sizes[2]], window, steps, [1, 1], padding)
        let paddings = [[0, 0], [space[0], space[2]], [space[1], space[3]], [0, 0]]
        func pool(_ images: Engine.Tensor, _ divisor: Int = 0) -> Engine.Tensor {
            let front = Shapes.transpose(images, [0, 3, 1, 2])
            let result =
                largest
                ? Layers.maxPool(front, 2, window, steps, [0, 0], [1, 1], false) : Layers.avgPool(front, 2, window, steps, [0, 0], false, true, divisor)
            return Shapes.transpose(result, [0, 2, 3, 1])
        }
        if space.allSatisfy({ $0 == 0 }) { return Tensor(pool(core)) }
        if largest { return Tensor(pool(tf.pad(Tensor(core), paddings, constant_values: 0.0 - Double.infinity).core)) }
        // The mean of what is there: zeros around count for nothing. With the divisor 1 pooling sums.
        let counts = pool(tf.pad(tf.ones([1, sizes[1], sizes[2], 1], dtype: DType(name: Values.dtype(core))), paddings).core, 1)
        return Tensor(Ops.binary("div", pool(tf.pad(Tensor(core), paddings).core, 1), counts))
    }
    public static func max_pool2d(_ input: some ArrayData, ksize: any Dims, strides: any Dims, padding: String) -> Tensor { pooled("MaxPool", input, ksize, strides, padding, true) }
    public static func max_pool2d(_ input: some ArrayData, _ ksize: any Dims, _ strides: any Dims, _ padding: String) -> Tensor { pooled("MaxPool", input, ksize, strides, padding, true) }
    public static func avg_pool2d(_ input: some ArrayData, ksize: any Dims, strides: any Dims, padding: String) -> Tensor { pooled("AvgPool", input, ksize, strides, padding, false) }
    public static func avg_pool2d(_ input: some ArrayData, _ ksize: any Dims, _ strides: any Dims, _ padding: String) -> Tensor { pooled("AvgPool", input, ksize, strides, padding, false) }
    public static func max_pool(_ input: some ArrayData, ksize: any Dims, strides: any Dims, padding: String) -> Tensor { pooled("MaxPool", input, ksize, strides, padding, true) }
    public static func max_pool(_ input: some ArrayData, _ ksize: any Dims, _ strides: any Dims, _ padding: String) -> Tensor { pooled("MaxPool", input, ksize, strides, padding, true) }
    public static func avg_pool(_ input: some ArrayData, ksize: any Dims, strides: any Dims, padding: String) -> Tensor { pooled("AvgPool", input, ksize, strides, padding, false) }
    public static func avg_pool(_ input: some ArrayData, _ ksize: any Dims, _ strides: any Dims, _ padding: String) -> Tensor { pooled("AvgPool", input, ksize, strides, padding, false) }
}
