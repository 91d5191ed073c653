import Diagnostics
import Syntax

/// A declared type or protocol.
///
/// Its head (generic parameters, inherited types, members by name) is resolved when it is first needed; `members` gathers those of its extensions too.
public final class NominalDecl: Hashable {
    public enum Kind: String, Sendable { case `struct`, `class`, `enum`, `protocol` }

    public let kind: Kind
    public let name: String
    public let module: Module
    /// The type it is nested in.
    public let parent: NominalDecl?
    /// Int, Double, Bool and their like.
    public internal(set) var builtin: BuiltinKind?
    /// A class whose values are the host's objects.
    public internal(set) var isOpaque = false
    /// Those of the types around it first.
    public internal(set) var genericParameters: [GenericParameter] = []
    /// A protocol's `Self`.
    public internal(set) var selfParameter: GenericParameter?
    /// Instance properties that take up room, in order; for a class without those of its superclass.
    public internal(set) var storedProperties: [VariableDecl] = []
    public internal(set) var superclass: Type?
    public internal(set) var cases: [EnumCaseDecl] = []
    public internal(set) var associatedTypes: [AssociatedTypeDecl] = []
    /// Defaults that a protocol gives to associated types of the protocols it refines, by name.
    var associatedDefaults: [String: TypeSyntax] = [:]
    public internal(set) var deinitializer: FunctionDecl?
    public internal(set) var documentation = ""

    // What the checker keeps here while it works.
    let members = NameTable<[ValueDecl]>()
    let nestedTypes = NameTable<TypeMember>()
    /// Its own; a method called `init`, which is written in backticks, is none.
    var initializers: [FunctionDecl] { (members["init"] ?? []).compactMap { $0 as? FunctionDecl }.filter { $0.kind == .initializer } }
    var conformances: [Conformance] = [] { didSet { knownProtocols = nil } }
    var inheritedProtocols: [NominalDecl] = [] { didSet { knownProtocols = nil } }
    /// All protocols that follow from these two, as long as neither changes.
    var knownProtocols: [NominalDecl]?
    var resolution = Resolution.unresolved
    var syntax: NominalSyntax?
    var declaration: Declaration?
    var file: SourceFile
    /// Where the names inside its braces are looked up.
    var bodyScope: Scope?
    /// What a raw-value enum's cases are worth.
    var rawType: Type?
    /// What its `where` clause asks for.
    var protocolRequirements: [GenericRequirement] = []
    /// These and what its associated types' `where` clauses ask for, once somebody has wanted to know.
    var promises: [GenericRequirement]?
    /// Associated types that a protocol above it declares already.
    var redeclaredAssociatedTypes: [AssociatedTypeDecl] = []
    /// A convenience initialiser isn't one: a class with no other inherits those of its superclass.
    var hasExplicitInitializer = false
    public internal(set) var isClassBound = false
    var implicitMembersAdded = false
    /// Inherited types of extensions, not resolved yet.
    var extensionInheritance: [([TypeSyntax], MemberContext)] = []
    var resolvedExtensions = 0
    /// What `Self` stands for in a class's static members: the class that they were asked of, which may be a subclass.
    public private(set) lazy var dynamicSelf = GenericParameter(name: "Self")
    enum Resolution { case unresolved, inProgress, resolved }

    init(kind: Kind, name: String, module: Module, parent: NominalDecl?, file: SourceFile) {
        self.kind = kind
        self.name = name
        self.module = module
        self.parent = parent
        self.file = file
    }

    /// Its name after those of the types around it.
    var path: String { parent.map { "\($0.path).\(name)" } ?? name }

    /// An enum without payloads is kept as its case number.
    public var isPlainEnum: Bool { kind == .enum && !cases.isEmpty && cases.allSatisfy { $0.payload.isEmpty } }

    public static func == (a: NominalDecl, b: NominalDecl) -> Bool { a === b }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Anything with a name and a value or a signature.
public class ValueDecl {
    public let name: String
    public internal(set) weak var owner: NominalDecl?
    public internal(set) var isStatic = false
    public internal(set) var file: SourceFile
    public internal(set) var range: SourceRange
    public internal(set) var documentation = ""
    /// The type's body or the extension that it stands in.
    var memberContext: MemberContext?
    init(name: String, owner: NominalDecl?, file: SourceFile, range: SourceRange) {
        self.name = name
        self.owner = owner
        self.file = file
        self.range = range
    }
}

/// A function, method, initialiser, accessor or subscript accessor.
///
/// A method's `self` is an argument of its own before the parameters: by value, or `inout` where the method is mutating. An initialiser of a class takes the new
/// object as `self`; one of a struct or enum has `self` as a local variable and returns it.
public final class FunctionDecl: ValueDecl {
    public enum Kind: Sendable { case function, initializer, getter, setter, deinitializer }
    public struct Parameter {
        public var label: String?
        public var name: String
        public var type: Type
        public var isInout = false
        /// `type` is the array then.
        public var isVariadic = false
        /// `type` is the function then.
        public var isAutoclosure = false
        public var hasDefault = false
        var isImplicitlyUnwrapped = false
        /// A function that may not outlive the call.
        var isNonEscaping = false
    }
    public enum SelfPassing: Sendable { case none, value, `inout` }

    public internal(set) var kind = Kind.function
    /// Everything it is generic over: a protocol's `Self`, the parameters of the types around it, its own.
    public internal(set) var genericParameters: [GenericParameter] = []
    public internal(set) var parameters: [Parameter] = []
    public internal(set) var result: Type = .void
    public internal(set) var isThrowing = false
    /// `E` in `throws(E)`.
    public internal(set) var thrown: Type?
    public internal(set) var isRethrowing = false
    public internal(set) var selfPassing = SelfPassing.none
    /// The type of `self` (or of what `Self` means in a static member).
    public internal(set) var selfType: Type?
    public internal(set) var isFailable = false
    public internal(set) var isConvenience = false
    /// A requirement of a protocol: called through a witness.
    public internal(set) var isRequirement = false
    /// May be overridden: called through the object's class.
    public internal(set) var isDynamic = false
    public internal(set) var overrides: FunctionDecl?
    /// Done by an instruction or a function of the machine: the name in `@_intrinsic("…")`.
    public internal(set) var intrinsic: String?
    /// Done by the host: the key in `HostModule.functions`, with the module's name: `Engine` and `Ops.add`.
    public internal(set) var host: (module: String, function: String)?
    public internal(set) var isDiscardable = false
    /// Gives `Self` or `Self?` in a class: an object of the class that it was asked of.
    public internal(set) var returnsDynamicSelf = false
    /// A class's static member is code of its own for each class that it is asked of: what stands for that class.
    public var classSelf: GenericParameter? {
        guard isStatic, !isOperator, kind != .initializer, let owner, owner.kind == .class else { return nil }
        return owner.dynamicSelf
    }

    // What the checker keeps here.
    var resolution = NominalDecl.Resolution.unresolved
    var syntax: CallableSyntax?
    var declaration: Declaration?
    var scope: Scope?
    var isDisfavored = false
    var unavailable: String?
    /// Generic parameters it declares itself, `some P` parameters among them.
    var ownGenericParameters: [GenericParameter] = []
    /// Where its parameters' and its own generic parameters' names are visible.
    var signatureScope: Scope?
    /// Reads or writes a stored property on behalf of a protocol.
    var isStoredAccessor = false
    /// Not visible outside of its type, though nobody wrote so.
    var isPrivate = false
    /// A function inside a function: the variable that closures capture it by.
    var localVariable: LocalVariable?
    /// The initialiser of the superclass that this one hands its arguments to.
    var inherited: FunctionDecl?
    var module: Module?
    var isMutating = false
    var isOperator = false
    var isPrefix = false
    var isPostfix = false
    var resultIsImplicitlyUnwrapped = false
    var requirements: [GenericRequirement] = []
    var typed: TypedFunction?
    var defaultArguments: [Int: TExpr] = [:]
    /// Getter and setter know their property or subscript.
    weak var storage: VariableDecl?
}

/// A variable that takes up room or is computed: global, local, static or of an instance; also a subscript, which is a property with parameters.
public final class VariableDecl: ValueDecl {
    public internal(set) var isLet = false
    /// Among the owner's `storedProperties` (a subclass counts on from its superclass's in the machine's layout); -1 when computed.
    public internal(set) var index = -1
    public internal(set) var isSubscript = false
    public internal(set) var getter: FunctionDecl?
    public internal(set) var setter: FunctionDecl?
    /// Called after a stored property was set, with the old value, or before it, with the new one.
    public internal(set) var didSet: FunctionDecl?
    public internal(set) var willSet: FunctionDecl?
    public internal(set) var isLazy = false
    /// Where a `lazy` property keeps its value, and for that the property.
    var lazyStorage: VariableDecl?
    weak var lazyProperty: VariableDecl?
    /// A stored property that a subclass overrides: it is read and written through the object's class.
    public internal(set) var isOverridden = false
    /// Overrides a property only to observe it: has no room of its own.
    var isObservingOverride = false
    /// `weak` or `unowned`: what is kept doesn't hold the object.
    public internal(set) var isWeak = false
    /// Of the two, the one that traps when its object is gone.
    public internal(set) var isUnowned = false
    /// A module's or type's own variable: where it lives.
    public internal(set) var global: GlobalVariable?
    /// A stored property of an instance that has a value from its declaration on; lowered in the initialisers.
    public internal(set) var initialValue: TExpr?

    public internal(set) var declaredType: Type = .error
    public internal(set) var genericParameters: [GenericParameter] = []

    // What the checker keeps here.
    var resolution = NominalDecl.Resolution.unresolved
    var syntax: VariableSyntax.Binding?
    var isInitialValueChecked = false
    /// Stored, with accessors made because a protocol asks for them.
    var isStoredWithAccessors = false
    var subscriptParameters: [FunctionDecl.Parameter] = []
    var ownGenericParameters: [GenericParameter] = []
    var signatureScope: Scope?
    var unavailable: String?
    var subscriptSyntax: SubscriptSyntax?
    var declaration: Declaration?
    var scope: Scope?
    var isImplicitlyUnwrapped = false
    var isDisfavored = false
    var requirements: [GenericRequirement] = []
    var isRequirement = false
}

public final class EnumCaseDecl: ValueDecl {
    public internal(set) var index = 0
    public internal(set) var payload: [FunctionDecl.Parameter] = []
    public internal(set) var rawValue: TExpr?
    var syntax: EnumCaseSyntax?
    var scope: Scope?
    var isResolved = false
}

public final class AssociatedTypeDecl: Hashable {
    public let name: String
    public let owner: NominalDecl
    public internal(set) var bounds: [NominalDecl] = []
    /// `Element` and `Int` of `associatedtype Numbers: Sequence<Int>`.
    var arguments: [ExistentialType.Argument] = []
    var defaultSyntax: TypeSyntax?
    var inheritedSyntax: [TypeSyntax] = []
    var requirementSyntax: [GenericSyntax.Requirement] = []
    var isResolved = false
    init(name: String, owner: NominalDecl) {
        self.name = name
        self.owner = owner
    }
    public static func == (a: AssociatedTypeDecl, b: AssociatedTypeDecl) -> Bool { a === b }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A variable of a module, a type or a cell's top level. It has a slot of its own for as long as the session lives.
public final class GlobalVariable {
    public let name: String
    public internal(set) var type: Type
    /// Computed when it is first used: a module's and a type's own variables. A cell's are set where they stand.
    public internal(set) var initializer: FunctionDecl?
    public internal(set) var ownership = Closure.Capture.Ownership.strong
    /// The machine's slot, given when code first names it; -1 before.
    public var slot = -1
    init(name: String, type: Type) {
        self.name = name
        self.type = type
    }
}

/// A named collection of declarations: a cell's predecessors, the prelude, an imported module.
public final class Module {
    public let name: String
    let values = NameTable<[ValueDecl]>()
    let types = NameTable<TypeMember>()
    let operators = NameTable<[FunctionDecl]>()
    /// Modules whose names are visible to who imports this one.
    var exports: [Module] = []
    var imports: [Module] = []
    /// Extensions of the module's own types that nobody has asked for yet, by the path of the type, in the order of the text.
    var waitingExtensions: [String: [() -> Void]] = [:]
    init(name: String) { self.name = name }
}
