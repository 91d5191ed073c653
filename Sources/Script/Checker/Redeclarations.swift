import Diagnostics
import Syntax

// The same name declared twice where only one meaning can stand.
extension Checker {
    /// Whether two functions can't be told apart by any call: the same labels, types and result.
    func sameSignature(_ a: FunctionDecl, _ b: FunctionDecl) -> Bool {
        resolveSignature(a)
        resolveSignature(b)
        guard a !== b, a.kind == b.kind, a.isStatic == b.isStatic, a.isPrefix == b.isPrefix, a.isPostfix == b.isPostfix, a.parameters.count == b.parameters.count,
            a.ownGenericParameters.count == b.ownGenericParameters.count, a.requirements.count == b.requirements.count
        else { return false }
        let renamed = Substitution(zip(b.ownGenericParameters, a.ownGenericParameters.map { .parameter($0) }), uniquingKeysWith: { first, _ in first })
        for (own, other) in zip(a.ownGenericParameters, b.ownGenericParameters) where Set(own.bounds) != Set(other.bounds) { return false }
        for (own, other) in zip(a.requirements, b.requirements) where !isSame(own, other, renamed) { return false }
        return zip(a.parameters, b.parameters).allSatisfy { $0.label == $1.label && $0.isInout == $1.isInout && $0.isVariadic == $1.isVariadic && $0.type == substitute($1.type, renamed) }
            && a.result == substitute(b.result, renamed)
    }

    private func isSame(_ a: GenericRequirement, _ b: GenericRequirement, _ renamed: Substitution) -> Bool {
        switch (a, b) {
        case (.conforms(let type, let bound), .conforms(let other, let second)): type == substitute(other, renamed) && bound === second
        case (.same(let left, let right), .same(let first, let second)): left == substitute(first, renamed) && right == substitute(second, renamed)
        case (.superclass(let type, let ancestor), .superclass(let other, let second)): type == substitute(other, renamed) && ancestor == substitute(second, renamed)
        default: false
        }
    }

    /// Tells of functions, properties and cases of a type or module that stand twice.
    func checkRedeclarations(_ members: [String: [ValueDecl]], isOwn: (ValueDecl) -> Bool) {
        for (name, list) in members where list.count > 1 {
            let own = list.sorted { $0.range.start < $1.range.start }
            for (index, later) in own.enumerated() where isOwn(later) {
                for earlier in own[..<index] where clashes(earlier, later) {
                    let text = (later as? FunctionDecl).map { $0.kind == .function && !$0.parameters.isEmpty && $0.parameters.allSatisfy { $0.label == nil } ? $0.name : signatureName(of: $0) } ?? name
                    report("invalid redeclaration of '\(text)'", later.range, in: later.file)
                    break
                }
            }
        }
    }

    private func clashes(_ a: ValueDecl, _ b: ValueDecl) -> Bool {
        if a.range == b.range || a.file !== b.file && a.file.name != b.file.name { return false }
        // A requirement and its default, extensions under different conditions.
        if a.owner?.kind == .protocol, a.memberContext?.isExtension != b.memberContext?.isExtension { return false }
        if a.memberContext !== b.memberContext, !(a.memberContext?.requirementSyntax ?? []).isEmpty || !(b.memberContext?.requirementSyntax ?? []).isEmpty { return false }
        switch (a, b) {
        case (let a as FunctionDecl, let b as FunctionDecl):
            // What isn't written stands behind what is.
            guard a.declaration != nil, b.declaration != nil else { return false }
            return sameSignature(a, b)
        case (let a as VariableDecl, let b as VariableDecl):
            guard a.declaration != nil, b.declaration != nil, a.isStatic == b.isStatic else { return false }
            guard a.isSubscript || b.isSubscript else { return true }
            resolveVariable(a)
            resolveVariable(b)
            return a.isSubscript && b.isSubscript && a.declaredType == b.declaredType && a.ownGenericParameters.isEmpty && b.ownGenericParameters.isEmpty
                && a.subscriptParameters.count == b.subscriptParameters.count && zip(a.subscriptParameters, b.subscriptParameters).allSatisfy { $0.label == $1.label && $0.type == $1.type }
        case (is EnumCaseDecl, is EnumCaseDecl): return true
        default: return false
        }
    }
}
