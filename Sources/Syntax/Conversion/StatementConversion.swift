import Diagnostics
import struct Diagnostics.SourceRange
import SwiftSyntax

extension Converter {
    func statements(_ list: CodeBlockItemListSyntax) -> [Statement] {
        var result: [Statement] = []
        result.reserveCapacity(list.count)
        for item in list {
            switch item.item {
            case .decl(let node): if let made = declaration(node) { result.append(Statement(.declaration(made), made.range)) }
            case .stmt(let node): if let made = statement(node) { result.append(made) }
            case .expr(let node): result.append(expressionStatement(node))
            }
        }
        return result
    }

    func block(_ node: CodeBlockSyntax) -> [Statement] { statements(node.statements) }
    func deferredBlock(_ node: CodeBlockSyntax) -> Deferred<[Statement]> { deferred { [self] in block(node) } }

    private func statement(_ node: StmtSyntax) -> Statement? {
        nested(node, or: nil) { statementHere(node) }
    }

    /// `if` and `switch` stay statements where a statement can stand; whether one that is all of a body is its value is the checker's to say.
    private func expressionStatement(_ node: ExprSyntax) -> Statement {
        if let node = node.as(IfExprSyntax.self) { return Statement(.if(ifStatement(node)), range(node)) }
        if let node = node.as(SwitchExprSyntax.self) { return Statement(.switch(switchStatement(node)), range(node)) }
        let value = expression(node)
        return Statement(.expression(value), range(node))
    }

    private func statementHere(_ node: StmtSyntax) -> Statement? {
        let at = range(node)
        switch node.as(StmtSyntaxEnum.self) {
        case .expressionStmt(let node): return expressionStatement(node.expression)
        case .returnStmt(let node): return Statement(.return(node.expression.map { expression($0) }), at)
        case .throwStmt(let node): return Statement(.throw(expression(node.expression)), at)
        case .breakStmt(let node): return Statement(.break(node.label.map(text)), at)
        case .continueStmt(let node): return Statement(.continue(node.label.map(text)), at)
        case .fallThroughStmt: return Statement(.fallthrough, at)
        case .deferStmt(let node): return Statement(.defer(block(node.body)), at)
        case .guardStmt(let node): return Statement(.guard(conditions(node.conditions), block(node.body)), at)
        case .whileStmt(let node): return Statement(.while(conditions(node.conditions), block(node.body)), at)
        case .repeatStmt(let node):
            let body = block(node.body)
            return Statement(.repeatWhile(body, expression(node.condition)), at)
        case .forStmt(let node): return Statement(.forIn(forStatement(node)), at)
        case .doStmt(let node):
            let thrown = thrown(node.throwsClause)
            let body = block(node.body)
            return Statement(.doCatch(body, node.catchClauses.map(catchClause), thrown: thrown), at)
        case .labeledStmt(let node):
            guard let inner = statement(node.statement) else { return nil }
            return Statement(.labelled(text(node.label), inner), at)
        case .discardStmt: refuse(node, "'discard' isn't")
        case .yieldStmt: refuse(node, "'yield' isn't")
        default: say("expected statement", at)
        }
        return nil
    }

    // MARK: Conditions

    func conditions(_ list: ConditionElementListSyntax) -> [Condition] {
        list.compactMap { element in
            switch element.condition {
            case .expression(let node):
                return .expression(expression(node))
            case .optionalBinding(let node):
                return optionalBinding(node)
            case .matchingPattern(let node):
                let matched = typed(pattern(node.pattern, .none), node.typeAnnotation)
                return .pattern(matched, expression(node.initializer.value))
            case .availability(let node):
                refuse(node, "availability ('#available') isn't")
                return nil
            }
        }
    }

    /// `if let x` alone takes `x` for its value.
    private func optionalBinding(_ node: OptionalBindingConditionSyntax) -> Condition? {
        guard let binding = PatternBinding(node.bindingSpecifier) else {
            refuse(node.bindingSpecifier, "'\(node.bindingSpecifier.text)' bindings aren't")
            return nil
        }
        let inner = typed(pattern(node.pattern, binding), node.typeAnnotation)
        let value: Expr
        if let initializer = node.initializer {
            value = expression(initializer.value)
        } else if let identifier = node.pattern.as(IdentifierPatternSyntax.self) {
            value = Expr(.name(name(identifier.identifier)), range(identifier))
        } else {
            say("unwrap condition requires a valid identifier", range(node.pattern))
            return nil
        }
        return .pattern(Pattern(.optional(inner), inner.range), value)
    }

    private func typed(_ pattern: Pattern, _ annotation: TypeAnnotationSyntax?) -> Pattern {
        guard let annotation else { return pattern }
        let written = type(annotation.type)
        return Pattern(.typed(pattern, written), pattern.range.union(written.range))
    }

    // MARK: Compound statements

    func ifStatement(_ node: IfExprSyntax) -> IfStatement {
        nested(node, or: IfStatement(conditions: [], then: [], otherwise: nil, range: range(node))) {
            let tests = conditions(node.conditions)
            let then = block(node.body)
            let otherwise: IfStatement.Else? = node.elseBody.map { body in
                switch body {
                case .ifExpr(let node): .elseIf(ifStatement(node))
                case .codeBlock(let node): .block(block(node))
                }
            }
            return IfStatement(conditions: tests, then: then, otherwise: otherwise, range: range(node))
        }
    }

    private func forStatement(_ node: ForStmtSyntax) -> ForStatement {
        if let mark = node.awaitKeyword { refuse(mark, "async/await isn't") }
        if let mark = node.tryKeyword, node.awaitKeyword == nil { say("'try' belongs before the sequence, not before the pattern", range(mark)) }
        if let mark = node.unsafeKeyword { refuse(mark, "'unsafe' isn't") }
        let saysHow = node.caseKeyword != nil || node.pattern.is(ValueBindingPatternSyntax.self)
        let item = pattern(node.pattern, saysHow ? .none : .let)
        return ForStatement(
            pattern: typed(item, node.typeAnnotation), sequence: expression(node.sequence), filter: node.whereClause.map { expression($0.condition) },
            body: block(node.body))
    }

    func switchStatement(_ node: SwitchExprSyntax) -> SwitchStatement {
        nested(node, or: SwitchStatement(subject: placeholder(node.subject), cases: [], range: range(node))) {
            let subject = expression(node.subject)
            let cases = node.cases.compactMap { element -> SwitchStatement.Case? in
                switch element {
                case .switchCase(let node): return switchCase(node)
                case .ifConfigDecl(let node):
                    refuse(node, "conditional compilation ('#if') isn't")
                    return nil
                }
            }
            return SwitchStatement(subject: subject, cases: cases, range: range(node))
        }
    }

    private func switchCase(_ node: SwitchCaseSyntax) -> SwitchStatement.Case {
        if let attribute = node.attribute, attribute.attributeName.trimmedDescription != "unknown" {
            refuse(attribute, "attribute '\(attribute.trimmedDescription)' on a case isn't")
        }
        var items: [(pattern: Pattern, filter: Expr?)] = []
        var isDefault = false
        switch node.label {
        case .default: isDefault = true
        case .case(let label):
            items = label.caseItems.map { (pattern: pattern($0.pattern, .none), filter: $0.whereClause.map { expression($0.condition) }) }
        }
        return SwitchStatement.Case(items: items, isDefault: isDefault, body: statements(node.statements), range: range(node))
    }

    /// `catch where …` binds `error` as a bare `catch` does.
    private func catchClause(_ node: CatchClauseSyntax) -> CatchClause {
        let items = node.catchItems.map { item -> (pattern: Pattern, filter: Expr?) in
            let matched = item.pattern.map { pattern($0, .none) } ?? Pattern(.bind("error", isVar: false), range(node.catchKeyword))
            return (pattern: matched, filter: item.whereClause.map { expression($0.condition) })
        }
        return CatchClause(items: items, body: block(node.body), range: range(node))
    }
}
