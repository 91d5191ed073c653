/// A plain number beside a tensor. It is weak: it takes the tensor's dtype.
struct Scalar {
    var double: Double
    var int: Int
    var isInt: Bool

    init(_ value: Double) {
        double = value
        int = 0
        isInt = false
    }

    init(_ value: Int) {
        double = Double(value)
        int = value
        isInt = true
    }

    var isTrue: Bool { isInt ? int != 0 : double != 0 }

    /// Whether a whole dtype holds it as it is.
    var isWhole: Bool { isInt || double == double.rounded(.towardZero) && abs(double) < 0x1p63 }

    func intTruncated() throws -> Int {
        if isInt { return int }
        guard double.isFinite else { throw EngineError(double.isNaN ? "ValueError" : "OverflowError", "cannot convert float \(double.isNaN ? "NaN" : "infinity") to integer") }
        guard abs(double) < 0x1p63 else { throw EngineError("OverflowError", "\(double) is too large for an integer of 64 bits") }
        return Int(double)
    }
}
