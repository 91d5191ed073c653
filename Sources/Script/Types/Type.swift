/// A type as the checker and the code generator see it.
///
/// Types are values compared by structure; the declarations inside them are objects compared by identity. Generic code is checked once, with `parameter` and
/// `dependent` types standing for what a caller will choose, and turned into machine code once for each choice: at that point no `parameter` is left, so the
/// machine always knows how a value is kept (`Representation`).
public indirect enum Type: Hashable {
    /// A struct, class or enum with its generic arguments (those of the types around it first). `Int`, `Array<T>` and `Optional<T>` are among them.
    case nominal(NominalDecl, [Type])
    /// `()` is the empty one.
    case tuple([TupleElement])
    case function(FunctionType)
    /// `any P & Q`; `Any` has no protocols, `AnyObject` is marked.
    case existential(ExistentialType)
    case metatype(Type)
    /// A generic parameter inside the code that it belongs to, also a protocol's `Self`.
    case parameter(GenericParameter)
    /// `T.Element`: an associated type of a type that isn't known yet.
    case dependent(Type, AssociatedTypeDecl)
    /// Something to be found while an expression is checked; never left afterwards.
    case variable(TypeVariable)
    /// What a mistake leaves behind; fits everywhere, so that one mistake is told once.
    case error

    public static let void = Type.tuple([])
    public static let any = Type.existential(ExistentialType(protocols: [], isAnyObject: false))
}

extension Type {
    /// Nothing in it is left open.
    var isConcrete: Bool {
        switch self {
        case .nominal(_, let arguments): arguments.allSatisfy(\.isConcrete)
        case .tuple(let elements): elements.allSatisfy(\.type.isConcrete)
        case .function(let function): function.result.isConcrete && function.thrown?.isConcrete != false && function.parameters.allSatisfy(\.type.isConcrete)
        case .metatype(let instance): instance.isConcrete
        case .existential(let existential): existential.arguments.allSatisfy(\.type.isConcrete)
        case .parameter, .dependent, .variable, .error: false
        }
    }
}

public struct TupleElement: Hashable {
    public var label: String?
    public var type: Type
    public init(label: String? = nil, type: Type) {
        self.label = label
        self.type = type
    }
}

public struct FunctionType: Hashable {
    public struct Parameter: Hashable {
        public var type: Type
        public var isInout: Bool
        public var isVariadic: Bool
        public var isAutoclosure: Bool
        public init(type: Type, isInout: Bool = false, isVariadic: Bool = false, isAutoclosure: Bool = false) {
            self.type = type
            self.isInout = isInout
            self.isVariadic = isVariadic
            self.isAutoclosure = isAutoclosure
        }
    }
    public var parameters: [Parameter]
    public var result: Type
    public var isThrowing: Bool
    /// `E` in `throws(E)`; nil where any error may be thrown, or none.
    public var thrown: Type?
    public init(parameters: [Parameter], result: Type, isThrowing: Bool, thrown: Type? = nil) {
        self.parameters = parameters
        self.result = result
        self.isThrowing = isThrowing
        self.thrown = thrown
    }

    /// Whether one of the types that it is made of is so.
    func contains(where has: (Type) -> Bool) -> Bool {
        if has(result) { return true }
        if let thrown, has(thrown) { return true }
        return parameters.contains { has($0.type) }
    }
}

public struct ExistentialType: Hashable {
    /// Sorted by name, so that `P & Q` equals `Q & P`.
    public var protocols: [NominalDecl]
    public var isAnyObject: Bool
    /// `Element` and `Int` of `any Collection<Int>`, sorted by name.
    public var arguments: [Argument]
    public struct Argument: Hashable {
        public var associated: AssociatedTypeDecl
        public var type: Type
    }
    public init(protocols: [NominalDecl], isAnyObject: Bool, arguments: [Argument] = []) {
        self.protocols = protocols
        self.isAnyObject = isAnyObject
        self.arguments = arguments
    }

    /// What it says of an associated type.
    func argument(_ associated: AssociatedTypeDecl) -> Type? { arguments.isEmpty ? nil : arguments.first { $0.associated === associated }?.type }

    func mapArguments(_ transform: (Type) -> Type) -> ExistentialType {
        if arguments.isEmpty { return self }
        var result = self
        result.arguments = arguments.map { Argument(associated: $0.associated, type: transform($0.type)) }
        return result
    }
}

public final class GenericParameter: Hashable {
    public let name: String
    /// Protocols it must conform to; filled in when the declaration's head is resolved.
    public internal(set) var bounds: [NominalDecl] = []
    /// A class it must descend from.
    public internal(set) var superclass: Type?
    /// What is inside an existential: what that says of its associated types.
    var arguments: [ExistentialType.Argument] = []
    /// A protocol's `Self`.
    public let isSelf: Bool
    public init(name: String, isSelf: Bool = false) {
        self.name = name
        self.isSelf = isSelf
    }
    public static func == (a: GenericParameter, b: GenericParameter) -> Bool { a === b }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Which type stands for which generic parameter.
public typealias Substitution = [GenericParameter: Type]

public final class TypeVariable: Hashable {
    let id: Int
    var binding: Type?
    /// A literal was seen in its place: without a binding it becomes the literal's default type.
    var literal: LiteralKind?
    /// What it becomes when nothing binds it: a closure that never comes back leaves its result to the context.
    var fallback: Type?
    init(id: Int) { self.id = id }
    public static func == (a: TypeVariable, b: TypeVariable) -> Bool { a === b }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Where the machine keeps a value: as 64 bits in a raw slot, or as an object in a reference slot.
public enum Representation: Sendable { case raw, ref }

/// The builtin types whose values are raw 64-bit slots. Integers narrower than 64 bits are kept sign- or zero-extended; `Float` as the bits of the Float32 in the low half.
public enum BuiltinKind: String, Sendable, CaseIterable {
    case int = "Int", int8 = "Int8", int16 = "Int16", int32 = "Int32", int64 = "Int64"
    case uint = "UInt", uint8 = "UInt8", uint16 = "UInt16", uint32 = "UInt32", uint64 = "UInt64"
    case double = "Double", float = "Float", bool = "Bool"

    public var isInteger: Bool { !isFloatingPoint && self != .bool }
    public var isFloatingPoint: Bool { self == .double || self == .float }
    public var isSigned: Bool {
        switch self {
        case .int, .int8, .int16, .int32, .int64: true
        default: false
        }
    }
    public var bitWidth: Int {
        switch self {
        case .int8, .uint8: 8
        case .int16, .uint16: 16
        case .int32, .uint32, .float: 32
        case .bool: 1
        default: 64
        }
    }
}
