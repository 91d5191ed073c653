/// A chapter's cells as In/Out text, the way a rendered page of the book shows them.
public struct Transcript {
    public init() {}

    public func lines(_ number: NumberedCell, outputs: [RecordedOutput]?) -> [String] {
        var lines = ["In [\(number.position)]:"]
        lines += splitLines(number.cell.source.trimmingNewlines()).map { "    " + $0.trimmingNewlines() }
        lines += self.lines(outputs: outputs ?? [], position: number.position)
        return lines.map { $0.trimmingEnd() } + [""]
    }

    public func lines(outputs: [RecordedOutput], position: Int) -> [String] {
        var lines: [String] = []
        for output in outputs {
            switch output.kind {
            case .result: lines.append("Out[\(position)]:")
            case .error: lines.append("\(output.errorName ?? ""): \(output.text)")
            default: break
            }
            guard output.kind != .error else { continue }
            lines += splitLines(output.text.trimmingNewlines()).map { "    " + $0.trimmingNewlines() }
        }
        return lines.map { $0.trimmingEnd() }
    }
}
