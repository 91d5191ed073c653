/// A JSON value that keeps what JSON keeps: the order of members and the spelling of numbers.
///
/// Notebooks and output blocks are read by people in diffs, so a value must come out as it went in; and a mistake in one is told with its
/// place in the chapter. Foundation's reader does neither, hence this small one.
public indirect enum JSON: Equatable, Sendable {
    case null
    case bool(Bool)
    /// The number as it is spelled.
    case number(String)
    case string(String)
    case array([JSON])
    case object([Member])

    public struct Member: Equatable, Sendable {
        public var key: String
        public var value: JSON
        public init(_ key: String, _ value: JSON) {
            self.key = key
            self.value = value
        }
    }

    public static func object(_ members: KeyValuePairs<String, JSON>) -> JSON { .object(members.map { Member($0.key, $0.value) }) }
    public static func integer(_ value: Int) -> JSON { .number(String(value)) }
    /// Finite numbers as numbers; JSON has no others, so they become `null`.
    public static func double(_ value: Double) -> JSON {
        value.isFinite ? .number(value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)") : .null
    }
    public static func strings(_ values: [String]) -> JSON { .array(values.map { .string($0) }) }

    /// The member of an object; nil for anything else.
    public subscript(key: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    public var string: String? {
        if case .string(let text) = self { return text }
        return nil
    }
    public var array: [JSON]? {
        if case .array(let values) = self { return values }
        return nil
    }
    public var members: [Member]? {
        if case .object(let members) = self { return members }
        return nil
    }
    public var int: Int? {
        if case .number(let text) = self { return Int(text) }
        return nil
    }
    public var double: Double? {
        if case .number(let text) = self { return Double(text) }
        return nil
    }
    public var bool: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    /// A text that nbformat may store whole or as a list of lines.
    public var joinedText: String? {
        switch self {
        case .string(let text): return text
        case .array(let parts):
            var all = ""
            for part in parts {
                guard let text = part.string else { return nil }
                all += text
            }
            return all
        default: return nil
        }
    }
}

/// Where and why a text is no JSON; `offset` counts UTF-8 bytes.
public struct JSONError: Error, Equatable, Sendable {
    public var offset: Int
    public var message: String
}

// MARK: - Writing

extension JSON: CustomStringConvertible {
    /// On one line, with no blanks.
    public var description: String {
        var out = ""
        write(to: &out, indent: nil, depth: 0)
        return out
    }

    /// One member or element a line, as notebooks are kept.
    public func indented(by width: Int = 1) -> String {
        var out = ""
        write(to: &out, indent: width, depth: 0)
        return out
    }

    private func write(to out: inout String, indent: Int?, depth: Int) {
        func line(_ depth: Int) {
            guard let indent else { return }
            out += "\n" + String(repeating: " ", count: indent * depth)
        }
        switch self {
        case .null: out += "null"
        case .bool(let value): out += value ? "true" : "false"
        case .number(let text): out += text
        case .string(let text): JSON.quote(text, into: &out)
        case .array(let values):
            if values.isEmpty {
                out += "[]"
                return
            }
            out += "["
            for (index, value) in values.enumerated() {
                if index > 0 { out += "," }
                line(depth + 1)
                value.write(to: &out, indent: indent, depth: depth + 1)
            }
            line(depth)
            out += "]"
        case .object(let members):
            if members.isEmpty {
                out += "{}"
                return
            }
            out += "{"
            for (index, member) in members.enumerated() {
                if index > 0 { out += "," }
                line(depth + 1)
                JSON.quote(member.key, into: &out)
                out += indent == nil ? ":" : ": "
                member.value.write(to: &out, indent: indent, depth: depth + 1)
            }
            line(depth)
            out += "}"
        }
    }

    private static func quote(_ text: String, into out: inout String) {
        out += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": out += "\\r"
            case "\t": out += "\\t"
            case let control where control.value < 0x20:
                let hex = String(control.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        out += "\""
    }
}

// MARK: - Reading

extension JSON {
    /// Deeper nesting than any notebook has is refused, so that no text can exhaust the stack.
    static let deepest = 256

    /// - Throws: `JSONError` with the byte where reading stopped and what was expected there.
    public static func parse(_ text: String) throws -> JSON {
        var reader = JSONReader(bytes: Array(text.utf8))
        return try reader.document()
    }
}

private struct JSONReader {
    let bytes: [UInt8]
    var at = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

    func fail(_ message: String) -> JSONError { JSONError(offset: at, message: message) }

    mutating func blanks() {
        while let next = byte, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { at += 1 }
    }

    mutating func document() throws -> JSON {
        let value = try self.value(depth: 0)
        blanks()
        if byte != nil { throw fail("expected the end of the JSON text") }
        return value
    }

    mutating func value(depth: Int) throws -> JSON {
        if depth > JSON.deepest { throw fail("JSON nested deeper than \(JSON.deepest) levels") }
        blanks()
        switch byte {
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case let digit? where digit == UInt8(ascii: "-") || (0x30...0x39).contains(digit): return try number()
        case nil: throw fail("expected a JSON value, found the end of the text")
        default: throw fail("expected a JSON value")
        }
    }

    private mutating func word(_ word: String, _ value: JSON) throws -> JSON {
        guard bytes[at...].starts(with: word.utf8) else { throw fail("expected '\(word)'") }
        at += word.utf8.count
        return value
    }

    private mutating func object(_ depth: Int) throws -> JSON {
        at += 1
        var members: [JSON.Member] = []
        blanks()
        if byte == UInt8(ascii: "}") {
            at += 1
            return .object(members)
        }
        while true {
            blanks()
            guard byte == UInt8(ascii: "\"") else { throw fail("expected a member name in quotes") }
            let key = try string()
            blanks()
            guard byte == UInt8(ascii: ":") else { throw fail("expected ':' after a member name") }
            at += 1
            members.append(JSON.Member(key, try value(depth: depth + 1)))
            blanks()
            if byte == UInt8(ascii: ",") {
                at += 1
                continue
            }
            guard byte == UInt8(ascii: "}") else { throw fail("expected ',' or '}' in a JSON object") }
            at += 1
            return .object(members)
        }
    }

    private mutating func array(_ depth: Int) throws -> JSON {
        at += 1
        var values: [JSON] = []
        blanks()
        if byte == UInt8(ascii: "]") {
            at += 1
            return .array(values)
        }
        while true {
            values.append(try value(depth: depth + 1))
            blanks()
            if byte == UInt8(ascii: ",") {
                at += 1
                continue
            }
            guard byte == UInt8(ascii: "]") else { throw fail("expected ',' or ']' in a JSON array") }
            at += 1
            return .array(values)
        }
    }

    private mutating func number() throws -> JSON {
        let start = at
        if byte == UInt8(ascii: "-") { at += 1 }
        try digits()
        if byte == UInt8(ascii: ".") {
            at += 1
            try digits()
        }
        if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            at += 1
            if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        return .number(String(decoding: bytes[start..<at], as: UTF8.self))
    }

    private mutating func digits() throws {
        let start = at
        while let digit = byte, (0x30...0x39).contains(digit) { at += 1 }
        if at == start { throw fail("expected a digit") }
    }

    private mutating func string() throws -> String {
        at += 1
        var out: [UInt8] = []
        while let next = byte {
            switch next {
            case UInt8(ascii: "\""):
                at += 1
                return String(decoding: out, as: UTF8.self)
            case UInt8(ascii: "\\"):
                at += 1
                try escape(into: &out)
            case 0..<0x20: throw fail("a line break or control character must be escaped in a JSON string")
            default:
                out.append(next)
                at += 1
            }
        }
        throw fail("expected '\"' at the end of a JSON string")
    }

    private mutating func escape(into out: inout [UInt8]) throws {
        guard let kind = byte else { throw fail("expected an escape sequence") }
        at += 1
        switch kind {
        case UInt8(ascii: "n"): out.append(0x0A)
        case UInt8(ascii: "t"): out.append(0x09)
        case UInt8(ascii: "r"): out.append(0x0D)
        case UInt8(ascii: "b"): out.append(0x08)
        case UInt8(ascii: "f"): out.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(kind)
        case UInt8(ascii: "u"):
            var unit = try hex()
            if (0xD800..<0xDC00).contains(unit), byte == UInt8(ascii: "\\"), at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "u") {
                let back = at
                at += 2
                let low = try hex()
                if (0xDC00..<0xE000).contains(low) { unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) } else { at = back }
            }
            // A lone half of a surrogate pair is no character; U+FFFD stands for it.
            out.append(contentsOf: String(UnicodeScalar(unit) ?? "\u{FFFD}").utf8)
        default:
            at -= 1
            throw fail("unknown escape sequence in a JSON string")
        }
    }

    private mutating func hex() throws -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = byte, let nibble = Character(UnicodeScalar(digit)).hexDigitValue else { throw fail("expected four hexadecimal digits") }
            value = value << 4 | UInt32(nibble)
            at += 1
        }
        return value
    }
}
