import Diagnostics
import Syntax

/// Looks through a body that is typed already for what may not outlive its call: parameters of function type that aren't `@escaping`, `inout` parameters in closures
/// that are kept, `self` that such a closure takes without saying so; and for two changes of one place in one call.
struct EscapeAnalysis {
    let checker: Checker
    let file: SourceFile
    /// Parameters that may only be called or handed on.
    var borrowed: Set<ObjectIdentifier> = []
    var inouts: Set<ObjectIdentifier> = []
    /// A class's `self`.
    var receiver: LocalVariable?
    /// Inside a closure that is kept.
    var keepsReceiver = false
    private var destination = Destination.context

    /// Where a value goes that may outlive its call, for the words that refuse it.
    private enum Destination {
        case context, assignment, parameter, existential
        case generic(String)

        func refusal(_ name: String) -> String {
            switch self {
            case .context: "using non-escaping parameter '\(name)' in a context expecting an '@escaping' closure"
            case .assignment: "assigning non-escaping parameter '\(name)' to an '@escaping' closure"
            case .parameter: "passing non-escaping parameter '\(name)' to function expecting an '@escaping' closure"
            case .existential: "converting non-escaping value to 'Any' may allow it to escape"
            case .generic(let parameter): "converting non-escaping parameter '\(name)' to generic parameter '\(parameter)' may allow it to escape"
            }
        }

        init(parameter type: Type?) {
            switch type {
            case .parameter(let generic)?: self = .generic(generic.name)
            default: self = .parameter
            }
        }
    }

    init(checker: Checker, file: SourceFile) {
        self.checker = checker
        self.file = file
    }

    init(checker: Checker, body: TypedFunction, of function: FunctionDecl) {
        self.init(checker: checker, file: body.file)
        let offset = body.parameters.count - function.parameters.count
        for (index, variable) in body.parameters.enumerated() {
            if body.isInout[index] { inouts.insert(ObjectIdentifier(variable)) }
            if index >= offset, function.parameters[index - offset].isNonEscaping { borrowed.insert(ObjectIdentifier(variable)) }
        }
        if function.selfPassing == .value, let first = body.parameters.first, checker.isClass(first.type), function.kind != .setter || !function.isStatic { receiver = first }
    }

    private func tell(_ message: String, _ range: SourceRange) {
        checker.contexts.append(FunctionContext(file: file, depth: 0, result: nil, isThrowing: false, scope: Scope(module: checker.prelude)))
        checker.reportFlow(message, range)
        checker.contexts.removeLast()
    }

    // MARK: Statements

    mutating func statements(_ list: [TStatement]) { for statement in list { self.statement(statement) } }

    mutating func statement(_ statement: TStatement) {
        destination = .context
        switch statement.kind {
        case .expression(let value): expression(value, escapes: false)
        case .declare(_, let value), .initializeGlobal(_, let value), .return(let value): if let value { expression(value, escapes: true) }
        case .show(let value), .throw(let value): expression(value, escapes: true)
        case .localFunction(_, let closure): statements(closure.function.body)
        case .if(let list, let yes, let no):
            conditions(list)
            statements(yes)
            statements(no)
        case .loop(let loop):
            switch loop.kind {
            case .while(let list): conditions(list)
            case .repeatWhile(let value): expression(value, escapes: false)
            case .range(_, let from, let to, _):
                expression(from, escapes: false)
                expression(to, escapes: false)
            case .array(_, _, let value): expression(value, escapes: true)
            case .sequence(_, _, let make, let next, _):
                expression(make, escapes: false)
                expression(next, escapes: false)
            }
            if let filter = loop.filter { expression(filter, escapes: false) }
            statements(loop.body)
        case .switchOver(_, let subject, let cases, _):
            expression(subject, escapes: false)
            for each in cases {
                for item in each.items { if let filter = item.filter { expression(filter, escapes: false) } }
                statements(each.body)
            }
        case .defer(let list), .block(let list, _): statements(list)
        case .doCatch(let list, let clauses):
            statements(list)
            for clause in clauses { statements(clause.body) }
        case .break, .continue, .fallthrough: break
        }
    }

    private mutating func conditions(_ list: [TCondition]) {
        for condition in list {
            switch condition {
            case .expression(let value), .pattern(_, _, let value): expression(value, escapes: false)
            }
        }
    }

    // MARK: Expressions

    mutating func expression(_ value: TExpr, escapes: Bool) {
        switch value.kind {
        case .local(let variable):
            if escapes, borrowed.contains(ObjectIdentifier(variable)) { tell(destination.refusal(variable.name), value.range) }
        case .integer, .floating, .boolean, .string, .specialized, .global, .none, .metatype, .invalid: break
        case .closure(let closure): self.closure(closure, value.range, escapes: escapes)
        case .enumCase(_, let list): for each in list { expression(each, to: .parameter) }
        case .tuple(let list), .array(let list): for each in list { expression(each, to: .context) }
        case .dictionary(let pairs):
            for (key, item) in pairs {
                expression(key, escapes: true)
                expression(item, escapes: true)
            }
        case .property(let base, let property):
            noteReceiver(base, "reference to property '\(property.name)'")
            expression(base, escapes: false)
        case .some(let inner): expression(inner, escapes: true)
        case .erase(let inner): expression(inner, to: .existential)
        case .convertFunction(let inner), .unwrap(let inner), .optionalChain(let inner, _), .tryOptional(let inner, _), .tryForced(let inner), .upcast(let inner):
            expression(inner, escapes: escapes)
        case .tupleElement(let inner, _), .optionalBind(let inner), .dynamicType(let inner), .isType(let inner, _), .cast(let inner, _, _): expression(inner, escapes: false)
        case .call(let callee, let list):
            guard let function = Self.function(of: callee) else { return arguments(list, of: nil, offset: 0, value.range) }
            if function.selfPassing == .value, case .value(let own)? = list.first {
                noteReceiver(own, function.kind == .function ? "call to method '\(function.name)'" : "reference to property '\(function.name)'")
            }
            arguments(list, of: function, offset: function.selfPassing == .none ? 0 : 1, value.range)
        case .construct(let reference, let list): arguments(list, of: reference.function, offset: 0, value.range)
        case .apply(let function, let list):
            expression(function, escapes: false)
            for case .value(let argument) in list { expression(argument, escapes: false) }
            exclusive(list, value.range)
        case .functionValue(_, let bound): if let bound { expression(bound, escapes: true) }
        case .open(let inner, _, _, let body):
            expression(inner, escapes: false)
            expression(body, escapes: escapes)
        case .and(let a, let b), .or(let a, let b):
            expression(a, escapes: false)
            expression(b, escapes: false)
        case .coalesce(let a, let b):
            expression(a, escapes: escapes)
            expression(b, escapes: escapes)
        case .ternary(let test, let a, let b):
            expression(test, escapes: false)
            expression(a, escapes: escapes)
            expression(b, escapes: escapes)
        case .sequence(let list, let last):
            statements(list)
            expression(last, escapes: escapes)
        case .assign(let target, let source):
            place(target)
            if case .local = target { expression(source, to: .context) } else { expression(source, to: .assignment) }
        }
    }

    private mutating func expression(_ value: TExpr, to destination: Destination) {
        self.destination = destination
        expression(value, escapes: true)
        self.destination = .context
    }

    private static func function(of callee: Callee) -> FunctionDecl? {
        switch callee {
        case .direct(let reference), .dynamic(let reference), .witness(let reference, _): reference.function
        case .closure: nil
        }
    }

    private mutating func arguments(_ list: [TArgument], of function: FunctionDecl?, offset: Int, _ range: SourceRange) {
        for (index, argument) in list.enumerated() {
            switch argument {
            case .value(let value):
                let position = index - offset
                let parameter = function.flatMap { $0.parameters.indices.contains(position) ? $0.parameters[position] : nil }
                if index >= offset, parameter?.isNonEscaping != true { expression(value, to: Destination(parameter: parameter?.type)) } else { expression(value, escapes: false) }
            case .inout(let target): place(target)
            case .defaultValue: break
            }
        }
        exclusive(list, range)
    }

    private mutating func place(_ target: LValue) {
        switch target {
        case .local, .global, .discard: break
        case .property(let base, _), .tupleElement(let base, _), .unwrap(let base), .optionalBind(let base): place(base)
        case .objectProperty(let base, let property):
            noteReceiver(base, "reference to property '\(property.name)'")
            expression(base, escapes: false)
        case .element(let base, let index, _):
            place(base)
            expression(index, escapes: false)
        case .accessor(let base, _, let setter, let list, _):
            switch base {
            case .none: break
            case .value(let value):
                noteReceiver(value, "reference to property '\(Self.function(of: setter)?.name ?? "")'")
                expression(value, escapes: false)
            case .lvalue(let inner): place(inner)
            }
            for case .value(let value) in list { expression(value, to: .assignment) }
        case .value(let value): expression(value, escapes: false)
        }
    }

    // MARK: Closures

    private mutating func closure(_ closure: TypedClosure, _ range: SourceRange, escapes: Bool) {
        for (_, value) in closure.captureList { expression(value, escapes: true) }
        let start = SourceRange(start: Int(closure.function.range.start), end: Int(closure.function.range.start) + 1)
        if escapes {
            for variable in closure.captures where inouts.contains(ObjectIdentifier(variable)) {
                tell(variable.name == "self" ? "escaping closure captures mutating 'self' parameter" : "escaping closure captures 'inout' parameter '\(variable.name)'", start)
            }
            for variable in closure.captures where borrowed.contains(ObjectIdentifier(variable)) {
                tell("escaping closure captures non-escaping parameter '\(variable.name)'", start)
            }
        }
        let outer = keepsReceiver
        keepsReceiver = keepsReceiver || escapes
        statements(closure.function.body)
        keepsReceiver = outer
    }

    /// A class's `self` that a kept closure takes without its name being written.
    private func noteReceiver(_ base: TExpr, _ what: String) {
        guard keepsReceiver, let receiver else { return }
        var base = base
        while case .upcast(let inner) = base.kind { base = inner }
        guard case .local(let variable) = base.kind, variable === receiver else { return }
        let start = Int(base.range.start), end = Int(base.range.end)
        if end - start == 4, String(decoding: file.text.utf8.dropFirst(start).prefix(4), as: UTF8.self) == "self" { return }
        tell("\(what) in closure requires explicit use of 'self' to make capture semantics explicit", base.range)
    }

    // MARK: Exclusive access

    private func exclusive(_ list: [TArgument], _ range: SourceRange) {
        let places = list.compactMap { argument -> LValue? in if case .inout(let place) = argument { place } else { nil } }
        for (index, later) in places.enumerated() {
            for earlier in places[..<index] {
                guard let a = Self.path(earlier), let b = Self.path(later), zip(a, b).allSatisfy(==) else { continue }
                if a.count == 1, b.count == 1 { return tell("inout arguments are not allowed to alias each other", range) }
                return tell("overlapping accesses to '\(a[0].name)', but modification requires exclusive access; consider copying to a local variable", range)
            }
        }
    }

    private struct Step: Equatable {
        var id: ObjectIdentifier?
        var index = 0
        var name = ""
        static func == (a: Step, b: Step) -> Bool { a.id == b.id && a.index == b.index }
    }

    /// A variable and the stored parts on the way to a place; what lies behind an element or an accessor is the whole of it.
    private static func path(_ place: LValue) -> [Step]? {
        switch place {
        case .local(let variable): [Step(id: ObjectIdentifier(variable), name: variable.name)]
        case .global(let variable): [Step(id: ObjectIdentifier(variable), name: variable.name)]
        case .property(let base, let property): path(base).map { $0 + [Step(id: ObjectIdentifier(property), name: property.name)] }
        case .tupleElement(let base, let index): path(base).map { $0 + [Step(id: nil, index: index)] }
        case .element(let base, _, _), .unwrap(let base), .optionalBind(let base): path(base).map { $0 }
        case .accessor(.lvalue(let base), _, _, _, _): path(base)
        default: nil
        }
    }
}

extension Checker {
    func checkEscapes(_ body: TypedFunction, of function: FunctionDecl) {
        guard let module = function.module, isCellModule(module), !diagnostics.contains(where: { $0.severity == .error }) else { return }
        var analysis = EscapeAnalysis(checker: self, body: body, of: function)
        analysis.statements(body.body)
    }
}
