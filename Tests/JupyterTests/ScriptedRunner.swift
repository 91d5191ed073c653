import Cells
import Glibc

/// A stand-in for a session, for the kernel's own tests: it runs a few words per line, and waits, loops and asks as they say.
///
/// `let NAME VALUE` sets a name, `print TEXT`, `stderr TEXT`, `value TEXT`, `ask PROMPT`, `display MIME DATA`, `clear`, `flood BYTES`, `sleep
/// MILLISECONDS`, `loop`, `deaf MILLISECONDS` (doesn't hear interrupts), `fail NAME MESSAGE`; `$NAME` in a text is the value of the name.
final class ScriptedRunner: CellRunner, CodeAssistant, @unchecked Sendable {
    private var names: [String: String] = [:]
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private var isInterrupted = false

    init() {
        lock = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
    }

    deinit { lock.deallocate() }

    private var interrupted: Bool {
        get {
            pthread_mutex_lock(lock)
            defer { pthread_mutex_unlock(lock) }
            return isInterrupted
        }
        set {
            pthread_mutex_lock(lock)
            isInterrupted = newValue
            pthread_mutex_unlock(lock)
        }
    }

    func interrupt() { interrupted = true }

    func run(_ source: String, options: CellOptions, emit: (CellOutput) -> Void) -> CellOutcome {
        interrupted = false
        for (index, line) in source.split(separator: "\n").enumerated() {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            let rest = substituted(words.count > 1 ? words[1] : "")
            func fail(_ name: String, _ message: String) -> CellOutcome {
                let place = "\(options.name):\(index + 1):1: error: \(message)"
                emit(.error(CellError(name: name, message: message, traceback: [place, String(line), "^~~"], line: index + 1, column: 1)))
                return CellOutcome(status: name == "KeyboardInterrupt" ? .interrupted : .failed)
            }
            switch words[0] {
            case "let":
                let pair = rest.split(separator: " ", maxSplits: 1).map(String.init)
                names[pair[0]] = pair[1]
            case "print": emit(.stream(.stdout, rest + "\n"))
            case "write": emit(.stream(.stdout, rest))
            case "stderr": emit(.stream(.stderr, rest + "\n"))
            case "value": emit(.result(MIMEBundle([("text/plain", rest), ("application/json", #"{"n": 1.50, "big": 12345678901234567890}"#)])))
            case "display":
                let pair = rest.split(separator: " ", maxSplits: 1).map(String.init)
                emit(.display(MIMEBundle([(pair[0], pair[1]), ("text/plain", "shown")]), id: nil))
            case "clear": emit(.clear(wait: false))
            case "ask":
                guard let input = options.input else { return fail("NoInput", "nobody can be asked") }
                guard let answer = input(rest) else { return interrupted ? fail("KeyboardInterrupt", "interrupted") : fail("NoInput", "no answer") }
                emit(.stream(.stdout, "<\(answer)>\n"))
            case "flood":
                var left = Int(rest)!
                let piece = String(repeating: "x", count: 99) + "\n"
                while left > 0, !interrupted {
                    emit(.stream(.stdout, piece))
                    left -= 100
                }
            case "sleep":
                for _ in 0..<Int(rest)! {
                    if interrupted { return fail("KeyboardInterrupt", "interrupted") }
                    usleep(1000)
                }
            case "loop":
                while !interrupted { usleep(100) }
                return fail("KeyboardInterrupt", "interrupted")
            case "deaf": usleep(UInt32(rest)! * 1000)
            case "fail":
                let pair = rest.split(separator: " ", maxSplits: 1).map(String.init)
                return fail(pair[0], pair[1])
            default: return fail("CheckError", "cannot find '\(words[0])' in scope")
            }
        }
        return CellOutcome(status: .ok)
    }

    private func substituted(_ text: String) -> String {
        var text = text
        for (name, value) in names {
            while let found = text.firstRange(of: "$" + name) { text.replaceSubrange(found, with: value) }
        }
        return text
    }

    func completeness(of source: String) -> Completeness {
        if source.hasPrefix(")") { return .invalid }
        return source.hasSuffix("{") ? .incomplete(indent: "    ") : .complete
    }

    private static let words = ["print", "private", "prefix"]

    func complete(_ code: String, cursor: Int) -> CodeCompletion {
        let scalars = Array(code.unicodeScalars.prefix(cursor))
        let word = scalars.reversed().prefix { $0.properties.isAlphabetic }.reversed().map(String.init).joined()
        let found = ScriptedRunner.words.filter { !word.isEmpty && $0.hasPrefix(word) }
        return CodeCompletion(
            candidates: found.map { .init(text: $0, kind: "function", signature: "(Any) -> ()") }, start: cursor - word.unicodeScalars.count, end: cursor)
    }

    func inspect(_ code: String, cursor: Int, detail: Int) -> MIMEBundle? {
        code.hasPrefix("print") ? MIMEBundle(text: detail > 0 ? "func print(Any) in full" : "func print(Any)") : nil
    }
}
