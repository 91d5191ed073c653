import Diagnostics
import Syntax

// `<` of an enum that only declares to be Comparable: by the order of its cases, then by their payloads.
extension Checker {
    func addSynthesizedOrder(_ nominal: NominalDecl) {
        guard nominal.kind == .enum, nominal.rawType == nil, !(nominal.members["<"] ?? []).contains(where: { $0 is FunctionDecl }),
            let declaring = nominal.conformances.first(where: { $0.protocol.module === prelude && $0.protocol.name == "Comparable" })
        else { return }
        let function = own(FunctionDecl(name: "<", owner: nominal, file: nominal.file, range: nominal.syntax?.name.range ?? SourceRange(start: 0, end: 0)))
        function.syntax = .synthesizedLess
        function.scope = declaring.scope ?? nominal.bodyScope
        function.memberContext = declaring.context
        function.module = nominal.module
        function.isStatic = true
        function.isOperator = true
        nominal.members["<", default: []].append(function)
        declareOperator(function, in: nominal.module)
        undoLog.append { [module = nominal.module] in module.operators["<"]?.removeAll { $0 === function } }
    }

    func synthesizedLess(_ function: FunctionDecl, _ parameters: [LocalVariable]) -> [TStatement]? {
        guard let owner = function.owner, parameters.count == 2 else { return nil }
        let range = function.range, type = parameters[0].type
        func boolean(_ value: Bool) -> TStatement { TStatement(.return(TExpr(.boolean(value), boolType, range)), range) }
        func less(_ a: LocalVariable, _ b: LocalVariable) -> TExpr {
            context.scope.values["$left"] = [.variable(a, isImplicitlyUnwrapped: false)]
            context.scope.values["$right"] = [.variable(b, isImplicitlyUnwrapped: false)]
            return check(Expr(.binary(Expr(.name(Name("$left", range: range)), range), Operator("<", range: range), Expr(.name(Name("$right", range: range)), range)), range), expecting: boolType)
        }
        func pattern(_ enumCase: EnumCaseDecl, _ bound: [LocalVariable]? = nil) -> TPattern {
            .enumCase(enumCase, type, bound?.map { .bind($0) } ?? payload(of: enumCase, in: type).map { _ in .wildcard })
        }
        let cases = owner.cases.map { enumCase -> TCase in
            let types = payload(of: enumCase, in: type)
            let lefts = types.map { LocalVariable(name: "left", type: $0, isLet: true, depth: 1) }
            let rights = types.map { LocalVariable(name: "right", type: $0, isLet: true, depth: 1) }
            var same: [TStatement] = []
            for (left, right) in zip(lefts, rights) {
                same.append(TStatement(.if([.expression(less(left, right))], [boolean(true)], []), range))
                same.append(TStatement(.if([.expression(less(right, left))], [boolean(false)], []), range))
            }
            var inner: [TCase] = []
            let before = owner.cases.prefix(enumCase.index)
            if !before.isEmpty { inner.append(TCase(items: before.map { (pattern($0), nil) }, isDefault: false, body: [boolean(false)])) }
            inner.append(TCase(items: [(pattern(enumCase, rights), nil)], isDefault: false, body: same + [boolean(false)]))
            inner.append(TCase(items: [], isDefault: true, body: [boolean(true)]))
            let other = LocalVariable(name: "other", type: type, isLet: true, depth: 1)
            let body = TStatement(.switchOver(other, TExpr(.local(parameters[1]), type, range), inner, JumpTarget()), range)
            return TCase(items: [(pattern(enumCase, lefts), nil)], isDefault: false, body: [body])
        }
        let subject = LocalVariable(name: "subject", type: type, isLet: true, depth: 1)
        return [TStatement(.switchOver(subject, TExpr(.local(parameters[0]), type, range), cases, JumpTarget()), range)]
    }
}
