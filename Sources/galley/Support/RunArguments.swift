import ArgumentParser
import Cells
import Chapters

/// Options of all commands that run cells.
struct RunArguments: ParsableArguments {
    @Option(help: ArgumentHelp("The tab to run.", valueName: "T")) var tab: String?
    @Option(help: ArgumentHelp("The device: cpu, cuda or cuda:1.", valueName: "device")) var device: String?
    @Option(help: ArgumentHelp("Seed of the random streams.", valueName: "N")) var seed: Int?
    @Option(help: ArgumentHelp("Seconds that a cell may take.", valueName: "S")) var timeout: Double?
    @Option(name: .customLong("limit-memory"), help: ArgumentHelp("Bytes that a cell may hold; takes K, M, G.", valueName: "B")) var limitMemory: ByteCount?

    func validate() throws {
        if let timeout, !(timeout > 0 && timeout.isFinite) { throw ValidationError("--timeout takes seconds, more than 0.") }
        if let device, device != "cpu", device != "cuda", !(device.hasPrefix("cuda:") && Int(device.dropFirst(5)) != nil) {
            throw ValidationError("--device takes cpu, cuda or cuda:N, not '\(device)'.")
        }
    }

    var deviceName: String { device ?? "cpu" }

    func tabs(of chapter: Chapter, all: Bool) throws -> [String] {
        guard let tab else { return all ? chapter.tabs : Array(chapter.tabs.prefix(1)) }
        guard chapter.tabs.contains(tab) else {
            throw Failure.usage("error: \(chapter.name) has no tab '\(tab)'; it has \(chapter.tabs.joined(separator: ", "))")
        }
        return [tab]
    }

    func options(_ interruption: Interruption) -> RunOptions {
        var options = RunOptions()
        options.timeout = timeout
        options.memoryLimit = limitMemory?.bytes
        options.isCancelled = { interruption.hasHappened }
        return options
    }

    func runner(for chapter: Chapter, isProgram: Bool = false) throws -> any CellRunner {
        do {
            return try makeRunner(RunnerRequest(device: device, seed: seed, isProgram: isProgram, folder: Files.folder(of: chapter.name)))
        } catch {
            throw Failure.environment("error: \(error)")
        }
    }

    /// Runs a tab on a fresh state.
    func run(_ chapter: Chapter, tab: String, _ interruption: Interruption, progress: ProgressLine? = nil, finished: (CellRun) -> Void = { _ in }) throws
        -> [CellRun]
    {
        let runner = try runner(for: chapter)
        interruption.attach(runner)
        let count = chapter.runnable(tab: tab).count
        progress?.update("\(chapter.name) …")
        let run = ChapterRun(chapter: chapter, tab: tab, runner: runner, options: options(interruption))
        let runs = run.run(finished: { cell in
            progress?.update("\(chapter.name): \(cell.position) of \(count)")
            finished(cell)
        })
        progress?.clear()
        return runs
    }
}

/// `512M` as bytes.
struct ByteCount: ExpressibleByArgument {
    var bytes: Int
    init?(argument: String) {
        var digits = argument[...]
        var unit = 1
        switch digits.last {
        case "K", "k": unit = 1 << 10
        case "M", "m": unit = 1 << 20
        case "G", "g": unit = 1 << 30
        default: break
        }
        if unit > 1 { digits.removeLast() }
        guard let number = Int(digits), number > 0, !number.multipliedReportingOverflow(by: unit).overflow else { return nil }
        bytes = number * unit
    }
}
