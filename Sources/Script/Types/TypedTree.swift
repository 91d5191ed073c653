import Diagnostics
import Syntax

// The typed tree: what the checker makes of a cell and the code generator turns into instructions.
//
// Everything that needs a type to decide is decided here: which overload, where a value becomes optional or existential, which default arguments are used, what an
// assignment goes through. The code generator adds nothing to the meaning; it chooses slots and instructions. A tree of generic code mentions generic parameters
// and is lowered once for each substitution.

/// An expression with its type. `range` is where messages about it point.
public final class TExpr {
    public let kind: Kind
    public let type: Type
    public let range: SourceRange

    public init(_ kind: Kind, _ type: Type, _ range: SourceRange) {
        self.kind = kind
        self.type = type
        self.range = range
    }

    public indirect enum Kind {
        /// The bits as the type's slot keeps them (sign-extended for signed types).
        case integer(Int64)
        /// Of type Double or Float.
        case floating(Double)
        case boolean(Bool)
        case string(String)
        case tuple([TExpr])
        case local(LocalVariable)
        /// A generic local function under the types chosen for its generic parameters.
        case specialized(LocalVariable, Substitution)
        case global(GlobalVariable)
        /// A stored property of a struct value or of an object.
        case property(TExpr, VariableDecl)
        case tupleElement(TExpr, Int)
        case call(Callee, [TArgument])
        /// A call of a function value.
        case apply(TExpr, [TArgument])
        /// A new object: allocates an instance of the class (its stored properties unset), calls the initialiser with it as `self`, gives it (or nil, if failable).
        case construct(FunctionReference, [TArgument])
        case closure(TypedClosure)
        /// A function as a value; methods bound to `self` come with it.
        case functionValue(Callee, boundSelf: TExpr?)
        case enumCase(EnumCaseDecl, [TExpr])
        /// A value put into an Optional.
        case some(TExpr)
        case none
        /// Traps on nil.
        case unwrap(TExpr)
        /// Gives nil as soon as an `optionalBind` inside meets nil; else its operand, wrapped unless `flattens` (then the operand is optional itself).
        case optionalChain(TExpr, flattens: Bool)
        case optionalBind(TExpr)
        /// A value put into an existential; an existential put into a wider one stays as it is.
        case erase(TExpr)
        /// Inside `body` the payload of the existential is the local variable, whose type is the generic parameter: the body is specialised for the type found at run time.
        case open(TExpr, GenericParameter, LocalVariable, body: TExpr)
        /// A class instance as one of its superclass.
        case upcast(TExpr)
        /// A function value of one type as one of another with the same parameters' and result's representation (non-throwing as throwing, labels dropped).
        case convertFunction(TExpr)
        case metatype(Type)
        case dynamicType(TExpr)
        case isType(TExpr, Type)
        /// `as!` traps, `as?` gives an optional.
        case cast(TExpr, Type, CastKind)
        case and(TExpr, TExpr)
        case or(TExpr, TExpr)
        /// The right side's type is the expression's: the payload, or optional again.
        case coalesce(TExpr, TExpr)
        case ternary(TExpr, TExpr, TExpr)
        /// Statements, then a value in their scope.
        case sequence([TStatement], TExpr)
        case assign(LValue, TExpr)
        case array([TExpr])
        case dictionary([(TExpr, TExpr)])
        case tryOptional(TExpr, flattens: Bool)
        case tryForced(TExpr)
        /// What stands where a mistake was told; never lowered.
        case invalid
    }
}

public enum TArgument {
    case value(TExpr)
    case `inout`(LValue)
    /// The callee's own default for the parameter of this index, lowered under the callee's substitution (`Checker.defaultArgument`).
    case defaultValue(Int)
}

/// A function with the types chosen for what it is generic over.
public struct FunctionReference {
    public var function: FunctionDecl
    public var substitution: Substitution
    public init(_ function: FunctionDecl, _ substitution: Substitution = [:]) {
        self.function = function
        self.substitution = substitution
    }

    /// The override of what it calls: its own generic parameters stand for what those of the overridden function do.
    func overridden(by found: FunctionReference) -> FunctionReference {
        var chosen = substitution.merging(found.substitution) { $1 }
        for (from, to) in zip(function.ownGenericParameters, found.function.ownGenericParameters) { chosen[to] = substitution[from] }
        return FunctionReference(found.function, chosen)
    }
}

public enum Callee {
    /// Exactly this function.
    case direct(FunctionReference)
    /// The override that the class of the object in the first argument has.
    case dynamic(FunctionReference)
    /// A protocol's requirement, found in the type that `Self` stands for: known when the code is specialised, or, for an existential, from the value in the first argument.
    case witness(FunctionReference, selfType: Type)
    /// A function value: what a local variable's accessors are.
    case closure(TExpr)
}

/// Something that can be assigned to, passed inout or mutated in place.
public indirect enum LValue {
    case local(LocalVariable)
    case global(GlobalVariable)
    /// A stored property of a struct that is itself in an lvalue.
    case property(LValue, VariableDecl)
    /// A stored property of an object.
    case objectProperty(TExpr, VariableDecl)
    case tupleElement(LValue, Int)
    /// An element of an Array: in place, with a trap when out of range.
    case element(LValue, TExpr, elementType: Type)
    /// Through getter and setter; the base is `self` for them, the arguments are a subscript's and are evaluated once. The getter is nil where it can't be read.
    case accessor(AccessorBase, getter: Callee?, setter: Callee, [TArgument], type: Type)
    /// The payload of an Optional: traps on nil.
    case unwrap(LValue)
    /// The payload of an Optional in a chain: ends the chain on nil.
    case optionalBind(LValue)
    /// `_`
    case discard
    /// An object held in an expression, as base of a chain.
    case value(TExpr)
}

public enum AccessorBase {
    case none
    case value(TExpr)
    case lvalue(LValue)
}

public final class LocalVariable {
    public let name: String
    public internal(set) var type: Type
    public let isLet: Bool
    /// Used by a closure or local function inside the function that declares it.
    public internal(set) var isCaptured = false
    /// Assigned after its declaration, or declared without a value: together with `isCaptured` it needs a box.
    public internal(set) var isAssigned = false
    public internal(set) var ownership = Closure.Capture.Ownership.strong
    /// Of a computed or observed one.
    var accessors: LocalAccessors?
    /// The function or closure that declares it.
    let depth: Int
    init(name: String, type: Type, isLet: Bool, depth: Int) {
        self.name = name
        self.type = type
        self.isLet = isLet
        self.depth = depth
    }
    public var needsBox: Bool { isCaptured && (isAssigned || !isLet) }
}

/// A function's body. Parameters come as local variables, `self` first where there is one.
public final class TypedFunction {
    public let name: String
    public let parameters: [LocalVariable]
    /// By index like `parameters`.
    public let isInout: [Bool]
    /// An initialiser's own `self` (struct, enum): a local variable, returned at the end.
    public let selfVariable: LocalVariable?
    public let result: Type
    public let isThrowing: Bool
    public let body: [TStatement]
    public let file: SourceFile
    public let range: SourceRange

    init(name: String, parameters: [LocalVariable], isInout: [Bool], selfVariable: LocalVariable?, result: Type, isThrowing: Bool, body: [TStatement], file: SourceFile, range: SourceRange) {
        self.name = name
        self.parameters = parameters
        self.isInout = isInout
        self.selfVariable = selfVariable
        self.result = result
        self.isThrowing = isThrowing
        self.body = body
        self.file = file
        self.range = range
    }
}

public final class TypedClosure {
    public let function: TypedFunction
    /// Local variables of the functions around it that it (or a closure inside it) uses, in the order met. `weak`/`unowned`/copied captures of a capture list are local
    /// variables of the closure, initialised from the paired expressions when the closure is made.
    public internal(set) var captures: [LocalVariable]
    public let captureList: [(LocalVariable, TExpr)]
    init(function: TypedFunction, captures: [LocalVariable], captureList: [(LocalVariable, TExpr)]) {
        self.function = function
        self.captures = captures
        self.captureList = captureList
    }
}

public final class TStatement {
    public let kind: Kind
    public let range: SourceRange
    public init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }

    public indirect enum Kind {
        case expression(TExpr)
        case declare(LocalVariable, TExpr?)
        /// A cell's top-level variable gets its value; the name is the session's from here on.
        case initializeGlobal(GlobalVariable, TExpr?)
        /// The value that the cell shows: handed to the session when it is reached. Always the last statement of a cell.
        case show(TExpr)
        case localFunction(LocalVariable, TypedClosure)
        case `return`(TExpr?)
        case `if`([TCondition], [TStatement], [TStatement])
        case loop(Loop)
        case switchOver(LocalVariable, TExpr, [TCase], JumpTarget)
        case `break`(JumpTarget)
        case `continue`(JumpTarget)
        case `fallthrough`
        case `throw`(TExpr)
        case `defer`([TStatement])
        /// `error` is bound in each clause; what no clause takes goes on.
        case doCatch([TStatement], [TCatch])
        case block([TStatement], JumpTarget?)
    }
}

/// What `break` and `continue` name.
public final class JumpTarget {
    public init() {}
}

public struct Loop {
    public enum Kind {
        case `while`([TCondition])
        case repeatWhile(TExpr)
        /// `for i in a..<b` and `a...b` over Int: the variable counts, the bounds are evaluated once.
        case range(LocalVariable, from: TExpr, to: TExpr, inclusive: Bool)
        /// Over an Array, which is evaluated once and kept.
        case array(TPattern, LocalVariable, TExpr)
        /// Any other sequence: the iterator is a local variable; `next` mutates it and gives an optional; `element` is what it is unwrapped into before the pattern.
        case sequence(TPattern, iterator: LocalVariable, make: TExpr, next: TExpr, element: LocalVariable)
    }
    public var kind: Kind
    public var filter: TExpr?
    public var body: [TStatement]
    public var target: JumpTarget
}

public indirect enum TCondition {
    case expression(TExpr)
    /// The value is put into the local variable and matched.
    case pattern(TPattern, LocalVariable, TExpr)
}

public indirect enum TPattern {
    case wildcard
    case bind(LocalVariable)
    case tuple([TPattern])
    case enumCase(EnumCaseDecl, Type, [TPattern])
    /// All values of a payload as one tuple: each in its local variable, the tuple matched in its own.
    case payload(EnumCaseDecl, [LocalVariable], LocalVariable, TPattern)
    /// A value in an Optional.
    case some(TPattern)
    case none
    case isType(Type)
    /// Matches when the cast succeeds; then the pattern is matched with the cast value in the local variable.
    case asType(TPattern, LocalVariable, Type)
    /// The value is put into the local variable; matches when the expression is true.
    case expression(LocalVariable, TExpr)
}

public struct TCase {
    public var items: [(pattern: TPattern, filter: TExpr?)]
    public var isDefault: Bool
    public var body: [TStatement]
}

public struct TCatch {
    /// Holds the error, of type `any Error`.
    public var error: LocalVariable
    /// The error as what the body is known to throw, when that is one type: the patterns and `error` are of it.
    public var typed: (variable: LocalVariable, value: TExpr)?
    public var items: [(pattern: TPattern, filter: TExpr?)]
    public var body: [TStatement]
}
