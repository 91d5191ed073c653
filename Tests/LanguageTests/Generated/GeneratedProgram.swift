/// A well-typed program that ends, prints much, and stops nowhere.
struct GeneratedProgram {
    var seed: UInt64
    /// At file scope. Their names carry the seed, so that many programs fit into one compiled module.
    var declarations: [String]
    var statements: [String]
    /// Whether the interpreter too runs the statements in a function, with locals, or as a cell, with globals.
    var isFunction: Bool

    /// What a session is given.
    var cell: String {
        let head = declarations.joined(separator: "\n")
        return head + "\n" + (isFunction ? function("run\(seed)") + "\nrun\(seed)()" : statements.joined(separator: "\n")) + "\n"
    }

    /// A file of a module whose `main.swift` calls `run<seed>()`.
    var file: String { declarations.joined(separator: "\n") + "\n" + function("run\(seed)") + "\n" }

    private func function(_ name: String) -> String {
        "func \(name)() {\n" + statements.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n") + "\n}"
    }

    /// The programs that lack one declaration or statement of this one.
    var smaller: [GeneratedProgram] {
        statements.indices.reversed().map { index in
            var program = self
            program.statements.remove(at: index)
            return program
        }
            + declarations.indices.reversed().map { index in
                var program = self
                program.declarations.remove(at: index)
                return program
            }
    }

    /// As small as dropping declarations and statements one by one makes it while `fails` holds.
    /// - Parameter trials: how often `fails` may be asked.
    func shrunk(trials: Int, while fails: (GeneratedProgram) -> Bool) -> GeneratedProgram {
        var best = self
        var left = trials
        search: while true {
            for candidate in best.smaller {
                guard left > 0 else { return best }
                left -= 1
                if fails(candidate) {
                    best = candidate
                    continue search
                }
            }
            return best
        }
    }
}
