import Diagnostics
import Syntax

/// What a key path allows, each kind more than the one before; in the prelude each is a subclass of the one before.
enum KeyPathKind: Int, CaseIterable, Comparable {
    case any, partial, reading, writing, referenceWriting

    var typeName: String {
        switch self {
        case .any: "AnyKeyPath"
        case .partial: "PartialKeyPath"
        case .reading: "KeyPath"
        case .writing: "WritableKeyPath"
        case .referenceWriting: "ReferenceWritableKeyPath"
        }
    }
    static func < (a: KeyPathKind, b: KeyPathKind) -> Bool { a.rawValue < b.rawValue }
}

/// The closures that a key path's literal stands for, made once, so that what was found of them is found again.
final class KeyPathLiteral {
    /// Kept alive, since the literal is known by its identity.
    let expression: Expr
    let root: TypeSyntax?
    /// `{ $root in $root.a.b }`
    let getter: Closure
    /// `{ $root, $value in $root.a.b = $value }`, with a root that can't be changed and with one that can; nil where nothing can be written.
    let setters: (putting: Closure, setting: Closure)?
    /// As it is described, with the root left out.
    let text: String

    init(_ expression: Expr, _ root: TypeSyntax?, _ components: [KeyPathComponent]) {
        self.expression = expression
        self.root = root
        let range = expression.range
        var captures: [Closure.Capture] = []
        var body = Expr(.name(Name("$root", range: range)), range)
        var chains = false
        var text = ""
        // What a subscript is given is evaluated where the key path is made; a literal waits for its type.
        func held(_ argument: Argument) -> Argument {
            switch argument.value.kind {
            case .integer, .float, .boolean, .nilLiteral: break
            case .string(let segments) where segments.allSatisfy({ if case .text = $0 { true } else { false } }): break
            case .member(nil, _), .closure, .keyPath(nil, _): break
            default:
                let name = "$index\(captures.count)"
                captures.append(Closure.Capture(ownership: .strong, name: name, value: argument.value))
                return Argument(label: argument.label, value: Expr(.name(Name(name, range: argument.value.range)), argument.value.range))
            }
            text += "\(argument.value.kind)"
            return argument
        }
        for component in components {
            switch component {
            case .member(let name):
                body = name.text == "self" ? body : Expr(.member(body, name), range)
                text += "." + name.text
            case .subscript(let arguments):
                text += ".["
                body = Expr(.subscript(body, arguments.map(held), trailing: []), range)
                text += "]"
            case .optional:
                body = Expr(.optionalBind(body), range)
                chains = true
                text += "?"
            case .force:
                body = Expr(.forceUnwrap(body), range)
                text += "!"
            }
        }
        func closure(_ parameters: [String], changing changed: String? = nil, _ body: Expr) -> Closure {
            Closure(
                captures: captures, parameters: parameters.map { Closure.Parameter(name: $0, type: $0 == "$root" ? root : nil, isInout: $0 == changed, range: range) }, isThrowing: false, result: nil,
                body: [Statement(.expression(body), range)], range: range)
        }
        getter = closure(["$root"], chains ? Expr(.optionalChain(body), range) : body)
        let assignment = Expr(.assign(body, Expr(.name(Name("$value", range: range)), range)), range)
        setters = chains ? nil : (closure(["$root", "$value"], assignment), closure(["$root", "$value"], changing: "$root", assignment))
        self.text = text
    }
}

/// A literal with its root known: what it leads to and how.
struct ResolvedKeyPath {
    var kind: KeyPathKind
    var root: Type
    var value: Type
    var getter: TExpr
    var setter: TExpr?
}

// Key paths: functions that read and write what a literal leads to, by themselves or inside the prelude's classes.
extension Checker {
    private func keyPathDeclaration(_ kind: KeyPathKind) -> NominalDecl { preludeType(kind.typeName) }
    func keyPathType(_ kind: KeyPathKind, _ arguments: Type...) -> Type { .nominal(keyPathDeclaration(kind), arguments) }

    /// The kind of a key path's type, with its root and value as far as it tells them.
    func keyPathParts(_ type: Type) -> (kind: KeyPathKind, arguments: [Type])? {
        guard case .nominal(let declaration, let arguments) = resolved(type), declaration.module === prelude, let kind = KeyPathKind.allCases.first(where: { $0.typeName == declaration.name }) else { return nil }
        return (kind, arguments)
    }

    private func keyPathLiteral(_ root: TypeSyntax?, _ components: [KeyPathComponent], _ expression: Expr) -> KeyPathLiteral {
        if let known = keyPathLiterals[ObjectIdentifier(expression)] { return known }
        let made = KeyPathLiteral(expression, root, components)
        keyPathLiterals[ObjectIdentifier(expression)] = made
        return made
    }

    /// Of the most capable kind that the components allow; nil, with the reasons, when they lead nowhere.
    private func resolveKeyPath(_ literal: KeyPathLiteral, root: Type) -> (path: ResolvedKeyPath?, reasons: [Diagnostic]) {
        let root = zonk(root)
        let getter = closureBody(literal.getter, [root], nil, inouts: [false])
        if getter.hasErrors { return (nil, getter.diagnostics) }
        let value = zonk(getter.type.result)
        var path = ResolvedKeyPath(kind: .reading, root: root, value: value, getter: getter.value)
        if let (putting, setting) = literal.setters {
            let put = closureBody(putting, [root, value], .void, inouts: [false, false])
            let set = put.hasErrors ? closureBody(setting, [root, value], .void, inouts: [true, false]) : put
            if !set.hasErrors {
                path.kind = put.hasErrors ? .writing : .referenceWriting
                path.setter = set.value
            }
        }
        return (path, getter.diagnostics)
    }

    /// The root that a literal names is the one that is wanted.
    private func unifiesRoot(_ literal: KeyPathLiteral, _ wanted: Type) -> Bool {
        guard let root = literal.root else { return true }
        return unifies(wanted, resolve(root, in: context.scope, file: currentFile))
    }

    func fitKeyPath(_ root: TypeSyntax?, _ components: [KeyPathComponent], _ expression: Expr, _ target: Type) -> Cost? {
        let literal = keyPathLiteral(root, components, expression)
        if case .function = target { return fitClosure(literal.getter, expression, target).map { $0 + .functionConversion } }
        if let payload = optionalPayload(target) { return fitKeyPath(root, components, expression, resolved(payload)).map { $0 + .optional } }
        guard let (kind, wanted) = keyPathParts(target), let wantedRoot = wanted.first else {
            let before = diagnostics.count
            guard root != nil, let candidate = keyPathCandidates(expression).first else {
                lastClosureDiagnostics += diagnostics[before...]
                diagnostics.removeSubrange(before...)
                return nil
            }
            return conversionCost(candidate.type, target)
        }
        guard unifiesRoot(literal, wantedRoot) else { return nil }
        // Another argument will say.
        if Self.hasVariables(zonk(wantedRoot)) { return Cost.none }
        let (path, reasons) = resolveKeyPath(literal, root: wantedRoot)
        guard let path else {
            lastClosureDiagnostics += reasons
            return nil
        }
        guard path.kind >= kind, wanted.count < 2 || unifies(wanted[1], path.value) else { return nil }
        return path.kind == kind ? Cost.none : .upcast
    }

    func checkKeyPath(_ root: TypeSyntax?, _ components: [KeyPathComponent], _ expression: Expr, _ expected: Type, _ purpose: Purpose) -> TExpr {
        let literal = keyPathLiteral(root, components, expression)
        if case .function = expected { return checkClosure(literal.getter, expression, expected, purpose) }
        if let payload = optionalPayload(expected) { return TExpr(.some(checkKeyPath(root, components, expression, resolved(payload), purpose)), zonk(expected), expression.range) }
        guard let (kind, wanted) = keyPathParts(expected), let wantedRoot = wanted.first else {
            guard let candidate = keyPathCandidates(expression).first, conversionCost(candidate.type, expected) != nil else {
                if !diagnostics.contains(where: { $0.severity == .error }) { report(purpose.mismatch("key path", name(of: expected)), expression.range) }
                return invalid(expression.range)
            }
            return coerce(commit(candidate), to: zonk(expected))
        }
        guard unifiesRoot(literal, wantedRoot) else {
            if let candidate = keyPathCandidates(expression).first { report(purpose.mismatch(name(of: candidate.type), name(of: expected)), expression.range) }
            return invalid(expression.range)
        }
        guard !Self.hasVariables(zonk(wantedRoot)) else {
            report("cannot infer key path type from context; consider explicitly specifying a root type", expression.range)
            return invalid(expression.range)
        }
        let (path, reasons) = resolveKeyPath(literal, root: wantedRoot)
        diagnostics += reasons
        guard let path else { return invalid(expression.range) }
        let own = keyPathType(path.kind, path.root, path.value)
        guard wanted.count < 2 || unifies(wanted[1], path.value) else {
            report(purpose.mismatch(name(of: own), name(of: expected)), expression.range)
            return invalid(expression.range)
        }
        guard path.kind >= kind else {
            report(purpose == .argument ? purpose.mismatch(name(of: own), name(of: expected)) : "cannot convert key path type '\(name(of: own))' to contextual type '\(name(of: expected))'", expression.range)
            return invalid(expression.range)
        }
        return coerce(makeKeyPath(path, literal), to: zonk(expected))
    }

    /// A key path that says its root itself.
    func keyPathCandidates(_ expression: Expr) -> [Candidate] {
        guard case .keyPath(let root, let components) = expression.kind else { return [] }
        guard let root else {
            report("cannot infer key path type from context; consider explicitly specifying a root type", expression.range)
            return []
        }
        let literal = keyPathLiteral(root, components, expression)
        let type = resolve(root, in: context.scope, file: currentFile)
        if type == .error { return [] }
        let (path, reasons) = resolveKeyPath(literal, root: type)
        diagnostics += reasons
        guard let path else { return [] }
        return [Candidate(type: keyPathType(path.kind, path.root, path.value)) { [unowned self] in self.makeKeyPath(path, literal) }]
    }

    private func makeKeyPath(_ path: ResolvedKeyPath, _ literal: KeyPathLiteral) -> TExpr {
        let range = literal.expression.range
        let function = preludeFunction(path.kind == .reading ? "_keyPath" : path.kind == .writing ? "_writableKeyPath" : "_referenceWritableKeyPath")
        // The subscripts' arguments are evaluated once for reading and writing.
        var statements: [TStatement] = []
        var held: [TExpr] = []
        if case .closure(let getter) = path.getter.kind {
            for (variable, value) in getter.captureList {
                let temporary = LocalVariable(name: variable.name, type: value.type, isLet: true, depth: context.depth)
                statements.append(TStatement(.declare(temporary, value), range))
                held.append(TExpr(.local(temporary), value.type, range))
            }
        }
        func capturing(_ value: TExpr) -> TExpr {
            guard case .closure(let closure) = value.kind, !held.isEmpty else { return value }
            return TExpr(.closure(TypedClosure(function: closure.function, captures: closure.captures, captureList: Array(zip(closure.captureList.map(\.0), held)))), value.type, range)
        }
        let hashable = preludeType("Hashable")
        let indexFunction = preludeFunction("_keyPathIndex")
        var indices: [TExpr] = []
        for value in held {
            guard conforms(zonk(value.type), to: hashable) else {
                report("subscript index of type '\(name(of: value.type))' in a key path must be Hashable", range)
                return invalid(range)
            }
            let substitution = Substitution(uniqueKeysWithValues: indexFunction.genericParameters.map { ($0, zonk(value.type)) })
            indices.append(TExpr(.call(.direct(FunctionReference(indexFunction, substitution)), [.value(value)]), indexFunction.result, range))
        }
        let list = TExpr(.array(indices), .nominal(preludeType("Array"), [indexFunction.result]), range)
        var arguments = [TArgument.value(capturing(path.getter))]
        if let setter = path.setter { arguments.append(.value(capturing(setter))) }
        arguments += [.value(TExpr(.string(literal.text), stringType, range)), .value(list)]
        let type = keyPathType(path.kind, path.root, path.value)
        let call = TExpr(.call(.direct(FunctionReference(function, keyPathSubstitution(function, path.root, path.value))), arguments), type, range)
        return statements.isEmpty ? call : TExpr(.sequence(statements, call), type, range)
    }

    /// The prelude's functions for key paths are generic over the root and the value.
    private func keyPathSubstitution(_ function: FunctionDecl, _ parts: Type...) -> Substitution {
        Substitution(uniqueKeysWithValues: zip(function.genericParameters, parts.map(zonk)))
    }

    // MARK: `value[keyPath: path]`

    /// What a path is to a base of a type: the type it is wanted of, with the root and the value in it.
    private func keyPathUse(_ path: Expr, of base: Type) -> (kind: KeyPathKind, type: Type, root: Type, value: Type)? {
        // In parentheses a path has to say its root.
        if case .keyPath(nil, let components) = path.kind {
            guard !Self.hasVariables(zonk(base)) else { return nil }
            let (found, reasons) = resolveKeyPath(keyPathLiteral(nil, components, path), root: base)
            guard let found else {
                diagnostics += reasons
                return nil
            }
            return (found.kind, keyPathType(found.kind, found.root, found.value), found.root, found.value)
        }
        for candidate in candidates(path) {
            guard let (kind, arguments) = keyPathParts(candidate.type), let root = arguments.first else { continue }
            let mark = trail.count
            guard conversionCost(base, root) != nil else {
                undo(to: mark)
                continue
            }
            return (kind, candidate.type, root, arguments.count > 1 ? arguments[1] : .existential(ExistentialType(protocols: [], isAnyObject: false)))
        }
        return nil
    }

    func keyPathRead(_ base: Expr, _ path: Expr, _ range: SourceRange) -> [Candidate] {
        candidates(base).compactMap { candidate in
            settle(candidate.type)
            guard let use = keyPathUse(path, of: candidate.type) else { return nil }
            return Candidate(type: zonk(use.value), cost: candidate.cost) { [unowned self] in
                let value = self.coerce(self.commit(candidate), to: use.root)
                let path = self.check(path, expecting: use.type, purpose: .argument)
                let function = self.preludeFunction(use.kind == .partial ? "_readPartialKeyPath" : "_readKeyPath")
                let wanted = use.kind == .partial ? path : self.coerce(path, to: self.keyPathType(.reading, use.root, use.value))
                return TExpr(
                    .call(.direct(FunctionReference(function, self.keyPathSubstitution(function, use.root, use.value))), [.value(value), .value(wanted)]), self.zonk(use.value), range)
            }
        }
    }

    /// The place that a key path leads to, if it can be written through.
    func keyPathPlaces(_ base: Expr, _ path: Expr, _ range: SourceRange) -> [WritableSubscript] {
        for candidate in candidates(base) {
            settle(candidate.type)
            guard let use = keyPathUse(path, of: candidate.type) else { continue }
            guard use.kind >= .writing else {
                report("cannot assign through subscript: \(Self.variableName(path).map { "'\($0)' is a read-only key path" } ?? "key path is read-only")", range)
                return []
            }
            return [
                WritableSubscript(cost: candidate.cost, rank: 0, type: zonk(use.value)) { [unowned self] in
                    let getter = self.preludeFunction("_readKeyPath")
                    let setter = self.preludeFunction(use.kind == .referenceWriting ? "_putKeyPath" : "_writeKeyPath")
                    let accessorBase: AccessorBase
                    if use.kind == .referenceWriting {
                        accessorBase = .value(self.coerce(self.commit(candidate), to: use.root))
                    } else {
                        guard let place = self.lvalue(base, range: base.range) else { return nil }
                        guard self.unifies(place.type, use.root) else {
                            self.report("cannot assign through subscript: key path's root is '\(self.name(of: use.root))'", range)
                            return nil
                        }
                        accessorBase = .lvalue(place.value)
                    }
                    let path = self.check(path, expecting: use.type, purpose: .argument)
                    func callee(_ function: FunctionDecl) -> Callee { .direct(FunctionReference(function, self.keyPathSubstitution(function, use.root, use.value))) }
                    let type = self.zonk(use.value)
                    return WritablePlace(value: .accessor(accessorBase, getter: callee(getter), setter: callee(setter), [.value(path)], type: type), type: type)
                }
            ]
        }
        if !candidates(base).isEmpty, !diagnostics.contains(where: { $0.severity == .error }) { report("key path doesn't fit the value that it is applied to", range) }
        return []
    }

    private static func variableName(_ expression: Expr) -> String? {
        switch expression.kind {
        case .paren(let inner): variableName(inner)
        case .name(let name): name.text
        case .member(_, let name): name.text
        default: nil
        }
    }
}
