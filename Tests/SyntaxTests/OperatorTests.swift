import Diagnostics
import SwiftOperators
import Testing

@testable import Syntax

@Suite struct OperatorTests {
    @Test(arguments: [
        ("a + b * c - d", "(- (+ a (* b c)) d)"),
        ("a = b = c", "(= a (= b c))"),
        ("a ?? b ?? c", "(?? a (?? b c))"),
        ("a ? b : c ? d : e", "(?: a b (?: c d e))"),
        ("a ? b ? 1 : 2 : c", "(?: a (?: b 1 2) c)"),
        ("x = a > b ? a : b", "(= x (?: (> a b) a b))"),
        ("a && b || c && d", "(|| (&& a b) (&& c d))"),
        ("a < b && b < c", "(&& (< a b) (< b c))"),
        ("a as? B ?? c", "(?? (as? a B) c)"),
        ("a + b as C", "(as (+ a b) C)"),
        ("a is B == c", "(== (is a B) c)"),
        ("a as B as! C", "(as! (as a B) C)"),
        ("try a + b", "(try (+ a b))"),
        ("x = try a() + b", "(= x (try (+ (call a) b)))"),
        ("try? a ?? b", "(try? (?? a b))"),
        ("try a ? b : c", "(try (?: a b c))"),
        ("try x = y", "(try (= x y))"),
        ("try a as B", "(try (as a B))"),
        ("x += a << 2", "(+= x (<< a 2))"),
        ("0..<n + 1", "(..< 0 (+ n 1))"),
        ("-a * !b", "(* (prefix- a) (prefix! b))"),
        ("a...", "(postfix... a)"),
        ("x[...2]", "(subscript x (prefix... 2))"),
        ("x[..., 1]", "(subscript x (operator ...) 1)"),
        ("f(+, -)", "(call f (operator +) (operator -))"),
        ("_ = a", "(= _ a)"),
        ("a?.b = c", "(= (chain (. (? a) b)) c)"),
        ("(a, b) = (b, a)", "(= (tuple a b) (tuple b a))"),
        ("a & b | c ^ d", "(^ (| (& a b) c) d)"),
    ])
    func standard(_ text: String, _ dump: String) { #expect(dumped(text) == dump) }

    private static let power = "precedencegroup Power { higherThan: MultiplicationPrecedence associativity: right }\ninfix operator **: Power\n"

    @Test(arguments: [
        ("a ** b ** c", "(** a (** b c))"), ("a * b ** c", "(* a (** b c))"), ("a ** b * c", "(* (** a b) c)"), ("-(x ** 2)", "(prefix- (paren (** x 2)))"),
    ])
    func declared(_ text: String, _ dump: String) {
        let declared = SourceParser.parse(SourceFile(name: "cell 1", text: Self.power))
        let scope = SourceParser.operators(in: declared)
        #expect(scope.operators.map(\.name) == ["**"])
        #expect(TreeDump.text(SourceParser.parse(SourceFile(name: "cell 2", text: text), operators: scope)) == dump)
        #expect(dumped(Self.power + text).hasSuffix("\n" + dump))
    }

    @Test func laterDeclarationsReplaceEarlierOnes() {
        var scope = SourceParser.operators(in: parse(Self.power))
        scope.add(SourceParser.operators(in: parse("infix operator **: AdditionPrecedence")))
        #expect(TreeDump.text(SourceParser.parse(SourceFile(name: "c", text: "a * b ** c"), operators: scope)) == "(** (* a b) c)")
    }

    @Test func lowerThanRelatesGroupsToo() {
        let text = """
            precedencegroup Low { lowerThan: AdditionPrecedence higherThan: ComparisonPrecedence associativity: left }
            infix operator <+>: Low
            a + b <+> c == d
            """
        #expect(dumped(text).hasSuffix("(== (<+> (+ a b) c) d)"))
    }

    @Test func negatedPowersAreWarnedOf() {
        let parsed = parse(Self.power + "let y = -x ** 2")
        #expect(!parsed.hasErrors)
        #expect(
            parsed.diagnostics.map(\.description) == [
                "cell:3:9: warning: '-x ** 2' means '(-x) ** 2' here, not '-(x ** 2)' as in mathematics; put the parentheses where you mean them"
            ])
        #expect(parse(Self.power + "let y = (-x) ** 2").diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("a %% b", "1:3: error: operator '%%' is not a known binary operator"),
        ("a < b < c", "1:7: error: adjacent operators are in non-associative precedence group 'ComparisonPrecedence'"),
        ("infix operator %%: Nowhere\na %% b", "2:3: error: operator '%%' was declared in the unknown precedence group 'Nowhere'"),
        (
            "precedencegroup P { higherThan: AssignmentPrecedence }\ninfix operator %%: P\na %% b + c",
            "3:8: error: adjacent operators are in unordered precedence groups 'P' and 'AdditionPrecedence'"
        ),
        ("a + try b", "1:5: error: 'try' cannot appear to the right of a non-assignment operator"),
        ("func f() { infix operator %% }", "1:12: error: 'operator' may only be declared at file scope"),
    ])
    func errors(_ text: String, _ message: String) { #expect(parse(text).diagnostics.first?.description == "cell:" + message) }

    /// The parser's package knows the standard library's operators too; ours has the same ones in the same groups.
    @Test func standardOperatorsAreComplete() {
        let theirs = OperatorTable.standardOperators
        var count = 0
        for (group, operators) in StandardOperators.infix {
            for name in operators {
                count += 1
                let found = theirs.infixOperator(named: name)
                #expect(found != nil && found?.precedenceGroup ?? "DefaultPrecedence" == group, "\(name)")
            }
        }
        let declared = parse(theirs.description)
        let scope = SourceParser.operators(in: declared)
        #expect(scope.operators.filter { $0.fixity == .infix }.map(\.name).sorted() == StandardOperators.infix.flatMap(\.operators).sorted())
        #expect(Set(scope.precedenceGroups.map(\.name)) == Set(StandardOperators.groups.map(\.name)))
        for group in scope.precedenceGroups {
            let ours = StandardOperators.groups.first { $0.name == group.name }
            #expect(ours?.associativity == group.associativity && ours?.higherThan.map { [$0] } ?? [] == group.higherThan, "\(group.name)")
        }
    }
}
