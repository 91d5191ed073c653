import Diagnostics
import Syntax

/// A cell that may run: its code, what it declares and uses, and what there is to say about it.
public struct CheckedCell {
    public var function: TypedFunction
    public var warnings: [Diagnostic]
    /// Names of earlier cells that it uses, and names that it declares or changes.
    public var reads: Set<String>
    public var writes: Set<String>
    /// Whether its last statement is an expression whose value is shown.
    public var hasResult: Bool
    let module: Module
    let globals: [VariableDecl]
}

// A cell is a module of its own that sees the cells before it. Nothing of a refused cell stays.
extension Checker {
    /// Checks a whole cell. What it declares is known to later cells from here on; `forget` takes back the variables that were never set.
    public func check(cell source: ParsedSource) throws -> CheckedCell {
        if source.hasErrors { throw DiagnosticList(source.diagnostics) }
        diagnostics = source.diagnostics
        fallbackFile = source.file
        candidateCache = [:]
        closureCache = [:]
        keyPathLiterals = [:]
        trail = []
        contexts = []
        lastClosureDiagnostics = []
        readNames = []
        writtenNames = []
        undoLog = []
        writtenTypes = []
        flowMessages = []
        hiddenMember = nil
        let savedImports = cellImports
        var headCount = Int.max
        let module = Module(name: "main")
        currentCell = module
        defer { currentCell = nil }
        func refuse() -> DiagnosticList {
            for undo in undoLog.reversed() { undo() }
            undoLog = []
            cellImports = savedImports
            conformanceCache.removeAll()
            witnessCache.removeAll()
            pendingExtensions = []
            let list = DiagnosticList(settledDiagnostics(Self.inOrder(diagnostics, heads: headCount)))
            diagnostics = []
            return list
        }
        let scope = Scope(module: module)
        importModules(source)
        var types: [NominalDecl] = []
        for case .declaration(let declaration) in source.statements.map(\.kind) {
            if case .variable = declaration.kind { continue }
            declareGlobal(declaration, in: scope, module: module, file: source.file)
        }
        for case .nominal(let nominal) in module.types.known.values { types.append(nominal) }
        bindExtensions()

        let top = FunctionContext(file: source.file, depth: 1, result: .void, isThrowing: true, scope: scope)
        top.isCellTop = true
        contexts = [top]
        var statements: [TStatement] = []
        var globals: [VariableDecl] = []
        var hasResult = false
        var flow = Flow.goesOn
        for (index, statement) in source.statements.enumerated() {
            if case .declaration(let declaration) = statement.kind {
                if case .variable(let syntax) = declaration.kind {
                    for binding in syntax.bindings { statements += checkGlobalBinding(binding, syntax, declaration, scope, module, &globals) }
                }
                continue
            }
            if index == source.resultIndex ?? source.statements.count - 1, case .expression(let expression) = statement.kind, Self.showsValue(expression) {
                let value = check(expression, expecting: nil)
                if let shown = resultShown(value, statement.range) {
                    hasResult = true
                    statements += shown
                } else if value.type != .void, value.type != .error, !isNever(value.type), value.type != optional(.void) {
                    hasResult = true
                    statements.append(TStatement(.show(value), statement.range))
                } else {
                    statements.append(TStatement(.expression(value), statement.range))
                }
                continue
            }
            statements += checkStatement(statement, &flow)
        }
        contexts = []
        lookupScope = scope
        for case .declaration(let declaration) in source.statements.map(\.kind) {
            checkModifiers(declaration, in: nil, isGlobal: true, file: source.file)
            // An alias that nobody uses must name a type too.
            if case .typeAlias(_, let generics, let type) = declaration.kind, generics.parameters.isEmpty { _ = resolve(type, in: scope, file: source.file) }
        }
        lookupScope = nil
        checkRedeclarations(module.values.known) { _ in true }
        for value in module.values.known.values.joined() { checkHead(of: value) }
        for nominal in types { checkNominalHead(nominal) }
        for (nominal, members) in extensionMembers(of: module) {
            checkRedeclarations(nominal.members.known) { $0.memberContext?.module === module && $0.memberContext?.isExtension == true }
            members.forEach(checkHead)
            checkConformances(nominal)
        }
        checkWrittenTypes()
        // Bodies last: they may speak of everything that the cell declares.
        headCount = diagnostics.count
        for observer in globals.flatMap({ [$0.willSet, $0.didSet] }) { if let observer { _ = checkedBody(of: observer) } }
        for value in module.values.known.values.joined() where !(value is VariableDecl && (value as? VariableDecl)?.global != nil) { checkMember(value) }
        for nominal in types { checkNominalBodies(nominal) }
        for (_, members) in extensionMembers(of: module) { members.forEach(checkMember) }
        checkWrittenTypes()
        if !diagnostics.contains(where: { $0.severity == .error }) {
            var analysis = EscapeAnalysis(checker: self, file: source.file)
            analysis.statements(statements)
        }
        if glance != nil || diagnostics.contains(where: { $0.severity == .error }) { throw refuse() }
        let warnings = Self.inOrder(diagnostics, heads: headCount)
        diagnostics = []
        undoLog = []
        cells.add(module)
        var writes = writtenNames
        writes.formUnion(module.values.known.keys)
        writes.formUnion(module.types.known.keys)
        let function = TypedFunction(
            name: "cell", parameters: [], isInout: [], selfVariable: nil, result: .void, isThrowing: false, body: statements, file: source.file,
            range: SourceRange(start: 0, end: source.file.text.utf8.count))
        return CheckedCell(function: function, warnings: warnings, reads: readNames, writes: writes, hasResult: hasResult, module: module, globals: globals)
    }

    /// Makes a library known to all cells, before what they import themselves: its names are found where they have no others.
    public func importBeforeOthers(_ name: String) throws {
        guard let module = try module_(named: name), !cellImports.contains(where: { $0 === module }) else { return }
        cellImports.insert(module, at: 0)
    }

    /// What shows a value that has a way of its own to be shown; nil for all others.
    private func resultShown(_ value: TExpr, _ range: SourceRange) -> [TStatement]? {
        guard let resultDisplay, let module = modules[resultDisplay.module], cellImports.contains(where: { $0 === module }),
            case .nominal(let bound)? = module.types[resultDisplay.protocol], conforms(value.type, to: bound)
        else { return nil }
        let variable = LocalVariable(name: "shown", type: value.type, isLet: true, depth: 1)
        context.scope.values["$shown"] = [.variable(variable, isImplicitlyUnwrapped: false)]
        defer { context.scope.values["$shown"] = nil }
        let argument = Argument(label: nil, value: Expr(.name(Name("$shown", range: range)), range))
        let call = check(Expr(.call(Expr(.name(Name(resultDisplay.function, range: range)), range), [argument], trailing: []), range), expecting: .void)
        return [TStatement(.declare(variable, value), range), TStatement(.expression(call), range)]
    }

    /// Top-level statements and what declarations say of themselves as the lines go, then their bodies.
    private static func inOrder(_ list: [Diagnostic], heads: Int) -> [Diagnostic] {
        let heads = min(heads, list.count)
        func sorted(_ part: ArraySlice<Diagnostic>) -> [Diagnostic] {
            part.map { ($0, $0.position.line) }.sorted { $0.1 < $1.1 }.map(\.0)
        }
        return sorted(list[..<heads]) + sorted(list[heads...])
    }

    /// A cell stopped early: names whose variables never got a value mean again what they meant before.
    public func forget(unsetOf cell: CheckedCell, isSet: (GlobalVariable) -> Bool) {
        for variable in cell.globals {
            guard let global = variable.global, !isSet(global) else { continue }
            cell.module.values[variable.name]?.removeAll { $0 === variable }
            if cell.module.values[variable.name]?.isEmpty == true { cell.module.values[variable.name] = nil }
        }
    }

    /// Assignments and calls whose result is meant to be dropped show nothing.
    static func showsValue(_ expression: Expr) -> Bool {
        switch expression.kind {
        case .assign: return false
        case .binary(_, let op, _): return !(op.text.hasSuffix("=") && !["==", "!=", "<=", ">=", "===", "!=="].contains(op.text))
        default: return true
        }
    }

    private func importModules(_ source: ParsedSource) {
        for case .declaration(let declaration) in source.statements.map(\.kind) {
            guard case .import(let path) = declaration.kind, let name = path.first, name != "Swift" else { continue }
            do {
                let saved = (currentCell, diagnostics, undoLog)
                currentCell = nil
                diagnostics = []
                defer {
                    currentCell = saved.0
                    diagnostics = saved.1
                    undoLog = saved.2
                }
                guard let module = try module_(named: name) else { throw ScriptError.missingModule(name) }
                cellImports.removeAll { $0 === module }
                cellImports.append(module)
            } catch let list as DiagnosticList {
                diagnostics += list.diagnostics
            } catch {
                report("\(error)", declaration.range)
            }
        }
    }

    private func extensionMembers(of module: Module) -> [(NominalDecl, [ValueDecl])] {
        extendedTypes.map { nominal in (nominal, nominal.members.known.values.joined().filter { $0.memberContext?.module === module && $0.memberContext?.isExtension == true }) }
    }
    private var extendedTypes: [NominalDecl] {
        let list = extendedInCell
        extendedInCell = []
        return list
    }

    private func checkGlobalBinding(_ binding: VariableSyntax.Binding, _ syntax: VariableSyntax, _ declaration: Declaration, _ scope: Scope, _ module: Module, _ globals: inout [VariableDecl]) -> [TStatement] {
        let range = binding.range
        func declare(_ name: String, _ type: Type, isImplicitlyUnwrapped: Bool = false) -> GlobalVariable {
            let variable = VariableDecl(name: name, owner: nil, file: currentFile, range: binding.pattern.range)
            variable.isLet = syntax.isLet
            variable.isStatic = true
            variable.declaration = declaration
            variable.documentation = declaration.documentation
            variable.scope = scope
            variable.declaredType = type
            variable.isImplicitlyUnwrapped = isImplicitlyUnwrapped
            variable.resolution = .resolved
            let global = GlobalVariable(name: name, type: type)
            global.ownership = Self.ownership(declaration)
            variable.global = global
            if let accessors = binding.accessors { makeAccessors(accessors, of: variable, declaration, module: module, context: nil) }
            if let earlier = module.values[name]?.first {
                report("invalid redeclaration of '\(name)'", binding.pattern.range, notes: [Diagnostic(.note, "'\(name)' previously declared here", in: currentFile, at: earlier.range)])
            }
            module.values[name] = [variable]
            globals.append(variable)
            return global
        }
        if binding.accessors?.first(.get) != nil {
            for variable in declareVariables(VariableSyntax(isLet: syntax.isLet, bindings: [binding]), declaration, owner: nil, context: nil, scope: scope, module: module, file: currentFile) {
                module.values[variable.name] = [variable]
                resolveVariable(variable)
            }
            return []
        }
        var pattern = binding.pattern
        var annotation = binding.type
        if case .typed(let inner, let type) = pattern.kind {
            pattern = inner
            annotation = type
        }
        var declared: Type?
        var unwrapped = false
        if let annotation {
            if !Self.isOpaque(annotation) { declared = resolve(annotation, in: scope, file: currentFile) }
            if case .implicitlyUnwrapped = annotation.kind { unwrapped = true }
        }
        if case .bind(let name, _) = pattern.kind {
            guard let value = binding.value else {
                guard let declared else {
                    report("type annotation missing in pattern", range)
                    return []
                }
                let global = declare(name, zonk(declared), isImplicitlyUnwrapped: unwrapped)
                if !syntax.isLet, optionalPayload(declared) != nil {
                    return [TStatement(.initializeGlobal(global, TExpr(.none, zonk(declared), range)), range)]
                }
                context.uninitialized.insert(ObjectIdentifier(global))
                return [TStatement(.initializeGlobal(global, nil), range)]
            }
            let typed = referenced(check(value, expecting: declared, purpose: .declaration), Self.ownership(declaration))
            if typed.type == .void, declared == nil {
                report("\(syntax.isLet ? "constant" : "variable") '\(name)' inferred to have type '()', which may be unexpected", pattern.range, severity: .warning)
            }
            let global = declare(name, declared.map(zonk) ?? typed.type, isImplicitlyUnwrapped: unwrapped)
            return [TStatement(.initializeGlobal(global, typed), range)]
        }
        guard let value = binding.value else {
            report("a destructuring declaration needs a value", range)
            return []
        }
        let typed = check(value, expecting: declared ?? tupleType(of: value, for: pattern), purpose: .declaration)
        var statements: [TStatement] = []
        for statement in destructure(pattern, typed, isLet: syntax.isLet, declare: { _, _ in }) {
            // Names become the session's, what lies between stays local.
            if case .declare(let variable, let part?) = statement.kind, Self.bindsName(variable.name, pattern), variable.name != "tuple" || Self.bindsName("tuple", pattern) {
                statements.append(TStatement(.initializeGlobal(declare(variable.name, variable.type), part), statement.range))
            } else {
                statements.append(statement)
            }
        }
        return statements
    }

    static func bindsName(_ name: String, _ pattern: Pattern) -> Bool {
        switch pattern.kind {
        case .bind(let bound, _): bound == name
        case .typed(let inner, _): bindsName(name, inner)
        case .tuple(let elements): elements.contains { bindsName(name, $0.pattern) }
        default: false
        }
    }
}
