import ArgumentParser

struct DocCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doc", abstract: "Shows the signature and the doc comment of anything that a cell can name.",
        discussion: "For example: galley doc torch.Tensor.backward. A name that several modules have is shown for each of them.")

    @Argument(help: ArgumentHelp("The name, with those around it.", valueName: "name")) var name: String

    func validate() throws {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ $0.first.map { $0.isLetter || $0 == "_" } ?? false && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } }) else {
            throw ValidationError("A name is wanted, such as nd.dot or torch.Tensor.backward.")
        }
    }

    func run() throws {
        let found = try onCellThread { [name] in try documentation(of: name) }
        guard !found.isEmpty else {
            let why = try onCellThread { [name] in try leftOut(name) }
            throw Failure.usage("error: \(why ?? "nothing that a cell can name is called \(name)")")
        }
        for (index, item) in found.enumerated() {
            if index > 0 { Terminal.say("") }
            Terminal.say(item.module == "Swift" ? name : "\(name)  (import \(item.module))")
            for line in item.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() { Terminal.say(line.isEmpty ? "" : "    \(line)") }
        }
    }
}
