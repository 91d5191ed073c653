import Diagnostics
import Syntax

// `self.init(…)` and `super.init(…)` of initialisers that may fail.
extension Checker {
    /// `self.init(…)!`: the initialiser must not fail.
    func isDelegation(_ expression: Expr) -> Bool {
        guard context.isInitializer, case .call(let callee, _, _) = expression.kind, case .member(let base?, let name) = callee.kind, name.text == "init", case .name(let first) = base.kind else { return false }
        return first.text == "self" || first.text == "super"
    }

    /// An initialiser that can't fail delegates to one that can only with `!`.
    func mayDelegate(_ candidate: Candidate, _ word: String, _ range: SourceRange) -> Bool {
        guard case .function(let function)? = candidate.solution?.target.kind else { return true }
        var fails = function.isFailable
        if case .initializer(let syntax)? = function.syntax { fails = syntax.isFailable && !syntax.isImplicitlyUnwrapped }
        let isForced = context.forcedDelegations.contains(Int(range.start))
        if isForced, !function.isFailable {
            report("cannot force unwrap value of non-optional type '\(name(of: context.selfType ?? .void))'", range)
            return false
        }
        guard fails, !isForced, context.function?.isFailable == false else { return true }
        report("a non-failable initializer cannot \(word) to failable initializer '\(signatureName(of: function))' written with 'init?'", range)
        return false
    }

    func forcedDelegation(_ call: TExpr) -> TExpr { context.forcedDelegations.contains(Int(call.range.start)) ? TExpr(.unwrap(call), .void, call.range) : call }

    /// What a struct's initialiser makes of itself by another that may fail: when that gives nil, so does this one.
    func delegating(to call: TExpr, _ payload: Type, _ selfVariable: LocalVariable, _ range: SourceRange) -> TExpr {
        let made = LocalVariable(name: "made", type: call.type, isLet: true, depth: context.depth)
        let isNil = preludeFunction("_isNil")
        guard let parameter = isNil.genericParameters.first else { return invalid(range) }
        let test = TExpr(.call(.direct(FunctionReference(isNil, [parameter: zonk(payload)])), [.value(TExpr(.local(made), call.type, range))]), boolType, range)
        let fails = TStatement(.return(TExpr(.none, context.function?.result ?? .error, range)), range)
        let statements = [
            TStatement(.declare(made, call), range),
            TStatement(.if([.expression(test)], [fails], []), range),
            TStatement(.expression(TExpr(.assign(.local(selfVariable), TExpr(.unwrap(TExpr(.local(made), call.type, range)), selfVariable.type, range)), .void, range)), range),
        ]
        return TExpr(.sequence(statements, TExpr(.tuple([]), .void, range)), .void, range)
    }
}
