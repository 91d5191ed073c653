import Cells
import Logging

/// What can be chosen about a kernel.
public struct KernelOptions: Sendable {
    /// Bytes of streams that one cell may show; what follows isn't shown, and that is told.
    public var outputLimit = 8 << 20
    /// Bytes of the stack on which cells run. Memory is taken only as far as it is used.
    public var cellStackSize = 64 << 20
    /// Whether the process's SIGINT and SIGTERM are the kernel's, and whether it ends with its parent. Off for a kernel inside another program.
    public var ownsProcess = true

    /// Seconds for which a kernel that chose its ports waits until they were taken.
    public var registrationSeconds = 10.0
    /// The folder for connection files of running kernels, into which a kernel that chose its ports puts one; nil: it puts none.
    public var runtimeFolder: String?

    public init() {}
}

/// A Jupyter kernel: the five sockets of a connection file, and a runner of cells behind them.
///
/// Each socket has a thread that owns it, cells run on one of their own, and what threads have to tell each other goes through queues; docs/kernel.md
/// draws it.
public final class KernelServer {
    private let file: ConnectionFile
    private let makeRunner: () throws -> any CellRunner
    private let implementation: KernelImplementation
    private let options: KernelOptions
    private let logger: Logger
    private let makeArchive: (() throws -> any HistoryArchive)?
    private let commTargets: [String: any CommTarget]

    /// Reads the connection file. The runner is made later, by `run`, on the thread on which cells will run; so is the archive of the history, on the
    /// history's own. Without an archive the history is that of this run.
    public init(
        connectionFile path: String, implementation: KernelImplementation, options: KernelOptions = KernelOptions(), logger: Logger? = nil,
        commTargets: [String: any CommTarget] = [:], makeArchive: (() throws -> any HistoryArchive)? = nil, makeRunner: @escaping () throws -> any CellRunner
    ) throws(ConnectionFileError) {
        file = try ConnectionFile(path: path)
        self.implementation = implementation
        self.options = options
        self.logger = logger ?? Logger(label: "galley.kernel") { StreamLogHandler.standardError(label: $0) }
        self.makeArchive = makeArchive
        self.commTargets = commTargets
        self.makeRunner = makeRunner
    }

    /// Serves until a client asks for the end, the process is told to end, or its parent is gone; at most two seconds later it returns, whatever a
    /// cell does. Throws when a socket can't listen (`ZeroMQError`), nobody takes the ports that it chose (`RegistrationError`), or the
    /// runner can't be made (its own error).
    @discardableResult
    public func run() throws -> KernelEnd {
        let session = newSessionName()
        let format = WireFormat(signer: MessageSigner(key: file.key), replays: ReplayGuard())
        let context = try ZeroMQContext()
        let publisher = try Publisher(format: format, session: session)
        let shellLoop = try RouterLoop(tag: "shell", format: format, session: session, logger: logger)
        let controlLoop = try RouterLoop(tag: "control", format: format, session: session, logger: logger)
        let sockets = try KernelSockets(file, context)
        var runtimeFile: RuntimeFile?
        defer { withExtendedLifetime(runtimeFile) {} }
        if let registration = file.registration {
            if let folder = options.runtimeFolder {
                do { runtimeFile = try RuntimeFile(sockets.file, in: folder) } catch { logger.warning("other clients won't find this kernel: \(error)") }
            }
            try Registration.handshake(
                sockets.file, registration, format: format, session: session, context: context, seconds: options.registrationSeconds)
        }
        let history = History(logger: logger, makeArchive: makeArchive)
        let core = KernelCore(
            implementation: implementation, options: options, logger: logger, publisher: publisher, history: history,
            comms: Comms(targets: commTargets, publisher: publisher, logger: logger))
        let worker = CellWorker(kernel: core)
        let dispatcher = Dispatcher(core: core, worker: worker, control: controlLoop.sender(0), logger: logger)
        core.connect(shell: shellLoop.sender(0))
        core.stdin.connect(shellLoop.sender(1))
        worker.hasRoom = { shellLoop.wake() }

        // Blocks the signals in all threads that start from here on; ZeroMQ's own block them by themselves.
        let signals = options.ownsProcess ? SignalWatch() : nil
        // Before anything can answer, so that the first message on iopub after a welcome is never this one.
        publisher.status("starting", parent: .none)
        publisher.start(sockets.iopub)
        let heartbeat = try Heartbeat(socket: sockets.heartbeat)
        controlLoop.start([RouterLoop.Port(name: "control", socket: sockets.control, receive: dispatcher.control)])
        shellLoop.start([
            RouterLoop.Port(name: "shell", socket: sockets.shell, receive: dispatcher.shell, accepts: { !worker.isFull }),
            RouterLoop.Port(name: "stdin", socket: sockets.stdin, receive: core.stdin.receive),
        ])
        signals?.start(lifecycle: core.lifecycle, interrupt: worker.interrupt)
        history.start()
        worker.start(stackSize: options.cellStackSize, makeRunner: makeRunner, didFail: core.lifecycle.fail)

        let end = core.lifecycle.waitForEnd()

        // The cell first, so that its last words are still sent; the thread that reads no more may still send.
        worker.stop(deadline: monotonicSeconds() + 1)
        history.stop(deadline: monotonicSeconds() + 0.3)
        shellLoop.stop()
        controlLoop.stop()
        publisher.stop()
        heartbeat.stop()
        context.terminate()
        signals?.stop()
        return try end.get()
    }
}
