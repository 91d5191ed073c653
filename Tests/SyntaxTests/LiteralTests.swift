import Diagnostics
import Testing

@testable import Syntax

@Suite struct LiteralTests {
    @Test(arguments: [
        ("0", 0), ("1_000_000", 1_000_000), ("0xFF_ff", 0xFFFF), ("0o17", 15), ("0b1010", 10), ("18446744073709551615", UInt64.max), ("0xFFFFFFFFFFFFFFFF", .max),
        ("18446744073709551616", nil), ("0x10000000000000000", nil), ("99999999999999999999999999", nil), ("007", 7),
    ] as [(String, UInt64?)])
    func integers(_ text: String, _ value: UInt64?) {
        guard case .expression(let expr)? = parse(text).statements.first?.kind, case .integer(let found) = expr.kind else {
            Issue.record("\(text) is no integer literal")
            return
        }
        #expect(found == value)
    }

    @Test(arguments: [("1.5", "1.5"), ("1_0.2_5e-1_0", "10.25e-10"), ("1e3", "1e3"), ("0x1.8p3", "0x1.8p3"), ("0xAp-2", "0xAp-2")])
    func floats(_ text: String, _ literal: String) { #expect(dumped(text) == "(float \(literal))") }

    /// The text of a string literal without interpolation.
    static func value(_ text: String) -> String? {
        guard case .expression(let expr)? = parse(text).statements.first?.kind, case .string(let segments) = expr.kind else { return nil }
        var result = ""
        for segment in segments {
            guard case .text(let text) = segment else { return nil }
            result += text
        }
        return result
    }

    @Test(arguments: [
        (#""""#, ""),
        (#""a b""#, "a b"),
        (#""\n\t\r\0\\\"\'""#, "\n\t\r\0\\\"'"),
        (#""\u{41}\u{1F600}\u{0000e9}""#, "A😀é"),
        (##"#"a\n"b"\#n\#u{41}"#"##, "a\\n\"b\"\nA"),
        (###"##"\#n\##n"##"###, "\\#n\n"),
        ("\"\"\"\n  a\n    b\n\n  c\n  \"\"\"", "a\n  b\n\nc"),
        ("\"\"\"\n  a \\\n  b\n  \"\"\"", "a b"),
        ("\"\"\"\n  \"q\" \\\"\"\" r\n  \"\"\"", "\"q\" \"\"\" r"),
        ("\"\"\"\r\n  a\r\n  b\r\n  \"\"\"", "a\nb"),
        ("\"\"\"\n\n\"\"\"", ""),
        ("\"\"\"\n\"\"\"", ""),
        ("\"\"\"\na\n\n\"\"\"", "a\n"),
        ("#\"\"\"\n  a\\n\\#t\n  \"\"\"#", "a\\n\t"),
        ("\"ünï👩‍👩‍👧\"", "ünï👩‍👩‍👧"),
    ])
    func strings(_ text: String, _ value: String) { #expect(Self.value(text) == value) }

    @Test(arguments: [
        (#""\(a)""#, #""\(a)""#),
        (#""x\(a, format: ".2f")y\(b + 1)""#, #""x\(a, format: ".2f")y\((+ b 1))""#),
        (#""\("a\("b")")""#, #""\("a\("b")")""#),
        (##"#"\(a)\#(b)"#"##, ##""\\(a)\(b)""##),
        (#""\(a)\(b)""#, #""\(a)\(b)""#),
        ("\"\"\"\n  \\(a)\n   \\(b)\n  \"\"\"", "\"\\(a)\\n \\(b)\""),
        (#""\(x.map { "\($0)" })""#, #""\((call (. x map) ~(closure { "\($0)" })))""#),
    ])
    func interpolation(_ text: String, _ dump: String) { #expect(dumped(text) == dump) }

    @Test(arguments: [#""\q""#, #""\u{D800}""#, #""\u{110000}""#, #""\x41""#])
    func badEscapes(_ text: String) { #expect(dumped(text) == "cell:1:2: error: invalid escape sequence in literal") }

    @Test(arguments: [#""\u{}""#, #""\u{123456789}""#])
    func badScalars(_ text: String) { #expect(dumped(text) == #"cell:1:2: error: \u{...} escape sequence expects between 1 and 8 hex digits"#) }
}
