import Diagnostics
import Syntax

// Casts whose outcome the types say.
extension Checker {
    /// `kind` is nil for `is`.
    func warnOfCast(_ value: TExpr, _ target: Type, _ kind: CastKind?, _ range: SourceRange) {
        let from = zonk(value.type), to = zonk(target)
        guard isPlain(from), isPlain(to) else { return }
        let place = SourceRange(start: Int(value.range.end), end: Int(range.end))
        let mark = trail.count
        let always = conversionCost(from, to) != nil
        undo(to: mark)
        if always {
            switch kind {
            case nil: report("'is' test is always true", place, severity: .warning)
            case .conditional?: report("conditional cast from '\(name(of: from))' to '\(name(of: to))' always succeeds", place, severity: .warning)
            default:
                let same = "forced cast of '\(name(of: from))' to same type has no effect"
                report(from == to ? same : "forced cast from '\(name(of: from))' to '\(name(of: to))' always succeeds; did you mean to use 'as'?", place, severity: .warning)
            }
        } else if case .nominal(let have, _) = from, case .nominal(let wanted, _) = to, have !== wanted, have.kind != .class, wanted.kind != .class {
            report("cast from '\(name(of: from))' to unrelated type '\(name(of: to))' always fails", place, severity: .warning)
        }
    }

    /// A type about which casts know everything: no Optional, nothing generic in it.
    private func isPlain(_ type: Type) -> Bool {
        switch type {
        case .nominal(_, let arguments): arguments.isEmpty
        case .existential: true
        default: false
        }
    }
}
