extension Chapter {
    /// The chapter with the outputs of one tab's cells as `{.json .output}` blocks after them; output blocks that stood there are replaced, those of
    /// other tabs and every other byte stay.
    public func withOutputBlocks(tab: String, shown: [Int: ShownCell]) -> String {
        var out = ""
        var positions: [Int: Int] = [:]
        var position = 0
        for (index, cell) in cells.enumerated() where cell.isRunnable && cell.belongs(to: tab) {
            position += 1
            positions[index] = position
        }
        let replaced = Set(blocks.compactMap { if case .output(_, let cell) = $0, positions[cell].flatMap({ shown[$0] }) != nil { cell } else { nil } })
        var written: Set<Int> = []
        for block in blocks {
            switch block {
            case .output(let fence, let cell) where replaced.contains(cell):
                guard written.insert(cell).inserted, let shown = positions[cell].flatMap({ shown[$0] }) else { continue }
                out += outputBlock(shown, lineEnd: fence.opening.utf8.hasCRLF ? "\r\n" : "\n")
            case .cell(let fence, let index):
                out += fence.text
                guard !replaced.contains(index), let shown = positions[index].flatMap({ shown[$0] }), !shown.outputs.isEmpty else { continue }
                let end = fence.opening.utf8.hasCRLF ? "\r\n" : "\n"
                if !fence.closing.utf8.hasLineEnd { out += end }
                out += end + outputBlock(shown, lineEnd: end)
            default: out += block.text
            }
        }
        return out
    }

    /// Empty for a cell that shows nothing.
    private func outputBlock(_ shown: ShownCell, lineEnd: String) -> String {
        guard !shown.outputs.isEmpty else { return "" }
        let json = JSON.array(shown.outputs.map { $0.notebookJSON(executionCount: shown.executionCount) }).indented()
        let run = String(repeating: "`", count: max(3, longestRun(of: "`", in: json) + 1))
        let count = shown.executionCount.map(String.init) ?? "None"
        let lines = ["\(run){.json .output n=\(count)}"] + json.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [run]
        return lines.joined(separator: lineEnd) + lineEnd
    }

    /// The tab as d2l-book Markdown: what a notebook becomes.
    public func markdownText(tab: String) -> String {
        var parts: [String] = []
        for block in blocks {
            switch block {
            case .notebookProse(let text): parts.append(text.trimmingNewlines() + "\n")
            case .cell(_, let index), .bareCell(_, let index):
                let cell = cells[index]
                guard cell.belongs(to: tab) else { continue }
                let run = String(repeating: "`", count: max(3, longestRun(of: "`", in: cell.source) + 1))
                parts.append("\(run){.\(cell.language ?? "swift") .input}\n\(cell.source.trimmingNewlines())\n\(run)\n")
            default: break
            }
        }
        return parts.joined(separator: "\n")
    }

    /// The tab's code as one Swift file, prose as comments, in jupytext's percent form (`// %%`).
    public func swiftText(tab: String) -> String {
        var out = ""
        var prose = ""
        func comment(_ text: String) -> String {
            let text = text.trimmingNewlines()
            guard !text.isEmpty else { return "" }
            return "// %% [markdown]\n" + splitLines(text).map { ("// " + $0.trimmingNewlines()).trimmingEnd() }.joined(separator: "\n") + "\n\n"
        }
        func flush() {
            out += comment(prose)
            prose = ""
        }
        for block in blocks {
            switch block {
            case .prose(let text): if !format.isOneBlock { prose += text }
            case .notebookProse(let text):
                flush()
                prose = text
            case .tabProse(let text, let tabs): if tabs.contains(tab) || tabs.contains("all") { prose += text.withoutTabMarks }
            case .listing(let fence): prose += fence.text
            case .output: break
            case .cell(_, let index), .bareCell(_, let index):
                let cell = cells[index]
                guard cell.belongs(to: tab) else { continue }
                guard cell.isRunnable else {
                    prose += block.text
                    continue
                }
                flush()
                out += "// %%\n" + cell.source.trimmingNewlines() + "\n\n"
            }
        }
        flush()
        return out.trimmingNewlines() + "\n"
    }
}

extension String.UTF8View {
    var hasCRLF: Bool { count >= 2 && last == 0x0A && dropLast().last == 0x0D }
    var hasLineEnd: Bool { last == 0x0A }
}

extension String {
    func trimmingEnd() -> String {
        var text = self[...]
        while let last = text.last, last == " " || last == "\t" || last == "\r" { text.removeLast() }
        return String(text)
    }
}

/// The longest run of a character in a text: a fence around the text needs one more.
func longestRun(of character: Character, in text: String) -> Int {
    var longest = 0
    var run = 0
    for next in text {
        run = next == character ? run + 1 : 0
        longest = max(longest, run)
    }
    return longest
}
