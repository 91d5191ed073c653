import Engine

extension nn {
    /// The sizes of a convolution, one number an axis.
    static func each(_ sizes: any Dims, _ axes: Int) -> [Int] {
        let own = sizes._sizes
        return own.count == 1 ? [Int](repeating: own[0], count: axes) : own
    }

    /// What convolutions over signals and images share.
    public class Convolution: Weighted {
        public private(set) var in_channels: Int
        public let out_channels: Int
        public let kernel_size: [Int]
        public let stride: [Int]
        public let padding: [Int]
        public let dilation: [Int]
        public let output_padding: [Int]
        public let groups: Int
        let isTransposed: Bool
        let paddingName: String

        init(
            _ axes: Int, _ inputs: Int, _ outputs: Int, _ kernel: any Dims, _ stride: any Dims, _ padding: any Dims, _ dilation: any Dims, _ groups: Int, _ bias: Bool, name: String = "",
            transposed: Bool = false, extra: any Dims = 0, isLazy: Bool = false
        ) {
            if groups <= 0 { Modes.fail("ValueError", "groups must be a positive integer") }
            if inputs % max(groups, 1) != 0 { Modes.fail("ValueError", "in_channels must be divisible by groups") }
            if outputs % max(groups, 1) != 0 { Modes.fail("ValueError", "out_channels must be divisible by groups") }
            in_channels = inputs
            out_channels = outputs
            kernel_size = nn.each(kernel, axes)
            self.stride = nn.each(stride, axes)
            self.padding = nn.each(padding, axes)
            self.dilation = nn.each(dilation, axes)
            output_padding = nn.each(extra, axes)
            self.groups = max(groups, 1)
            isTransposed = transposed
            paddingName = name
            let sizes = transposed ? [inputs, outputs / max(groups, 1)] : [outputs, inputs / max(groups, 1)]
            super.init(sizes + nn.each(kernel, axes), outputs, sizes[1] * nn.each(kernel, axes).reduce(1) { $0 * $1 }, bias, isLazy: isLazy)
        }
        func learn(_ channels: Int) {
            if channels % groups != 0 { Modes.fail("ValueError", "in_channels must be divisible by groups") }
            in_channels = channels
            if !weight.missing.isEmpty { reset_parameters() }
        }
        public func reset_parameters() {
            let sizes = isTransposed ? [in_channels, out_channels / groups] : [out_channels, in_channels / groups]
            redraw(sizes + kernel_size, out_channels, sizes[1] * kernel_size.reduce(1) { $0 * $1 })
        }
        public override func extra_repr() -> String {
            var text = in_channels.description + ", " + out_channels.description + ", kernel_size=" + pythonTuple(kernel_size) + ", stride=" + pythonTuple(stride)
            if !paddingName.isEmpty {
                text += ", padding=" + paddingName
            } else if padding.contains(where: { $0 != 0 }) {
                text += ", padding=" + pythonTuple(padding)
            }
            if dilation.contains(where: { $0 != 1 }) { text += ", dilation=" + pythonTuple(dilation) }
            if output_padding.contains(where: { $0 != 0 }) { text += ", output_padding=" + pythonTuple(output_padding) }
            if groups != 1 { text += ", groups=" + groups.description }
            if bias == nil { text += ", bias=False" }
            return text
        }
    }

    /// Convolution over a signal.
    public class Conv1d: Convolution {
        public init(
            _ in_channels: Int, _ out_channels: Int, _ kernel_size: any Dims, stride: any Dims = 1, padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1, bias: Bool = true
        ) {
            super.init(1, in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias)
        }
        public init(_ in_channels: Int, _ out_channels: Int, _ kernel_size: any Dims, stride: any Dims = 1, padding: String, dilation: any Dims = 1, groups: Int = 1, bias: Bool = true) {
            super.init(1, in_channels, out_channels, kernel_size, stride, 0, dilation, groups, bias, name: padding)
        }
        public convenience init(
            _ in_channels: Int, _ out_channels: Int, kernel_size: any Dims, stride: any Dims = 1, padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1, bias: Bool = true
        ) {
            self.init(in_channels, out_channels, kernel_size, stride: stride, padding: padding, dilation: dilation, groups: groups, bias: bias)
        }
        public override func forward(_ x: Tensor) -> Tensor {
            if !paddingName.isEmpty { return F.conv1d(x, weight, bias, stride: stride, padding: paddingName, dilation: dilation, groups: groups) }
            return F.conv1d(x, weight, bias, stride: stride, padding: padding, dilation: dilation, groups: groups)
        }
    }

    /// Convolution over an image.
    public class Conv2d: Convolution {
        public init(
            _ in_channels: Int, _ out_channels: Int, _ kernel_size: any Dims, stride: any Dims = 1, padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1, bias: Bool = true
        ) {
            super.init(2, in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias)
        }
        public init(_ in_channels: Int, _ out_channels: Int, _ kernel_size: any Dims, stride: any Dims = 1, padding: String, dilation: any Dims = 1, groups: Int = 1, bias: Bool = true) {
            super.init(2, in_channels, out_channels, kernel_size, stride, 0, dilation, groups, bias, name: padding)
        }
        public convenience init(
            _ in_channels: Int, _ out_channels: Int, kernel_size: any Dims, stride: any Dims = 1, padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1, bias: Bool = true
        ) {
            self.init(in_channels, out_channels, kernel_size, stride: stride, padding: padding, dilation: dilation, groups: groups, bias: bias)
        }
        public convenience init(
            _ in_channels: Int, _ out_channels: Int, kernel_size: any Dims, stride: any Dims = 1, padding: String, dilation: any Dims = 1, groups: Int = 1, bias: Bool = true
        ) {
            self.init(in_channels, out_channels, kernel_size, stride: stride, padding: padding, dilation: dilation, groups: groups, bias: bias)
        }
        init(lazy out_channels: Int, _ kernel_size: any Dims, _ stride: any Dims, _ padding: any Dims, _ dilation: any Dims, _ groups: Int, _ bias: Bool, _ name: String) {
            super.init(2, 0, out_channels, kernel_size, stride, padding, dilation, groups, bias, name: name, isLazy: true)
        }
        public override func forward(_ x: Tensor) -> Tensor {
            if !paddingName.isEmpty { return F.conv2d(x, weight, bias, stride: stride, padding: paddingName, dilation: dilation, groups: groups) }
            return F.conv2d(x, weight, bias, stride: stride, padding: padding, dilation: dilation, groups: groups)
        }
    }

    /// A Conv2d that learns `in_channels` from its first input.
    public class LazyConv2d: Conv2d {
        public init(_ out_channels: Int, _ kernel_size: any Dims, stride: any Dims = 1, padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1, bias: Bool = true) {
            super.init(lazy: out_channels, kernel_size, stride, padding, dilation, groups, bias, "")
        }
        public init(_ out_channels: Int, _ kernel_size: any Dims, stride: any Dims = 1, padding: String, dilation: any Dims = 1, groups: Int = 1, bias: Bool = true) {
            super.init(lazy: out_channels, kernel_size, stride, 0, dilation, groups, bias, padding)
        }
        public convenience init(_ out_channels: Int, kernel_size: any Dims, stride: any Dims = 1, padding: String, dilation: any Dims = 1, groups: Int = 1, bias: Bool = true) {
            self.init(out_channels, kernel_size, stride: stride, padding: padding, dilation: dilation, groups: groups, bias: bias)
        }
        public convenience init(_ out_channels: Int, kernel_size: any Dims, stride: any Dims = 1, padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1, bias: Bool = true) {
            self.init(out_channels, kernel_size, stride: stride, padding: padding, dilation: dilation, groups: groups, bias: bias)
        }
        public override func forward(_ x: Tensor) -> Tensor {
            if in_channels == 0 { learn(x.size(-3)) }
            return super.forward(x)
        }
        public override func _get_name() -> String { in_channels == 0 ? "LazyConv2d" : "Conv2d" }
    }

    /// The transpose of a convolution: images that grow.
    public class ConvTranspose2d: Convolution {
        public init(
            _ in_channels: Int, _ out_channels: Int, _ kernel_size: any Dims, stride: any Dims = 1, padding: any Dims = 0, output_padding: any Dims = 0, groups: Int = 1,
            bias: Bool = true, dilation: any Dims = 1
        ) {
            super.init(2, in_channels, out_channels, kernel_size, stride, padding, dilation, groups, bias, transposed: true, extra: output_padding)
        }
        public convenience init(
            _ in_channels: Int, _ out_channels: Int, kernel_size: any Dims, stride: any Dims = 1, padding: any Dims = 0, output_padding: any Dims = 0, groups: Int = 1,
            bias: Bool = true, dilation: any Dims = 1
        ) {
            self.init(
                in_channels, out_channels, kernel_size, stride: stride, padding: padding, output_padding: output_padding, groups: groups, bias: bias, dilation: dilation)
        }
        public override func forward(_ x: Tensor) -> Tensor {
            F.conv_transpose2d(x, weight, bias, stride: stride, padding: padding, output_padding: output_padding, groups: groups, dilation: dilation)
        }
    }

    /// What pooling over windows has.
    public class Pooling: Module {
        let kernel: any Dims
        let step: any Dims
        let pad: any Dims
        let ceil: Bool

        init(_ kernel_size: any Dims, _ stride: (any Dims)?, _ padding: any Dims, _ ceil_mode: Bool) {
            kernel = kernel_size
            step = stride ?? kernel_size
            pad = padding
            ceil = ceil_mode
            super.init()
        }
        /// A number, or several as a tuple.
        func text(_ sizes: any Dims) -> String {
            if let one = sizes as? Int { return one.description }
            return pythonTuple(sizes._sizes)
        }
        public override func extra_repr() -> String { "kernel_size=" + text(kernel) + ", stride=" + text(step) + ", padding=" + text(pad) }
    }

    /// The largest of each window.
    public class MaxPool2d: Pooling {
        let dilation: any Dims
        public init(_ kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, dilation: any Dims = 1, ceil_mode: Bool = false) {
            self.dilation = dilation
            super.init(kernel_size, stride, padding, ceil_mode)
        }
        public convenience init(kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, dilation: any Dims = 1, ceil_mode: Bool = false) {
            self.init(kernel_size, stride: stride, padding: padding, dilation: dilation, ceil_mode: ceil_mode)
        }
        public override func forward(_ x: Tensor) -> Tensor { F.max_pool2d(x, kernel, stride: step, padding: pad, dilation: dilation, ceil_mode: ceil) }
        public override func extra_repr() -> String { super.extra_repr() + ", dilation=" + text(dilation) + ", ceil_mode=" + (ceil ? "True" : "False") }
    }

    /// The largest of each window of a signal.
    public class MaxPool1d: Pooling {
        let dilation: any Dims
        public init(_ kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, dilation: any Dims = 1, ceil_mode: Bool = false) {
            self.dilation = dilation
            super.init(kernel_size, stride, padding, ceil_mode)
        }
        public override func forward(_ x: Tensor) -> Tensor { F.max_pool1d(x, kernel, stride: step, padding: pad, dilation: dilation, ceil_mode: ceil) }
        public override func extra_repr() -> String { super.extra_repr() + ", dilation=" + text(dilation) + ", ceil_mode=" + (ceil ? "True" : "False") }
    }

    /// The mean of each window.
    public class AvgPool2d: Pooling {
        let counts: Bool
        public init(_ kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, ceil_mode: Bool = false, count_include_pad: Bool = true) {
            counts = count_include_pad
            super.init(kernel_size, stride, padding, ceil_mode)
        }
        public convenience init(kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, ceil_mode: Bool = false, count_include_pad: Bool = true) {
            self.init(kernel_size, stride: stride, padding: padding, ceil_mode: ceil_mode, count_include_pad: count_include_pad)
        }
        public override func forward(_ x: Tensor) -> Tensor { F.avg_pool2d(x, kernel, stride: step, padding: pad, ceil_mode: ceil, count_include_pad: counts) }
    }

    /// The mean of each window of a signal.
    public class AvgPool1d: Pooling {
        let counts: Bool
        public init(_ kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, ceil_mode: Bool = false, count_include_pad: Bool = true) {
            counts = count_include_pad
            super.init(kernel_size, stride, padding, ceil_mode)
        }
        public override func forward(_ x: Tensor) -> Tensor { F.avg_pool1d(x, kernel, stride: step, padding: pad, ceil_mode: ceil, count_include_pad: counts) }
        public override func extra_repr() -> String {
            "kernel_size=" + pythonTuple(kernel._sizes) + ", stride=" + pythonTuple(step._sizes) + ", padding=" + pythonTuple(pad._sizes)
        }
    }

    /// Means over as many windows as the output has elements.
    public class AdaptiveAvgPool2d: Module {
        let size: any Dims
        public init(_ output_size: any Dims) {
            size = output_size
            super.init()
        }
        public override func forward(_ x: Tensor) -> Tensor { F.adaptive_avg_pool2d(x, size) }
        public override func extra_repr() -> String {
            if let one = size as? Int { return "output_size=" + one.description }
            return "output_size=" + pythonTuple(size._sizes)
        }
    }
}
