import Engine

extension tf.debugging {
    static func told(_ x: Tensor) -> String { x.numpy().description }
    public static func assert_near(_ x: some ArrayData, _ y: some ArrayData, rtol: Double? = nil, atol: Double? = nil) {
        let both = tf.pair(x, y)
        let eps = Values.dtype(both[0]) == "float64" ? 2.220446049250313e-15 : 1.1920928955078125e-06
        let bound = tf.abs(Tensor(both[1])) * (rtol ?? eps) + (atol ?? eps)
        if !Values.bool(tf.reduce_all(tf.abs(Tensor(both[0]) - Tensor(both[1])) <= bound).core) {
            Modes.fail(
                "InvalidArgumentError",
                "x and y not equal to tolerance rtol = " + Show.number(rtol ?? eps, "float64") + ", atol = " + Show.number(atol ?? eps, "float64") + "\nx (" + told(Tensor(both[0])) + ")\ny ("
                    + told(Tensor(both[1])) + ")")
        }
    }
    public static func assert_equal(_ x: some ArrayData, _ y: some ArrayData) {
        let both = tf.pair(x, y)
        if !Values.bool(tf.reduce_all(tf.equal(Tensor(both[0]), Tensor(both[1]))).core) {
            Modes.fail("InvalidArgumentError", "Condition x == y did not hold.\nx (" + told(Tensor(both[0])) + ")\ny (" + told(Tensor(both[1])) + ")")
        }
    }
}

// What `tf.print` writes: no dtype, no point behind whole numbers, three elements at either end of an axis.
extension tf {
    public static func assert_equal(_ x: some ArrayData, _ y: some ArrayData) { debugging.assert_equal(x, y) }

    public static func print(_ inputs: Any..., end: String = "\n") { Swift.print(inputs.map { told($0) }.joined(separator: " "), terminator: end) }
    static func told(_ value: Any) -> String {
        if let tensor = value as? Tensor { return told(_nested(tensor.core), tensor.dtype.name, 1) }
        if let list = value as? [Tensor] { return "[" + list.map { told($0) }.joined(separator: ", ") + "]" }
        if let flag = value as? Bool { return flag ? "True" : "False" }
        return "\(value)"
    }
    private static func told(_ value: NestedList, _ dtype: String, _ depth: Int) -> String {
        switch value {
        case .bool(let flag): return flag ? "1" : "0"
        case .int(let number): return number.description
        case .float(let number):
            let text = Show.number(number, dtype)
            return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        case .list(let items):
            var parts = items.map { $0 }
            let isLong = items.count > 6
            if isLong { parts = Array(items.prefix(3)) + Array(items.suffix(3)) }
            var words = parts.map { told($0, dtype, depth + 1) }
            if isLong { words.insert("...", at: 3) }
            var levels = 0
            var inner: NestedList? = items.first
            while case .list(let deeper)? = inner {
                levels += 1
                inner = deeper.first
            }
            if levels == 0 { return "[" + words.joined(separator: " ") + "]" }
            let gap = String(repeating: "\n", count: levels) + String(repeating: " ", count: depth)
            return "[" + words.joined(separator: gap) + "]"
        }
    }
}

extension tf.bitwise {
    public static func bitwise_and(_ x: Tensor, _ y: Tensor) -> Tensor { x & y }
    public static func bitwise_or(_ x: Tensor, _ y: Tensor) -> Tensor { x | y }
    public static func bitwise_xor(_ x: Tensor, _ y: Tensor) -> Tensor { x ^ y }
    public static func invert(_ x: Tensor) -> Tensor { ~x }
}
