import SwiftParserDiagnostics
import SwiftSyntax

import struct Diagnostics.Diagnostic
import class Diagnostics.SourceFile
import struct Diagnostics.SourceRange

/// The parser's own words about a text it couldn't read.
///
/// The generator of these messages walks the tree recursively and compares every message with all before it. Both are bounded here: where errors lie too deep or
/// stand too many in one statement, one message of ours says so.
struct ParserMessages {
    /// More messages than this help nobody.
    static let most = 50
    private static let deepest = 1000
    private static let mostInOneItem = 200

    let file: SourceFile

    static func diagnostics(of tree: SourceFileSyntax, in file: SourceFile) -> [Diagnostic] {
        let messages = ParserMessages(file: file)
        switch messages.size(of: SwiftSyntax.Syntax(tree)) {
        case .small: return messages.generate(tree)
        case .tooMany, .tooDeep, .strayBytes: break
        }
        var result: [Diagnostic] = []
        for item in tree.statements where item.hasError || item.hasWarning {
            switch messages.size(of: SwiftSyntax.Syntax(item)) {
            case .small: result += messages.generate(item)
            case .tooDeep(let at): result.append(messages.error("unexpected code, nested too deeply to say more", at))
            case .strayBytes(let at): result.append(messages.error("invalid character in source file", at))
            case .tooMany(let at): result.append(messages.error("unexpected code; more than \(mostInOneItem) errors in one statement", at))
            }
            if result.count >= most { break }
        }
        if tree.unexpectedBetweenStatementsAndEndOfFileToken?.isEmpty == false || result.isEmpty {
            let start = tree.unexpectedBetweenStatementsAndEndOfFileToken?.positionAfterSkippingLeadingTrivia ?? tree.endOfFileToken.position
            result.append(messages.error("unexpected code in source file", SourceRange(start: start.utf8Offset, end: tree.endPosition.utf8Offset)))
        }
        return Array(result.prefix(most))
    }

    /// Message and position of every error; nil when there are too many, or they lie too deep.
    static func errors(of tree: SourceFileSyntax) -> [(message: String, position: AbsolutePosition)]? {
        guard case .small = ParserMessages(file: SourceFile(name: "", text: "")).size(of: SwiftSyntax.Syntax(tree)) else { return nil }
        return ParseDiagnosticsGenerator.diagnostics(for: tree).filter { $0.diagMessage.severity == .error }.map { (message: $0.message, position: $0.position) }
    }

    private func error(_ message: String, _ range: SourceRange) -> Diagnostic { Diagnostic(.error, message, in: file, at: range) }

    private func generate(_ node: some SyntaxProtocol) -> [Diagnostic] {
        ParseDiagnosticsGenerator.diagnostics(for: node).prefix(Self.most).map { found in
            let notes = found.notes.map { note in
                let start = note.position.utf8Offset
                return Diagnostic(.note, note.message, in: file, at: SourceRange(start: start, end: start))
            }
            let severity: Diagnostic.Severity =
                switch found.diagMessage.severity {
                case .error: .error
                case .warning: .warning
                default: .note
                }
            return Diagnostic(severity, found.message, in: file, at: range(found.node, found.position), notes: notes)
        }
    }

    /// What is missing is missing right after what stands before it, as compilers say it, and not in front of whatever comes next.
    private func range(_ node: SwiftSyntax.Syntax, _ position: AbsolutePosition) -> SourceRange {
        let start = position.utf8Offset
        let isMissing = !node.tokens(viewMode: .sourceAccurate).contains { _ in true }
        if isMissing, let previous = node.previousToken(viewMode: .sourceAccurate) {
            let end = previous.endPositionBeforeTrailingTrivia.utf8Offset
            return SourceRange(start: end, end: end)
        }
        return SourceRange(start: start, end: max(start, node.endPositionBeforeTrailingTrivia.utf8Offset))
    }

    private enum Size {
        case small
        case tooDeep(SourceRange)
        case tooMany(SourceRange)
        /// Bytes that are no part of the language before an `=`, with spaces around both.
        case strayBytes(SourceRange)
    }

    /// Walks the erroneous parts of a tree without recursion.
    private func size(of root: SwiftSyntax.Syntax) -> Size {
        var pending = [(node: root, depth: 0)]
        var leaves = 0
        while let (node, depth) = pending.popLast() {
            var isLeaf = true
            for child in node.children(viewMode: .all) where child.hasError || child.hasWarning {
                isLeaf = false
                if depth < Self.deepest { pending.append((node: child, depth: depth + 1)) }
            }
            if isLeaf { leaves += 1 }
            let at = node.positionAfterSkippingLeadingTrivia.utf8Offset
            if isLeaf, let token = node.as(TokenSyntax.self), let stray = strayBytes(before: token) { return .strayBytes(stray) }
            if depth >= Self.deepest { return .tooDeep(SourceRange(start: at, end: at)) }
            if leaves > Self.mostInOneItem { return .tooMany(SourceRange(start: at, end: at)) }
        }
        return .small
    }
    /// The parser misses a space beside such an `=`, and its generator of messages stops the process when it finds none to insert.
    private func strayBytes(before token: TokenSyntax) -> SourceRange? {
        guard token.tokenKind == .equal, let previous = token.previousToken(viewMode: .all) else { return nil }
        guard previous.trailingTrivia.contains(where: \.isSpaceOrTab), token.trailingTrivia.contains(where: \.isSpaceOrTab) else { return nil }
        return SourceRange(start: previous.endPositionBeforeTrailingTrivia.utf8Offset, end: token.positionAfterSkippingLeadingTrivia.utf8Offset)
    }
}
