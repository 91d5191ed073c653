import Chapters
import Diagnostics
import Foundation
import Syntax
import Testing

/// A chapter's tab as one Swift file for the compiler: a scope for each cell, inside those before it, so that later cells may redeclare names.
///
/// Imports, operators, extensions and protocols stand before the scopes, as do the types that a later cell extends and whatever those name. Cells that are meant to fail
/// are left out, and those that read names which only such a cell declares.
struct NativeChapter: CustomTestStringConvertible, Sendable {
    var name: String
    var cells: [String]
    var testDescription: String { name }

    /// The shipped notebooks, tab by tab, and the files of the folder in `GALLEY_CHAPTERS`: lists of cells with the key `swift`.
    static let all: [NativeChapter] = {
        let folder = BuildFolder.current.root + "/notebooks"
        var found: [NativeChapter] = []
        for file in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter({ $0.hasSuffix(".md") }).sorted() {
            guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(file)"), let chapter = try? Chapter.parse([UInt8](bytes), name: file) else { continue }
            for tab in chapter.tabs {
                let cells = chapter.runnable(tab: tab).map { (text: $0.cell.source, raises: $0.cell.directives.raises) }
                found.append(NativeChapter(name: "\(file), tab \(tab)", cells: kept(cells)))
            }
        }
        if let more = ProcessInfo.processInfo.environment["GALLEY_CHAPTERS"] {
            for file in ((try? FileManager.default.contentsOfDirectory(atPath: more)) ?? []).filter({ $0.hasSuffix(".json") }).sorted() {
                guard let data = FileManager.default.contents(atPath: "\(more)/\(file)"), let list = try? JSONSerialization.jsonObject(with: data) as? [[String: Any]] else { continue }
                let cells = list.compactMap { $0["swift"] as? String }.map { (text: $0, raises: $0.contains("//@raises")) }
                found.append(NativeChapter(name: file, cells: kept(cells)))
            }
        }
        return found
    }()

    private static func kept(_ cells: [(text: String, raises: Bool)]) -> [String] {
        var declared: Set<String> = []
        var missing: Set<String> = []
        var kept: [String] = []
        for cell in cells {
            let names = namesDeclared(in: cell.text)
            if cell.raises || !missing.isDisjoint(with: words(cell.text)) && !missing.isSubset(of: names) {
                missing.formUnion(names.subtracting(declared))
            } else {
                kept.append(cell.text)
                declared.formUnion(names)
                missing.subtract(names)
            }
        }
        return kept
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    }

    /// What `let`, `var` and `func` at the beginning of a line declare.
    private static func namesDeclared(in cell: String) -> Set<String> {
        var names: Set<String> = []
        for line in cell.split(separator: "\n") {
            for keyword in ["let ", "var ", "func "] where line.hasPrefix(keyword) {
                names.formUnion(words(String(line.dropFirst(keyword.count).prefix { $0 != "=" && $0 != ":" && ($0 != "(" || keyword != "func ") })))
            }
        }
        return names
    }

    /// The file's text, or what the parser has against a cell.
    func source(_ operators: OperatorScope) throws -> String {
        struct Piece {
            var cell: Int
            var text: String
            var kind: Statement.Kind
        }
        var pieces: [Piece] = []
        for (number, cell) in cells.enumerated() {
            let parsed = SourceParser.parse(CellSource(SourceFile(name: "cell \(number + 1)", text: cell)), operators: operators)
            let bytes = Array(cell.utf8)
            for statement in parsed.statements {
                let text = String(decoding: bytes[Int(statement.range.start)..<Int(statement.range.end)], as: UTF8.self)
                pieces.append(Piece(cell: number, text: text, kind: statement.kind))
            }
        }
        var declared: Set<String> = []
        var hoisted: Set<String> = []
        for piece in pieces {
            guard case .declaration(let declaration) = piece.kind else { continue }
            if case .nominal(let type) = declaration.kind { declared.insert(type.name.text) }
            if case .extension = declaration.kind, let name = piece.text.split(separator: " ").drop(while: { $0 != "extension" }).dropFirst().first {
                hoisted.insert(String(name.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
            }
        }
        func isHoisted(_ piece: Piece) -> Bool {
            guard case .declaration(let declaration) = piece.kind else { return false }
            switch declaration.kind {
            case .import, .extension, .operatorDeclaration, .precedenceGroup: return true
            case .nominal(let type): return type.kind == .protocol || hoisted.contains(type.name.text)
            default: return false
            }
        }
        // What a hoisted declaration names is hoisted too.
        while true {
            let named = declared.subtracting(hoisted).filter { name in
                pieces.contains { isHoisted($0) && $0.text.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }).contains { $0 == name } }
            }
            if named.isEmpty { break }
            hoisted.formUnion(named)
        }
        var text = pieces.filter(isHoisted).map { compiled($0.text) + "\n" }.joined()
        var last = -1
        for piece in pieces where !isHoisted(piece) {
            if piece.cell != last { text += "do {\n" }
            last = piece.cell
            text += piece.text + "\n"
        }
        return text + String(repeating: "}", count: Set(pieces.filter { !isHoisted($0) }.map(\.cell)).count) + "\n"
    }

    /// xint is a module for each of its backends.
    private func compiled(_ line: String) -> String {
        guard line == "import xint" else { return line }
        for (backend, module) in [("torch", "xintTorch"), ("tensorflow", "xintTensorFlow")] where cells.contains(where: { $0.contains("xint.backend(\"\(backend)\")") }) {
            return "import \(module)"
        }
        return line
    }
}

@Suite("Chapters under the compiler")
struct NativeChapterTests {
    @Test("A chapter type-checks against the modules", arguments: NativeChapter.all)
    func typeChecks(_ chapter: NativeChapter) throws {
        let build = BuildFolder.current
        let core = try String(contentsOfFile: build.root + "/Sources/Surfaces/SurfaceCore/Operators.swift", encoding: .utf8)
        let operators = SourceParser.operators(in: SourceParser.parse(CellSource(SourceFile(name: "Operators.swift", text: core)), operators: OperatorScope()))
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("native-chapter-" + UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let main = folder.appendingPathComponent("main.swift")
        try chapter.source(operators).write(to: main, atomically: true, encoding: .utf8)
        let result = try run("swiftc", build.flags + ["-typecheck", "-module-name", "main", "-suppress-warnings", main.path])
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test func thereAreChapters() { #expect(NativeChapter.all.count >= 13) }
}
