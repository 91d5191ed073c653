import Cells

/// Runs a tab of a chapter, holds each cell against its recording, and says which cell diverged first and what merely follows from it.
public struct Verifier {
    public let chapter: Chapter
    public let tab: String
    public var comparison = ComparisonOptions()

    public init(chapter: Chapter, tab: String, comparison: ComparisonOptions = ComparisonOptions()) {
        self.chapter = chapter
        self.tab = tab
        self.comparison = comparison
    }

    /// - Parameter expected: the tab's recordings in the order of their positions.
    public func verify(_ runs: [CellRun], against expected: [ExpectedCell]) -> [CellVerdict] {
        let cells = chapter.runnable(tab: tab)
        let pairs = Alignment.pairs(cells: cells.map(\.cell.hash), recordings: expected.map(\.hash))
        var verdicts = runs.map { run in
            let pair = pairs[run.position - 1]
            return verdict(run, pair.recording.map { expected[$0] }, pair)
        }
        fold(&verdicts)
        return verdicts
    }

    private func verdict(_ run: CellRun, _ expected: ExpectedCell?, _ pair: Alignment.Pair) -> CellVerdict {
        if run.isSkipped { return CellVerdict(run: run, verdict: .skipped, recorded: expected?.outputs, expectedIndex: pair.recording) }
        if !run.isGood { return CellVerdict(run: run, verdict: .failed, recorded: expected?.outputs, expectedIndex: pair.recording) }
        guard let expected else { return CellVerdict(run: run, verdict: .new) }
        var options = comparison.applying(run.cell.directives)
        options.isFromPage = expected.isFromPage
        let agreement = OutputComparison(options: options).compare(recorded: expected.outputs, actual: run.outputs, position: run.position)
        let verdict: Verdict = pair.isStale ? .stale : agreement == .same ? .same : agreement == .close ? .close : .different
        return CellVerdict(run: run, verdict: verdict, differences: agreement.differences, recorded: expected.outputs, expectedIndex: pair.recording)
    }

    /// Names that a diverging cell wrote are tainted; a cell that reads one is tainted by the same origin and so is what it writes, until an untainted
    /// cell writes the name anew. A failing cell that diverged with nothing tainted before it is an origin itself.
    private func fold(_ verdicts: inout [CellVerdict]) {
        var origins: [String: Int] = [:]
        var failedOrigins: [(position: Int, source: String)] = []
        for index in verdicts.indices {
            let item = verdicts[index]
            guard let outcome = item.run.outcome else { continue }
            var origin = outcome.reads.compactMap { origins[$0] }.min()
            if origin == nil, let error = item.run.error {
                // A cell that never ran declared nothing, so what misses its names is known by the names only.
                origin = failedOrigins.first { declares($0.source, aNameQuotedIn: error.message) }?.position
            }
            let diverged = item.verdict == .different || item.verdict == .failed || item.verdict == .stale
            if diverged { verdicts[index].followsFrom = origin }
            let taint = origin ?? (diverged ? item.position : nil)
            for name in outcome.writes { origins[name] = taint }
            if item.verdict == .failed { failedOrigins.append((taint ?? item.position, item.run.cell.source)) }
        }
    }

    /// Whether a text declares one of the names that a message quotes: "cannot find 'x' in scope".
    private func declares(_ source: String, aNameQuotedIn message: String) -> Bool {
        let quoted = message.split(separator: "'", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
        guard !quoted.isEmpty else { return false }
        let words = source.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
        let keywords: Set = ["let", "var", "func", "class", "struct", "enum", "protocol", "typealias", "actor"]
        return zip(words, words.dropFirst()).contains { keywords.contains($0) && quoted.contains($1) }
    }
}
