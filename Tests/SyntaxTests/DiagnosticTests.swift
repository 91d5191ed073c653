import Diagnostics
import Testing

@testable import Syntax

@Suite struct DiagnosticTests {
    /// What cells don't have is refused by name, where it stands.
    @Test(arguments: [
        ("func f() async {}", "1:10: error: async/await isn't part of Galley's cell language"),
        ("let x = await f()", "1:9: error: async/await isn't part of Galley's cell language"),
        ("actor A {}", "1:1: error: actors aren't part of Galley's cell language"),
        ("@MainActor func f() {}", "1:1: error: actors aren't part of Galley's cell language"),
        ("for await x in y {}", "1:5: error: async/await isn't part of Galley's cell language"),
        ("async let x = 1", "1:1: error: async/await isn't part of Galley's cell language"),
        ("#if DEBUG\na\n#endif", "1:1: error: conditional compilation ('#if') isn't part of Galley's cell language"),
        ("let r = /a+b/", "1:9: error: regular expression literals aren't part of Galley's cell language"),
        ("let r = #/a/#", "1:9: error: regular expression literals aren't part of Galley's cell language"),
        ("macro m() = x", "1:1: error: macros aren't part of Galley's cell language"),
        ("#warning(\"x\")", "1:1: error: macros ('#warning') aren't part of Galley's cell language"),
        ("let m = #stringify(a + b)", "1:9: error: macros ('#stringify') aren't part of Galley's cell language"),
        ("@resultBuilder struct B {}", "1:1: error: result builders aren't part of Galley's cell language"),
        ("@propertyWrapper struct W {}", "1:1: error: property wrappers aren't part of Galley's cell language"),
        ("struct S { @State var x = 1 }", "1:12: error: '@State': property wrappers, result builders, macros and global actors aren't part of Galley's cell language"),
        ("func f(@ViewBuilder x: Int) {}", "1:8: error: '@ViewBuilder': property wrappers, result builders, macros and global actors aren't part of Galley's cell language"),
        ("import struct Foundation.Date", "1:1: error: 'import struct' isn't part of Galley's cell language"),
        ("f(consume x)", "1:3: error: ownership ('consume', 'copy', 'borrow') isn't part of Galley's cell language"),
        ("func f(_ x: borrowing Int) {}", "1:13: error: 'borrowing' before a type isn't part of Galley's cell language"),
        ("func f(_ x: consuming Int) {}", "1:13: error: 'consuming' before a type isn't part of Galley's cell language"),
        ("struct S: ~Copyable {}", "1:11: error: non-copyable types ('~Copyable') aren't part of Galley's cell language"),
        ("func f<each T>(_ x: repeat each T) {}", "1:8: error: parameter packs aren't part of Galley's cell language"),
        ("if #available(macOS 10, *) {}", "1:4: error: availability ('#available') isn't part of Galley's cell language"),
        ("struct S { nonisolated func f() {} }", "1:12: error: actors aren't part of Galley's cell language"),
        ("struct S { var x: Int { _read { yield y } } }", "1:25: error: accessor '_read' isn't part of Galley's cell language"),
        ("struct S { var x: Int { get async { 1 } } }", "1:29: error: async/await isn't part of Galley's cell language"),
        ("let x: [3 of Int] = y", "1:8: error: inline arrays ('[n of T]') aren't part of Galley's cell language"),
        ("{ [unowned(unsafe) x] in x }", "1:4: error: 'unowned(unsafe)' isn't part of Galley's cell language"),
        ("@objc class C {}", "1:1: error: attribute '@objc' isn't part of Galley's cell language"),
        ("func f(x: @convention(c) () -> Void) {}", "1:11: error: attribute '@convention' on a type isn't part of Galley's cell language"),
        ("Swift::print(1)", "1:1: error: module selectors ('Module::name') aren't part of Galley's cell language"),
        ("let x = unsafe y", "1:9: error: 'unsafe' isn't part of Galley's cell language"),
        ("func f<let n: Int>() {}", "1:8: error: values as generic arguments aren't part of Galley's cell language"),
        ("extension E where T: AnyObject, T: _Trivial(64) {}", "1:33: error: layout requirements aren't part of Galley's cell language"),
        ("#sourceLocation(file: \"a\", line: 1)", "1:1: error: '#sourceLocation' isn't part of Galley's cell language"),
    ])
    func refusals(_ text: String, _ message: String) {
        #expect(dumped(text) == "cell:" + message)
        #expect(parse(text).statements.isEmpty)
    }

    /// The parser's own words; what is missing is missing right behind what stands before it.
    @Test(arguments: [
        ("var x: inout Int", "1:8: error: 'inout' may only be used on parameters"),
        ("x = <#value#>", "1:5: error: editor placeholder in source file"),
        ("case let y?", "1:1: error: 'case' can only appear inside a 'switch' statement or 'enum' declaration"),
        ("let (a, let b) = c", "1:9: error: 'let' cannot appear nested inside another 'var' or 'let' pattern"),
        ("switch x { case let .a(let y): 1 }", "1:24: error: 'let' cannot appear nested inside another 'var' or 'let' pattern"),
        ("init(x: Int) -> Int {}", "1:14: error: initializers cannot have a result type"),
        ("f(x", "1:4: error: expected ')' to end function call"),
        ("let x = )", "1:8: error: expected expression in variable"),
        ("let x =", "1:8: error: expected expression in variable"),
        ("if a { b", "1:9: error: expected '}' to end 'if' statement"),
        ("\"abc", "1:5: error: expected '\"' to end string literal"),
        ("\"\\q\"", "1:2: error: invalid escape sequence in literal"),
        ("\"\\u{D800}\"", "1:2: error: invalid escape sequence in literal"),
        ("\"\\u{110000}\"", "1:2: error: invalid escape sequence in literal"),
        ("0b12", "1:4: error: '2' is not a valid binary digit (0 or 1) in integer literal"),
        ("0xG", "1:3: error: 'G' is not a valid hexadecimal digit (0-9, A-F) in integer literal"),
        ("let 1x = 2", "1:4: error: expected pattern in variable"),
        ("a b", "1:2: error: consecutive statements on a line must be separated by newline or ';'"),
        ("f(1 2)", "1:5: error: unexpected code '2' in function call"),
        ("func () {}", "1:5: error: expected identifier in function"),
        ("struct {}", "1:7: error: expected identifier in struct"),
        ("for x y {}", "1:6: error: expected 'in' in 'for' statement"),
        ("guard let x = y", "1:16: error: expected 'else' and body in 'guard' statement"),
        ("switch x { 1 }", "1:12: error: all statements inside a switch must be covered by a 'case' or 'default' label"),
        ("x.", "1:3: error: expected name in member access"),
        ("[1, 2", "1:6: error: expected ']' to end array"),
        ("let x: = 1", "1:7: error: expected type in type annotation"),
        ("\"\"\"abc\"\"\"", "1:7: error: multi-line string literal closing delimiter must begin on a new line"),
        ("/* abc", "1:1: error: unterminated '/*' comment"),
        ("'a'", "1:1: error: Single-quoted string literal found, use '\"'"),
        ("a ? b", "1:6: error: expected ':' and expression after '? ...' in ternary expression"),
        ("return return", "1:7: error: consecutive statements on a line must be separated by newline or ';'"),
        ("enum E { case }", "1:14: error: expected identifier in enum case"),
        ("func f(a b c: Int) {}", "1:12: error: unexpected code 'c' in parameter"),
        ("if let x? { }", "1:8: error: unwrap condition requires a valid identifier"),
    ])
    func errors(_ text: String, _ message: String) {
        #expect(dumped(text) == "cell:" + message)
        #expect(parse(text).statements.isEmpty)
    }

    @Test func allRefusalsAreFound() {
        let parsed = parse("actor A {}\nlet x = await f()\nfunc g() async { #if a\n1\n#endif\n}")
        #expect(parsed.diagnostics.map(\.position.line) == [1, 2, 3, 3])
    }

    @Test func positionsCountFromTheFirstLine() {
        let parsed = SourceParser.parse(SourceFile(name: "linear.md", text: "let ü = 1; f(1 2)", firstLine: 40))
        #expect(parsed.diagnostics.first?.description == "linear.md:40:16: error: unexpected code '2' in function call")
    }
}
