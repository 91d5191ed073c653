import Diagnostics

/// An expression of a cell.
///
/// The tree is ours and not the parser's because everything after the parser (checker, completion, the names a cell reads and writes) wants few, closed kinds,
/// operators already folded by precedence, optional chains already bounded, and no trivia. Ranges point back into the text.
public final class Expr {
    public let kind: Kind
    public let range: SourceRange

    public init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    public indirect enum Kind {
        /// `1_000`, `0xFF`: the value's bits, or nil when it doesn't fit into 64 bits without a sign.
        case integer(UInt64?)
        /// The literal's text without underscores; hexadecimal ones too.
        case float(String)
        case boolean(Bool)
        case nilLiteral
        case string([StringSegment])
        /// `#line`, `#file`, `#function`, `#column`, without the number sign.
        case pound(String)
        case array([Expr])
        case dictionary([(key: Expr, value: Expr)])
        case paren(Expr)
        /// None or at least two elements, or one with a label.
        case tuple([(label: String?, value: Expr)])
        /// `x`, `Array<Int>`, `f(_:with:)` (labels nil when none are written), `self`, `super`, `Self`, and `$0`.
        case name(Name)
        /// `_` on the left of an assignment.
        case discard
        /// `base.name`; without a base an implicit member, `.zero`. Tuple elements have digits as name.
        case member(Expr?, Name)
        case call(Expr, [Argument], trailing: [TrailingClosure])
        case `subscript`(Expr, [Argument], trailing: [TrailingClosure])
        case closure(Closure)
        case prefix(Operator, Expr)
        case postfix(Expr, Operator)
        case binary(Expr, Operator, Expr)
        case assign(Expr, Expr)
        case ternary(Expr, Expr, Expr)
        case isType(Expr, TypeSyntax)
        case cast(Expr, CastKind, TypeSyntax)
        case tryExpr(TryKind, Expr)
        case forceUnwrap(Expr)
        /// `x?` inside a chain.
        case optionalBind(Expr)
        /// The whole of a postfix chain that holds an `optionalBind`: where a nil ends up.
        case optionalChain(Expr)
        /// `&x` as an argument.
        case `inout`(Expr)
        case ifExpr(IfStatement)
        case switchExpr(SwitchStatement)
        /// An operator as a value: `reduce(0, +)`.
        case operatorReference(Operator)
        /// `\Root.a.b`; the root may be missing.
        case keyPath(TypeSyntax?, [KeyPathComponent])
        /// A type where an expression is expected and that can be nothing else: `[Int: String]`-like forms stay arrays and dictionaries.
        case type(TypeSyntax)
    }
}

public struct Name {
    public var text: String
    public var genericArguments: [TypeSyntax]?
    /// `f(_:with:)` gives `["_", "with"]`.
    public var argumentLabels: [String]?
    public var range: SourceRange
    public init(_ text: String, genericArguments: [TypeSyntax]? = nil, argumentLabels: [String]? = nil, range: SourceRange) {
        self.text = text
        self.genericArguments = genericArguments
        self.argumentLabels = argumentLabels
        self.range = range
    }
}

public struct Operator {
    public var text: String
    public var range: SourceRange
    public init(_ text: String, range: SourceRange) {
        self.text = text
        self.range = range
    }
}

public struct Argument {
    public var label: String?
    public var value: Expr
    public init(label: String?, value: Expr) {
        self.label = label
        self.value = value
    }
}

/// The first trailing closure has no label.
public struct TrailingClosure {
    public var label: String?
    public var value: Expr
    public init(label: String?, value: Expr) {
        self.label = label
        self.value = value
    }
}

public enum StringSegment {
    /// Escapes resolved.
    case text(String)
    /// `\(value)`, `\(value, format: "…")`.
    case interpolation([Argument], SourceRange)
}

public enum CastKind: Sendable { case coerce, conditional, forced }
public enum TryKind: Sendable { case plain, optional, forced }

public enum KeyPathComponent {
    case member(Name)
    case `subscript`([Argument])
    case optional
    case force
}

public final class Closure {
    public struct Parameter {
        public var name: String
        public var type: TypeSyntax?
        public var isInout: Bool
        public var isVariadic: Bool
        public var range: SourceRange
        public init(name: String, type: TypeSyntax?, isInout: Bool = false, isVariadic: Bool = false, range: SourceRange) {
            self.name = name
            self.type = type
            self.isInout = isInout
            self.isVariadic = isVariadic
            self.range = range
        }
    }
    public struct Capture {
        public enum Ownership: Sendable { case strong, weak, unowned }
        public var ownership: Ownership
        public var name: String
        public var value: Expr
        public init(ownership: Ownership, name: String, value: Expr) {
            self.ownership = ownership
            self.name = name
            self.value = value
        }
    }
    public let captures: [Capture]
    /// Nil when the closure has no signature: then `$0` and its like name the parameters.
    public let parameters: [Parameter]?
    public let isThrowing: Bool
    /// `E` in `throws(E)`.
    public let thrown: TypeSyntax?
    public let result: TypeSyntax?
    public let body: [Statement]
    public let range: SourceRange

    public init(captures: [Capture], parameters: [Parameter]?, isThrowing: Bool, thrown: TypeSyntax? = nil, result: TypeSyntax?, body: [Statement], range: SourceRange) {
        self.captures = captures
        self.parameters = parameters
        self.isThrowing = isThrowing
        self.thrown = thrown
        self.result = result
        self.body = body
        self.range = range
    }
}

/// A type as it is written.
public final class TypeSyntax {
    public indirect enum Kind {
        case name(Name)
        case member(TypeSyntax, Name)
        case optional(TypeSyntax)
        case implicitlyUnwrapped(TypeSyntax)
        case array(TypeSyntax)
        case dictionary(TypeSyntax, TypeSyntax)
        case tuple([(label: String?, type: TypeSyntax)])
        case function([FunctionParameter], isThrowing: Bool, thrown: TypeSyntax?, result: TypeSyntax)
        case some(TypeSyntax)
        case any(TypeSyntax)
        case composition([TypeSyntax])
        /// `T.Type`, `P.Protocol`
        case metatype(TypeSyntax)
        /// `_`
        case placeholder
    }
    public struct FunctionParameter {
        public var type: TypeSyntax
        public var isInout: Bool
        public var isVariadic: Bool
        public var isAutoclosure: Bool
        public init(type: TypeSyntax, isInout: Bool, isVariadic: Bool, isAutoclosure: Bool) {
            self.type = type
            self.isInout = isInout
            self.isVariadic = isVariadic
            self.isAutoclosure = isAutoclosure
        }
    }
    public let kind: Kind
    public let range: SourceRange
    public init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}
