import Diagnostics
import Syntax

// Declaring a library: its names are put into the tables at once, what they stand for is read when somebody asks.
extension Checker {
    /// Makes the names of a library's texts known.
    func declare(_ texts: [LibraryText], in scope: Scope, module: Module, isHost: Bool) {
        var ownTypes: Set<String> = []
        for text in texts { collectTypes(text.items, of: text, under: nil, into: &ownTypes) }
        var foreign: [(LibraryText, OutlineItem)] = []
        for text in texts {
            for item in text.items {
                if item.kind == .extension {
                    let path = text.name(of: item)
                    guard ownTypes.contains(path) else {
                        foreign.append((text, item))
                        continue
                    }
                    module.waitingExtensions[path, default: []].append { [unowned self, unowned module] in
                        guard let nominal = declaredType(path, in: module) else { return }
                        bind(item, of: text, to: nominal, in: scope, module: module)
                    }
                    waitForOperators(of: item, in: text, module: module) { [unowned self, unowned module] in declaredType(path, in: module) }
                } else if item.waits {
                    wait(for: item, of: text, in: scope, module: module, isHost: isHost)
                }
            }
        }
        // Other modules' types have been read or may have been, and whoever uses them next must find what this one adds.
        for (text, item) in foreign {
            guard let declaration = text.declaration(item), case .extension(let syntax) = declaration.kind, let nominal = extendedNominal(syntax.extended, in: scope) else {
                report("cannot find type '\(text.name(of: item))' in scope", SourceRange(start: item.name.lowerBound, end: item.name.upperBound), in: text.file)
                continue
            }
            bind(declaration, syntax, to: nominal, in: scope, module: module, file: text.file)
            waitForOperators(of: item, in: text, module: module) { nominal }
        }
    }

    /// Reads what waits, without a trace in what the cell being checked would take back.
    private func readingLate(_ read: () -> Void) {
        let saved = undoLog
        read()
        undoLog = saved
    }

    private func collectTypes(_ items: [OutlineItem], of text: LibraryText, under path: String?, into types: inout Set<String>) {
        for item in items where item.kind == .type || item.kind == .extension {
            let own = [path, text.name(of: item)].compactMap { $0 }.joined(separator: ".")
            if item.kind == .type { types.insert(own) }
            if item.members.contains(where: { $0.kind == .type }) { collectTypes(item.members, of: text, under: own, into: &types) }
        }
    }

    private func wait(for item: OutlineItem, of text: LibraryText, in scope: Scope, module: Module, isHost: Bool) {
        let name = text.name(of: item)
        let read = { [unowned self, unowned module] in
            guard let declaration = text.declaration(item) else { return }
            readingLate { declareGlobal(declaration, in: scope, module: module, file: text.file, isHost: isHost) }
        }
        switch item.kind {
        case .type, .typeAlias: module.types.wait(for: name, read)
        default: module.values.wait(for: name, read)
        }
        if item.isOperator {
            module.operators.wait(for: name) { [unowned module] in module.values.read(name) }
        } else if item.kind == .type {
            waitForOperators(of: item, in: text, module: module) { [unowned self, unowned module] in declaredType(name, in: module) }
        }
    }

    /// Members that are read when their names are asked for.
    func wait(for waiting: WaitingMembers, of nominal: NominalDecl, context: MemberContext, isHost: Bool) {
        let text = waiting.library
        for item in waiting.items {
            let read = { [unowned self, unowned nominal] in
                guard let declaration = text.declaration(item) else { return }
                readingLate { declareMembers([declaration], of: nominal, context: context, isHost: isHost) }
            }
            switch item.kind {
            case .type, .typeAlias: nominal.nestedTypes.wait(for: text.name(of: item), read)
            default: nominal.members.wait(for: text.name(of: item), read)
            }
            if item.kind == .initializer, !item.isConvenience, !context.isExtension { nominal.hasExplicitInitializer = true }
        }
    }

    /// Operators are looked up without a type, so a module knows which of its types to ask for them.
    private func waitForOperators(of item: OutlineItem, in text: LibraryText, module: Module, owner: @escaping () -> NominalDecl?) {
        for name in Set(item.members.filter(\.isOperator).map(text.name)) {
            module.operators.wait(for: name) { owner()?.members.read(name) }
        }
        for member in item.members where member.kind == .type {
            let name = text.name(of: member)
            waitForOperators(of: member, in: text, module: module) {
                guard case .nominal(let nested)? = owner()?.nestedTypes[name] else { return nil }
                return nested
            }
        }
    }

    private func bind(_ item: OutlineItem, of text: LibraryText, to nominal: NominalDecl, in scope: Scope, module: Module) {
        guard let declaration = text.declaration(item), case .extension(let syntax) = declaration.kind else { return }
        readingLate { bind(declaration, syntax, to: nominal, in: scope, module: module, file: text.file) }
    }

    /// What the module says about one of its own types elsewhere, as soon as the type is there.
    func bindWaitingExtensions(of nominal: NominalDecl) {
        guard !nominal.module.waitingExtensions.isEmpty, let waiting = nominal.module.waitingExtensions.removeValue(forKey: nominal.path) else { return }
        for bind in waiting { bind() }
    }

    private func declaredType(_ path: String, in module: Module) -> NominalDecl? {
        let names = path.split(separator: ".").map(String.init)
        guard let first = names.first, case .nominal(var nominal)? = module.types[first] else { return nil }
        for name in names.dropFirst() {
            guard case .nominal(let nested)? = nominal.nestedTypes[name] else { return nil }
            nominal = nested
        }
        return nominal
    }
}
