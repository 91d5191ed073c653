import ArgumentParser
import Cells
import Chapters
import Foundation

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Runs chapters and shows what their cells show; runs .swift programs.",
        discussion: """
            Without --tab a chapter's first tab is run. The run goes on after a cell that fails, and ends with 1. \
            Of a program only what it prints goes to standard output; what is wrong with it goes to standard error as file:line:col: error: ….
            """)

    @Argument(help: ArgumentHelp("Chapters (.md, .ipynb) or programs (.swift).", valueName: "chapter")) var chapters: [String]
    @OptionGroup var running: RunArguments
    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Writes the chapter with its outputs: a notebook (.ipynb), or Markdown with output blocks (.md).", valueName: "file"))
    var output: String?

    func validate() throws {
        guard let output else { return }
        if chapters.count != 1 { throw ValidationError("--output takes one chapter.") }
        if !output.hasSuffix(".ipynb"), !output.hasSuffix(".md") { throw ValidationError("--output writes .ipynb or .md, not '\(output)'.") }
    }

    func run() throws {
        let parsed = try chapters.map(Files.chapter)
        let interruption = Interruption()
        let isGood = try onCellThread {
            var isGood = true
            for chapter in parsed where !interruption.hasHappened {
                let good = chapter.format == .swift && output == nil ? try runProgram(chapter, interruption) : try runChapter(chapter, interruption)
                isGood = good && isGood
            }
            return isGood
        }
        if interruption.hasHappened { throw ExitCode(130) }
        if !isGood { throw ExitCode(1) }
    }

    // MARK: A program

    private func runProgram(_ chapter: Chapter, _ interruption: Interruption) throws -> Bool {
        let runner = try running.runner(for: chapter, isProgram: true)
        interruption.attach(runner)
        var options = running.options(interruption)
        options.input = { prompt in
            if !prompt.isEmpty { Terminal.write(prompt, to: stdout) }
            fflush(stdout)
            return readLine()
        }
        let runs = ChapterRun(chapter: chapter, tab: Chapter.defaultTab, runner: runner, options: options).run(live: { _, output in
            switch output {
            case .stream(.stdout, let text): Terminal.write(text, to: stdout)
            case .stream(.stderr, let text):
                fflush(stdout)
                Terminal.write(text, to: stderr)
            case .error(let error): Terminal.tell(Self.diagnostic(error, file: chapter.name))
            default: break
            }
        })
        fflush(stdout)
        // A program's own comments are no directives: any error is a failure.
        return runs.allSatisfy { !$0.raised }
    }

    /// The error as compilers write it, with its trace below.
    /// - Parameter firstLine: the line of the file on which the cell begins.
    static func diagnostic(_ error: CellError, file: String, firstLine: Int = 1) -> String {
        if let first = error.traceback.first, first.contains(": error: ") { return error.traceback.joined(separator: "\n") }
        let place = "\(file):\(firstLine + (error.line ?? 1) - 1):\(error.column ?? 1)"
        return (["\(place): error: \(error.message)"] + error.traceback).joined(separator: "\n")
    }

    // MARK: A chapter

    private func runChapter(_ chapter: Chapter, _ interruption: Interruption) throws -> Bool {
        guard let tab = try running.tabs(of: chapter, all: false).first else { return true }
        let transcript = Transcript()
        let report = Terminal.report
        let runs = try running.run(chapter, tab: tab, interruption) { cell in
            if output == nil {
                for line in transcript.lines(cell.number, outputs: cell.outputs.filter { $0.kind != .error || cell.isGood }) { Terminal.say(line) }
                fflush(stdout)
            }
            guard !cell.isGood else { return }
            if let error = cell.error {
                Terminal.tell(Self.diagnostic(error, file: chapter.name, firstLine: cell.cell.line))
            } else {
                Terminal.tell("\(chapter.name):\(cell.cell.line): error: " + report.red("In[\(cell.position)] should raise an error and didn't"))
            }
        }
        if let output { try write(chapter, tab, runs, to: output) }
        return runs.allSatisfy(\.isGood)
    }

    private func write(_ chapter: Chapter, _ tab: String, _ runs: [CellRun], to output: String) throws {
        var shown: [Int: ShownCell] = [:]
        var count = 0
        for run in runs where !run.isSkipped {
            count += 1
            shown[run.position] = ShownCell(executionCount: count, outputs: run.outputs)
        }
        if output.hasSuffix(".ipynb") {
            try Files.write(chapter.notebook(tab: tab, shown: shown).indented() + "\n", to: output)
        } else if chapter.format == .markdown {
            try Files.write(chapter.withOutputBlocks(tab: tab, shown: shown), to: output)
        } else {
            throw Failure.usage("error: output blocks are written into Markdown chapters; \(chapter.name) is none")
        }
    }
}
