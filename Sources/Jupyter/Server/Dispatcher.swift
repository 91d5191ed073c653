import Logging

/// Decides where a request is worked on.
///
/// Interrupt and shutdown are done at once on the thread that read them. What needs the runner goes to the worker. The rest is answered at once when
/// the worker has nothing to do, also while it is still making its runner, and otherwise waits its turn there: a client may rely on the order of its
/// requests.
final class Dispatcher: @unchecked Sendable {
    private let core: KernelCore
    private let worker: CellWorker
    private let controlSender: RouterLoop.Sender
    private let logger: Logger
    private var shellDrops: DropLog
    private var controlDrops: DropLog

    init(core: KernelCore, worker: CellWorker, control: RouterLoop.Sender, logger: Logger) {
        self.core = core
        self.worker = worker
        controlSender = control
        self.logger = logger
        shellDrops = DropLog(logger: logger, channel: "shell")
        controlDrops = DropLog(logger: logger, channel: "control")
    }

    /// A message of the shell socket, on the shell's thread.
    func shell(_ request: Request) {
        if KernelCore.runnerRequests.contains(request.type) {
            worker.enqueue(request)
        } else if KernelCore.plainRequests.contains(request.type) {
            if worker.isIdle { core.around(request) { core.answer(request) } } else { worker.enqueue(request) }
        } else if !command(request, core.shell) {
            shellDrops.dropped("unknown type", request.type.debugDescription)
        }
    }

    /// A message of the control socket, on the control's thread.
    func control(_ request: Request) {
        switch request.type {
        case "kernel_info_request": core.around(request) { core.answer(request, through: controlSender) }
        case "debug_request": core.around(request) { core.reply(Dispatcher.debugRefusal(request.content), to: request, through: controlSender) }
        default: if !command(request, controlSender) { controlDrops.dropped("unknown type", request.type.debugDescription) }
        }
    }

    /// Interrupt and shutdown; false for anything else.
    private func command(_ request: Request, _ sender: RouterLoop.Sender) -> Bool {
        switch request.type {
        case "interrupt_request":
            core.around(request) {
                worker.interrupt()
                core.reply(["status": "ok"], to: request, through: sender)
            }
        case "shutdown_request":
            let restart = request.content["restart"]?.bool ?? false
            core.around(request) { core.reply(["status": "ok", "restart": .bool(restart)], to: request, through: sender) }
            core.lifecycle.end(.shutdown(restart: restart))
        default: return false
        }
        return true
    }

    /// A response of the debug adapter protocol that says no.
    private static func debugRefusal(_ content: JSONValue) -> JSONValue {
        [
            "type": "response", "request_seq": content["seq"] ?? 0, "seq": 1, "success": false, "command": content["command"] ?? "",
            "message": "this kernel has no debugger",
        ]
    }
}
