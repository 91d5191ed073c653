import Diagnostics

public final class Declaration {
    public let kind: Kind
    public let attributes: [Attribute]
    /// `public`, `static`, `override`, `mutating`, `private(set)` …, in the order written.
    public let modifiers: [Modifier]
    public let range: SourceRange
    /// The `///` text before it, without the slashes; empty when there is none.
    public let documentation: String

    public init(_ kind: Kind, attributes: [Attribute], modifiers: [Modifier], range: SourceRange, documentation: String) {
        self.kind = kind
        self.attributes = attributes
        self.modifiers = modifiers
        self.range = range
        self.documentation = documentation
    }

    public indirect enum Kind {
        case `import`([String])
        case variable(VariableSyntax)
        case function(FunctionSyntax)
        case initializer(InitializerSyntax)
        case deinitializer([Statement])
        case `subscript`(SubscriptSyntax)
        /// struct, class, enum, protocol
        case nominal(NominalSyntax)
        case `extension`(ExtensionSyntax)
        case typeAlias(Name, GenericSyntax, TypeSyntax)
        case associatedType(Name, inherited: [TypeSyntax], default: TypeSyntax?, GenericSyntax)
        case enumCase([EnumCaseSyntax])
        case operatorDeclaration(OperatorSyntax)
        case precedenceGroup(PrecedenceGroupSyntax)
    }

    public func has(_ modifier: String) -> Bool { modifiers.contains { $0.name == modifier } }
    public func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }
}

public struct Attribute {
    /// Without `@`.
    public var name: String
    /// The text between the parentheses; a lone string literal without its quotes.
    public var argument: String?
    public var range: SourceRange
    public init(name: String, argument: String?, range: SourceRange) {
        self.name = name
        self.argument = argument
        self.range = range
    }
}

public struct Modifier {
    public var name: String
    /// `set` in `private(set)`.
    public var detail: String?
    public var range: SourceRange
    public init(name: String, detail: String?, range: SourceRange) {
        self.name = name
        self.detail = detail
        self.range = range
    }
}

public final class VariableSyntax {
    public struct Binding {
        public var pattern: Pattern
        public var type: TypeSyntax?
        public var value: Expr?
        public var accessors: Accessors?
        public var range: SourceRange
        public init(pattern: Pattern, type: TypeSyntax?, value: Expr?, accessors: Accessors?, range: SourceRange) {
            self.pattern = pattern
            self.type = type
            self.value = value
            self.accessors = accessors
            self.range = range
        }
    }
    public let isLet: Bool
    public let bindings: [Binding]
    public init(isLet: Bool, bindings: [Binding]) {
        self.isLet = isLet
        self.bindings = bindings
    }
}

/// What stands between the braces of a computed or observed property or a subscript.
public struct Accessors {
    public enum Kind: String, Sendable { case get, set, willSet, didSet }
    public struct Accessor {
        public var kind: Kind
        public var attributes: [Attribute]
        public var modifiers: [Modifier]
        /// The name in `set(v)`; nil for `newValue` and `oldValue`.
        public var parameter: String?
        public var isThrowing: Bool
        /// `E` in `throws(E)`.
        public var thrown: TypeSyntax?
        private var deferredBody: Deferred<[Statement]>?
        public var range: SourceRange
        /// Nil in protocols.
        public var body: [Statement]? { deferredBody?.value }
        public init(kind: Kind, attributes: [Attribute], modifiers: [Modifier], parameter: String?, isThrowing: Bool, thrown: TypeSyntax? = nil, body: Deferred<[Statement]>?, range: SourceRange) {
            self.kind = kind
            self.attributes = attributes
            self.modifiers = modifiers
            self.parameter = parameter
            self.isThrowing = isThrowing
            self.thrown = thrown
            self.deferredBody = body
            self.range = range
        }
    }
    /// A getter written without `get` is one accessor of kind `get`.
    public var list: [Accessor]
    public init(list: [Accessor]) { self.list = list }
    public func first(_ kind: Kind) -> Accessor? { list.first { $0.kind == kind } }
}

public struct ParameterSyntax {
    /// Nil for `_`.
    public var label: String?
    public var name: String
    public var type: TypeSyntax
    public var isInout: Bool
    public var isVariadic: Bool
    public var isAutoclosure: Bool
    public var isEscaping: Bool
    public var defaultValue: Expr?
    public var range: SourceRange
    public init(label: String?, name: String, type: TypeSyntax, isInout: Bool, isVariadic: Bool, isAutoclosure: Bool, isEscaping: Bool, defaultValue: Expr?, range: SourceRange) {
        self.label = label
        self.name = name
        self.type = type
        self.isInout = isInout
        self.isVariadic = isVariadic
        self.isAutoclosure = isAutoclosure
        self.isEscaping = isEscaping
        self.defaultValue = defaultValue
        self.range = range
    }
}

/// Generic parameters and the requirements on them, from angle brackets and `where`.
public struct GenericSyntax {
    public struct Parameter {
        public var name: String
        public var inherited: TypeSyntax?
        public var range: SourceRange
        public init(name: String, inherited: TypeSyntax?, range: SourceRange) {
            self.name = name
            self.inherited = inherited
            self.range = range
        }
    }
    public enum Requirement {
        case conforms(TypeSyntax, TypeSyntax)
        case same(TypeSyntax, TypeSyntax)
    }
    public var parameters: [Parameter]
    public var requirements: [Requirement]
    public init(parameters: [Parameter] = [], requirements: [Requirement] = []) {
        self.parameters = parameters
        self.requirements = requirements
    }
}

public enum Throwing: Sendable { case no, yes, `rethrows` }

/// What a function or an initialiser takes and gives.
public struct SignatureSyntax {
    public var generics: GenericSyntax
    public var parameters: [ParameterSyntax]
    public var throwing: Throwing
    /// `E` in `throws(E)`.
    public var thrown: TypeSyntax?
    public var result: TypeSyntax?
    public init(generics: GenericSyntax, parameters: [ParameterSyntax], throwing: Throwing, thrown: TypeSyntax? = nil, result: TypeSyntax?) {
        self.generics = generics
        self.parameters = parameters
        self.throwing = throwing
        self.thrown = thrown
        self.result = result
    }
}

public final class FunctionSyntax {
    /// An identifier or an operator; `isPrefix`/`isPostfix` are modifiers.
    public let name: Name
    private let signature: Deferred<SignatureSyntax>
    private let deferredBody: Deferred<[Statement]>?
    public init(name: Name, signature: Deferred<SignatureSyntax>, body: Deferred<[Statement]>?) {
        self.name = name
        self.signature = signature
        self.deferredBody = body
    }
    public var generics: GenericSyntax { signature.value.generics }
    public var parameters: [ParameterSyntax] { signature.value.parameters }
    public var throwing: Throwing { signature.value.throwing }
    public var thrown: TypeSyntax? { signature.value.thrown }
    public var result: TypeSyntax? { signature.value.result }
    /// Nil in protocols and in declarations of the host.
    public var body: [Statement]? { deferredBody?.value }
}

public final class InitializerSyntax {
    public let isFailable: Bool
    public let isImplicitlyUnwrapped: Bool
    private let signature: Deferred<SignatureSyntax>
    private let deferredBody: Deferred<[Statement]>?
    /// Where `init` stands.
    public let nameRange: SourceRange
    public init(isFailable: Bool, isImplicitlyUnwrapped: Bool, signature: Deferred<SignatureSyntax>, body: Deferred<[Statement]>?, nameRange: SourceRange) {
        self.isFailable = isFailable
        self.isImplicitlyUnwrapped = isImplicitlyUnwrapped
        self.signature = signature
        self.deferredBody = body
        self.nameRange = nameRange
    }
    public var generics: GenericSyntax { signature.value.generics }
    public var parameters: [ParameterSyntax] { signature.value.parameters }
    public var throwing: Throwing { signature.value.throwing }
    public var thrown: TypeSyntax? { signature.value.thrown }
    public var body: [Statement]? { deferredBody?.value }
}

public final class SubscriptSyntax {
    public let generics: GenericSyntax
    public let parameters: [ParameterSyntax]
    public let result: TypeSyntax
    public let accessors: Accessors
    public let nameRange: SourceRange
    public init(generics: GenericSyntax, parameters: [ParameterSyntax], result: TypeSyntax, accessors: Accessors, nameRange: SourceRange) {
        self.generics = generics
        self.parameters = parameters
        self.result = result
        self.accessors = accessors
        self.nameRange = nameRange
    }
}

public final class NominalSyntax {
    public enum Kind: String, Sendable { case `struct`, `class`, `enum`, `protocol` }
    public let kind: Kind
    public let name: Name
    public let isIndirect: Bool
    /// For a protocol: its primary associated types, by name only.
    public let generics: GenericSyntax
    public let inherited: [TypeSyntax]
    public let members: [Declaration]
    /// Members that aren't among `members` because they are read later; only a library's types have some.
    public internal(set) var waiting: WaitingMembers?
    public init(kind: Kind, name: Name, isIndirect: Bool, generics: GenericSyntax, inherited: [TypeSyntax], members: [Declaration]) {
        self.kind = kind
        self.name = name
        self.isIndirect = isIndirect
        self.generics = generics
        self.inherited = inherited
        self.members = members
    }
}

public final class ExtensionSyntax {
    public let extended: TypeSyntax
    public let inherited: [TypeSyntax]
    public let generics: GenericSyntax
    public let members: [Declaration]
    /// Members that aren't among `members` because they are read later; only a library's extensions have some.
    public internal(set) var waiting: WaitingMembers?
    public init(extended: TypeSyntax, inherited: [TypeSyntax], generics: GenericSyntax, members: [Declaration]) {
        self.extended = extended
        self.inherited = inherited
        self.generics = generics
        self.members = members
    }
}

public struct EnumCaseSyntax {
    public var name: Name
    public var payload: [ParameterSyntax]
    public var rawValue: Expr?
    public var isIndirect: Bool
    public init(name: Name, payload: [ParameterSyntax], rawValue: Expr?, isIndirect: Bool) {
        self.name = name
        self.payload = payload
        self.rawValue = rawValue
        self.isIndirect = isIndirect
    }
}

public struct OperatorSyntax {
    public enum Fixity: String, Sendable { case prefix, infix, postfix }
    public var fixity: Fixity
    public var name: String
    public var precedenceGroup: String?
    public var range: SourceRange
    public init(fixity: Fixity, name: String, precedenceGroup: String?, range: SourceRange) {
        self.fixity = fixity
        self.name = name
        self.precedenceGroup = precedenceGroup
        self.range = range
    }
}

public struct PrecedenceGroupSyntax {
    public enum Associativity: String, Sendable { case left, right, none }
    public var name: String
    public var associativity: Associativity
    public var isAssignment: Bool
    public var higherThan: [String]
    public var lowerThan: [String]
    public var range: SourceRange
    public init(name: String, associativity: Associativity, isAssignment: Bool, higherThan: [String], lowerThan: [String], range: SourceRange) {
        self.name = name
        self.associativity = associativity
        self.isAssignment = isAssignment
        self.higherThan = higherThan
        self.lowerThan = lowerThan
        self.range = range
    }
}
