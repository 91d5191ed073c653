import Diagnostics
import Syntax

// `hash(into:)` by parts, where a struct or enum declares to be Hashable (itself or in an extension) and doesn't say how.
extension Checker {
    func addSynthesizedHash(_ nominal: NominalDecl) {
        guard nominal.builtin == nil, nominal.module !== prelude || nominal.isPlainEnum, nominal.kind == .struct || nominal.kind == .enum,
            !(nominal.members["hash"] ?? []).contains(where: { $0 is FunctionDecl }),
            let declaring = nominal.conformances.first(where: { conformance in
                conformance.protocol.name == "Hashable" || allProtocols(of: conformance.protocol).contains { $0.name == "Hashable" && $0.module === prelude }
            })
        else { return }
        let function = own(FunctionDecl(name: "hash", owner: nominal, file: nominal.file, range: nominal.syntax?.name.range ?? SourceRange(start: 0, end: 0)))
        function.syntax = .synthesizedHash
        function.scope = declaring.scope ?? nominal.bodyScope
        function.memberContext = declaring.context
        function.module = nominal.module
        nominal.members["hash", default: []].append(function)
    }

    func synthesizedHash(_ function: FunctionDecl, _ parameters: [LocalVariable]) -> [TStatement]? {
        guard let owner = function.owner, let selfVariable = parameters.first, let hasher = parameters.last else { return nil }
        let range = function.range
        func combine(_ value: TExpr) -> [TStatement] {
            let part = LocalVariable(name: "part", type: value.type, isLet: true, depth: 1)
            context.scope.values["$part"] = [.variable(part, isImplicitlyUnwrapped: false)]
            context.scope.values["$hasher"] = [.variable(hasher, isImplicitlyUnwrapped: false)]
            let callee = Expr(.member(Expr(.name(Name("$hasher", range: range)), range), Name("combine", range: range)), range)
            let call = check(Expr(.call(callee, [Argument(label: nil, value: Expr(.name(Name("$part", range: range)), range))], trailing: []), range), expecting: nil)
            return [TStatement(.declare(part, value), range), TStatement(.expression(call), range)]
        }
        let subject = TExpr(.local(selfVariable), selfVariable.type, range)
        if owner.kind == .struct {
            return owner.storedProperties.flatMap { property -> [TStatement] in
                resolveVariable(property)
                return combine(TExpr(.property(subject, property), property.declaredType, range))
            }
        }
        let cases = owner.cases.map { enumCase -> TCase in
            let values = payload(of: enumCase, in: selfVariable.type).map { LocalVariable(name: "value", type: $0, isLet: true, depth: 1) }
            let body = combine(TExpr(.integer(Int64(enumCase.index)), intType, range)) + values.flatMap { combine(TExpr(.local($0), $0.type, range)) }
            return TCase(items: [(.enumCase(enumCase, selfVariable.type, values.map { .bind($0) }), nil)], isDefault: false, body: body)
        }
        let whole = LocalVariable(name: "subject", type: selfVariable.type, isLet: true, depth: 1)
        return [TStatement(.switchOver(whole, subject, cases, JumpTarget()), range)]
    }
}
