import Diagnostics
import Syntax

// `T.method` of an instance method: a function from the instance to the method.
extension Checker {
    func curriedCandidates(_ name: Name, of type: Type, _ range: SourceRange) -> [Candidate] {
        members(name.text, of: type, isStatic: false).flatMap { member -> [Candidate] in
            guard let function = member.declaration as? FunctionDecl else { return [] }
            resolveSignature(function)
            guard function.selfPassing == .value else {
                report("partial application of 'mutating' method is not allowed", range)
                return []
            }
            // The instance is the outer closure's argument, known when that is made.
            let receiver = Receiver()
            let base = Candidate(type: type) { [unowned self] in receiver.value ?? self.invalid(range) }
            return functionValueCandidates(function, base: (.value(Expr(.discard, range), base), member.base), name: name, range: range).map { inner in
                let outer = FunctionType(parameters: [FunctionType.Parameter(type: type)], result: inner.type, isThrowing: false)
                return Candidate(type: .function(outer), cost: inner.cost, rank: inner.rank) { [unowned self] in
                    self.settle(inner.type)
                    return self.wrapAsClosure(outer, range) { values in
                        receiver.value = values[0]
                        return self.commit(inner)
                    }
                }
            }
        }
    }

    private final class Receiver {
        var value: TExpr?
    }
}
