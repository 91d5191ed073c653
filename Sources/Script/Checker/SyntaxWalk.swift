import Syntax

/// Visits every name that an expression or statement uses.
struct SyntaxWalk {
    let descendsIntoClosures: Bool
    let name: (String) -> Void
    init(descendsIntoClosures: Bool, _ name: @escaping (String) -> Void) {
        self.descendsIntoClosures = descendsIntoClosures
        self.name = name
    }

    func visit(_ statements: [Statement]) { statements.forEach(visit) }

    func visit(_ statement: Statement) {
        switch statement.kind {
        case .expression(let value), .throw(let value): visit(value)
        case .return(let value): value.map(visit)
        case .declaration(let declaration):
            if case .variable(let variable) = declaration.kind { variable.bindings.forEach { $0.value.map(visit) } }
            if descendsIntoClosures, case .function(let function) = declaration.kind { function.body.map(visit) }
        case .if(let statement): visit(statement)
        case .guard(let conditions, let body), .while(let conditions, let body):
            conditions.forEach(visit)
            visit(body)
        case .repeatWhile(let body, let condition):
            visit(body)
            visit(condition)
        case .forIn(let loop):
            visit(loop.sequence)
            loop.filter.map(visit)
            visit(loop.body)
        case .switch(let statement): visit(statement)
        case .defer(let body): visit(body)
        case .doCatch(let body, let clauses, _):
            visit(body)
            clauses.forEach { visit($0.body) }
        case .labelled(_, let inner): visit(inner)
        case .break, .continue, .fallthrough: break
        }
    }

    private func visit(_ condition: Condition) {
        switch condition {
        case .expression(let value), .pattern(_, let value): visit(value)
        }
    }
    private func visit(_ statement: IfStatement) {
        statement.conditions.forEach(visit)
        visit(statement.then)
        switch statement.otherwise {
        case .block(let body)?: visit(body)
        case .elseIf(let inner)?: visit(inner)
        case nil: break
        }
    }
    private func visit(_ statement: SwitchStatement) {
        visit(statement.subject)
        for item in statement.cases {
            for case .expression(let value) in item.items.map(\.pattern.kind) { visit(value) }
            item.items.forEach { $0.filter.map(visit) }
            visit(item.body)
        }
    }
    private func visit(_ arguments: [Argument]) { arguments.forEach { visit($0.value) } }

    func visit(_ expression: Expr) {
        switch expression.kind {
        case .name(let found): name(found.text)
        case .string(let segments):
            for case .interpolation(let arguments, _) in segments { visit(arguments) }
        case .array(let elements): elements.forEach(visit)
        case .dictionary(let pairs):
            for pair in pairs {
                visit(pair.key)
                visit(pair.value)
            }
        case .paren(let inner), .forceUnwrap(let inner), .optionalBind(let inner), .optionalChain(let inner), .inout(let inner), .tryExpr(_, let inner), .prefix(_, let inner), .postfix(let inner, _),
            .isType(let inner, _), .cast(let inner, _, _):
            visit(inner)
        case .tuple(let elements): elements.forEach { visit($0.value) }
        case .member(let base, _): base.map(visit)
        case .call(let callee, let arguments, let trailing), .subscript(let callee, let arguments, let trailing):
            visit(callee)
            visit(arguments)
            trailing.forEach { visit($0.value) }
        case .closure(let closure):
            closure.captures.forEach { visit($0.value) }
            if descendsIntoClosures { visit(closure.body) }
        case .binary(let left, _, let right), .assign(let left, let right):
            visit(left)
            visit(right)
        case .ternary(let test, let a, let b):
            visit(test)
            visit(a)
            visit(b)
        case .ifExpr(let statement): visit(statement)
        case .switchExpr(let statement): visit(statement)
        case .integer, .float, .boolean, .nilLiteral, .pound, .discard, .operatorReference, .type: break
        case .keyPath(_, let components):
            for case .subscript(let arguments) in components { visit(arguments) }
        }
    }
}
