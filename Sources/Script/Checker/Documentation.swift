import Diagnostics
import Syntax

/// What is known of a name: how it is declared, and what its doc comment says.
public struct NameDocumentation: Sendable {
    /// As it stands in the text, without attributes, access and body: `func backward(_ gradient: Tensor? = nil)`.
    public var signature: String
    /// The `///` comment, without the slashes.
    public var comment: String
    /// The whole declaration, its body too.
    public var text: String
    public var file: String
    public var line: Int
}

// Looking a dotted name up, as inspection, help and `galley doc` do.
extension Checker {
    /// All declarations that a dotted name stands for, overloads in the order of the text: `torch.Tensor.backward`, `nn.Linear`, `f`. Empty when there are none.
    public func documentation(of path: [String]) -> [NameDocumentation] {
        guard let first = path.first else { return [] }
        let saved = diagnostics
        defer { diagnostics = saved }
        let visible = modulesOfNextCell()
        var found: [NameDocumentation] = []
        for module in visible where found.isEmpty {
            if path.count == 1, let values = module.values[first], !values.isEmpty { found = values.flatMap { documentation(of: $0) } }
            guard found.isEmpty, let member = module.types[first] else { continue }
            found = documentation(of: Array(path.dropFirst()), in: member, scope: Scope(module: module))
        }
        if found.isEmpty, path.count > 1, let module = visible.first(where: { $0.name == first }) {
            if path.count == 2, let values = module.values[path[1]], !values.isEmpty { return values.flatMap { documentation(of: $0) } }
            if let member = module.types[path[1]] { found = documentation(of: Array(path.dropFirst(2)), in: member, scope: Scope(module: module)) }
        }
        return found
    }

    /// What a cell would see that came now.
    private func modulesOfNextCell() -> [Module] {
        let cell = Module(name: "")
        let saved = currentCell
        currentCell = cell
        defer { currentCell = saved }
        return visibleModules(from: cell)
    }

    private func documentation(of path: [String], in member: TypeMember, scope: Scope) -> [NameDocumentation] {
        var file = fallbackFile
        if case .alias(let alias) = member { file = alias.file }
        let type = instantiate(member, Name("", range: SourceRange(start: 0, end: 0)), base: nil, in: scope, file: file)
        guard case .nominal(let nominal, _) = resolved(type) else { return [] }
        guard let name = path.first else { return documentation(of: nominal, type) }
        if path.count == 1 {
            let found = members(name, of: type, isStatic: true) + members(name, of: type, isStatic: false)
            if !found.isEmpty { return found.flatMap { documentation(of: $0.declaration) } }
        } else if let property = members(name, of: type, isStatic: true).first?.declaration as? VariableDecl {
            // `xint.np.arange`: a namespace that is a value.
            resolveVariable(property)
            guard case .nominal(let inner, _) = resolved(property.declaredType) else { return [] }
            return documentation(of: Array(path.dropFirst()), in: .nominal(inner), scope: scope)
        }
        guard let nested = nestedType(name, of: nominal) else { return [] }
        return documentation(of: Array(path.dropFirst()), in: nested, scope: scope)
    }

    private func documentation(of nominal: NominalDecl, _ type: Type) -> [NameDocumentation] {
        guard let declaration = nominal.declaration else { return [] }
        let own = Self.documentation(of: declaration, in: nominal.file)
        let initialisers = nominal.kind == .protocol ? [] : members("init", of: type, isStatic: true).flatMap { documentation(of: $0.declaration) }
        return [own] + initialisers
    }

    private func documentation(of value: ValueDecl) -> [NameDocumentation] {
        switch value {
        case let function as FunctionDecl: return function.unavailable == nil ? shown(function.declaration, of: function, function.memberContext?.module ?? function.module) : []
        case let variable as VariableDecl: return variable.unavailable == nil ? shown(variable.declaration, of: variable, variable.memberContext?.module ?? variable.scope?.module) : []
        default: return [NameDocumentation(signature: "case \(value.name)", comment: value.documentation, text: "case \(value.name)", file: value.file.name, line: value.file.position(at: Int(value.range.start)).line)]
        }
    }

    /// A module shows what it declares public; cells and the standard library's text show everything.
    private func shown(_ declaration: Declaration?, of value: ValueDecl, _ module: Module?) -> [NameDocumentation] {
        guard let declaration else { return [] }
        let isOpen = module.map { $0 === prelude || isCellModule($0) } ?? true
        let isRequirement = value.owner?.kind == .protocol && value.memberContext?.isExtension == false
        guard isOpen || isRequirement || declaration.has("public") || declaration.has("open") else { return [] }
        return [Self.documentation(of: declaration, in: value.file)]
    }

    private static func documentation(of declaration: Declaration, in file: SourceFile) -> NameDocumentation {
        let (start, end) = (Int(declaration.range.start), Int(declaration.range.end))
        let text = file.withBytes { String(decoding: $0[min(start, $0.count)..<min(end, $0.count)], as: UTF8.self) }
        return NameDocumentation(signature: signature(text), comment: declaration.documentation, text: text, file: file.name, line: file.position(at: Int(declaration.range.start)).line)
    }

    /// A name that may be written at a place, for the reader to choose.
    public struct NameCandidate: Sendable {
        public var name: String
        /// `function`, `class`, `instance`, `module`, `keyword`.
        public var kind: String
        public var signature: String

        public init(name: String, kind: String, signature: String) {
            self.name = name
            self.kind = kind
            self.signature = signature
        }
    }

    /// The names with a beginning that may follow a dotted name, or, after nothing, those that a cell sees. Names with an underscore in front are the surfaces' own.
    public func names(after path: [String], startingWith beginning: String) -> [NameCandidate] {
        let visible = modulesOfNextCell()
        var names: Set<String> = []
        if let first = path.first {
            guard let module = visible.first(where: { $0.types[first] != nil }), let member = module.types[first] else { return [] }
            if let nominal = nominal(Array(path.dropFirst()), in: member, scope: Scope(module: module)) {
                for type in [nominal] + allProtocols(of: nominal) { names.formUnion(type.members.names.union(type.nestedTypes.names)) }
            }
        } else {
            for module in visible { names.formUnion(module.values.names.union(module.types.names)) }
        }
        let wanted = names.filter { $0.hasPrefix(beginning) && $0.first.map { $0.isLetter } == true && $0 != "init" && $0 != "subscript" && $0 != "deinit" }
        return wanted.sorted().compactMap { name in
            documentation(of: path + [name]).first.map { NameCandidate(name: name, kind: Self.kind($0.signature), signature: $0.signature) }
        }
    }

    /// The members of a value that may stand behind its dot. The value is the expression in `range` of a cell that is being written, which is checked and forgotten.
    public func members(ofValueAt range: SourceRange, in cell: ParsedSource, startingWith beginning: String) -> [NameCandidate] {
        guard let (type, isStatic) = glanceAt(range, cell) else { return [] }
        let names = memberNames(of: type).filter { $0.hasPrefix(beginning) && $0.first.map { $0.isLetter } == true && $0 != "subscript" && $0 != "deinit" && (isStatic || $0 != "init") }
        return names.sorted().compactMap { name in
            members(name, of: type, isStatic: isStatic).lazy.flatMap { self.documentation(of: $0.declaration) }.first.map { NameCandidate(name: name, kind: Self.kind($0.signature), signature: $0.signature) }
        }
    }

    /// What a member of such a value is.
    public func documentation(ofMember name: String, ofValueAt range: SourceRange, in cell: ParsedSource) -> [NameDocumentation] {
        guard let (type, isStatic) = glanceAt(range, cell) else { return [] }
        return members(name, of: type, isStatic: isStatic).flatMap { documentation(of: $0.declaration) }
    }

    private func glanceAt(_ range: SourceRange, _ cell: ParsedSource) -> (type: Type, isStatic: Bool)? {
        let found = Glance(range)
        glance = found
        defer { glance = nil }
        _ = try? check(cell: cell)
        switch found.type {
        case .metatype(let instance)?: return (instance, true)
        case let type?: return (type, false)
        case nil: return nil
        }
    }

    private func memberNames(of type: Type) -> Set<String> {
        var names: Set<String> = []
        func add(_ nominal: NominalDecl) { for each in [nominal] + allProtocols(of: nominal) { names.formUnion(each.members.names) } }
        switch resolved(type) {
        case .nominal(let nominal, _):
            add(nominal)
            var ancestor = superclass(of: type)
            while let current = ancestor, case .nominal(let base, _) = resolved(current) {
                add(base)
                ancestor = superclass(of: current)
            }
        case .existential(let existential): existential.protocols.forEach(add)
        case .parameter(let parameter): boundProtocols(of: parameter, in: nil).forEach(add)
        default: break
        }
        return names
    }

    /// What the cells have declared, by name.
    public var declaredNames: [NameCandidate] {
        var names: Set<String> = []
        for module in cells.modules { names.formUnion(module.values.names.union(module.types.names)) }
        return names.sorted().compactMap { name in documentation(of: [name]).first.map { NameCandidate(name: name, kind: Self.kind($0.signature), signature: $0.signature) } }
    }

    private static func kind(_ signature: String) -> String {
        let words = signature.split(separator: " ").prefix(4)
        if words.contains("func") || words.contains("init") { return "function" }
        if words.contains("class") || words.contains("struct") || words.contains("protocol") { return "class" }
        return words.contains("enum") ? "module" : "instance"
    }

    private func nominal(_ path: [String], in member: TypeMember, scope: Scope) -> NominalDecl? {
        var file = fallbackFile
        if case .alias(let alias) = member { file = alias.file }
        let type = instantiate(member, Name("", range: SourceRange(start: 0, end: 0)), base: nil, in: scope, file: file)
        guard case .nominal(let nominal, _) = resolved(type) else { return nil }
        guard let name = path.first else { return nominal }
        return nestedType(name, of: nominal).flatMap { self.nominal(Array(path.dropFirst()), in: $0, scope: scope) }
    }

    /// A declaration's text up to its body, on one line, without comments before it, attributes and access.
    static func signature(_ text: String) -> String {
        var depth = 0
        var isQuoted = false
        var head = ""
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted {
                if character == "(" || character == "[" { depth += 1 }
                if character == ")" || character == "]" { depth -= 1 }
                if character == "{", depth == 0 { break }
            }
            head.append(character)
        }
        let lines = head.split(separator: "\n").map { $0.drop { $0 == " " || $0 == "\t" } }.filter { !$0.hasPrefix("///") }
        var words = lines.joined(separator: " ").split(separator: " ")
        while let first = words.first, first.hasPrefix("@") || first == "public" || first == "open" { words.removeFirst() }
        return words.joined(separator: " ").replacing("( ", with: "(").replacing(" )", with: ")")
    }
}

extension String {
    /// Every occurrence of a text replaced by another.
    fileprivate func replacing(_ text: String, with other: String) -> String {
        var result = ""
        var rest = self[...]
        while let range = rest.firstRange(of: text) {
            result += rest[..<range.lowerBound] + other
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}

/// A look at one expression of a cell that is checked for nothing else.
final class Glance {
    let range: SourceRange
    var type: Type?
    init(_ range: SourceRange) { self.range = range }
}
