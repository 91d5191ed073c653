import Engine

extension nn {
    /// Batch normalisation over (N, C) or (N, C, L).
    public class BatchNorm1d: Module {
        public var weight: Parameter!
        public var bias: Parameter!
        public var running_mean: Tensor!
        public var running_var: Tensor!
        public var num_batches_tracked: Tensor!
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
        public func reset_parameters() {
            if affine {
                weight = Parameter(torch.ones([num_features]))
                bias = Parameter(torch.zeros([num_features]))
            }
            if track_running_stats {
                running_mean = torch.zeros([num_features])
                running_var = torch.ones([num_features])
                num_batches_tracked = torch.tensor(0)
            }
        }
        func learn(_ features: Int) {
            num_features = features
            if affine {
                weight.replace(Parameter(torch.ones([features])))
                bias.replace(Parameter(torch.zeros([features])))
            }
            if track_running_stats {
                running_mean = torch.zeros([features])
                running_var = torch.ones([features])
            }
        }
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
            return F.batch_norm(x, running_mean, running_var, weight: weight, bias: bias, training: training || !track_running_stats, momentum: step, eps: eps)
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
        }
        public override func forward(_ x: Tensor) -> Tensor {
            if num_features == 0 { learn(x.size(1)) }
            return super.forward(x)
        }
        public override func _get_name() -> String { num_features == 0 ? "LazyBatchNorm2d" : "BatchNorm2d" }
    }

    /// Normalisation over the last axes.
    public class LayerNorm: Module {
        public var weight: Parameter!
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
                weight = Parameter(torch.ones(self.normalized_shape))
                if bias { self.bias = Parameter(torch.zeros(self.normalized_shape)) }
            }
        }
        public override func forward(_ x: Tensor) -> Tensor { F.layer_norm(x, normalized_shape, weight: weight, bias: bias, eps: eps) }
        public override func extra_repr() -> String {
            pythonTuple(normalized_shape) + ", eps=" + eps.python + ", elementwise_affine=" + (elementwise_affine ? "True" : "False") + ", bias=" + (bias == nil ? "False" : "True")
        }
    }
}
