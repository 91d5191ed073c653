import ArgumentParser

/// The program. Each command is a file of `Commands/`.
struct Galley: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "galley",
        abstract: "Runs textbook chapters with Swift cells and holds what they show against what the book recorded.",
        discussion: """
            Exit codes: 0 all good; 1 an output differs, a cell fails, a program is refused or traps; 2 bad usage or input; \
            3 the environment (database, device) fails; 130 interrupted.
            """,
        version: version,
        subcommands: [
            RunCommand.self, VerifyCommand.self, RecordCommand.self, ImportCommand.self, ShowCommand.self, ConvertCommand.self, DataCommand.self, KernelCommand.self,
            DocCommand.self, InstallCommand.self, UninstallCommand.self, DoctorCommand.self,
        ])

    /// The engine's version, which recordings carry.
    static let version = "0.1.0"
}
