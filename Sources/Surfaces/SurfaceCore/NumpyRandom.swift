import Engine

extension numpy {
    /// numpy's own generator, which gluon's loaders shuffle by: the legacy one, MT19937.
    public enum random {
        public static func seed(_ seed: Int) { Streams.start("numpy", seed) }
        private static func array(_ x: Tensor, _ size: (any Dims)?) -> NumpyArray { NumpyArray(x, isScalar: size == nil) }
        public static func rand(_ d: Int...) -> NumpyArray { array(Streams.uniform("numpy", 0, 1, d, "float64"), d.isEmpty ? nil : d) }
        public static func randn(_ d: Int...) -> NumpyArray { array(Streams.normal("numpy", 0, 1, d, "float64"), d.isEmpty ? nil : d) }
        public static func uniform(_ low: Double = 0, _ high: Double = 1, size: (any Dims)? = nil) -> NumpyArray {
            array(Streams.uniform("numpy", low, high, size?._sizes ?? [], "float64"), size)
        }
        public static func normal(_ loc: Double = 0, _ scale: Double = 1, size: (any Dims)? = nil) -> NumpyArray {
            array(Streams.normal("numpy", loc, scale, size?._sizes ?? [], "float64"), size)
        }
        /// Whole numbers from low up to, but without, high; from 0 on where there is one number alone.
        public static func randint(_ low: Int, _ high: Int? = nil, size: (any Dims)? = nil) -> NumpyArray {
            array(Streams.integers("numpy", high == nil ? 0 : low, high ?? low, size?._sizes ?? [], "int64"), size)
        }
        public static func permutation(_ n: Int) -> NumpyArray { NumpyArray(Streams.permutation("numpy", n)) }
    }
}
