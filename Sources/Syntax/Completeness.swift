import SwiftParserDiagnostics
import SwiftSyntax

/// What can become of a text that a reader is still typing.
public enum SourceCompleteness: Equatable, Sendable {
    case complete
    /// More must follow; `indent` is what the next line should begin with.
    case incomplete(indent: String)
    case invalid
}

extension SourceParser {
    /// Whether a text is whole, the beginning of something, or can never become Swift.
    ///
    /// A text is a beginning when everything that the parser misses is missing at its very end. Two things need more than that: an open comment or multi-line
    /// string may go on, and a string on one line can't.
    public static func completeness(of text: String) -> SourceCompleteness {
        let cell = CellSource(text)
        guard cell.diagnostics.isEmpty else { return .invalid }
        guard case .tree(let tree) = read(cell.code) else { return .invalid }
        let last = tree.endOfFileToken.previousToken(viewMode: .sourceAccurate)
        if !tree.hasError { return lacksBody(tree) ? .incomplete(indent: indent(cell.code, tree)) : .complete }
        guard let found = ParserMessages.errors(of: tree) else { return .invalid }

        let end = last?.endPositionBeforeTrailingTrivia ?? tree.position
        var finder = OpenLiteralFinder(viewMode: .all)
        finder.walkIterative(SwiftSyntax.Syntax(tree))
        if finder.openOnOneLine { return .invalid }
        if finder.openOnManyLines || found.contains(where: { $0.message == "unterminated '/*' comment" }) { return .incomplete(indent: indent(cell.code, tree)) }
        let isAtEnd = found.allSatisfy { $0.position >= end }
        return isAtEnd && finder.missing.allSatisfy { $0 >= end } ? .incomplete(indent: indent(cell.code, tree)) : .invalid
    }

    /// `func f()` alone parses, as protocols need it; in a cell its body is still to come.
    private static func lacksBody(_ tree: SourceFileSyntax) -> Bool {
        guard case .decl(let declaration) = tree.statements.last?.item else { return false }
        return declaration.as(FunctionDeclSyntax.self).map { $0.body == nil } ?? false
    }

    /// The last line's indentation, and four spaces for every bracket that it leaves open.
    private static func indent(_ text: String, _ tree: SourceFileSyntax) -> String {
        let bytes = Array(text.utf8)
        var stop = bytes.count
        while stop > 0, bytes[stop - 1] <= 0x20 { stop -= 1 }
        var start = stop
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        let margin = bytes[start..<stop].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        var open = 0
        var token = tree.endOfFileToken.previousToken(viewMode: .sourceAccurate)
        var line: [TokenSyntax] = []
        while let present = token, present.positionAfterSkippingLeadingTrivia.utf8Offset >= start {
            line.append(present)
            token = present.previousToken(viewMode: .sourceAccurate)
        }
        for token in line.reversed() {
            switch token.tokenKind {
            case .leftBrace, .leftParen, .leftSquare: open += 1
            case .rightBrace, .rightParen, .rightSquare: open = max(0, open - 1)
            default: break
            }
        }
        return String(decoding: margin, as: UTF8.self) + String(repeating: "    ", count: open)
    }
}

/// Finds missing tokens and strings without an end, in a loop: erroneous trees may be deep.
private struct OpenLiteralFinder {
    let viewMode: SyntaxTreeViewMode
    var missing: [AbsolutePosition] = []
    var openOnOneLine = false
    var openOnManyLines = false

    init(viewMode: SyntaxTreeViewMode) { self.viewMode = viewMode }

    mutating func walkIterative(_ root: SwiftSyntax.Syntax) {
        var pending = [root]
        while let node = pending.popLast() {
            if let token = node.as(TokenSyntax.self) {
                if token.presence == .missing { missing.append(token.position) }
                continue
            }
            if let literal = node.as(StringLiteralExprSyntax.self), literal.closingQuote.presence == .missing {
                if literal.openingQuote.tokenKind == .multilineStringQuote { openOnManyLines = true } else { openOnOneLine = true }
            }
            pending += node.children(viewMode: viewMode).filter { $0.hasError || $0.is(TokenSyntax.self) }
        }
    }
}
