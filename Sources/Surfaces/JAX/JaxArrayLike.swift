import Engine

// A plain number is an array of weak dtype in JAX: it gives way to whatever it meets of its own kind or a higher one. Beside an array it hands itself over as a number
// (see Operators); wherever else JAX takes one, it becomes such an array.

/// What a function of JAX takes: an array or a number; never a list.
public protocol ArrayLike: ArrayData {
    /// As an array; of a plain number one with a weak dtype.
    var _jax: JaxArray { get }
}
extension JaxArray: ArrayLike {
    public var _jax: JaxArray { self }
}
extension Int: ArrayLike {
    public var _jax: JaxArray { JaxArray.number(self) }
}
extension Double: ArrayLike {
    public var _jax: JaxArray { JaxArray.number(self) }
}
extension Float: ArrayLike {
    public var _jax: JaxArray { JaxArray.number(self) }
}
extension Bool: ArrayLike {
    public var _jax: JaxArray { JaxArray.number(self) }
}
extension Scalar: ArrayLike {
    public var _jax: JaxArray { JaxArray.number(self) }
}
extension NumpyArray: ArrayLike {
    public var _jax: JaxArray { JaxArray.number(self) }
}

extension JaxArray {
    /// 0 for Booleans, 1 for whole numbers, 2 for floating ones: a weak dtype gives way to any of its own kind or a higher one.
    static func kind(_ x: Tensor) -> Int { Values.isFloating(x) ? 2 : Values.dtype(x) == "bool" ? 0 : 1 }
    static func kind(_ x: any Number) -> Int {
        if !x._isWhole { return 2 }
        if let scalar = x as? Scalar { return scalar.dtype == "bool" ? 0 : 1 }
        return x is Bool ? 0 : 1
    }

    /// An array without axes of a plain number.
    static func number(_ x: any Number) -> JaxArray {
        if let array = x as? NumpyArray { return JaxArray(Ops.cast(array.core, jnp.DType(name: array.dtype).canonical)) }
        let kind = kind(x)
        if kind == 2 { return JaxArray(Make.full([], x._double, "float32", "cpu(0)"), weak: true) }
        if kind == 0 { return JaxArray(Make.full([], x._double, "bool", "cpu(0)")) }
        let value = x._int
        if value > 2_147_483_647 || value < -2_147_483_648 {
            Modes.fail("OverflowError", "Python int " + value.description + " too large to convert to int32")
        }
        return JaxArray(Make.fromInts([value], [], "int32", "cpu(0)"), weak: true)
    }

    /// Both in the dtype they meet in, and whether that is weak.
    static func met(_ a: JaxArray, _ b: JaxArray) -> (Tensor, Tensor, Bool) {
        var x = a.tensor
        var y = b.tensor
        var isWeak = a.weak_type
        if a.weak_type != b.weak_type {
            let weak = a.weak_type ? x : y
            let strong = a.weak_type ? y : x
            isWeak = kind(weak) > kind(strong)
            if !isWeak {
                let dtype = Values.dtype(strong)
                if a.weak_type { x = Ops.cast(x, dtype) } else { y = Ops.cast(y, dtype) }
                return (x, y, false)
            }
        }
        let dtype = Values.commonDType(x, y, "jax")
        return (Ops.cast(x, dtype), Ops.cast(y, dtype), isWeak)
    }
    /// All in one dtype, and whether that is weak.
    static func met(_ arrays: [JaxArray]) -> ([Tensor], Bool) {
        var sum = arrays[0]
        for array in arrays.dropFirst() where array.weak_type != sum.weak_type || Values.dtype(array.tensor) != Values.dtype(sum.tensor) {
            let both = met(sum.empty, array.empty)
            sum = JaxArray(both.0, weak: both.2)
        }
        let dtype = Values.dtype(sum.tensor)
        return (arrays.map { Ops.cast($0.tensor, dtype) }, sum.weak_type)
    }
    /// Nothing of this dtype.
    private var empty: JaxArray { JaxArray(Make.full([0], 0.0, Values.dtype(tensor), "cpu(0)"), weak: weak_type) }
    /// The values as floating numbers: float32 unless they are some already.
    var floating: Tensor { Values.isFloating(tensor) ? tensor : Ops.cast(tensor, "float32") }
}
