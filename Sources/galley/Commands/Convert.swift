import ArgumentParser
import Chapters

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert", abstract: "Makes a notebook or a Swift file of a chapter.",
        discussion:
            "Outputs that stand in the chapter go into the notebook. The ending of the second file tells what is made: .ipynb, .swift, or .md of a notebook.")

    @Argument(help: ArgumentHelp("The chapter.", valueName: "in")) var input: String
    @Argument(help: ArgumentHelp("The file to write.", valueName: "out")) var output: String
    @Option(help: ArgumentHelp("The tab; else the first.", valueName: "T")) var tab: String?

    func run() throws {
        let chapter = try Files.chapter(input)
        if let tab, !chapter.tabs.contains(tab) { throw Failure.usage("error: \(input) has no tab '\(tab)'; it has \(chapter.tabs.joined(separator: ", "))") }
        let tab = tab ?? chapter.tabs[0]
        if output.hasSuffix(".ipynb") {
            var shown: [Int: ShownCell] = [:]
            for number in chapter.runnable(tab: tab) {
                if let outputs = number.cell.outputs { shown[number.position] = ShownCell(executionCount: number.position, outputs: outputs) }
            }
            try Files.write(chapter.notebook(tab: tab, shown: shown).indented() + "\n", to: output)
        } else if output.hasSuffix(".swift") {
            try Files.write(chapter.swiftText(tab: tab), to: output)
        } else if output.hasSuffix(".md") {
            try Files.write(chapter.format == .markdown ? chapter.text : chapter.markdownText(tab: tab), to: output)
        } else {
            throw Failure.usage("error: \(output): convert writes .ipynb, .swift and .md")
        }
    }
}
