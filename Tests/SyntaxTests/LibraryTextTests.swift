import Diagnostics
import Foundation
import Testing

@testable import Syntax

/// Reading a library by name gives what parsing the whole text gives: the same declarations, at the same places.
@Suite("Library text")
struct LibraryTextTests {
    private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")
    private static let files: [String] = ["Script/Prelude", "Surfaces"].flatMap { folder in
        (FileManager.default.enumerator(atPath: sources.appendingPathComponent(folder).path)?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { "\(folder)/\($0)" }
    }

    @Test func thereAreTexts() { #expect(Self.files.count > 60) }

    @Test(arguments: files)
    func readsAsTheParserDoes(_ path: String) throws {
        let text = try String(contentsOf: Self.sources.appendingPathComponent(path), encoding: .utf8)
        let operators = try String(contentsOf: Self.sources.appendingPathComponent("Surfaces/SurfaceCore/Operators.swift"), encoding: .utf8)
        try compare(text, operators: SourceParser.operators(in: parse(operators)))
    }

    @Test(arguments: [
        "public struct A<T>: P where T: Q {\n    let a: Int, b = [1, 2]\n    var c: Int { didSet { print(\"}\") } }\n    var d: Int { 1 }\n    static var e = 3\n    lazy var f = { 4 }()\n}",
        "/// Doc.\n@available(*, unavailable, message: \"use }{\") public func f(_ a: Int = g { 1 }) -> Int { a } // note\n/// Other.\nfunc h()\nfunc k() -> [Int: String]",
        "protocol P: AnyObject {\n    associatedtype E: Q = Int where E.X == Int\n    var x: Int { get set }\n    func f() throws -> Int\n    init?(_ a: Int)\n    subscript(i: Int) -> Int { get }\n    static func < (a: Self, b: Self) -> Bool\n}",
        "enum E: Int { case a = 1, b; case c(x: Int) = 2\n    indirect case d\n    typealias T = Int }",
        "infix operator **: P\nprecedencegroup P { associativity: left }\nfunc ** (a: Int, b: Int) -> Int { a * b }\nprefix func - (a: A) -> A { a }\nfunc ==<T>(a: T, b: T) -> Bool { true }",
        "extension A.B: P where T == Int {\n    class C { class func f() {} ; final class D {} ; deinit { print(1) } }\n    mutating func g() { let s = #\"a \" \\#(x + \"}\") \"# }\n}",
        "let text = \"\"\"\n    } func no() { \"\\(f(\"}\"))\"\n    \"\"\"\nvar (a, b) = (1, 2)\n/* func no() /* } */ { */ public private(set) var c: Int = 3\nlet d = a\n    + b",
        "struct `class` { var `var`: Int { @_intrinsic(\"x\") get }\n    func `init`() {}\n}",
        "",
        "import A\n@_exported import B\n\n",
    ])
    func findsWhereDeclarationsEnd(_ text: String) throws { try compare(text) }

    @Test(arguments: ["print(1)", "struct A {", "}", "func f() }", "x = 3", "struct A { 1 }", "extension A"])
    func refusesWhatIsNoListOfDeclarations(_ text: String) {
        #expect(LibraryText(SourceFile(name: "library", text: text)) == nil)
        #expect(SourceParser.outline(SourceFile(name: "library", text: text)).hasErrors)
    }

    @Test(arguments: [("+", true), ("•", true), ("•=", true), ("==", true), ("größe", false), ("öl", false), ("_f", false), ("`in`", false)])
    func tellsOperatorsFromNames(_ name: String, _ isOperator: Bool) throws {
        let library = try #require(LibraryText(SourceFile(name: "library", text: "func \(name)<T>(a: T, b: T) {}\nfunc g() {}")))
        let item = try #require(library.items.first)
        #expect(library.items.count == 2)
        #expect(library.name(of: item) == name.filter { $0 != "`" })
        #expect(item.isOperator == isOperator)
    }

    @Test func tellsWhatWaits() throws {
        let library = try #require(LibraryText(SourceFile(name: "library", text: "struct A { var a = 1; var b: Int { 2 }; func c() {}; struct D {} }")))
        let item = try #require(library.items.first)
        #expect(item.members.map(\.waits) == [false, true, true, true])
        #expect(item.members.dropFirst().map(library.name) == ["b", "c", "D"])
        guard case .nominal(let syntax)? = library.declaration(item)?.kind else {
            Issue.record("no type")
            return
        }
        #expect(syntax.members.count == 1)
        #expect(syntax.waiting?.items.count == 3)
    }

    // MARK: Both readings

    private func compare(_ text: String, operators: OperatorScope = OperatorScope()) throws {
        let file = SourceFile(name: "library", text: text)
        let whole = SourceParser.parse(file, operators: operators)
        try #require(!whole.hasErrors, "\(whole.diagnostics)")
        let library = try #require(LibraryText(file))
        library.add(operators)
        library.add(SourceParser.operators(in: whole))
        let parsed = whole.statements.flatMap { statement -> [String] in
            guard case .declaration(let declaration) = statement.kind else { return ["a statement"] }
            return Self.parts(of: declaration)
        }
        #expect(library.items.flatMap { Self.parts(of: $0, in: library) }.sorted() == parsed.sorted())
    }

    private static func parts(of declaration: Declaration) -> [String] {
        switch declaration.kind {
        case .nominal(let syntax): [head(of: declaration)] + syntax.members.flatMap(parts)
        case .extension(let syntax): [head(of: declaration)] + syntax.members.flatMap(parts)
        default: [head(of: declaration)]
        }
    }

    private static func parts(of item: OutlineItem, in library: LibraryText) -> [String] {
        guard let declaration = library.declaration(item) else { return ["nothing"] }
        return parts(of: declaration) + item.members.filter(\.waits).flatMap { parts(of: $0, in: library) }
    }

    /// A declaration without its members, and where it stands.
    private static func head(of declaration: Declaration) -> String {
        let kind: Declaration.Kind =
            switch declaration.kind {
            case .nominal(let syntax):
                .nominal(NominalSyntax(kind: syntax.kind, name: syntax.name, isIndirect: syntax.isIndirect, generics: syntax.generics, inherited: syntax.inherited, members: []))
            case .extension(let syntax): .extension(ExtensionSyntax(extended: syntax.extended, inherited: syntax.inherited, generics: syntax.generics, members: []))
            case let other: other
            }
        let bare = Declaration(kind, attributes: declaration.attributes, modifiers: declaration.modifiers, range: declaration.range, documentation: declaration.documentation)
        return "\(declaration.range.start)-\(declaration.range.end) \(TreeDump.declaration(bare))"
    }
}
