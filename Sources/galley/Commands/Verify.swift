import ArgumentParser
import Chapters
import Foundation
import Ledger

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Runs chapters and compares what their cells show with the recordings.",
        discussion: """
            All tabs are verified unless --tab names one. Numbers are compared by value, shapes and dtypes exactly, layout loosely. \
            Nothing of the checkout is changed; runs are remembered in .galley/ beside the recordings.
            """)

    @Argument(help: ArgumentHelp("Chapters, or folders of them.", valueName: "path")) var paths: [String]
    @OptionGroup var running: RunArguments
    @Option(help: ArgumentHelp("The recordings; else the nearest outputs.sqlite.", valueName: "file")) var db: String?
    @Option(help: ArgumentHelp("Relative tolerance of fractions.", valueName: "X")) var rtol: Double?
    @Option(help: ArgumentHelp("Absolute tolerance of fractions.", valueName: "X")) var atol: Double?

    func validate() throws {
        for (name, value) in [("rtol", rtol), ("atol", atol)] {
            if let value, !(value >= 0 && value.isFinite) { throw ValidationError("--\(name) takes a number that isn't negative.") }
        }
    }

    private struct Work {
        var chapter: Chapter
        var tab: String
        var expected: [ExpectedCell]
        var path: String
        var database: String
    }

    func run() throws {
        // Whatever can be refused is refused before the first cell runs.
        let chapters = try Files.chapters(paths)
        let books = RecordingBooks(database: db, create: false)
        var work: [Work] = []
        for chapter in chapters {
            let (store, path) = try books.book(of: chapter)
            for tab in try running.tabs(of: chapter, all: true) {
                let expected = try store.recordings(chapter: path, tab: tab).map(ExpectedCell.init)
                work.append(Work(chapter: chapter, tab: tab, expected: expected, path: path, database: store.path))
            }
        }
        let interruption = Interruption()
        let counts = try onCellThread { [work] in try verify(work, interruption) }
        if counts.shown > 0 { Terminal.say("\(counts.shown) \(counts.shown == 1 ? "cell" : "cells") in another language shown, not run") }
        let report = Terminal.report
        Terminal.say(counts.failed > 0 ? report.red(counts.sentence) : report.green(counts.sentence))
        if interruption.hasHappened { throw ExitCode(130) }
        if counts.failed > 0 { throw ExitCode(1) }
    }

    private func verify(_ work: [Work], _ interruption: Interruption) throws -> Counts {
        var counts = Counts()
        var rows: [String: [StateStore.VerdictRow]] = [:]
        let progress = ProgressLine()
        let start = ContinuousClock.now
        for item in work where !interruption.hasHappened {
            let runs = try running.run(item.chapter, tab: item.tab, interruption, progress: progress)
            var comparison = ComparisonOptions()
            if let rtol { comparison.rtol = rtol }
            if let atol { comparison.atol = atol }
            comparison.ignoresDevice = running.deviceName != "cpu"
            let verdicts = Verifier(chapter: item.chapter, tab: item.tab, comparison: comparison).verify(runs, against: item.expected)
            for verdict in verdicts {
                counts.add(verdict.verdict)
                rows[item.database, default: []].append(verdict.row(chapter: item.path, tab: item.tab))
            }
            counts.shown += item.chapter.shown(tab: item.tab).count
            let lines = Terminal.report.lines(chapter: item.chapter, verdicts: verdicts)
            if !lines.isEmpty, item.chapter.tabs.count > 1 { Terminal.say("\(item.chapter.name), tab \(item.tab):") }
            for line in lines { Terminal.say(line) }
        }
        remember(rows, seconds: (ContinuousClock.now - start).seconds)
        return counts
    }

    /// A run that can't be remembered is still a run: a read-only checkout verifies as well.
    private func remember(_ rows: [String: [StateStore.VerdictRow]], seconds: Double) {
        for (database, verdicts) in rows {
            do {
                let state = try StateStore(StateStore.path(besides: database))
                try state.add(command: "verify", date: Files.now, engine: Galley.version, device: running.deviceName, seconds: seconds, verdicts: verdicts)
            } catch {
                Terminal.tell("note: the run isn't remembered: \(error)")
            }
        }
    }
}

extension CellVerdict {
    func row(chapter: String, tab: String) -> StateStore.VerdictRow {
        StateStore.VerdictRow(
            chapter: chapter, tab: tab, position: position, verdict: verdict.rawValue,
            sentence: differences.first?.sentence ?? run.error.map { "\($0.name): \($0.message)" }, seconds: run.outcome?.seconds)
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}
