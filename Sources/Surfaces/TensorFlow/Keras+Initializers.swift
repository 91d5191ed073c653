import Engine

// Keras's initializers draw by numbers of their own, whatever `tf.random.set_seed` says: one made without a seed takes a whole number from Python's stream, which
// `tf.keras.utils.set_random_seed` sets, and gives the same draws each time it is called.

/// What stands where a weight's initializer is asked for: an initializer, or its name.
public protocol WeightSource {
    var _initializer: tf.keras.initializers.Initializer { get }
}
extension String: WeightSource {
    public var _initializer: tf.keras.initializers.Initializer { tf.keras.initializers.get(self) }
}

/// Python's `random`, of which Keras takes seeds: the Mersenne Twister, seeded by an array of one number.
enum PythonRandom {
    private static var state: [UInt32] = []
    private static var next = 624

    static func seed(_ number: Int) {
        var key: [UInt32] = []
        var rest = number.magnitude
        repeat {
            key.append(UInt32(truncatingIfNeeded: rest))
            rest = rest >> 32
        } while rest > 0
        var words: [UInt32] = [19_650_218]
        for place in 1..<624 {
            let last = words[place - 1]
            words.append(1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(place))
        }
        var (i, j) = (1, 0)
        func advance() {
            i += 1
            if i >= 624 {
                words[0] = words[623]
                i = 1
            }
        }
        for _ in 0..<(624 > key.count ? 624 : key.count) {
            let last = words[i - 1]
            words[i] = (words[i] ^ ((last ^ (last >> 30)) &* 1_664_525)) &+ key[j] &+ UInt32(j)
            advance()
            j = j + 1 >= key.count ? 0 : j + 1
        }
        for _ in 0..<623 {
            let last = words[i - 1]
            words[i] = (words[i] ^ ((last ^ (last >> 30)) &* 1_566_083_941)) &- UInt32(i)
            advance()
        }
        words[0] = 0x8000_0000
        state = words
        next = 624
    }
    private static func word() -> UInt32 {
        if state.isEmpty { seed(0) }
        if next >= 624 {
            for place in 0..<624 {
                let mixed = (state[place] & 0x8000_0000) | (state[(place + 1) % 624] & 0x7fff_ffff)
                state[place] = state[(place + 397) % 624] ^ (mixed >> 1) ^ (mixed & 1 == 1 ? 0x9908_b0df : 0)
            }
            next = 0
        }
        var y = state[next]
        next += 1
        y ^= y >> 11
        y ^= (y << 7) & 0x9d2c_5680
        y ^= (y << 15) & 0xefc6_0000
        return y ^ (y >> 18)
    }
    /// `random.randint(1, 1000000000)`
    static func newSeed() -> Int {
        while true {
            let draw = Int(word() >> 2)
            if draw < 1_000_000_000 { return draw + 1 }
        }
    }
}

extension tf.keras {
    /// What belongs to no other part.
    public enum utils {
        /// Seeds TensorFlow's draws and those that Keras's layers and initializers begin with.
        public static func set_random_seed(_ seed: Int) {
            PythonRandom.seed(seed)
            tf.random.set_seed(seed)
        }
        /// 1 at the class and 0 elsewhere.
        public static func to_categorical(_ x: some ArrayData, num_classes: Int? = nil) -> NumpyArray {
            let classes = tf.cast(Tensor(tf.gathered(x, nil)), tf.int64)
            let count = num_classes ?? Int(tf.reduce_max(classes)) + 1
            return tf.one_hot(classes, count, dtype: tf.float64).numpy()
        }
        public static func to_categorical(_ x: some ArrayData, _ num_classes: Int) -> NumpyArray { to_categorical(x, num_classes: num_classes) }
    }
    /// Draws by Keras's own seeds.
    public enum random {
        /// A whole number, and how many draws were made by it.
        public final class SeedGenerator {
            let seed: Int
            private var count = 0
            public init(_ seed: Int? = nil) { self.seed = seed ?? PythonRandom.newSeed() }
            public convenience init(seed: Int) { self.init(seed) }
            func next() -> [Int] {
                count += 1
                return [seed, count - 1]
            }
        }
    }
}

extension tf.keras.initializers {
    /// The base of all initialisers: override `call`, or `callAsFunction` where the shape is any of Keras's.
    open class Initializer: WeightSource {
        public init() {}
        open func call(_ shape: [Int], _ dtype: DType) -> Tensor { tf.zeros(shape, dtype: dtype) }
        open func callAsFunction(_ shape: some Dims, dtype: DType = tf.float32) -> Tensor { call(shape._sizes, dtype) }
        public func callAsFunction(shape: any Dims, dtype: DType = tf.float32) -> Tensor { callAsFunction(shape._sizes, dtype: dtype) }
        public var _initializer: Initializer { self }

        /// How many inputs and outputs a weight of that shape joins.
        func fans(_ shape: [Int]) -> (Double, Double) {
            if shape.isEmpty { return (1.0, 1.0) }
            if shape.count == 1 { return (Double(shape[0]), Double(shape[0])) }
            let field = shape.dropLast(2).reduce(1) { $0 * $1 }
            return (Double(field * shape[shape.count - 2]), Double(field * shape[shape.count - 1]))
        }
    }
    /// All zero.
    public final class Zeros: Initializer {}
    /// All one.
    public final class Ones: Initializer {
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor { tf.ones(shape, dtype: dtype) }
    }
    /// One value everywhere.
    public final class Constant: Initializer {
        let value: any ArrayData
        public init(_ value: any ArrayData = 0.0) { self.value = value }
        public convenience init(value: any ArrayData) { self.init(value) }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor {
            let given = tf.constant(of: value, value is Tensor ? nil : dtype, nil)
            return Tensor(Shapes.broadcastTo(tf.cast(given, dtype).core, shape))
        }
    }
    /// Ones on the diagonal.
    public final class Identity: Initializer {
        let gain: Double
        public init(_ gain: Double = 1.0) { self.gain = gain }
        public convenience init(gain: Double) { self.init(gain) }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor {
            if shape.count != 2 {
                Modes.fail(
                    "ValueError",
                    "Identity matrix initializer can only be used for 2D matrices. Received: shape=" + Show.tuple(shape) + " of rank " + shape.count.description + ".")
            }
            return tf.eye(shape[0], num_columns: shape[1], dtype: dtype) * gain
        }
    }

    /// Draws by a whole number that stays: the same each time.
    open class Random: Initializer {
        let seed: [Int]
        public init(_ seed: Int?) { self.seed = [seed ?? PythonRandom.newSeed(), 0] }
        func bell(_ shape: [Int], _ mean: Double, _ stddev: Double, _ dtype: DType, truncated: Bool = false) -> Tensor {
            tf.random.bell(shape, mean, stddev, dtype, seed, truncated: truncated)
        }
        func flat(_ shape: [Int], _ least: Double, _ most: Double, _ dtype: DType) -> Tensor { tf.random.flat(shape, least, most, dtype, seed) }
    }
    /// Normal draws.
    public final class RandomNormal: Random {
        let mean: Double
        let stddev: Double
        public init(mean: Double = 0, stddev: Double = 0.05, seed: Int? = nil) {
            self.mean = mean
            self.stddev = stddev
            super.init(seed)
        }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor { bell(shape, mean, stddev, dtype) }
    }
    /// Normal draws within two deviations.
    public final class TruncatedNormal: Random {
        let mean: Double
        let stddev: Double
        public init(mean: Double = 0, stddev: Double = 0.05, seed: Int? = nil) {
            self.mean = mean
            self.stddev = stddev
            super.init(seed)
        }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor { bell(shape, mean, stddev, dtype, truncated: true) }
    }
    /// Uniform draws.
    public final class RandomUniform: Random {
        let minval: Double
        let maxval: Double
        public init(minval: Double = -0.05, maxval: Double = 0.05, seed: Int? = nil) {
            self.minval = minval
            self.maxval = maxval
            super.init(seed)
        }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor { flat(shape, minval, maxval, dtype) }
    }
    /// Draws whose variance is the scale over the inputs, the outputs or the mean of both. mode: "fan_in", "fan_out", "fan_avg".
    open class VarianceScaling: Random {
        let scale: Double
        let mode: String
        let distribution: String
        public init(scale: Double = 1.0, mode: String = "fan_in", distribution: String = "truncated_normal", seed: Int? = nil) {
            self.scale = scale
            self.mode = mode
            self.distribution = distribution
            super.init(seed)
            if scale <= 0.0 { Modes.fail("ValueError", "Argument `scale` must be positive float. Received: scale=" + Show.number(scale, "float64")) }
        }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor {
            let (inputs, outputs) = fans(shape)
            let size = mode == "fan_in" ? inputs : mode == "fan_out" ? outputs : (inputs + outputs) / 2.0
            let variance = scale / (size > 1.0 ? size : 1.0)
            if distribution == "uniform" {
                let limit = _power(3.0 * variance, 0.5)
                return flat(shape, 0.0 - limit, limit, dtype)
            }
            if distribution == "untruncated_normal" { return bell(shape, 0.0, _power(variance, 0.5), dtype) }
            // What cutting the tails takes from the deviation is put back.
            return bell(shape, 0.0, _power(variance, 0.5) / 0.87962566103423978, dtype, truncated: true)
        }
    }
    /// Uniform draws within a bound that inputs and outputs set.
    public final class GlorotUniform: VarianceScaling {
        public init(seed: Int? = nil) { super.init(scale: 1.0, mode: "fan_avg", distribution: "uniform", seed: seed) }
    }
    /// Normal draws within two deviations, which inputs and outputs set.
    public final class GlorotNormal: VarianceScaling {
        public init(seed: Int? = nil) { super.init(scale: 1.0, mode: "fan_avg", distribution: "truncated_normal", seed: seed) }
    }
    /// Normal draws within two deviations, which the inputs set: for relu.
    public final class HeNormal: VarianceScaling {
        public init(seed: Int? = nil) { super.init(scale: 2.0, mode: "fan_in", distribution: "truncated_normal", seed: seed) }
    }
    /// Uniform draws within a bound that the inputs set: for relu.
    public final class HeUniform: VarianceScaling {
        public init(seed: Int? = nil) { super.init(scale: 2.0, mode: "fan_in", distribution: "uniform", seed: seed) }
    }
    /// Normal draws within two deviations, which the inputs set.
    public final class LecunNormal: VarianceScaling {
        public init(seed: Int? = nil) { super.init(scale: 1.0, mode: "fan_in", distribution: "truncated_normal", seed: seed) }
    }
    /// Uniform draws within a bound that the inputs set.
    public final class LecunUniform: VarianceScaling {
        public init(seed: Int? = nil) { super.init(scale: 1.0, mode: "fan_in", distribution: "uniform", seed: seed) }
    }
    /// A matrix whose rows, or columns where there are fewer, are orthogonal and of the length gain; axes before the last count as one.
    public final class Orthogonal: Random {
        let gain: Double
        public init(gain: Double = 1.0, seed: Int? = nil) {
            self.gain = gain
            super.init(seed)
        }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor {
            if shape.count < 2 {
                Modes.fail("ValueError", "The tensor to initialize must be at least two-dimensional. Received: shape=" + Show.tuple(shape) + " of rank " + shape.count.description + ".")
            }
            let rows = shape.dropLast().reduce(1) { $0 * $1 }
            let columns = shape[shape.count - 1]
            let (long, short) = rows > columns ? (rows, columns) : (columns, rows)
            let parts = LinearAlgebra.qr(bell([long, short], 0.0, 1.0, dtype).core)
            // The signs of R's diagonal make the choice of Q uniform.
            var q = Ops.binary("mul", parts[0], Ops.unary("sign", Views.diagonal(parts[1], 0, 0, 1)))
            if rows < columns { q = Shapes.transpose(q, []) }
            return Tensor(Shapes.reshape(Ops.scalar("mul", q, gain, false), shape))
        }
    }
    public typealias OrthogonalInitializer = Orthogonal
    public typealias zeros = Zeros
    public typealias ones = Ones
    public typealias constant = Constant
    public typealias glorot_uniform = GlorotUniform
    public typealias glorot_normal = GlorotNormal
    public typealias he_normal = HeNormal
    public typealias he_uniform = HeUniform

    /// The initializer of that name.
    public static func get(_ identifier: String) -> Initializer {
        switch identifier {
        case "zeros", "Zeros", "zero": return Zeros()
        case "ones", "Ones", "one": return Ones()
        case "glorot_uniform", "GlorotUniform", "xavier_uniform": return GlorotUniform()
        case "glorot_normal", "GlorotNormal", "xavier_normal": return GlorotNormal()
        case "he_normal", "HeNormal": return HeNormal()
        case "he_uniform", "HeUniform": return HeUniform()
        case "lecun_normal", "LecunNormal": return LecunNormal()
        case "lecun_uniform", "LecunUniform": return LecunUniform()
        case "random_normal", "RandomNormal", "normal": return RandomNormal()
        case "random_uniform", "RandomUniform", "uniform": return RandomUniform()
        case "truncated_normal", "TruncatedNormal": return TruncatedNormal()
        case "identity", "Identity": return Identity()
        case "orthogonal", "Orthogonal": return Orthogonal()
        default:
            Modes.fail("ValueError", "Could not interpret initializer identifier: " + identifier)
            return Zeros()
        }
    }
}

// TensorFlow's own initializers draw as its operations do.
extension tf {
    /// Normal draws, by the seeds of TensorFlow's operations.
    public final class random_normal_initializer: keras.initializers.Initializer {
        let mean: Double
        let stddev: Double
        let seed: Int?
        public init(mean: Double = 0, stddev: Double = 0.05, seed: Int? = nil) {
            self.mean = mean
            self.stddev = stddev
            self.seed = seed
        }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor {
            if let own = seed { return tf.random.stateless_normal(shape, seed: [own, 0], mean: mean, stddev: stddev, dtype: dtype) }
            return tf.random.normal(shape, mean: mean, stddev: stddev, dtype: dtype)
        }
    }
    /// Uniform draws, by the seeds of TensorFlow's operations.
    public final class random_uniform_initializer: keras.initializers.Initializer {
        let minval: Double
        let maxval: Double
        let seed: Int?
        public init(minval: Double = -0.05, maxval: Double = 0.05, seed: Int? = nil) {
            self.minval = minval
            self.maxval = maxval
            self.seed = seed
        }
        public override func call(_ shape: [Int], _ dtype: DType) -> Tensor {
            if let own = seed { return tf.random.stateless_uniform(shape, seed: [own, 0], minval: minval, maxval: maxval, dtype: dtype) }
            return tf.random.uniform(shape, minval: minval, maxval: maxval, dtype: dtype)
        }
    }
}
