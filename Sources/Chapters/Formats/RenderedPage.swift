/// A page of a book as text: `In [2]:`, the cell's lines, `Out[2]:`, the output's lines, prose between.
///
/// Pages lose things on their way to text. Where cells are list items, every line of a cell or an output has a dash before it and the first line
/// without one is prose; where they are not, a cell ends at an empty line and an output where its container of numbers ends, or at an empty line.
/// Indentation is gone, so the lines of a cell are never run: they are counted, and looked through for what the cell printed.
public struct RenderedPage: Sendable {
    public struct PageCell: Sendable, Equatable {
        /// The prompt's number.
        public var number: Int
        /// Line of the page on which the prompt stands, from 1.
        public var line: Int
        /// The lines after the prompt: the source, and where a page has no output marks, what it printed.
        public var input: [String]
        /// The text after `Out[n]:`; nil when the page has none.
        public var output: String?
    }
    public var cells: [PageCell]

    public init(text: String) {
        let lines = splitLines(text).map { $0.trimmingNewlines() }
        cells = []
        var at = 0
        while at < lines.count {
            guard let prompt = Prompt(lines[at]), prompt.isInput else {
                at += 1
                continue
            }
            var cell = PageCell(number: prompt.number, line: at + 1, input: [], output: nil)
            at += 1
            cell.input = Self.block(lines, &at, dashed: prompt.isDashed, first: prompt.rest)
            if at < lines.count, let out = Prompt(lines[at]), !out.isInput, out.number == prompt.number {
                at += 1
                let block = Self.block(lines, &at, dashed: out.isDashed, first: out.rest)
                cell.output = out.isDashed ? block.joined(separator: "\n") : Self.leadingContainer(block)
            }
            cells.append(cell)
        }
    }

    /// The lines up to the next prompt or the end of the block; `at` is left behind them.
    private static func block(_ lines: [String], _ at: inout Int, dashed: Bool, first: Substring) -> [String] {
        var block: [String] = first.isEmpty ? [] : [String(first)]
        while at < lines.count, Prompt(lines[at]) == nil {
            let line = lines[at]
            if dashed {
                guard line.hasPrefix("- ") || line == "-" else { break }
                block.append(String(line.dropFirst(2)))
            } else {
                if line.trimmingBlanks().isEmpty {
                    if !block.isEmpty { break }
                } else {
                    block.append(line)
                }
            }
            at += 1
        }
        // Blank lines between a cell and its output mark belong to neither.
        var ahead = at
        while !dashed, ahead < lines.count, lines[ahead].trimmingBlanks().isEmpty { ahead += 1 }
        if ahead < lines.count, let next = Prompt(lines[ahead]), !next.isInput { at = ahead }
        return block
    }

    private static func leadingContainer(_ block: [String]) -> String {
        let text = block.joined(separator: "\n")
        var reader = TensorTextReader(bytes: Array(text.utf8), at: 0)
        guard reader.tensor() != nil else { return text }
        return String(decoding: text.utf8.prefix(reader.at), as: UTF8.self)
    }

    private struct Prompt {
        var isInput: Bool
        var number: Int
        var isDashed: Bool
        var rest: Substring

        init?(_ line: String) {
            var text = line[...]
            isDashed = text.hasPrefix("- ")
            if isDashed { text = text.dropFirst(2) }
            text = text.trimmingBlanks()
            if text.hasPrefix("In ") || text.hasPrefix("In[") { isInput = true } else if text.hasPrefix("Out") { isInput = false } else { return nil }
            text = text.dropFirst(isInput ? 2 : 3).trimmingBlanks()
            guard text.hasPrefix("["), let end = text.firstIndex(of: "]"), let number = Int(text[text.index(after: text.startIndex)..<end]) else { return nil }
            text = text[text.index(after: end)...]
            guard text.hasPrefix(":") else { return nil }
            self.number = number
            rest = text.dropFirst().trimmingBlanks()
        }
    }
}
