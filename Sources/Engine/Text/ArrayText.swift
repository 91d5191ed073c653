/// numpy's text of an array: brackets, lines broken at a width, and dots in the middle of long axes.
struct ArrayText {
    private let node: Node
    private let separator: String
    private let options: PrintOptions
    private let summarised: Bool
    private let format: ElementFormat
    private let strides: Shape
    private let lineWidth: Int

    /// The node has its value.
    init(_ node: Node, separator: String, suffix: Int, _ options: PrintOptions) {
        self.node = node
        self.separator = separator
        self.options = options
        strides = node.shape.strides
        summarised = node.shape.count > options.threshold
        lineWidth = options.legacy ? options.lineWidth : options.lineWidth - suffix
        var shown: [Scalar] = []
        if summarised { ArrayText.edges(node, strides, options.edgeItems, 0, 0, &shown) } else { shown = (0..<node.shape.count).map { Core.scalar(node, $0) } }
        switch node.dtype {
        case .bool: format = BoolFormat(alone: node.shape.rank == 0)
        case .bfloat16: format = ForeignFormat(dtype: node.dtype)
        case .float32, .float64, .float16:
            format = options.legacy ? LegacyFloatFormat(shown, node.dtype, options) : FloatFormat(shown, node.dtype, options)
        default: format = IntegerFormat(shown)
        }
    }

    /// The elements that a summary shows.
    private static func edges(_ node: Node, _ strides: Shape, _ edge: Int, _ axis: Int, _ at: Int, _ shown: inout [Scalar]) {
        if axis == node.shape.rank {
            shown.append(Core.scalar(node, at))
            return
        }
        let size = node.shape[axis]
        for i in 0..<size where size <= 2 * edge || i < edge || i >= size - edge { edges(node, strides, edge, axis + 1, at + i * strides[axis], &shown) }
    }

    /// The text; prefix is the number of columns before the first bracket.
    func text(prefix: Int) -> String {
        if node.shape.rank == 0 { return format.text(Core.scalar(node, 0)) }
        if node.shape.count == 0 { return "[]" }
        let indent = String(repeating: " ", count: prefix + 1)
        return options.legacy ? String(legacy(0, 0, indent).dropLast()) : recent(0, 0, indent, lineWidth)
    }

    private func isSummarised(_ size: Int) -> Bool { summarised && 2 * options.edgeItems < size }

    /// The places along an axis that are shown; nil stands for the dots.
    private func places(_ size: Int) -> [Int?] {
        guard isSummarised(size) else { return (0..<size).map { $0 } }
        return (0..<options.edgeItems).map { $0 } + [nil] + (size - options.edgeItems..<size).map { $0 }
    }

    private func recent(_ axis: Int, _ at: Int, _ indent: String, _ width: Int) -> String {
        let bare = separator == " " ? "" : Text.trimmedEnd(separator)
        let places = places(node.shape[axis])
        var result = ""
        if axis == node.shape.rank - 1 {
            let wordWidth = width - max(bare.utf8.count, 1)
            var line = indent
            for (i, place) in places.enumerated() {
                let word = place.map { format.text(Core.scalar(node, at + $0 * strides[axis])) } ?? "..."
                if line.utf8.count + word.utf8.count > wordWidth && line.utf8.count > indent.utf8.count {
                    result += Text.trimmedEnd(line) + "\n"
                    line = indent
                }
                line += word
                if i < places.count - 1 { line += separator }
            }
            result += line
        } else {
            let lineSeparator = bare + String(repeating: "\n", count: node.shape.rank - axis - 1)
            for (i, place) in places.enumerated() {
                result += indent + (place.map { recent(axis + 1, at + $0 * strides[axis], indent + " ", width - 1) } ?? "...")
                if i < places.count - 1 { result += lineSeparator }
            }
        }
        return "[" + result.dropFirst(indent.utf8.count) + "]"
    }

    private func legacy(_ axis: Int, _ at: Int, _ indent: String) -> String {
        let places = places(node.shape[axis])
        if axis == node.shape.rank - 1 {
            var result = ""
            var line = indent
            for (i, place) in places.enumerated() {
                let last = i == places.count - 1
                let word = place.map { format.text(Core.scalar(node, at + $0 * strides[axis])) + (last ? "" : separator) } ?? "..., "
                if Text.trimmedEnd(line).utf8.count + Text.trimmedEnd(word).utf8.count >= lineWidth {
                    result += Text.trimmedEnd(line) + "\n"
                    line = indent
                }
                line += word
            }
            return "[" + (result + line).dropFirst(indent.utf8.count) + "]\n"
        }
        var result = "["
        let bare = Text.trimmedEnd(separator)
        for (i, place) in places.enumerated() {
            if i > 0 { result += indent }
            guard let place else {
                result += "..., \n"
                continue
            }
            result += Text.trimmedEnd(legacy(axis + 1, at + place * strides[axis], " " + indent))
            if i < places.count - 1 { result += bare + String(repeating: "\n", count: max(node.shape.rank - axis - 1, 1)) }
        }
        return result + "]\n"
    }
}

extension Core {
    static func text(_ x: Tensor, separator: String, prefix: Int, suffix: Int) throws -> String {
        // numpy puts a blank behind the comma.
        let separator = separator == "," ? ", " : separator
        return ArrayText(try value(x), separator: separator, suffix: suffix, Context.current.printOptions).text(prefix: max(0, prefix))
    }

    static func scalarText(_ x: Tensor) throws -> String { try numberText(item(x), x.dtype) }

    static func numberText(_ value: Double, _ dtype: DType) throws -> String {
        try numberText(dtype.isFloating ? Scalar(value) : Scalar(Scalar(value).intTruncated()), dtype)
    }

    private static func numberText(_ value: Scalar, _ dtype: DType) throws -> String {
        switch dtype {
        case .float32, .float64, .float16, .bfloat16: Text.real(value.double, dtype)
        case .bool: value.isTrue ? "True" : "False"
        default: String(value.int)
        }
    }
}
