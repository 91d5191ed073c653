/// The type of a tensor's elements: `tf.float32`, `tf.int32`, …
public struct DType: Hashable, CustomStringConvertible, CustomDebugStringConvertible {
    public let name: String
    public init(name: String) { self.name = name }

    public static func == (a: DType, b: DType) -> Bool { a.name == b.name }
    /// Python's `str`: `<dtype: 'float32'>`
    public var description: String { "<dtype: '" + name + "'>" }
    /// Python's `repr`: `tf.float32`
    public var debugDescription: String { "tf." + name }

    public var is_floating: Bool { name.hasSuffix("float16") || name == "float32" || name == "float64" }
    public var is_integer: Bool { name.hasPrefix("int") || name.hasPrefix("uint") }
    public var is_bool: Bool { name == "bool" }
    /// The number of bytes of an element.
    public var size: Int {
        switch name {
        case "bool", "int8", "uint8": return 1
        case "int16", "uint16", "float16", "bfloat16": return 2
        case "int64", "float64": return 8
        default: return 4
        }
    }
    /// As TensorFlow's kernels call it.
    var told: String { name == "float32" ? "float" : name == "float64" ? "double" : name == "float16" ? "half" : name }
}
