/// Reads d2l-book Markdown into blocks.
///
/// Fences are notedown's: three or more back-ticks or tildes at column 0, closed by the very same run at column 0, so that four back-ticks may
/// hold three. Executable is what has the class `input`; in a chapter with no such fence, plain ```` ```swift ```` fences are the cells.
struct MarkdownReader {
    private let name: String
    private let bytes: [UInt8]
    private let lineRanges: [Range<Int>]
    private var blocks: [Raw] = []
    private var proseStart = 0

    /// A block before its cells are known.
    private enum Raw {
        case prose(Range<Int>)
        case tab(Range<Int>, [String])
        case fence(Fence)
    }

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        lineRanges = lines(of: bytes)
    }

    mutating func chapter() throws -> Chapter {
        try cut()
        return try interpret()
    }

    // MARK: Cutting

    private mutating func cut() throws {
        var line = 0
        proseStart = 0
        while line < lineRanges.count {
            if let run = fenceRun(line) {
                flush(to: lineRanges[line].lowerBound)
                let close = try closing(of: run, from: line)
                blocks.append(.fence(try fence(run, line, close)))
                line = close + 1
                proseStart = lineRanges[close].upperBound
            } else if let tabs = beginTab(line) {
                flush(to: lineRanges[line].lowerBound)
                let end = try endOfTab(from: line)
                blocks.append(.tab(lineRanges[line].lowerBound..<lineRanges[end].upperBound, tabs))
                line = end + 1
                proseStart = lineRanges[end].upperBound
            } else {
                if isEndTab(line) { throw error(.strayTabEnd, "':end_tab:' without ':begin_tab:' before it", line: line) }
                line += 1
            }
        }
        flush(to: bytes.count)
    }

    private mutating func flush(to end: Int) {
        if proseStart < end { blocks.append(.prose(proseStart..<end)) }
    }

    /// The run of fence characters that opens a block on this line. An info string with a back-tick in it is code in a line of prose.
    private func fenceRun(_ line: Int) -> ArraySlice<UInt8>? {
        let text = content(line)
        guard let first = text.first, first == UInt8(ascii: "`") || first == UInt8(ascii: "~") else { return nil }
        let run = text.prefix { $0 == first }
        guard run.count >= 3 else { return nil }
        if first == UInt8(ascii: "`"), text.dropFirst(run.count).contains(first) { return nil }
        return run
    }

    /// The line without its line end.
    private func content(_ line: Int) -> ArraySlice<UInt8> {
        var text = bytes[lineRanges[line]]
        if text.last == 0x0A { text.removeLast() }
        if text.last == 0x0D { text.removeLast() }
        return text
    }

    private func closing(of run: ArraySlice<UInt8>, from line: Int) throws -> Int {
        for next in line + 1..<max(line + 1, lineRanges.count) where isClosing(next, run) { return next }
        let fence = String(decoding: run, as: UTF8.self)
        throw error(.unclosedFence, "this fence is never closed; expected a line '\(fence)' after it", line: line)
    }

    private func isClosing(_ line: Int, _ run: ArraySlice<UInt8>) -> Bool {
        let text = content(line)
        return text.starts(with: run) && text.dropFirst(run.count).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    private func fence(_ run: ArraySlice<UInt8>, _ line: Int, _ close: Int) throws -> Fence {
        let opening = content(line)
        let info = Substring(decoding: opening.dropFirst(run.count), as: UTF8.self)
        let attributes: FenceAttributes
        do {
            attributes = try FenceAttributes(info: info)
        } catch let problem as AttributeError {
            throw error(.badAttributes, problem.message, line: line, column: run.count + problem.column + 1)
        }
        let body = lineRanges[line].upperBound..<lineRanges[close].lowerBound
        return Fence(
            opening: string(lineRanges[line]), body: string(body), closing: string(lineRanges[close]), attributes: attributes, line: line + 1)
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    // MARK: Tabs of prose

    private func trimmed(_ line: Int) -> Substring {
        Substring(decoding: content(line), as: UTF8.self).trimmingBlanks()
    }

    private func beginTab(_ line: Int) -> [String]? {
        guard content(line).starts(with: ":begin_tab:".utf8) else { return nil }
        let names = trimmed(line).dropFirst(11).filter { $0 != "`" }
        let tabs = tabNames(Substring(names))
        return tabs.isEmpty ? nil : tabs
    }

    private func isEndTab(_ line: Int) -> Bool { content(line).starts(with: ":end_tab:".utf8) && trimmed(line) == ":end_tab:" }

    private func endOfTab(from begin: Int) throws -> Int {
        var line = begin + 1
        while line < lineRanges.count {
            if let run = fenceRun(line) {
                line = try closing(of: run, from: line) + 1
                continue
            }
            if isEndTab(line) { return line }
            if beginTab(line) != nil { throw error(.unclosedTab, "expected ':end_tab:' before another ':begin_tab:'", line: line) }
            line += 1
        }
        throw error(.unclosedTab, "':begin_tab:' is never closed; expected a line ':end_tab:' after it", line: begin)
    }

    private func error(_ kind: ChapterError.Kind, _ message: String, line: Int, column: Int = 1) -> ChapterError {
        ChapterError(kind: kind, message: message, file: name, line: line + 1, column: column)
    }

    // MARK: Meaning

    private func interpret() throws -> Chapter {
        let hasInput = blocks.contains { raw in
            if case .fence(let fence) = raw { return fence.attributes.isInput }
            return false
        }
        var cells: [Cell] = []
        var out: [Block] = []
        for raw in blocks {
            switch raw {
            case .prose(let range): out.append(.prose(string(range)))
            case .tab(let range, let tabs): out.append(.tabProse(string(range), tabs: tabs))
            case .fence(let fence):
                if fence.attributes.isInput || (!hasInput && fence.attributes.word?.lowercased() == "swift") {
                    out.append(.cell(fence, index: cells.count))
                    cells.append(try makeCell(fence))
                } else if fence.attributes.isOutput {
                    guard !cells.isEmpty else { throw error(.orphanOutput, "an output block needs a cell before it", line: fence.line - 1) }
                    let outputs = try readOutputs(fence)
                    cells[cells.count - 1].outputs = (cells[cells.count - 1].outputs ?? []) + outputs
                    out.append(.output(fence, cell: cells.count - 1))
                } else {
                    out.append(.listing(fence))
                }
            }
        }
        return Chapter(name: name, format: .markdown, blocks: out, tabs: tabs(of: cells), cells: cells)
    }

    private func makeCell(_ fence: Fence) throws -> Cell {
        try Cell(body: Array(fence.body.utf8), language: fence.attributes.language, line: fence.line + 1, file: name)
    }

    private func readOutputs(_ fence: Fence) throws -> [RecordedOutput] {
        do {
            return try RecordedOutput.list(fromNotebook: try JSON.parse(fence.body))
        } catch let problem as JSONError {
            let place = place(of: problem.offset, in: fence.body)
            throw error(.badOutput, "in an output block: \(problem.message)", line: fence.line + place.line, column: place.column)
        } catch let problem as NotebookShapeError {
            throw error(.badOutput, "in an output block: \(problem.message)", line: fence.line)
        }
    }
}

/// Line from 0 and column from 1 of a byte of a text.
func place(of offset: Int, in text: String) -> (line: Int, column: Int) {
    var line = 0
    var column = 1
    for byte in text.utf8.prefix(offset) {
        if byte == 0x0A {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
    return (line, column)
}

/// The tabs of a chapter in the order of their first mark, the unmarked cells' tab before the rest.
func tabs(of cells: [Cell]) -> [String] {
    var tabs: [String] = []
    if cells.contains(where: \.tabs.isEmpty) { tabs.append(Chapter.defaultTab) }
    for cell in cells {
        for tab in cell.tabs where tab != "all" && !tabs.contains(tab) { tabs.append(tab) }
    }
    return tabs.isEmpty ? [Chapter.defaultTab] : tabs
}

extension Substring {
    func trimmingBlanks() -> Substring {
        var text = drop { $0 == " " || $0 == "\t" }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}

extension Cell {
    /// - Throws: `ChapterError` for a directive that doesn't exist or lacks its number.
    init(body: [UInt8], language: String?, line: Int, file: String) throws {
        let isSwift = language == "swift"
        let reader: DirectiveReader
        do {
            reader = try DirectiveReader(body: body, isSwift: isSwift)
        } catch let problem as DirectiveReader.Problem {
            let place = place(of: problem.offset, in: String(decoding: body, as: UTF8.self))
            throw ChapterError(kind: problem.kind, message: problem.message, file: file, line: line + place.line, column: place.column)
        }
        source = String(decoding: reader.source, as: UTF8.self)
        self.language = language
        tabs = reader.directives.tabs
        directives = reader.directives
        self.line = line
        hash = sourceHash(of: reader.identity)
        isRunnable = isSwift
        outputs = nil
    }
}
