import Cells

@testable import Session

/// A notebook in a test: cells run one after the other, what they show is kept.
final class Notebook {
    let session: ScriptSession
    init(program: Bool = false) throws { session = try ScriptSession(program: program) }

    struct Ran {
        var stdout = ""
        var stderr = ""
        var result: String?
        var bundle: MIMEBundle?
        var error: CellError?
        var outcome = CellOutcome(status: .ok)
    }

    @discardableResult
    func run(_ source: String, options: CellOptions = CellOptions()) -> Ran {
        var ran = Ran()
        ran.outcome = session.run(source, options: options) { output in
            switch output {
            case .stream(.stdout, let text): ran.stdout += text
            case .stream(.stderr, let text): ran.stderr += text
            case .result(let bundle):
                ran.result = bundle.text
                ran.bundle = bundle
            case .error(let error): ran.error = error
            default: break
            }
        }
        return ran
    }
}
