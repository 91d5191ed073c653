/// Numbers in lines, with something between them: what spreadsheets and scientists write. Read by numpy's rules.
struct DelimitedText {
    /// Between two numbers of a line; empty for white space of any length.
    var delimiter = ""
    /// What begins a comment; empty for none.
    var comments = "#"
    /// Lines left out at the top.
    var skipped = 0
    /// The most rows to read; negative for all.
    var most = -1
    /// The columns that are wanted, negative ones from the end; none for all.
    var columns: [Int] = []
    /// What isn't a number, or isn't there, becomes nan, as `genfromtxt` has it; `loadtxt` refuses it.
    var fillsMissing = false

    /// The rows as numbers, and how many each has.
    func table(_ bytes: [UInt8]) throws -> (values: [Double], rows: Int, columns: Int) {
        var values: [Double] = []
        var rows = 0
        var width: Int?
        let separator = Array(delimiter.utf8)
        let comment = Array(comments.utf8)
        var lines = Lines(bytes)
        var misfits: [(line: Int, columns: Int)] = []
        var wanted = 0
        for _ in 0..<max(skipped, 0) where lines.next() == nil { break }
        while rows != most, let whole = lines.next() {
            let line = Self.trimmed(Self.cut(whole, before: comment))
            if line.isEmpty { continue }
            let fields = separator.isEmpty ? Self.words(line) : Self.fields(line, separator)
            if width == nil {
                width = fields.count
                let isThere = columns.allSatisfy { -fields.count <= $0 && $0 < fields.count }
                wanted = isThere ? fields.count : columns.count
            }
            if fields.count != wanted {
                if fillsMissing {
                    misfits.append((lines.number, fields.count))
                    continue
                }
                if let column = columns.first(where: { $0 < -fields.count || fields.count <= $0 }) {
                    throw EngineError.value("invalid column index \(column) at row \(rows + 1) with \(fields.count) columns")
                }
                if columns.isEmpty {
                    throw EngineError.value(
                        "the number of columns changed from \(wanted) to \(fields.count) at row \(rows + 1); use `usecols` to select a subset and avoid this error")
                }
            }
            for column in columns.isEmpty ? Array(fields.indices) : columns {
                let place = column < 0 ? column + fields.count : column
                let text = String(decoding: Self.trimmed(fields[place]), as: UTF8.self)
                if let value = Self.number(text) {
                    values.append(value)
                } else if fillsMissing {
                    values.append(.nan)
                } else {
                    throw EngineError.value("could not convert string '\(text)' to float64 at row \(rows), column \(place + 1).")
                }
            }
            rows += 1
        }
        guard misfits.isEmpty else {
            throw EngineError.value("Some errors were detected !" + misfits.map { "\n    Line #\($0.line) (got \($0.columns) columns instead of \(wanted))" }.joined())
        }
        return (values, rows, columns.isEmpty ? width ?? 0 : columns.count)
    }

    /// A number as Python's `float` reads it, which knows no hexadecimal ones.
    private static func number(_ text: String) -> Double? { text.utf8.contains { $0 | 0x20 == UInt8(ascii: "x") } ? nil : Double(text) }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text.drop(while: isSpace)
        while let last = text.last, isSpace(last) { text.removeLast() }
        return text
    }

    private static func words(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] { line.split(whereSeparator: isSpace) }

    private static func fields(_ line: ArraySlice<UInt8>, _ separator: [UInt8]) -> [ArraySlice<UInt8>] {
        if separator.count == 1 { return line.split(separator: separator[0], omittingEmptySubsequences: false) }
        var fields: [ArraySlice<UInt8>] = []
        var rest = line
        while let place = find(separator, in: rest) {
            fields.append(rest[..<place])
            rest = rest[(place + separator.count)...]
        }
        fields.append(rest)
        return fields
    }

    private static func cut(_ line: ArraySlice<UInt8>, before comment: [UInt8]) -> ArraySlice<UInt8> {
        comment.isEmpty ? line : find(comment, in: line).map { line[..<$0] } ?? line
    }

    private static func find(_ sought: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
        guard text.count >= sought.count else { return nil }
        return (text.startIndex...(text.endIndex - sought.count)).first { text[$0...].starts(with: sought) }
    }

    /// The lines of a text, however they end.
    private struct Lines {
        private let bytes: [UInt8]
        private var place = 0
        /// Of the line given last, from 1.
        private(set) var number = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        mutating func next() -> ArraySlice<UInt8>? {
            guard place < bytes.count else { return nil }
            let start = place
            while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
            let line = bytes[start..<place]
            if place + 1 < bytes.count, bytes[place] == 0x0D, bytes[place + 1] == 0x0A { place += 1 }
            place += 1
            number += 1
            return line
        }
    }
}
