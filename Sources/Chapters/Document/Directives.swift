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
            return (.unknownDirective, "unknown directive '//@\(name)'; expected one of \(Directives.names.map { "//@" + $0 }.joined(separator: ", ")). "
                + "If this is a comment, put a blank after //")
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
        var scanner = CommentScanner()
        var identity: [UInt8] = []
        for line in lines(of: body) {
            let text = body[line]
            var end = line.upperBound
            var isMark = false
            if !scanner.isInside, let mark = try hashMark(text, at: line.lowerBound) {
                isMark = true
                blank(mark..<line.upperBound)
                end = mark
            } else if let comment = scanner.lineComment(in: text) {
                if try read(comment: trimmedEnd(body[comment + 2..<line.upperBound]), at: comment) {
                    isMark = true
                    end = comment
                }
            }
            let kept = trimmedEnd(body[line.lowerBound..<end])
            if isMark, kept.isEmpty { continue }
            identity += kept + [0x0A]
        }
        while identity.last == 0x0A { identity.removeLast() }
        self.identity = identity
    }

    /// A tab or save mark in the spelling of Python, alone on its line, or a save mark after code.
    private mutating func hashMark(_ line: ArraySlice<UInt8>, at start: Int) throws -> Int? {
        var at = line.startIndex
        while at < line.endIndex, line[at] == 0x20 || line[at] == 0x09 { at += 1 }
        if line[at...].starts(with: "%%tab ".utf8) {
            if let problem = directives.apply("tab", Substring(decoding: line[(at + 6)...], as: UTF8.self)) { throw Problem(kind: problem.kind, message: problem.message, offset: at) }
            return at
        }
        guard at < line.endIndex, line[at] == UInt8(ascii: "#") else { return nil }
        var next = at + 1
        while next < line.endIndex, line[next] == 0x20 { next += 1 }
        guard next < line.endIndex, line[next] == UInt8(ascii: "@") else { return nil }
        let text = Substring(decoding: line[(next + 1)...], as: UTF8.self)
        let name = text.prefix { $0.isLetter || $0 == "_" }
        if let problem = directives.apply(String(name), text.dropFirst(name.count)) { throw Problem(kind: problem.kind, message: problem.message, offset: at) }
        return at
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

/// Finds `//` comments of Swift, knowing strings and block comments, from line to line.
private struct CommentScanner {
    private enum State: Equatable {
        case code
        case block(Int)
        /// Inside `"""`, with so many `#` before it.
        case lines(Int)
    }
    private var state = State.code
    var isInside: Bool { state != .code }

    /// The offset of the `//` that begins a comment on this line.
    mutating func lineComment(in line: ArraySlice<UInt8>) -> Int? {
        let quote = UInt8(ascii: "\""), slash = UInt8(ascii: "/"), star = UInt8(ascii: "*"), hash = UInt8(ascii: "#"), back = UInt8(ascii: "\\")
        var at = line.startIndex
        func starts(_ text: String) -> Bool { line[at...].starts(with: text.utf8) }
        while at < line.endIndex {
            switch state {
            case .block(let depth):
                if starts("*/") {
                    state = depth == 1 ? .code : .block(depth - 1)
                    at += 2
                } else if starts("/*") {
                    state = .block(depth + 1)
                    at += 2
                } else {
                    at += 1
                }
            case .lines(let hashes):
                if hashes == 0, line[at] == back {
                    at += 2
                } else if starts("\"\"\"" + String(repeating: "#", count: hashes)) {
                    state = .code
                    at += 3 + hashes
                } else {
                    at += 1
                }
            case .code:
                if line[at] == slash, at + 1 < line.endIndex, line[at + 1] == slash { return at }
                if line[at] == slash, at + 1 < line.endIndex, line[at + 1] == star {
                    state = .block(1)
                    at += 2
                    continue
                }
                var hashes = 0
                while at + hashes < line.endIndex, line[at + hashes] == hash { hashes += 1 }
                let open = at + hashes
                guard open < line.endIndex, line[open] == quote else {
                    at += max(1, hashes)
                    continue
                }
                at = open
                if starts("\"\"\"") {
                    state = .lines(hashes)
                    at += 3
                    continue
                }
                at += 1
                let close = "\"" + String(repeating: "#", count: hashes)
                while at < line.endIndex, !starts(close) { at += hashes == 0 && line[at] == back ? 2 : 1 }
                at += close.utf8.count
            }
        }
        return nil
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
