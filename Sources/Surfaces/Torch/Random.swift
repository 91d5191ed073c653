import Engine

extension torch {
    /// A stream of random numbers (MT19937, as PyTorch's on the processor).
    public final class Generator {
        let stream: String

        public init(device: String = "cpu") { stream = Streams.fork("torch", 67280421310721) }
        init(stream: String) { self.stream = stream }
        deinit { if stream != "torch" { Streams.drop(stream) } }

        @discardableResult
        public func manual_seed(_ seed: Int) -> Generator {
            Streams.start(stream, seed)
            return self
        }
    }

    /// The stream that draws are from unless told otherwise.
    public static var default_generator: Generator { Generator(stream: "torch") }
    @discardableResult
    public static func manual_seed(_ seed: Int) -> Generator { default_generator.manual_seed(seed) }
    /// Starts the stream at a number that isn't foreseen, and gives it.
    @discardableResult
    public static func seed() -> Int {
        let seed = Int.random(in: 0...Int.max)
        Streams.start("torch", seed)
        return seed
    }

    static func drawn(_ core: Engine.Tensor, _ device: Device?, _ requires_grad: Bool) -> Tensor {
        placed(device == nil ? core : Make.toDevice(core, Device.name(device)), requires_grad)
    }
    static func name(_ generator: Generator?) -> String { generator?.stream ?? "torch" }
    static func name(_ dtype: DType?) -> String { (dtype ?? defaultFloat).rawValue }

    /// Uniform from 0 up to, but without, 1.
    public static func rand(_ size: any Dims..., generator: Generator? = nil, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        drawn(Streams.uniform(name(generator), 0.0, 1.0, sizes(size), name(dtype)), device, requires_grad)
    }
    public static func rand(size: any Dims, generator: Generator? = nil, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        drawn(Streams.uniform(name(generator), 0.0, 1.0, sizes([size]), name(dtype)), device, requires_grad)
    }
    /// From the normal distribution with mean 0 and standard deviation 1.
    public static func randn(_ size: any Dims..., generator: Generator? = nil, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        drawn(Streams.normal(name(generator), 0.0, 1.0, sizes(size), name(dtype)), device, requires_grad)
    }
    public static func randn(size: any Dims, generator: Generator? = nil, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        drawn(Streams.normal(name(generator), 0.0, 1.0, sizes([size]), name(dtype)), device, requires_grad)
    }
    public static func rand_like(_ input: Tensor, dtype: DType? = nil, requires_grad: Bool = false) -> Tensor {
        rand(input.shape, dtype: dtype ?? input.dtype, requires_grad: requires_grad)
    }
    public static func randn_like(_ input: Tensor, dtype: DType? = nil, requires_grad: Bool = false) -> Tensor {
        randn(input.shape, dtype: dtype ?? input.dtype, requires_grad: requires_grad)
    }
    public static func normal(
        _ mean: Double, _ std: Double, _ size: any Dims, generator: Generator? = nil, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false
    ) -> Tensor {
        if std < 0.0 { Modes.fail("RuntimeError", "normal expects std >= 0.0, but found std " + (std == std.rounded() && std > -1e15 ? Int(std).description : std.description)) }
        return drawn(Streams.normal(name(generator), mean, std, sizes([size]), name(dtype)), device, requires_grad)
    }
    public static func normal(
        _ mean: Double, _ std: Double, size: any Dims, generator: Generator? = nil, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false
    ) -> Tensor {
        normal(mean, std, size, generator: generator, dtype: dtype, device: device, requires_grad: requires_grad)
    }
    public static func normal(mean: Double, std: Double, size: any Dims, generator: Generator? = nil, dtype: DType? = nil, device: Device? = nil) -> Tensor {
        normal(mean, std, size, generator: generator, dtype: dtype, device: device)
    }
    /// A mean and a standard deviation for every element.
    public static func normal(_ mean: Tensor, _ std: Tensor, generator: Generator? = nil) -> Tensor {
        let size = Shapes.broadcast(Values.shape(mean.core), Values.shape(std.core))
        return Tensor(Streams.normal(name(generator), 0.0, 1.0, size, Values.dtype(mean.core))) * std + mean
    }
    public static func normal(_ mean: Tensor, _ std: Double = 1, generator: Generator? = nil) -> Tensor {
        Tensor(Streams.normal(name(generator), 0.0, 1.0, Values.shape(mean.core), Values.dtype(mean.core))) * std + mean
    }
    /// Whole numbers from low (0 unless told) up to, but without, high.
    public static func randint(_ high: Int, _ size: any Dims, generator: Generator? = nil, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false) -> Tensor {
        randint(0, high, size, generator: generator, dtype: dtype, device: device, requires_grad: requires_grad)
    }
    public static func randint(
        _ low: Int, _ high: Int, _ size: any Dims, generator: Generator? = nil, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false
    ) -> Tensor {
        if low >= high {
            Modes.fail("RuntimeError", "random_ expects 'from' to be less than 'to', but got from=" + low.description + " >= to=" + high.description)
        }
        return drawn(Streams.integers(name(generator), low, high, sizes([size]), (dtype ?? .int64).rawValue), device, requires_grad)
    }
    public static func randint(
        _ low: Int, _ high: Int, size: any Dims, generator: Generator? = nil, dtype: DType? = nil, device: Device? = nil, requires_grad: Bool = false
    ) -> Tensor {
        randint(low, high, size, generator: generator, dtype: dtype, device: device, requires_grad: requires_grad)
    }
    public static func randint(_ high: Int, size: any Dims, generator: Generator? = nil, dtype: DType? = nil, device: Device? = nil) -> Tensor {
        randint(0, high, size, generator: generator, dtype: dtype, device: device)
    }
    /// 0, 1, … n - 1 in random order.
    public static func randperm(_ n: Int, generator: Generator? = nil, dtype: DType? = nil) -> Tensor {
        if n < 0 { Modes.fail("RuntimeError", "Trying to create tensor with negative dimension " + n.description + ": [" + n.description + "]") }
        let order = Streams.permutation(name(generator), n)
        return Tensor(dtype == nil ? order : Ops.cast(order, name(dtype)))
    }
    /// One with each of the probabilities, else zero.
    public static func bernoulli(_ input: Tensor, generator: Generator? = nil) -> Tensor { Tensor(Streams.bernoulli(name(generator), Ops.stopGradient(input.core))) }
    /// Indices drawn by weights, for one row or several.
    public static func multinomial(_ input: Tensor, _ num_samples: Int, replacement: Bool = false, generator: Generator? = nil) -> Tensor {
        if num_samples <= 0 { Modes.fail("RuntimeError", "cannot sample n_sample <= 0 samples") }
        if !replacement && num_samples > input.shape[-1] {
            Modes.fail("RuntimeError", "cannot sample n_sample > prob_dist.size(-1) samples without replacement")
        }
        return Tensor(Streams.categories(name(generator), Ops.stopGradient(input.core), num_samples, replacement))
    }
    public static func multinomial(_ input: Tensor, num_samples: Int, replacement: Bool = false, generator: Generator? = nil) -> Tensor {
        multinomial(input, num_samples, replacement: replacement, generator: generator)
    }
    public static func poisson(_ input: Tensor, generator: Generator? = nil) -> Tensor { Tensor(Streams.poisson(name(generator), Ops.stopGradient(input.core))) }
}

// In place.
extension Tensor {
    @discardableResult
    public func normal_(_ mean: Double = 0, _ std: Double = 1, generator: torch.Generator? = nil) -> Self {
        write(Streams.normal(torch.name(generator), mean, std, Values.shape(core), Values.dtype(core)), "Normal")
        return self
    }
    @discardableResult
    public func normal_(mean: Double = 0, std: Double, generator: torch.Generator? = nil) -> Self { normal_(mean, std, generator: generator) }
    @discardableResult
    public func uniform_(_ from: Double = 0, _ to: Double = 1, generator: torch.Generator? = nil) -> Self {
        write(Streams.uniform(torch.name(generator), from, to, Values.shape(core), Values.dtype(core)), "Uniform")
        return self
    }
    @discardableResult
    public func bernoulli_(_ p: Double = 0.5, generator: torch.Generator? = nil) -> Self {
        write(Streams.mask(torch.name(generator), p, Values.shape(core), Values.dtype(core)), "Bernoulli")
        return self
    }
    /// Whole numbers from `from` up to, but without, `to`; without it up to what the dtype holds exactly.
    @discardableResult
    public func random_(_ from: Int = 0, _ to: Int? = nil, generator: torch.Generator? = nil) -> Self {
        write(Streams.integers(torch.name(generator), from, to ?? largest, Values.shape(core), Values.dtype(core)), "Random")
        return self
    }
    var largest: Int {
        switch dtype {
        case .bool: return 2
        case .uint8: return 256
        case .int8: return 128
        case .int16: return 1 << 15
        case .int32: return 1 << 31
        case .int64: return Int.max
        case .float16: return (1 << 11) + 1
        case .bfloat16: return (1 << 8) + 1
        case .float32: return (1 << 24) + 1
        case .float64: return (1 << 53) + 1
        }
    }
}
