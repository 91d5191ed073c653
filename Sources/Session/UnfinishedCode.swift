import Diagnostics
import Script
import Syntax

/// A cell that is being written, made whole enough to be checked: its text up to a value, with the brackets closed that are open there.
///
/// What stands before the statement with the cursor is kept where it helps; a mistake in it only takes its names away.
struct UnfinishedCode {
    /// The text to check, and where the value stands in it.
    let text: String
    let value: SourceRange

    /// The value before the dot that stands at a byte of the code; nil where none does.
    init?(_ code: String, dot: Int) {
        let bytes = Array(code.utf8)
        guard dot > 0, dot < bytes.count, bytes[dot] == UInt8(ascii: "."), let start = Self.start(ofValueBefore: dot, in: bytes), start < dot else { return nil }
        let closers = Self.closers(of: bytes[..<dot])
        text = String(decoding: bytes[..<dot], as: UTF8.self) + closers
        // `x?.` and `x!.`: the range is the expression's, its mark included.
        value = SourceRange(start: start, end: dot)
    }

    /// The same value with nothing before it.
    var alone: (text: String, value: SourceRange) {
        let bytes = Array(text.utf8)[Int(value.start)..<Int(value.end)]
        return (String(decoding: bytes, as: UTF8.self), SourceRange(start: 0, end: bytes.count))
    }

    /// Where `a.b(c)[d]` begins that ends before a byte.
    private static func start(ofValueBefore end: Int, in bytes: [UInt8]) -> Int? {
        var index = end
        var needsOperand = true
        while index > 0 {
            let byte = bytes[index - 1]
            if isWord(byte) {
                guard needsOperand else { return index }
                while index > 0, isWord(bytes[index - 1]) { index -= 1 }
                needsOperand = false
            } else if byte == UInt8(ascii: ".") {
                index -= 1
                needsOperand = true
            } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
                guard needsOperand else { return index }
                index -= 1
            } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\"") {
                guard needsOperand, let open = opening(of: index - 1, in: bytes) else { return needsOperand ? nil : index }
                index = open
                // A call's or subscript's brackets stand behind what is called; others are the value.
                needsOperand = byte != UInt8(ascii: "\"") && index > 0 && (isWord(bytes[index - 1]) || bytes[index - 1] == UInt8(ascii: ")") || bytes[index - 1] == UInt8(ascii: "]"))
                if !needsOperand { return index }
            } else {
                return needsOperand && index == end ? nil : index
            }
        }
        return 0
    }

    /// Where the bracket or the text opened that closes at a byte.
    private static func opening(of close: Int, in bytes: [UInt8]) -> Int? {
        var depth = 0
        var index = close
        while index >= 0 {
            switch bytes[index] {
            case UInt8(ascii: "\""):
                var start = index - 1
                while start >= 0, bytes[start] != UInt8(ascii: "\"") || (start > 0 && bytes[start - 1] == UInt8(ascii: "\\")) {
                    if bytes[start] == UInt8(ascii: "\n") { return nil }
                    start -= 1
                }
                guard start >= 0 else { return nil }
                index = start
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth += 1
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth -= 1
            default: break
            }
            if depth == 0 { return index }
            index -= 1
        }
        return nil
    }

    /// What closes the brackets that are open at the end of a text.
    private static func closers(of bytes: ArraySlice<UInt8>) -> String {
        var open: [Character] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "("): open.append(")")
            case UInt8(ascii: "["): open.append("]")
            case UInt8(ascii: "{"): open.append("}")
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): _ = open.popLast()
            case UInt8(ascii: "\""):
                index += 1
                while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\n") { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
            case UInt8(ascii: "/") where index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "/"):
                while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            default: break
            }
            index += 1
        }
        // A block's end stands on a line of its own.
        return open.reversed().map { $0 == "}" ? "\n}" : String($0) }.joined()
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...: true
        default: false
        }
    }
}
