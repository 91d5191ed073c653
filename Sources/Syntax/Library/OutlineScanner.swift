/// Finds the declarations of a library's text and where each begins and ends, without parsing them.
///
/// It knows the words that declarations begin with and which brackets and quotes belong together, and skips the rest at some three nanoseconds a byte: the parser
/// takes thirty times as long, and a cell names little of what it imports. It reads the project's own texts, for which a test compares what it finds with the parser's
/// reading; a text that it doesn't understand is refused.
struct OutlineScanner {
    private enum Container { case file, type(isProtocol: Bool), `extension` }

    private struct Token {
        enum Kind { case word, sign, bracket, literal, end }
        var kind: Kind
        var range: Range<Int>
        var beginsLine: Bool
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0
    /// Where the last token ended.
    private var last = 0

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The declarations at the top level of a text; nil where it isn't a list of declarations.
    static func items(in bytes: UnsafeBufferPointer<UInt8>) -> [OutlineItem]? {
        var scanner = OutlineScanner(bytes: bytes)
        return scanner.declarations(in: .file)
    }

    // MARK: Declarations

    private mutating func declarations(in container: Container) -> [OutlineItem]? {
        var items: [OutlineItem] = []
        while true {
            let start = index
            let token = next()
            switch token.kind {
            case .end:
                guard case .file = container else { return nil }
                return items
            case .bracket where bytes[token.range.lowerBound] == UInt8(ascii: "}"):
                if case .file = container { return nil }
                return items
            case .bracket where bytes[token.range.lowerBound] == UInt8(ascii: ";"): continue
            default: break
            }
            guard let item = declaration(from: start, token, in: container) else { return nil }
            items.append(item)
        }
    }

    private mutating func declaration(from start: Int, _ first: Token, in container: Container) -> OutlineItem? {
        var token = first
        var isStatic = false, isConvenience = false
        while true {
            if token.kind == .sign, spells(token, "@") {
                _ = next()
                skipArguments()
                token = next()
                continue
            }
            guard token.kind == .word else { return nil }
            if isModifier(token) {
                if spells(token, "static") { isStatic = true }
                if spells(token, "convenience") { isConvenience = true }
                skipArguments()
                token = next()
            } else if spells(token, "class"), let following = peek(), isModifier(following) || isMember(following) {
                isStatic = true
                token = next()
            } else {
                break
            }
        }
        var item = OutlineItem(kind: .whole, range: start..<index, name: token.range)
        if spells(token, "func") {
            item.kind = .function
            (item.name, item.isOperator) = functionName()
            skipToEnd(endsWithBlock: true)
        } else if spells(token, "init") {
            item.kind = .initializer
            item.isConvenience = isConvenience
            skipToEnd(endsWithBlock: true)
        } else if spells(token, "subscript") {
            item.kind = .subscript
            skipToEnd(endsWithBlock: true)
        } else if spells(token, "var") || spells(token, "let") {
            let name = next()
            let rest = skipToEnd(endsWithBlock: false)
            let isNeededAtOnce: Bool
            switch container {
            case .type(let isProtocol): isNeededAtOnce = !isStatic && !isProtocol && !rest.isComputed
            case .file, .extension: isNeededAtOnce = false
            }
            if name.kind == .word, !rest.hasSeveral, !isNeededAtOnce {
                item.kind = .variable
                item.name = name.range
            }
        } else if spells(token, "typealias") {
            item.kind = .typeAlias
            item.name = next().range
            skipToEnd(endsWithBlock: false)
        } else if isType(token) || spells(token, "extension") {
            let isExtension = spells(token, "extension")
            item.kind = isExtension ? .extension : .type
            item.name = next().range
            while isExtension, index < bytes.count, bytes[index] == UInt8(ascii: ".") {
                _ = next()
                item.name = item.name.lowerBound..<next().range.upperBound
            }
            guard skipToBlock(), let members = declarations(in: isExtension ? .extension : .type(isProtocol: spells(token, "protocol"))) else { return nil }
            item.members = members
        } else if isNameless(token) {
            skipToEnd(endsWithBlock: false)
        } else {
            return nil
        }
        item.range = start..<last
        return item
    }

    /// The name after `func`; an operator's ends before the angle bracket of its generic parameters.
    private mutating func functionName() -> (range: Range<Int>, isOperator: Bool) {
        let token = next()
        guard token.kind == .sign || (token.kind == .word && !beginsIdentifier(at: token.range.lowerBound)) else { return (token.range, false) }
        index = token.range.lowerBound
        while index < bytes.count, isSign(bytes[index]) || bytes[index] >= 0x80 { index += 1 }
        if index - token.range.lowerBound > 1, index < bytes.count, bytes[index - 1] == UInt8(ascii: "<"), isWordStart(bytes[index]) { index -= 1 }
        last = index
        return (token.range.lowerBound..<index, true)
    }

    /// Letters of all scripts begin names; other signs beyond ASCII are operators.
    private func beginsIdentifier(at offset: Int) -> Bool {
        guard bytes[offset] >= 0x80 else { return isWordStart(bytes[offset]) }
        return String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self).unicodeScalars.first?.properties.isXIDStart ?? false
    }

    /// Skips what is left of a declaration: up to the line that the next one begins on, a semicolon, or the bracket that closes around it; or with its block.
    @discardableResult
    private mutating func skipToEnd(endsWithBlock: Bool) -> (isComputed: Bool, hasSeveral: Bool) {
        var hasValue = false, isComputed = false, hasSeveral = false
        while true {
            let before = (index, last)
            let token = next()
            let byte = token.kind == .end ? 0 : bytes[token.range.lowerBound]
            let begins = token.beginsLine && (spells(token, "@") || (token.kind == .word && beginsDeclaration(token)))
            if token.kind == .end || begins || (token.kind == .bracket && (byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";"))) {
                (index, last) = before
                return (isComputed, hasSeveral)
            }
            if token.kind == .sign, byte == UInt8(ascii: "="), token.range.count == 1 { hasValue = true }
            guard token.kind == .bracket else { continue }
            switch byte {
            case UInt8(ascii: ","): hasSeveral = true
            case UInt8(ascii: "{"):
                if !hasValue, let word = peek(), !spells(word, "willSet"), !spells(word, "didSet") { isComputed = true }
                skipBalanced()
                if endsWithBlock { return (isComputed, hasSeveral) }
            case UInt8(ascii: "("), UInt8(ascii: "["): skipBalanced()
            default: break
            }
        }
    }

    /// Goes behind the brace that opens a type's members.
    private mutating func skipToBlock() -> Bool {
        while true {
            let token = next()
            guard token.kind != .end else { return false }
            guard token.kind == .bracket else { continue }
            switch bytes[token.range.lowerBound] {
            case UInt8(ascii: "{"): return true
            case UInt8(ascii: "("), UInt8(ascii: "["): skipBalanced()
            case UInt8(ascii: "}"), UInt8(ascii: ";"): return false
            default: break
            }
        }
    }

    /// The parentheses right behind an attribute's or a modifier's name.
    private mutating func skipArguments() {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "(") else { return }
        index += 1
        skipBalanced()
    }

    // MARK: Words

    private static let memberWords: [StaticString] = ["func", "var", "let", "init", "subscript"]
    private static let typeWords: [StaticString] = ["struct", "class", "enum", "protocol"]
    private static let namelessWords: [StaticString] = ["case", "import", "associatedtype", "deinit", "operator", "precedencegroup"]
    private static let modifierWords: [StaticString] = [
        "public", "private", "internal", "fileprivate", "open", "static", "final", "mutating", "nonmutating", "override", "convenience", "required", "lazy", "weak", "unowned",
        "prefix", "postfix", "infix", "indirect",
    ]

    private func isModifier(_ token: Token) -> Bool { token.kind == .word && Self.modifierWords.contains { spells(token, $0) } }
    private func isMember(_ token: Token) -> Bool { token.kind == .word && Self.memberWords.contains { spells(token, $0) } }
    private func isType(_ token: Token) -> Bool { Self.typeWords.contains { spells(token, $0) } }
    private func isNameless(_ token: Token) -> Bool { Self.namelessWords.contains { spells(token, $0) } }
    private func beginsDeclaration(_ token: Token) -> Bool {
        isModifier(token) || isMember(token) || isType(token) || isNameless(token) || spells(token, "extension") || spells(token, "typealias")
    }

    private func spells(_ token: Token, _ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard token.range.count == count, let base = bytes.baseAddress else { return false }
        let start = base + token.range.lowerBound
        for offset in 0..<count where start[offset] != word.utf8Start[offset] { return false }
        return true
    }

    // MARK: Tokens

    private func isWordStart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "`"), 0x80...0xFF: true
        default: false
        }
    }

    private func isSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "!"),
            UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "~"), UInt8(ascii: "?"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    private func peek() -> Token? {
        var copy = self
        let token = copy.next()
        return token.kind == .end ? nil : token
    }

    /// A word, a number, a string, a bracket or separator, or one sign.
    private mutating func next() -> Token {
        let beginsLine = skipTrivia()
        guard index < bytes.count else { return Token(kind: .end, range: bytes.count..<bytes.count, beginsLine: beginsLine) }
        let start = index
        let byte = bytes[index]
        let kind: Token.Kind
        switch byte {
        case _ where isWordStart(byte), UInt8(ascii: "0")...UInt8(ascii: "9"):
            kind = .word
            while index < bytes.count, isWordStart(bytes[index]) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        case UInt8(ascii: "\""):
            kind = .literal
            skipString(pounds: 0)
        case UInt8(ascii: "#"):
            kind = .literal
            skipNumberSigns()
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
            kind = .bracket
            index += 1
        case _ where isSign(byte):
            kind = .sign
            // `==` isn't `=`, but the parts of `[Int]?` needn't be told from each other.
            index += 1
            while byte == UInt8(ascii: "="), index < bytes.count, bytes[index] == UInt8(ascii: "=") { index += 1 }
        default:
            kind = .sign
            index += 1
        }
        last = index
        return Token(kind: kind, range: start..<index, beginsLine: beginsLine)
    }

    /// Whether a line ended in it.
    private mutating func skipTrivia() -> Bool {
        var endsLine = index == 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\n"):
                endsLine = true
                index += 1
            case 0...0x20: index += 1
            case UInt8(ascii: "/"):
                guard skipComment() else { return endsLine }
            default: return endsLine
            }
        }
        return endsLine
    }

    /// Skips a comment that begins here, and says whether one does.
    private mutating func skipComment() -> Bool {
        guard index + 1 < bytes.count else { return false }
        if bytes[index + 1] == UInt8(ascii: "/") {
            while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            return true
        }
        guard bytes[index + 1] == UInt8(ascii: "*") else { return false }
        var depth = 0
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "*") {
                depth += 1
                index += 2
            } else if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") {
                depth -= 1
                index += 2
                if depth == 0 { return true }
            } else {
                index += 1
            }
        }
        index = bytes.count
        return true
    }

    /// Goes behind the bracket that closes the one just passed.
    private mutating func skipBalanced() {
        var depth = 1
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                index += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                index += 1
                if depth == 0 {
                    last = index
                    return
                }
            case UInt8(ascii: "\""): skipString(pounds: 0)
            case UInt8(ascii: "#"): skipNumberSigns()
            case UInt8(ascii: "/"): if !skipComment() { index += 1 }
            default: index += 1
            }
        }
    }

    private mutating func skipNumberSigns() {
        var pounds = 0
        while index < bytes.count, bytes[index] == UInt8(ascii: "#") {
            pounds += 1
            index += 1
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") { skipString(pounds: pounds) }
    }

    /// Skips a string from its opening quote, interpolations and what is quoted in them included.
    private mutating func skipString(pounds: Int) {
        func follows(_ byte: UInt8, _ count: Int, at start: Int) -> Bool {
            guard start + count <= bytes.count else { return false }
            for offset in 0..<count where bytes[start + offset] != byte { return false }
            return true
        }
        let quote = UInt8(ascii: "\""), pound = UInt8(ascii: "#")
        let quotes = follows(quote, 3, at: index) ? 3 : 1
        index += quotes
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\"), follows(pound, pounds, at: index + 1) {
                index += 1 + pounds
                if index < bytes.count, bytes[index] == UInt8(ascii: "(") {
                    index += 1
                    skipBalanced()
                } else {
                    index += 1
                }
            } else if follows(quote, quotes, at: index), follows(pound, pounds, at: index + quotes) {
                index += quotes + pounds
                return
            } else {
                index += 1
            }
        }
    }
}
