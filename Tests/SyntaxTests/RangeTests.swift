import Diagnostics
import Testing

@testable import Syntax

/// Ranges point at the text that a node was made of.
@Suite struct RangeTests {
    private func slice(_ text: String, _ range: SourceRange) -> String {
        String(decoding: Array(text.utf8)[Int(range.start)..<Int(range.end)], as: UTF8.self)
    }

    @Test func expressions() {
        let text = "  ü + a.b(c)?[0]! * -d // end\n"
        guard case .expression(let expr)? = parse(text).statements.first?.kind, case .binary(_, let plus, let right) = expr.kind,
            case .binary(let chain, let times, let negated) = right.kind, case .optionalChain(let unwrapped) = chain.kind, case .forceUnwrap(let item) = unwrapped.kind,
            case .subscript(let bound, _, _) = item.kind, case .optionalBind(let call) = bound.kind
        else {
            Issue.record("unexpected tree: \(dumped(text))")
            return
        }
        #expect(slice(text, expr.range) == "ü + a.b(c)?[0]! * -d")
        #expect(slice(text, plus.range) == "+")
        #expect(slice(text, right.range) == "a.b(c)?[0]! * -d")
        #expect(slice(text, chain.range) == "a.b(c)?[0]!")
        #expect(slice(text, item.range) == "a.b(c)?[0]")
        #expect(slice(text, bound.range) == "a.b(c)?")
        #expect(slice(text, call.range) == "a.b(c)")
        #expect(slice(text, times.range) == "*")
        #expect(slice(text, negated.range) == "-d")
    }

    @Test func declarations() {
        let text = "/// Doc.\n@a public func f(x y: Int = 1) -> Int { return y }\nstruct S { var `in`: [Int] = [] }"
        let statements = parse(text).statements
        guard case .declaration(let function)? = statements.first?.kind, case .function(let syntax) = function.kind,
            case .declaration(let type)? = statements.last?.kind, case .nominal(let nominal) = type.kind, case .variable(let variable)? = nominal.members.first?.kind
        else {
            Issue.record("unexpected tree: \(dumped(text))")
            return
        }
        #expect(slice(text, function.range) == "@a public func f(x y: Int = 1) -> Int { return y }")
        #expect(slice(text, function.attributes[0].range) == "@a")
        #expect(slice(text, function.modifiers[0].range) == "public")
        #expect(slice(text, syntax.name.range) == "f")
        #expect(slice(text, syntax.parameters[0].range) == "x y: Int = 1")
        #expect(slice(text, syntax.result!.range) == "Int")
        #expect(syntax.body.map { slice(text, $0[0].range) } == "return y")
        #expect(slice(text, variable.bindings[0].range) == "`in`: [Int] = []")
        #expect(slice(text, variable.bindings[0].pattern.range) == "`in`")
        #expect(slice(text, variable.bindings[0].type!.range) == "[Int]")
    }

    @Test(arguments: [
        ("Array<Int>.Index", "Array<Int>.Index"), ("[Int?]", "[(Int)?]"), ("[String: Int]", "[String: Int]"), ("(Int, x: A)", "(Int, x: A)"), ("()", "()"),
        ("[(Int) throws -> A]", "[((Int) throws -> A)]"), ("A.Type", "A.Type"), ("(Int)", "Int"), ("A & B & C", "(A & B & C)"), ("_", "_"), ("any P", "any P"),
        ("Int??", "((Int)?)?"),
    ])
    func expressionsThatSpellTypes(_ text: String, _ type: String) {
        guard case .expression(let value)? = parse("f(" + text + ")").statements.first?.kind, case .call(_, let arguments, _) = value.kind else {
            Issue.record("unexpected tree: \(dumped(text))")
            return
        }
        #expect(arguments[0].value.asType.map(TreeDump.type) == type)
    }

    @Test(arguments: ["1", "f()", "[1]", "[a, b]", "a + b", "-a", "\"x\"", "[1: 2]"])
    func expressionsThatSpellNoType(_ text: String) {
        guard case .expression(let value)? = parse(text).statements.first?.kind else {
            Issue.record("unexpected tree: \(dumped(text))")
            return
        }
        #expect(value.asType == nil)
    }
}
