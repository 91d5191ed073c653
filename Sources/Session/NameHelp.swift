import Cells
import Script

// What the names of a session stand for: for inspection and completion in a notebook, and for `galley doc`.
extension ScriptSession: CodeAssistant {
    /// The declarations that a dotted name stands for, as text: signatures, with the doc comment under those that have one. With `source` the whole
    /// text stands in the signature's place. Nil when there are none.
    public func documentation(of name: String, source: Bool = false) -> String? {
        let found = context.run { assisting(Self.parts(name))?.documentation(of: Self.parts(name)) ?? [] }
        guard !found.isEmpty else { return nil }
        var text = ""
        for (index, item) in found.enumerated() {
            text += (source ? item.text : item.signature) + "\n"
            // Overloads that stand together share a comment; it is shown once, under the last of them.
            let isRepeated = index + 1 < found.count && found[index + 1].comment == item.comment
            if !item.comment.isEmpty, !isRepeated {
                for line in item.comment.split(separator: "\n", omittingEmptySubsequences: false) { text += line.isEmpty ? "\n" : "    \(line)\n" }
            }
        }
        return text
    }

    /// The names that may follow a dotted name.
    public func members(of name: String) -> [String] {
        context.run { assisting(Self.parts(name))?.names(after: Self.parts(name), startingWith: "").map(\.name) ?? [] }
    }

    public func inspect(_ code: String, cursor: Int, detail: Int) -> MIMEBundle? {
        guard let name = Self.dottedName(in: code, around: cursor, whole: true), let text = documentation(of: name, source: detail > 0) else { return nil }
        return MIMEBundle(text: String(text.dropLast()))
    }

    public func complete(_ code: String, cursor: Int) -> CodeCompletion {
        let name = Self.dottedName(in: code, around: cursor, whole: false) ?? ""
        let dot = name.lastIndex(of: ".")
        let typed = dot.map { String(name[name.index(after: $0)...]) } ?? name
        let path = dot.map { Self.parts(String(name[..<$0])) } ?? []
        let nothing = CodeCompletion(candidates: [], start: cursor, end: cursor)
        // Everything that a cell sees is no help.
        guard !path.isEmpty || !typed.isEmpty else { return nothing }
        let names = context.run { assisting(path.isEmpty ? [typed] : path)?.names(after: path, startingWith: typed) ?? [] }
        return CodeCompletion(
            candidates: names.map { CodeCompletion.Candidate(text: $0.name, kind: $0.kind, signature: $0.signature) }, start: cursor - typed.unicodeScalars.count, end: cursor)
    }

    /// The checker, with the names that notebooks have by themselves where the first of a dotted name's may be one.
    private func assisting(_ path: [String]) -> Checker? {
        guard let checker = try? prepared().0 else { return nil }
        if !isProgram, let first = path.first, NotebookNames.mayBecome(first) { try? checker.importBeforeOthers(NotebookNames.module) }
        return checker
    }

    private static func parts(_ name: String) -> [String] { name.split(separator: ".").map(String.init) }

    /// The name, with the names before its dots, that the cursor stands in or behind; with `whole`, up to the end of the word that the cursor stands in.
    static func dottedName(in code: String, around cursor: Int, whole: Bool) -> String? {
        let scalars = Array(code.unicodeScalars)
        let isWord = { (scalar: Unicode.Scalar) in scalar == "_" || scalar.properties.isXIDContinue }
        var start = max(0, min(cursor, scalars.count))
        var end = start
        while whole, end < scalars.count, isWord(scalars[end]) { end += 1 }
        // Behind a call's parenthesis the call is meant.
        if whole, start == end, start > 0, scalars[start - 1] == "(" {
            start -= 1
            end = start
        }
        while start > 0, isWord(scalars[start - 1]) || scalars[start - 1] == "." { start -= 1 }
        guard start < end, scalars[start].properties.isXIDStart || scalars[start] == "_" else { return nil }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[start..<end])
        return String(text)
    }
}

/// Names that a cell can use, looked up without a notebook.
public enum NameIndex {
    /// Modules that have a name, and what it stands for in each: `torch.Tensor.backward`, `nn.Dense`, `Array.map`.
    public static func documentation(of name: String) throws -> [(module: String, text: String)] {
        var found: [(module: String, text: String)] = []
        for module in ["Swift", "Foundation", "MXNet", "Torch", "TensorFlow", "JAX", "xint"] {
            let session = try session(importing: module)
            // What the standard library has is not another module's.
            if let text = session.documentation(of: name), found.first?.text != text { found.append((module, text)) }
            if found.first?.module == "Swift" { break }
        }
        return found
    }

    /// Why a name isn't there though the framework has it: "torch.fft isn't part of Galley".
    public static func leftOut(_ name: String) throws -> String? {
        for module in ["MXNet", "Torch", "TensorFlow", "JAX"] {
            let session = try session(importing: module)
            var message: String?
            _ = session.run("_ = \(name)", options: CellOptions(name: "name")) { if case .error(let error) = $0 { message = error.message } }
            if let message, message.hasSuffix(" isn't part of Galley") { return message }
        }
        return nil
    }

    private static func session(importing module: String) throws -> ScriptSession {
        let session = try ScriptSession()
        _ = session.run(module == "Swift" ? "" : "import \(module)", options: CellOptions(name: "import")) { _ in }
        return session
    }
}
