import Testing

@testable import Jupyter

@Suite struct JSONTests {
    @Test(arguments: [
        "null", "true", "false", "0", "-0", "12345678901234567890123", "1.50", "-2.5e-10", "1E+400", "\"\"", "\"a\\\"b\\\\c\"", "\"\\n\\r\\t\\u0000\\u001f\"",
        "\"é€😀\"", "[]", "{}", "[1,[2,[3,{}]],\"x\"]", "{\"a\":1,\"b\":{\"c\":[null,true]},\"a\":2}", "{\"\":\"\"}",
    ])
    func printsWhatItRead(_ text: String) throws {
        #expect(try JSONValue(parsing: text).description == text)
    }

    @Test(arguments: [
        (#""\u0041\/\b\f""#, "A/\u{8}\u{C}"), (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"),
        (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"), (#""\ud83d\n""#, "\u{FFFD}\n"), (#""\u00E9\u00e9""#, "éé"),
    ])
    func readsEscapes(_ text: String, _ expected: String) throws {
        #expect(try JSONValue(parsing: text) == .string(expected))
    }

    @Test(arguments: [
        "", " ", "nul", "tru", "nulll", "01", "-", "1.", ".5", "1e", "+1", "NaN", "Infinity", "'a'", "\"", "\"\\", "\"\\u12", "\"\\u12g4\"", "\"\\x\"",
        "\"\n\"", "[", "[1", "[1,",
        "[1,]", "[,1]", "]", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "{a:1}", "{1:1}", "1 2", "[] []", "\u{FEFF}1",
    ])
    func refuses(_ text: String) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
    }

    @Test func tellsWhere() {
        #expect(throws: JSONError(reason: "a value can't begin like this", offset: 7)) { try JSONValue(parsing: "[1, 2, x]") }
    }

    @Test(arguments: [[UInt8](arrayLiteral: 0x22, 0xFF, 0x22), [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22], [0xFF]])
    func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: bytes) }
    }

    @Test func boundsNesting() throws {
        func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(try JSONValue(parsing: nested(JSONValue.maximumDepth)).array != nil)
        for depth in [JSONValue.maximumDepth + 1, 1_000_000] {
            #expect(throws: JSONError.self) { try JSONValue(parsing: nested(depth)) }
            #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "{\"a\":", count: depth)) }
        }
    }

    @Test func readsMembers() throws {
        let value = try JSONValue(parsing: #" { "a" : 1 , "b" : [ 1.0 , 1e3 , 0.5, 9223372036854775808 ] , "a" : "last" , "c" : true } "#)
        #expect(value["a"]?.string == "last")
        #expect(value["b"]?.array?.map(\.int) == [1, 1000, nil, nil])
        #expect(value["b"]?.array?.map(\.double) == [1, 1000, 0.5, 9_223_372_036_854_775_808])
        #expect(value["c"]?.bool == true)
        #expect(value["d"] == nil)
        #expect(value["c"]?["d"] == nil)
        #expect(JSONValue.double(.nan) == .null)
        #expect(JSONValue.double(0.1) == .number("0.1"))
    }

    /// Values made at random print to what reads as the same values.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func roundTrips(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<100 {
            let value = JSONValue.random(depth: 4, using: &random)
            #expect(try JSONValue(parsing: value.utf8) == value)
        }
    }

    /// Texts broken at random are read or refused, and what is read prints to what reads the same.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func survivesBrokenText(seed: UInt64) throws {
        var random = SeededGenerator(seed)
        for _ in 0..<500 {
            var bytes = JSONValue.random(depth: 3, using: &random).utf8
            for _ in 0...Int.random(in: 0..<4, using: &random) { random.break(&bytes) }
            guard let value = try? JSONValue(parsing: bytes) else { continue }
            #expect(try JSONValue(parsing: value.utf8) == value)
        }
    }
}

/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Changes, removes or inserts a byte, or cuts the end off.
    mutating func `break`(_ bytes: inout [UInt8]) {
        guard !bytes.isEmpty else { return bytes.append(UInt8.random(in: 0...255, using: &self)) }
        let index = Int.random(in: 0..<bytes.count, using: &self)
        switch Int.random(in: 0..<5, using: &self) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &self)
        case 1: bytes.remove(at: index)
        case 2: bytes.insert(UInt8.random(in: 0...255, using: &self), at: index)
        case 3: bytes.removeSubrange(index...)
        default: bytes.insert(Array("[]{}\",:\\0-e.".utf8).randomElement(using: &self)!, at: index)
        }
    }
}

extension JSONValue {
    static func random(depth: Int, using random: inout SeededGenerator) -> JSONValue {
        func text() -> String {
            let scalars = Array("ab\"\\/\n\u{0}\u{1F} é€😀\u{2028}\u{FFFD}".unicodeScalars)
            var text = ""
            for _ in 0..<Int.random(in: 0..<8, using: &random) { text.unicodeScalars.append(scalars.randomElement(using: &random)!) }
            return text
        }
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(.random(using: &random))
        case 2: return .int(Int(truncatingIfNeeded: random.next()))
        case 3: return .double(.random(in: -1e6...1e6, using: &random))
        case 4: return .string(text())
        case 5: return .array((0..<Int.random(in: 0..<4, using: &random)).map { _ in JSONValue.random(depth: depth - 1, using: &random) })
        default: return .object((0..<Int.random(in: 0..<4, using: &random)).map { _ in (text(), JSONValue.random(depth: depth - 1, using: &random)) })
        }
    }
}
