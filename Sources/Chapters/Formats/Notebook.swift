/// Reads nbformat 4. The file is one block that keeps its bytes; cells and prose are read out of it.
struct NotebookReader {
    let name: String
    let text: String

    func chapter() throws -> Chapter {
        let json: JSON
        do {
            json = try JSON.parse(text)
        } catch let problem as JSONError {
            let place = place(of: problem.offset, in: text)
            throw ChapterError(kind: .badNotebook, message: problem.message, file: name, line: place.line + 1, column: place.column)
        }
        guard json["nbformat"]?.int == 4 else { throw refused("expected a notebook with \"nbformat\": 4") }
        guard let items = json["cells"]?.array else { throw refused("expected a list \"cells\"") }
        let language = json["metadata"]?["language_info"]?["name"]?.string ?? json["metadata"]?["kernelspec"]?["language"]?.string
        var blocks: [Block] = [.prose(text)]
        var cells: [Cell] = []
        for (index, item) in items.enumerated() {
            guard let source = item["source"]?.joinedText else { throw refused("expected \"source\" in cell \(index + 1)") }
            guard item["cell_type"]?.string == "code" else {
                blocks.append(.notebookProse(source))
                continue
            }
            var cell = try Cell(body: Array(source.utf8), language: (language ?? "swift").lowercased(), line: 1, file: "\(name)#\(index + 1)")
            do {
                let outputs = try RecordedOutput.list(fromNotebook: item["outputs"] ?? .array([]))
                if item["execution_count"]?.int != nil || !outputs.isEmpty { cell.outputs = outputs }
            } catch let problem as NotebookShapeError {
                throw refused("in cell \(index + 1): \(problem.message)")
            }
            blocks.append(.bareCell("", index: cells.count))
            cells.append(cell)
        }
        return Chapter(name: name, format: .notebook, blocks: blocks, tabs: tabs(of: cells), cells: cells)
    }

    private func refused(_ message: String) -> ChapterError { ChapterError(kind: .badNotebook, message: message, file: name, line: 1, column: 1) }
}

/// What a cell of a run shows in a notebook or a chapter with output blocks.
public struct ShownCell: Sendable {
    /// nil for a cell that didn't run.
    public var executionCount: Int?
    public var outputs: [RecordedOutput]
    public init(executionCount: Int?, outputs: [RecordedOutput]) {
        self.executionCount = executionCount
        self.outputs = outputs
    }
}

extension Chapter {
    /// The chapter in one tab as nbformat 4.5: Markdown cells of what stands between the cells, the tab's cells with their outputs.
    ///
    /// Listings and cells in other languages become Markdown. Cell ids are made of kind, number and source hash, so that converting twice gives the same file.
    /// - Parameter shown: outputs by position in the tab; empty for a notebook that wasn't run.
    public func notebook(tab: String, shown: [Int: ShownCell] = [:]) -> JSON {
        var items: [JSON] = []
        var prose = ""
        var position = 0
        func flush() {
            let trimmed = prose.trimmingNewlines()
            prose = ""
            guard !trimmed.isEmpty else { return }
            items.append(
                .object([
                    "cell_type": .string("markdown"), "id": .string("text-\(items.count + 1)"), "metadata": .object([]),
                    "source": .strings(splitLines(trimmed)),
                ]))
        }
        for block in blocks {
            switch block {
            case .prose(let text): if !format.isOneBlock { prose += text }
            case .notebookProse(let text):
                flush()
                prose = text
            case .tabProse(let text, let tabs): if tabs.contains(tab) || tabs.contains("all") { prose += text.withoutTabMarks }
            case .listing(let fence): prose += fence.text
            case .output: break
            case .cell(_, let index), .bareCell(_, let index):
                let cell = cells[index]
                guard cell.belongs(to: tab) else { continue }
                guard cell.isRunnable else {
                    prose += block.text
                    continue
                }
                flush()
                position += 1
                items.append(codeCell(cell, position, shown[position]))
            }
        }
        flush()
        return .object([
            "cells": .array(items),
            "metadata": .object([
                "kernelspec": .object(["display_name": .string("Swift (Galley)"), "language": .string("swift"), "name": .string("galley")]),
                "language_info": .object(["file_extension": .string(".swift"), "mimetype": .string("text/x-swift"), "name": .string("swift")]),
            ]),
            "nbformat": .integer(4),
            "nbformat_minor": .integer(5),
        ])
    }

    private func codeCell(_ cell: Cell, _ position: Int, _ shown: ShownCell?) -> JSON {
        let count = shown?.executionCount
        let tabs: [JSON.Member] = cell.tabs.isEmpty ? [] : [JSON.Member("tab", .strings(cell.tabs))]
        return .object([
            "cell_type": .string("code"), "execution_count": count.map { .integer($0) } ?? .null,
            "id": .string("cell-\(position)-\(cell.hash.prefix(8))"), "metadata": .object(tabs),
            "outputs": .array((shown?.outputs ?? []).map { $0.notebookJSON(executionCount: count) }),
            "source": .strings(splitLines(cell.source.trimmingNewlines())),
        ])
    }
}

extension String {
    func trimmingNewlines() -> String {
        var bytes = self[...]
        while let first = bytes.first, first.isNewline { bytes.removeFirst() }
        while let last = bytes.last, last.isNewline { bytes.removeLast() }
        return String(bytes)
    }

    /// A tab's prose without its first and last line.
    var withoutTabMarks: String {
        let parts = splitLines(self)
        return parts.dropFirst().dropLast().joined()
    }
}
