import Diagnostics
import Syntax

// Functions inside functions: closures with a name, labels, defaults and generic parameters of their own.
extension Checker {
    /// Local types and functions are known throughout their block.
    func declareLocals(_ statements: [Statement]) {
        let scope = context.scope
        var functions: [(FunctionDecl, SourceRange)] = []
        for statement in statements {
            guard case .declaration(let declaration) = statement.kind else { continue }
            switch declaration.kind {
            case .nominal(let syntax):
                if scope.types[syntax.name.text] != nil { report("invalid redeclaration of '\(syntax.name.text)'", syntax.name.range) }
                let nominal = declareNominal(syntax, declaration, parent: nil, in: scope, module: scope.module, file: currentFile, isHost: false)
                scope.types[nominal.name] = .nominal(nominal)
            case .typeAlias(let name, let generics, let type):
                scope.types[name.text] = .alias(TypeAliasDecl(name: name.text, syntax: type, generics: generics, scope: scope, file: currentFile))
            case .function(let syntax):
                checkAttributes(declaration, currentFile)
                let function = own(FunctionDecl(name: syntax.name.text, owner: nil, file: currentFile, range: syntax.name.range))
                function.syntax = .function(syntax)
                prepare(function, declaration, scope: scope, module: scope.module, isHost: false)
                functions.append((function, declaration.range))
            default: break
            }
        }
        for (function, _) in functions {
            resolveSignature(function)
            let variable = LocalVariable(name: function.name, type: .function(functionType(of: function)), isLet: true, depth: context.depth)
            variable.isAssigned = true
            function.localVariable = variable
            for case .function(let earlier) in scope.values[function.name] ?? [] where sameSignature(earlier, function) {
                report("invalid redeclaration of '\(signatureName(of: function))'", function.range)
            }
            scope.values[function.name, default: []].append(.function(function))
        }
    }

    func functionType(of function: FunctionDecl) -> FunctionType {
        let parameters = function.parameters.map { FunctionType.Parameter(type: $0.type, isInout: $0.isInout, isVariadic: $0.isVariadic, isAutoclosure: $0.isAutoclosure) }
        return FunctionType(parameters: parameters, result: function.result, isThrowing: function.isThrowing, thrown: function.thrown)
    }

    /// `f(_:to:)`
    func signatureName(of function: FunctionDecl) -> String {
        function.isOperator ? function.name : "\(function.name)(\(function.parameters.map { ($0.label ?? "_") + ":" }.joined()))"
    }

    /// A `guard` before the function leaves the block in a scope of its own.
    private func declaredFunction(_ syntax: FunctionSyntax) -> FunctionDecl? {
        var scope: Scope? = context.scope
        while let current = scope {
            for case .function(let function) in current.values[syntax.name.text] ?? [] {
                if case .function(let own)? = function.syntax, own === syntax { return function }
            }
            scope = current.parent
        }
        return nil
    }

    func localFunction(_ syntax: FunctionSyntax, _ range: SourceRange) -> [TStatement] {
        guard let function = declaredFunction(syntax), let variable = function.localVariable else { return [] }
        let outer = context
        // What a `guard` bound since the block began is visible too.
        let scope = Scope(parent: outer.scope)
        if let signature = function.signatureScope {
            scope.types = signature.types
            scope.sameTypes = signature.sameTypes
            scope.conformances = signature.conformances
            scope.superclasses = signature.superclasses
        }
        let inner = FunctionContext(file: outer.file, depth: outer.depth + 1, result: function.result, isThrowing: function.isThrowing, scope: scope)
        inner.declaredError = function.thrown
        inner.function = outer.function
        inner.localFunction = function
        inner.isStatic = outer.isStatic
        inner.selfType = outer.selfType
        contexts.append(inner)
        let parameters = function.parameters.map { LocalVariable(name: $0.name, type: $0.type, isLet: !$0.isInout, depth: inner.depth) }
        for (parameter, variable) in zip(function.parameters, parameters) where parameter.name != "_" {
            scope.values[parameter.name] = [.variable(variable, isImplicitlyUnwrapped: parameter.isImplicitlyUnwrapped)]
        }
        let body = checkBody(syntax.body ?? [], isClosure: false, end: range)
        contexts.removeLast()
        let typed = TypedFunction(
            name: syntax.name.text, parameters: parameters, isInout: function.parameters.map(\.isInout), selfVariable: nil, result: function.result, isThrowing: function.isThrowing, body: body, file: outer.file,
            range: range)
        return [TStatement(.localFunction(variable, TypedClosure(function: typed, captures: inner.captures, captureList: [])), range)]
    }

    /// A local function under the types chosen for its own generic parameters.
    func localCallee(_ function: FunctionDecl, _ variable: LocalVariable, _ substitution: Substitution, _ range: SourceRange) -> TExpr {
        noteUse(variable)
        if function.genericParameters.isEmpty { return TExpr(.local(variable), variable.type, range) }
        let own = substitution.filter { function.genericParameters.contains($0.key) }
        return TExpr(.specialized(variable, own), substitute(variable.type, own), range)
    }

    /// The default of a local function's parameter: it may speak of what is around the function.
    func localDefault(_ function: FunctionDecl, _ index: Int, _ type: Type) -> TExpr? {
        guard function.localVariable != nil, case .function(let syntax)? = function.syntax, let value = syntax.parameters[index].defaultValue else { return nil }
        let outer = context.scope
        context.scope = function.signatureScope ?? outer
        defer { context.scope = outer }
        if function.parameters[index].isAutoclosure { return buildAutoclosure(value, type) }
        return check(value, expecting: type, purpose: .argument)
    }
}
