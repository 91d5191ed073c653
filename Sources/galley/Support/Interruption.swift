import Cells
import Foundation

/// Ctrl-C: the running cell is stopped and the run ends after it; a second one ends the process.
final class Interruption: @unchecked Sendable {
    private let lock = NSLock()
    private var runner: (any CellRunner)?
    private var count = 0
    private let source: any DispatchSourceSignal

    init() {
        signal(SIGINT, SIG_IGN)
        source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global(qos: .userInteractive))
        source.setEventHandler { [weak self] in self?.interrupted() }
        source.resume()
    }

    private func interrupted() {
        let (times, runner) = lock.withLock { () -> (Int, (any CellRunner)?) in
            count += 1
            return (count, self.runner)
        }
        if times > 1 { _exit(130) }
        runner?.interrupt()
    }

    var hasHappened: Bool { lock.withLock { count > 0 } }

    /// The runner that an interrupt stops.
    func attach(_ runner: any CellRunner) { lock.withLock { self.runner = runner } }
}

/// Runs cells on a thread of their own with a stack for deep recursion; the engine's context belongs to that thread.
func onCellThread<T>(_ body: @escaping () throws -> T) throws -> T {
    let work = CellWork(body)
    let thread = Thread { work.run() }
    thread.stackSize = 64 << 20
    thread.start()
    return try work.wait()
}

/// Work for another thread, and what came of it.
private final class CellWork<T>: @unchecked Sendable {
    private let body: () throws -> T
    private let done = DispatchSemaphore(value: 0)
    private var result: Result<T, any Error>?

    init(_ body: @escaping () throws -> T) { self.body = body }

    func run() {
        result = Result { try body() }
        done.signal()
    }

    func wait() throws -> T {
        done.wait()
        guard let result else { throw Failure.environment("error: the cells' thread ended without a result") }
        return try result.get()
    }
}
