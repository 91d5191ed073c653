/// A text with a name, and the table that turns offsets into lines and columns.
///
/// Offsets are UTF-8 bytes from the start of the text, as the parser counts them. Lines and columns start at 1; a column counts
/// Unicode scalars, so that a caret stands under the right character and a notebook's cursor can be found again.
public final class SourceFile: @unchecked Sendable {
    /// What a reader knows the text by: a path, or `cell 7`.
    public let name: String
    public let text: String
    /// The line of `text`'s first line in the file it was taken from, where it was taken from one; otherwise 1.
    public let firstLine: Int
    private let lineStarts: [Int]

    public init(name: String, text: String, firstLine: Int = 1) {
        self.name = name
        self.text = text
        self.firstLine = firstLine
        var starts = [0]
        var text = text
        text.withUTF8 { bytes in
            for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") { starts.append(offset + 1) }
        }
        lineStarts = starts
    }

    /// The text's UTF-8 bytes, which offsets count.
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        var text = text
        return try text.withUTF8(body)
    }

    /// The line (counted from `firstLine`) and the column of an offset; offsets beyond the text give its end.
    public func position(at offset: Int) -> SourcePosition {
        let offset = max(0, min(offset, text.utf8.count))
        var low = 0, high = lineStarts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: lineStarts[low])
        let end = utf8.index(start, offsetBy: offset - lineStarts[low])
        let column = utf8[start..<end].reduce(into: 1) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
        return SourcePosition(line: low + firstLine, column: column)
    }

    /// The text of a line as `position(at:)` numbers it, without its line end; empty when there is no such line.
    public func line(_ number: Int) -> String {
        let index = number - firstLine
        guard lineStarts.indices.contains(index) else { return "" }
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: lineStarts[index])
        let end = index + 1 < lineStarts.count ? utf8.index(utf8.startIndex, offsetBy: lineStarts[index + 1] - 1) : utf8.endIndex
        var line = String(text[start..<end])
        if line.hasSuffix("\r") { line.removeLast() }
        return line
    }

    public var lineCount: Int { lineStarts.count }
}

/// A line and a column, both from 1.
public struct SourcePosition: Hashable, Sendable {
    public var line: Int
    public var column: Int
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// A piece of a source text: UTF-8 offsets, the end not included.
public struct SourceRange: Hashable, Sendable {
    public var start: Int32
    public var end: Int32
    public init(start: Int, end: Int) {
        self.start = Int32(clamping: start)
        self.end = Int32(clamping: end)
    }
    public func union(_ other: SourceRange) -> SourceRange {
        SourceRange(start: Int(min(start, other.start)), end: Int(max(end, other.end)))
    }
}
