/// Sorting. NaN counts as larger than every number; equals keep their order.
public enum Order {
    /// The places (int64) that sort x along an axis.
    public static func argsort(_ x: Tensor, _ axis: Int, _ descending: Bool) -> Tensor {
        Border.tensor { try Core.argsort(x, axis, descending: descending) }
    }

    /// The values in order, and their places.
    public static func sort(_ x: Tensor, _ axis: Int, _ descending: Bool) -> [Tensor] {
        Border.tensors { try Core.sort(x, axis, descending: descending) }
    }

    /// The largest (or smallest) so many along an axis in order, and their places.
    public static func topk(_ x: Tensor, _ count: Int, _ axis: Int, _ largest: Bool) -> [Tensor] {
        Border.tensors { try Core.topk(x, count, axis, largest: largest) }
    }

    /// The largest (or smallest) so far along an axis, and their places (the last of equals).
    public static func running(_ x: Tensor, _ axis: Int, _ max: Bool) -> [Tensor] {
        Border.tensors { try Core.running(x, axis, max: max) }
    }

    /// The different values in rising order; for each element which of them it is, in x's shape; how often each comes.
    public static func unique(_ x: Tensor) -> [Tensor] {
        Border.tensors { try Core.unique(x) }
    }

    /// Where each value would go in a sorted sequence: before its equals, or behind them (right).
    public static func search(_ sorted: Tensor, _ values: Tensor, _ right: Bool) -> Tensor {
        Border.tensor { try Core.searchSorted(sorted, values, right: right) }
    }

    /// How often each of 0, 1, … comes in x; weights: none, or one tensor whose elements are added up instead.
    public static func bincount(_ x: Tensor, _ weights: [Tensor], _ leastLength: Int) -> Tensor {
        Border.tensor { try Core.bincount(x, weights.first, leastLength) }
    }
}
