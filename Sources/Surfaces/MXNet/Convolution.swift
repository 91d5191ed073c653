import Engine

// Convolution over (example, channel, …), one or two axes of places. What the classes share is in ConvolutionLayer.
extension nn {
    /// The base of convolution layers.
    open class ConvolutionLayer: HybridBlock {
        private let channels: Int
        private let kernel: [Int]
        private let stride: [Int]
        private let pad: [Int]
        private let dilate: [Int]
        private let groups: Int
        /// nil for a convolution, the lengths to add for a transposed one.
        private let extra: [Int]?
        private var _weight: gluon.Parameter!
        private var _bias: gluon.Parameter?
        private var _act: Activation?

        init(
            _ axes: Int, _ channels: Int, _ kernel_size: any Dims, _ strides: any Dims, _ padding: any Dims, _ dilation: any Dims, _ groups: Int, _ output_padding: (any Dims)?,
            _ layout: String, _ activation: String?, _ use_bias: Bool, _ weight_initializer: (any InitializerChoice)?, _ bias_initializer: any InitializerChoice, _ in_channels: Int,
            _ params: gluon.ParameterDict?
        ) {
            self.channels = channels
            kernel = nn.each(kernel_size, axes)
            stride = nn.each(strides, axes)
            pad = nn.each(padding, axes)
            dilate = nn.each(dilation, axes)
            self.groups = Swift.max(1, groups)
            extra = output_padding == nil ? nil : nn.each(output_padding!, axes)
            super.init(params: params)
            let wanted = axes == 1 ? "NCW" : "NCHW"
            if layout != wanted { Modes.fail("AssertionError", "Only supports '" + wanted + "' layout for now") }
            if kernel.count != axes { Modes.fail("AssertionError", "kernel_size must be a number or a list of " + axes.description + " ints") }
            _weight = self.params.get("weight", shape: weightShape(in_channels), init: weight_initializer, allow_deferred_init: true)
            if use_bias { _bias = self.params.get("bias", shape: channels, init: bias_initializer, allow_deferred_init: true) }
            if let function = activation { _act = Activation(function, within: prefix) }
        }
        open override class func _hint() -> String { "conv" }

        private func weightShape(_ inputs: Int) -> [Int] { (extra == nil ? [channels, inputs / groups] : [inputs, channels / groups]) + kernel }

        open override func infer_shape(_ x: NDArray) {
            let own = x.sizes
            if own.count != kernel.count + 2 {
                return Modes.fail("ValueError", "Deferred initialization failed because shape cannot be inferred. MXNetError: Error in operator " + name + "_fwd: " + NDArray.wrongAxes(own.count, kernel.count))
            }
            _weight.complete(weightShape(own[1]), x.flavour)
            _bias?.complete([channels], x.flavour)
        }
        open override func forward(_ x: NDArray) -> NDArray {
            if _weight.isWaiting { infer_shape(x) }
            var result = x.convolved(_weight.data(), _bias?.data(), kernel, stride, pad, dilate, channels, groups, extra)
            if let act = _act { result = act.forward(result) }
            return result
        }

        open override var description: String {
            let shape = _weight.shape
            let second = shape[1] as Int
            var text = className + "(" + (second == 0 ? "None" : second.description) + " -> " + (shape[0] as Int).description
            text += ", kernel_size=" + Show.tuple(kernel) + ", stride=" + Show.tuple(stride)
            if pad.contains(where: { $0 != 0 }) { text += ", padding=" + Show.tuple(pad) }
            if dilate.contains(where: { $0 != 1 }) { text += ", dilation=" + Show.tuple(dilate) }
            if groups != 1 { text += ", groups=" + groups.description }
            if _bias == nil { text += ", bias=False" }
            // The old look is that of MXNet 1.1, which didn't tell.
            if let act = _act, !Show.isLegacy() { text += ", " + act.description }
            return text + ")"
        }
    }

    /// One number for every axis, or one for each.
    static func each(_ dims: any Dims, _ axes: Int) -> [Int] {
        let sizes = dims._sizes
        return dims is Int || sizes.count == 1 && axes > 1 ? Array(repeating: sizes[0], count: axes) : sizes
    }

    /// Convolution over one axis.
    open class Conv1D: ConvolutionLayer {
        public init(
            _ channels: Int, kernel_size: any Dims, strides: any Dims = 1, padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1, layout: String = "NCW", activation: String? = nil,
            use_bias: Bool = true, weight_initializer: (any InitializerChoice)? = nil, bias_initializer: any InitializerChoice = "zeros", in_channels: Int = 0,
            params: gluon.ParameterDict? = nil
        ) {
            super.init(1, channels, kernel_size, strides, padding, dilation, groups, nil, layout, activation, use_bias, weight_initializer, bias_initializer, in_channels, params)
        }
    }

    /// Convolution over two axes, as of images.
    open class Conv2D: ConvolutionLayer {
        public init(
            _ channels: Int, kernel_size: any Dims, strides: any Dims = 1, padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1, layout: String = "NCHW", activation: String? = nil,
            use_bias: Bool = true, weight_initializer: (any InitializerChoice)? = nil, bias_initializer: any InitializerChoice = "zeros", in_channels: Int = 0,
            params: gluon.ParameterDict? = nil
        ) {
            super.init(2, channels, kernel_size, strides, padding, dilation, groups, nil, layout, activation, use_bias, weight_initializer, bias_initializer, in_channels, params)
        }
        public convenience init(
            channels: Int, kernel_size: any Dims, strides: any Dims = 1, padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1, layout: String = "NCHW", activation: String? = nil,
            use_bias: Bool = true, weight_initializer: (any InitializerChoice)? = nil, bias_initializer: any InitializerChoice = "zeros", in_channels: Int = 0,
            params: gluon.ParameterDict? = nil
        ) {
            self.init(
                channels, kernel_size: kernel_size, strides: strides, padding: padding, dilation: dilation, groups: groups, layout: layout, activation: activation, use_bias: use_bias,
                weight_initializer: weight_initializer, bias_initializer: bias_initializer, in_channels: in_channels, params: params)
        }
        public convenience init(
            _ channels: Int, _ kernel_size: any Dims, strides: any Dims = 1, padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1, activation: String? = nil, use_bias: Bool = true
        ) {
            self.init(channels, kernel_size: kernel_size, strides: strides, padding: padding, dilation: dilation, groups: groups, activation: activation, use_bias: use_bias)
        }
    }

    /// The transpose of a convolution over one axis.
    open class Conv1DTranspose: ConvolutionLayer {
        public init(
            _ channels: Int, kernel_size: any Dims, strides: any Dims = 1, padding: any Dims = 0, output_padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1, layout: String = "NCW",
            activation: String? = nil, use_bias: Bool = true, weight_initializer: (any InitializerChoice)? = nil, bias_initializer: any InitializerChoice = "zeros", in_channels: Int = 0,
            params: gluon.ParameterDict? = nil
        ) {
            super.init(1, channels, kernel_size, strides, padding, dilation, groups, output_padding, layout, activation, use_bias, weight_initializer, bias_initializer, in_channels, params)
        }
    }

    /// The transpose of a convolution over two axes: makes images larger.
    open class Conv2DTranspose: ConvolutionLayer {
        public init(
            _ channels: Int, kernel_size: any Dims, strides: any Dims = 1, padding: any Dims = 0, output_padding: any Dims = 0, dilation: any Dims = 1, groups: Int = 1, layout: String = "NCHW",
            activation: String? = nil, use_bias: Bool = true, weight_initializer: (any InitializerChoice)? = nil, bias_initializer: any InitializerChoice = "zeros", in_channels: Int = 0,
            params: gluon.ParameterDict? = nil
        ) {
            super.init(2, channels, kernel_size, strides, padding, dilation, groups, output_padding, layout, activation, use_bias, weight_initializer, bias_initializer, in_channels, params)
        }
    }
}
