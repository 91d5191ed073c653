import Crypto
import Diagnostics

/// What the comments `//@…` of a cell ask of the runner and of the comparison.
public struct Directives: Sendable, Equatable {
    /// Tabs named by `//@tab`, d2l-book's `#@tab` and `%%tab`; empty without a mark.
    public var tabs: [String] = []
    public var save = false
    public var hide = false
    /// The cell must raise an error: raising is good, not raising is a failure.
    public var raises = false
    /// The form is compared, any number standing for any other.
    public var random = false
    /// Numbers are ignored.
    public var timing = false
    public var skip = false
    /// A cell of the chapter that the page it was imported from doesn't have.
    public var own = false
    public var rtol: Double?
    public var atol: Double?

    public static let names = ["tab", "save", "hide", "raises", "random", "timing", "skip", "own", "rtol", "atol"]

    /// Takes in one directive.
    /// - Returns: nil, or what is wrong with it.
    mutating func apply(_ name: String, _ argument: Substring) -> (kind: ChapterError.Kind, message: String)? {
        switch name {
        case "tab":
            let named = tabNames(argument)
            if named.isEmpty { return (.badDirective, "expected the names of tabs after //@tab, for example '//@tab mxnet, pytorch'") }
            if tabs.isEmpty { tabs = named }
        case "save": save = true
        case "hide", "hide_code", "hide_output", "hide_all": hide = true
        case "raises": raises = true
        case "random": random = true
        case "timing": timing = true
        case "skip": skip = true
        case "own": own = true
        case "rtol", "atol":
            guard let word = argument.split(whereSeparator: { $0 == " " || $0 == "\t" }).first, let number = Double(word), number >= 0, number.isFinite else {
                return (.badDirective, "expected a number that isn't negative after //@\(name), for example '//@\(name) 1e-3'")
            }
            if name == "rtol" { rtol = number } else { atol = number }
        default:
            return (
                .unknownDirective,
                "unknown directive '//@\(name)'; expected one of \(Directives.names.map { "//@" + $0 }.joined(separator: ", ")). "
                    + "If this is a comment, put a blank after //"
            )
        }
        return nil
    }
}

/// `mxnet, pytorch` as names.
func tabNames(_ text: Substring) -> [String] {
    text.split(separator: ",").compactMap { part in
        let name = part.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == " " || $0 == "-" }.split(separator: " ").joined(separator: " ")
        return name.isEmpty ? nil : name
    }
}

/// Reads the directives of a cell and the text that runs.
///
/// In Swift they are line comments outside strings; `#@tab`, `# @tab`, `%%tab` and `#@save`, which are d2l-book's and no Swift, are blanked out so that lines
/// keep their numbers. In other languages only the tab marks are looked for, anywhere in the cell, as d2l-book does.
struct DirectiveReader {
    private(set) var directives = Directives()
    /// The cell's text as it runs.
    private(set) var source: [UInt8]
    /// The text that identifies the cell: without directives and marks.
    private(set) var identity: [UInt8]

    struct Problem: Error {
        var kind: ChapterError.Kind
        var message: String
        /// Bytes from the start of the cell.
        var offset: Int
    }

    init(body: [UInt8], isSwift: Bool) throws {
        source = body
        identity = []
        if isSwift { try readSwift(body) } else { readOther(body) }
    }

    private mutating func readOther(_ body: [UInt8]) {
        for line in lines(of: body) {
            let text = String(decoding: body[line], as: UTF8.self)
            if let (start, tabs) = tabMark(text) {
                if directives.tabs.isEmpty { directives.tabs = tabs }
                blank(line.lowerBound + start..<line.upperBound)
            }
            if hasMark("@save", text) { directives.save = true }
            if text.lowercased().contains("@hide") { directives.hide = true }
        }
        for line in lines(of: source) { identity += trimmedEnd(source[line]) + [0x0A] }
        while identity.last == 0x0A { identity.removeLast() }
    }

    /// `# *@tab +names` anywhere in a line, or `%%tab +names`.
    private func tabMark(_ line: String) -> (start: Int, tabs: [String])? {
        let bytes = Array(line.utf8)
        for at in bytes.indices {
            var next: Int
            if bytes[at] == UInt8(ascii: "#") {
                next = at + 1
                while next < bytes.count, bytes[next] == 0x20 { next += 1 }
                guard bytes[next...].starts(with: "@tab ".utf8) else { continue }
                next += 4
            } else if bytes[at...].starts(with: "%%tab ".utf8) {
                next = at + 5
            } else if bytes[at...].starts(with: "//@tab ".utf8) {
                next = at + 6
            } else {
                continue
            }
            let tabs = tabNames(Substring(decoding: bytes[next...], as: UTF8.self))
            if !tabs.isEmpty { return (at, tabs) }
        }
        return nil
    }

    private func hasMark(_ mark: String, _ line: String) -> Bool {
        line.split(separator: "#").dropFirst().contains { $0.drop { $0 == " " }.hasPrefix(mark) }
    }

    private mutating func blank(_ range: Range<Int>) {
        for index in range where source[index] != 0x0A && source[index] != 0x0D { source[index] = 0x20 }
    }

    private mutating func readSwift(_ body: [UInt8]) throws {
        var scanner = MarkScanner()
        var identity: [UInt8] = []
        for line in lines(of: body) {
            var end = line.upperBound
            var isMark = false
            switch scanner.find(in: body[line]) {
            case .comment(let at):
                isMark = try read(comment: trimmedEnd(body[at + 2..<line.upperBound]), at: at)
                if isMark { end = at }
            case .mark(let at):
                try read(mark: trimmedEnd(body[at..<line.upperBound]))
                blank(at..<line.upperBound)
                isMark = true
                end = at
            case nil: break
            }
            let kept = trimmedEnd(body[line.lowerBound..<end])
            if isMark, kept.isEmpty { continue }
            identity += kept + [0x0A]
        }
        while identity.last == 0x0A { identity.removeLast() }
        self.identity = identity
    }

    /// A tab or save mark in d2l-book's spelling: `%%tab x`, `#@tab x`, `# @save`.
    private mutating func read(mark: ArraySlice<UInt8>) throws {
        let text = Substring(decoding: mark, as: UTF8.self).drop { "%#@ ".contains($0) }
        let name = text.prefix { $0.isLetter || $0 == "_" }
        if let problem = directives.apply(String(name), text.dropFirst(name.count)) {
            throw Problem(kind: problem.kind, message: problem.message, offset: mark.startIndex)
        }
    }

    /// The directives of one comment (`//@own //@rtol 1e-3`).
    /// - Returns: whether it is one. `// @tab x` with a blank counts only when the name is known, since prose may begin with an `@` too.
    private mutating func read(comment: ArraySlice<UInt8>, at offset: Int) throws -> Bool {
        var rest = Substring(decoding: comment, as: UTF8.self)
        let spaced = rest.first == " "
        rest = rest.drop { $0 == " " }
        guard rest.first == "@" else { return false }
        while true {
            rest = rest.dropFirst()
            let name = rest.prefix { $0.isLetter || $0 == "_" }
            rest = rest.dropFirst(name.count)
            if spaced, !Directives.names.contains(String(name)) { return false }
            var argument = rest
            var following: Substring?
            if let next = rest.firstRange(of: "//@") {
                argument = rest[..<next]
                following = rest[next...].dropFirst(2)
            }
            if let problem = directives.apply(String(name), argument) { throw Problem(kind: problem.kind, message: problem.message, offset: offset) }
            guard let following else { return true }
            rest = following
        }
    }
}

extension Substring {
    init(decoding bytes: some Collection<UInt8>, as encoding: UTF8.Type) { self = Substring(String(decoding: bytes, as: encoding)) }

    func firstRange(of needle: String) -> Index? {
        var at = startIndex
        while at < endIndex {
            if self[at...].hasPrefix(needle) { return at }
            at = index(after: at)
        }
        return nil
    }
}

/// Finds the comments and marks of a Swift cell line by line, knowing strings and block comments.
private struct MarkScanner {
    enum Found {
        /// The offset of `//`.
        case comment(Int)
        /// The offset of a mark in d2l-book's spelling, which is no Swift.
        case mark(Int)
    }
    private enum State: Equatable {
        case code
        case block(Int)
        /// Inside `"""`, with so many `#` before it.
        case lines(Int)
    }
    private var state = State.code

    mutating func find(in line: ArraySlice<UInt8>) -> Found? {
        let slash = UInt8(ascii: "/")
        var at = line.startIndex
        if state == .code, let mark = percentMark(in: line) { return .mark(mark) }
        while at < line.endIndex {
            switch state {
            case .block(let depth): at = skipBlockComment(in: line, at, depth)
            case .lines(let hashes): at = skipLines(in: line, at, hashes)
            case .code:
                if line[at...].starts(with: "//".utf8) { return .comment(at) }
                if isHashMark(line[at...]) { return .mark(at) }
                if line[at] == slash, line[at...].starts(with: "/*".utf8) {
                    state = .block(1)
                    at += 2
                } else {
                    at = skipCode(in: line, at)
                }
            }
        }
        return nil
    }

    /// `%%tab x` at the start of a line.
    private func percentMark(in line: ArraySlice<UInt8>) -> Int? {
        guard let start = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), line[start...].starts(with: "%%tab ".utf8) else { return nil }
        return start
    }

    /// `#@tab`, `# @save`: a directive after `#`, which no Swift token is followed by.
    private func isHashMark(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.first == UInt8(ascii: "#") else { return false }
        let rest = text.dropFirst().drop { $0 == 0x20 }
        guard rest.first == UInt8(ascii: "@") else { return false }
        let name = rest.dropFirst().prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "_") }
        return Directives.names.contains { name.elementsEqual($0.utf8) } || name.starts(with: "hide".utf8)
    }

    private mutating func skipBlockComment(in line: ArraySlice<UInt8>, _ at: Int, _ depth: Int) -> Int {
        if line[at...].starts(with: "*/".utf8) {
            state = depth == 1 ? .code : .block(depth - 1)
            return at + 2
        }
        if line[at...].starts(with: "/*".utf8) {
            state = .block(depth + 1)
            return at + 2
        }
        return at + 1
    }

    private mutating func skipLines(in line: ArraySlice<UInt8>, _ at: Int, _ hashes: Int) -> Int {
        if hashes == 0, line[at] == UInt8(ascii: "\\") { return at + 2 }
        guard line[at...].starts(with: quotes(3, hashes)) else { return at + 1 }
        state = .code
        return at + 3 + hashes
    }

    /// One character, or a whole string literal.
    private mutating func skipCode(in line: ArraySlice<UInt8>, _ start: Int) -> Int {
        let hashes = line[start...].prefix { $0 == UInt8(ascii: "#") }.count
        var at = start + hashes
        guard at < line.endIndex, line[at] == UInt8(ascii: "\"") else { return start + max(1, hashes) }
        if line[at...].starts(with: quotes(3, 0)) {
            state = .lines(hashes)
            return at + 3
        }
        at += 1
        let close = quotes(1, hashes)
        while at < line.endIndex, !line[at...].starts(with: close) { at += hashes == 0 && line[at] == UInt8(ascii: "\\") ? 2 : 1 }
        return at + close.count
    }

    private func quotes(_ count: Int, _ hashes: Int) -> [UInt8] {
        Array(repeating: UInt8(ascii: "\""), count: count) + Array(repeating: UInt8(ascii: "#"), count: hashes)
    }
}

private func trimmedEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0D || last == 0x0A { line.removeLast() }
    return line
}

/// Ranges of the lines, line ends included.
func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
        out.append(start..<index + 1)
        start = index + 1
    }
    if start < bytes.count { out.append(start..<bytes.count) }
    return out
}

/// The hash by which a recording knows its cell: SHA-256, as hexadecimal digits, of the source with directives left out, line ends as `\n` and
/// blanks at line ends removed; so that a directive, a tab mark or an editor's line ends make no recording stale.
func sourceHash(of identity: [UInt8]) -> String {
    SHA256.hash(data: identity).map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }.joined()
}
