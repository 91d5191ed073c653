import Diagnostics

/// A tree as one compact text, for tests and debugging: `let x = a + b * 2` is `(let x = (+ a (* b 2)))`. Positions are left out.
enum TreeDump {
    static func text(_ source: ParsedSource) -> String { source.statements.map(statement).joined(separator: "\n") }

    // MARK: Expressions

    static func expression(_ expr: Expr) -> String {
        switch expr.kind {
        case .integer(let value): return value.map(String.init) ?? "(too-large)"
        case .float(let text): return "(float \(text))"
        case .boolean(let value): return value ? "true" : "false"
        case .nilLiteral: return "nil"
        case .string(let segments): return string(segments)
        case .pound(let name): return "#\(name)"
        case .array(let elements): return list("array", elements.map(expression))
        case .dictionary(let elements): return list("dict", elements.map { "\(expression($0.key)): \(expression($0.value))" })
        case .paren(let inner): return "(paren \(expression(inner)))"
        case .tuple(let elements): return list("tuple", elements.map { labelled($0.label, expression($0.value)) })
        case .name(let name): return self.name(name)
        case .discard: return "_"
        case .member(let base, let name): return "(. \(base.map(expression) ?? "·") \(self.name(name)))"
        case .call(let callee, let list, let trailing): return self.list("call", [expression(callee)] + arguments(list) + self.trailing(trailing))
        case .subscript(let base, let list, let trailing): return self.list("subscript", [expression(base)] + arguments(list) + self.trailing(trailing))
        case .closure(let closure): return self.closure(closure)
        case .prefix(let mark, let operand): return "(prefix\(mark.text) \(expression(operand)))"
        case .postfix(let operand, let mark): return "(postfix\(mark.text) \(expression(operand)))"
        case .binary(let left, let mark, let right): return "(\(mark.text) \(expression(left)) \(expression(right)))"
        case .assign(let left, let right): return "(= \(expression(left)) \(expression(right)))"
        case .ternary(let test, let then, let otherwise): return "(?: \(expression(test)) \(expression(then)) \(expression(otherwise)))"
        case .isType(let value, let type): return "(is \(expression(value)) \(self.type(type)))"
        case .cast(let value, let kind, let type):
            let word = switch kind { case .coerce: "as"; case .conditional: "as?"; case .forced: "as!" }
            return "(\(word) \(expression(value)) \(self.type(type)))"
        case .tryExpr(let kind, let value):
            let word = switch kind { case .plain: "try"; case .optional: "try?"; case .forced: "try!" }
            return "(\(word) \(expression(value)))"
        case .forceUnwrap(let value): return "(! \(expression(value)))"
        case .optionalBind(let value): return "(? \(expression(value)))"
        case .optionalChain(let value): return "(chain \(expression(value)))"
        case .inout(let value): return "(& \(expression(value)))"
        case .ifExpr(let node): return ifStatement(node)
        case .switchExpr(let node): return switchStatement(node)
        case .operatorReference(let mark): return "(operator \(mark.text))"
        case .keyPath(let root, let components): return list("keypath", [root.map(type) ?? "·"] + components.map(keyPathComponent))
        case .type(let type): return "(type \(self.type(type)))"
        }
    }

    static func name(_ name: Name) -> String {
        var text = name.text
        if let arguments = name.genericArguments { text += "<\(arguments.map(type).joined(separator: ", "))>" }
        if let labels = name.argumentLabels { text += "(\(labels.map { $0 + ":" }.joined()))" }
        return text
    }

    private static func list(_ head: String, _ items: [String]) -> String { "(" + ([head] + items).joined(separator: " ") + ")" }
    private static func labelled(_ label: String?, _ text: String) -> String { label.map { "\($0): \(text)" } ?? text }
    private static func arguments(_ arguments: [Argument]) -> [String] { arguments.map { labelled($0.label, expression($0.value)) } }
    private static func trailing(_ closures: [TrailingClosure]) -> [String] { closures.map { "~" + labelled($0.label, expression($0.value)) } }

    private static func string(_ segments: [StringSegment]) -> String {
        "\"" + segments.map { segment in
            switch segment {
            case .text(let text): text.unicodeScalars.map { $0.escaped(asASCII: false) }.joined()
            case .interpolation(let list, _): "\\(" + arguments(list).joined(separator: ", ") + ")"
            }
        }.joined() + "\""
    }

    private static func keyPathComponent(_ component: KeyPathComponent) -> String {
        switch component {
        case .member(let name): self.name(name)
        case .subscript(let list): "[" + arguments(list).joined(separator: ", ") + "]"
        case .optional: "?"
        case .force: "!"
        }
    }

    private static func closure(_ closure: Closure) -> String {
        var parts = ["closure"]
        if !closure.captures.isEmpty {
            parts.append("[" + closure.captures.map { "\($0.ownership) \($0.name) = \(expression($0.value))" }.joined(separator: ", ") + "]")
        }
        if let parameters = closure.parameters {
            parts.append(
                "(" + parameters.map { parameter in
                    let type = parameter.type.map { ": " + (parameter.isInout ? "inout " : "") + self.type($0) + (parameter.isVariadic ? "..." : "") } ?? ""
                    return parameter.name + type
                }.joined(separator: ", ") + ")")
        }
        if closure.isThrowing { parts.append("throws" + thrown(closure.thrown)) }
        if let result = closure.result { parts.append("-> " + type(result)) }
        return list(parts[0], Array(parts.dropFirst()) + [block(closure.body)])
    }

    static func thrown(_ error: TypeSyntax?) -> String { error.map { "(\(type($0)))" } ?? "" }

    // MARK: Statements

    static func block(_ statements: [Statement]) -> String { statements.isEmpty ? "{}" : "{ " + statements.map(statement).joined(separator: "; ") + " }" }

    static func statement(_ statement: Statement) -> String {
        switch statement.kind {
        case .expression(let value): return expression(value)
        case .declaration(let declaration): return self.declaration(declaration)
        case .return(let value): return value.map { "(return \(expression($0)))" } ?? "(return)"
        case .if(let node): return ifStatement(node)
        case .guard(let conditions, let body): return "(guard \(self.conditions(conditions)) else \(block(body)))"
        case .while(let conditions, let body): return "(while \(self.conditions(conditions)) \(block(body)))"
        case .repeatWhile(let body, let condition): return "(repeat \(block(body)) while \(expression(condition)))"
        case .forIn(let node):
            let filter = node.filter.map { " where \(expression($0))" } ?? ""
            return "(for \(pattern(node.pattern)) in \(expression(node.sequence))\(filter) \(block(node.body)))"
        case .switch(let node): return switchStatement(node)
        case .break(let label): return label.map { "(break \($0))" } ?? "(break)"
        case .continue(let label): return label.map { "(continue \($0))" } ?? "(continue)"
        case .fallthrough: return "(fallthrough)"
        case .throw(let value): return "(throw \(expression(value)))"
        case .defer(let body): return "(defer \(block(body)))"
        case .doCatch(let body, let clauses, let error):
            return list("do" + (error == nil ? "" : " throws") + thrown(error), [block(body)] + clauses.map { "(catch\(items($0.items)) \(block($0.body)))" })
        case .labelled(let label, let inner): return "(label \(label) \(self.statement(inner)))"
        }
    }

    private static func conditions(_ conditions: [Condition]) -> String {
        conditions.map { condition in
            switch condition {
            case .expression(let value): expression(value)
            case .pattern(let pattern, let value): "\(self.pattern(pattern)) = \(expression(value))"
            }
        }.joined(separator: ", ")
    }

    private static func ifStatement(_ node: IfStatement) -> String {
        var text = "(if \(conditions(node.conditions)) \(block(node.then))"
        switch node.otherwise {
        case .block(let body): text += " else \(block(body))"
        case .elseIf(let inner): text += " else \(ifStatement(inner))"
        case nil: break
        }
        return text + ")"
    }

    private static func items(_ items: [(pattern: Pattern, filter: Expr?)]) -> String {
        items.isEmpty ? "" : " " + items.map { pattern($0.pattern) + ($0.filter.map { " where \(expression($0))" } ?? "") }.joined(separator: ", ")
    }

    private static func switchStatement(_ node: SwitchStatement) -> String {
        list("switch", [expression(node.subject)] + node.cases.map { ($0.isDefault ? "(default" : "(case" + items($0.items)) + " " + block($0.body) + ")" })
    }

    // MARK: Patterns

    static func pattern(_ pattern: Pattern) -> String {
        switch pattern.kind {
        case .wildcard: return "_"
        case .bind(let name, let isVar): return (isVar ? "var " : "let ") + name
        case .tuple(let elements): return "(" + elements.map { labelled($0.label, self.pattern($0.pattern)) }.joined(separator: ", ") + ")"
        case .enumCase(let type, let name, let payload):
            let inner = payload.map { "(" + $0.map { labelled($0.label, self.pattern($0.pattern)) }.joined(separator: ", ") + ")" } ?? ""
            return "\(type.map(self.type) ?? "").\(name.text)\(inner)"
        case .optional(let inner): return self.pattern(inner) + "?"
        case .isType(let type): return "is \(self.type(type))"
        case .asType(let inner, let type): return "\(self.pattern(inner)) as \(self.type(type))"
        case .typed(let inner, let type): return "\(self.pattern(inner)): \(self.type(type))"
        case .expression(let value): return "~\(expression(value))"
        }
    }

    // MARK: Types

    static func type(_ type: TypeSyntax) -> String {
        switch type.kind {
        case .name(let name): return self.name(name)
        case .member(let base, let name): return "\(self.type(base)).\(self.name(name))"
        case .optional(let wrapped): return "(\(self.type(wrapped)))?"
        case .implicitlyUnwrapped(let wrapped): return "(\(self.type(wrapped)))!"
        case .array(let element): return "[\(self.type(element))]"
        case .dictionary(let key, let value): return "[\(self.type(key)): \(self.type(value))]"
        case .tuple(let elements): return "(" + elements.map { labelled($0.label, self.type($0.type)) }.joined(separator: ", ") + ")"
        case .function(let parameters, let isThrowing, let error, let result):
            let inner = parameters.map {
                ($0.isAutoclosure ? "@autoclosure " : "") + ($0.isInout ? "inout " : "") + self.type($0.type) + ($0.isVariadic ? "..." : "")
            }
            return "((\(inner.joined(separator: ", ")))\(isThrowing ? " throws" + thrown(error) : "") -> \(self.type(result)))"
        case .some(let inner): return "some \(self.type(inner))"
        case .any(let inner): return "any \(self.type(inner))"
        case .composition(let parts): return "(" + parts.map(self.type).joined(separator: " & ") + ")"
        case .metatype(let inner): return "\(self.type(inner)).Type"
        case .placeholder: return "_"
        }
    }
}
