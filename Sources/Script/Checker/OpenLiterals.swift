import Diagnostics
import Syntax

// Collection literals whose elements are still open, where something is asked of them.
extension Checker {
    /// A literal's array or dictionary with the types of its elements left open, as far as they are literals: in `["a", "b"].contains(character)` the argument says what they are.
    func openLiteral(_ expression: Expr) -> Candidate? {
        let mark = trail.count
        defer { undo(to: mark) }
        switch expression.kind {
        case .paren(let inner): return openLiteral(inner)
        case .array(let elements) where !elements.isEmpty && !namesCollectionType(expression):
            let element = Type.variable(freshVariable())
            guard fitElements(elements, element) != nil else { return nil }
            let type = reopened(array(element))
            guard Self.hasVariables(type) else { return nil }
            return Candidate(type: type) { [unowned self] in self.checkArrayLiteral(elements, expression.range, expecting: self.zonk(type)) }
        case .dictionary(let pairs) where !pairs.isEmpty && !namesCollectionType(expression):
            let key = Type.variable(freshVariable()), value = Type.variable(freshVariable())
            guard fitPairs(pairs, key, value) != nil else { return nil }
            let type = reopened(.nominal(preludeType("Dictionary"), [key, value]))
            guard Self.hasVariables(type) else { return nil }
            return Candidate(type: type) { [unowned self] in self.checkDictionaryLiteral(pairs, expression.range, expecting: self.zonk(type)) }
        case .call(let callee, let arguments, let trailing): return openCall(callee, arguments, trailing, expression)
        default: return nil
        }
    }

    /// A call with what the literals among its arguments, or in what it is asked of, left open: `zip([1, 2], [3.5, 4]).map { $0 * $1 }`.
    private func openCall(_ callee: Expr, _ arguments: [Argument], _ trailing: [TrailingClosure], _ expression: Expr) -> Candidate? {
        let before = diagnostics.count
        defer { diagnostics.removeSubrange(min(before, diagnostics.count)...) }
        func isOpen(_ candidate: Candidate) -> Bool { Self.hasVariables(zonk(candidate.type)) }
        guard let settled = candidates(expression).first, let solution = settled.solution else { return nil }
        if case .member(let base?, let name) = callee.kind {
            guard let open = openLiteral(base) else { return nil }
            return askMembers(name, of: open, base, arguments, trailing, expression).first(where: isOpen)
        }
        guard case .name(let name) = callee.kind, let type = openResult(of: solution) else { return nil }
        return Candidate(type: type, cost: settled.cost, rank: settled.rank, solution: solution) { [unowned self] in self.buildCall(solution, as: self.zonk(type), expression.range, name.text) }
    }

    /// What is asked of a value, and where that means nothing and the value is a collection's literal, asked of the literal with its elements open.
    func askingOpened(_ base: Expr, _ candidate: Candidate, _ ask: (Candidate) -> [Candidate]) -> [Candidate] {
        let before = diagnostics.count
        let list = ask(candidate)
        guard list.isEmpty, let open = openLiteral(base) else { return list }
        let told = Array(diagnostics[min(before, diagnostics.count)...])
        diagnostics.removeSubrange(min(before, diagnostics.count)...)
        let again = ask(open)
        if again.isEmpty { diagnostics.replaceSubrange(min(before, diagnostics.count)..., with: told) }
        return again
    }
}
