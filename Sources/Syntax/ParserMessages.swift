import struct Diagnostics.Diagnostic
import class Diagnostics.SourceFile
import struct Diagnostics.SourceRange
import SwiftParserDiagnostics
import SwiftSyntax

/// The parser's own words about a text it couldn't read.
enum ParserMessages {
    static func diagnostics(of tree: SourceFileSyntax, in file: SourceFile) -> [Diagnostic] {
        ParseDiagnosticsGenerator.diagnostics(for: tree).map { found in
            let severity: Diagnostic.Severity = found.diagMessage.severity == .error ? .error : found.diagMessage.severity == .warning ? .warning : .note
            let start = found.position.utf8Offset
            let end = max(start, found.node.endPositionBeforeTrailingTrivia.utf8Offset)
            return Diagnostic(severity, found.message, in: file, at: SourceRange(start: start, end: end))
        }
    }
}
