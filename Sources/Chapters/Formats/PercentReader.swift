/// Reads jupytext's percent form: a Swift file cut into cells by lines such as `// %%`, with prose as comments under `// %% [markdown]`.
///
/// As with a notebook, the file is one block that keeps its bytes; cells and prose are read out of it.
struct PercentReader {
    let name: String
    let text: String

    /// Whether the first line that isn't blank, after jupytext's header in comments, begins a cell. Any other Swift file is a program.
    static func accepts(_ text: String) -> Bool {
        let lines = splitLines(text)
        return lines.dropFirst(headerEnd(lines)).first { !$0.trimmingNewlines().trimmingBlanks().isEmpty }.map { marker($0) != nil } ?? false
    }

    func chapter() throws -> Chapter {
        let lines = splitLines(text)
        var blocks: [Block] = [.prose(text)]
        var cells: [Cell] = []
        var index = Self.headerEnd(lines)
        while index < lines.count {
            guard let kind = Self.marker(lines[index]) else {
                index += 1
                continue
            }
            let start = index + 1
            index = lines[start...].firstIndex { Self.marker($0) != nil } ?? lines.count
            let body = lines[start..<index]
            switch kind {
            case .prose: blocks.append(.notebookProse(body.map(Self.uncommented).joined().trimmingNewlines()))
            case .code:
                // Blank lines around the code belong to the form, not to the cell.
                let blank = body.prefix { $0.trimmingNewlines().trimmingBlanks().isEmpty }.count
                let source = body.dropFirst(blank).joined().trimmingNewlines()
                let cell = try Cell(body: Array(source.utf8), language: "swift", line: start + blank + 1, file: name)
                blocks.append(.bareCell("", index: cells.count))
                cells.append(cell)
            }
        }
        return Chapter(name: name, format: .percent, blocks: blocks, tabs: tabs(of: cells), cells: cells)
    }

    private enum Kind { case code, prose }

    /// `// %%`, `// %% A title`, `// %% [markdown]`.
    private static func marker(_ line: String) -> Kind? {
        guard line.hasPrefix("//") else { return nil }
        let rest = line.dropFirst(2).drop { $0 == " " }
        guard rest.hasPrefix("%%") else { return nil }
        let attributes = rest.dropFirst(2)
        guard attributes.first.map({ $0.isWhitespace }) ?? true else { return nil }
        return ["[markdown]", "[md]", "[raw]"].contains { attributes.contains($0) } ? .prose : .code
    }

    /// How many lines the header `// ---` … `// ---` takes.
    private static func headerEnd(_ lines: [String]) -> Int {
        guard lines.first?.trimmingNewlines().trimmingEnd() == "// ---" else { return 0 }
        return (lines.dropFirst().firstIndex { $0.trimmingNewlines().trimmingEnd() == "// ---" } ?? -1) + 1
    }

    private static func uncommented(_ line: String) -> String {
        guard line.hasPrefix("//") else { return line }
        let rest = line.dropFirst(2)
        return String(rest.first == " " ? rest.dropFirst() : rest)
    }
}
