/// What the code generator and the machine ask about declarations and types while a program runs. The checker answers.
///
/// Bodies are checked when they are first needed, so asking may find mistakes: then a `DiagnosticList` is thrown.
public protocol Semantics: AnyObject {
    func typedFunction(_ function: FunctionDecl) throws -> TypedFunction
    /// The default value of a parameter, as an expression to be lowered where the call is, under the callee's substitution.
    func defaultArgument(_ function: FunctionDecl, _ index: Int) throws -> TExpr
    /// The initial value of a stored property with one, lowered under the substitution of the type's generic parameters.
    func initialValue(_ property: VariableDecl) throws -> TExpr?
    /// Replaces generic parameters; associated types of types that are known now are looked up.
    func substitute(_ type: Type, _ substitution: Substitution) -> Type
    /// A stored property's type inside a value of the given type.
    func type(of property: VariableDecl, in type: Type) -> Type
    /// The payload of an enum's case inside a value of the given type.
    func payload(of enumCase: EnumCaseDecl, in type: Type) -> [Type]
    /// All stored properties of an instance, those of superclasses first.
    func storedProperties(of type: Type) -> [VariableDecl]
    /// What a type has for a protocol's requirement, with the substitution to call it under. A builtin type has the requirement itself, when that is an intrinsic.
    func witness(_ requirement: FunctionReference, for type: Type) -> FunctionReference?
    /// The most derived override that instances of a class have.
    func override(of method: FunctionDecl, in type: Type) -> FunctionReference
    /// For the getter of a subscript whose values lie in an array of the same value: that array, and the method that finds the place in it.
    func addressing(of getter: FunctionDecl) -> (elements: VariableDecl, locator: FunctionDecl)?
    func conforms(_ type: Type, to protocol: NominalDecl) -> Bool
    /// What stands for an associated type in a type.
    func typeWitness(_ associated: AssociatedTypeDecl, of type: Type) -> Type?
    /// A value as one of another type that it is known to convert to: what a requirement gives as what can be told of it outside of an existential.
    func converted(_ value: TExpr, to type: Type) -> TExpr
    func superclass(of type: Type) -> Type?
    /// Swift's own text of a type; qualified with the module's name for types that aren't the standard library's (`main.Point`).
    func name(of type: Type, qualified: Bool) -> String
    /// Types of the prelude by name: `String`, `Array`, `Optional`.
    func preludeType(_ name: String) -> NominalDecl
}

extension Semantics {
    /// How a value of a type is kept. The type holds no generic parameters any more.
    public func representation(of type: Type) -> Representation {
        switch type {
        case .nominal(let declaration, _): declaration.builtin != nil || declaration.isPlainEnum ? .raw : .ref
        case .tuple(let elements): elements.isEmpty ? .raw : .ref
        default: .ref
        }
    }
}
