import Cells
import Diagnostics
import Script
import Syntax

// What the names of a session stand for: for inspection and completion in a notebook, and for `galley doc`.
extension ScriptSession: CodeAssistant {
    /// The declarations that a dotted name stands for, as text: signatures, with the doc comment under those that have one. With `source` the whole
    /// text stands in the signature's place. Nil when there are none.
    public func documentation(of name: String, source: Bool = false) -> String? {
        let found = context.run { assisting(Self.parts(name))?.documentation(of: Self.parts(name)) ?? [] }
        guard !found.isEmpty else { return nil }
        return Self.text(of: found, source: source)
    }

    private static func text(of found: [NameDocumentation], source: Bool) -> String {
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
        guard let place = Self.name(in: code, around: cursor, whole: true) else { return nil }
        if let name = place.dotted, let text = documentation(of: name, source: detail > 0) { return MIMEBundle(text: String(text.dropLast())) }
        let found = atValue(before: place.word, in: code) { checker, range, cell in checker.documentation(ofMember: place.word.text, ofValueAt: range, in: cell) }
        return found.isEmpty ? nil : MIMEBundle(text: String(Self.text(of: found, source: detail > 0).dropLast()))
    }

    public func complete(_ code: String, cursor: Int) -> CodeCompletion {
        if let signs = TypedSymbols.completion(code, cursor: cursor) { return signs }
        guard let place = Self.name(in: code, around: cursor, whole: false) else { return CodeCompletion(candidates: [], start: cursor, end: cursor) }
        let typed = place.word.text
        var names: [Checker.NameCandidate] = []
        if let dotted = place.dotted {
            let path = Array(Self.parts(dotted).dropLast(typed.isEmpty ? 0 : 1))
            // Everything that a cell sees is no help.
            if !path.isEmpty || !typed.isEmpty { names = context.run { assisting(path.isEmpty ? [typed] : path)?.names(after: path, startingWith: typed) ?? [] } }
        }
        if let dotted = place.dotted, dotted == typed, !typed.isEmpty {
            names += Self.keywords.filter { $0.hasPrefix(typed) }.map { Checker.NameCandidate(name: $0, kind: "keyword", signature: "") }
        }
        if names.isEmpty { names = atValue(before: place.word, in: code) { checker, range, cell in checker.members(ofValueAt: range, in: cell, startingWith: typed) } }
        return CodeCompletion(
            candidates: names.map { CodeCompletion.Candidate(text: $0.name, kind: $0.kind, signature: $0.signature) }, start: cursor - typed.unicodeScalars.count, end: cursor)
    }

    private static let keywords = [
        "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "do", "else", "enum", "extension", "fallthrough", "false", "final", "for", "func", "guard", "if",
        "import", "in", "init", "inout", "is", "lazy", "let", "mutating", "nil", "override", "private", "protocol", "public", "repeat", "return", "self", "static", "struct", "subscript", "super",
        "switch", "throw", "throws", "true", "try", "typealias", "unowned", "var", "weak", "where", "while",
    ]

    /// Asks the checker about the value before a word's dot: in the code as far as it is written, else on its own.
    private func atValue<Found>(before word: Word, in code: String, _ ask: (Checker, SourceRange, ParsedSource) -> [Found]) -> [Found] {
        guard let unfinished = UnfinishedCode(code, dot: word.start - 1) else { return [] }
        return context.run {
            guard let checker = assisting([]) else { return [] }
            for (text, value) in [(unfinished.text, unfinished.value), unfinished.alone] {
                let found = parsed(text).map { ask(checker, value, $0) } ?? []
                if !found.isEmpty { return found }
            }
            return []
        }
    }

    /// The checker, with the names that notebooks have by themselves where the first of a dotted name's may be one.
    private func assisting(_ path: [String]) -> Checker? {
        guard let checker = try? prepared().0 else { return nil }
        if !isProgram, let first = path.first, NotebookNames.mayBecome(first) { try? checker.importBeforeOthers(NotebookNames.module) }
        return checker
    }

    private static func parts(_ name: String) -> [String] { name.split(separator: ".").map(String.init) }

    /// A piece of a name, and the byte of the code that it begins at.
    struct Word {
        var text: String
        var start: Int
    }

    /// The word that the cursor stands in or behind, which is empty behind a dot, and the dotted name that it is the end of, where that begins with a name. With `whole`, up to
    /// the end of the word that the cursor stands in.
    static func name(in code: String, around cursor: Int, whole: Bool) -> (word: Word, dotted: String?)? {
        let scalars = Array(code.unicodeScalars)
        let isWord = { (scalar: Unicode.Scalar) in scalar == "_" || scalar.properties.isXIDContinue }
        func text(_ range: Range<Int>) -> String {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[range])
            return String(text)
        }
        var start = max(0, min(cursor, scalars.count))
        var end = start
        while whole, end < scalars.count, isWord(scalars[end]) { end += 1 }
        // Behind a call's parenthesis the call is meant.
        if whole, start == end, start > 0, scalars[start - 1] == "(" {
            start -= 1
            end = start
        }
        while start > 0, isWord(scalars[start - 1]) { start -= 1 }
        guard start < end ? scalars[start].properties.isXIDStart || scalars[start] == "_" : start > 0 && scalars[start - 1] == "." else { return nil }
        let word = Word(text: text(start..<end), start: text(0..<start).utf8.count)
        var first = start
        while first > 0, isWord(scalars[first - 1]) || scalars[first - 1] == "." { first -= 1 }
        let isNamed = first < end && (scalars[first].properties.isXIDStart || scalars[first] == "_")
        return (word, isNamed ? text(first..<end) : nil)
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
