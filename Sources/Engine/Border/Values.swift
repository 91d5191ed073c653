/// What a tensor is and holds. Asking for values evaluates it.
public enum Values {
    public static func shape(_ x: Tensor) -> [Int] {
        fatalError()
    }

    public static func ndim(_ x: Tensor) -> Int {
        fatalError()
    }

    public static func size(_ x: Tensor) -> Int {
        fatalError()
    }

    /// "float32", "int64", …
    public static func dtype(_ x: Tensor) -> String {
        fatalError()
    }

    /// "cpu(0)", …
    public static func device(_ x: Tensor) -> String {
        fatalError()
    }

    /// The only element. More or fewer are an error (ValueError).
    public static func double(_ x: Tensor) -> Double {
        fatalError()
    }

    /// The only element, without its fraction.
    public static func int(_ x: Tensor) -> Int {
        fatalError()
    }

    /// Whether the only element isn't zero.
    public static func bool(_ x: Tensor) -> Bool {
        fatalError()
    }

    /// All elements in row order.
    public static func doubles(_ x: Tensor) -> [Double] {
        fatalError()
    }

    /// All elements in row order, without their fractions.
    public static func ints(_ x: Tensor) -> [Int] {
        fatalError()
    }

    /// Whether a handle shares its storage with another.
    public static func sharesStorage(_ a: Tensor, _ b: Tensor) -> Bool {
        fatalError()
    }

    /// How often the storage was written.
    public static func version(_ x: Tensor) -> Int {
        fatalError()
    }

    /// Computes the value now.
    public static func evaluate(_ x: Tensor) {
        fatalError()
    }

    /// Computes everything that is pending, as before the clock is read.
    public static func evaluateAll() {
        fatalError()
    }

    /// The dtype that two dtypes meet in: "standard" (as PyTorch and numpy's kinds: int64 with float32 is float32) or "numpy" (int64 with float32 is float64).
    public static func promoted(_ a: String, _ b: String, _ rule: String) -> String {
        fatalError()
    }
}
