import Diagnostics

/// What the parser makes of a text: statements and declarations in order.
///
/// The text is never half understood: either `diagnostics` holds errors, or `statements` is the whole of it; of a library's text it is what can't wait.
public struct ParsedSource {
    public var file: SourceFile
    public var statements: [Statement]
    /// Errors of the parser in its own words and refusals of features that cells don't have, by name; warnings too.
    public var diagnostics: [Diagnostic]
    /// Where only imports and operators are among the statements, and the rest is read when it is asked for by name.
    public var library: LibraryText?
    /// The statement whose value is the cell's result; nil for the last.
    public var resultIndex: Int?
    public init(file: SourceFile, statements: [Statement], diagnostics: [Diagnostic]) {
        self.file = file
        self.statements = statements
        self.diagnostics = diagnostics
    }
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// The operators and precedence groups that are in force where a text stands: the standard library's, those of imported modules and of earlier cells.
///
/// Folding needs them before anything is checked, so declarations are collected from a text's own top level first and then added here by whoever keeps the state.
public struct OperatorScope {
    public var operators: [OperatorSyntax] = []
    public var precedenceGroups: [PrecedenceGroupSyntax] = []
    public init() {}
}
