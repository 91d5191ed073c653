/// The types that generated programs are made of.
indirect enum GeneratedType: Hashable {
    case integer(String)
    case floating(String)
    case bool, string, character
    case array(GeneratedType)
    case dictionary(GeneratedType, GeneratedType)
    case set(GeneratedType)
    case optional(GeneratedType)
    case tuple([GeneratedType])
    /// A declared structure, enum or class.
    case named(String)

    static let int = GeneratedType.integer("Int"), double = GeneratedType.floating("Double")
    static let integers = ["Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64"]

    var text: String {
        switch self {
        case .integer(let name), .floating(let name), .named(let name): name
        case .bool: "Bool"
        case .string: "String"
        case .character: "Character"
        case .array(let element): "[\(element.text)]"
        case .dictionary(let key, let value): "[\(key.text): \(value.text)]"
        case .set(let element): "Set<\(element.text)>"
        case .optional(let wrapped): "\(wrapped.text)?"
        case .tuple(let elements): "(" + elements.map(\.text).joined(separator: ", ") + ")"
        }
    }

    var isSigned: Bool { if case .integer(let name) = self { name.hasPrefix("Int") } else { false } }
    /// Whether values have an order.
    var isComparable: Bool {
        switch self {
        case .integer, .floating, .string, .character: true
        default: false
        }
    }
    /// Whether a value reads the same in every process: dictionaries and sets don't.
    var isPrintable: Bool {
        switch self {
        case .dictionary, .set: false
        case .array(let element), .optional(let element): element.isPrintable
        case .tuple(let elements): elements.allSatisfy(\.isPrintable)
        default: true
        }
    }
    var isEquatable: Bool {
        switch self {
        case .tuple, .named: false
        case .array(let element), .optional(let element), .set(let element): element.isEquatable
        case .dictionary(_, let value): value.isEquatable
        default: true
        }
    }
}
