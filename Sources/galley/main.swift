import ArgumentParser
import Foundation

// Cells run on a thread of their own. The C library would give it a heap apart, which grows by a few pages at a time with a call of the system for each; the one that
// all threads share grows in larger steps, and next to nothing else asks for memory while a cell runs.
private let arenaMax: Int32 = -8  // M_ARENA_MAX, a macro of malloc.h that Swift doesn't see
_ = mallopt(arenaMax, 1)

// What a command throws decides the exit code: 1 an output differs or a cell fails, 2 bad usage or input, 3 the environment, 130 interrupted.
do {
    var command = try Galley.parseAsRoot()
    try command.run()
    fflush(stdout)
} catch {
    fflush(stdout)
    exit(ExitReport(error).print())
}
