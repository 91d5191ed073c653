import Cells

/// Shows to all clients what one execution emits, and remembers what its reply needs.
final class CellShow {
    private let publisher: Publisher
    private let request: Request
    private let requestNumber: Int
    private let executionCount: Int
    private let isSilent: Bool
    private let limit: Int
    private var streamed = 0
    private(set) var error: ErrorContent?
    private(set) var result: MIMEBundle?

    init(publisher: Publisher, request: Request, requestNumber: Int, executionCount: Int, isSilent: Bool, limit: Int) {
        self.publisher = publisher
        self.request = request
        self.requestNumber = requestNumber
        self.executionCount = executionCount
        self.isSilent = isSilent
        self.limit = limit
    }

    func show(_ output: CellOutput) {
        switch output {
        case .stream(let name, let text): stream(name, text)
        case .display(let bundle, let id): display("display_data", bundle, id)
        case .updateDisplay(let bundle, let id): display("update_display_data", bundle, id)
        case .clear(let wait):
            // What is cleared no longer burdens a notebook: an animation may go on.
            streamed = 0
            publish("clear_output", ["wait": .bool(wait)])
        case .result(let bundle):
            result = bundle
            publish("execute_result", ["execution_count": .int(executionCount), "data": bundle.jsonData, "metadata": [:]], size: bundle.size)
        case .error(let error): fail(ErrorContent(error))
        }
    }

    /// Only an execution's first error is its own.
    func fail(_ error: ErrorContent) {
        guard self.error == nil else { return }
        self.error = error
        publish("error", .object(error.members))
    }

    private func display(_ type: String, _ bundle: MIMEBundle, _ id: String?) {
        let transient: JSONValue = id.map { ["display_id": .string($0)] } ?? [:]
        publish(type, ["data": bundle.jsonData, "metadata": [:], "transient": transient], size: bundle.size)
    }

    private func publish(_ type: String, _ content: @autoclosure () -> JSONValue, size: Int = 0) {
        guard !isSilent else { return }
        publisher.publish(type, content(), parent: request.header, size: size)
    }

    /// Passes text on until the limit is reached; that it was reached is told once, in the stream's place.
    private func stream(_ name: StreamName, _ text: String) {
        guard !isSilent, streamed <= limit else { return }
        let count = text.utf8.count
        if streamed + count <= limit {
            streamed += count
            publisher.stream(name.rawValue, text, parent: request.header, requestNumber: requestNumber)
            return
        }
        var end = text.utf8.index(text.startIndex, offsetBy: limit - streamed)
        while end > text.startIndex, end.samePosition(in: text.unicodeScalars) == nil { text.utf8.formIndex(before: &end) }
        publisher.stream(name.rawValue, String(text[..<end]), parent: request.header, requestNumber: requestNumber)
        publisher.stream(
            "stderr", "\n[the output limit of \(CellShow.size(limit)) is reached: what this cell prints from here on isn't shown]\n", parent: request.header,
            requestNumber: requestNumber)
        streamed = limit + 1
    }

    private static func size(_ bytes: Int) -> String {
        switch bytes {
        case (1 << 20)... where bytes % (1 << 20) == 0: "\(bytes >> 20) MiB"
        case (1 << 10)... where bytes % (1 << 10) == 0: "\(bytes >> 10) KiB"
        default: "\(bytes) bytes"
        }
    }
}
