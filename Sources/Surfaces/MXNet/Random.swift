import Engine

extension nd {
    /// MXNet's generators.
    public enum random {
        static func placed(_ draw: Tensor, _ ctx: Context?) -> NDArray {
            Flavour.lastMade = .nd
            return NDArray(ctx == nil ? draw : Make.toDevice(draw, Context.device(ctx)), .nd)
        }

        /// Draws from the normal distribution with mean loc and standard deviation scale.
        public static func normal(loc: Double = 0, scale: Double = 1, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            placed(Streams.normal("mxnet.nd", loc, scale, shape._sizes, dtype ?? "float32"), ctx)
        }
        public static func normal(_ loc: Double, _ scale: Double, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            placed(Streams.normal("mxnet.nd", loc, scale, shape._sizes, dtype ?? "float32"), ctx)
        }
        /// Draws from low up to, but without, high.
        public static func normal(_ loc: Double, _ scale: Double, _ shape: any Dims, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            normal(loc, scale, shape: shape, dtype: dtype, ctx: ctx)
        }
        public static func uniform(_ low: Double, _ high: Double, _ shape: any Dims, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            uniform(low, high, shape: shape, dtype: dtype, ctx: ctx)
        }
        public static func uniform(low: Double = 0, high: Double = 1, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            placed(Streams.uniform("mxnet.nd", low, high, shape._sizes, dtype ?? "float32"), ctx)
        }
        public static func uniform(_ low: Double, _ high: Double, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            placed(Streams.uniform("mxnet.nd", low, high, shape._sizes, dtype ?? "float32"), ctx)
        }
        public static func randn(_ shape: Int..., loc: Double = 0, scale: Double = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            placed(Streams.normal("mxnet.nd", loc, scale, shape.isEmpty ? [1] : shape, dtype ?? "float32"), ctx)
        }
        /// Integers from low up to, but without, high.
        public static func randint(_ low: Int, _ high: Int, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            placed(Streams.integers("mxnet.nd", low, high, shape._sizes, dtype ?? "int32"), ctx)
        }
        /// Waiting times with the mean scale.
        public static func exponential(_ scale: Double = 1, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            placed(Streams.exponential("mxnet.nd", scale, shape._sizes, dtype ?? "float32"), ctx)
        }
        public static func exponential(scale: Double, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            exponential(scale, shape: shape, dtype: dtype, ctx: ctx)
        }
        /// How often something happens that happens lam times on average.
        public static func poisson(_ lam: Double = 1, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            let counts = Streams.poisson("mxnet.nd", Make.full(shape._sizes, lam, "float32", "cpu(0)"))
            return placed(Ops.cast(counts, dtype ?? "float32"), ctx)
        }
        public static func poisson(lam: Double, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            poisson(lam, shape: shape, dtype: dtype, ctx: ctx)
        }
        public static func gamma(_ alpha: Double = 1, _ beta: Double = 1, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            placed(Streams.gamma("mxnet.nd", alpha, beta, shape._sizes, dtype ?? "float32"), ctx)
        }
        public static func gamma(alpha: Double, beta: Double = 1, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            gamma(alpha, beta, shape: shape, dtype: dtype, ctx: ctx)
        }
        /// Categories drawn by the probabilities in the last axis; the shape of the draws comes behind the others'.
        public static func multinomial(_ data: NDArray, shape: any Dims = Shape([]), dtype: DType? = nil) -> NDArray {
            let sizes = shape._sizes
            let count = sizes.reduce(1) { $0 * $1 }
            let leading = Array(Values.shape(data.tensor).dropLast())
            let drawn = Streams.categories("mxnet.np", Ops.stopGradient(data.tensor), count, true)
            let target = leading.isEmpty && sizes.isEmpty ? [1] : leading + sizes
            return NDArray(Ops.cast(Shapes.reshape(drawn, target), dtype ?? "int32"), .nd)
        }
        /// The rows in another order.
        public static func shuffle(_ data: NDArray) -> NDArray {
            let order = Streams.permutation("mxnet.np", data.count)
            return data.like(Ops.stopGradient(Indexing.take(data.tensor, order, 0, "raise")))
        }
    }

    /// While training each element is kept with the probability 1 - p, and divided by it; the others become 0.
    public static func Dropout(_ data: NDArray, p: Double = 0.5, mode: String = "training") -> NDArray { data.dropout(p, mode: mode, "mxnet.nd") }
}

extension npx {
    /// While training each element is kept with the probability 1 - p, and divided by it; the others become 0.
    public static func dropout(_ data: NDArray, p: Double = 0.5, mode: String = "training") -> NDArray { data.dropout(p, mode: mode, "mxnet.np") }
}

extension NDArray {
    func dropout(_ p: Double, mode: String, _ stream: String, axes: [Int] = []) -> NDArray {
        if p < 0.0 || p > 1.0 {
            Modes.fail("MXNetError", "value " + p.description + " for Parameter p exceed bound [0,1]")
        }
        if mode != "training" && mode != "always" { Modes.fail("MXNetError", "Invalid Input: '" + mode + "', valid values are: {'always', 'training'}, in operator Dropout") }
        if mode == "training" && !Modes.isTraining() { return like(Ops.copy(tensor)) }
        var sizes = Values.shape(tensor)
        for axis in axes where axis >= 0 && axis < sizes.count { sizes[axis] = 1 }
        let mask = Streams.mask(stream, 1.0 - p, sizes, dtype)
        return like(Ops.binary("mul", tensor, Ops.scalar("div", mask, 1.0 - p, false)))
    }
}

extension np {
    /// numpy's generators.
    public enum random {
        static func placed(_ draw: Tensor, _ ctx: Context?) -> ndarray {
            Flavour.lastMade = .np
            return NDArray(ctx == nil ? draw : Make.toDevice(draw, Context.device(ctx)), .np)
        }

        /// Draws from the normal distribution with mean loc and standard deviation scale.
        public static func normal(_ loc: Double = 0, _ scale: Double = 1, size: any Dims = Shape([]), dtype: DType? = nil, ctx: Context? = nil) -> ndarray {
            placed(Streams.normal("mxnet.np", loc, scale, size._sizes, dtype ?? "float32"), ctx)
        }
        public static func normal(_ loc: Double, _ scale: Double, _ size: any Dims, dtype: DType? = nil, ctx: Context? = nil) -> ndarray {
            placed(Streams.normal("mxnet.np", loc, scale, size._sizes, dtype ?? "float32"), ctx)
        }
        public static func normal(scale: Double, size: any Dims = Shape([]), dtype: DType? = nil, ctx: Context? = nil) -> ndarray {
            normal(0, scale, size: size, dtype: dtype, ctx: ctx)
        }
        public static func normal(loc: Double, scale: Double = 1, size: any Dims = Shape([]), dtype: DType? = nil, ctx: Context? = nil) -> ndarray {
            placed(Streams.normal("mxnet.np", loc, scale, size._sizes, dtype ?? "float32"), ctx)
        }
        /// Draws from low up to, but without, high.
        public static func uniform(_ low: Double = 0, _ high: Double = 1, size: any Dims = Shape([]), dtype: DType? = nil, ctx: Context? = nil) -> ndarray {
            placed(Streams.uniform("mxnet.np", low, high, size._sizes, dtype ?? "float32"), ctx)
        }
        public static func uniform(_ low: Double, _ high: Double, _ size: any Dims, dtype: DType? = nil, ctx: Context? = nil) -> ndarray {
            placed(Streams.uniform("mxnet.np", low, high, size._sizes, dtype ?? "float32"), ctx)
        }
        public static func uniform(high: Double, size: any Dims = Shape([]), dtype: DType? = nil, ctx: Context? = nil) -> ndarray {
            uniform(0, high, size: size, dtype: dtype, ctx: ctx)
        }
        public static func uniform(low: Double, high: Double = 1, size: any Dims = Shape([]), dtype: DType? = nil, ctx: Context? = nil) -> ndarray {
            placed(Streams.uniform("mxnet.np", low, high, size._sizes, dtype ?? "float32"), ctx)
        }
        public static func rand(_ size: Int...) -> ndarray { placed(Streams.uniform("mxnet.np", 0, 1, size, "float32"), nil) }
        public static func randn(_ size: Int...) -> ndarray { placed(Streams.normal("mxnet.np", 0, 1, size, "float32"), nil) }
        /// Integers from low up to, but without, high; from 0 up to low when there is no high.
        public static func randint(_ low: Int, _ high: Int? = nil, size: any Dims = Shape([]), dtype: DType? = nil, ctx: Context? = nil) -> ndarray {
            let from = high == nil ? 0 : low
            let to = high ?? low
            return placed(Streams.integers("mxnet.np", from, to, size._sizes, dtype ?? "int64"), ctx)
        }
        /// How many of n trials fall on each category.
        public static func multinomial(_ n: Int, _ pvals: some ArrayData, size: any Dims = Shape([])) -> ndarray {
            let probabilities = Values.doubles(_tensor(pvals, "float64", "cpu(0)"))
            let sum = probabilities.dropLast().reduce(0.0) { $0 + $1 }
            if sum > 1.0 + 1e-12 { NDArray.refuse("Check failed: sum <= 1.0 + 1e-12 (" + sum.description + " vs. 1) : sum(pvals[:-1]) > 1.0") }
            return placed(Streams.counts("mxnet.np", n, probabilities, size._sizes), nil)
        }
        /// Some of a's elements; of 0, 1, … a - 1 when a is a number. p: how probable each is.
        public static func choice(_ a: some ArrayData, size: any Dims = Shape([]), replace: Bool = true, p: NDArray? = nil, ctx: Context? = nil) -> ndarray {
            let probabilities = p == nil ? [] : Values.doubles(p!.tensor)
            if let n = a as? Int { return placed(Streams.choice("mxnet.np", n, size._sizes, replace, probabilities), ctx) }
            let elements = _tensor(a, "float32", "cpu(0)")
            let places = Streams.choice("mxnet.np", Values.shape(elements)[0], size._sizes, replace, probabilities)
            return placed(Indexing.take(elements, places, 0, "raise"), ctx)
        }
        /// Changes the order of the rows in place.
        public static func shuffle(_ x: ndarray) {
            let order = Streams.permutation("mxnet.np", x.count)
            Ops.assign(x.tensor, Ops.stopGradient(Indexing.take(x.tensor, order, 0, "raise")))
        }
        /// The rows in another order; 0, 1, … x - 1 when x is a number.
        public static func permutation(_ x: some ArrayData) -> ndarray {
            if let n = x as? Int { return placed(Streams.permutation("mxnet.np", n), nil) }
            let rows = _tensor(x, "float32", "cpu(0)")
            return placed(Indexing.take(rows, Streams.permutation("mxnet.np", Values.shape(rows)[0]), 0, "raise"), nil)
        }
        /// Waiting times for so many events, shape of them, with the scale as the mean of each.
        public static func gamma(_ shape: Double, _ scale: Double = 1, size: any Dims = Shape([])) -> ndarray {
            if !(shape > 0.0) { Modes.fail("ValueError", "Check failed: false: expect shape > 0") }
            if !(scale > 0.0) { Modes.fail("ValueError", "Check failed: false: expect scale > 0") }
            return placed(Streams.gamma("mxnet.np", shape, scale, size._sizes, "float32"), nil)
        }
        public static func gamma(_ shape: Double, scale: Double, size: any Dims = Shape([])) -> ndarray { gamma(shape, scale, size: size) }
        public static func gamma(shape: Double, scale: Double = 1, size: any Dims = Shape([])) -> ndarray { gamma(shape, scale, size: size) }
        /// The chi-squared distribution with df degrees of freedom, a quarter of it as MXNet has it.
        public static func chisquare(_ df: Double, size: any Dims = Shape([])) -> ndarray { gamma(df / 2.0, 0.5, size: size) }
        /// Waiting times with the mean scale.
        public static func exponential(_ scale: Double = 1, size: any Dims = Shape([])) -> ndarray {
            placed(Streams.exponential("mxnet.np", scale, size._sizes, "float32"), nil)
        }
        public static func exponential(scale: Double, size: any Dims = Shape([])) -> ndarray { exponential(scale, size: size) }
        /// Every stream of MXNet starts again.
        public static func seed(_ seed: Int) { Streams.seed(seed) }
    }
}

extension mx {
    /// The generators' state.
    public enum random {
        /// Every stream of MXNet starts again.
        public static func seed(_ seed_state: Int) { Streams.seed(seed_state) }
        /// Draws from the normal distribution with mean loc and standard deviation scale.
        public static func normal(_ loc: Double = 0, _ scale: Double = 1, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            nd.random.normal(loc, scale, shape: shape, dtype: dtype, ctx: ctx)
        }
        /// Draws from low up to, but without, high.
        public static func uniform(_ low: Double = 0, _ high: Double = 1, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            nd.random.uniform(low, high, shape: shape, dtype: dtype, ctx: ctx)
        }
    }
}

// The same under the operators' own names.
extension nd {
    public static func random_normal(loc: Double = 0, scale: Double = 1, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
        random.normal(loc: loc, scale: scale, shape: shape, dtype: dtype, ctx: ctx)
    }
    public static func random_uniform(low: Double = 0, high: Double = 1, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
        random.uniform(low: low, high: high, shape: shape, dtype: dtype, ctx: ctx)
    }
    public static func sample_multinomial(_ data: NDArray, shape: any Dims = Shape([]), dtype: DType? = nil) -> NDArray {
        random.multinomial(data, shape: shape, dtype: dtype)
    }
}
