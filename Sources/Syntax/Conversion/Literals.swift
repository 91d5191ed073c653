import Diagnostics
import struct Diagnostics.SourceRange
import SwiftSyntax

/// Values of literals' texts.
enum Literals {
    /// Decimal, `0x`, `0o` and `0b`, with underscores; nil when the value needs more than 64 bits.
    static func integer(_ text: String) -> UInt64? {
        var digits = Substring(text)
        var radix: UInt64 = 10
        if text.hasPrefix("0x") { radix = 16 }
        if text.hasPrefix("0o") { radix = 8 }
        if text.hasPrefix("0b") { radix = 2 }
        if radix != 10 { digits = digits.dropFirst(2) }
        var value: UInt64 = 0
        for byte in digits.utf8 where byte != UInt8(ascii: "_") {
            let digit: UInt64
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt64(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt64(byte - UInt8(ascii: "a")) + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = UInt64(byte - UInt8(ascii: "A")) + 10
            default: return nil
            }
            let (product, overflow) = value.multipliedReportingOverflow(by: radix)
            let (sum, carry) = product.addingReportingOverflow(digit)
            if overflow || carry { return nil }
            value = sum
        }
        return value
    }

    /// Resolves a string segment's escapes, which begin with a backslash and as many number signs as the literal has. Line ends become `\n`.
    /// Nil with the offset of an escape that means nothing.
    static func unescape(_ text: String, pounds: Int) -> (text: String, badEscape: Int?) {
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\r") }) else { return (String(decoding: bytes, as: UTF8.self), nil) }
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte == UInt8(ascii: "\r") {
                    result.append(UInt8(ascii: "\n"))
                    index += index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1
                    continue
                }
                guard byte == UInt8(ascii: "\\"), hasPounds(bytes, at: index + 1, count: pounds) else {
                    result.append(byte)
                    index += 1
                    continue
                }
                let start = index
                index += 1 + pounds
                guard index < bytes.count else { return (String(decoding: result, as: UTF8.self), start) }
                switch bytes[index] {
                case UInt8(ascii: "n"): result.append(UInt8(ascii: "\n"))
                case UInt8(ascii: "t"): result.append(UInt8(ascii: "\t"))
                case UInt8(ascii: "r"): result.append(UInt8(ascii: "\r"))
                case UInt8(ascii: "0"): result.append(0)
                case UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "'"): result.append(bytes[index])
                case UInt8(ascii: "u"):
                    guard let (scalar, end) = unicodeScalar(bytes, at: index + 1) else { return (String(decoding: result, as: UTF8.self), start) }
                    result.append(contentsOf: Array(String(Character(scalar)).utf8))
                    index = end
                    continue
                case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                    // An escaped end of line in a multi-line string joins the lines.
                    while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") { index += 1 }
                    if index < bytes.count, bytes[index] == UInt8(ascii: "\r") { index += 1 }
                    if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
                    continue
                default: return (String(decoding: result, as: UTF8.self), start)
                }
                index += 1
            }
            return (String(decoding: result, as: UTF8.self), nil)
        }
    }

    private static func hasPounds(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, count: Int) -> Bool {
        guard index + count <= bytes.count else { return false }
        return bytes[index..<(index + count)].allSatisfy { $0 == UInt8(ascii: "#") }
    }

    /// `{1F600}` from its brace on, and the offset after it.
    private static func unicodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (Unicode.Scalar, Int)? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
        guard let close = bytes[start...].prefix(12).firstIndex(of: UInt8(ascii: "}")) else { return nil }
        let digits = String(decoding: bytes[(start + 1)..<close], as: UTF8.self)
        guard digits.utf8.count <= 8, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
        return (scalar, close + 1)
    }
}

extension Converter {
    /// The parser has already put the indentation of multi-line strings and their first and last line ends into trivia.
    func segments(_ node: StringLiteralExprSyntax) -> [StringSegment] {
        let pounds = node.openingPounds?.text.utf8.count ?? 0
        var result: [StringSegment] = []
        var literal = ""
        for segment in node.segments {
            switch segment {
            case .stringSegment(let segment):
                let (text, badEscape) = Literals.unescape(segment.content.text, pounds: pounds)
                literal += text
                if let badEscape {
                    let start = start(of: segment.content) + badEscape
                    say("invalid escape sequence in literal", SourceRange(start: start, end: start + 2))
                }
            case .expressionSegment(let segment):
                if !literal.isEmpty { result.append(.text(literal)) }
                literal = ""
                result.append(.interpolation(arguments(segment.expressions), range(segment)))
            }
        }
        if !literal.isEmpty { result.append(.text(literal)) }
        return result
    }

    /// The text of a literal without interpolation.
    func plainText(_ node: StringLiteralExprSyntax) -> String? {
        var result = ""
        for case .text(let text) in segments(node) { result += text }
        return node.segments.contains { $0.is(ExpressionSegmentSyntax.self) } ? nil : result
    }
}
