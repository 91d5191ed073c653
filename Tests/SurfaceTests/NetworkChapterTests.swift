import Cells
import Chapters
import Foundation
import Session
import Testing

/// A chapter of `Tests/Chapters/networks`: below each Swift cell stands what the framework itself shows for the Python cell above it. `Tests/Chapters/record.py`
/// writes those outputs.
struct NetworkChapter: CustomTestStringConvertible, Sendable {
    let name: String
    var testDescription: String { name }

    static let folder = BuildFolder.current.root + "/Tests/Chapters/networks"
    static let all: [NetworkChapter] = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".md") }.sorted().map { NetworkChapter(name: $0) }
}

@Suite("Chapters on networks, against what the frameworks show")
struct NetworkChapterTests {
    @Test(arguments: NetworkChapter.all)
    func cells(_ item: NetworkChapter) throws {
        let chapter = try Chapter.parse([UInt8](try #require(FileManager.default.contents(atPath: "\(NetworkChapter.folder)/\(item.name)"))), name: item.name)
        let tab = try #require(chapter.tabs.first)
        let runs = ChapterRun(chapter: chapter, tab: tab, runner: try ScriptSession()).run()
        #expect(runs.contains { $0.cell.outputs != nil }, "nothing is recorded")
        for run in runs {
            #expect(run.isGood, "In[\(run.position)], line \(run.cell.line): \(run.error?.message ?? "raised nothing")")
            let recorded = run.cell.outputs ?? []
            let errors = recorded.filter { $0.kind == .error }
            // Python wrote it: its True is our true.
            var options = ComparisonOptions().applying(run.cell.directives)
            options.isFromPage = true
            for difference in OutputComparison(options: options).compare(recorded: shown(recorded), actual: shown(run.outputs), position: run.position).differences {
                Issue.record("line \(run.cell.line): \(difference.sentence)")
            }
            // An error may say more than the framework does, but what it says it says in its words.
            if let wanted = errors.last {
                #expect(run.error?.name == wanted.errorName, "line \(run.cell.line)")
                let start = wanted.text.split(separator: "\n").first.map(String.init) ?? ""
                #expect(start.isEmpty || (run.error?.message ?? "").contains(start), "line \(run.cell.line): \(run.error?.message ?? "")")
            }
        }
    }

    private func shown(_ outputs: [RecordedOutput]) -> [RecordedOutput] { outputs.filter { $0.kind != .error && $0.kind != .stderr } }

    @Test func thereAreChapters() { #expect(NetworkChapter.all.count >= 20) }
}
