import Engine

/// The legacy surface: MXNet's own functions on arrays, spelled with dim: and shape:.
public enum nd: ArrayModule {
    public typealias NDArray = MXNet.NDArray
    public static var _flavour: Flavour { .nd }
}

extension nd {
    static func first(_ data: [NDArray]) -> NDArray {
        if data.isEmpty { Modes.fail("MXNetError", "need at least one array") }
        return data[0]
    }

    /// The arrays one after the other along an axis.
    public static func concat(_ data: NDArray..., dim: Int = 1) -> NDArray { joined(data, dim) }
    /// The arrays one after the other along an axis.
    public static func concat(_ data: [NDArray], dim: Int = 1) -> NDArray { joined(data, dim) }
    static func joined(_ data: [NDArray], _ axis: Int) -> NDArray {
        NDArray.needJoin(data, axis)
        return first(data).like(Shapes.concat(data.map { $0.tensor }, axis))
    }
    static func stacked(_ data: [NDArray], _ axis: Int) -> NDArray {
        NDArray.needStack(data, axis)
        return first(data).like(Shapes.stack(data.map { $0.tensor }, axis))
    }
    /// The arrays along a new axis.
    public static func stack(_ data: NDArray..., axis: Int = 0) -> NDArray { stacked(data, axis) }
    /// The arrays along a new axis.
    public static func stack(_ data: [NDArray], axis: Int = 0) -> NDArray { stacked(data, axis) }
    /// The sum of arrays.
    public static func add_n(_ args: NDArray...) -> NDArray { added(args) }
    /// The sum of arrays.
    public static func add_n(_ args: [NDArray]) -> NDArray { added(args) }
    static func added(_ arrays: [NDArray]) -> NDArray {
        var sum = first(arrays)
        for (index, array) in arrays.enumerated() where index > 0 {
            agree(sum, array, index)
            sum = sum + array
        }
        return sum
    }
    /// Equal parts along an axis, which vanishes when squeezed.
    public static func split(_ data: NDArray, num_outputs: Int, axis: Int = 1, squeeze_axis: Bool = false) -> [NDArray] {
        let parts = data.split(num_outputs, axis: axis)
        return squeeze_axis ? parts.map { $0.squeeze(axis: axis) } : parts
    }
    /// Products of matrices, pair by pair.
    public static func batch_dot(_ lhs: NDArray, _ rhs: NDArray, transpose_a: Bool = false, transpose_b: Bool = false) -> NDArray {
        NDArray.needPairs(lhs, rhs, transpose_a, transpose_b)
        return lhs.like(Ops.matmul(lhs.tensor, rhs.tensor, transpose_a, transpose_b))
    }
    /// The root of the sum of squares, or with ord 1 the sum of magnitudes.
    public static func norm(_ data: NDArray, ord: Int = 2, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray {
        data.norm(ord: ord, axis: axis, keepdims: keepdims)
    }
    public static func pick(_ data: NDArray, _ index: NDArray, axis: Int = -1, keepdims: Bool = false) -> NDArray {
        data.pick(index, axis: axis, keepdims: keepdims)
    }
    public static func one_hot(_ indices: NDArray, _ depth: Int) -> NDArray { indices.one_hot(depth) }
    public static func flatten(_ data: NDArray) -> NDArray { data.flatten() }
    public static func round(_ x: NDArray) -> NDArray { x.round() }
    public static func rsqrt(_ x: NDArray) -> NDArray { x.rsqrt() }
    public static func erf(_ x: NDArray) -> NDArray { x.mapped("erf") }

    /// Functions that don't stretch their operands take equal shapes.
    static func agree(_ first: NDArray, _ other: NDArray, _ index: Int) {
        if first.sizes != other.sizes {
            NDArray.refuse(
                "Check failed: assign(&dattr, vec.at(i)): Incompatible attr in node  at " + index.description + "-th input: expected " + NDArray.text(first.sizes)
                    + ", got " + NDArray.text(other.sizes))
        }
    }
    static func elementwise(_ op: String, _ lhs: NDArray, _ rhs: NDArray, _ out: NDArray?) -> NDArray {
        agree(lhs, rhs, 1)
        let result = lhs.combined(op, rhs)
        if let target = out {
            target.become(result)
            return target
        }
        return result
    }
    /// a + b of equal shapes, written into out where it is given.
    @discardableResult
    public static func elemwise_add(_ lhs: NDArray, _ rhs: NDArray, out: NDArray? = nil) -> NDArray { elementwise("add", lhs, rhs, out) }
    @discardableResult
    public static func elemwise_sub(_ lhs: NDArray, _ rhs: NDArray, out: NDArray? = nil) -> NDArray { elementwise("sub", lhs, rhs, out) }
    @discardableResult
    public static func elemwise_mul(_ lhs: NDArray, _ rhs: NDArray, out: NDArray? = nil) -> NDArray { elementwise("mul", lhs, rhs, out) }
    @discardableResult
    public static func elemwise_div(_ lhs: NDArray, _ rhs: NDArray, out: NDArray? = nil) -> NDArray { elementwise("div", lhs, rhs, out) }
}

// Layers as functions.
extension nd {
    public static func relu(_ data: NDArray) -> NDArray { data.relu() }
    public static func sigmoid(_ data: NDArray) -> NDArray { data.sigmoid() }
    /// By name: "relu", "sigmoid", "tanh", "softrelu", "softsign".
    public static func Activation(_ data: NDArray, act_type: String) -> NDArray {
        switch act_type {
        case "relu", "sigmoid", "tanh", "softrelu": return data.mapped(act_type)
        case "softsign": return data / (data.abs() + 1)
        default:
            Modes.fail("MXNetError", "Invalid Parameter format for act_type expect {'relu', 'sigmoid', 'softrelu', 'softsign', 'tanh'} but value='" + act_type + "'")
            return data
        }
    }
}
