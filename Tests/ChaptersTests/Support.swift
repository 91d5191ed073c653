import Cells
import Foundation

@testable import Chapters

/// A runner of toy cells: each line is `print TEXT`, `value TEXT` (`\n` is a line break), `tensor JSON TEXT`, `fail NAME MESSAGE`, `reads a,b`,
/// `writes a,b`, or `loop`, which ends when it is interrupted. Lines that are none of these do nothing.
final class ScriptedRunner: CellRunner, @unchecked Sendable {
    private let lock = NSLock()
    private var isStopped = false
    var seen: [(source: String, options: CellOptions)] = []

    func run(_ source: String, options: CellOptions, emit: (CellOutput) -> Void) -> CellOutcome {
        seen.append((source, options))
        var outcome = CellOutcome(status: .ok, seconds: 0.25)
        for line in source.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1).map { String($0).replacingOccurrences(of: "\\n", with: "\n") }
            let rest = parts.count > 1 ? parts[1] : ""
            switch parts.first {
            case "print": emit(.stream(.stdout, rest + "\n"))
            case "warn": emit(.stream(.stderr, rest + "\n"))
            case "value": emit(.result(MIMEBundle(text: rest)))
            case "tensor":
                let both = rest.split(separator: "|", maxSplits: 1).map(String.init)
                emit(.result(MIMEBundle([("text/plain", both[1]), (tensorMIMEType, both[0])])))
            case "fail":
                let words = rest.split(separator: " ", maxSplits: 1).map(String.init)
                emit(
                    .error(
                        CellError(
                            name: words[0], message: words.count > 1 ? words[1] : "", traceback: ["\(options.name):\(options.firstLine):1: error: \(rest)"],
                            line: 1)))
                outcome.status = .failed
            case "reads": outcome.reads = Set(rest.split(separator: ",").map(String.init))
            case "writes": outcome.writes = Set(rest.split(separator: ",").map(String.init))
            case "loop":
                lock.withLock { isStopped = false }
                while !lock.withLock({ isStopped }) { usleep(1000) }
                emit(.error(CellError(name: "KeyboardInterrupt", message: "stopped", traceback: [])))
                outcome.status = .interrupted
            default: break
            }
        }
        return outcome
    }

    func completeness(of source: String) -> Completeness { .complete }
    func interrupt() { lock.withLock { isStopped = true } }
}

/// Random numbers that a test can repeat (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// A chapter of one tab from the sources of its cells.
func chapter(_ sources: [String], name: String = "chapter.md") throws -> Chapter {
    try Chapter.parse(sources.map { "```{.swift .input}\n\($0)\n```\n" }.joined(separator: "\ntext\n\n"), name: name)
}

func runs(_ chapter: Chapter, timeout: Double? = nil) -> [CellRun] {
    var options = RunOptions()
    options.timeout = timeout
    return ChapterRun(chapter: chapter, tab: chapter.tabs[0], runner: ScriptedRunner(), options: options).run()
}

/// Recordings of what a chapter's cells show now.
func recordings(_ chapter: Chapter, isFromPage: Bool = false) -> [ExpectedCell] {
    runs(chapter).filter { !$0.isSkipped }.map { ExpectedCell(position: $0.position, hash: $0.cell.hash, outputs: $0.outputs, isFromPage: isFromPage) }
}

/// Files that lie beside the checkout on some machines only.
func seeds() -> [(name: String, bytes: [UInt8])] {
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("../../../shared/seeds").standardizedFileURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
        FileManager.default.contents(atPath: folder.appendingPathComponent(name).path).map { (name, [UInt8]($0)) }
    }
}
