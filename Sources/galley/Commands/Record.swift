import ArgumentParser
import Chapters
import Foundation
import Ledger

struct RecordCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record", abstract: "Runs chapters and stores what their cells show.",
        discussion: """
            New recordings are stored. Where one would change, both texts are shown and you are asked; without a terminal it stays pending, \
            and the command ends with 1. Refused with CI set.
            """)

    @Argument(help: ArgumentHelp("Chapters, or folders of them.", valueName: "path")) var paths: [String]
    @OptionGroup var running: RunArguments
    @Option(help: ArgumentHelp("The recordings; else the nearest outputs.sqlite, else one beside the chapter.", valueName: "file")) var db: String?
    @Flag(help: "Stores all that changed without asking.") var accept = false
    @Flag(name: .customLong("new-only"), help: "Stores new recordings only and leaves the others as they are.") var newOnly = false

    func validate() throws {
        if accept && newOnly { throw ValidationError("--accept and --new-only exclude each other.") }
    }

    func run() throws {
        try refuseInContinuousIntegration("record")
        let chapters = try Files.chapters(paths)
        let work = try chapters.flatMap { chapter in try running.tabs(of: chapter, all: true).map { (chapter, $0) } }
        let books = RecordingBooks(database: db, create: true)
        let interruption = Interruption()
        let tally = try onCellThread {
            var tally = Tally()
            for (chapter, tab) in work where !interruption.hasHappened { try record(chapter, tab, books, interruption, &tally) }
            return tally
        }
        Terminal.say(tally.sentence)
        if interruption.hasHappened { throw ExitCode(130) }
        if tally.failed > 0 || tally.pending > 0 { throw ExitCode(1) }
    }

    struct Tally {
        var stored = 0, changed = 0, kept = 0, pending = 0, failed = 0, dropped = 0
        var sentence: String {
            var parts = ["\(stored) new", "\(changed) changed", "\(kept) kept"]
            if pending > 0 { parts.append("\(pending) pending") }
            if failed > 0 { parts.append("\(failed) failed") }
            if dropped > 0 { parts.append("\(dropped) dropped with their cells") }
            return parts.joined(separator: ", ")
        }
    }

    private func record(_ chapter: Chapter, _ tab: String, _ books: RecordingBooks, _ interruption: Interruption, _ tally: inout Tally) throws {
        let (store, path) = try books.book(of: chapter)
        let old = try store.recordings(chapter: path, tab: tab)
        let runs = try running.run(chapter, tab: tab, interruption, progress: ProgressLine())
        // Half a run says nothing of the other half.
        guard !interruption.hasHappened else { return }
        let verdicts = Verifier(chapter: chapter, tab: tab).verify(runs, against: old.map(ExpectedCell.init))
        var all: [Recording] = []
        var pending: [StateStore.Pending] = []
        let provenance = Provenance.recorded(
            engine: Galley.version, device: running.deviceName, seed: running.seed, commit: Files.commit(of: chapter.name), date: Files.now)
        for verdict in verdicts {
            let kept = verdict.expectedIndex.map { moved(old[$0], to: verdict.position) }
            let fresh = Recording(
                position: verdict.position, sourceHash: verdict.run.cell.hash, outputs: verdict.run.outputs.map(\.stored),
                seconds: verdict.run.outcome?.seconds,
                provenance: provenance)
            switch verdict.verdict {
            case .same, .close, .skipped:
                all += [kept].compactMap { $0 }
                tally.kept += kept == nil ? 0 : 1
            case .new:
                all.append(fresh)
                tally.stored += 1
            case .failed:
                all += [kept].compactMap { $0 }
                tally.failed += 1
                Terminal.report.lines(chapter: chapter, verdicts: [verdict]).forEach(Terminal.say)
            case .stale where verdict.differences.isEmpty:
                // Only the source changed: what was recorded holds, of the new source.
                if var kept {
                    kept.sourceHash = fresh.sourceHash
                    all.append(kept)
                }
                tally.kept += 1
            case .stale, .different:
                switch decide(verdict, chapter) {
                case .store:
                    all.append(fresh)
                    tally.changed += 1
                case .keep:
                    all += [kept].compactMap { $0 }
                    tally.kept += 1
                case .postpone:
                    all += [kept].compactMap { $0 }
                    tally.pending += 1
                    pending.append(
                        StateStore.Pending(
                            position: fresh.position, sourceHash: fresh.sourceHash, outputs: fresh.outputs, seconds: fresh.seconds,
                            sentence: verdict.differences.first?.sentence))
                }
            }
        }
        tally.dropped += max(0, old.count - verdicts.filter { $0.expectedIndex != nil }.count)
        if all != old { try store.store(all, chapter: path, tab: tab) }
        try StateStore(StateStore.path(besides: store.path)).setPending(pending, chapter: path, tab: tab)
    }

    private func moved(_ recording: Recording, to position: Int) -> Recording {
        var recording = recording
        recording.position = position
        return recording
    }

    private enum Decision { case store, keep, postpone }

    private func decide(_ verdict: CellVerdict, _ chapter: Chapter) -> Decision {
        if accept { return .store }
        if newOnly { return .keep }
        Terminal.report.lines(chapter: chapter, verdicts: [verdict.alone]).forEach(Terminal.say)
        guard Terminal.canAsk else { return .postpone }
        while true {
            Terminal.write("store the new output of In[\(verdict.position)]? y yes, n no, s later: ", to: stdout)
            fflush(stdout)
            switch readLine()?.lowercased() {
            case "y", "yes": return .store
            case "n", "no": return .keep
            case "s", "later", nil: return .postpone
            default: continue
            }
        }
    }
}

/// Recordings are made by people: where `CI` is set nothing is ever written.
func refuseInContinuousIntegration(_ command: String) throws {
    if Terminal.isContinuousIntegration {
        throw Failure.usage("error: `galley \(command)` is refused where CI is set: recordings are made and reviewed by people")
    }
}
