import Engine

/// How parameters get their first values (Python's `mxnet.init`; `init` is a Swift keyword).
public enum initializer {
    /// The base of all initializers; override `_init_weight` for one of your own.
    ///
    /// A parameter's name says what it is: biases, betas and running means begin with zeros, gammas and running variances with ones, all others as the initializer has it.
    open class Initializer: CustomStringConvertible {
        public init() {}

        /// Writes the first values of a weight over `data`.
        open func _init_weight(_ name: String, _ data: NDArray) {
            Modes.fail("NotImplementedError", "Must override it")
        }
        /// Writes those of a bias.
        open func _init_bias(_ name: String, _ data: NDArray) { data.fill(0.0) }
        open var description: String { String(describing: type(of: self)) }

        func initialize(_ name: String, _ data: NDArray) {
            if name.hasSuffix("weight") {
                _init_weight(name, data)
            } else if name.hasSuffix("bias") {
                _init_bias(name, data)
            } else if name.hasSuffix("gamma") || name.hasSuffix("running_var") || name.hasSuffix("moving_var") {
                data.fill(1.0)
            } else if name.hasSuffix("beta") || name.hasSuffix("running_mean") || name.hasSuffix("moving_mean") {
                data.fill(0.0)
            } else {
                _init_weight(name, data)
            }
        }
    }

    /// All zeros.
    public final class Zero: Initializer {
        public override func _init_weight(_ name: String, _ data: NDArray) { data.fill(0.0) }
    }

    /// All ones.
    public final class One: Initializer {
        public override func _init_weight(_ name: String, _ data: NDArray) { data.fill(1.0) }
    }

    /// All the same number.
    public final class Constant: Initializer {
        let value: Double
        public init(_ value: some Number) {
            self.value = value._double
            super.init()
        }
        public override func _init_weight(_ name: String, _ data: NDArray) { data.fill(value) }
    }

    /// Uniform on [-scale, scale].
    public final class Uniform: Initializer {
        let scale: Double
        public init(_ scale: Double = 0.07) {
            self.scale = scale
            super.init()
        }
        public convenience init(scale: Double) { self.init(scale) }
        public override func _init_weight(_ name: String, _ data: NDArray) { data.drawUniform(scale) }
    }

    /// Normal with mean 0.
    public final class Normal: Initializer {
        let sigma: Double
        public init(_ sigma: Double = 0.01) {
            self.sigma = sigma
            super.init()
        }
        public convenience init(sigma: Double) { self.init(sigma) }
        public override func _init_weight(_ name: String, _ data: NDArray) { data.drawNormal(sigma) }
    }

    /// Scaled by the numbers of inputs and outputs, so that values keep their spread from layer to layer (Glorot and Bengio, 2010).
    public class Xavier: Initializer {
        let rnd_type: String
        let factor_type: String
        let magnitude: Double

        public init(rnd_type: String = "uniform", factor_type: String = "avg", magnitude: Double = 3) {
            self.rnd_type = rnd_type
            self.factor_type = factor_type
            self.magnitude = magnitude
            super.init()
        }

        public override func _init_weight(_ name: String, _ data: NDArray) {
            let sizes = data.shape._sizes
            if sizes.count < 2 {
                Modes.fail("ValueError", "Xavier initializer cannot be applied to vector " + name + ". It requires at least 2D.")
                return
            }
            let area = Double(sizes.dropFirst(2).reduce(1) { $0 * $1 })
            let fanIn = Double(sizes[1]) * area
            let fanOut = Double(sizes[0]) * area
            var factor = 1.0
            switch factor_type {
            case "avg": factor = (fanIn + fanOut) / 2.0
            case "in": factor = fanIn
            case "out": factor = fanOut
            default: Modes.fail("ValueError", "Incorrect factor type")
            }
            let scale = (magnitude / factor).squareRoot()
            switch rnd_type {
            case "uniform": data.drawUniform(scale)
            case "gaussian": data.drawNormal(scale)
            default: Modes.fail("ValueError", "Unknown random type")
            }
        }
    }

    /// He's initializer, for leaky ReLU.
    public final class MSRAPrelu: Xavier {
        public init(factor_type: String = "avg", slope: Double = 0.25) {
            super.init(rnd_type: "gaussian", factor_type: factor_type, magnitude: 2.0 / (1.0 + slope * slope))
        }
    }
}

// What initializers write. A parameter is a leaf: its values change, its history doesn't.
extension NDArray {
    private var stream: String { flavour == .np ? "mxnet.np" : "mxnet.nd" }
    private func overwrite(_ values: Tensor) { autograd.pause { Ops.assign(tensor, values) } }

    func fill(_ value: Double) { overwrite(Make.full(Values.shape(tensor), value, dtype, "cpu(0)")) }
    func drawUniform(_ scale: Double) { overwrite(Streams.uniform(stream, -scale, scale, Values.shape(tensor), dtype)) }
    func drawNormal(_ sigma: Double) { overwrite(Streams.normal(stream, 0.0, sigma, Values.shape(tensor), dtype)) }
}
