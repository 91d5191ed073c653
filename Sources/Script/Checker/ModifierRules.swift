import Diagnostics
import Syntax

// Modifiers and accessors that a declaration can't have where it stands.
extension Checker {
    /// Where a declaration stands; nil outside of types.
    func checkModifiers(_ declaration: Declaration, in kind: NominalSyntax.Kind?, isGlobal: Bool, isExtension: Bool = false, file: SourceFile) {
        func tell(_ modifier: String, _ message: String) {
            guard let found = declaration.modifiers.first(where: { $0.name == modifier }) else { return }
            report(message, found.range, in: file)
        }
        switch declaration.kind {
        case .variable, .nominal:
            if let attribute = declaration.attribute("discardableResult") { report("'@discardableResult' attribute cannot be applied to this declaration", attribute.range, in: file) }
        default: break
        }
        switch declaration.kind {
        case .nominal(let syntax):
            for member in syntax.members { checkModifiers(member, in: syntax.kind, isGlobal: false, file: file) }
            return
        case .extension(let syntax):
            let extended = lookupScope.flatMap { scope in if case .name(let name) = syntax.extended.kind { lookupType(name.text, in: scope) } else { nil } }
            guard case .nominal(let nominal)? = extended else { return }
            for member in syntax.members { checkModifiers(member, in: NominalSyntax.Kind(rawValue: nominal.kind.rawValue), isGlobal: false, isExtension: true, file: file) }
            return
        case .function:
            if kind == nil {
                tell("static", "static methods may only be declared on a type")
                tell("mutating", "'mutating' is only valid on methods")
            } else if kind == .class {
                tell("mutating", "'mutating' is not valid on instance methods in classes")
            }
        case .variable(let syntax):
            if kind == nil { tell("static", "static properties may only be declared on a type") }
            if syntax.isLet { tell("lazy", "'lazy' cannot be used on a let") } else if isGlobal { tell("lazy", "'lazy' cannot be used on an already-lazy global") }
            if syntax.bindings.count > 1, syntax.bindings.contains(where: { $0.accessors != nil }) {
                report("'var' declarations with multiple variables cannot have explicit getters/setters", declaration.range, in: file)
            }
            for binding in syntax.bindings { checkAccessors(binding, isLet: syntax.isLet, file) }
        case .initializer:
            if let kind, kind != .class, kind != .protocol { tell("convenience", "initializers in \(kind.rawValue)s are not marked with 'convenience'") }
        case .deinitializer:
            if let kind, kind != .class, !isExtension { report("deinitializer cannot be declared in \(kind.rawValue) that conforms to 'Copyable'", declaration.range, in: file) }
        default: return
        }
        if kind != .class { tell("override", "'override' can only be specified on class members") }
    }

    private func checkAccessors(_ binding: VariableSyntax.Binding, isLet: Bool, _ file: SourceFile) {
        guard let accessors = binding.accessors else { return }
        let observer = accessors.first(.didSet) ?? accessors.first(.willSet)
        if let getter = accessors.first(.get) {
            if let observer { report("'\(observer.kind.rawValue)' cannot be provided together with a getter", observer.range, in: file) }
            if binding.value != nil, !isLet { report("variable with getter/setter cannot have an initial value", binding.range.start < getter.range.start ? binding.range : getter.range, in: file) }
        } else if observer != nil, isLet {
            report("'let' declarations cannot be observing properties", binding.range, in: file)
        }
    }

    /// `weak` and `unowned` are for what has references counted.
    func checkOwnership(_ variable: VariableDecl) {
        guard variable.isWeak, variable.declaredType != .error else { return }
        if let text = uncounted(variable.declaredType, variable.isUnowned ? .unowned : .weak) {
            report(text, variable.range, in: variable.file)
        } else if !variable.isUnowned, optionalPayload(variable.declaredType) == nil {
            report("'weak' variable should have optional type '\(name(of: variable.declaredType))?'", variable.range, in: variable.file)
        }
    }

    /// What is told of a `weak` or `unowned` variable whose values have no references that could be counted.
    func uncounted(_ declared: Type, _ ownership: Closure.Capture.Ownership) -> String? {
        let type = optionalPayload(declared) ?? declared
        let word = ownership == .weak ? "weak" : "unowned"
        if ownership != .strong, case .existential(let existential) = resolved(type), !existential.isAnyObject, !existential.protocols.contains(where: { $0.isClassBound || allProtocols(of: $0).contains(where: \.isClassBound) }) {
            return "'\(word)' must not be applied to non-class-bound '\(name(of: type))'; consider adding a protocol conformance that has a class bound"
        }
        guard ownership != .strong, case .nominal(let nominal, _) = resolved(type), nominal.kind != .class else { return nil }
        return "'\(word)' may only be applied to class and class-bound protocol types, not '\(name(of: type))'"
    }

    /// What stands for a protocol's initialiser in a class that others may inherit from must be theirs too.
    func checkRequiredWitness(_ function: FunctionDecl, for requirement: FunctionDecl, in nominal: NominalDecl) {
        guard requirement.kind == .initializer, nominal.kind == .class, nominal.declaration?.has("final") != true, function.owner === nominal, let declaration = function.declaration, !declaration.has("required")
        else { return }
        report("initializer requirement '\(signatureName(of: requirement))' can only be satisfied by a 'required' initializer in non-final class '\(nominal.name)'", function.range, in: function.file)
    }
}
