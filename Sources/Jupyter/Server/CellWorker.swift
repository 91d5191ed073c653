import Cells
import Logging

/// The thread on which cells run: it makes the runner, then takes one request after the other out of a queue.
///
/// Everything that needs the cells' state goes through this queue, in the order in which it arrived; nothing else ever waits for a cell.
final class CellWorker: @unchecked Sendable {
    /// Beyond this the shell socket isn't read until the queue is shorter.
    static let queueLimit = 4096

    private struct Job {
        var request: Request
        var isAborted: Bool
    }

    private let kernel: KernelCore
    private let monitor = Monitor()
    private var queue: [Job] = []
    private var head = 0
    private var isBusy = false
    private var isStopping = false
    private var hasEnded = false
    private var runner: (any CellRunner)?
    private var failure: FailedExecution?
    private var thread: KernelThread?
    /// Called on the worker's thread when the queue has become short again.
    var hasRoom: () -> Void = {}

    init(kernel: KernelCore) { self.kernel = kernel }

    func start(stackSize: Int, makeRunner: @escaping () throws -> any CellRunner, didFail: @escaping (any Error) -> Void) {
        thread = KernelThread("cells", stackSize: stackSize) { [self] in
            do {
                let runner = try makeRunner()
                monitor.locked { self.runner = runner }
                while let job = next() { handle(job, runner) }
            } catch {
                didFail(error)
            }
            monitor.locked {
                // The runner goes where it was made: what it bound to its thread is let go of there.
                runner = nil
                hasEnded = true
                monitor.notify()
            }
        }
    }

    // MARK: From other threads

    func enqueue(_ request: Request) {
        monitor.locked {
            let isAborted = isStopping || request.type == "execute_request" && failure?.precedes(request) ?? false
            queue.append(Job(request: request, isAborted: isAborted))
            monitor.notify()
        }
    }

    /// Whether nothing waits and nothing runs.
    var isIdle: Bool { monitor.locked { head == queue.count && !isBusy } }

    var isFull: Bool { monitor.locked { queue.count - head >= CellWorker.queueLimit } }

    /// Stops the cell that runs, soon.
    func interrupt() {
        let runner = monitor.locked { isBusy ? self.runner : nil }
        runner?.interrupt()
        kernel.stdin.cancel()
    }

    /// Interrupts the running cell, answers what waits with an error, and ends the thread. A cell that hasn't ended at the deadline (of the monotonic
    /// clock) is left to itself.
    func stop(deadline: Double) {
        kernel.stdin.stop()
        monitor.locked {
            isStopping = true
            for index in head..<queue.count { queue[index].isAborted = true }
            monitor.notify()
        }
        // More than once, because the cell may have been about to begin.
        while true {
            interrupt()
            let now = monotonicSeconds()
            let ended = monitor.locked {
                if !hasEnded { _ = monitor.wait(until: min(deadline, now + 0.02)) }
                return hasEnded
            }
            if ended {
                thread?.join()
                break
            }
            if now >= deadline {
                kernel.logger.warning("the running cell doesn't end; the kernel ends without it")
                thread?.detach()
                break
            }
        }
        thread = nil
    }

    // MARK: The worker's thread

    private func next() -> Job? {
        let (job, madeRoom) = monitor.locked { () -> (Job?, Bool) in
            isBusy = false
            while head == queue.count {
                if isStopping { return (nil, false) }
                monitor.wait()
            }
            let job = queue[head]
            head += 1
            let madeRoom = queue.count - head == CellWorker.queueLimit - 1
            if head == queue.count || head >= 1024 {
                queue.removeFirst(head)
                head = 0
            }
            isBusy = true
            return (job, madeRoom)
        }
        if madeRoom { hasRoom() }
        return job
    }

    private func handle(_ job: Job, _ runner: any CellRunner) {
        let request = job.request
        kernel.around(request) {
            switch request.type {
            case "execute_request":
                if job.isAborted {
                    let isStopping = monitor.locked { self.isStopping }
                    let error: ErrorContent = isStopping ? .shutDown : .aborted
                    kernel.reply(error.reply([("execution_count", .int(kernel.executionCount))]), to: request)
                } else {
                    execute(request, runner)
                }
            case "is_complete_request": kernel.reply(CodeHelp.completeness(request.content, runner), to: request)
            case "complete_request": kernel.reply(CodeHelp.completions(request.content, runner), to: request)
            case "inspect_request": kernel.reply(CodeHelp.inspection(request.content, runner), to: request)
            default: kernel.answer(request)
            }
        }
    }

    private func execute(_ request: Request, _ runner: any CellRunner) {
        guard let cell = ExecuteRequest(request.content) else {
            let error = ErrorContent(name: "InvalidRequest", message: "an execute_request needs \"code\", a string")
            return kernel.reply(error.reply([("execution_count", .int(kernel.executionCount))]), to: request)
        }
        let execution = Execution(cell: cell, request: request, kernel: kernel, runner: runner)
        let content = execution.run()
        let hasFailed = content["status"]?.string == "error"
        monitor.locked {
            // Before the reply is sent: whoever has seen it may rely on the next cell being run.
            if hasFailed, cell.stopsOnError {
                for index in head..<queue.count where queue[index].request.type == "execute_request" { queue[index].isAborted = true }
                failure = FailedExecution(request, ended: monotonicSeconds())
            } else {
                failure = nil
            }
        }
        kernel.reply(content, to: request)
    }
}
