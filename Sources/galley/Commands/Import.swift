import ArgumentParser
import Chapters
import Foundation
import Ledger

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Reads recorded outputs out of a rendered page, a notebook or a chapter with output blocks.",
        discussion: """
            The k-th In of the page belongs to the k-th cell of the tab that isn't marked //@own. A page's text doesn't say which lines of an In block \
            were printed, so the chapter is run and the lines at the end that say what our cell prints are taken. Refused with CI set.
            """)

    @Argument(help: ArgumentHelp("The page as text (In [2]: … Out[2]: …), a notebook, or a chapter with outputs.", valueName: "rendered")) var rendered: String
    @Option(help: ArgumentHelp("The chapter whose recordings they become.", valueName: "file")) var chapter: String
    @OptionGroup var running: RunArguments
    @Option(help: ArgumentHelp("The recordings; else the nearest outputs.sqlite, else one beside the chapter.", valueName: "file")) var db: String?
    @Option(help: ArgumentHelp("The framework that made the page.", valueName: "name")) var framework: String?
    @Option(name: .customLong("framework-version"), help: ArgumentHelp("And its version.", valueName: "version")) var frameworkVersion: String?
    @Flag(help: "Replaces recordings that are there and say something else.") var accept = false

    func run() throws {
        try refuseInContinuousIntegration("import")
        let bytes = try Files.bytes(rendered)
        let parsed = try Files.chapter(chapter)
        guard let tab = try running.tabs(of: parsed, all: false).first else { return }
        let found = try imported(bytes, into: parsed, tab)
        for problem in found.problems { Terminal.tell("note: \(problem)") }

        let (store, path) = try RecordingBooks(database: db, create: true).book(of: parsed)
        let old = try store.recordings(chapter: path, tab: tab)
        let cells = parsed.runnable(tab: tab)
        let pairs = Alignment.pairs(cells: cells.map(\.cell.hash), recordings: old.map(\.sourceHash))
        let page = URL(fileURLWithPath: rendered).lastPathComponent
        let provenance = Provenance.imported(framework: framework, version: frameworkVersion, page: page, date: Files.now)
        let taken = Dictionary(found.taken.map { ($0.number.position, $0) }, uniquingKeysWith: { first, _ in first })
        var all: [Recording] = []
        var refused: [Int] = []
        for (pair, number) in zip(pairs, cells) {
            var kept = pair.recording.map { old[$0] }
            kept?.position = number.position
            guard let item = taken[number.position] else {
                all += [kept].compactMap { $0 }
                continue
            }
            let fresh = Recording(
                position: number.position, sourceHash: number.cell.hash, outputs: item.outputs.map(\.stored), seconds: item.seconds, provenance: provenance)
            if let kept, kept.sourceHash == fresh.sourceHash, kept.outputs == fresh.outputs, kept.provenance.page == page {
                all.append(kept)
            } else if let kept, !accept, kept.outputs != fresh.outputs {
                all.append(kept)
                refused.append(number.position)
            } else {
                all.append(fresh)
            }
        }
        if all != old { try store.store(all, chapter: path, tab: tab) }
        Terminal.say("\(found.taken.count - refused.count) recordings of \(parsed.name) imported from \(page)")
        if !refused.isEmpty {
            throw Failure(
                code: 1, message: "cells \(refused.map(String.init).joined(separator: ", ")) have recordings that say something else; --accept replaces them")
        }
    }

    private func imported(_ bytes: [UInt8], into chapter: Chapter, _ tab: String) throws -> PageImport {
        let cells = chapter.runnable(tab: tab)
        if rendered.hasSuffix(".ipynb") || rendered.hasSuffix(".md") {
            let source = try Chapter.parse(bytes, name: rendered)
            if source.cells.contains(where: { $0.outputs != nil }) {
                let theirTab = source.tabs.contains(tab) ? tab : nil
                return try PageImport(outputsOf: source, tab: theirTab, cells: cells)
            }
        }
        let page = RenderedPage(text: String(decoding: bytes, as: UTF8.self))
        guard !page.cells.isEmpty else { throw Failure.usage("error: \(rendered) holds neither cells with outputs nor lines such as 'In [2]:'") }
        let interruption = Interruption()
        let runs = try onCellThread { try running.run(chapter, tab: tab, interruption, progress: ProgressLine()) }
        if interruption.hasHappened { throw ExitCode(130) }
        if let failed = runs.first(where: { !$0.isGood }) {
            let why =
                failed.error.map { RunCommand.diagnostic($0, file: chapter.name, firstLine: failed.cell.line) }
                ?? "\(chapter.name):\(failed.cell.line): error: the cell should raise an error and didn't"
            throw Failure(code: 1, message: "\(why)\nnothing was imported: the chapter has to run first")
        }
        return try PageImport(page: page, runs: runs)
    }
}
