/// How arrays are written, as numpy.set_printoptions has it.
public struct PrintOptions: Sendable {
    /// Fractional digits at the most.
    public var precision = 8
    /// Up to so many elements are written in full.
    public var threshold = 1000
    /// So many stand on either side of "..." otherwise.
    public var edgeItems = 3
    /// Columns in a line.
    public var lineWidth = 75
    /// No exponents for numbers that are small or far apart.
    public var suppress = false
    /// The look of numpy before 1.14.
    public var legacy = false

    public init() {}
}
