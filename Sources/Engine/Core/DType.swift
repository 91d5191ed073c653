import CKernels

/// The type of a tensor's elements. A tensor's dtype is known at run time; raw values are those of the kernels.
///
/// The last ones are for storage: arithmetic on them is done in their `computing` dtype and rounded once per operation.
enum DType: Int32, CaseIterable {
    case float32, float64, int8, uint8, int32, int64, bool, float16, bfloat16, int16, uint16, uint32

    /// Bytes of an element.
    var size: Int {
        switch self {
        case .float64, .int64: 8
        case .float32, .int32, .uint32: 4
        case .float16, .bfloat16, .int16, .uint16: 2
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
        case .float16: "float16"
        case .bfloat16: "bfloat16"
        case .int16: "int16"
        case .uint16: "uint16"
        case .uint32: "uint32"
        }
    }

    var isFloating: Bool {
        switch self {
        case .float32, .float64, .float16, .bfloat16: true
        default: false
        }
    }
    var isInteger: Bool { !isFloating && self != .bool }
    var isUnsigned: Bool { self == .uint8 || self == .uint16 || self == .uint32 }

    /// Kernels that do arithmetic don't know it.
    @inline(__always) var isStorageOnly: Bool { rawValue >= Int32(CK_STORED) }

    /// The dtype that arithmetic on it is done in.
    var computing: DType {
        switch self {
        case .float16, .bfloat16: .float32
        case .int16, .uint16: .int32
        case .uint32: .int64
        default: self
        }
    }

    static func named(_ name: String) throws -> DType {
        switch name {
        case "float32": return .float32
        case "float64": return .float64
        case "int64": return .int64
        case "int32": return .int32
        case "bool": return .bool
        case "uint8": return .uint8
        case "int8": return .int8
        case "float16": return .float16
        case "bfloat16": return .bfloat16
        case "int16": return .int16
        case "uint16": return .uint16
        case "uint32": return .uint32
        default: throw EngineError.type("data type '\(name)' not understood")
        }
    }
}
