import ArgumentParser
import Chapters
import Foundation
import Ledger

/// A sentence for the user and the exit code that goes with it.
struct Failure: Error {
    var code: Int32
    var message: String

    static func usage(_ message: String) -> Failure { Failure(code: 2, message: message) }
    static func environment(_ message: String) -> Failure { Failure(code: 3, message: message) }
}

/// Turns whatever a command threw into text and an exit code.
struct ExitReport {
    private let error: any Error
    init(_ error: any Error) { self.error = error }

    /// Prints it, and gives the code.
    func print() -> Int32 {
        switch error {
        case let exit as ExitCode: return exit.rawValue
        case let failure as Failure: return tell(failure.message, failure.code)
        case let error as ChapterError: return tell("\(error)", 2)
        case let error as PageImport.Mismatch: return tell("error: \(error)", 2)
        case let error as LedgerError: return tell("error: \(error)", 3)
        default:
            let code = Galley.exitCode(for: error)
            let text = Galley.fullMessage(for: error)
            if code == .success {
                Swift.print(text)
                return 0
            }
            return tell(text, 2)
        }
    }

    private func tell(_ text: String, _ code: Int32) -> Int32 {
        if !text.isEmpty { Terminal.tell(text) }
        return code
    }
}
