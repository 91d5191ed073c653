import Diagnostics
import Syntax

// `lazy` properties: an Optional that takes up room, and accessors that fill it when it is first asked for. The Optional has the name that swiftc gives it, since
// printing an instance shows it.
extension Checker {
    /// Makes storage and accessors of a `lazy` property.
    func declareLazy(_ variable: VariableDecl, of owner: NominalDecl, _ declaration: Declaration, _ binding: VariableSyntax.Binding, module: Module, context: MemberContext?) {
        guard binding.value != nil else { return report("lazy properties must have an initializer", binding.range, in: variable.file) }
        if variable.isLet { return report("'lazy' cannot be used on a let", binding.range, in: variable.file) }
        if owner.kind == .enum { return }
        let storage = VariableDecl(name: "$__lazy_storage_$_\(variable.name)", owner: owner, file: variable.file, range: variable.range)
        storage.declaration = declaration
        storage.scope = variable.scope
        storage.memberContext = context
        storage.lazyProperty = variable
        storage.index = owner.storedProperties.count
        owner.storedProperties.append(storage)
        variable.lazyStorage = storage
        for kind in [FunctionDecl.Kind.getter, .setter] {
            let function = own(FunctionDecl(name: variable.name, owner: owner, file: variable.file, range: variable.range))
            function.kind = kind
            function.syntax = kind == .getter ? .lazyGetter : .lazySetter
            function.storage = variable
            function.memberContext = context
            function.declaration = declaration
            function.scope = variable.scope
            function.module = module
            function.documentation = declaration.documentation
            function.isMutating = owner.kind == .struct
            if kind == .getter { variable.getter = function } else { variable.setter = function }
        }
    }

    /// Accessors that nobody wrote.
    func resolveLazyAccessor(_ function: FunctionDecl) {
        guard let property = function.storage else { return }
        resolveVariable(property)
        function.genericParameters = property.genericParameters
        function.requirements = property.requirements
        function.isMutating = function.owner?.kind == .struct
        if function.kind == .getter {
            function.result = property.declaredType
        } else {
            function.parameters = [FunctionDecl.Parameter(label: nil, name: "newValue", type: property.declaredType)]
        }
    }

    func lazyAccessor(_ function: FunctionDecl, _ parameters: [LocalVariable]) -> [TStatement]? {
        guard let property = function.storage, let storage = property.lazyStorage, let receiver = parameters.first else { return nil }
        resolveVariable(storage)
        let range = function.range
        let object = TExpr(.local(receiver), receiver.type, range)
        receiver.isAssigned = true
        let place: LValue = function.owner?.kind == .class ? .objectProperty(object, storage) : .property(.local(receiver), storage)
        func keep(_ value: TExpr) -> TStatement {
            TStatement(.expression(TExpr(.assign(place, TExpr(.some(value), storage.declaredType, range)), .void, range)), range)
        }
        if function.kind == .setter {
            let newValue = TExpr(.local(parameters[1]), property.declaredType, range)
            var statements: [TStatement] = []
            if let willSet = property.willSet { statements.append(observerCall(willSet, receiver, newValue, range)) }
            var old: LocalVariable?
            if property.didSet != nil, let getter = property.getter {
                let variable = LocalVariable(name: "old", type: property.declaredType, isLet: true, depth: 1)
                let substitution = Substitution(uniqueKeysWithValues: getter.genericParameters.map { ($0, .parameter($0)) })
                let own: TArgument = function.owner?.kind == .class ? .value(object) : .inout(.local(receiver))
                statements.append(TStatement(.declare(variable, TExpr(.call(.direct(FunctionReference(getter, substitution)), [own]), variable.type, range)), range))
                old = variable
            }
            statements.append(keep(newValue))
            if let didSet = property.didSet, let old { statements.append(observerCall(didSet, receiver, TExpr(.local(old), old.type, range), range)) }
            return statements
        }
        guard let syntax = property.syntax?.value else { return nil }
        let known = LocalVariable(name: "known", type: property.declaredType, isLet: true, depth: 1)
        let subject = LocalVariable(name: "subject", type: storage.declaredType, isLet: true, depth: 1)
        let test = TCondition.pattern(.some(.bind(known)), subject, TExpr(.property(object, storage), storage.declaredType, range))
        let made = LocalVariable(name: "made", type: property.declaredType, isLet: true, depth: 1)
        return [
            TStatement(.if([test], [TStatement(.return(TExpr(.local(known), known.type, range)), range)], []), range),
            TStatement(.declare(made, check(syntax, expecting: property.declaredType, purpose: .declaration)), range),
            keep(TExpr(.local(made), made.type, range)),
            TStatement(.return(TExpr(.local(made), made.type, range)), range),
        ]
    }

    /// Calls a `willSet` or `didSet` of the instance in a local variable.
    func observerCall(_ observer: FunctionDecl, _ receiver: LocalVariable, _ value: TExpr, _ range: SourceRange) -> TStatement {
        resolveSignature(observer)
        let substitution = Substitution(uniqueKeysWithValues: observer.genericParameters.map { ($0, .parameter($0)) })
        let own: TArgument = observer.owner?.kind == .class ? .value(TExpr(.local(receiver), receiver.type, range)) : .inout(.local(receiver))
        return TStatement(.expression(TExpr(.call(.direct(FunctionReference(observer, substitution)), [own, .value(value)]), .void, range)), range)
    }
}
