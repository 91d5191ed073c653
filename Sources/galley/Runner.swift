import Cells
import Session

/// What a run asks of the machine that runs its cells.
struct RunnerRequest {
    /// `cpu`, `cuda` or `cuda:1`; nil for the CPU.
    var device: String?
    /// Nil leaves the streams as the frameworks start them.
    var seed: Int?
    /// A `.swift` program doesn't import `Notebook` by itself, a chapter does.
    var isProgram = false
    /// Where the chapter lies; below `data` there its cells find their data.
    var folder = "."
}

/// The one place where the program gets its runner from.
func makeRunner(_ request: RunnerRequest = RunnerRequest()) throws -> any CellRunner {
    try ScriptSession(device: request.device, seed: request.seed, program: request.isProgram, folder: request.folder)
}

/// What a name stands for in each module that has it.
func documentation(of name: String) throws -> [(module: String, text: String)] { try NameIndex.documentation(of: name) }

/// Why a name isn't there though its framework has it; nil for one that nobody knows.
func leftOut(_ name: String) throws -> String? { try NameIndex.leftOut(name) }
