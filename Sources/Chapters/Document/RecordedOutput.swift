import Cells

/// One output of a cell as a recording or a notebook keeps it: what is left when streams are joined, `update_display` has reached the display it
/// means, and `clear` has cleared.
public struct RecordedOutput: Equatable, Sendable {
    public enum Kind: String, Sendable, CaseIterable { case stdout, stderr, display, result, error }
    public var kind: Kind
    /// Streams and errors have `text/plain` only; an error's is its message.
    public var bundle: MIMEBundle
    /// The error's name; nil for all else.
    public var errorName: String?
    public var traceback: [String]

    public init(kind: Kind, bundle: MIMEBundle, errorName: String? = nil, traceback: [String] = []) {
        self.kind = kind
        self.bundle = bundle
        self.errorName = errorName
        self.traceback = traceback
    }

    public static func stdout(_ text: String) -> RecordedOutput { RecordedOutput(kind: .stdout, bundle: MIMEBundle(text: text)) }
    public static func result(_ text: String) -> RecordedOutput { RecordedOutput(kind: .result, bundle: MIMEBundle(text: text)) }

    public var text: String { bundle.text }
}

extension RecordedOutput {
    /// What a client would show in the end.
    public static func folded(_ outputs: [CellOutput]) -> [RecordedOutput] {
        var list: [RecordedOutput] = []
        var displays: [String: [Int]] = [:]
        var clearsNext = false
        func clearIfAsked() {
            guard clearsNext else { return }
            clearsNext = false
            list.removeAll()
            displays.removeAll()
        }
        for output in outputs {
            switch output {
            case .clear(let wait):
                clearsNext = true
                if !wait { clearIfAsked() }
                continue
            default: clearIfAsked()
            }
            switch output {
            case .stream(let name, let text):
                let kind: Kind = name == .stdout ? .stdout : .stderr
                if let last = list.last, last.kind == kind {
                    list[list.count - 1].bundle = MIMEBundle(text: last.text + text)
                } else {
                    list.append(RecordedOutput(kind: kind, bundle: MIMEBundle(text: text)))
                }
            case .display(let bundle, let id):
                if let id { displays[id, default: []].append(list.count) }
                list.append(RecordedOutput(kind: .display, bundle: bundle))
            case .updateDisplay(let bundle, let id):
                for index in displays[id] ?? [] { list[index].bundle = bundle }
            case .result(let bundle):
                list.append(RecordedOutput(kind: .result, bundle: bundle))
            case .error(let error):
                list.append(RecordedOutput(kind: .error, bundle: MIMEBundle(text: error.message), errorName: error.name, traceback: error.traceback))
            case .clear: break
            }
        }
        return list
    }
}

/// A notebook or output block that is JSON but no nbformat 4.
struct NotebookShapeError: Error {
    var message: String
}

extension RecordedOutput {
    /// An nbformat 4 list of outputs.
    static func list(fromNotebook json: JSON) throws -> [RecordedOutput] {
        guard let values = json.array else { throw NotebookShapeError(message: "expected a list of outputs") }
        return try values.map { value in
            guard let type = value["output_type"]?.string else { throw NotebookShapeError(message: "expected \"output_type\" in each output") }
            switch type {
            case "stream":
                guard let text = value["text"]?.joinedText else { throw NotebookShapeError(message: "expected \"text\" in a stream") }
                let kind: Kind = value["name"]?.string == "stderr" ? .stderr : .stdout
                return RecordedOutput(kind: kind, bundle: MIMEBundle(text: text))
            case "execute_result", "display_data":
                guard let data = value["data"]?.members else { throw NotebookShapeError(message: "expected \"data\" in an output of type \(type)") }
                // JSON types hold JSON itself, all others text.
                let entries = data.map { ($0.key, $0.value.joinedText ?? $0.value.description) }
                return RecordedOutput(kind: type == "execute_result" ? .result : .display, bundle: MIMEBundle(entries))
            case "error":
                let traceback = (value["traceback"]?.array ?? []).compactMap(\.string)
                return RecordedOutput(
                    kind: .error, bundle: MIMEBundle(text: value["evalue"]?.string ?? ""), errorName: value["ename"]?.string ?? "", traceback: traceback)
            default:
                throw NotebookShapeError(message: "unknown output type \"\(type)\"; expected stream, execute_result, display_data or error")
            }
        }
    }

    /// As nbformat 4 keeps it, keys in alphabetical order as Jupyter writes them.
    func notebookJSON(executionCount: Int?) -> JSON {
        switch kind {
        case .stdout, .stderr:
            return .object(["name": .string(kind.rawValue), "output_type": .string("stream"), "text": .strings(splitLines(text))])
        case .display:
            return .object(["data": data, "metadata": .object([]), "output_type": .string("display_data")])
        case .result:
            return .object([
                "data": data, "execution_count": executionCount.map { .integer($0) } ?? .null, "metadata": .object([]),
                "output_type": .string("execute_result"),
            ])
        case .error:
            return .object([
                "ename": .string(errorName ?? ""), "evalue": .string(text), "output_type": .string("error"), "traceback": .strings(traceback),
            ])
        }
    }

    private var data: JSON {
        .object(
            bundle.entries.sorted { $0.type < $1.type }.map { entry in
                if entry.type == "application/json" || entry.type.hasSuffix("+json"), let value = try? JSON.parse(entry.data) {
                    return JSON.Member(entry.type, value)
                }
                if entry.type.hasPrefix("image/") && entry.type != "image/svg+xml" { return JSON.Member(entry.type, .string(entry.data)) }
                return JSON.Member(entry.type, .strings(splitLines(entry.data)))
            })
    }
}

/// Lines with their line ends, as notebooks hold text.
func splitLines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return lines(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
}
