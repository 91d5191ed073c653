import Diagnostics
import struct Diagnostics.SourceRange
import SwiftSyntax

extension Converter {
    /// One operator of a sequence, between two operands.
    private struct Mark {
        enum Kind {
            case binary(Operator)
            case assign
            case ternary(Expr)
            case isType
            case cast(CastKind)
            case arrow(isThrowing: Bool, thrown: TypeSyntax?)
        }
        var kind: Kind
        var group: OperatorTable.GroupID?
        var range: SourceRange
        /// Of what stands between `?` and `:`.
        var height = 0
        var isCast: Bool {
            switch kind {
            case .isType, .cast: true
            default: false
            }
        }
    }

    private struct Operand {
        var value: Expr
        var height: Int
        /// Begins with a `try` of its own, which covers everything to its right.
        var isTry = false
        /// `-x`, without parentheses.
        var isNegation = false
    }

    /// Folds `a + b * c = …` by precedence: a stack of operands and one of operators. The parser's own folding makes new trees without positions and needs stack
    /// for every operator that binds to the right.
    func fold(_ node: SequenceExprSyntax) -> Expr {
        var operands: [Operand] = []
        var marks: [Mark] = []
        var expectsOperand = true
        for element in node.elements {
            if expectsOperand {
                operands.append(operand(element))
            } else {
                tallest = 0
                guard var mark = mark(element) else { return placeholder(node) }
                mark.height = tallest
                while let top = marks.last, reduces(top, before: mark) {
                    guard reduce(&operands, marks.removeLast()) else { return placeholder(node) }
                }
                marks.append(mark)
            }
            expectsOperand.toggle()
        }
        guard !expectsOperand else {
            say("expected expression after operator", range(node))
            return placeholder(node)
        }
        while let mark = marks.popLast() {
            guard reduce(&operands, mark) else { return placeholder(node) }
        }
        tallest = operands[0].height
        return operands[0].value
    }

    private func operand(_ node: ExprSyntax) -> Operand {
        tallest = 0
        let value = expression(node)
        var result = Operand(value: value, height: tallest)
        if node.is(TryExprSyntax.self) { result.isTry = true }
        if let prefix = node.as(PrefixOperatorExprSyntax.self), prefix.operator.text == "-" { result.isNegation = true }
        return result
    }

    private func mark(_ node: ExprSyntax) -> Mark? {
        let at = range(node)
        switch node.as(ExprSyntaxEnum.self) {
        case .binaryOperatorExpr(let node):
            let text = node.operator.text
            let group: OperatorTable.GroupID?
            switch operators.lookup(text) {
            case .group(let found): group = found
            case .unknownOperator:
                say("operator '\(text)' is not a known binary operator", at)
                group = nil
            case .unknownGroup(let name):
                say("operator '\(text)' was declared in the unknown precedence group '\(name)'", at)
                group = nil
            }
            return Mark(kind: .binary(Operator(text, range: at)), group: group, range: at)
        case .assignmentExpr:
            return Mark(kind: .assign, group: operators.assignment, range: at)
        case .unresolvedTernaryExpr(let node):
            return Mark(kind: .ternary(expression(node.thenExpression)), group: operators.ternary, range: at)
        case .unresolvedIsExpr:
            return Mark(kind: .isType, group: operators.casting, range: at)
        case .unresolvedAsExpr(let node):
            let kind: CastKind = node.questionOrExclamationMark.map { $0.tokenKind == .exclamationMark ? .forced : .conditional } ?? .coerce
            return Mark(kind: .cast(kind), group: operators.casting, range: at)
        case .arrowExpr(let node):
            return Mark(kind: .arrow(isThrowing: node.effectSpecifiers.map(effects) ?? false, thrown: thrown(node.effectSpecifiers?.throwsClause)), group: operators.arrow, range: at)
        default:
            say("expected operator", at)
            return nil
        }
    }

    /// Whether an operator takes the operand after it before the next operator does.
    private func reduces(_ first: Mark, before second: Mark) -> Bool {
        if first.isCast { return true }
        guard let left = first.group, let right = second.group else { return true }
        switch operators.relation(left, right) {
        case .higher: return true
        case .lower: return false
        case .same:
            switch operators.associativity(of: left) {
            case .left: return true
            case .right: return false
            case .none:
                say("adjacent operators are in non-associative precedence group '\(operators.name(of: left))'", second.range)
                return true
            }
        case .unrelated:
            say("adjacent operators are in unordered precedence groups '\(operators.name(of: left))' and '\(operators.name(of: right))'", second.range)
            return true
        }
    }

    /// Joins the two topmost operands; false when the tree would be too deep.
    private func reduce(_ operands: inout [Operand], _ mark: Mark) -> Bool {
        let right = operands.removeLast()
        let left = operands.removeLast()
        let at = left.value.range.union(right.value.range)
        tallest = max(left.height, right.height, mark.height)
        guard grow(at) else { return false }
        warnOfNegatedPower(left, mark, right)
        refuseTry(right, after: mark)

        var result = Operand(value: left.value, height: tallest, isTry: left.isTry)
        if left.isTry, case .tryExpr(let kind, let inner) = left.value.kind {
            let covered = join(inner, mark, right.value, inner.range.union(right.value.range))
            guard grow(at) else { return false }
            result.value = Expr(.tryExpr(kind, covered), at)
            result.height = tallest
        } else {
            result.value = join(left.value, mark, right.value, at)
        }
        operands.append(result)
        return true
    }

    private func join(_ left: Expr, _ mark: Mark, _ right: Expr, _ at: SourceRange) -> Expr {
        switch mark.kind {
        case .binary(let sign): return Expr(.binary(left, sign, right), at)
        case .assign: return Expr(.assign(left, right), at)
        case .ternary(let middle): return Expr(.ternary(left, middle, right), at)
        case .isType, .cast:
            guard let written = right.asType else {
                say("expected type after '\(source(mark.range))'", right.range)
                return left
            }
            if case .cast(let kind) = mark.kind { return Expr(.cast(left, kind, written), at) }
            return Expr(.isType(left, written), at)
        case .arrow(let isThrowing, let thrown): return arrow(left, isThrowing, thrown, right, at, mark.range)
        }
    }

    /// `(Int, String) -> Bool` where an expression is expected, as in `[(Int) -> Int]()`.
    private func arrow(_ left: Expr, _ isThrowing: Bool, _ thrown: TypeSyntax?, _ right: Expr, _ at: SourceRange, _ mark: SourceRange) -> Expr {
        guard let result = right.asType else {
            say("expected type after '->'", right.range)
            return left
        }
        var written: [TypeSyntax] = []
        switch left.kind {
        case .paren(let only): written = only.asType.map { [$0] } ?? []
        case .tuple(let elements): written = elements.compactMap(\.value.asType)
        default: break
        }
        let count = if case .tuple(let elements) = left.kind { elements.count } else { 1 }
        guard written.count == count else {
            say("expected type before '->'", left.range)
            return right
        }
        let parameters = written.map { TypeSyntax.FunctionParameter(type: $0, isInout: false, isVariadic: false, isAutoclosure: false) }
        return Expr(.type(TypeSyntax(.function(parameters, isThrowing: isThrowing, thrown: thrown, result: result), at)), at)
    }

    /// Mathematics and Python read `-x ** 2` the other way round.
    private func warnOfNegatedPower(_ left: Operand, _ mark: Mark, _ right: Operand) {
        guard left.isNegation, case .binary(let sign) = mark.kind, sign.text == "**" else { return }
        let base = source(left.value.range).dropFirst(), power = source(right.value.range)
        say(
            "'-\(base) ** \(power)' means '(-\(base)) ** \(power)' here, not '-(\(base) ** \(power))' as in mathematics; put the parentheses where you mean them",
            left.value.range.union(right.value.range), .warning)
    }

    /// `try` on the right covers less than it seems to, so swiftc refuses it after all operators but assignments and `?:`.
    private func refuseTry(_ right: Operand, after mark: Mark) {
        guard right.isTry else { return }
        switch mark.kind {
        case .assign, .ternary: return
        case .binary where mark.group.map { operators.isAssignment($0) } ?? false: return
        default: say("'try' cannot appear to the right of a non-assignment operator", SourceRange(start: Int(right.value.range.start), end: Int(right.value.range.start) + 3))
        }
    }

    private func source(_ range: SourceRange) -> Substring {
        let utf8 = file.text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: Int(range.start)), end = utf8.index(utf8.startIndex, offsetBy: Int(range.end))
        return file.text[start..<end]
    }
}
