import Diagnostics
import Syntax

/// Types cells: turns syntax trees into typed trees, or into diagnostics.
///
/// Declarations are resolved when something first names them and bodies of modules are checked when they are first called, so importing a large surface costs what
/// is used of it; a cell's own bodies are all checked before any of it runs. Expressions are checked in two passes: bottom-up each expression keeps the cheapest
/// candidate per result type, top-down the context picks one of them (`Candidate`), which keeps long operator chains linear where a general solver gives up.
public final class Checker: Semantics {
    /// Gives the parsed files of a module by name, or nil when there is none of that name.
    public typealias ModuleProvider = (String) throws -> ModuleSource?

    let provider: ModuleProvider
    let prelude: Module
    var modules: [String: Module] = [:]

    /// What was found while the current cell or body is checked.
    var diagnostics: [Diagnostic] = []
    /// Greater than zero while a candidate is tried out: what is found then is of interest only when no candidate fits.
    var trialDepth = 0

    /// The names of earlier cells, newest first after the cell being checked.
    var cells = EarlierCells()
    var cellImports: [Module] = [] { didSet { visibleCache = [:] } }
    var currentCell: Module? {
        didSet {
            // What a refused cell saw goes with it.
            for cell in [oldValue, currentCell] { if let cell, !cells.contains(cell) { visibleCache[ObjectIdentifier(cell)] = nil } }
        }
    }
    /// What each module sees but for earlier cells, as long as no import comes or goes: it is asked for at every name.
    var visibleCache: [ObjectIdentifier: [Module]] = [:]
    /// What the cell being checked takes from earlier cells.
    var readNames: Set<String> = []
    var writtenNames: Set<String> = []

    var contexts: [FunctionContext] = []
    var trail: [TrailEntry] = []
    var nextVariable = 0
    /// With the expression itself, so that its identity isn't given to another while it is known here.
    var candidateCache: [ObjectIdentifier: KnownCandidates] = [:]
    /// What the context wants of the call at a place, while it is tried in that light.
    var wantedResult: (range: SourceRange, type: Type)?
    var closureCache: [ClosureAttempt: ClosureOutcome] = [:]
    var witnessCache: [WitnessKey: FunctionReference?] = [:]
    var typeWitnessCache: [WitnessKey: Type] = [:]
    var typeWitnessesInProgress: Set<WitnessKey> = []
    var conformanceCache: [ConformanceKey: Bool] = [:]
    var specializationCache: [SpecializationKey: Bool] = [:]
    var conformancesInProgress: Set<ConformanceKey> = []
    /// What a closure's body had against the last type that it was tried with.
    var lastClosureDiagnostics: [Diagnostic] = []
    /// What is to be done with the place that is being looked for.
    var writing = Writing.value
    /// The closures that key paths stand for, by the expression.
    var keyPathLiterals: [ObjectIdentifier: KeyPathLiteral] = [:]
    var preludeTypes: [String: NominalDecl] = [:]
    /// Extensions whose members are added to types declared elsewhere; so that a refused cell leaves no trace.
    var undoLog: [() -> Void] = []
    /// Types that the cell being checked extends.
    var extendedInCell: [NominalDecl] = []
    /// Where requirements in force are looked up when no body is being checked.
    var lookupScope: Scope?
    /// Whether a type is known that a number may be written for and that is a sequence as well: no operator of sequences can then be left out for a literal.
    var literalsMayBeSequences = false
    var pendingExtensions: [(Declaration, ExtensionSyntax, Scope, Module, SourceFile)] = []

    /// What `some P<Int>` among the parameters just resolved asks for.
    var primaryRequirements: [GenericRequirement] = []
    /// A member that the last look-up found and that can't be named from where it is asked for.
    var hiddenMember: ValueDecl?
    /// Generic types as a cell writes them, to be held against their bounds.
    var writtenTypes: [(type: Type, range: SourceRange, file: SourceFile, scope: Scope)] = []
    /// Diagnostics that only count when all types are right.
    var flowMessages: Set<String> = []

    /// Told of a module, a type of it and a name that the type lacks, says that what the module stands for has one of that name.
    public var leftOutNames: ((_ module: String, _ type: String, _ name: String) -> String?)?

    /// A library's protocol of values that are shown in a way of their own, and the function that shows one as a cell's result.
    public var resultDisplay: (module: String, protocol: String, function: String)?

    /// What a cell that isn't kept is only checked for.
    var glance: Glance?

    var owned: [any Dismantled] = []

    /// Asked for at every step, so not looked up by name.
    private(set) lazy var optionalDeclaration = preludeType("Optional")
    /// How many operator functions were declared so far: where it stands still, a list of them is still whole.
    var operatorsDeclared = 0

    public init(provider: @escaping ModuleProvider) throws {
        self.provider = provider
        prelude = Module(name: "Swift")
        guard let source = try provider("Swift") else { throw ScriptError.missingModule("Swift") }
        modules["Swift"] = prelude
        try declare(source, into: prelude)
    }

    deinit { dismantle() }

    func declare(_ source: ModuleSource, into module: Module) throws {
        if module !== prelude { module.imports.append(prelude) }
        for file in source.files {
            guard !file.hasErrors else { throw DiagnosticList(file.diagnostics) }
            for case .declaration(let declaration) in file.statements.map(\.kind) {
                guard case .import(let path) = declaration.kind, let name = path.first else { continue }
                guard name != "Swift" else { continue }
                guard let imported = try module_(named: name) else { throw ScriptError.missingModule(name) }
                module.imports.append(imported)
                if declaration.attribute("_exported") != nil { module.exports.append(imported) }
            }
        }
        visibleCache = [:]
        let scope = Scope(module: module)
        for file in source.files where file.library == nil {
            for case .declaration(let declaration) in file.statements.map(\.kind) {
                declareGlobal(declaration, in: scope, module: module, file: file.file, isHost: source.isHost)
            }
        }
        declare(source.files.compactMap(\.library), in: scope, module: module, isHost: source.isHost)
        bindExtensions()
        try throwIfErrors()
    }

    /// The module of a name, loaded when it is first asked for; nil when there is none.
    func module_(named name: String) throws -> Module? {
        if let module = modules[name] { return module }
        guard let source = try provider(name) else { return nil }
        let module = Module(name: name)
        modules[name] = module
        try declare(source, into: module)
        return module
    }

    func throwIfErrors() throws {
        guard diagnostics.contains(where: { $0.severity == .error }) else { return }
        let list = DiagnosticList(diagnostics)
        diagnostics = []
        throw list
    }

    public func preludeType(_ name: String) -> NominalDecl {
        if let known = preludeTypes[name] { return known }
        guard case .nominal(let declaration)? = prelude.types[name] else {
            // The prelude is the project's own text; a test names every type asked for here.
            preconditionFailure("the prelude declares no type '\(name)'")
        }
        resolveHead(declaration)
        preludeTypes[name] = declaration
        return declaration
    }

    func preludeFunction(_ name: String) -> FunctionDecl {
        guard let function = prelude.values[name]?.first as? FunctionDecl else { preconditionFailure("the prelude declares no function '\(name)'") }
        resolveSignature(function)
        return function
    }

    // MARK: Types that the language itself names

    func builtin(_ kind: BuiltinKind) -> Type { .nominal(preludeType(kind.rawValue), []) }
    var intType: Type { builtin(.int) }
    var doubleType: Type { builtin(.double) }
    var boolType: Type { builtin(.bool) }
    var stringType: Type { .nominal(preludeType("String"), []) }
    func optional(_ wrapped: Type) -> Type { .nominal(optionalDeclaration, [wrapped]) }
    func array(_ element: Type) -> Type { .nominal(preludeType("Array"), [element]) }

    /// The payload's type of an Optional.
    func optionalPayload(_ type: Type) -> Type? {
        guard case .nominal(let declaration, let arguments) = resolved(type), declaration === optionalDeclaration else { return nil }
        return arguments[0]
    }
    func arrayElement(_ type: Type) -> Type? {
        guard case .nominal(let declaration, let arguments) = resolved(type), declaration === preludeType("Array") else { return nil }
        return arguments[0]
    }
    /// An object, of whatever class.
    func isObject(_ type: Type) -> Bool {
        if isClass(type) { return true }
        guard let bound = anyObjectProtocol else { return false }
        switch resolved(type) {
        case .parameter, .dependent: return conforms(type, to: bound)
        case .existential(let existential): return containsConforming(existential, to: bound)
        default: return false
        }
    }
    func isClass(_ type: Type) -> Bool {
        switch resolved(type) {
        case .nominal(let declaration, _): declaration.kind == .class
        case .existential(let existential): existential.isAnyObject
        case .parameter, .dependent: superclass(of: type) != nil
        default: false
        }
    }

    // MARK: Diagnostics

    func report(_ message: String, _ range: SourceRange, notes: [Diagnostic] = [], severity: Diagnostic.Severity = .error) {
        diagnostics.append(Diagnostic(severity, message, in: currentFile, at: range, notes: notes))
    }
    func report(_ message: String, _ range: SourceRange, in file: SourceFile) {
        diagnostics.append(Diagnostic(.error, message, in: file, at: range))
    }

    var currentFile: SourceFile { contexts.last?.file ?? fallbackFile }
    var fallbackFile = SourceFile(name: "cell", text: "")
    var context: FunctionContext { contexts[contexts.count - 1] }

    func invalid(_ range: SourceRange) -> TExpr { TExpr(.invalid, .error, range) }
}

/// The parsed files of a module.
public struct ModuleSource {
    public var files: [ParsedSource]
    /// Declarations without bodies that the host carries out.
    public var isHost: Bool
    public init(files: [ParsedSource], isHost: Bool = false) {
        self.files = files
        self.isHost = isHost
    }
}

public enum ScriptError: Error, CustomStringConvertible {
    case missingModule(String)
    public var description: String {
        switch self {
        case .missingModule(let name): "no such module '\(name)'"
        }
    }
}

/// What is being checked: a function's or closure's body, or a cell's top level.
final class FunctionContext {
    let file: SourceFile
    let depth: Int
    /// Nil while a closure's result is still to be found from its `return`s.
    var result: Type?
    var returned: [TExpr] = []
    var isThrowing: Bool
    var isClosure = false
    /// A closure finds out whether it throws.
    var infersThrowing = false
    var sawThrow = false
    /// The type that errors must have here: of the function's `throws(E)`, or of the `do throws(E)` around.
    var declaredError: Type?
    /// What the body of the innermost `do` throws as far as it has been checked.
    var thrownErrors: [Type] = []
    /// Calls that throw are covered: inside `try`, or caught.
    var tryDepth = 0
    var catchDepth = 0
    var captures: [LocalVariable] = []
    var scope: Scope
    var selfVariable: LocalVariable?
    var selfType: Type?
    /// Generic parameters that a requirement in force makes one type: `where A == Int`.
    var fixedParameters: Substitution = [:]
    /// `Self` of a static member.
    var isStatic = false
    var isInitializer = false
    var function: FunctionDecl?
    /// The innermost function inside it whose body is being checked.
    var localFunction: FunctionDecl?
    /// The initialiser whose own body this is; whether it hands on to another; inside how many loops it is; whether `self` is only the base of a stored property.
    var initializer: FunctionDecl?
    var delegates = false
    var loopDepth = 0
    var deferDepth = 0
    var selfBaseDepth = 0
    /// The superclass's initialiser that is called when the body has ended.
    var callsSuperItself: FunctionDecl?
    /// An initialiser that may fail says when its object is complete.
    var completesInstance = false
    weak var assignedProperty: VariableDecl?
    var jumps: [JumpScope] = []
    var uninitialized: Set<ObjectIdentifier> = []
    /// What stands in `uninitialized` for a constant that may have its value already.
    var assignmentMarks: [ObjectIdentifier: AssignmentMark] = [:]
    /// The assignments that may give a constant its value, as they come.
    var firstAssignments: [(constant: ObjectIdentifier, name: String, range: SourceRange)] = []
    /// Where calls of other initialisers begin that are unwrapped by force.
    var forcedDelegations: Set<Int> = []
    var isCellTop = false
    var closureParameters: [LocalVariable]?
    /// While the type behind a `some P` is looked for: what is returned says it.
    var infersOpaque = false
    /// While a closure's result is looked for, `return nil` says nothing.
    var ignoresNilReturns = false

    init(file: SourceFile, depth: Int, result: Type?, isThrowing: Bool, scope: Scope) {
        self.file = file
        self.depth = depth
        self.result = result
        self.isThrowing = isThrowing
        self.scope = scope
        var current: Scope? = scope
        while let known = current {
            for case (.parameter(let parameter), let type) in known.sameTypes { fixedParameters[parameter] = type }
            current = known.parent
        }
    }
}

struct JumpScope {
    var label: String?
    var target: JumpTarget
    var isLoop: Bool
    var isSwitch = false
    /// The case being checked is the switch's last: nothing follows that it could fall through to.
    var isLastCase = false
    /// What is without a value where it is left by `break`, and where `continue` begins it again.
    var exits: [Set<ObjectIdentifier>] = []
    var restarts: [Set<ObjectIdentifier>] = []
}

/// An identity.
final class AssignmentMark {}
