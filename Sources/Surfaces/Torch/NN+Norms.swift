import Engine

extension nn {
    /// Batch normalisation over (N, C) or (N, C, L).
    public class BatchNorm1d: Module {
        private var scale: Parameter?
        public var bias: Parameter!
        private var mean: Tensor?
        private var variance: Tensor?
        private var tracked: Tensor?
        public private(set) var num_features: Int
        public let eps: Double
        public let momentum: Double?
        public let affine: Bool
        public let track_running_stats: Bool

        public init(_ num_features: Int, eps: Double = 1e-5, momentum: Double? = 0.1, affine: Bool = true, track_running_stats: Bool = true) {
            self.num_features = num_features
            self.eps = eps
            self.momentum = momentum
            self.affine = affine
            self.track_running_stats = track_running_stats
            super.init()
            reset_parameters()
        }
        /// What is there only with `affine`, or with `track_running_stats`; PyTorch has None.
        private func present<T>(_ held: T?, _ instead: T) -> T {
            if held == nil { Modes.fail("AttributeError", "'NoneType' object: this " + _get_name() + " was made without it") }
            return held ?? instead
        }
        public var weight: Parameter {
            get { present(scale, Parameter(torch.zeros(0))) }
            set { scale = newValue }
        }
        public var running_mean: Tensor {
            get { present(mean, torch.zeros(0)) }
            set { mean = newValue }
        }
        public var running_var: Tensor {
            get { present(variance, torch.zeros(0)) }
            set { variance = newValue }
        }
        public var num_batches_tracked: Tensor {
            get { present(tracked, torch.zeros(0)) }
            set { tracked = newValue }
        }

        public func reset_parameters() {
            if affine {
                scale = Parameter(torch.ones([num_features]))
                bias = Parameter(torch.zeros([num_features]))
            }
            reset_running_stats()
        }
        public func reset_running_stats() {
            if track_running_stats {
                mean = torch.zeros([num_features])
                variance = torch.ones([num_features])
                tracked = torch.tensor(0)
            }
        }
        /// Before there is data.
        func wait() {
            if affine {
                scale = Parameter.uninitialized()
                bias = Parameter.uninitialized()
            }
            if track_running_stats {
                mean = UninitializedBuffer()
                variance = UninitializedBuffer()
            }
        }
        /// What was loaded stays.
        func learn(_ features: Int) {
            num_features = features
            if affine && !weight.missing.isEmpty {
                weight.begin(Parameter(torch.ones([features])))
                bias.begin(Parameter(torch.zeros([features])))
            }
            if track_running_stats && !running_mean.missing.isEmpty {
                mean = torch.zeros([features])
                variance = torch.ones([features])
            }
        }
        override func placeBuffer(_ name: String, _ tensor: Tensor) {
            if name == "running_mean" { mean = tensor }
            if name == "running_var" { variance = tensor }
        }
        override func ownParameters() -> [(String, Parameter)] { affine ? [("weight", weight), ("bias", bias)] : [] }
        public override func ownBuffers() -> [(String, Tensor)] {
            let own: [(String, Tensor)] = track_running_stats ? [("running_mean", running_mean), ("running_var", running_var), ("num_batches_tracked", num_batches_tracked)] : []
            return own + super.ownBuffers()
        }
        func check(_ x: Tensor) {
            if x.ndim != 2 && x.ndim != 3 { Modes.fail("ValueError", "expected 2D or 3D input (got " + x.ndim.description + "D input)") }
        }
        public override func forward(_ x: Tensor) -> Tensor {
            check(x)
            var step = momentum ?? 0.0
            if training && track_running_stats {
                _ = num_batches_tracked.add_(1)
                if momentum == nil { step = 1.0 / Values.double(num_batches_tracked.core) }
            }
            return F.batch_norm(x, mean, variance, weight: scale, bias: bias, training: training || !track_running_stats, momentum: step, eps: eps)
        }
        public override func extra_repr() -> String {
            num_features.description + ", eps=" + eps.python + ", momentum=" + (momentum == nil ? "None" : (momentum ?? 0.0).python) + ", affine=" + (affine ? "True" : "False")
                + ", bias=" + (affine ? "True" : "False") + ", track_running_stats=" + (track_running_stats ? "True" : "False")
        }
    }

    /// Batch normalisation over (N, C, H, W).
    public class BatchNorm2d: BatchNorm1d {
        override func check(_ x: Tensor) {
            if x.ndim != 4 { Modes.fail("ValueError", "expected 4D input (got " + x.ndim.description + "D input)") }
        }
    }

    /// A BatchNorm1d that learns `num_features` from its first input.
    public class LazyBatchNorm1d: BatchNorm1d {
        public init(eps: Double = 1e-5, momentum: Double? = 0.1, affine: Bool = true, track_running_stats: Bool = true) {
            super.init(0, eps: eps, momentum: momentum, affine: affine, track_running_stats: track_running_stats)
            wait()
        }
        public override func forward(_ x: Tensor) -> Tensor {
            if num_features == 0 { learn(x.size(1)) }
            return super.forward(x)
        }
        public override func _get_name() -> String { num_features == 0 ? "LazyBatchNorm1d" : "BatchNorm1d" }
    }

    /// A BatchNorm2d that learns `num_features` from its first input.
    public class LazyBatchNorm2d: BatchNorm2d {
        public init(eps: Double = 1e-5, momentum: Double? = 0.1, affine: Bool = true, track_running_stats: Bool = true) {
            super.init(0, eps: eps, momentum: momentum, affine: affine, track_running_stats: track_running_stats)
            wait()
        }
        public override func forward(_ x: Tensor) -> Tensor {
            if num_features == 0 { learn(x.size(1)) }
            return super.forward(x)
        }
        public override func _get_name() -> String { num_features == 0 ? "LazyBatchNorm2d" : "BatchNorm2d" }
    }

    /// Normalisation over the last axes.
    public class LayerNorm: Module {
        private var scale: Parameter?
        public var bias: Parameter!
        public let normalized_shape: [Int]
        public let eps: Double
        public let elementwise_affine: Bool

        public init(_ normalized_shape: any Dims, eps: Double = 1e-5, elementwise_affine: Bool = true, bias: Bool = true) {
            self.normalized_shape = normalized_shape._sizes
            self.eps = eps
            self.elementwise_affine = elementwise_affine
            super.init()
            if elementwise_affine {
                scale = Parameter(torch.ones(self.normalized_shape))
                if bias { self.bias = Parameter(torch.zeros(self.normalized_shape)) }
            }
        }
        public var weight: Parameter {
            get {
                if scale == nil { Modes.fail("AttributeError", "'NoneType' object: this LayerNorm was made without it") }
                return scale ?? Parameter(torch.zeros(0))
            }
            set { scale = newValue }
        }
        override func ownParameters() -> [(String, Parameter)] {
            var own: [(String, Parameter)] = []
            if let scale = scale { own.append(("weight", scale)) }
            if let bias = bias { own.append(("bias", bias)) }
            return own
        }
        public override func forward(_ x: Tensor) -> Tensor { F.layer_norm(x, normalized_shape, weight: scale, bias: bias, eps: eps) }
        public override func extra_repr() -> String {
            pythonTuple(normalized_shape) + ", eps=" + eps.python + ", elementwise_affine=" + (elementwise_affine ? "True" : "False") + ", bias=" + (bias == nil ? "False" : "True")
        }
    }
    /// Normalisation of each example over groups of channels.
    public class GroupNorm: Module {
        private var scale: Parameter?
        public var bias: Parameter!
        public let num_groups: Int
        public let num_channels: Int
        public let eps: Double
        public let affine: Bool

        public init(_ num_groups: Int, _ num_channels: Int, eps: Double = 1e-5, affine: Bool = true) {
            if num_groups <= 0 || num_channels % num_groups != 0 {
                Modes.fail("ValueError", "num_channels must be divisible by num_groups, but got num_channels=" + num_channels.description + " and num_groups=" + num_groups.description)
            }
            self.num_groups = num_groups
            self.num_channels = num_channels
            self.eps = eps
            self.affine = affine
            super.init()
            if affine {
                scale = Parameter(torch.ones([num_channels]))
                bias = Parameter(torch.zeros([num_channels]))
            }
        }
        override func ownParameters() -> [(String, Parameter)] {
            guard let scale = scale else { return [] }
            return [("weight", scale), ("bias", bias)]
        }
        public override func forward(_ x: Tensor) -> Tensor { F.group_norm(x, num_groups, weight: scale, bias: bias, eps: eps) }
        public override func extra_repr() -> String {
            num_groups.description + ", " + num_channels.description + ", eps=" + eps.python + ", affine=" + (affine ? "True, bias=True" : "False, bias=False")
        }
    }

    /// Normalisation of each example's channels by themselves, over (N, C, H, W).
    public class InstanceNorm2d: BatchNorm1d {
        public init(_ num_features: Int, eps: Double = 1e-5, momentum: Double = 0.1, affine: Bool = false) {
            super.init(num_features, eps: eps, momentum: momentum, affine: affine, track_running_stats: false)
        }
        public override func forward(_ x: Tensor) -> Tensor {
            if x.ndim != 3 && x.ndim != 4 { Modes.fail("ValueError", "expected 3D or 4D input (got " + x.ndim.description + "D input)") }
            let images = x.ndim == 3 ? x.unsqueeze(0) : x
            let result = F.instance_norm(images, weight: affine ? weight : nil, bias: bias, eps: eps)
            return x.ndim == 3 ? result.squeeze(0) : result
        }
    }
}
