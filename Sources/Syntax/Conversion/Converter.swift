import Diagnostics
import struct Diagnostics.SourceRange
import SwiftSyntax

/// Turns the parser's tree into ours.
///
/// One pass, top down. What our tree can't hold is refused by name where it stands, and a placeholder goes into the tree, so that one run finds every refusal.
/// Both the recursion here and the trees that come out are bounded by `maximumDepth`: whoever walks or frees such a tree may recurse without fear for the stack.
/// Long chains (`a + a + …`, `a.b().c()…`) are flat in the text and deep in the tree; they are built in loops and bounded by their height.
final class Converter {
    /// Nodes between the root of a tree and its farthest leaf. Swift written by people stays below 50.
    static let maximumDepth = 500

    let file: SourceFile
    var operators: OperatorTable
    private(set) var diagnostics: [Diagnostic] = []

    /// How many nodes are being converted around the present one.
    private var depth = 0
    /// Height of the tallest tree converted since the enclosing node began.
    var tallest = 0
    private var saidTooDeep = false

    /// Where in the file the text that was parsed begins.
    private let offset: Int
    /// Whether signatures and bodies wait until somebody looks at them.
    private let defers: Bool

    init(file: SourceFile, operators: OperatorTable, offset: Int = 0, defers: Bool = false) {
        self.file = file
        self.operators = operators
        self.offset = offset
        self.defers = defers
    }

    // MARK: Deferring

    /// Converts at once, or later as a tree of its own.
    func deferred<Value>(_ convert: @escaping () -> Value) -> Deferred<Value> {
        guard defers else { return Deferred(convert()) }
        return Deferred(later: { [self] in
            let outer = (depth, tallest)
            (depth, tallest) = (0, 0)
            defer { (depth, tallest) = outer }
            return convert()
        })
    }

    // MARK: Depth

    /// Converts a node one level further down. `fallback` stands in for a tree that would be too deep.
    @inline(__always)
    func nested<Result>(_ node: some SyntaxProtocol, or fallback: @autoclosure () -> Result, _ convert: () -> Result) -> Result {
        guard depth < Self.maximumDepth else {
            sayTooDeep(range(node))
            return fallback()
        }
        depth += 1
        let outer = tallest
        tallest = 0
        let result = convert()
        depth -= 1
        guard tallest < Self.maximumDepth else {
            sayTooDeep(range(node))
            tallest = outer
            return fallback()
        }
        tallest = max(outer, tallest + 1)
        return result
    }

    /// Counts one more level on top of what was converted last; false (and said so) when that is too high.
    func grow(_ at: @autoclosure () -> SourceRange) -> Bool {
        guard tallest < Self.maximumDepth else {
            sayTooDeep(at())
            return false
        }
        tallest += 1
        return true
    }

    private func sayTooDeep(_ range: SourceRange) {
        guard !saidTooDeep else { return }
        saidTooDeep = true
        say("this is nested too deeply (\(Self.maximumDepth) levels): name parts of it in declarations of their own", range)
    }

    // MARK: Diagnostics

    func say(_ message: String, _ range: SourceRange, _ severity: Diagnostic.Severity = .error) {
        diagnostics.append(Diagnostic(severity, message, in: file, at: range))
    }

    /// Refuses a feature by name: `refuse(node, "actors aren't")`.
    func refuse(_ node: some SyntaxProtocol, _ feature: String) {
        say("\(feature) part of Galley's cell language", range(node))
    }

    // MARK: Ranges and names

    func range(_ node: some SyntaxProtocol) -> SourceRange {
        SourceRange(start: start(of: node), end: end(of: node))
    }

    func range(_ first: some SyntaxProtocol, through last: some SyntaxProtocol) -> SourceRange {
        SourceRange(start: start(of: first), end: end(of: last))
    }

    func start(of node: some SyntaxProtocol) -> Int { offset + node.positionAfterSkippingLeadingTrivia.utf8Offset }
    func end(of node: some SyntaxProtocol) -> Int { offset + node.endPositionBeforeTrailingTrivia.utf8Offset }

    /// A token's text without backticks.
    func text(_ token: TokenSyntax) -> String {
        let text = token.text
        guard text.utf8.first == UInt8(ascii: "`"), text.utf8.count >= 2 else { return text }
        return String(text.dropFirst().dropLast())
    }

    func name(_ token: TokenSyntax, _ generics: GenericArgumentClauseSyntax? = nil) -> Name {
        Name(text(token), genericArguments: generics.map(genericArguments), range: range(token))
    }

    func placeholder(_ node: some SyntaxProtocol) -> Expr { Expr(.discard, range(node)) }
}
