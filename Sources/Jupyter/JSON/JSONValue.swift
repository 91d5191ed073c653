/// A JSON text as a value, for the messages of the Jupyter protocol.
///
/// The kernel has its own type because a kernel that answers within milliseconds of its start can't wait for Foundation, and because nothing may
/// change on its way through: members keep their order, and a number is kept as it was written, so that 64-bit integers and long decimals in a cell's
/// JSON output arrive at the reader as the cell wrote them.
public enum JSONValue: Sendable {
    case null
    case bool(Bool)
    /// The literal as it stands in the text; it obeys JSON's grammar of numbers.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// Members in the order of the text. Of members with the same name the last one counts, as in Python.
    case object([(name: String, value: JSONValue)])
}

extension JSONValue {
    public static func int(_ value: Int) -> JSONValue { .number(String(value)) }

    /// JSON has no word for NaN and the infinities: they become null.
    public static func double(_ value: Double) -> JSONValue { value.isFinite ? .number(value.description) : .null }

    public static func strings(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }

    /// The member of an object; nil for a missing member and for anything that isn't an object.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.last { $0.name == name }?.value
    }

    public var string: String? {
        if case .string(let text) = self { return text }
        return nil
    }

    public var bool: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    /// The number as an `Int`; nil where it has a fraction or doesn't fit.
    public var int: Int? {
        guard case .number(let literal) = self else { return nil }
        if let exact = Int(literal) { return exact }
        return Double(literal).flatMap { Int(exactly: $0) }
    }

    public var double: Double? {
        guard case .number(let literal) = self else { return nil }
        return Double(literal)
    }

    public var array: [JSONValue]? {
        if case .array(let elements) = self { return elements }
        return nil
    }

    public var members: [(name: String, value: JSONValue)]? {
        if case .object(let members) = self { return members }
        return nil
    }
}

extension JSONValue: Equatable {
    public static func == (a: JSONValue, b: JSONValue) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.number(let a), .number(let b)): a == b
        case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)): a.count == b.count && zip(a, b).allSatisfy { $0.name == $1.name && $0.value == $1.value }
        default: false
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(integerLiteral value: Int) { self = .int(value) }
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSONValue)...) { self = .object(elements.map { ($0.0, $0.1) }) }
    public init(nilLiteral: ()) { self = .null }
}
