import Cells
import Foundation

/// How a chapter's cells are run.
public struct RunOptions {
    /// Seconds a cell may take.
    public var timeout: Double?
    /// Live bytes a cell may hold.
    public var memoryLimit: Int?
    /// Answers `readLine()`.
    public var input: ((String) -> String?)?
    /// Asked between cells and after each: true ends the run.
    public var isCancelled: () -> Bool = { false }

    public init() {}
}

/// What one cell did.
public struct CellRun: Sendable {
    public let number: NumberedCell
    /// nil for a cell that wasn't run: `//@skip`, or the run was cancelled before it.
    public let outcome: CellOutcome?
    public let outputs: [RecordedOutput]
    public var error: CellError?

    public init(number: NumberedCell, outcome: CellOutcome?, outputs: [RecordedOutput], error: CellError? = nil) {
        self.number = number
        self.outcome = outcome
        self.outputs = outputs
        self.error = error
    }

    public var position: Int { number.position }
    public var cell: Cell { number.cell }
    public var isSkipped: Bool { outcome == nil }
    public var raised: Bool { error != nil }

    /// Whether the cell did what it should: it raised an error exactly when `//@raises` says so. A cell that was stopped is never good.
    public var isGood: Bool {
        guard outcome != nil else { return true }
        if let name = error?.name, ["Timeout", "MemoryLimit", "KeyboardInterrupt"].contains(name) { return false }
        return raised == cell.directives.raises
    }
}

/// Runs the cells of one tab of a chapter, one after the other on one state, going on after a cell that fails.
public struct ChapterRun {
    public let chapter: Chapter
    public let tab: String
    private let runner: any CellRunner
    private let options: RunOptions

    public init(chapter: Chapter, tab: String, runner: any CellRunner, options: RunOptions = RunOptions()) {
        self.chapter = chapter
        self.tab = tab
        self.runner = runner
        self.options = options
    }

    /// - Parameters:
    ///   - live: what cells show, as they show it.
    ///   - finished: each cell when it has ended.
    public func run(live: (NumberedCell, CellOutput) -> Void = { _, _ in }, finished: (CellRun) -> Void = { _ in }) -> [CellRun] {
        var runs: [CellRun] = []
        for number in chapter.runnable(tab: tab) {
            if options.isCancelled() { break }
            let run = number.cell.directives.skip ? CellRun(number: number, outcome: nil, outputs: []) : run(number, live)
            finished(run)
            runs.append(run)
        }
        return runs
    }

    private func run(_ number: NumberedCell, _ live: (NumberedCell, CellOutput) -> Void) -> CellRun {
        var outputs: [CellOutput] = []
        var error: CellError?
        let name = chapter.format == .notebook ? "\(chapter.name)#\(number.position)" : chapter.name
        let cellOptions = CellOptions(
            name: name, firstLine: number.cell.line, timeout: options.timeout, memoryLimit: options.memoryLimit, input: options.input)
        let watchdog = options.timeout.map { Watchdog(runner: runner, seconds: $0 + 1) }
        var outcome = runner.run(number.cell.source, options: cellOptions) { output in
            var output = output
            if case .error(var found) = output {
                // A runner that doesn't count the seconds itself was interrupted by the watchdog.
                if let watchdog, watchdog.hasFired, let seconds = options.timeout, found.name == "KeyboardInterrupt" {
                    found = CellError(
                        name: "Timeout", message: "stopped after \(spoken(seconds))", traceback: found.traceback, line: found.line, column: found.column)
                    output = .error(found)
                }
                error = found
            }
            outputs.append(output)
            live(number, output)
        }
        watchdog?.cancel()
        if error == nil, outcome.status != .ok {
            let isTimeout = watchdog?.hasFired == true
            let found = CellError(
                name: isTimeout ? "Timeout" : "KeyboardInterrupt", message: isTimeout ? "stopped after \(spoken(options.timeout ?? 0))" : "stopped",
                traceback: [])
            error = found
            outputs.append(.error(found))
        }
        if error != nil, outcome.status == .ok { outcome.status = .failed }
        return CellRun(number: number, outcome: outcome, outputs: RecordedOutput.folded(outputs), error: error)
    }
}

/// `2 seconds`, `0.5 seconds`, `1 second`
private func spoken(_ seconds: Double) -> String {
    let number = seconds == seconds.rounded() && seconds < 1e9 ? String(Int(seconds)) : "\(seconds)"
    return number == "1" ? "1 second" : "\(number) seconds"
}

/// Interrupts a runner that is still at it a while after its time was up.
private final class Watchdog: @unchecked Sendable {
    private let timer: DispatchSourceTimer
    private let lock = NSLock()
    private var fired = false

    init(runner: any CellRunner, seconds: Double) {
        timer = DispatchSource.makeTimerSource(queue: .global(qos: .userInitiated))
        timer.schedule(deadline: .now() + seconds, repeating: 1)
        let box = UncheckedBox(runner)
        timer.setEventHandler { [weak self] in
            guard let self else { return }
            self.lock.withLock { self.fired = true }
            box.value.interrupt()
        }
        timer.resume()
    }

    var hasFired: Bool { lock.withLock { fired } }
    func cancel() { timer.cancel() }
}

/// `CellRunner.interrupt` may be called from any thread; the type can't say so.
private struct UncheckedBox: @unchecked Sendable {
    let value: any CellRunner
    init(_ value: any CellRunner) { self.value = value }
}
