/// Verdicts as lines for people: one for each cell that needs one, both texts side by side, what follows from it folded under it.
public struct TextReport {
    public var usesColour: Bool
    /// Columns of the terminal.
    public var width: Int

    public init(usesColour: Bool = false, width: Int = 100) {
        self.usesColour = usesColour
        self.width = width
    }

    /// Lines about one tab of a chapter; none when every cell is well.
    public func lines(chapter: Chapter, verdicts: [CellVerdict]) -> [String] {
        var out: [String] = []
        for item in verdicts where item.verdict.isFailed && item.followsFrom == nil {
            let followers = verdicts.filter { $0.followsFrom == item.position }.map(\.position)
            out += lines(item, chapter: chapter)
            if !followers.isEmpty {
                let cells = followers.count == 1 ? "cell" : "cells"
                out.append(faint("    what follows from it: \(cells) \(followers.map(String.init).joined(separator: ", "))"))
            }
        }
        return out
    }

    private func lines(_ item: CellVerdict, chapter: Chapter) -> [String] {
        let place = "\(chapter.name):\(item.run.cell.line): "
        switch item.verdict {
        case .different:
            return [place + red(item.differences.first?.sentence ?? "differs") + more(item.differences.count - 1)] + texts(item)
        case .stale:
            let head = place + yellow("In[\(item.position)] changed since it was recorded")
            guard let first = item.differences.first else { return [head + "; its output is the same"] }
            return [head + "; " + first.sentence + more(item.differences.count - 1)] + texts(item)
        case .new: return [place + yellow("In[\(item.position)] has no recording")]
        case .failed: return failure(item, place: place)
        default: return []
        }
    }

    private func more(_ count: Int) -> String { count > 0 ? " (and \(count) more)" : "" }

    private func failure(_ item: CellVerdict, place: String) -> [String] {
        guard let error = item.run.error else { return [place + red("In[\(item.position)] should raise an error and didn't")] }
        let traceback = error.traceback.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }.map { faint("    " + $0) }
        return [place + red("In[\(item.position)] failed: \(error.name): \(error.message)")] + traceback
    }

    // MARK: Side by side

    private static let mostLines = 20

    private func texts(_ item: CellVerdict) -> [String] {
        let (old, new) = (Self.shownLines(item.recorded ?? []), Self.shownLines(item.run.outputs))
        guard !old.isEmpty || !new.isEmpty else { return [] }
        let column = max(12, min((width - 8) / 2, max(old.map(\.count).max() ?? 0, "recorded".count)))
        func row(_ a: String, _ b: String) -> String { "    " + cut(a, column) + "  " + cut(b, column).trimmingEnd() }
        var out = [faint(row("recorded", "got"))]
        let count = max(old.count, new.count)
        for index in 0..<min(count, Self.mostLines) {
            let (a, b) = (old.element(index) ?? "", new.element(index) ?? "")
            let line = row(a, b)
            out.append(a.filter { !$0.isWhitespace } == b.filter { !$0.isWhitespace } ? line : bold(line))
        }
        if count > Self.mostLines { out.append(faint("    … \(count - Self.mostLines) more lines")) }
        return out
    }

    /// What a cell shows as lines, empty ones at its ends left out.
    static func shownLines(_ outputs: [RecordedOutput]) -> [String] {
        var lines: [String] = []
        for output in outputs where output.kind != .stderr {
            let text = output.kind == .error ? "\(output.errorName ?? ""): \(output.text)" : output.text
            var part = splitLines(text).map { $0.trimmingNewlines().trimmingEnd() }
            while part.first?.isEmpty == true { part.removeFirst() }
            while part.last?.isEmpty == true { part.removeLast() }
            lines += part
        }
        return lines
    }

    private func cut(_ text: String, _ column: Int) -> String {
        if text.count <= column { return text + String(repeating: " ", count: column - text.count) }
        return text.prefix(column - 1) + "…"
    }

    // MARK: Colours

    private func paint(_ code: String, _ text: String) -> String { usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
    public func red(_ text: String) -> String { paint("31", text) }
    public func green(_ text: String) -> String { paint("32", text) }
    public func yellow(_ text: String) -> String { paint("33", text) }
    public func bold(_ text: String) -> String { paint("1", text) }
    public func faint(_ text: String) -> String { paint("2", text) }
}
