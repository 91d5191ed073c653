import Engine

/// How parameters get their first values (Python's `mxnet.init`; `init` is a Swift keyword).
public enum initializer {
    /// The base of all initializers; override `_init_weight` for one of your own.
    ///
    /// A layer's biases begin with zeros whatever the network's initializer, because the layer chooses for them; a parameter of one's own gets the network's, whatever its name.
    open class Initializer: CustomStringConvertible, InitializerChoice {
        public init() {}

        /// Writes the first values of a weight over `data`.
        open func _init_weight(_ name: String, _ data: NDArray) {
            Modes.fail("NotImplementedError", "Must override it")
        }
        /// Writes those of a bias; gluon doesn't ask for it.
        open func _init_bias(_ name: String, _ data: NDArray) { data.fill(0.0) }
        open var description: String { String(describing: type(of: self)) }

        public var _initializer: Initializer { self }
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
        private let value: Double
        private let array: NDArray?
        public init(_ value: some Number) {
            self.value = value._double
            self.array = nil
            super.init()
        }
        /// An array of the parameter's shape, or one that stretches to it.
        public init(_ value: NDArray) {
            self.value = 0
            self.array = value
            super.init()
        }
        public override func _init_weight(_ name: String, _ data: NDArray) {
            if let values = array { data.overwrite(Shapes.broadcastTo(values.tensor, data.sizes)) } else { data.fill(value) }
        }
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

    /// A matrix whose rows, or columns where there are fewer, are orthogonal and of length scale (Saxe and others, 2013).
    public final class Orthogonal: Initializer {
        let scale: Double
        let rand_type: String
        public init(scale: Double = 1.414, rand_type: String = "uniform") {
            self.scale = scale
            self.rand_type = rand_type
            super.init()
        }
        public override func _init_weight(_ name: String, _ data: NDArray) {
            let sizes = data.sizes
            if sizes.isEmpty { return }
            let rows = sizes[0]
            let columns = sizes.dropFirst().reduce(1) { $0 * $1 }
            let drawn =
                rand_type == "uniform" ? Streams.uniform("mxnet.nd", -1.0, 1.0, [rows, columns], "float32") : Streams.normal("mxnet.nd", 0.0, 1.0, [rows, columns], "float32")
            let parts = LinearAlgebra.svd(drawn)
            let result = rows >= columns ? parts[0] : parts[2]
            data.overwrite(Shapes.reshape(Ops.scalar("mul", result, scale, false), sizes))
        }
    }

    /// Weights that stretch images to a larger size in a transposed convolution.
    public final class Bilinear: Initializer {
        public override func _init_weight(_ name: String, _ data: NDArray) {
            let sizes = data.sizes
            if sizes.count != 4 { return Modes.fail("IndexError", "tuple index out of range") }
            let half = (sizes[3] + 1) / 2
            let factor = Double(half)
            let centre = Double(2 * half - 1 - half % 2) / (2.0 * factor)
            var values: [Double] = []
            for y in 0..<sizes[2] {
                for x in 0..<sizes[3] {
                    let across = 1.0 - Swift.abs(Double(x) / factor - centre)
                    values.append(across * (1.0 - Swift.abs(Double(y) / factor - centre)))
                }
            }
            data.overwrite(Shapes.broadcastTo(Make.fromDoubles(values, [1, 1, sizes[2], sizes[3]], data.dtype, "cpu(0)"), sizes))
        }
    }

    /// By its name, in small letters.
    static func named(_ name: String) -> Initializer {
        switch name.lowercased() {
        case "zeros", "zero": return Zero()
        case "ones", "one": return One()
        case "uniform": return Uniform()
        case "normal": return Normal()
        case "xavier": return Xavier()
        case "msraprelu": return MSRAPrelu()
        case "orthogonal": return Orthogonal()
        case "bilinear": return Bilinear()
        default:
            Modes.fail("AssertionError", name.lowercased() + " is not registered. Please register with initializer.register first")
            return Zero()
        }
    }
}

/// An initializer, or its name: "zeros", "ones", "xavier".
public protocol InitializerChoice {
    var _initializer: initializer.Initializer { get }
}

extension String: InitializerChoice {
    public var _initializer: initializer.Initializer { initializer.named(self) }
}

// What initializers write. A parameter is a leaf: its values change, its history doesn't.
extension NDArray {
    private var stream: String { flavour == .np ? "mxnet.np" : "mxnet.nd" }
    func overwrite(_ values: Tensor) { autograd.pause { Ops.assign(tensor, values) } }

    func fill(_ value: Double) { overwrite(Make.full(Values.shape(tensor), value, dtype, "cpu(0)")) }
    func drawUniform(_ scale: Double) { overwrite(Streams.uniform(stream, -scale, scale, Values.shape(tensor), dtype)) }
    func drawNormal(_ sigma: Double) { overwrite(Streams.normal(stream, 0.0, sigma, Values.shape(tensor), dtype)) }
}
