/// Why a kernel ended.
public enum KernelEnd: Equatable, Sendable {
    /// A client asked for it; it may be about to start another.
    case shutdown(restart: Bool)
    /// SIGTERM.
    case terminated
    /// Whoever started the kernel is gone.
    case parentEnded
}

/// Whether the kernel should still be there. Any thread may end it; `run` waits for that.
final class Lifecycle: @unchecked Sendable {
    private let monitor = Monitor()
    private var result: Result<KernelEnd, any Error>?

    /// The first reason counts.
    func end(_ reason: KernelEnd) { finish(.success(reason)) }
    func fail(_ error: any Error) { finish(.failure(error)) }

    private func finish(_ result: Result<KernelEnd, any Error>) {
        monitor.locked {
            if self.result == nil { self.result = result }
            monitor.notify()
        }
    }

    var isEnding: Bool { monitor.locked { result != nil } }

    func waitForEnd() -> Result<KernelEnd, any Error> {
        monitor.locked {
            while result == nil { monitor.wait() }
            return result!
        }
    }
}
