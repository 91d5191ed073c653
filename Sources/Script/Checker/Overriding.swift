import Diagnostics
import Syntax

// What a subclass may and must say about the members of its superclass.
extension Checker {
    /// Superclasses that can't be, members that override without saying so, or say so without overriding.
    func checkOverrides(_ nominal: NominalDecl) {
        guard nominal.kind == .class, let superclass = nominal.superclass, case .nominal(let base, _) = superclass else { return }
        if base.declaration?.has("final") == true, let place = nominal.syntax?.inherited.first { report("inheritance from a final class '\(base.name)'", nominal.syntax?.name.range ?? place.range, in: nominal.file) }
        for member in nominal.members.all.values.joined() where member.memberContext?.isExtension == false && !member.isStatic {
            switch member {
            case let function as FunctionDecl where function.kind == .function: checkOverride(function)
            case let function as FunctionDecl where function.kind == .initializer && function.inherited == nil: checkInitializerOverride(function)
            case let variable as VariableDecl where !variable.isSubscript: checkOverride(variable, superclass)
            default: break
            }
        }
        checkRequired(nominal, superclass)
    }

    private func checkOverride(_ function: FunctionDecl) {
        resolveSignature(function)
        let says = function.declaration?.has("override") == true
        guard let ancestor = function.overrides ?? overridden(by: function), isVisible(ancestor, to: function) else { return }
        if !says { report("overriding declaration requires an 'override' keyword", function.range, in: function.file) }
        if says, ancestor.declaration?.has("final") == true { report("instance method overrides a 'final' instance method", function.range, in: function.file) }
        if says { checkOverriddenErrors(function, ancestor, "instance method") }
    }

    private func isVisible(_ ancestor: ValueDecl, to member: ValueDecl) -> Bool {
        switch ancestor {
        case let function as FunctionDecl: !Self.isPrivate(function.declaration)
        case let variable as VariableDecl: !Self.isPrivate(variable.declaration)
        default: true
        }
    }

    private func checkOverride(_ variable: VariableDecl, _ superclass: Type) {
        let says = variable.declaration?.has("override") == true
        let ancestor = members(variable.name, of: superclass, isStatic: false).lazy.compactMap { $0.declaration as? VariableDecl }.first
        guard let ancestor, isVisible(ancestor, to: variable), ancestor.owner?.kind == .class else {
            if says { report("property does not override any property from its superclass", variable.range, in: variable.file) }
            return
        }
        guard says else { return report("overriding declaration requires an 'override' keyword", variable.range, in: variable.file) }
        if ancestor.declaration?.has("final") == true { return report("property overrides a 'final' property", variable.range, in: variable.file) }
        if ancestor.isLet { return report("cannot override immutable 'let' property '\(variable.name)' with the getter of a 'var'", variable.range, in: variable.file) }
        resolveVariable(ancestor)
        resolveVariable(variable)
        let type = substitute(ancestor.declaredType, memberSubstitution(ancestor.owner, base: superclass))
        if variable.declaredType != .error, type != .error, variable.declaredType != type, !isSubclass(variable.declaredType, of: type), optionalPayload(type) != variable.declaredType {
            return report("property '\(variable.name)' with type '\(name(of: variable.declaredType))' cannot override a property with type '\(name(of: type))'", variable.range, in: variable.file)
        }
        if variable.index >= 0 { return report("cannot override with a stored property '\(variable.name)'", variable.range, in: variable.file) }
        let isWritable = ancestor.setter != nil || ancestor.getter == nil && !ancestor.isLet || ancestor.isStoredWithAccessors && !ancestor.isLet
        let isSetPrivately = ancestor.declaration?.modifiers.contains { $0.name == "private" && $0.detail == "set" } ?? false
        if isWritable, !isSetPrivately, variable.setter == nil { report("cannot override mutable property with read-only property '\(variable.name)'", variable.range, in: variable.file) }
    }

    private func checkInitializerOverride(_ function: FunctionDecl) {
        resolveSignature(function)
        guard let ancestor = overridden(by: function) else {
            if function.declaration?.has("override") == true { report("initializer does not override a designated initializer from its superclass", function.range, in: function.file) }
            return
        }
        let says = function.declaration?.has("override") == true || function.declaration?.has("required") == true
        if says, !ancestor.isConvenience { checkOverriddenErrors(function, ancestor, "initializer") }
        if !ancestor.isConvenience, !says, function.declaration != nil { report("overriding declaration requires an 'override' keyword", function.range, in: function.file) }
    }

    /// `required` initialisers that a subclass with initialisers of its own leaves out.
    private func checkRequired(_ nominal: NominalDecl, _ superclass: Type) {
        guard nominal.hasExplicitInitializer, case .nominal(let base, _) = superclass else { return }
        let own = nominal.initializers
        for needed in base.initializers where needed.declaration?.has("required") == true {
            resolveSignature(needed)
            let given = own.contains { function in
                resolveSignature(function)
                return function.parameters.map(\.label) == needed.parameters.map(\.label) && function.parameters.map(\.type) == needed.parameters.map { substitute($0.type, ownerSubstitution(of: superclass)) }
            }
            guard !given else { continue }
            // Where it would be written: on the line after the last initialiser.
            let last = own.compactMap { $0.declaration.map { Int($0.range.end) } }.max()
            let end = last.map { end in end + 1 + nominal.file.text.utf8.dropFirst(end).prefix { $0 != UInt8(ascii: "\n") }.count } ?? nominal.declaration.map { Int($0.range.end) - 1 } ?? 0
            report("'required' initializer '\(signatureName(of: needed))' must be provided by subclass of '\(base.name)'", SourceRange(start: end, end: end + 1), in: nominal.file)
        }
    }
}
