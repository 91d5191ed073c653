import Diagnostics
import Syntax

// Definite initialization: what an initialiser must have done before it uses `self`, calls `super.init` and returns.
//
// The properties without a value, and the call of another initialiser that is still to come, stand in the context's `uninitialized` beside local variables, so that
// what several ways through the body leave open is joined in one place.
extension Checker {
    /// What an initialiser's body starts with.
    func beginInitializer(_ function: FunctionDecl, _ body: [Statement]) {
        guard let owner = function.owner else { return }
        let scan = InitializerScan(body)
        context.initializer = function
        context.completesInstance = owner.kind == .class && (function.isFailable || function.isThrowing)
        if scan.delegates || function.isConvenience && owner.kind == .class || owner.kind == .enum {
            context.uninitialized.insert(ObjectIdentifier(function))
            context.delegates = true
            return
        }
        for property in owner.storedProperties {
            resolveVariable(property)
            if !Self.hasInitialValue(property), !(optionalPayload(property.declaredType) != nil && !property.isLet) { context.uninitialized.insert(ObjectIdentifier(property)) }
        }
        if function.memberContext?.isExtension == true, owner.kind == .struct, owner.module !== function.memberContext?.module { context.uninitialized = [] }
        if owner.kind == .class, owner.superclass != nil { context.uninitialized.insert(ObjectIdentifier(function)) }
    }

    /// The properties of its own that the initialiser being checked hasn't set yet.
    private var unsetProperties: [VariableDecl] {
        guard let owner = context.initializer?.owner else { return [] }
        return owner.storedProperties.filter { context.uninitialized.contains(ObjectIdentifier($0)) }
    }

    /// The call of `super.init` or `self.init` is still to come.
    private var awaitsInitializer: Bool { context.initializer.map { context.uninitialized.contains(ObjectIdentifier($0)) } ?? false }

    /// Nothing is left to do before `self` is an instance like any other.
    var isComplete: Bool { !awaitsInitializer && unsetProperties.isEmpty }

    /// Says that `self` is complete: an initialiser that fails before this leaves an object whose `deinit` doesn't run.
    func completion(_ range: SourceRange) -> [TStatement] {
        guard let variable = context.selfVariable else { return [] }
        let function = preludeFunction("_completeInstance")
        let substitution = Substitution(uniqueKeysWithValues: function.genericParameters.map { ($0, variable.type) })
        return [TStatement(.expression(TExpr(.call(.direct(FunctionReference(function, substitution)), [.value(TExpr(.local(variable), variable.type, range))]), .void, range)), range)]
    }

    /// At a `return` or the end of the body.
    func endInitializer(_ range: SourceRange, callsSuperItself: Bool) {
        guard let function = context.initializer else { return }
        if awaitsInitializer, context.delegates { return reportFlow("'self.init' isn't called on all paths before returning from initializer", range) }
        let unset = unsetProperties
        if !unset.isEmpty {
            if awaitsInitializer, callsSuperItself { return reportFlow("property 'self.\(unset[0].name)' not initialized at implicitly generated super.init call", range) }
            return reportFlow("return from initializer without initializing all stored properties", range)
        }
        if awaitsInitializer, !callsSuperItself, function.owner?.superclass != nil { reportFlow("'super.init' isn't called on all paths before returning from initializer", range) }
    }

    /// A stored property of `self` gets a value.
    func noteAssignment(of property: VariableDecl, _ range: SourceRange) {
        guard context.initializer != nil, property.owner === context.initializer?.owner else { return }
        if context.delegates {
            if awaitsInitializer { reportFlow("'self' used before 'self.init' call or assignment to 'self'", range) }
            return
        }
        let wasUnset = context.uninitialized.remove(ObjectIdentifier(property)) != nil
        if property.isLet, wasUnset, context.loopDepth == 0 { return noteFirstAssignment(ObjectIdentifier(property), "self.\(property.name)", range) }
        if property.isLet, !wasUnset { reportFlow("immutable value 'self.\(property.name)' may only be initialized once", range) }
        if property.isLet, wasUnset, context.loopDepth > 0 { reportFlow("immutable value 'self.\(property.name)' may only be initialized once", range) }
    }

    /// A constant gets its value, which it may have on one of the ways that lead here.
    func noteFirstAssignment(_ constant: ObjectIdentifier, _ name: String, _ range: SourceRange) {
        let mark = context.assignmentMarks[constant] ?? AssignmentMark()
        context.assignmentMarks[constant] = mark
        context.firstAssignments.append((constant, name, range))
        if !context.uninitialized.insert(ObjectIdentifier(mark)).inserted { reportFlow("immutable value '\(name)' may only be initialized once", range) }
    }

    func mayBeAssigned(_ constant: ObjectIdentifier) -> Bool { context.assignmentMarks[constant].map { context.uninitialized.contains(ObjectIdentifier($0)) } == true }

    /// Assignments inside a loop's body to constants of outside, with which the body may begin again.
    func refuseRepeated(_ first: Int, before: Set<ObjectIdentifier>, again: [Set<ObjectIdentifier>]) {
        var told: Set<ObjectIdentifier> = []
        for (constant, name, range) in context.firstAssignments[min(first, context.firstAssignments.count)...] where before.contains(constant) {
            guard let mark = context.assignmentMarks[constant], !before.contains(ObjectIdentifier(mark)), again.contains(where: { $0.contains(ObjectIdentifier(mark)) }), told.insert(constant).inserted else { continue }
            reportFlow("immutable value '\(name)' may only be initialized once", range)
        }
    }

    /// A stored property of `self` is read or changed in place.
    func noteUse(of property: VariableDecl, _ range: SourceRange) {
        guard let function = context.initializer else { return }
        if context.delegates, awaitsInitializer { return reportFlow("'self' used before 'self.init' call or assignment to 'self'", range) }
        if context.uninitialized.contains(ObjectIdentifier(property)) {
            return reportFlow("\(property.isLet ? "constant" : "variable") 'self.\(property.name)' used before being initialized", range)
        }
        if property.owner !== function.owner, property.owner?.kind == .class, awaitsInitializer { reportFlow("'self' used in property access '\(property.name)' before 'super.init' call", range) }
    }

    /// `self` as a whole is used: for a method, a computed property or a value.
    func noteUseOfSelf(_ range: SourceRange, _ what: String? = nil) {
        guard let function = context.initializer, let owner = function.owner else { return }
        let used = what.map { "'self' used in \($0)" } ?? "'self' used"
        if context.delegates {
            if awaitsInitializer { reportFlow("'self' used before 'self.init' call or assignment to 'self'", range) }
        } else if !unsetProperties.isEmpty {
            reportFlow(owner.kind == .class ? "\(used) before all stored properties are initialized" : "'self' used before all stored properties are initialized", range)
        } else if awaitsInitializer {
            reportFlow("\(used) before 'super.init' call", range)
        }
    }

    func noteInitializerCall(isSuper: Bool, _ range: SourceRange) {
        guard let function = context.initializer else { return }
        if isSuper, function.isConvenience, let owner = function.owner {
            report("convenience initializer for '\(owner.name)' must delegate (with 'self.init') rather than chaining to a superclass initializer (with 'super.init')", function.range, in: function.file)
            return
        }
        if isSuper, let unset = unsetProperties.first { reportFlow("property 'self.\(unset.name)' not initialized at super.init call", range) }
        if context.uninitialized.remove(ObjectIdentifier(function)) == nil, isSuper { reportFlow("'super.init' called multiple times in initializer", range) }
    }

    /// `self = …`
    func noteAssignmentOfSelf() {
        guard let function = context.initializer, let owner = function.owner else { return }
        context.uninitialized.remove(ObjectIdentifier(function))
        for property in owner.storedProperties { context.uninitialized.remove(ObjectIdentifier(property)) }
    }

    /// The stored property that a target of an assignment names on `self`.
    func ownProperty(_ target: Expr) -> VariableDecl? {
        guard context.initializer != nil else { return nil }
        switch target.kind {
        case .paren(let inner): return ownProperty(inner)
        case .name(let name):
            guard case .members(let found, _, false)? = lookupName(name.text, from: context.scope) else { return nil }
            return found.lazy.compactMap { $0.declaration as? VariableDecl }.first { $0.index >= 0 }
        case .member(let base?, let name):
            guard case .name(let first) = base.kind, first.text == "self", let type = context.scope.innermostSelfType else { return nil }
            return members(name.text, of: type, isStatic: false).lazy.compactMap { $0.declaration as? VariableDecl }.first { $0.index >= 0 }
        default: return nil
        }
    }

    /// What only shows once all types are known: told when there is nothing else to tell.
    func reportFlow(_ message: String, _ range: SourceRange, severity: Diagnostic.Severity = .error) {
        flowMessages.insert("\(range.start) \(message)")
        report(message, range, severity: severity)
    }

    func isFlowMessage(_ diagnostic: Diagnostic) -> Bool { flowMessages.contains("\(diagnostic.range.start) \(diagnostic.message)") }

    /// Diagnostics as they are told: mistakes of types hide those of flow.
    func settledDiagnostics(_ list: [Diagnostic]) -> [Diagnostic] {
        let hides = list.contains { $0.severity == .error && !isFlowMessage($0) }
        return hides ? list.filter { !isFlowMessage($0) } : list
    }

    /// The brace that ends a declaration.
    static func closingBrace(_ range: SourceRange) -> SourceRange { SourceRange(start: max(Int(range.start), Int(range.end) - 1), end: Int(range.end)) }
}
