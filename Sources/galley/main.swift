import ArgumentParser
import Foundation
import Session

// What a command throws decides the exit code: 1 an output differs or a cell fails, 2 bad usage or input, 3 the environment, 130 interrupted.
do {
    prepareProcess()
    var command = try Galley.parseAsRoot()
    try command.run()
    fflush(stdout)
} catch {
    fflush(stdout)
    exit(ExitReport(error).print())
}
