import Logging

/// Tells of dropped messages without letting a flood of them become a flood of lines: the first ten of each reason, then each time their number has
/// doubled. It belongs to one thread.
struct DropLog {
    private let logger: Logger
    private let channel: String
    private var counts: [String: Int] = [:]

    init(logger: Logger, channel: String) {
        self.logger = logger
        self.channel = channel
    }

    /// `kind` is what is counted and has few values; `detail` is told beside it.
    mutating func dropped(_ kind: String, _ detail: @autoclosure () -> String = "") {
        let count = counts[kind, default: 0] + 1
        counts[kind] = count
        guard count <= 10 || count & (count - 1) == 0 else { return }
        let detail = detail()
        logger.warning("\(channel): message dropped: \(kind)\(detail.isEmpty ? "" : ": " + detail)\(count > 10 ? " (number \(count))" : "")")
    }
}
