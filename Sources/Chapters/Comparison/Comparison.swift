import Cells

/// How closely an output must agree with its recording.
public struct ComparisonOptions: Sendable {
    /// Relative tolerance of fractions; integers, Booleans, shapes and dtypes are always exact.
    public var rtol = 1e-5
    public var atol = 0.0
    /// `//@random`: any number for a number, a fraction for a fraction.
    public var formOnly = false
    /// `//@timing`: numbers are ignored.
    public var ignoresNumbers = false
    /// The recording was read off a page: its words are Python's (`True` stands for our `true`, `None` for `nil`), its indentation and runs of blanks
    /// are lost, what went to stderr isn't told apart, and an error's text is Python's.
    public var isFromPage = false
    /// The run is on another device than the recording.
    public var ignoresDevice = false

    public init() {}

    /// With what a cell's directives say.
    public func applying(_ directives: Directives) -> ComparisonOptions {
        var options = self
        if let rtol = directives.rtol { options.rtol = rtol }
        if let atol = directives.atol { options.atol = atol }
        options.formOnly = options.formOnly || directives.random
        options.ignoresNumbers = options.ignoresNumbers || directives.timing
        return options
    }
}

/// What comparing came to, from best to worst.
public enum Agreement: Sendable, Equatable {
    case same
    /// Within tolerance.
    case close
    case different([Difference])

    public var differences: [Difference] {
        if case .different(let list) = self { return list }
        return []
    }

    func and(_ other: Agreement) -> Agreement {
        switch (self, other) {
        case (.different(let a), .different(let b)): .different(a + b)
        case (.different, _): self
        case (_, .different): other
        case (.close, _), (_, .close): .close
        case (.same, .same): .same
        }
    }
}

/// One thing that differs, and how a person would say it.
public struct Difference: Sendable, Equatable {
    public enum Detail: Sendable, Equatable {
        /// `index` is nil for a scalar; `more` counts further elements that differ.
        case element(index: [Int]?, more: Int)
        case shape, dtype, device, surface, count
        case attribute(String)
        case line(Int)
        case missing, unexpected
        case error
        /// Data of a MIME type that isn't text.
        case data(String)
    }
    public var detail: Detail
    /// What differs: `Out[6]`, `what In[7] prints`.
    public var place: String
    public var recorded: String
    public var actual: String

    public init(_ detail: Detail, place: String, recorded: String, actual: String) {
        self.detail = detail
        self.place = place
        self.recorded = recorded
        self.actual = actual
    }

    /// "Out[6], element [2, 0]: recorded 8., got 8.5"
    public var sentence: String {
        switch detail {
        case .element(let index, let more):
            let at = index.map { ", element [\($0.map(String.init).joined(separator: ", "))]" } ?? ""
            let rest = more == 0 ? "" : more == 1 ? " (and 1 more element)" : " (and \(more) more elements)"
            return "\(place)\(at): recorded \(recorded), got \(actual)\(rest)"
        case .shape: return "\(place): recorded shape \(recorded), got \(actual)"
        case .dtype: return "\(place): recorded dtype \(recorded), got \(actual)"
        case .device: return "\(place): recorded on \(recorded), got \(actual)"
        case .surface: return "\(place): recorded as \(recorded), got \(actual)"
        case .count: return "\(place): recorded \(recorded), got \(actual)"
        case .attribute(let name): return "\(place): recorded \(name)=\(recorded), got \(actual)"
        case .line(let number): return "\(place), line \(number): recorded \(quoted(recorded)), got \(quoted(actual))"
        case .missing: return "\(place): recorded \(quoted(brief(recorded))), got nothing"
        case .unexpected: return "\(place): nothing was recorded, got \(quoted(brief(actual)))"
        case .error: return "\(place): recorded \(quoted(brief(recorded))), got \(quoted(brief(actual)))"
        case .data(let type): return "\(place): the \(type) isn't the one that was recorded"
        }
    }

    private func quoted(_ text: String) -> String { "\"\(text)\"" }

    private func brief(_ text: String) -> String {
        let lines = text.trimmingNewlines().split(separator: "\n", omittingEmptySubsequences: true)
        guard let first = lines.first else { return "" }
        let head = String(first.prefix(60))
        return head.count < first.count || lines.count > 1 ? head + " …" : head
    }
}

/// Holds a cell's outputs against its recording.
public struct OutputComparison {
    public let options: ComparisonOptions

    public init(options: ComparisonOptions = ComparisonOptions()) { self.options = options }

    /// - Parameter position: the cell's number, for the sentences.
    public func compare(recorded: [RecordedOutput], actual: [RecordedOutput], position: Int) -> Agreement {
        func only(_ kind: RecordedOutput.Kind, _ list: [RecordedOutput]) -> [RecordedOutput] { list.filter { $0.kind == kind } }
        func joined(_ kind: RecordedOutput.Kind, _ list: [RecordedOutput]) -> String { only(kind, list).map(\.text).joined() }
        var agreement = stream(joined(.stdout, recorded), joined(.stdout, actual), place: "what In[\(position)] prints")
        if !options.isFromPage {
            agreement = agreement.and(stream(joined(.stderr, recorded), joined(.stderr, actual), place: "what In[\(position)] prints to stderr"))
        }

        let displays = (only(.display, recorded), only(.display, actual))
        for index in 0..<max(displays.0.count, displays.1.count) {
            let place = "display \(index + 1) of In[\(position)]"
            agreement = agreement.and(bundle(displays.0.element(index), displays.1.element(index), place: place))
        }
        agreement = agreement.and(bundle(only(.result, recorded).last, only(.result, actual).last, place: "Out[\(position)]"))
        return agreement.and(error(only(.error, recorded).last, only(.error, actual).last, place: "the error of In[\(position)]"))
    }

    private func stream(_ recorded: String, _ actual: String, place: String) -> Agreement {
        if TextAtom.atoms(of: recorded).isEmpty, TextAtom.atoms(of: actual).isEmpty { return .same }
        if recorded.isEmpty { return .different([Difference(.unexpected, place: place, recorded: "", actual: actual)]) }
        if actual.isEmpty { return .different([Difference(.missing, place: place, recorded: recorded, actual: "")]) }
        return TextComparison(options: options, place: place).compare(recorded, actual)
    }

    private func bundle(_ recorded: RecordedOutput?, _ actual: RecordedOutput?, place: String) -> Agreement {
        guard let recorded else {
            return actual.map { .different([Difference(.unexpected, place: place, recorded: "", actual: $0.text)]) } ?? .same
        }
        guard let actual else { return .different([Difference(.missing, place: place, recorded: recorded.text, actual: "")]) }
        var agreement = Agreement.same
        for (type, data) in recorded.bundle.entries where type != tensorMIMEType {
            guard let other = actual.bundle[type] else {
                agreement = agreement.and(.different([Difference(.data(type), place: place, recorded: data, actual: "")]))
                continue
            }
            if type == "text/plain" {
                let comparison = TextComparison(
                    options: options, place: place, recordedValue: recorded.bundle[tensorMIMEType].flatMap(TensorValue.init(json:)),
                    actualValue: actual.bundle[tensorMIMEType].flatMap(TensorValue.init(json:)))
                agreement = agreement.and(comparison.compare(data, other))
            } else if type.hasPrefix("text/") || type.hasSuffix("json") || type == "image/svg+xml" {
                let found = TextComparison(options: options, place: place).compare(data, other)
                if case .different = found {
                    agreement = agreement.and(.different([Difference(.data(type), place: place, recorded: data, actual: other)]))
                } else {
                    agreement = agreement.and(found)
                }
            } else if data != other {
                agreement = agreement.and(.different([Difference(.data(type), place: place, recorded: data, actual: other)]))
            }
        }
        return agreement
    }

    private func error(_ recorded: RecordedOutput?, _ actual: RecordedOutput?, place: String) -> Agreement {
        switch (recorded, actual) {
        case (nil, nil): return .same
        // A failing cell is told as failed; one that must raise may be recorded without its error, on a page that shows none.
        case (nil, _?): return .same
        case (let recorded?, nil):
            return .different([Difference(.missing, place: place, recorded: "\(recorded.errorName ?? ""): \(recorded.text)", actual: "")])
        case (let recorded?, let actual?):
            if options.isFromPage { return .same }
            let texts = (TextComparison(options: options, place: place).compare(recorded.text, actual.text))
            if recorded.errorName == actual.errorName, texts.differences.isEmpty { return texts }
            let (old, new) = ("\(recorded.errorName ?? ""): \(recorded.text)", "\(actual.errorName ?? ""): \(actual.text)")
            return .different([Difference(.error, place: place, recorded: old, actual: new)])
        }
    }
}

extension Array {
    func element(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

/// The value that the kernel sends beside a tensor's print: see `tensorMIMEType`.
struct TensorValue {
    var shape: [Int]
    var dtype: String
    var device: String
    var values: [Double]

    init?(json text: String) {
        guard let json = try? JSON.parse(text), let shape = json["shape"]?.array, let values = json["values"]?.array else { return nil }
        self.shape = shape.compactMap(\.int)
        dtype = json["dtype"]?.string ?? ""
        device = json["device"]?.string ?? ""
        self.values = values.compactMap { value in
            switch value {
            case .number(let text): Double(text)
            case .bool(let flag): flag ? 1 : 0
            case .string("nan"): .nan
            case .string("inf"): .infinity
            case .string("-inf"): -.infinity
            default: nil
            }
        }
        guard self.values.count == values.count, self.shape.count == shape.count else { return nil }
    }
}
