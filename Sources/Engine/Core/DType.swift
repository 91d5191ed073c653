import CKernels

/// The type of a tensor's elements. A tensor's dtype is known at run time; raw values are those of the kernels.
enum DType: Int32, CaseIterable {
    case float32, float64, int8, uint8, int32, int64, bool

    /// Bytes of an element.
    var size: Int {
        switch self {
        case .float64, .int64: 8
        case .float32, .int32: 4
        case .int8, .uint8, .bool: 1
        }
    }

    var name: String {
        switch self {
        case .float32: "float32"
        case .float64: "float64"
        case .int8: "int8"
        case .uint8: "uint8"
        case .int32: "int32"
        case .int64: "int64"
        case .bool: "bool"
        }
    }

    var isFloating: Bool { self == .float32 || self == .float64 }
    var isInteger: Bool { !isFloating && self != .bool }

    static func named(_ name: String) throws -> DType {
        switch name {
        case "float32": return .float32
        case "float64": return .float64
        case "int64": return .int64
        case "int32": return .int32
        case "bool": return .bool
        case "uint8": return .uint8
        case "int8": return .int8
        case "float16", "bfloat16": throw EngineError.type("\(name) isn't supported yet; use float32")
        default: throw EngineError.type("data type '\(name)' not understood")
        }
    }

    /// Where two dtypes meet. "standard": kinds first (bool, whole, floating), the wider within a kind. "numpy": floats wide enough for the whole numbers.
    static func promoted(_ a: DType, _ b: DType, numpy: Bool) -> DType {
        if a == b { return a }
        if a == .bool { return b }
        if b == .bool { return a }
        if a.isFloating != b.isFloating {
            let (floating, whole) = a.isFloating ? (a, b) : (b, a)
            return numpy && whole.size >= 4 ? .float64 : floating
        }
        if a.isFloating { return .float64 }
        if a == .uint8 || b == .uint8 {
            let other = a == .uint8 ? b : a
            return other == .int8 ? promotedSmall : other
        }
        return a.size > b.size ? a : b
    }

    /// int8 with uint8 would need int16, which there isn't.
    private static var promotedSmall: DType { .int32 }
}
