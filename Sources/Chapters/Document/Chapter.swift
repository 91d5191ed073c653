import Diagnostics

/// A chapter: prose with cells, and every byte of the file it was read from.
///
/// The file is cut into blocks at line ends, each block keeps its own text, and what a block *means* (a cell, its recorded output, a listing that
/// is only shown) is said beside that text and never instead of it. So the law `text(parse(t)) == t` holds by construction, a rewriter touches
/// the bytes that it means to touch, and prose in any dialect of Markdown passes through unread.
public struct Chapter: Sendable {
    /// The path or name by which messages call it.
    public let name: String
    public let format: ChapterFormat
    public var blocks: [Block]
    /// Tabs in the order of their first mark; a chapter without marks has one, `Chapter.defaultTab`.
    public let tabs: [String]
    /// The cells of all tabs in the order of the text, those in other languages included.
    public let cells: [Cell]

    /// The tab of cells that carry no mark.
    public static let defaultTab = "default"

    /// The chapter's text, byte for byte what was parsed.
    public var text: String { blocks.map(\.text).joined() }

    /// The cells of a tab that run, in order; a cell's number there is its position.
    public func runnable(tab: String) -> [NumberedCell] {
        cells.filter { $0.isRunnable && $0.belongs(to: tab) }.enumerated().map { NumberedCell(position: $0.offset + 1, cell: $0.element) }
    }

    /// Cells of a tab that are shown and not run since they are in another language.
    public func shown(tab: String) -> [Cell] { cells.filter { !$0.isRunnable && $0.belongs(to: tab) } }
}

public enum ChapterFormat: Sendable, Equatable {
    case markdown
    /// A `.swift` file: a program, one cell.
    case swift
    case notebook
    /// A `.swift` file in cells, as jupytext writes it.
    case percent

    /// Whether the file is one block that keeps its bytes, with cells and prose read out of it.
    var isOneBlock: Bool { self == .notebook || self == .percent }
}

/// A stretch of the file, with its exact text.
public enum Block: Sendable {
    case prose(String)
    /// `` :begin_tab:`a, b` `` up to `:end_tab:`, fences and all: text for these tabs, nothing in it runs.
    case tabProse(String, tabs: [String])
    /// A fence that is only shown.
    case listing(Fence)
    /// A fence with a cell; the index of the cell in `Chapter.cells`.
    case cell(Fence, index: Int)
    /// A `{.json .output}` fence, attached to the cell before it.
    case output(Fence, cell: Int)
    /// A cell with no fence around it: a whole `.swift` file, or one cell of a notebook or a percent file, whose bytes stand in the block of the whole file.
    case bareCell(String, index: Int)
    /// Markdown of a notebook or a percent file that is no byte of its file; `text` leaves it out.
    case notebookProse(String)

    /// What the block contributes to the file.
    public var text: String {
        switch self {
        case .prose(let text), .tabProse(let text, _), .bareCell(let text, _): text
        case .listing(let fence), .cell(let fence, _), .output(let fence, _): fence.text
        case .notebookProse: ""
        }
    }
}

/// A fenced block: the opening line, what stands between, the closing line, each with its line end.
public struct Fence: Sendable {
    public var opening: String
    public var body: String
    public var closing: String
    public var attributes: FenceAttributes
    /// Line of the opening, from 1.
    public var line: Int

    public var text: String { opening + body + closing }
}

/// A piece of code of a chapter.
public struct Cell: Sendable {
    /// The code as it runs: line for line that of the chapter, with tab and save marks of other languages blanked out.
    public let source: String
    /// Lower case; nil when the fence names none.
    public let language: String?
    /// The tabs of its mark, `["all"]` among them; empty without a mark.
    public let tabs: [String]
    public let directives: Directives
    /// Line of the chapter on which the source begins, from 1.
    public let line: Int
    /// SHA-256 of the source without directives; see `sourceHash(of:)`.
    public let hash: String
    /// False for cells in another language.
    public let isRunnable: Bool
    /// The outputs that stand in the chapter itself, when there are any.
    public internal(set) var outputs: [RecordedOutput]?

    public func belongs(to tab: String) -> Bool {
        tabs.isEmpty ? tab == Chapter.defaultTab : tabs.contains("all") || tabs.contains(tab)
    }
}

/// A cell and its number in a tab: k for the k-th cell that runs, as its prompt says it.
public struct NumberedCell: Sendable {
    public let position: Int
    public let cell: Cell
}

/// Why a chapter can't be read, with its place: an unclosed fence, bad JSON in an output block, an unknown directive.
public struct ChapterError: Error, CustomStringConvertible, Sendable {
    public enum Kind: Sendable, Equatable {
        case notUTF8, unclosedFence, unclosedTab, strayTabEnd, badAttributes, badOutput, orphanOutput, unknownDirective, badDirective, badNotebook
    }
    public var kind: Kind
    public var message: String
    public var file: String
    public var line: Int
    public var column: Int

    public var description: String { "\(file):\(line):\(column): error: \(message)" }
}
