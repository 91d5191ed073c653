import Engine

// `init` is a keyword of Swift, so it stands in backticks: nn.`init`.normal_(w, std: 0.01).
extension nn {
    /// Ways to fill a parameter.
    public enum `init` {
        private static func fill(_ tensor: Tensor, _ values: Engine.Tensor) -> Tensor {
            tensor.needValue("<function of nn.init>")
            torch.no_grad { Ops.assign(tensor.core, values) }
            return tensor
        }
        private static func uniform(_ tensor: Tensor, _ low: Double, _ high: Double) -> Tensor {
            fill(tensor, Streams.uniform("torch", low, high, Values.shape(tensor.core), Values.dtype(tensor.core)))
        }
        private static func normal(_ tensor: Tensor, _ mean: Double, _ std: Double) -> Tensor {
            fill(tensor, Streams.normal("torch", mean, std, Values.shape(tensor.core), Values.dtype(tensor.core)))
        }
        @discardableResult
        public static func normal_(_ tensor: Tensor, _ mean: Double = 0.0, _ std: Double = 1.0) -> Tensor { normal(tensor, mean, std) }
        @discardableResult
        public static func normal_(_ tensor: Tensor, mean: Double, std: Double = 1.0) -> Tensor { normal(tensor, mean, std) }
        @discardableResult
        public static func normal_(_ tensor: Tensor, std: Double) -> Tensor { normal(tensor, 0.0, std) }
        @discardableResult
        public static func uniform_(_ tensor: Tensor, _ a: Double = 0.0, _ b: Double = 1.0) -> Tensor { uniform(tensor, a, b) }
        @discardableResult
        public static func uniform_(_ tensor: Tensor, a: Double, b: Double = 1.0) -> Tensor { uniform(tensor, a, b) }
        @discardableResult
        public static func constant_(_ tensor: Tensor, _ val: Double) -> Tensor {
            fill(tensor, Make.full(Values.shape(tensor.core), val, Values.dtype(tensor.core), "cpu(0)"))
        }
        @discardableResult
        public static func constant_(_ tensor: Tensor, val: Double) -> Tensor { constant_(tensor, val) }
        @discardableResult
        public static func zeros_(_ tensor: Tensor) -> Tensor { constant_(tensor, 0.0) }
        @discardableResult
        public static func ones_(_ tensor: Tensor) -> Tensor { constant_(tensor, 1.0) }
        @discardableResult
        public static func eye_(_ tensor: Tensor) -> Tensor {
            let shape = Values.shape(tensor.core)
            if shape.count != 2 { Modes.fail("ValueError", "Only tensors with 2 dimensions are supported") }
            return fill(tensor, Make.eye(shape[0], shape[1], 0, Values.dtype(tensor.core), "cpu(0)"))
        }

        /// How many inputs go into an output, and outputs come of an input.
        private static func fans(_ tensor: Tensor) -> (Double, Double) {
            let shape = Values.shape(tensor.core)
            if shape.count < 2 {
                Modes.fail("ValueError", "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions")
                return (1.0, 1.0)
            }
            let field = shape[2...].reduce(1) { $0 * $1 }
            return (Double(shape[1] * field), Double(shape[0] * field))
        }
        /// The factor that keeps the scale of what goes through a nonlinearity.
        public static func calculate_gain(_ nonlinearity: String, _ param: Double? = nil) -> Double {
            switch nonlinearity {
            case "linear", "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d", "conv_transpose3d", "sigmoid": return 1.0
            case "tanh": return 5.0 / 3.0
            case "relu": return 2.0.squareRoot()
            case "leaky_relu":
                let slope = param ?? 0.01
                return (2.0 / (1.0 + slope * slope)).squareRoot()
            case "selu": return 0.75
            default:
                Modes.fail("ValueError", "Unsupported nonlinearity " + nonlinearity)
                return 1.0
            }
        }
        @discardableResult
        public static func xavier_uniform_(_ tensor: Tensor, gain: Double = 1.0) -> Tensor {
            let (before, after) = fans(tensor)
            let bound = 3.0.squareRoot() * gain * (2.0 / (before + after)).squareRoot()
            return uniform(tensor, 0.0 - bound, bound)
        }
        @discardableResult
        public static func xavier_normal_(_ tensor: Tensor, gain: Double = 1.0) -> Tensor {
            let (before, after) = fans(tensor)
            return normal(tensor, 0.0, gain * (2.0 / (before + after)).squareRoot())
        }
        private static func deviation(_ tensor: Tensor, _ a: Double, _ mode: String, _ nonlinearity: String) -> Double {
            if mode != "fan_in" && mode != "fan_out" { Modes.fail("ValueError", "Mode " + mode + " not supported, please use one of ['fan_in', 'fan_out']") }
            let (before, after) = fans(tensor)
            return calculate_gain(nonlinearity, a) / (mode == "fan_in" ? before : after).squareRoot()
        }
        @discardableResult
        public static func kaiming_uniform_(_ tensor: Tensor, a: Double = 0.0, mode: String = "fan_in", nonlinearity: String = "leaky_relu") -> Tensor {
            let bound = 3.0.squareRoot() * deviation(tensor, a, mode, nonlinearity)
            return uniform(tensor, 0.0 - bound, bound)
        }
        @discardableResult
        public static func kaiming_normal_(_ tensor: Tensor, a: Double = 0.0, mode: String = "fan_in", nonlinearity: String = "leaky_relu") -> Tensor {
            normal(tensor, 0.0, deviation(tensor, a, mode, nonlinearity))
        }

        private static func share(_ x: Double) -> Double { (1.0 + Values.double(Ops.unary("erf", Make.full([], x / 2.0.squareRoot(), "float64", "cpu(0)")))) / 2.0 }
        /// Normal numbers between a and b: those outside are drawn again, or, where most would be, uniform ones are kept as often as the bell is high.
        @discardableResult
        public static func trunc_normal_(_ tensor: Tensor, mean: Double = 0.0, std: Double = 1.0, a: Double = -2.0, b: Double = 2.0) -> Tensor {
            let shape = Values.shape(tensor.core)
            let dtype = Values.dtype(tensor.core)
            func drawn(_ low: Double, _ high: Double) -> Tensor { Tensor(Streams.uniform("torch", low, high, shape, dtype)) }
            if share((b - mean) / std) - share((a - mean) / std) > 0.3 {
                var values = Tensor(Streams.normal("torch", mean, std, shape, dtype))
                while true {
                    let outside: Tensor = torch.logical_or(values < a, values > b)
                    if !outside.any().truth { return fill(tensor, values.core) }
                    values = torch.where(outside, Tensor(Streams.normal("torch", mean, std, shape, dtype)), values)
                }
            }
            if a > b { Modes.fail("RuntimeError", "uniform_ expects to return a [from, to) range, but found from=" + a.python + " > to=" + b.python) }
            let peak = max(a, min(mean, b))
            let highest = -0.5 * ((peak - mean) / std) * ((peak - mean) / std)
            var values = drawn(a, b)
            func refused(_ candidates: Tensor) -> Tensor {
                let heights = ((candidates - mean) / std) ** 2 * -0.5 - highest
                return drawn(0.0, 1.0).log().gt(heights)
            }
            var waiting = refused(values)
            while waiting.any().truth {
                let candidates = drawn(a, b)
                values = torch.where(waiting, candidates, values)
                waiting = torch.logical_and(waiting, refused(candidates))
            }
            return fill(tensor, values.core)
        }
        /// A matrix whose rows, or columns where there are fewer, are orthogonal and of the length gain; axes behind the first count as one.
        @discardableResult
        public static func orthogonal_(_ tensor: Tensor, gain: Double = 1.0) -> Tensor {
            let shape = Values.shape(tensor.core)
            if shape.count < 2 { Modes.fail("ValueError", "Only tensors with 2 or more dimensions are supported") }
            if Values.size(tensor.core) == 0 { return tensor }
            let (rows, columns) = (shape[0], Values.size(tensor.core) / shape[0])
            var drawn = Streams.normal("torch", 0.0, 1.0, [rows, columns], Values.dtype(tensor.core))
            if rows < columns { drawn = Shapes.transpose(drawn, []) }
            // The signs of R's diagonal make the choice of Q uniform.
            let parts = LinearAlgebra.qr(drawn)
            var q = Ops.binary("mul", parts[0], Ops.unary("sign", Views.diagonal(parts[1], 0, 0, 1)))
            if rows < columns { q = Shapes.transpose(q, []) }
            return fill(tensor, Ops.scalar("mul", Shapes.reshape(q, shape), gain, false))
        }
        /// Convolutions that pass each channel on unchanged.
        @discardableResult
        public static func dirac_(_ tensor: Tensor, _ groups: Int = 1) -> Tensor {
            let shape = Values.shape(tensor.core)
            if shape.count < 3 || shape.count > 5 { Modes.fail("ValueError", "Only tensors with 3, 4, or 5 dimensions are supported") }
            if groups <= 0 || shape[0] % groups != 0 { Modes.fail("ValueError", "dim 0 must be divisible by groups") }
            let own = shape[0] / groups
            let field = shape[2...].reduce(1) { $0 * $1 }
            var centre = 0
            for size in shape[2...] { centre = centre * size + size / 2 }
            var values = [Double](repeating: 0.0, count: Values.size(tensor.core))
            for group in 0..<groups {
                for channel in 0..<min(own, shape[1]) where centre < field { values[((group * own + channel) * shape[1] + channel) * field + centre] = 1.0 }
            }
            return fill(tensor, Make.fromDoubles(values, shape, Values.dtype(tensor.core), "cpu(0)"))
        }
        @discardableResult
        public static func dirac_(_ tensor: Tensor, groups: Int) -> Tensor { dirac_(tensor, groups) }
    }
}
