import Cells

/// Lays a page's outputs beside the cells of a tab: the k-th `In` belongs to the k-th cell that isn't `//@own`.
public struct PageImport: Sendable {
    public struct Taken: Sendable {
        public var number: NumberedCell
        public var outputs: [RecordedOutput]
        public var seconds: Double?
    }
    /// What couldn't be told, as sentences.
    public var problems: [String] = []
    public var taken: [Taken] = []

    /// The page and the chapter have different cells.
    public struct Mismatch: Error, CustomStringConvertible {
        public var description: String
    }

    /// - Parameters:
    ///   - page: what the page shows.
    ///   - runs: the tab's cells, run, since only a run tells which lines of an `In` block are its print.
    /// - Throws: `Mismatch` with both lists.
    public init(page: RenderedPage, runs: [CellRun]) throws {
        let cells = runs.filter { !$0.cell.directives.own }
        guard page.cells.count == cells.count else {
            throw Self.mismatch(
                page.cells.map { "In [\($0.number)], line \($0.line): \($0.input.first ?? "")" }, cells)
        }
        for (shown, run) in zip(page.cells, cells) {
            let place = "In [\(shown.number)]"
            var outputs: [RecordedOutput] = []
            var input = shown.input
            let result = run.outputs.last { $0.kind == .result }
            if shown.output == nil, let result, let count = Self.tail(of: input, showing: result.text) {
                outputs.append(.result(input.suffix(count).joined(separator: "\n")))
                input.removeLast(count)
            }
            let printed = run.outputs.filter { $0.kind == .stdout }.map(\.text).joined()
            if !printed.isEmpty {
                if let count = Self.tail(of: input, showing: printed) {
                    outputs.insert(.stdout(input.suffix(count).joined(separator: "\n") + "\n"), at: 0)
                } else {
                    problems.append(
                        "\(place): our cell \(run.position) prints \"\(printed.trimmingNewlines().prefix(40))\", which isn't at the end of the page's lines; "
                            + "taken as printing nothing"
                    )
                }
            }
            if let output = shown.output { outputs.append(.result(output)) }
            if outputs.allSatisfy({ $0.kind != .result }), let result {
                problems.append("\(place): the page shows no output, our cell \(run.position) gives \"\(result.text.trimmingNewlines().prefix(40))\"")
            }
            if shown.output != nil, result == nil { problems.append("\(place): the page shows an output, our cell \(run.position) gives none") }
            taken.append(Taken(number: run.number, outputs: outputs, seconds: run.outcome?.seconds))
        }
    }

    /// - Parameters:
    ///   - notebook: a notebook or chapter that holds outputs; its code cells in order, whatever their language.
    public init(outputsOf notebook: Chapter, tab: String?, cells: [NumberedCell]) throws {
        let theirs = notebook.cells.filter { cell in tab.map { cell.tabs.isEmpty || cell.belongs(to: $0) } ?? true }
        let ours = cells.filter { !$0.cell.directives.own }
        guard theirs.count == ours.count else {
            throw Self.mismatch(theirs.enumerated().map { "cell \($0.offset + 1): \(Self.firstLine($0.element.source))" }, ours)
        }
        for (shown, number) in zip(theirs, ours) { taken.append(Taken(number: number, outputs: shown.outputs ?? [], seconds: nil)) }
    }

    private static func mismatch(_ page: [String], _ cells: [CellRun]) -> Mismatch { mismatch(page, cells.map(\.number)) }

    private static func mismatch(_ page: [String], _ cells: [NumberedCell]) -> Mismatch {
        var lines = ["the page has \(page.count) cells, the chapter \(cells.count) that aren't //@own; they must be as many"]
        lines += ["the page:"] + page.map { "    " + $0 }
        lines += ["the chapter:"] + cells.map { "    cell \($0.position), line \($0.cell.line): \(firstLine($0.cell.source))" }
        return Mismatch(description: lines.joined(separator: "\n"))
    }

    private static func firstLine(_ source: String) -> String {
        splitLines(source).map { $0.trimmingNewlines() }.first { !$0.trimmingBlanks().isEmpty && !$0.hasPrefix("//@") } ?? ""
    }

    /// How many lines at the end of a block say what a cell shows; nil when none do.
    private static func tail(of block: [String], showing text: String) -> Int? {
        var options = ComparisonOptions()
        options.isFromPage = true
        let comparison = TextComparison(options: options, place: "")
        for count in 1...max(1, block.count) where count <= block.count {
            let tail = block.suffix(count).joined(separator: "\n")
            if comparison.compare(tail, text).differences.isEmpty { return count }
        }
        return nil
    }
}
