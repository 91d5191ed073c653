import Diagnostics
import Syntax

// Members of types that are known only at run time: through values of metatype type, and through `Self` in a class.
extension Checker {
    /// What `Self` stands for in the static member of a class that the code belongs to.
    var staticSelf: Type? {
        for context in contexts.reversed() {
            guard let function = context.function, function.owner?.kind == .class else { continue }
            return function.classSelf.map { .parameter($0) }
        }
        return nil
    }

    /// The base of a static member: `metatype` says which type it is at run time.
    func metatypeBase(_ metatype: Candidate?, _ type: Type) -> MemberBase {
        guard let metatype else { return .type(type) }
        if case .nominal(let declaration, _) = resolved(type), declaration.kind != .class { return .type(type) }
        return .metatype(metatype, type)
    }

    /// The base of a static member that is named without one, inside a static member of the same type.
    func staticBase(_ type: Type, _ range: SourceRange) -> MemberBase {
        guard let own = staticSelf, isClass(type) else { return .type(type) }
        return .metatype(Candidate(type: .metatype(type)) { TExpr(.metatype(own), .metatype(type), range) }, type)
    }

    /// `Self` in a class is the class of `self`.
    func dynamicSelf(_ base: Expr, _ type: Type) -> Candidate? {
        guard case .name(let name) = base.kind, name.text == "Self", isClass(type) else { return nil }
        if case .metatype(let candidate, _) = staticBase(type, base.range) { return candidate }
        guard !context.isStatic, selfVariable != nil else { return nil }
        return Candidate(type: .metatype(type)) { [unowned self] in
            guard let variable = self.selfVariable else { return self.invalid(base.range) }
            self.noteUse(variable)
            return TExpr(.dynamicType(TExpr(.local(variable), variable.type, base.range)), .metatype(type), base.range)
        }
    }

    static func namesDynamicSelf(_ syntax: TypeSyntax) -> Bool {
        switch syntax.kind {
        case .name(let name): name.text == "Self"
        case .optional(let inner), .implicitlyUnwrapped(let inner): namesDynamicSelf(inner)
        default: false
        }
    }

    /// What a function of a class that gives `Self` gives when it is asked of `base`.
    func dynamicSelfResult(_ function: FunctionDecl, _ base: MemberBase) -> Type? {
        let own: Type
        switch base {
        case .none: return nil
        case .type(let type), .metatype(_, let type), .implicitSelf(let type, _): own = type
        case .superclass: own = context.scope.innermostSelfType ?? .error
        case .value(_, let candidate): own = candidate.type
        case .lvalue(_, let type): own = type
        }
        return optionalPayload(function.result) == nil ? own : optional(own)
    }

    /// A static member of the type that a metatype turns out to be: the call is opened for it, as one on what is inside an existential.
    func callThroughMetatype(_ metatype: Candidate, _ type: Type, _ function: FunctionDecl, _ substitution: Substitution, _ arguments: [TArgument], _ result: Type, _ range: SourceRange) -> TExpr {
        let type = zonk(type)
        let opened = GenericParameter(name: "Opened")
        switch type {
        case .existential(let existential):
            opened.bounds = bounds(of: existential)
            opened.arguments = existential.arguments
        case .parameter(let parameter):
            opened.bounds = parameter.bounds
            opened.superclass = parameter.superclass
        default: opened.superclass = type
        }
        let value = commit(metatype)
        let variable = LocalVariable(name: "opened", type: .metatype(.parameter(opened)), isLet: true, depth: context.depth)
        var inner = substitution
        if let selfParameter = function.owner?.selfParameter { inner[selfParameter] = .parameter(opened) }
        if let own = function.classSelf { inner[own] = .parameter(opened) }
        var made = substitute(function.result, inner)
        if function.kind == .initializer { made = function.isFailable ? optional(.parameter(opened)) : .parameter(opened) } else if function.returnsDynamicSelf { made = result }
        if made != result, case .parameter = type { made = result }
        let call = finishCall(function, .type(.parameter(opened)), inner, arguments, made, range)
        return TExpr(.open(value, opened, variable, body: made == result ? call : coerce(call, to: result)), result, range)
    }
}
