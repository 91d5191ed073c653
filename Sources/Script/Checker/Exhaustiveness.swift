import Diagnostics
import Syntax

// Whether the cases of a switch cover all values of its subject.
extension Checker {
    /// Whether the cases of a switch cover all values; bounded so that no pattern can make it slow.
    func checkExhaustive(_ syntax: SwitchStatement, _ type: Type, _ range: SourceRange) {
        if syntax.cases.contains(where: \.isDefault) { return }
        let patterns = syntax.cases.flatMap { $0.items.filter { $0.filter == nil }.map(\.pattern) }
        var budget = 20_000
        if covers(patterns.map { [$0] }, [zonk(type)], &budget) { return }
        var notes: [Diagnostic] = []
        if case .nominal(let declaration, _) = zonk(type), declaration.kind == .enum, optionalPayload(type) == nil {
            for enumCase in declaration.cases where !patterns.contains(where: { caseName($0) == enumCase.name || Self.isIrrefutable($0) }) {
                notes.append(Diagnostic(.note, "add missing case: '.\(enumCase.name)'", in: currentFile, at: range))
            }
        }
        report("switch must be exhaustive", SourceRange(start: Int(range.start), end: Int(range.start) + 6), notes: notes)
    }

    private func caseName(_ pattern: Pattern) -> String? {
        if case .enumCase(_, let name, _) = pattern.kind { return name.text }
        if case .expression(let expression) = pattern.kind, case .member(_, let name) = expression.kind { return name.text }
        return nil
    }

    /// Whether every row of values of these types matches a row of patterns: the first column is split by what its type's values are made with, and the
    /// patterns inside take its place. `budget` bounds the work, so that no patterns can make it slow.
    private func covers(_ rows: [[Pattern]], _ types: [Type], _ budget: inout Int) -> Bool {
        guard let first = types.first else { return !rows.isEmpty }
        budget -= rows.count + 1
        guard !rows.isEmpty, budget > 0 else { return false }
        let rest = Array(types.dropFirst())
        let open = rows.filter { Self.isIrrefutable($0[0]) }
        if open.count == rows.count { return covers(rows.map { Array($0.dropFirst()) }, rest, &budget) }
        guard let makers = makers(of: first) else { return covers(open.map { Array($0.dropFirst()) }, rest, &budget) }
        for maker in makers where !maker.fields.contains(where: isNever) {
            let selected = rows.compactMap { row in fields(of: row[0], madeWith: maker).map { $0 + row.dropFirst() } }
            if !covers(selected, maker.fields + rest, &budget) { return false }
        }
        return true
    }

    /// One of the ways in which a type's values are made: an enum's case, a Boolean, a tuple.
    private struct Maker {
        enum Kind { case none, some, boolean(Bool), tuple, enumCase(String) }
        let kind: Kind
        let fields: [Type]
    }

    /// Nil for types whose values can't be told one by one.
    private func makers(of type: Type) -> [Maker]? {
        if let payload = optionalPayload(type) { return [Maker(kind: .none, fields: []), Maker(kind: .some, fields: [zonk(payload)])] }
        switch resolved(type) {
        case boolType: return [Maker(kind: .boolean(true), fields: []), Maker(kind: .boolean(false), fields: [])]
        case .tuple(let elements): return [Maker(kind: .tuple, fields: elements.map(\.type))]
        case .nominal(let declaration, _) where declaration.kind == .enum: return declaration.cases.map { Maker(kind: .enumCase($0.name), fields: payload(of: $0, in: type)) }
        default: return nil
        }
    }

    /// The patterns for what a value was made with; nil when the pattern matches no value that was made so.
    private func fields(of pattern: Pattern, madeWith maker: Maker) -> [Pattern]? {
        if Self.isIrrefutable(pattern) { return maker.fields.map { _ in Pattern(.wildcard, pattern.range) } }
        if case .typed(let inner, _) = pattern.kind { return fields(of: inner, madeWith: maker) }
        switch maker.kind {
        case .none:
            if case .expression(let expression) = pattern.kind, case .nilLiteral = expression.kind { return [] }
            return caseName(pattern) == "none" ? [] : nil
        case .some:
            switch pattern.kind {
            case .optional(let wrapped): return [wrapped]
            case .enumCase(_, let name, let items?) where name.text == "some" && items.count == 1: return [items[0].pattern]
            case .enumCase(_, let name, nil) where name.text == "some": return [Pattern(.wildcard, pattern.range)]
            case .expression(let expression): if case .nilLiteral = expression.kind { return nil }
            default: break
            }
            // A pattern for the payload matches an Optional that has one.
            return caseName(pattern) == "none" ? nil : [pattern]
        case .boolean(let value):
            guard case .expression(let expression) = pattern.kind, case .boolean(let found) = expression.kind else { return nil }
            return found == value ? [] : nil
        case .tuple:
            guard case .tuple(let items) = pattern.kind, items.count == maker.fields.count else { return nil }
            return items.map(\.pattern)
        case .enumCase(let name):
            guard caseName(pattern) == name else { return nil }
            guard case .enumCase(_, _, let items?) = pattern.kind else { return maker.fields.map { _ in Pattern(.wildcard, pattern.range) } }
            if items.count == maker.fields.count { return items.map(\.pattern) }
            // One pattern for a payload of several values is one of their tuple.
            guard items.count == 1, maker.fields.count > 1 else { return nil }
            return fields(of: items[0].pattern, madeWith: Maker(kind: .tuple, fields: maker.fields))
        }
    }
}
