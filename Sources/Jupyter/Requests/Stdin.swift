import Logging

/// Asks the person in front of a client for a line: `readLine()` in a cell.
///
/// The question goes to the identity that sent the cell, and only that identity's answer counts.
final class Stdin: @unchecked Sendable {
    private var drops: DropLog
    private let monitor = Monitor()
    private var sender: RouterLoop.Sender?
    private var asked: [[UInt8]]?
    private var answer: String?
    private var isStopped = false

    init(logger: Logger) { drops = DropLog(logger: logger, channel: "stdin") }

    func connect(_ sender: RouterLoop.Sender) { monitor.locked { self.sender = sender } }

    /// Waits for the answer; nil when there will be none.
    func ask(_ prompt: String, for request: Request) -> String? {
        let sender = monitor.locked { () -> RouterLoop.Sender? in
            guard !isStopped else { return nil }
            asked = request.identities
            answer = nil
            return self.sender
        }
        guard let sender else { return nil }
        sender.send("input_request", ["prompt": .string(prompt), "password": false], to: request)
        return monitor.locked {
            while asked != nil, answer == nil { monitor.wait() }
            asked = nil
            return answer
        }
    }

    /// Takes a message of the stdin socket, on the thread that reads it.
    func receive(_ message: Request) {
        guard message.type == "input_reply" else { return drops.dropped("unknown type", message.type.debugDescription) }
        guard let value = message.content["value"]?.string else { return drops.dropped("an input_reply without a value") }
        let isTaken = monitor.locked { () -> Bool in
            guard asked == message.identities, answer == nil else { return false }
            answer = value
            monitor.notify()
            return true
        }
        if !isTaken { drops.dropped("an answer to nothing that was asked") }
    }

    /// Ends a wait without an answer: the cell is interrupted.
    func cancel() {
        monitor.locked {
            asked = nil
            monitor.notify()
        }
    }

    /// From now on nobody is asked.
    func stop() {
        monitor.locked { isStopped = true }
        cancel()
    }
}
