import Diagnostics

@testable import Syntax

func parse(_ text: String) -> ParsedSource { SourceParser.parse(SourceFile(name: "cell", text: text)) }

/// The dump of a text's tree, or its first error.
func dumped(_ text: String) -> String {
    let parsed = parse(text)
    if let error = parsed.diagnostics.first(where: { $0.severity == .error }) { return error.description }
    return TreeDump.text(parsed)
}
