import Glibc

/// The thread that takes the process's signals and looks after its parent.
///
/// Signals are blocked in every thread and fetched here, so no handler ever runs in the middle of something: SIGINT interrupts the running cell,
/// SIGTERM ends the kernel.
final class SignalWatch {
    private static let period = 0.2
    private var thread: KernelThread?
    private var old = sigset_t()

    /// Blocks the signals in the calling thread and all that it starts afterwards.
    init() {
        var signals = SignalWatch.signals
        pthread_sigmask(SIG_BLOCK, &signals, &old)
        // A terminal or a log that was closed must not end the kernel when a line is written to it.
        signal(SIGPIPE, SIG_IGN)
    }

    private static var signals: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, SIGINT)
        sigaddset(&set, SIGTERM)
        return set
    }

    func start(lifecycle: Lifecycle, interrupt: @escaping () -> Void) {
        thread = KernelThread("signals") {
            let parent = ParentWatch()
            var signals = SignalWatch.signals
            var period = timespec(tv_sec: 0, tv_nsec: Int(SignalWatch.period * 1e9))
            while !lifecycle.isEnding {
                switch sigtimedwait(&signals, nil, &period) {
                case SIGINT: interrupt()
                case SIGTERM: lifecycle.end(.terminated)
                default: if parent?.hasEnded ?? false { lifecycle.end(.parentEnded) }
                }
            }
        }
    }

    /// Ends the thread, after the lifecycle has ended, and gives the calling thread its signals back.
    func stop() {
        // It may be waiting for a signal: this one, which it has no more use for.
        thread?.kill(SIGTERM)
        thread?.join()
        thread = nil
        pthread_sigmask(SIG_SETMASK, &old, nil)
    }
}
