import Diagnostics
import struct Diagnostics.SourceRange
import SwiftParser
import SwiftSyntax

/// From text to tree.
public enum SourceParser {
    /// Parses a text. Operators are folded with the standard library's, `scope`'s and the text's own declarations; an unknown operator is a diagnostic.
    ///
    /// Where the parser finds errors, its diagnostics are all that comes back, and `statements` is empty.
    public static func parse(_ file: SourceFile, operators scope: OperatorScope = OperatorScope()) -> ParsedSource {
        parse(file.text, as: file, scope)
    }

    /// Parses what is Swift in a cell. Refusals of its other lines come first among the diagnostics.
    public static func parse(_ cell: CellSource, operators scope: OperatorScope = OperatorScope()) -> ParsedSource {
        var parsed = parse(cell.code, as: cell.file, scope)
        guard !cell.diagnostics.isEmpty else { return parsed }
        parsed.diagnostics = cell.diagnostics + parsed.diagnostics
        parsed.statements = []
        return parsed
    }

    /// Reads of a library's text what can't wait: imports, and operators with their precedence groups. What isn't a list of declarations is refused.
    public static func outline(_ file: SourceFile) -> ParsedSource {
        guard let library = LibraryText(file) else {
            return ParsedSource(file: file, statements: [], diagnostics: [Diagnostic(.error, "a library's text must be a list of declarations", in: file, at: SourceRange(start: 0, end: 0))])
        }
        let statements = library.items.filter { $0.kind == .whole }.compactMap { library.declaration($0) }.map { Statement(.declaration($0), $0.range) }
        var source = ParsedSource(file: file, statements: statements, diagnostics: [])
        source.library = library
        return source
    }

    private static func parse(_ text: String, as file: SourceFile, _ scope: OperatorScope) -> ParsedSource {
        var diagnostics: [Diagnostic] = []
        let tree: SourceFileSyntax
        switch read(text) {
        case .tree(let parsed): tree = parsed
        case .refused(let offset, let kind):
            let message =
                switch kind {
                case .tooDeep: "this is nested too deeply: name parts of it in declarations of their own"
                case .tooLong: "this is too long: more than 200,000 words and signs; spread it over several cells"
                }
            diagnostics.append(Diagnostic(.error, message, in: file, at: SourceRange(start: offset, end: offset)))
            return ParsedSource(file: file, statements: [], diagnostics: diagnostics)
        }
        if tree.hasError || tree.hasWarning { diagnostics = ParserMessages.diagnostics(of: tree, in: file) }
        guard !diagnostics.contains(where: { $0.severity == .error }) else { return ParsedSource(file: file, statements: [], diagnostics: diagnostics) }

        var table = OperatorTable.standard
        let converter = Converter(file: file, operators: table)
        let own = declaredOperators(tree, converter)
        if !scope.isEmpty || !own.isEmpty {
            table.add(scope)
            table.add(own)
            converter.operators = table
        }
        let statements = converter.statements(tree.statements)
        diagnostics += converter.diagnostics
        let refused = diagnostics.contains { $0.severity == .error }
        return ParsedSource(file: file, statements: refused ? [] : statements, diagnostics: diagnostics)
    }

    enum Reading {
        case tree(SourceFileSyntax)
        /// The parser was spared a text that would overflow its stack or keep it busy for seconds; the offset is where it would.
        case refused(at: Int, NestingGuard.Overflow)
    }

    /// Runs the parser in Swift 5 mode, which cells are compiled in when they are compared with swiftc.
    static func read(_ text: String) -> Reading {
        var text = text
        return text.withUTF8 { bytes in
            if let overflow = NestingGuard.overflow(in: bytes) { return .refused(at: overflow.offset, overflow.kind) }
            return .tree(Parser.parse(source: bytes, maximumNestingLevel: NestingGuard.limit, swiftVersion: .v5))
        }
    }

    /// The operators and precedence groups that a parsed text declares at its top level, for the next text's scope.
    public static func operators(in source: ParsedSource) -> OperatorScope {
        var scope = OperatorScope()
        for statement in source.statements {
            guard case .declaration(let declaration) = statement.kind else { continue }
            switch declaration.kind {
            case .operatorDeclaration(let declared): scope.operators.append(declared)
            case .precedenceGroup(let declared): scope.precedenceGroups.append(declared)
            default: break
            }
        }
        return scope
    }

    private static func declaredOperators(_ tree: SourceFileSyntax, _ converter: Converter) -> OperatorScope {
        var scope = OperatorScope()
        for item in tree.statements {
            guard case .decl(let declaration) = item.item else { continue }
            switch declaration.kind {
            case .operatorDecl: scope.operators.append(Converter.operatorSyntax(declaration.cast(OperatorDeclSyntax.self), in: converter))
            case .precedenceGroupDecl: scope.precedenceGroups.append(Converter.precedenceGroup(declaration.cast(PrecedenceGroupDeclSyntax.self), in: converter))
            default: break
            }
        }
        return scope
    }
}

extension OperatorScope {
    public var isEmpty: Bool { operators.isEmpty && precedenceGroups.isEmpty }

    /// Later declarations take the place of earlier ones of the same name.
    public mutating func add(_ other: OperatorScope) {
        operators.removeAll { old in other.operators.contains { $0.name == old.name && $0.fixity == old.fixity } }
        precedenceGroups.removeAll { old in other.precedenceGroups.contains { $0.name == old.name } }
        operators += other.operators
        precedenceGroups += other.precedenceGroups
    }
}
