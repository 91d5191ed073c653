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

    /// The parsed module; nil when there is none of that name.
    func source(of name: String) -> ModuleSource? {
        if let known = sources[name] { return known }
        guard let texts = texts(of: name) else { return nil }
        var scope = OperatorScope()
        for imported in imports(of: name) {
            _ = source(of: imported)
            scope.add(operators[imported] ?? OperatorScope())
        }
        var own = OperatorScope()
        var parsed: [(Int, ParsedSource)] = []
        // Files that declare operators come first; the others are parsed with what they declare.
        let declaring = texts.map { declaresOperators($0.text) }
        for index in texts.indices.filter({ declaring[$0] }) + texts.indices.filter({ !declaring[$0] }) {
            let file = SourceFile(name: texts[index].name, text: texts[index].text)
            files.insert(ObjectIdentifier(file))
            let source = SourceParser.parse(file, operators: scope, deferringBodies: true)
            if declaring[index] {
                let declared = SourceParser.operators(in: source)
                own.add(declared)
                scope.add(declared)
            }
            parsed.append((index, source))
        }
        var visible = own
        for imported in imports(of: name) { visible.add(operators[imported] ?? OperatorScope()) }
        operators[name] = visible
        let source = ModuleSource(files: parsed.sorted { $0.0 < $1.0 }.map(\.1), isHost: name == engine.name)
        sources[name] = source
        return source
    }

    /// The operators that importing a module makes known.
    func operators(of name: String) -> OperatorScope {
        _ = source(of: name)
        return operators[name] ?? OperatorScope()
    }

    /// Looks for the words among the bytes: all library text goes through here at every start, and searching strings by characters would take longer
    /// than checking them.
    private func declaresOperators(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            ["fix operator", "precedencegroup"].contains { (word: StaticString) in
                let length = word.utf8CodeUnitCount
                guard bytes.count >= length else { return false }
                for start in 0...(bytes.count - length) where bytes[start] == word.utf8Start[0] {
                    var matched = 1
                    while matched < length, bytes[start + matched] == word.utf8Start[matched] { matched += 1 }
                    if matched == length { return true }
                }
                return false
            }
        }
    }

    private func imports(of name: String) -> [String] { Surfaces.module(named: name)?.imports ?? [] }

    private func texts(of name: String) -> [(name: String, text: String)]? {
        switch name {
        case "Swift": return prelude { $0 != "Foundation.swift" }
        case "Foundation": return prelude { $0 == "Foundation.swift" }
        case engine.name: return [(name: "Engine.swift", text: engine.interface)]
        default: return Surfaces.module(named: name)?.files
        }
    }

    private func prelude(_ isWanted: (String) -> Bool) -> [(name: String, text: String)] {
        filesOfPrelude.filter { isWanted($0.name) }.map { ($0.name, String(decoding: $0.text, as: UTF8.self)) }
    }
}
