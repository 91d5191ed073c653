/// How PyTorch writes tensors, as torch.set_printoptions has it.
public struct TorchPrintOptions: Sendable {
    /// Fractional digits.
    public var precision = 4
    /// Up to so many elements are written in full.
    public var threshold = 1000
    /// So many stand on either side of "..." otherwise.
    public var edgeItems = 3
    /// Columns in a line.
    public var lineWidth = 80
    /// Always exponents, or never; nil where the numbers decide.
    public var scientific: Bool?

    public init() {}
}

/// The text of a tensor in PyTorch's own look: all elements in one width and one notation, which the elements that are shown decide.
struct TorchText {
    private let node: Node
    private let options: TorchPrintOptions
    private let summarized: Bool
    private var width = 1
    private var isWhole = true
    private var isScientific = false

    init(_ node: Node, _ options: TorchPrintOptions) {
        self.node = node
        self.options = options
        summarized = node.shape.count > options.threshold
        if node.shape.count > 0 { measure() }
    }

    private mutating func measure() {
        guard node.dtype.isFloating else {
            shown { width = max(width, text($0).utf8.count) }
            return
        }
        var smallest = Double.infinity
        var largest = 0.0
        shown { at in
            let value = Core.scalar(node, at).double
            guard value.isFinite && value != 0 else { return }
            smallest = min(smallest, abs(value))
            largest = max(largest, abs(value))
            if value != value.rounded(.up) { isWhole = false }
        }
        guard largest > 0 else { return }
        isScientific = options.scientific ?? (largest / smallest > 1000 || largest > 1e8 || smallest < 1e-4)
        shown { at in
            let value = Core.scalar(node, at).double
            if value.isFinite && value != 0 { width = max(width, text(at).utf8.count) }
        }
    }

    /// Calls the body with the place of every element that is shown, in row order.
    private func shown(_ body: (Int) -> Void) {
        func visit(_ axis: Int, _ offset: Int, _ step: Int) {
            guard axis < node.shape.rank else { return body(offset) }
            let inner = step / max(1, node.shape[axis])
            for place in places(axis) { if let place { visit(axis + 1, offset + place * inner, inner) } }
        }
        visit(0, 0, node.shape.count)
    }

    /// The places that are shown along an axis; nil for the dots.
    private func places(_ axis: Int) -> [Int?] {
        let length = node.shape[axis]
        let edge = options.edgeItems
        guard summarized && length > 2 * edge else { return (0..<length).map { $0 } }
        return (0..<edge).map { $0 } + [nil] + (length - edge..<length).map { $0 }
    }

    private func text(_ at: Int) -> String {
        let value = Core.scalar(node, at)
        guard node.dtype.isFloating else { return node.dtype == .bool ? (value.int == 0 ? "False" : "True") : String(value.int) }
        if value.double.isNaN { return "nan" }
        if value.double.isInfinite { return value.double < 0 ? "-inf" : "inf" }
        if isScientific { return Text.exponent(value.double, options.precision) }
        return isWhole ? Text.fixed(value.double, 0) + "." : Text.fixed(value.double, options.precision)
    }

    /// The elements in brackets; the first stands in column indent.
    func text(indent: Int) -> String {
        node.shape.count == 0 ? "[]" : text(0, 0, node.shape.count, indent)
    }

    private func text(_ axis: Int, _ offset: Int, _ step: Int, _ indent: Int) -> String {
        guard axis < node.shape.rank else { return Text.padded(text(offset), width) }
        let inner = step / max(1, node.shape[axis])
        let places = places(axis)
        if axis < node.shape.rank - 1 {
            let parts = places.map { place in place.map { text(axis + 1, offset + $0 * inner, inner, indent + 1) } ?? "..." }
            let gap = "," + String(repeating: "\n", count: node.shape.rank - axis - 1) + String(repeating: " ", count: indent + 1)
            return "[" + parts.joined(separator: gap) + "]"
        }
        let words = places.map { place in place.map { Text.padded(text(offset + $0), width) } ?? " ..." }
        let perLine = max(1, (options.lineWidth - indent) / (width + 2))
        let lines = stride(from: 0, to: words.count, by: perLine).map { words[$0..<min($0 + perLine, words.count)].joined(separator: ", ") }
        return "[" + lines.joined(separator: ",\n" + String(repeating: " ", count: indent + 1)) + "]"
    }
}

extension Core {
    /// prefix, the elements, then the suffixes, each on a line of its own where it would pass the last column.
    static func torchText(_ x: Tensor, _ prefix: String, _ suffixes: [String]) throws -> String {
        let options = Context.current.torchPrintOptions
        let indent = prefix.utf8.count
        var text = prefix + TorchText(try value(x), options).text(indent: indent)
        var column = (text.split(separator: "\n", omittingEmptySubsequences: false).last?.utf8.count ?? 0) + 2
        for suffix in suffixes {
            if column + suffix.utf8.count + 2 > options.lineWidth {
                text += ",\n" + String(repeating: " ", count: indent) + suffix
                column = indent + suffix.utf8.count
            } else {
                text += ", " + suffix
                column += suffix.utf8.count + 2
            }
        }
        return text + ")"
    }

    static func setTorchPrinting(_ precision: Int, _ threshold: Int, _ edgeItems: Int, _ lineWidth: Int, _ scientific: Int) {
        let context = Context.current
        if precision >= 0 { context.torchPrintOptions.precision = min(precision, 1000) }
        if threshold >= 0 { context.torchPrintOptions.threshold = threshold }
        if edgeItems >= 0 { context.torchPrintOptions.edgeItems = min(edgeItems, 1 << 30) }
        if lineWidth >= 0 { context.torchPrintOptions.lineWidth = lineWidth }
        if scientific >= -1 { context.torchPrintOptions.scientific = scientific == -1 ? nil : scientific == 1 }
    }
}
