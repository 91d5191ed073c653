import Diagnostics

/// A cell's text, split into what is for the notebook and what is Swift.
///
/// Magic lines (`%time f(x)`, `%%time`, `%device gpu`, `?name`) aren't Swift and some of them would even parse (`!ls` is a prefix operator on a name), so they come
/// off first. They are blanked, not cut, so that every offset in the Swift that remains is an offset in the reader's text.
public struct CellSource {
    public struct Magic: Equatable, Sendable {
        /// Without the percent signs; `?` and `??` for a question after a name.
        public var name: String
        /// What follows the name: `gpu`; for `?` the name that is asked about. For magics that time code the options only.
        public var arguments: String
        /// Written with two percent signs on the first line: it is about the whole cell.
        public var isCellMagic: Bool
        /// The line, without its end.
        public var range: SourceRange
        /// Where the line holds Swift (`%time f(x)`), its range: the statements that begin in it are the magic's.
        public var code: SourceRange?
    }

    /// The text as the reader wrote it.
    public let file: SourceFile
    /// The same text with spaces where magic lines were.
    public let code: String
    public let magics: [Magic]
    /// Shell commands and misplaced cell magics.
    public let diagnostics: [Diagnostic]

    /// Magics that are followed by Swift on their line.
    static let timing: Set<String> = ["time", "timeit"]

    public init(_ file: SourceFile) {
        var magics: [Magic] = []
        var diagnostics: [Diagnostic] = []
        var bytes = Array(file.text.utf8)
        bytes.withUnsafeMutableBufferPointer { buffer in
            let original = UnsafeBufferPointer(buffer)
            var isFirst = true
            var blanks: [Range<Int>] = []
            NestingGuard.visitTopLevelLines(in: original) { start in
                let line = MagicLine(original, start)
                defer { if !line.isBlank { isFirst = false } }
                guard let found = line.magic(isFirst: isFirst) else { return nil }
                switch found {
                case .magic(let magic):
                    magics.append(magic)
                    blanks.append(start..<(magic.code.map { Int($0.start) } ?? line.end))
                    return magic.code.map { Int($0.start) } ?? line.end
                case .command:
                    let range = SourceRange(start: line.start, end: line.end)
                    diagnostics.append(Diagnostic(.error, "shell commands aren't part of Galley's cell language: a cell runs nothing outside the notebook", in: file, at: range))
                case .misplaced(let name):
                    let range = SourceRange(start: line.start, end: line.end)
                    diagnostics.append(Diagnostic(.error, "'%%\(name)' is about a whole cell and belongs on its first line", in: file, at: range))
                }
                blanks.append(start..<line.end)
                return line.end
            }
            for range in blanks {
                for index in range where buffer[index] != UInt8(ascii: "\r") { buffer[index] = UInt8(ascii: " ") }
            }
        }
        self.file = file
        self.magics = magics
        self.diagnostics = diagnostics
        code = magics.isEmpty && diagnostics.isEmpty ? file.text : String(decoding: bytes, as: UTF8.self)
    }

    public init(_ text: String, name: String = "cell", firstLine: Int = 1) {
        self.init(SourceFile(name: name, text: text, firstLine: firstLine))
    }

    /// One line that begins outside brackets, strings and comments.
    private struct MagicLine {
        enum Finding {
            case magic(Magic)
            case command
            case misplaced(String)
        }

        let bytes: UnsafeBufferPointer<UInt8>
        /// Of the first character that isn't white space.
        let start: Int
        /// Before the line's end and trailing white space.
        let end: Int

        init(_ bytes: UnsafeBufferPointer<UInt8>, _ lineStart: Int) {
            self.bytes = bytes
            var stop = lineStart
            while stop < bytes.count, bytes[stop] != UInt8(ascii: "\n") { stop += 1 }
            var start = lineStart
            while start < stop, bytes[start] <= 0x20 { start += 1 }
            while stop > start, bytes[stop - 1] <= 0x20 { stop -= 1 }
            self.start = start
            end = stop
        }

        var isBlank: Bool { start == end }

        func magic(isFirst: Bool) -> Finding? {
            guard start < end else { return nil }
            switch bytes[start] {
            case UInt8(ascii: "%"): return percent(isFirst: isFirst)
            case UInt8(ascii: "!"): return isCommand ? .command : nil
            case UInt8(ascii: "?"): return question(prefixed: true)
            default: return bytes[end - 1] == UInt8(ascii: "?") ? question(prefixed: false) : nil
            }
        }

        private func percent(isFirst: Bool) -> Finding? {
            let signs = start + 1 < end && bytes[start + 1] == UInt8(ascii: "%") ? 2 : 1
            let nameStart = start + signs
            // `% b` goes on with an expression of the line before.
            guard nameStart < end, isLetter(bytes[nameStart]) else { return nil }
            var nameEnd = nameStart
            while nameEnd < end, isLetter(bytes[nameEnd]) || isDigit(bytes[nameEnd]) { nameEnd += 1 }
            let name = text(nameStart, nameEnd)
            if signs == 2, !isFirst { return .misplaced(name) }
            var code = skipSpaces(nameEnd)
            let line = SourceRange(start: start, end: end)
            guard CellSource.timing.contains(name), signs == 1 else {
                return .magic(Magic(name: name, arguments: text(code, end), isCellMagic: signs == 2, range: line, code: nil))
            }
            let options = code
            while let next = option(at: code) { code = next }
            let arguments = text(options, code)
            let range = code < end ? SourceRange(start: code, end: end) : nil
            return .magic(Magic(name: name, arguments: arguments.trimmed, isCellMagic: false, range: line, code: range))
        }

        /// `-n 10`, `-r3`, `-q`: the offset after it.
        private func option(at index: Int) -> Int? {
            guard index + 1 < end, bytes[index] == UInt8(ascii: "-"), isLetter(bytes[index + 1]) else { return nil }
            var next = index + 2
            if next < end, isLetter(bytes[next]) { return nil }
            if bytes[index + 1] == UInt8(ascii: "n") || bytes[index + 1] == UInt8(ascii: "r") {
                next = skipSpaces(next)
                while next < end, isDigit(bytes[next]) { next += 1 }
            }
            return skipSpaces(next)
        }

        /// `!pip install x`. A name alone, or one that goes on as an expression, is Swift's `!`.
        private var isCommand: Bool {
            var index = start + 1
            if index < end, bytes[index] == UInt8(ascii: "!") { index += 1 }
            let wordStart = index
            while index < end, isLetter(bytes[index]) || isDigit(bytes[index]) || (index > wordStart && bytes[index] == UInt8(ascii: "-")) { index += 1 }
            guard index > wordStart else { return false }
            guard index < end else { return bytes[wordStart..<index].contains(UInt8(ascii: "-")) }
            guard bytes[index] == UInt8(ascii: " ") else { return false }
            let next = skipSpaces(index)
            let word = text(next, next + (bytes[next..<end].firstIndex { !isLetter($0) } ?? end) - next)
            if word == "is" || word == "as" || word == "in" { return false }
            switch bytes[next] {
            case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "'"), UInt8(ascii: "\""):
                // An operator has a space on both of its sides.
                return next + 1 < end && bytes[next + 1] != UInt8(ascii: " ")
            default: return isLetter(bytes[next]) || isDigit(bytes[next])
            }
        }

        /// `?name`, `??name`, `name?`, `name??`: only a name with its path.
        private func question(prefixed: Bool) -> Finding? {
            var first = start, last = end
            if prefixed {
                while first < last, bytes[first] == UInt8(ascii: "?") { first += 1 }
                first = skipSpaces(first)
            } else {
                while last > first, bytes[last - 1] == UInt8(ascii: "?") { last -= 1 }
                if continuesBelow { return nil }
            }
            guard first < last, isLetter(bytes[first]), (start..<end).count - (last - first) <= 4 else { return nil }
            guard bytes[first..<last].allSatisfy({ isLetter($0) || isDigit($0) || $0 == UInt8(ascii: ".") }) else { return nil }
            let marks = bytes[start..<end].filter { $0 == UInt8(ascii: "?") }.count
            return .magic(Magic(name: marks > 1 ? "??" : "?", arguments: text(first, last), isCellMagic: false, range: SourceRange(start: start, end: end), code: nil))
        }

        /// `a?` may go on with `.b` on the next line.
        private var continuesBelow: Bool {
            var index = end
            while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
            return index < bytes.count && bytes[index] == UInt8(ascii: ".")
        }

        private func isLetter(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...0xFF: true
            default: false
            }
        }
        private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
        private func skipSpaces(_ index: Int) -> Int {
            var index = index
            while index < end, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") { index += 1 }
            return index
        }
        private func text(_ start: Int, _ end: Int) -> String { String(decoding: bytes[start..<max(start, end)], as: UTF8.self) }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = Substring(self)
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return String(text)
    }
}
