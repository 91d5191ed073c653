import Engine

extension nn {
    /// Normalises each channel over the batch while training, by its running mean and variance otherwise (Ioffe and Szegedy, 2015).
    open class BatchNorm: HybridBlock {
        private let axis: Int
        private let momentum: Double
        private let epsilon: Double
        private let scale: Bool
        private let use_global_stats: Bool
        private var _gamma: gluon.Parameter!
        private var _beta: gluon.Parameter!
        private var _running_mean: gluon.Parameter!
        private var _running_var: gluon.Parameter!

        public init(
            axis: Int = 1, momentum: Double = 0.9, epsilon: Double = 1e-5, center: Bool = true, scale: Bool = true, use_global_stats: Bool = false,
            beta_initializer: any InitializerChoice = "zeros", gamma_initializer: any InitializerChoice = "ones", running_mean_initializer: any InitializerChoice = "zeros",
            running_variance_initializer: any InitializerChoice = "ones", in_channels: Int = 0, params: gluon.ParameterDict? = nil
        ) {
            self.axis = axis
            self.momentum = momentum
            self.epsilon = epsilon
            self.scale = scale
            self.use_global_stats = use_global_stats
            super.init(params: params)
            let own = self.params
            _gamma = own.get("gamma", grad_req: scale ? "write" : "null", shape: in_channels, init: gamma_initializer, allow_deferred_init: true, differentiable: scale)
            _beta = own.get("beta", grad_req: center ? "write" : "null", shape: in_channels, init: beta_initializer, allow_deferred_init: true, differentiable: center)
            _running_mean = own.get("running_mean", grad_req: "null", shape: in_channels, init: running_mean_initializer, allow_deferred_init: true, differentiable: false)
            _running_var = own.get("running_var", grad_req: "null", shape: in_channels, init: running_variance_initializer, allow_deferred_init: true, differentiable: false)
        }

        open override func infer_shape(_ x: NDArray) {
            let channels = x.channels(axis)
            for parameter in params.values() { parameter.complete([channels], x.flavour) }
        }
        open override func forward(_ x: NDArray) -> NDArray {
            if _gamma.isWaiting { infer_shape(x) }
            return x.batchNormalised(_gamma.data(), _beta.data(), _running_mean.data(), _running_var.data(), epsilon, momentum, scale, use_global_stats, axis)
        }

        open override func cast(_ dtype: DType) { super.cast(dtype == "float16" ? "float32" : dtype) }
        open override var description: String {
            let channels = _gamma.shape[0] as Int
            return className + "(axis=" + axis.description + ", eps=" + Show.number(epsilon, "float64") + ", momentum=" + Show.number(momentum, "float64") + ", fix_gamma="
                + nn.python(!scale) + ", use_global_stats=" + nn.python(use_global_stats) + ", in_channels=" + (channels == 0 ? "None" : channels.description) + ")"
        }
    }

    static func python(_ truth: Bool) -> String { truth ? "True" : "False" }

    /// Normalises over an axis of each example.
    public final class LayerNorm: HybridBlock {
        private let axis: Int
        private let epsilon: Double
        private let center: Bool
        private let scale: Bool
        private var _gamma: gluon.Parameter!
        private var _beta: gluon.Parameter!

        public init(
            axis: Int = -1, epsilon: Double = 1e-5, center: Bool = true, scale: Bool = true, beta_initializer: any InitializerChoice = "zeros",
            gamma_initializer: any InitializerChoice = "ones", in_channels: Int = 0, params: gluon.ParameterDict? = nil
        ) {
            self.axis = axis
            self.epsilon = epsilon
            self.center = center
            self.scale = scale
            super.init(params: params)
            _gamma = self.params.get("gamma", grad_req: scale ? "write" : "null", shape: in_channels, init: gamma_initializer, allow_deferred_init: true)
            _beta = self.params.get("beta", grad_req: center ? "write" : "null", shape: in_channels, init: beta_initializer, allow_deferred_init: true)
        }
        public override func infer_shape(_ x: NDArray) {
            let length = x.channels(axis)
            _gamma.complete([length], x.flavour)
            _beta.complete([length], x.flavour)
        }
        public override func forward(_ x: NDArray) -> NDArray {
            if _gamma.isWaiting { infer_shape(x) }
            return x.layerNormalised(_gamma.data(), _beta.data(), axis, epsilon)
        }
        public override var description: String {
            className + "(eps=" + Show.number(epsilon, "float64") + ", axis=" + axis.description + ", center=" + nn.python(center) + ", scale=" + nn.python(scale) + ", in_channels="
                + (_gamma.shape[0] as Int).description + ")"
        }
    }
}

extension NDArray {
    /// The length of an axis that a layer was told; MXNet's error where there is none.
    func channels(_ axis: Int) -> Int {
        let own = sizes
        let place = axis < 0 ? axis + own.count : axis
        if place < 0 || place >= own.count {
            NDArray.refuse("Check failed: channelAxis < dshape.ndim(): Channel axis out of range: axis=" + axis.description)
            return 0
        }
        return own[place]
    }
    /// The channels' axis in the second place, or back again.
    func channelsSecond(_ axis: Int) -> NDArray { axis == 1 || axis == 1 - ndim ? self : swapaxes(1, axis) }
}
