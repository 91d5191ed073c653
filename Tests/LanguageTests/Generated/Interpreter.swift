import Cells
import Foundation
import Session

/// Runs texts in sessions of this process, one after the other, with the stack that cells have.
final class Interpreter {
    struct Ran {
        var output = ""
        var error: CellError?
        var seconds = 0.0
    }

    /// Cells until the session is thrown away: state that one leaves behind is part of the test, a session that grows for ever isn't.
    private let cellsPerSession: Int
    private let options: CellOptions
    private var session: ScriptSession?
    private var cellCount = 0

    init(cellsPerSession: Int = 50, timeout: Double = 20, memoryLimit: Int = 256 << 20) {
        self.cellsPerSession = cellsPerSession
        options = CellOptions(timeout: timeout, memoryLimit: memoryLimit)
    }

    func run(_ text: String) throws -> Ran {
        if cellCount % cellsPerSession == 0 { session = nil }
        cellCount += 1
        let session = try self.session ?? ScriptSession(program: true)
        self.session = session
        var ran = Ran()
        let start = Date()
        _ = session.run(text, options: options) { output in
            switch output {
            case .stream(.stdout, let text): ran.output += text
            case .error(let error): ran.error = error
            default: break
            }
        }
        ran.seconds = Date().timeIntervalSince(start)
        return ran
    }

    /// Runs `body` on a thread of its own with a deep stack, and waits for it.
    static func onDeepStack<Value>(_ body: @escaping () throws -> Value) throws -> Value {
        nonisolated(unsafe) var result: Result<Value, any Error>?
        nonisolated(unsafe) let body = body
        let ended = DispatchSemaphore(value: 0)
        let thread = Thread {
            result = Result(catching: body)
            ended.signal()
        }
        thread.stackSize = 64 << 20
        thread.start()
        ended.wait()
        guard let result else { throw CancellationError() }
        return try result.get()
    }
}
