import Engine

// Lists as operands: `x + [1, 2]`, `[[2.0, 0], [0, 2]] • x`. Forms of their own, and of arrays alone, so that they cost expressions of tensors and numbers nothing.

extension Tensor {
    /// A list beside this tensor: in its dtype, but for fractions beside whole numbers, which don't go together.
    func beside(_ list: any ArrayData) -> Tensor {
        let own = tf.gathered(list, nil)
        return Tensor(Values.isFloating(own) && !Values.isFloating(core) ? own : tf.gathered(list, Values.dtype(core)))
    }

    public static func + (a: Tensor, b: [some ArrayData]) -> Tensor { a + a.beside(b) }
    public static func + (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) + b }
    public static func - (a: Tensor, b: [some ArrayData]) -> Tensor { a - a.beside(b) }
    public static func - (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) - b }
    public static func * (a: Tensor, b: [some ArrayData]) -> Tensor { a * a.beside(b) }
    public static func * (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) * b }
    public static func / (a: Tensor, b: [some ArrayData]) -> Tensor { a / a.beside(b) }
    public static func / (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) / b }
    public static func % (a: Tensor, b: [some ArrayData]) -> Tensor { a % a.beside(b) }
    public static func % (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) % b }
    public static func ** (a: Tensor, b: [some ArrayData]) -> Tensor { a ** a.beside(b) }
    public static func ** (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) ** b }
    public static func • (a: Tensor, b: [some ArrayData]) -> Tensor { a • a.beside(b) }
    public static func • (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) • b }

    public static func == (a: Tensor, b: [some ArrayData]) -> Tensor { a == a.beside(b) }
    public static func == (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) == b }
    public static func != (a: Tensor, b: [some ArrayData]) -> Tensor { a != a.beside(b) }
    public static func != (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) != b }
    public static func < (a: Tensor, b: [some ArrayData]) -> Tensor { a < a.beside(b) }
    public static func < (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) < b }
    public static func <= (a: Tensor, b: [some ArrayData]) -> Tensor { a <= a.beside(b) }
    public static func <= (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) <= b }
    public static func > (a: Tensor, b: [some ArrayData]) -> Tensor { a > a.beside(b) }
    public static func > (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) > b }
    public static func >= (a: Tensor, b: [some ArrayData]) -> Tensor { a >= a.beside(b) }
    public static func >= (a: [some ArrayData], b: Tensor) -> Tensor { b.beside(a) >= b }

    public static func += (a: inout Tensor, b: [some ArrayData]) { a += a.beside(b) }
    public static func -= (a: inout Tensor, b: [some ArrayData]) { a -= a.beside(b) }
    public static func *= (a: inout Tensor, b: [some ArrayData]) { a *= a.beside(b) }
    public static func /= (a: inout Tensor, b: [some ArrayData]) { a /= a.beside(b) }
}
