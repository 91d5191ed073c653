import Engine

// Convolution and pooling.
extension nn.functional {
    /// The windows must run over so many axes as the function's name says.
    private static func checked(_ axes: Int, _ weight: Tensor, _ input: Tensor, _ name: String, _ bias: Tensor? = nil) {
        if Values.ndim(weight.core) != axes + 2 {
            Modes.fail(
                "RuntimeError",
                "Expected " + (axes + 1).description + "D (unbatched) or " + (axes + 2).description + "D (batched) input to " + name + ", but got input of size: "
                    + Values.shape(input.core).description)
        }
        if let bias = bias {
            if input.dtype != bias.dtype {
                Modes.fail("RuntimeError", "Input type (" + input.dtype.cName + ") and bias type (" + bias.dtype.cName + ") should be the same")
            }
        }
        if input.dtype != weight.dtype {
            Modes.fail("RuntimeError", "expected scalar type " + input.dtype.typeName + " but found " + weight.dtype.typeName)
        }
    }
    private static func convolved(
        _ axes: Int, _ input: Tensor, _ weight: Tensor, _ bias: Tensor?, _ stride: any Dims, _ padding: [Int], _ dilation: any Dims, _ groups: Int
    ) -> Tensor {
        checked(axes, weight, input, "conv" + axes.description + "d", bias)
        return Tensor(
            Layers.convolution(input.core, weight.core, some(bias), stride._sizes, padding, dilation._sizes, groups), input.ndim == axes + 1 ? "SqueezeBackward1" : "Convolution")
    }
    public static func conv1d(
        _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, stride: any Dims = 1, padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1
    ) -> Tensor {
        convolved(1, input, weight, bias, stride, padding._sizes, dilation, groups)
    }
    public static func conv1d(_ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, stride: any Dims = 1, padding: String, dilation: any Dims = 1, groups: Int = 1) -> Tensor {
        convolved(1, input, weight, bias, stride, named(padding, 1, weight, stride._sizes, dilation._sizes), dilation, groups)
    }
    public static func conv2d(
        _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, stride: any Dims = 1, padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1
    ) -> Tensor {
        convolved(2, input, weight, bias, stride, padding._sizes, dilation, groups)
    }
    public static func conv2d(_ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, stride: any Dims = 1, padding: String, dilation: any Dims = 1, groups: Int = 1) -> Tensor {
        convolved(2, input, weight, bias, stride, named(padding, 2, weight, stride._sizes, dilation._sizes), dilation, groups)
    }

    /// "valid" pads nothing, "same" so much that the result has the input's size; of an odd number the larger part goes behind.
    static func named(_ padding: String, _ axes: Int, _ weight: Tensor, _ stride: [Int], _ dilation: [Int]) -> [Int] {
        if padding == "valid" { return [0] }
        if padding != "same" { Modes.fail("RuntimeError", "Invalid padding string: '" + padding + "'") }
        if !stride.allSatisfy({ $0 == 1 }) { Modes.fail("RuntimeError", "padding='same' is not supported for strided convolutions") }
        let kernel = Array(Values.shape(weight.core).suffix(axes))
        let total = kernel.indices.map { (dilation.count == 1 ? dilation[0] : dilation[$0]) * (kernel[$0] - 1) }
        return total.map { $0 / 2 } + total.map { $0 - $0 / 2 }
    }

    public static func conv_transpose1d(
        _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, stride: any Dims = 1, padding: any Dims = 0, output_padding: any Dims = 0, groups: Int = 1, dilation: any Dims = 1
    ) -> Tensor {
        checked(1, weight, input, "conv_transpose1d")
        return Tensor(
            Layers.transposedConvolution(input.core, weight.core, some(bias), stride._sizes, padding._sizes, output_padding._sizes, dilation._sizes, groups), "Convolution")
    }
    public static func conv_transpose2d(
        _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, stride: any Dims = 1, padding: any Dims = 0, output_padding: any Dims = 0, groups: Int = 1, dilation: any Dims = 1
    ) -> Tensor {
        checked(2, weight, input, "conv_transpose2d")
        return Tensor(
            Layers.transposedConvolution(input.core, weight.core, some(bias), stride._sizes, padding._sizes, output_padding._sizes, dilation._sizes, groups), "Convolution")
    }

    private static func strides(_ stride: (any Dims)?) -> [Int] {
        if let stride = stride { return stride._sizes }
        return []
    }
    public static func max_pool1d(
        _ input: Tensor, _ kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, dilation: any Dims = 1, ceil_mode: Bool = false
    ) -> Tensor {
        Tensor(Layers.maxPool(input.core, 1, kernel_size._sizes, strides(stride), padding._sizes, dilation._sizes, ceil_mode), "Squeeze")
    }
    public static func max_pool2d(_ input: Tensor, _ kernel_size: any Dims, _ stride: any Dims, _ padding: any Dims = 0, dilation: any Dims = 1, ceil_mode: Bool = false) -> Tensor {
        max_pool2d(input, kernel_size, stride: stride, padding: padding, dilation: dilation, ceil_mode: ceil_mode)
    }
    public static func max_pool2d(_ input: Tensor, kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, dilation: any Dims = 1, ceil_mode: Bool = false) -> Tensor {
        max_pool2d(input, kernel_size, stride: stride, padding: padding, dilation: dilation, ceil_mode: ceil_mode)
    }
    public static func max_pool2d(
        _ input: Tensor, _ kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, dilation: any Dims = 1, ceil_mode: Bool = false
    ) -> Tensor {
        Tensor(Layers.maxPool(input.core, 2, kernel_size._sizes, strides(stride), padding._sizes, dilation._sizes, ceil_mode), "MaxPool2DWithIndices")
    }
    public static func avg_pool1d(
        _ input: Tensor, _ kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, ceil_mode: Bool = false, count_include_pad: Bool = true
    ) -> Tensor {
        Tensor(Layers.avgPool(input.core, 1, kernel_size._sizes, strides(stride), padding._sizes, ceil_mode, count_include_pad, 0), "Squeeze")
    }
    public static func avg_pool2d(_ input: Tensor, _ kernel_size: any Dims, _ stride: any Dims, _ padding: any Dims = 0, ceil_mode: Bool = false, count_include_pad: Bool = true, divisor_override: Int? = nil) -> Tensor {
        avg_pool2d(input, kernel_size, stride: stride, padding: padding, ceil_mode: ceil_mode, count_include_pad: count_include_pad, divisor_override: divisor_override)
    }
    public static func avg_pool2d(_ input: Tensor, kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, ceil_mode: Bool = false, count_include_pad: Bool = true, divisor_override: Int? = nil) -> Tensor {
        avg_pool2d(input, kernel_size, stride: stride, padding: padding, ceil_mode: ceil_mode, count_include_pad: count_include_pad, divisor_override: divisor_override)
    }
    public static func avg_pool2d(
        _ input: Tensor, _ kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, ceil_mode: Bool = false, count_include_pad: Bool = true,
        divisor_override: Int? = nil
    ) -> Tensor {
        if let divisor = divisor_override {
            if divisor == 0 { Modes.fail("RuntimeError", "divisor must be not zero") }
        }
        return Tensor(Layers.avgPool(input.core, 2, kernel_size._sizes, strides(stride), padding._sizes, ceil_mode, count_include_pad, divisor_override ?? 0), "AvgPool2D")
    }
    public static func adaptive_avg_pool1d(_ input: Tensor, _ output_size: any Dims) -> Tensor { Tensor(Layers.adaptiveAvgPool(input.core, 1, output_size._sizes), "Squeeze") }
    public static func adaptive_avg_pool2d(_ input: Tensor, _ output_size: any Dims) -> Tensor {
        Tensor(Layers.adaptiveAvgPool(input.core, 2, output_size._sizes), output_size._sizes.allSatisfy { $0 == 1 } ? "MeanBackward1" : "AdaptiveAvgPool2D")
    }
    /// None keeps the input's size along an axis.
    public static func adaptive_avg_pool2d(_ input: Tensor, _ output_size: [Int?]) -> Tensor {
        Tensor(Layers.adaptiveAvgPool(input.core, 2, output_size.map { $0 ?? -1 }), "AdaptiveAvgPool2D")
    }
}
