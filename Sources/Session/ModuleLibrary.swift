import Bindings
import Diagnostics
import PreludeText
import Script
import Syntax

/// The modules that cells can import, as text: the standard library's parts, the engine's border and the surfaces.
///
/// A module's operators must be known before any text that uses them is parsed, so loading a module gathers those of the modules that it imports first.
final class ModuleLibrary {
    private var operators: [String: OperatorScope] = [:]
    private var sources: [String: ModuleSource] = [:]
    /// Every library file by identity, to tell a reader's own lines from the library's in a trace.
    private(set) var files: Set<ObjectIdentifier> = []
    let engine = engineHostModule()
    /// The framework under `import xint`.
    private var backend = "mxnet"
    /// The framework under `import D2L`.
    private var framework = ""

    /// The module, of which only imports and operators are read yet; nil when there is none of that name.
    func source(of name: String) -> ModuleSource? {
        if let known = sources[name] { return known }
        guard let texts = texts(of: name) else { return nil }
        var scope = OperatorScope()
        for imported in imports(of: name) {
            _ = source(of: imported)
            scope.add(operators[imported] ?? OperatorScope())
        }
        let parsed = texts.map { text in
            let file = SourceFile(name: text.name, text: text.text)
            files.insert(ObjectIdentifier(file))
            return SourceParser.outline(file)
        }
        for text in parsed { scope.add(SourceParser.operators(in: text)) }
        for text in parsed { text.library?.add(scope) }
        operators[name] = scope
        let source = ModuleSource(files: parsed, isHost: name == engine.name)
        sources[name] = source
        return source
    }

    /// The operators that importing a module makes known.
    func operators(of name: String) -> OperatorScope {
        _ = source(of: name)
        return operators[name] ?? OperatorScope()
    }

    /// Chooses what `import xint` means, for as long as it hasn't been imported.
    func chooseBackend(_ name: String) {
        if sources["xint"] == nil { backend = name }
    }

    /// What `import D2L` means is decided by the last framework imported before it.
    func noteImport(of name: String) {
        if sources["D2L"] == nil, Surfaces.d2l(over: name) != nil { framework = name }
    }

    /// Whether `import D2L` means anything here.
    var hasFramework: Bool { !framework.isEmpty }

    private func imports(of name: String) -> [String] { surface(name)?.imports ?? [] }

    /// xint is one name for several modules: which of them it is was decided by the first cell.
    /// So is D2L; it stands on the framework that was imported before it.
    private func surface(_ name: String) -> SurfaceModule? {
        switch name {
        case "xint": Surfaces.module(named: Surfaces.xint(over: backend))
        case "D2L": Surfaces.d2l(over: framework).flatMap(Surfaces.module)
        default: Surfaces.module(named: name)
        }
    }

    private func texts(of name: String) -> [(name: String, text: String)]? {
        switch name {
        case "Swift": return prelude { $0 != "Foundation.swift" }
        case "Foundation": return prelude { $0 == "Foundation.swift" }
        case engine.name: return [(name: "Engine.swift", text: engine.interface)]
        default: return surface(name)?.files
        }
    }

    private func prelude(_ isWanted: (String) -> Bool) -> [(name: String, text: String)] {
        filesOfPrelude.filter { isWanted($0.name) }.map { ($0.name, String(decoding: $0.text, as: UTF8.self)) }
    }
}
