import Diagnostics
import Syntax

/// Where names are looked up: a block, a generic signature, a type's body or a module, each inside the next.
final class Scope {
    let parent: Scope?
    let module: Module
    /// Set for the body of a type or an extension: its members are visible without a base.
    let nominal: NominalDecl?
    var types: [String: TypeMember] = [:]
    var values: [String: [LocalValue]] = [:]
    /// What generic requirements say is the same type: `S.Element == Int`.
    var sameTypes: [Type: Type] = [:]
    /// What conforms by a requirement here: associated types and parameters constrained in an extension.
    var conformances: [(Type, NominalDecl)] = []
    /// The class that `where Element: Base` says a type is or inherits from.
    var superclasses: [Type: Type] = [:]
    /// `Self` in the body of a type.
    var selfType: Type?

    init(module: Module) {
        parent = nil
        self.module = module
        nominal = nil
    }
    init(parent: Scope, nominal: NominalDecl? = nil) {
        self.parent = parent
        module = parent.module
        self.nominal = nominal
    }

    /// The innermost type whose body this is in.
    var enclosingNominal: NominalDecl? {
        var scope: Scope? = self
        while let current = scope {
            if let nominal = current.nominal { return nominal }
            scope = current.parent
        }
        return nil
    }
    var innermostSelfType: Type? {
        var scope: Scope? = self
        while let current = scope {
            if let type = current.selfType { return type }
            scope = current.parent
        }
        return nil
    }
}

enum TypeMember {
    case nominal(NominalDecl)
    case alias(TypeAliasDecl)
    case parameter(GenericParameter)
    case associated(AssociatedTypeDecl)
}

final class TypeAliasDecl {
    let name: String
    let syntax: TypeSyntax
    let generics: GenericSyntax
    let scope: Scope
    let file: SourceFile
    var parameters: [GenericParameter] = []
    var type: Type?
    var isInProgress = false
    init(name: String, syntax: TypeSyntax, generics: GenericSyntax, scope: Scope, file: SourceFile) {
        self.name = name
        self.syntax = syntax
        self.generics = generics
        self.scope = scope
        self.file = file
    }
}

enum LocalValue {
    case variable(LocalVariable, isImplicitlyUnwrapped: Bool)
    case function(FunctionDecl)
}

/// The syntax that a `FunctionDecl` comes from.
enum CallableSyntax {
    case function(FunctionSyntax)
    case initializer(InitializerSyntax)
    /// Getter or setter of a property or subscript.
    case accessor(Accessors.Accessor)
    /// `var x: T { … }` written without `get`, body only.
    case body([Statement])
    /// The value of a variable computed when it is first used.
    case value(Expr)
    case deinitializer([Statement])
    case lazyGetter
    case lazySetter
    case memberwise
    case rawValueGetter
    case rawValueInitializer
    case allCases
    /// `==` of a struct or enum that only declares conformance.
    case synthesizedEqual
    /// `<` of an enum that only declares to be Comparable.
    case synthesizedLess
    /// `hash(into:)` of one that declares to be Hashable and doesn't say how.
    case synthesizedHash
}

enum GenericRequirement {
    case conforms(Type, NominalDecl)
    case same(Type, Type)
    case superclass(Type, Type)
}

struct Conformance {
    var `protocol`: NominalDecl
    var requirements: [GenericRequirement]
    /// The generic parameters that the requirements speak of are the type's own.
    var range: SourceRange
    var file: SourceFile
    /// The extension that declares it: its requirements are in force there.
    var scope: Scope?
    var context: MemberContext?
}
