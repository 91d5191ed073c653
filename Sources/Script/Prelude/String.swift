@_intrinsic("equal") func _textsEqual(_ a: String, _ b: String) -> Bool
@_intrinsic("notEqual") func _textsDiffer(_ a: String, _ b: String) -> Bool
@_intrinsic("less") func _textsOrdered(_ a: String, _ b: String) -> Bool
@_intrinsic("greater") func _textsReversed(_ a: String, _ b: String) -> Bool
@_intrinsic("lessOrEqual") func _textsNotReversed(_ a: String, _ b: String) -> Bool
@_intrinsic("greaterOrEqual") func _textsNotOrdered(_ a: String, _ b: String) -> Bool

/// What String and Substring have in common.
public protocol StringProtocol: BidirectionalCollection, Comparable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, ExpressibleByStringInterpolation where Element == Character, Index == String.Index, SubSequence == Substring {
    var _text: String { get }
}
extension StringProtocol {
    public var debugDescription: String { _quoted(_text) }
    public var description: String { _text }
    public func hash(into hasher: inout Hasher) { hasher._mix(_plainHash(_text)) }
    public func hasPrefix<T: StringProtocol>(_ prefix: T) -> Bool { _text._hasPrefix(prefix._text) }
    public func hasSuffix<T: StringProtocol>(_ suffix: T) -> Bool { _text._hasSuffix(suffix._text) }
    public func contains<T: StringProtocol>(_ other: T) -> Bool { _text._contains(other._text) }
    public func uppercased() -> String { _text._uppercased() }
    public func lowercased() -> String { _text._lowercased() }
    @_disfavoredOverload public static func == <T: StringProtocol>(a: Self, b: T) -> Bool { _textsEqual(a._text, b._text) }
    @_disfavoredOverload public static func != <T: StringProtocol>(a: Self, b: T) -> Bool { _textsDiffer(a._text, b._text) }
    @_disfavoredOverload public static func < <T: StringProtocol>(a: Self, b: T) -> Bool { _textsOrdered(a._text, b._text) }
    @_disfavoredOverload public static func > <T: StringProtocol>(a: Self, b: T) -> Bool { _textsReversed(a._text, b._text) }
    @_disfavoredOverload public static func <= <T: StringProtocol>(a: Self, b: T) -> Bool { _textsNotReversed(a._text, b._text) }
    @_disfavoredOverload public static func >= <T: StringProtocol>(a: Self, b: T) -> Bool { _textsNotOrdered(a._text, b._text) }
}

public struct String: StringProtocol, RangeReplaceableCollection, LosslessStringConvertible {
    public typealias Element = Character
    public typealias SubSequence = Substring
    public typealias StringInterpolation = DefaultStringInterpolation
    /// A position: the offset in UTF-8 code units times four, and how far inside a scalar of several UTF-16 code units.
    public struct Index: Comparable, Hashable, CustomDebugStringConvertible {
        let _bits: Int
        init(_bits: Int) { self._bits = _bits }
        public static func == (a: Index, b: Index) -> Bool { a._bits == b._bits }
        public static func < (a: Index, b: Index) -> Bool { a._bits < b._bits }
        public func hash(into hasher: inout Hasher) { hasher._mix(_bits) }
        public func utf16Offset<S: StringProtocol>(in text: S) -> Int { text._text._distance(0, _bits, 3) }
        public init<S: StringProtocol>(utf16Offset offset: Int, in text: S) { _bits = text._text._move(0, offset, 3) }
        public var debugDescription: String { _builtinDescription(_bits >> 2) + "[utf8]" }
    }

    public init() { self = "" }
    public init(_ text: String) { self = text }
    public init(_ text: Substring) { self = text._text }
    public init(_ character: Character) { self = character._text }
    public init(_ scalar: Unicode.Scalar) { self = scalar.description }
    public init(_ view: UnicodeScalarView) { self = view._string }
    public init(_ view: UTF8View) { self = view._string }
    public init(_ view: UTF16View) { self = view._string }
    public init(_ value: Bool) { self = value ? "true" : "false" }
    public init<S: Sequence>(_ characters: S) where S.Element == Character {
        self = ""
        for character in characters { self += character._text }
    }
    public init<T: LosslessStringConvertible>(_ value: T) { self = value.description }
    public init<T: BinaryInteger>(_ value: T) { self = _builtinDescription(value) }
    public init<T: BinaryFloatingPoint>(_ value: T) { self = _builtinDescription(value) }
    public init<T: BinaryInteger>(_ value: T, radix: Int, uppercase: Bool = false) {
        if radix < 2 || radix > 36 { _fail("Radix must be between 2 and 36", 0) }
        self = _integerText(value, radix, uppercase)
    }
    public init<T>(describing value: T) { self = _describe(value) }
    public init<T: BinaryFloatingPoint>(describing value: T) { self = _builtinDescription(value) }
    public init<T>(reflecting value: T) { self = _debugDescribe(value) }
    public init(stringLiteral value: String) { self = value }
    public init(stringInterpolation: DefaultStringInterpolation) { self = stringInterpolation._text }
    @_intrinsic("stringRepeating") public init(repeating text: String, count: Int)
    public init(repeating character: Character, count: Int) { self.init(repeating: character._text, count: count) }
    public init<C: Collection, E: _UnicodeEncoding>(decoding units: C, as encoding: E.Type) where C.Element: BinaryInteger { self = _decode(units.map { Int($0) }, E._width) }

    public var _text: String { self }
    public var description: String { self }

    @_intrinsic("concatenate") public static func + (a: String, b: String) -> String
    @_intrinsic("appendString") public static func += (a: inout String, b: String)
    public mutating func append(_ other: String) { self += other }
    public mutating func append(_ other: Substring) { self += other._text }
    public mutating func append(_ character: Character) { self += character._text }
    public mutating func append(contentsOf other: String) { self += other }
    public mutating func append<S: Sequence>(contentsOf other: S) where S.Element == Character { for character in other { self += character._text } }
    public mutating func write(_ other: String) { self += other }

    /// In characters.
    @_intrinsic("stringCount") public var count: Int { get }
    @_intrinsic("stringIsEmpty") public var isEmpty: Bool { get }
    @_intrinsic("hasPrefix") func _hasPrefix(_ prefix: String) -> Bool
    @_intrinsic("hasSuffix") func _hasSuffix(_ suffix: String) -> Bool
    @_intrinsic("stringContains") func _contains(_ other: String) -> Bool
    @_intrinsic("uppercased") func _uppercased() -> String
    @_intrinsic("lowercased") func _lowercased() -> String
    @_intrinsic("stringSplit") public func _split(_ separator: String, _ keepsEmpty: Bool) -> [String]

    // Positions in one of the views: 0 characters, 1 scalars, 2 UTF-8, 3 UTF-16.
    @_intrinsic("stringEnd") var _end: Int { get }
    @_intrinsic("stringMove") func _move(_ start: Int, _ distance: Int, _ view: Int) -> Int
    @_intrinsic("stringDistance") func _distance(_ start: Int, _ end: Int, _ view: Int) -> Int
    @_intrinsic("stringSlice") func _slice(_ start: Int, _ end: Int) -> String
    /// The character, or the number of the code unit.
    @_intrinsic("stringCharacter") func _character(_ start: Int) -> String
    @_intrinsic("stringUnit") func _unit(_ start: Int, _ view: Int) -> Int

    public var startIndex: Index { Index(_bits: 0) }
    public var endIndex: Index { Index(_bits: _end) }
    public subscript(position: Index) -> Character { Character(_text: _character(position._bits)) }
    @available(*, unavailable, message: "cannot subscript String with an Int, use a String.Index instead.")
    public subscript(i: Int) -> Character { _fail("cannot subscript String with an Int", 0) }
    public subscript(bounds: Range<Index>) -> Substring { Substring(_base: self, _start: bounds.lowerBound._bits, _end: bounds.upperBound._bits) }
    public func index(after i: Index) -> Index { Index(_bits: _move(i._bits, 1, 0)) }
    public func index(before i: Index) -> Index { Index(_bits: _move(i._bits, -1, 0)) }
    public func index(_ i: Index, offsetBy distance: Int) -> Index { Index(_bits: _move(i._bits, distance, 0)) }
    public func distance(from start: Index, to end: Index) -> Int { _distance(start._bits, end._bits, 0) }
    public func makeIterator() -> Iterator { Iterator(_text: self, _position: 0, _end: _end) }
    public struct Iterator: IteratorProtocol {
        let _text: String
        var _position: Int
        let _end: Int
        public mutating func next() -> Character? {
            if _position >= _end { return nil }
            let character = _text._character(_position)
            _position = _position + character._end
            return Character(_text: character)
        }
    }

    mutating func _replace(_ start: Int, _ end: Int, _ new: String) { self = _slice(0, start) + new + _slice(end, _end) }
    public mutating func replaceSubrange<C: Collection>(_ subrange: Range<Index>, with newElements: C) where C.Element == Character {
        _replace(subrange.lowerBound._bits, subrange.upperBound._bits, String(newElements))
    }
    public mutating func insert(_ character: Character, at i: Index) { _replace(i._bits, i._bits, character._text) }
    public mutating func removeAll(keepingCapacity: Bool = false) { self = "" }
    public func filter(_ isIncluded: (Character) throws -> Bool) rethrows -> String {
        var result = ""
        for character in self { if try isIncluded(character) { result += character._text } }
        return result
    }

    public var utf8: UTF8View { UTF8View(_string: self, _start: 0, _end: _end) }
    public var utf16: UTF16View { UTF16View(_string: self, _start: 0, _end: _end) }
    public var unicodeScalars: UnicodeScalarView {
        get { UnicodeScalarView(_string: self, _start: 0, _end: _end) }
        set { self = newValue._string }
    }
    public struct UTF8View: BidirectionalCollection, CustomStringConvertible, CustomDebugStringConvertible {
        let _base: String
        let _start: Int
        let _end: Int
        init(_string: String, _start: Int, _end: Int) {
            _base = _string
            self._start = _start
            self._end = _end
        }
        public var _string: String { _base._slice(_start, _end) }
        public var startIndex: String.Index { String.Index(_bits: _start) }
        public var endIndex: String.Index { String.Index(_bits: _end) }
        public var count: Int { (_end - _start) >> 2 }
        public subscript(position: String.Index) -> UInt8 { UInt8(_base._unit(position._bits, 2)) }
        public func index(after i: String.Index) -> String.Index { String.Index(_bits: i._bits + 4) }
        public func index(before i: String.Index) -> String.Index { String.Index(_bits: i._bits - 4) }
        public func index(_ i: String.Index, offsetBy distance: Int) -> String.Index { String.Index(_bits: _base._move(i._bits, distance, 2)) }
        public func distance(from start: String.Index, to end: String.Index) -> Int { (end._bits >> 2) - (start._bits >> 2) }
        public var description: String { _string }
        public var debugDescription: String { "UTF8View(" + _quoted(_string) + ")" }
    }
    public struct UTF16View: BidirectionalCollection, CustomStringConvertible, CustomDebugStringConvertible {
        let _base: String
        let _start: Int
        let _end: Int
        init(_string: String, _start: Int, _end: Int) {
            _base = _string
            self._start = _start
            self._end = _end
        }
        public var _string: String { _base._slice(_start, _end) }
        public var startIndex: String.Index { String.Index(_bits: _start) }
        public var endIndex: String.Index { String.Index(_bits: _end) }
        public subscript(position: String.Index) -> UInt16 { UInt16(_base._unit(position._bits, 3)) }
        public func index(after i: String.Index) -> String.Index { String.Index(_bits: _base._move(i._bits, 1, 3)) }
        public func index(before i: String.Index) -> String.Index { String.Index(_bits: _base._move(i._bits, -1, 3)) }
        public func index(_ i: String.Index, offsetBy distance: Int) -> String.Index { String.Index(_bits: _base._move(i._bits, distance, 3)) }
        public func distance(from start: String.Index, to end: String.Index) -> Int { _base._distance(start._bits, end._bits, 3) }
        public var description: String { _string }
        public var debugDescription: String { "StringUTF16(" + _quoted(_string) + ")" }
    }
    public struct UnicodeScalarView: BidirectionalCollection, RangeReplaceableCollection, CustomStringConvertible, CustomDebugStringConvertible {
        var _base: String
        var _start: Int
        var _end: Int
        init(_string: String, _start: Int, _end: Int) {
            _base = _string
            self._start = _start
            self._end = _end
        }
        public init() { self.init(_string: "", _start: 0, _end: 0) }
        public var _string: String { _base._slice(_start, _end) }
        public var startIndex: String.Index { String.Index(_bits: _start) }
        public var endIndex: String.Index { String.Index(_bits: _end) }
        public subscript(position: String.Index) -> Unicode.Scalar { Unicode.Scalar(_value: UInt32(_base._unit(position._bits, 1))) }
        public func index(after i: String.Index) -> String.Index { String.Index(_bits: _base._move(i._bits, 1, 1)) }
        public func index(before i: String.Index) -> String.Index { String.Index(_bits: _base._move(i._bits, -1, 1)) }
        public func index(_ i: String.Index, offsetBy distance: Int) -> String.Index { String.Index(_bits: _base._move(i._bits, distance, 1)) }
        public func distance(from start: String.Index, to end: String.Index) -> Int { _base._distance(start._bits, end._bits, 1) }
        public mutating func replaceSubrange<C: Collection>(_ subrange: Range<String.Index>, with newElements: C) where C.Element == Unicode.Scalar {
            var text = _base._slice(_start, subrange.lowerBound._bits)
            for scalar in newElements { text += scalar.description }
            text += _base._slice(subrange.upperBound._bits, _end)
            self = text.unicodeScalars
        }
        public mutating func append(_ scalar: Unicode.Scalar) { self = (_string + scalar.description).unicodeScalars }
        public init<S: Sequence>(_ scalars: S) where S.Element == Unicode.Scalar {
            var text = ""
            for scalar in scalars { text += scalar.description }
            self = text.unicodeScalars
        }
        public var description: String { _string }
        public var debugDescription: String { "StringUnicodeScalarView(" + _quoted(_string) + ")" }
    }
}

public struct Substring: StringProtocol, RangeReplaceableCollection, LosslessStringConvertible {
    public typealias Index = String.Index
    public typealias Element = Character
    public typealias SubSequence = Substring
    var _base: String
    var _start: Int
    var _end: Int
    init(_base: String, _start: Int, _end: Int) {
        self._base = _base
        self._start = _start
        self._end = _end
    }
    public init() { self.init(_base: "", _start: 0, _end: 0) }
    public init(_ text: String) { self.init(_base: text, _start: 0, _end: text._end) }
    public init(stringLiteral value: String) { self.init(value) }
    public var _text: String { _base._slice(_start, _end) }
    public static func == (a: Substring, b: Substring) -> Bool { _textsEqual(a._text, b._text) }
    public static func < (a: Substring, b: Substring) -> Bool { _textsOrdered(a._text, b._text) }
    public var base: String { _base }
    public var startIndex: String.Index { String.Index(_bits: _start) }
    public var endIndex: String.Index { String.Index(_bits: _end) }
    public var isEmpty: Bool { _start == _end }
    public var count: Int { _text.count }
    func _checked(_ i: String.Index) -> Int {
        if i._bits < _start || i._bits >= _end { _fail("Substring index is out of bounds", 0) }
        return i._bits
    }
    public subscript(position: String.Index) -> Character {
        let start = _checked(position)
        let character = _base._character(start)
        return Character(_text: start + character._end > _end ? _base._slice(start, _end) : character)
    }
    public subscript(bounds: Range<String.Index>) -> Substring { Substring(_base: _base, _start: bounds.lowerBound._bits, _end: bounds.upperBound._bits) }
    public func index(after i: String.Index) -> String.Index { String.Index(_bits: _smaller(_base._move(_checked(i), 1, 0), _end)) }
    public func index(before i: String.Index) -> String.Index { String.Index(_bits: _base._move(i._bits, -1, 0)) }
    public func index(_ i: String.Index, offsetBy distance: Int) -> String.Index { String.Index(_bits: _base._move(i._bits, distance, 0)) }
    public func distance(from start: String.Index, to end: String.Index) -> Int { _base._distance(start._bits, end._bits, 0) }
    public func makeIterator() -> String.Iterator { _text.makeIterator() }
    public mutating func replaceSubrange<C: Collection>(_ subrange: Range<String.Index>, with newElements: C) where C.Element == Character {
        self = Substring(_base._slice(_start, subrange.lowerBound._bits) + String(newElements) + _base._slice(subrange.upperBound._bits, _end))
    }
    public mutating func append(_ character: Character) { self = Substring(_text + character._text) }
    public mutating func append(_ other: String) { self = Substring(_text + other) }
    public mutating func append<S: Sequence>(contentsOf other: S) where S.Element == Character { self = Substring(_text + String(other)) }
    public static func + (a: Substring, b: String) -> Substring { Substring(a._text + b) }
    public static func + (a: String, b: Substring) -> String { a + b._text }
    public static func + (a: Substring, b: Substring) -> Substring { Substring(a._text + b._text) }
    public static func += (a: inout String, b: Substring) { a += b._text }
    public var utf8: String.UTF8View { String.UTF8View(_string: _base, _start: _start, _end: _end) }
    public var utf16: String.UTF16View { String.UTF16View(_string: _base, _start: _start, _end: _end) }
    public var unicodeScalars: String.UnicodeScalarView { String.UnicodeScalarView(_string: _base, _start: _start, _end: _end) }
}

@_intrinsic("integerText") func _integerText<T: BinaryInteger>(_ value: T, _ radix: Int, _ uppercase: Bool) -> String
@_intrinsic("stringDecode") func _decode(_ units: [Int], _ width: Int) -> String
public protocol _UnicodeEncoding {
    static var _width: Int { get }
}
public enum UTF8: _UnicodeEncoding { public static var _width: Int { 8 } }
public enum UTF16: _UnicodeEncoding { public static var _width: Int { 16 } }
public enum UTF32: _UnicodeEncoding { public static var _width: Int { 32 } }

public struct DefaultStringInterpolation: StringInterpolationProtocol, CustomStringConvertible, TextOutputStream {
    public var _text: String = ""
    public init() {}
    public init(literalCapacity: Int, interpolationCount: Int) {}
    public var description: String { _text }
    public mutating func write(_ text: String) { _text += text }
    public mutating func appendLiteral(_ text: String) { _text += text }
    public mutating func appendInterpolation<T>(_ value: T) { _text += _describe(value) }
}

public protocol TextOutputStream {
    mutating func write(_ string: String)
}
public protocol TextOutputStreamable {
    func write<Target: TextOutputStream>(to target: inout Target)
}
extension String: TextOutputStream, TextOutputStreamable {
    public func write<Target: TextOutputStream>(to target: inout Target) { target.write(self) }
}
extension Substring: TextOutputStream, TextOutputStreamable {
    public mutating func write(_ other: String) { append(other) }
    public func write<Target: TextOutputStream>(to target: inout Target) { target.write(_text) }
}
extension Character: TextOutputStreamable {
    public func write<Target: TextOutputStream>(to target: inout Target) { target.write(_text) }
}
