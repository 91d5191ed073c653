public struct Character: Comparable, Hashable, LosslessStringConvertible, CustomDebugStringConvertible, ExpressibleByExtendedGraphemeClusterLiteral {
    let _text: String
    init(_text: String) { self._text = _text }
    public init(_ text: String) {
        if text.count != 1 { _fail(text.isEmpty ? "Can't form a Character from an empty String" : "Can't form a Character from a String containing more than one extended grapheme cluster", 0) }
        _text = text
    }
    public init(_ text: Substring) { self.init(text._text) }
    public init(_ scalar: Unicode.Scalar) { _text = scalar.description }
    public init(extendedGraphemeClusterLiteral value: String) { _text = value }
    public static func == (a: Character, b: Character) -> Bool { a._text == b._text }
    public static func < (a: Character, b: Character) -> Bool { a._text < b._text }
    public func hash(into hasher: inout Hasher) { hasher._mix(_plainHash(_text)) }
    public var description: String { _text }
    public var debugDescription: String { _quoted(_text) }
    public var utf8: String.UTF8View { _text.utf8 }
    public var utf16: String.UTF16View { _text.utf16 }
    public var unicodeScalars: String.UnicodeScalarView { _text.unicodeScalars }
    public func uppercased() -> String { _text._uppercased() }
    public func lowercased() -> String { _text._lowercased() }

    public var isASCII: Bool { _characterIs(_text, 0) }
    public var isLetter: Bool { _characterIs(_text, 1) }
    public var isNumber: Bool { _characterIs(_text, 2) }
    public var isWholeNumber: Bool { _characterIs(_text, 3) }
    public var isHexDigit: Bool { _characterIs(_text, 4) }
    public var isUppercase: Bool { _characterIs(_text, 5) }
    public var isLowercase: Bool { _characterIs(_text, 6) }
    public var isWhitespace: Bool { _characterIs(_text, 7) }
    public var isNewline: Bool { _characterIs(_text, 8) }
    public var isPunctuation: Bool { _characterIs(_text, 9) }
    public var isSymbol: Bool { _characterIs(_text, 10) }
    public var isMathSymbol: Bool { _characterIs(_text, 11) }
    public var isCurrencySymbol: Bool { _characterIs(_text, 12) }
    public var isCased: Bool { _characterIs(_text, 13) }
    public var asciiValue: UInt8? { isASCII ? UInt8(_text == "\r\n" ? 10 : _text._unit(0, 2)) : nil }
    public var wholeNumberValue: Int? { _found(_characterValue(_text, 0)) }
    public var hexDigitValue: Int? { _found(_characterValue(_text, 1)) }
    func _found(_ value: Int) -> Int? { value < 0 ? nil : value }
}
@_intrinsic("characterIs") func _characterIs(_ text: String, _ property: Int) -> Bool
/// -1 where there is none.
@_intrinsic("characterValue") func _characterValue(_ text: String, _ kind: Int) -> Int

public enum Unicode {
    public struct Scalar: Comparable, Hashable, LosslessStringConvertible, CustomDebugStringConvertible, ExpressibleByUnicodeScalarLiteral {
        public let value: UInt32
        init(_value: UInt32) { value = _value }
        public init?(_ value: UInt32) {
            if value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) { return nil }
            self.value = value
        }
        public init(_ value: UInt8) { self.value = UInt32(value) }
        public init(_ scalar: Unicode.Scalar) { self = scalar }
        public init?(_ value: Int) {
            guard let narrow = UInt32(exactly: value), narrow <= 0x10FFFF, narrow < 0xD800 || narrow >= 0xE000 else { return nil }
            self.value = narrow
        }
        public init?(_ value: UInt16) {
            if value >= 0xD800 && value < 0xE000 { return nil }
            self.value = UInt32(value)
        }
        public init?(_ description: String) {
            if description.unicodeScalars.count != 1 { return nil }
            value = UInt32(description._unit(0, 1))
        }
        public init(unicodeScalarLiteral text: String) { value = UInt32(text._unit(0, 1)) }
        public static func == (a: Scalar, b: Scalar) -> Bool { a.value == b.value }
        public static func < (a: Scalar, b: Scalar) -> Bool { a.value < b.value }
        public func hash(into hasher: inout Hasher) { hasher._mix(Int(value)) }
        public var isASCII: Bool { value < 128 }
        public var description: String { _decode([Int(value)], 32) }
        public var debugDescription: String { _scalarText(Int(value)) }
        public func escaped(asASCII: Bool) -> String {
            let text = _scalarText(Int(value))
            return String(text.dropFirst().dropLast())
        }
        public var utf8: String.UTF8View { description.utf8 }
        public var utf16: String.UTF16View { description.utf16 }
        public var properties: Properties { Properties(_text: description) }
        public struct Properties {
            let _text: String
            public var isAlphabetic: Bool { _characterIs(_text, 14) }
            public var isUppercase: Bool { _characterIs(_text, 15) }
            public var isLowercase: Bool { _characterIs(_text, 16) }
            public var isWhitespace: Bool { _characterIs(_text, 17) }
            public var isEmoji: Bool { _characterIs(_text, 18) }
            public var name: String? {
                let name = _scalarName(_text)
                return name == "" ? nil : name
            }
            public var uppercaseMapping: String { _text._uppercased() }
            public var lowercaseMapping: String { _text._lowercased() }
        }
    }
}
public typealias UnicodeScalar = Unicode.Scalar
@_intrinsic("scalarText") func _scalarText(_ value: Int) -> String
@_intrinsic("scalarName") func _scalarName(_ text: String) -> String
