import Engine

extension nd {
    /// MXNet's generators.
    public enum random {
        static func placed(_ draw: Tensor, _ ctx: Context?) -> NDArray { NDArray(ctx == nil ? draw : Make.toDevice(draw, Context.device(ctx)), .nd) }

        /// Draws from the normal distribution with mean loc and standard deviation scale.
        public static func normal(loc: Double = 0, scale: Double = 1, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            placed(Streams.normal("mxnet.nd", loc, scale, shape._sizes, dtype ?? "float32"), ctx)
        }
        public static func normal(_ loc: Double, _ scale: Double, shape: any Dims = 1, dtype: DType? = nil, ctx: Context? = nil) -> NDArray {
            placed(Streams.normal("mxnet.nd", loc, scale, shape._sizes, dtype ?? "float32"), ctx)
        }
        /// Draws from low up to, but without, high.
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
    }
}

extension np {
    /// numpy's generators.
    public enum random {
        static func placed(_ draw: Tensor, _ ctx: Context?) -> ndarray { NDArray(ctx == nil ? draw : Make.toDevice(draw, Context.device(ctx)), .np) }

        /// Draws from the normal distribution with mean loc and standard deviation scale.
        public static func normal(_ loc: Double = 0, _ scale: Double = 1, size: any Dims = Shape([]), dtype: DType? = nil, ctx: Context? = nil) -> ndarray {
            placed(Streams.normal("mxnet.np", loc, scale, size._sizes, dtype ?? "float32"), ctx)
        }
        public static func normal(_ loc: Double, _ scale: Double, _ size: any Dims, dtype: DType? = nil, ctx: Context? = nil) -> ndarray {
            placed(Streams.normal("mxnet.np", loc, scale, size._sizes, dtype ?? "float32"), ctx)
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
        /// Every stream of MXNet starts again.
        public static func seed(_ seed: Int) { Streams.seed(seed) }
    }
}

extension mx {
    /// The generators' state.
    public enum random {
        /// Every stream of MXNet starts again.
        public static func seed(_ seed_state: Int) { Streams.seed(seed_state) }
    }
}
