extension jnp {
    /// The type of an array's elements: `jnp.float32`, `jnp.int32`, …
    public struct DType: Hashable, CustomStringConvertible, CustomDebugStringConvertible {
        public let name: String
        public init(name: String) { self.name = name }
        public var description: String { name }
        public var debugDescription: String { "dtype('" + name + "')" }
        public static func == (a: DType, b: DType) -> Bool { a.name == b.name }

        /// JAX knows no 64 bits unless it is told to: they become 32.
        var canonical: String { name.hasSuffix("64") ? String(name.dropLast(2)) + "32" : name }
        /// The bytes of an element.
        public var itemsize: Int { name == "bool" || name.hasSuffix("int8") ? 1 : name.hasSuffix("16") ? 2 : name.hasSuffix("64") ? 8 : 4 }
        /// `jnp.float32(2)`: in this dtype.
        public func callAsFunction(_ x: some ArrayLike) -> JaxArray { x._jax.astype(self) }
    }

    public static let float16 = DType(name: "float16")
    public static let bfloat16 = DType(name: "bfloat16")
    public static let float32 = DType(name: "float32")
    public static let float64 = DType(name: "float64")
    public static let int8 = DType(name: "int8")
    public static let int16 = DType(name: "int16")
    public static let int32 = DType(name: "int32")
    public static let int64 = DType(name: "int64")
    public static let uint8 = DType(name: "uint8")
    public static let uint16 = DType(name: "uint16")
    public static let uint32 = DType(name: "uint32")
    public static let uint64 = DType(name: "uint64")
    public static let float_ = DType(name: "float32")
    public static let int_ = DType(name: "int32")
    public static let bool_ = DType(name: "bool")
}
