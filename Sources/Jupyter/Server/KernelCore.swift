import Logging

/// What the threads of a kernel share, and the requests that need no cell.
final class KernelCore: @unchecked Sendable {
    let implementation: KernelImplementation
    let options: KernelOptions
    let logger: Logger
    let publisher: Publisher
    let history: History
    let comms: Comms
    let stdin: Stdin
    let lifecycle = Lifecycle()
    private(set) var shell: RouterLoop.Sender!

    private let monitor = Monitor()
    private var executions = 0
    private var requests = 0

    init(implementation: KernelImplementation, options: KernelOptions, logger: Logger, publisher: Publisher, history: History, comms: Comms) {
        self.implementation = implementation
        self.options = options
        self.logger = logger
        self.publisher = publisher
        self.history = history
        self.comms = comms
        stdin = Stdin(logger: logger)
    }

    /// Says where replies to the shell channel go; before any thread starts.
    func connect(shell: RouterLoop.Sender) { self.shell = shell }

    /// The number of the last cell that counted.
    var executionCount: Int { monitor.locked { executions } }

    func countExecution() -> Int {
        monitor.locked {
            executions += 1
            return executions
        }
    }

    func nextRequestNumber() -> Int {
        monitor.locked {
            requests += 1
            return requests
        }
    }

    /// Marks the beginning and the end of the work on a request for all clients.
    func around(_ request: Request, _ body: () -> Void) {
        publisher.status("busy", parent: request.header)
        body()
        publisher.status("idle", parent: request.header)
    }

    /// Sends the reply to a request of the shell channel: `x_reply` to `x_request`.
    func reply(_ content: JSONValue, to request: Request) { reply(content, to: request, through: shell) }

    func reply(_ content: JSONValue, to request: Request, through sender: RouterLoop.Sender) {
        guard let stem = request.type.removing(suffix: "_request") else { return }
        sender.send(stem + "_reply", content, to: request)
    }

    /// The requests of the shell channel that need the runner.
    static let runnerRequests: Set<String> = ["execute_request", "is_complete_request", "complete_request", "inspect_request"]
    /// Those that don't, answered by `answer`.
    static let plainRequests: Set<String> = [
        "kernel_info_request", "history_request", "comm_info_request", "comm_open", "comm_msg", "comm_close",
    ]

    /// Answers a request that needs no cell.
    func answer(_ request: Request, through sender: RouterLoop.Sender? = nil) {
        switch request.type {
        case "kernel_info_request": reply(implementation.kernelInfo, to: request, through: sender ?? shell)
        case "history_request": reply(history.reply(to: request.content), to: request, through: sender ?? shell)
        case "comm_info_request": reply(comms.info(request.content), to: request, through: sender ?? shell)
        default: comms.receive(request)
        }
    }
}

extension String {
    /// The text before a suffix; nil when it doesn't end so.
    func removing(suffix: String) -> String? {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
    }
}
