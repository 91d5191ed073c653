/// What a tensor is and holds. Asking for values evaluates it.
public enum Values {
    public static func shape(_ x: Tensor) -> [Int] {
        x.shape.array
    }

    public static func ndim(_ x: Tensor) -> Int {
        x.shape.rank
    }

    public static func size(_ x: Tensor) -> Int {
        x.shape.count
    }

    /// "float32", "int64", …
    public static func dtype(_ x: Tensor) -> String {
        x.dtype.name
    }

    /// Whether the elements are floating numbers; cheaper than the dtype's name.
    public static func isFloating(_ x: Tensor) -> Bool {
        x.dtype.isFloating
    }

    /// 1 of "gpu(1)".
    public static func deviceIndex(_ x: Tensor) -> Int {
        Int(x.device.index)
    }

    /// "cpu(0)", …
    public static func device(_ x: Tensor) -> String {
        x.device.name
    }

    /// The only element. More or fewer are an error (ValueError).
    public static func double(_ x: Tensor) -> Double {
        Border.double { try Core.item(x).double }
    }

    /// The only element, without its fraction.
    public static func int(_ x: Tensor) -> Int {
        Border.int { try Core.item(x).intTruncated() }
    }

    /// Whether the only element isn't zero.
    public static func bool(_ x: Tensor) -> Bool {
        Border.bool { try Core.truth(x) }
    }

    /// All elements in row order.
    public static func doubles(_ x: Tensor) -> [Double] {
        Border.doubles { try Core.doubles(x) }
    }

    /// All elements in row order, without their fractions.
    public static func ints(_ x: Tensor) -> [Int] {
        Border.ints { try Core.ints(x) }
    }

    /// Whether a handle shares its storage with another.
    public static func sharesStorage(_ a: Tensor, _ b: Tensor) -> Bool {
        a.storage === b.storage
    }

    /// How often the storage was written.
    public static func version(_ x: Tensor) -> Int {
        x.storage.version
    }

    /// Computes the value now.
    public static func evaluate(_ x: Tensor) {
        Border.void { try Core.evaluate(x) }
    }

    /// Computes everything that is pending, as before the clock is read.
    public static func evaluateAll() {
        Border.void { try Core.evaluateAll() }
    }

    /// The dtype that two tensors meet in by a framework's rule.
    public static func commonDType(_ a: Tensor, _ b: Tensor, _ rule: String) -> String {
        Border.string { try Core.common(a, b, rule).name }
    }

    /// The dtype of x beside a plain number, whole or not, by a framework's rule.
    public static func dtypeBeside(_ x: Tensor, _ isWhole: Bool, _ rule: String) -> String {
        Border.string { try Convention.named(rule).working(Rows.add, x.dtype, beside: isWhole ? Scalar(0) : Scalar(0.5)).name }
    }

    /// The dtype that two dtypes meet in: "standard" (as PyTorch and numpy's kinds: int64 with float32 is float32) or "numpy" (int64 with float32 is float64).
    public static func promoted(_ a: String, _ b: String, _ rule: String) -> String {
        Border.string { try Core.promoted(a, b, rule) }
    }
}
