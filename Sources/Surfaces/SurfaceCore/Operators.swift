precedencegroup ExponentiationPrecedence {
    higherThan: MultiplicationPrecedence
    associativity: right
}
infix operator ** : ExponentiationPrecedence
infix operator **= : AssignmentPrecedence
infix operator • : MultiplicationPrecedence

/// Python's power of two plain numbers.
public func ** (a: Double, b: Double) -> Double { _power(a, b) }
