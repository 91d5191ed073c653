import ArgumentParser
import Chapters
import Ledger

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows a chapter's cells and their recordings as In/Out text.")

    @Argument(help: ArgumentHelp("The chapter.", valueName: "chapter")) var chapter: String
    @Option(help: ArgumentHelp("The tab; else all.", valueName: "T")) var tab: String?
    @Option(help: ArgumentHelp("The recordings; else the nearest outputs.sqlite.", valueName: "file")) var db: String?

    func run() throws {
        let parsed = try Files.chapter(chapter)
        if let tab, !parsed.tabs.contains(tab) { throw Failure.usage("error: \(chapter) has no tab '\(tab)'; it has \(parsed.tabs.joined(separator: ", "))") }
        let (store, path) = try RecordingBooks(database: db, create: false).book(of: parsed)
        for tab in tab.map({ [$0] }) ?? parsed.tabs {
            if parsed.tabs.count > 1 { Terminal.say("Tab \(tab)\n") }
            let recordings = try store.recordings(chapter: path, tab: tab)
            let cells = parsed.runnable(tab: tab)
            let pairs = Alignment.pairs(cells: cells.map(\.cell.hash), recordings: recordings.map(\.sourceHash))
            for (number, pair) in zip(cells, pairs) {
                let recording = pair.recording.map { recordings[$0] }
                var lines = Transcript().lines(number, outputs: recording.map { $0.outputs.map(RecordedOutput.init) })
                if recording == nil { lines.insert("(no recording)", at: lines.count - 1) }
                if pair.isStale { lines.insert("(recorded before the cell was changed)", at: lines.count - 1) }
                for line in lines { Terminal.say(line) }
            }
        }
    }
}
