/// Measures, before the parser runs, how deep the parser would have to recurse.
///
/// The parser counts brackets and stops at a limit, but it also recurses where no bracket stands: `try try try …`, `a ? a ? a ? …`, `A -> A -> …`, `a<b<c<…`,
/// long `else if` chains. A megabyte of these overflows any stack, and a stack overflow takes the notebook with it. So the text is scanned once, byte by byte and
/// without recursion, by a lexer that knows just enough (comments, strings with interpolation, words, brackets, operators) and counts, per open bracket, what
/// the parser may still be inside of.
struct NestingGuard {
    /// What a text may reach. The parser needs 10 to 20 KB of stack per level when it isn't optimised.
    static let limit = 200

    /// Square brackets inside one another, without a brace between them. To tell `[Int]()` from `[1]` the parser tries each twice as a type, and so what stands in
    /// it four times, and so on.
    private static let mostSquares = 12
    /// How many words and signs a text may have: the parser takes some four microseconds for each that it doesn't understand.
    private static let mostTokens = 200_000
    /// How many links a postfix chain or a type's path may have.
    private static let longestChain = 2000

    enum Overflow { case tooDeep, tooLong }

    /// Where and how a text goes beyond the limits; nil for a text that is fit for the parser.
    static func overflow(in bytes: UnsafeBufferPointer<UInt8>) -> (offset: Int, kind: Overflow)? {
        var scan = NestingGuard(bytes: bytes)
        return scan.run()
    }

    /// Calls `visit` with the offset of every line that begins outside all brackets, strings and comments. Where it returns an offset, scanning goes on from
    /// there: such a line isn't Swift.
    static func visitTopLevelLines(in bytes: UnsafeBufferPointer<UInt8>, _ visit: (Int) -> Int?) {
        var scan = NestingGuard(bytes: bytes)
        var begins = true
        while scan.index < bytes.count {
            if begins, scan.frames.count == 1, let next = visit(scan.index) { scan.index = next }
            begins = scan.byte() == UInt8(ascii: "\n")
            scan.step()
        }
    }

    private struct Frame {
        enum Kind { case bracket, brace, interpolation }
        var kind: Kind
        /// Words and signs since the last operand: `try try`, `if if`, `- -`.
        var run = 0
        /// `if`, `while`, … whose block hasn't begun.
        var conditions = 0
        var elseIfs = 0
        var ternaries = 0
        var arrows = 0
        var angles = 0
        /// Attributes inside generic arguments, which the parser tries twice each as it does square brackets.
        var attributes = 0
        var labels = 0
        /// Members, calls, subscripts, `!` and `?` in a row: the parser makes a tree as deep as the chain is long, and later looks for its first token recursively.
        var links = 0
        /// Open square brackets up to here.
        var squares = 0
        /// A generic argument list that was only tried costs little.
        var depth: Int { run + conditions + elseIfs + ternaries + arrows + labels + angles / 4 }
        /// How many number signs and quotes end the string around an interpolation.
        var pounds = 0
        var quotes = 0
    }

    private enum Token { case operand, word, sign, open, close, colon, comma, none }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    private var frames: [Frame] = [Frame(kind: .brace)]
    /// The sum over all frames below the top one.
    private var below = 0
    private var directives = 0
    private var last = Token.none
    private var beforeLast = Token.none
    private var lastWasElse = false
    private var closedBrace = false

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private func byte(_ offset: Int = 0) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

    private mutating func run() -> (offset: Int, kind: Overflow)? {
        var tokens = 0
        while index < bytes.count {
            if byte() > 0x20 { tokens += 1 }
            if tokens > Self.mostTokens { return (index, .tooLong) }
            step()
            let top = frames[frames.count - 1]
            if below + top.depth + frames.count + directives > Self.limit || top.links > Self.longestChain
                || top.squares > Self.mostSquares || top.attributes > Self.mostSquares
            {
                return (index, .tooDeep)
            }
        }
        return nil
    }

    private mutating func step() {
        let first = byte()
        switch first {
        case 0...0x20:
            index += 1
        case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "/"):
            skipLine()
        case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"):
            skipComment()
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            string(pounds: 0)
        case UInt8(ascii: "#"):
            numberSign()
        case UInt8(ascii: "`"):
            quotedName()
        case UInt8(ascii: "("), UInt8(ascii: "["):
            open(.bracket)
        case UInt8(ascii: "{"):
            var top = frames[frames.count - 1]
            top.conditions = max(0, top.conditions - 1)
            top.arrows = 0
            top.angles = 0
            frames[frames.count - 1] = top
            open(.brace)
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
            close(first)
        case UInt8(ascii: ","), UInt8(ascii: ";"):
            index += 1
            frames[frames.count - 1].arrows = 0
            frames[frames.count - 1].run = 0
            frames[frames.count - 1].links = 0
            if first == UInt8(ascii: ";") { frames[frames.count - 1].angles = 0 }
            note(.comma)
        case UInt8(ascii: ":"):
            index += 1
            colon()
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            skipWord()
            frames[frames.count - 1].angles = 0
            operand()
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...0xFF:
            word()
        default:
            sign()
        }
    }

    // MARK: Tokens

    private mutating func note(_ token: Token) {
        if token != .word { lastWasElse = false }
        beforeLast = last
        last = token
        closedBrace = false
    }

    private mutating func operand() {
        let top = frames.count - 1
        if closedBrace { frames[top].elseIfs = 0 }
        if last == .operand || last == .close {
            frames[top].angles = 0
            frames[top].links = 0
        }
        frames[top].run = 0
        if last != .colon { frames[top].labels = 0 }
        note(.operand)
    }

    private mutating func open(_ kind: Frame.Kind) {
        let squares = kind == .brace ? 0 : frames[frames.count - 1].squares + (byte() == UInt8(ascii: "[") ? 1 : 0)
        index += 1
        below += frames[frames.count - 1].depth
        frames.append(Frame(kind: kind, squares: squares))
        note(.open)
    }

    private mutating func close(_ bracket: UInt8) {
        index += 1
        guard frames.count > 1 else { return }
        let closed = frames.removeLast()
        below -= frames[frames.count - 1].depth
        if closed.kind == .interpolation {
            resumeString(pounds: closed.pounds, quotes: closed.quotes)
            return
        }
        frames[frames.count - 1].run = 0
        frames[frames.count - 1].links += 1
        note(.close)
        closedBrace = bracket == UInt8(ascii: "}")
    }

    private mutating func colon() {
        let top = frames.count - 1
        frames[top].ternaries = max(0, frames[top].ternaries - 1)
        frames[top].links = 0
        if last == .operand, beforeLast == .colon { frames[top].labels += 1 } else { frames[top].labels = 0 }
        note(.colon)
    }

    /// A name in backticks; a backtick that none closes on its line is a stray character, and what follows it is code.
    private mutating func quotedName() {
        var end = index + 1
        while end < bytes.count, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "`"), bytes[end] != UInt8(ascii: "\\") { end += 1 }
        index = end < bytes.count && bytes[end] == UInt8(ascii: "`") ? end + 1 : index + 1
        operand()
    }

    private mutating func skipWord() {
        while index < bytes.count {
            switch byte() {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"),
                UInt8(ascii: "$"), 0x80...0xFF:
                index += 1
            default: return
            }
        }
    }

    private mutating func word() {
        let start = index
        skipWord()
        let length = index - start
        let top = frames.count - 1
        guard (2...8).contains(length), Self.canBeKeyword(bytes[start]), let keyword = Keyword(rawValue: String(decoding: bytes[start..<index], as: UTF8.self)) else {
            operand()
            return
        }
        switch keyword {
        case .else:
            note(.word)
            lastWasElse = true
            return
        case .if, .switch, .while, .for, .guard:
            if closedBrace { frames[top].elseIfs = 0 }
            if lastWasElse { frames[top].elseIfs += 1 }
            frames[top].conditions += 1
            frames[top].angles = 0
            frames[top].arrows = 0
        case .any, .some, .each, .inout:
            break
        case .func, .var, .let, .`init`, .case, .class, .struct, .enum, .protocol, .return, .import, .deinit, .default:
            if closedBrace { frames[top].elseIfs = 0 }
            frames[top].arrows = 0
            frames[top].angles = 0
        default:
            if closedBrace { frames[top].elseIfs = 0 }
        }
        frames[top].run += 1
        frames[top].links = 0
        note(.word)
        lastWasElse = false
    }

    private enum Keyword: String {
        case `if`, `switch`, `while`, `for`, `guard`, `else`, any, some, each, `inout`, `func`, `var`, `let`, `init`, `case`, `class`, `struct`, `enum`
        case `protocol`, `return`, `import`, `try`, await, unsafe, consume, copy, borrow, `repeat`, `do`, `defer`, `throw`, `is`, `as`, `in`, `where`
        case `deinit`, `default`, `static`, indirect, then
    }

    private static func canBeKeyword(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "w")).contains(byte) }

    private mutating func sign() {
        if byte() == UInt8(ascii: "/"), last != .operand, last != .close, let end = regexEnd() {
            index = end
            operand()
            return
        }
        let top = frames.count - 1
        let start = index
        let spaceBefore = start == 0 || bytes[start - 1] <= 0x20
        while index < bytes.count, Self.isSign(byte()) {
            if byte() == UInt8(ascii: "/"), index > start, byte(1) == UInt8(ascii: "/") || byte(1) == UInt8(ascii: "*") { break }
            index += 1
        }
        if index == start { index += 1 }
        let length = index - start
        let first = bytes[start]
        if first == UInt8(ascii: "@") { frames[top].attributes = frames[top].angles == 0 ? 0 : frames[top].attributes + 1 }
        switch (first, length) {
        case (UInt8(ascii: "?"), _) where spaceBefore:
            frames[top].ternaries += length
        case (UInt8(ascii: "-"), 2) where bytes[start + 1] == UInt8(ascii: ">"):
            frames[top].arrows += 1
        case (UInt8(ascii: "<"), _):
            frames[top].angles += length
        case (UInt8(ascii: ">"), _):
            frames[top].angles = max(0, frames[top].angles - length)
        case (UInt8(ascii: "="), 1):
            frames[top].arrows = 0
            frames[top].angles = 0
        case (UInt8(ascii: "."), 1), (UInt8(ascii: "&"), 1), (UInt8(ascii: "?"), _), (UInt8(ascii: "!"), _), (UInt8(ascii: "@"), _), (UInt8(ascii: "~"), _):
            break
        default:
            frames[top].angles = 0
        }
        switch first {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): frames[top].links += length
        default: frames[top].links = 0
        }
        // After an operand a sign joins or ends; only signs in a row keep the parser waiting for an operand.
        if last != .operand && last != .close { frames[top].run += 1 }
        note(.sign)
    }

    /// The end of a regular expression between slashes that begins here; nil when it is an operator.
    private func regexEnd() -> Int? {
        var position = index + 1
        var parentheses = 0
        guard position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ")") else { return nil }
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n"), bytes[position] != UInt8(ascii: "\r") {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): parentheses += 1
            case UInt8(ascii: ")"):
                parentheses -= 1
                if parentheses < 0 { return nil }
            case UInt8(ascii: "/"): return position + 1
            default: break
            }
            position += 1
        }
        return nil
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "!"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "%"), UInt8(ascii: "?"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }

    // MARK: What holds no tokens

    private mutating func skipLine() {
        while index < bytes.count, byte() != UInt8(ascii: "\n"), byte() != UInt8(ascii: "\r") { index += 1 }
    }

    private mutating func skipComment() {
        var depth = 0
        while index < bytes.count {
            if byte() == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
                depth += 1
                index += 2
            } else if byte() == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
                depth -= 1
                index += 2
                if depth == 0 { return }
            } else {
                index += 1
            }
        }
    }

    /// `#"…"#`, `#/…/#`, `#if`, `#line`.
    private mutating func numberSign() {
        var pounds = 0
        while byte(pounds) == UInt8(ascii: "#") { pounds += 1 }
        switch byte(pounds) {
        case UInt8(ascii: "\""):
            index += pounds
            string(pounds: pounds)
        case UInt8(ascii: "/"):
            index += pounds + 1
            skipRegex(pounds: pounds)
        default:
            index += pounds
            let start = index
            skipWord()
            let word = String(decoding: bytes[start..<min(index, start + 8)], as: UTF8.self)
            if word == "if" { directives += 1 }
            if word == "endif" { directives = max(0, directives - 1) }
            if last != .operand && last != .close { frames[frames.count - 1].run += 1 }
            note(.sign)
        }
    }

    private mutating func skipRegex(pounds: Int) {
        let spansLines = byte() == UInt8(ascii: "\n") || byte() == UInt8(ascii: "\r")
        while index < bytes.count {
            if byte() == UInt8(ascii: "\n"), !spansLines { break }
            if byte() == UInt8(ascii: "/"), (1...pounds).allSatisfy({ byte($0) == UInt8(ascii: "#") }) {
                index += pounds + 1
                break
            }
            index += 1
        }
        operand()
    }

    private mutating func string(pounds: Int) {
        let quote = byte()
        var quotes = 1
        if quote == UInt8(ascii: "\""), byte(1) == quote, byte(2) == quote {
            // `""""`… in a raw string on one line is a string of quotes, not the start of a multi-line one; either way what follows is text.
            quotes = 3
        }
        index += quotes
        frames[frames.count - 1].angles = 0
        resumeString(pounds: pounds, quotes: quote == UInt8(ascii: "'") ? 0 : quotes)
    }

    /// Reads on inside a string up to its end, or up to an interpolation, which is a frame of its own. `quotes` is 0 for a string in single quotes.
    private mutating func resumeString(pounds: Int, quotes: Int) {
        let quote = quotes == 0 ? UInt8(ascii: "'") : UInt8(ascii: "\"")
        while index < bytes.count {
            let next = byte()
            if next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r"), quotes != 3 { break }
            if next == UInt8(ascii: "\\"), has(UInt8(ascii: "#"), count: pounds, at: 1) {
                index += 1 + pounds
                if byte() == UInt8(ascii: "(") {
                    open(.interpolation)
                    frames[frames.count - 1].pounds = pounds
                    frames[frames.count - 1].quotes = quotes
                    return
                }
                if byte() != UInt8(ascii: "\n"), byte() != UInt8(ascii: "\r") { index += 1 }
                continue
            }
            if next == quote, has(quote, count: max(1, quotes), at: 0), has(UInt8(ascii: "#"), count: pounds, at: max(1, quotes)) {
                index += max(1, quotes) + pounds
                break
            }
            index += 1
        }
        operand()
    }

    private func has(_ wanted: UInt8, count: Int, at offset: Int) -> Bool {
        var position = 0
        while position < count {
            guard byte(offset + position) == wanted else { return false }
            position += 1
        }
        return true
    }
}
