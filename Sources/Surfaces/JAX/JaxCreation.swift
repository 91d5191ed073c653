import Engine

extension jnp {
    /// Whole numbers are int32, others float32, unless told otherwise.
    static func made(_ data: any ArrayData, _ dtype: DType?) -> JaxArray {
        if let array = data as? JaxArray {
            return dtype == nil ? JaxArray(Ops.copy(array.tensor), weak: array.weak_type) : array.astype(dtype ?? float32)
        }
        let collector = ArrayCollector()
        let shape = data._collect(collector)
        let own = collector.hasFloats || collector.doubles.isEmpty ? float32 : DType(name: collector.dtype)
        return JaxArray(collector.tensor(shape, (dtype ?? own).canonical, "cpu(0)"))
    }
    /// An array of the numbers.
    public static func array(_ object: NestedList, dtype: DType? = nil) -> JaxArray { made(object, dtype) }
    @_disfavoredOverload
    public static func array(_ object: some ArrayData, dtype: DType? = nil) -> JaxArray { made(object, dtype) }
    /// The array itself where nothing is to be changed.
    public static func asarray(_ object: NestedList, dtype: DType? = nil) -> JaxArray { made(object, dtype) }
    @_disfavoredOverload
    public static func asarray(_ object: some ArrayData, dtype: DType? = nil) -> JaxArray { made(object, dtype) }

    static func filled(_ shape: any Dims, _ value: Double, _ dtype: DType?) -> JaxArray {
        JaxArray(Make.full(shape._sizes, value, (dtype ?? float32).canonical, "cpu(0)"))
    }
    public static func zeros(_ shape: any Dims, dtype: DType? = nil) -> JaxArray { filled(shape, 0.0, dtype) }
    public static func zeros(_ shape: any Dims, _ dtype: DType) -> JaxArray { filled(shape, 0.0, dtype) }
    public static func ones(_ shape: any Dims, dtype: DType? = nil) -> JaxArray { filled(shape, 1.0, dtype) }
    public static func ones(_ shape: any Dims, _ dtype: DType) -> JaxArray { filled(shape, 1.0, dtype) }

    static func counted(_ start: any Number, _ stop: any Number, _ step: any Number, _ dtype: DType?) -> JaxArray {
        let isWhole = start._isWhole && stop._isWhole && step._isWhole
        return JaxArray(Make.arange(start._double, stop._double, step._double, (dtype ?? (isWhole ? int32 : float32)).canonical, "cpu(0)"))
    }
    /// 0, 1, … below stop.
    public static func arange(_ stop: some Number, dtype: DType? = nil) -> JaxArray { counted(0, stop, 1, dtype) }
    /// start, start + 1, … below stop.
    public static func arange(_ start: some Number, _ stop: some Number, dtype: DType? = nil) -> JaxArray { counted(start, stop, 1, dtype) }
    /// start, start + step, … below stop.
    public static func arange(_ start: some Number, _ stop: some Number, _ step: some Number, dtype: DType? = nil) -> JaxArray { counted(start, stop, step, dtype) }
}
