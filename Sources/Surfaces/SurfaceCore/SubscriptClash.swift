/// What keeps operands from Einstein's sum: a label that stands for two lengths, or an operand with more or fewer axes than its labels. Each framework words it its own way.
public struct SubscriptClash {
    public let label: String
    /// All of that operand's labels.
    public let term: String
    /// The operand that doesn't fit, and its axis.
    public let operand: Int
    public let axis: Int
    /// The axis's length, or the number of axes.
    public let length: Int
    /// The length that the label stood for before, or the number of labels.
    public let expected: Int
    public let isRank: Bool

    /// nil when the operands fit; equations with `...` and those that aren't well formed are left to the engine.
    public init?(_ equation: String, _ shapes: [[Int]]) {
        if equation.contains("...") { return nil }
        let inputs = equation.filter { $0 != " " }.split(separator: "-", omittingEmptySubsequences: false)[0]
        let terms = inputs.split(separator: ",", omittingEmptySubsequences: false).map { Array($0) }
        if terms.count != shapes.count { return nil }
        var lengths: [Character: Int] = [:]
        for (operand, term) in terms.enumerated() {
            let shape = shapes[operand]
            if term.count != shape.count {
                self.init("", String(term), operand, 0, shape.count, term.count, true)
                return
            }
            for (axis, label) in term.enumerated() {
                let length = shape[axis]
                guard let before = lengths[label], before != 1 else {
                    lengths[label] = length
                    continue
                }
                if length != before && length != 1 {
                    self.init(String(label), String(term), operand, axis, length, before, false)
                    return
                }
            }
        }
        return nil
    }
    init(_ label: String, _ term: String, _ operand: Int, _ axis: Int, _ length: Int, _ expected: Int, _ isRank: Bool) {
        self.label = label
        self.term = term
        self.operand = operand
        self.axis = axis
        self.length = length
        self.expected = expected
        self.isRank = isRank
    }
}
