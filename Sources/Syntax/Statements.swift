import Diagnostics

public final class Statement {
    public let kind: Kind
    public let range: SourceRange

    public init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    public indirect enum Kind {
        case expression(Expr)
        case declaration(Declaration)
        case `return`(Expr?)
        case `if`(IfStatement)
        case `guard`([Condition], [Statement])
        case `while`([Condition], [Statement])
        case repeatWhile([Statement], Expr)
        case forIn(ForStatement)
        case `switch`(SwitchStatement)
        case `break`(String?)
        case `continue`(String?)
        case `fallthrough`
        case `throw`(Expr)
        case `defer`([Statement])
        /// `do throws(E) { … } catch { … }`
        case doCatch([Statement], [CatchClause], thrown: TypeSyntax?)
        case labelled(String, Statement)
    }
}

public enum Condition {
    case expression(Expr)
    /// `let x = e`, `var x = e`, `case p = e`; `let x` alone comes with `x` as value. For `let`/`var` the pattern already is `.optional`.
    case pattern(Pattern, Expr)
}

public final class IfStatement {
    public let conditions: [Condition]
    public let then: [Statement]
    public let otherwise: Else?
    public let range: SourceRange
    public indirect enum Else {
        case block([Statement])
        case elseIf(IfStatement)
    }
    public init(conditions: [Condition], then: [Statement], otherwise: Else?, range: SourceRange) {
        self.conditions = conditions
        self.then = then
        self.otherwise = otherwise
        self.range = range
    }
}

public final class ForStatement {
    public let pattern: Pattern
    public let sequence: Expr
    public let filter: Expr?
    public let body: [Statement]
    public init(pattern: Pattern, sequence: Expr, filter: Expr?, body: [Statement]) {
        self.pattern = pattern
        self.sequence = sequence
        self.filter = filter
        self.body = body
    }
}

public final class SwitchStatement {
    public struct Case {
        /// Empty for `default`.
        public var items: [(pattern: Pattern, filter: Expr?)]
        public var isDefault: Bool
        public var body: [Statement]
        public var range: SourceRange
        public init(items: [(pattern: Pattern, filter: Expr?)], isDefault: Bool, body: [Statement], range: SourceRange) {
            self.items = items
            self.isDefault = isDefault
            self.body = body
            self.range = range
        }
    }
    public let subject: Expr
    public let cases: [Case]
    public let range: SourceRange
    public init(subject: Expr, cases: [Case], range: SourceRange) {
        self.subject = subject
        self.cases = cases
        self.range = range
    }
}

public struct CatchClause {
    /// Empty when it catches everything; then `error` is bound.
    public var items: [(pattern: Pattern, filter: Expr?)]
    public var body: [Statement]
    public var range: SourceRange
    public init(items: [(pattern: Pattern, filter: Expr?)], body: [Statement], range: SourceRange) {
        self.items = items
        self.body = body
        self.range = range
    }
}

public final class Pattern {
    public let kind: Kind
    public let range: SourceRange
    public indirect enum Kind {
        case wildcard
        /// A name that is bound; `isVar` when under `var`.
        case bind(String, isVar: Bool)
        case tuple([(label: String?, pattern: Pattern)])
        /// `T.name(p, q)`, `.name(p, q)`, `.name`: any expression that names an enum case, with the sub-patterns or nil when there are no parentheses.
        case enumCase(TypeSyntax?, Name, [(label: String?, pattern: Pattern)]?)
        /// `p?`
        case optional(Pattern)
        case isType(TypeSyntax)
        /// `p as T`
        case asType(Pattern, TypeSyntax)
        /// `p: T`
        case typed(Pattern, TypeSyntax)
        /// Compared with `~=`.
        case expression(Expr)
    }
    public init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}
