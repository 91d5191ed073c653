/// Values as text.
public enum Show {
    /// The elements in numpy's brackets, with the context's print options: `[[0. 1.]\n [2. 3.]]` with separator " ", `[0., 1.]` with ",".
    ///
    /// prefix is the number of columns before the first bracket (6 after "array("), suffix the number that must stay free at the end (1 for ")").
    public static func array(_ x: Tensor, _ separator: String, _ prefix: Int, _ suffix: Int) -> String {
        Border.string { try Core.text(x, separator: separator, prefix: prefix, suffix: suffix) }
    }

    /// The tensor as PyTorch writes it: prefix, elements, and what the lines of suffixes add, each on a line of its own where it would pass the last column.
    public static func torch(_ x: Tensor, _ prefix: String, _ suffixes: String) -> String {
        Border.string { try Core.torchText(x, prefix, suffixes.split(separator: "\n").map(String.init)) }
    }

    /// PyTorch's print options: an Int below 0 leaves one as it is; scientific: 1 always, 0 never, -1 as the numbers ask for it, -2 as it is.
    public static func setTorch(_ precision: Int, _ threshold: Int, _ edgeItems: Int, _ lineWidth: Int, _ scientific: Int) {
        Core.setTorchPrinting(precision, threshold, edgeItems, lineWidth, scientific)
    }

    /// The only element as a numpy scalar: 28.0, 3.7416573, 3, True.
    public static func scalar(_ x: Tensor) -> String {
        Border.string { try Core.scalarText(x) }
    }

    /// A number as a numpy scalar of the dtype.
    public static func number(_ value: Double, _ dtype: String) -> String {
        Border.string { try Core.numberText(value, DType.named(dtype)) }
    }

    /// Python's tuple: (), (4,), (2, 3).
    public static func tuple(_ values: [Int]) -> String {
        Text.tuple(values)
    }

    /// Python's format(value, specification): ".5f", "8.3e", "+.2f", "%", ….
    public static func format(_ value: Double, _ specification: String) -> String {
        Border.string { try Text.format(value, specification) }
    }

    /// The same for an integer: "d", "05d", ",", "x", and the specifications of a Double.
    public static func formatInt(_ value: Int, _ specification: String) -> String {
        Border.string { try Text.format(value, specification) }
    }

    /// Fractional digits at the most; 8 to begin with.
    public static func setPrecision(_ digits: Int) {
        Context.current.printOptions.precision = max(0, digits)
    }

    /// Up to so many elements are written in full; 1000 to begin with.
    public static func setThreshold(_ count: Int) {
        Context.current.printOptions.threshold = max(0, count)
    }

    /// So many elements stand on either side of "..."; 3 to begin with.
    public static func setEdgeItems(_ count: Int) {
        Context.current.printOptions.edgeItems = max(1, count)
    }

    /// Columns in a line; 75 to begin with.
    public static func setLineWidth(_ columns: Int) {
        Context.current.printOptions.lineWidth = max(1, columns)
    }

    /// Never use exponents.
    public static func setSuppress(_ on: Bool) {
        Context.current.printOptions.suppress = on
    }

    /// The look of numpy before 1.14.
    public static func setLegacy(_ on: Bool) {
        Context.current.printOptions.legacy = on
    }

    public static func isLegacy() -> Bool {
        Context.current.printOptions.legacy
    }
}
