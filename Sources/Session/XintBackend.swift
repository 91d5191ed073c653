import Syntax

/// The framework that a notebook's xint stands on.
///
/// Arrays of the frameworks are different types, so the choice must be known before the cell that imports xint is checked: it is read out of the cell's text, where
/// `xint.backend("torch")` stands as a statement of its own with a literal. As a call it is then carried out by the module chosen, which refuses any other name.
enum XintBackend {
    /// The name that a cell chooses; nil when it chooses none.
    static func chosen(in cell: ParsedSource) -> String? {
        for statement in cell.statements {
            guard case .expression(let expression) = statement.kind, case .call(let callee, let arguments, let trailing) = expression.kind, trailing.isEmpty else { continue }
            guard case .member(let base?, let member) = callee.kind, member.text == "backend", case .name(let module) = base.kind, module.text == "xint" else { continue }
            guard arguments.count == 1, arguments[0].label == nil, case .string(let segments) = arguments[0].value.kind else { continue }
            guard segments.count == 1, case .text(let name) = segments[0] else { continue }
            return name
        }
        return nil
    }
}
