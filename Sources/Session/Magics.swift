import Diagnostics
import Engine
import Script
import Syntax

/// The lines of a cell that speak to the notebook and not to Swift: `%time f(x)`, `%seed 42`, `?name`.
///
/// What times code becomes part of the code; the rest is done before the cell's code runs, so it has to stand before it.
enum Magics {
    /// Each with what `%help` says of it.
    static let all: [(name: String, form: String, help: String)] = [
        ("time", "%time f(x)", "runs the line and tells how long it took; %%time the whole cell"),
        ("timeit", "%timeit -n 100 -r 7 f(x)", "runs the line again and again: mean and deviation; %%timeit the whole cell"),
        ("?", "?name", "what a name stands for"),
        ("??", "??name", "the same, with its whole text"),
        ("who", "%who", "the names that this notebook has declared"),
        ("reset", "%reset", "forgets all names and values"),
        ("seed", "%seed 42", "starts all random streams again"),
        ("device", "%device", "where tensors live; %device cpu chooses it"),
        ("help", "%help", "this list"),
    ]
    /// Of Python notebooks: they set up what needs no setting up here.
    private static let ignored: Set<String> = ["matplotlib", "load_ext", "reload_ext", "autoreload", "config"]

    private static let comesFirst: Set<String> = ["seed", "reset", "device"]

    /// Refuses magics that there aren't, and those that stand too late.
    static func check(_ cell: CellSource) throws {
        let bytes = Array(cell.code.utf8)
        for magic in cell.magics where !ignored.contains(magic.name) {
            guard all.contains(where: { $0.name == magic.name }) else {
                let names = all.filter { !$0.name.hasPrefix("?") }.map { "%" + $0.name }.joined(separator: ", ")
                throw DiagnosticList([Diagnostic(.error, "there is no magic '%\(magic.name)'; there are \(names) and ?name", in: cell.file, at: magic.range)])
            }
            if comesFirst.contains(magic.name), bytes[..<Int(magic.range.start)].contains(where: { $0 > 0x20 }) {
                throw DiagnosticList([Diagnostic(.error, "'%\(magic.name)' is done before the cell's code runs: write it above the code", in: cell.file, at: magic.range)])
            }
        }
    }

    static var help: String {
        let width = all.map(\.form.count).max() ?? 0
        return all.map { $0.form + String(repeating: " ", count: width - $0.form.count) + "  " + $0.help + "\n" }.joined()
    }
}

extension ScriptSession {
    /// Does what a magic asks for before the code runs; its answer, where it has one.
    func answer(_ magic: CellSource.Magic, in cell: CellSource) throws -> String? {
        func refuse(_ message: String) -> DiagnosticList { DiagnosticList([Diagnostic(.error, message, in: cell.file, at: magic.range)]) }
        switch magic.name {
        case "?", "??": return documentation(of: magic.arguments, source: magic.name == "??") ?? "Object `\(magic.arguments)` not found.\n"
        case "help": return Magics.help
        case "who":
            let names = try prepared().0.declaredNames
            return names.isEmpty ? "Nothing is declared yet.\n" : names.map { $0.name + "\t" + ($0.signature.count > 100 ? $0.signature.prefix(99) + "…" : $0.signature) + "\n" }.joined()
        case "seed":
            guard let seed = Int(magic.arguments) else { throw refuse("'%seed' wants a whole number: %seed 42") }
            context.seed(seed)
            return nil
        case "device":
            if magic.arguments.isEmpty { return "cpu\n" }
            guard magic.arguments == "cpu" || magic.arguments.hasPrefix("cpu:") else { throw refuse(SessionError.noDevice(magic.arguments).description) }
            return nil
        default: return nil
        }
    }
}
