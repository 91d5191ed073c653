import Engine

// Python's numbers are weak beside an array: `x * 2` and `x * 2.5` have x's dtype. So a number never becomes an array on its way into an operation: it hands
// itself over as it is, and the three forms of every operator (array with array, array with number, number with array) stay three.

/// What stands beside an array in an expression: an array or a number.
public protocol Operand {}

/// A plain number. It is weak: it never changes the dtype of the array beside it.
public protocol Number: Operand, ArrayData {
    var _double: Double { get }
    /// Without the fraction.
    var _int: Int { get }
    /// Whether its type holds whole numbers only.
    var _isWhole: Bool { get }
    /// `x op self`, or `self op x` when reversed, where `op` names an operation of the engine and `rule` the framework's rules for dtypes.
    func _combine(_ op: String, _ x: Tensor, _ reversed: Bool, _ rule: String) -> Tensor
    /// Python's `format(self, specification)`.
    func _format(_ specification: String) -> String
}

extension Int: Number {
    public var _double: Double { Double(self) }
    public var _int: Int { self }
    public var _isWhole: Bool { true }
    public func _combine(_ op: String, _ x: Tensor, _ reversed: Bool, _ rule: String) -> Tensor { Ops.scalarIntPromoted(op, x, self, reversed, rule) }
    public func _format(_ specification: String) -> String { Show.formatInt(self, specification) }
    public func _collect(_ collector: ArrayCollector) -> [Int] { collector.add(self) }
}

extension Double: Number {
    public var _double: Double { self }
    public var _int: Int { Int(self) }
    public var _isWhole: Bool { false }
    public func _combine(_ op: String, _ x: Tensor, _ reversed: Bool, _ rule: String) -> Tensor { Ops.scalarPromoted(op, x, self, reversed, rule) }
    public func _format(_ specification: String) -> String { Show.format(self, specification) }
    public func _collect(_ collector: ArrayCollector) -> [Int] { collector.add(self) }
}

extension Float: Number {
    public var _double: Double { Double(self) }
    public var _int: Int { Int(self) }
    public var _isWhole: Bool { false }
    public func _combine(_ op: String, _ x: Tensor, _ reversed: Bool, _ rule: String) -> Tensor { Ops.scalarPromoted(op, x, Double(self), reversed, rule) }
    public func _format(_ specification: String) -> String { Show.format(Double(self), specification) }
    public func _collect(_ collector: ArrayCollector) -> [Int] { collector.add(Double(self)) }
}

extension Bool: Number {
    public var _double: Double { self ? 1.0 : 0.0 }
    public var _int: Int { self ? 1 : 0 }
    public var _isWhole: Bool { true }
    /// PyTorch's Booleans stay Booleans among themselves; elsewhere a truth value counts as 0 or 1.
    public func _combine(_ op: String, _ x: Tensor, _ reversed: Bool, _ rule: String) -> Tensor {
        if rule != "torch" || Values.dtype(x) != "bool" { return Ops.scalarIntPromoted(op, x, _int, reversed, rule) }
        let own = Make.full([], _double, "bool", Values.device(x))
        return reversed ? Ops.binaryPromoted(op, own, x, rule) : Ops.binaryPromoted(op, x, own, rule)
    }
    public func _format(_ specification: String) -> String { Show.formatInt(_int, specification) }
    public func _collect(_ collector: ArrayCollector) -> [Int] { collector.add(self) }
}

/// a to the power of b, as the engine reckons it.
public func _power(_ a: Double, _ b: Double) -> Double {
    Values.double(Ops.scalar("pow", Make.full([], a, "float64", "cpu(0)"), b, false))
}
