/// Reading and writing by index.
///
/// `items` describes what stands between the brackets, four Ints an item:
///
///     0, i, 0, 0               the Int i
///     1, start, stop, step     start:stop:step; Int.min stands for an end that is left out, the step is 1 unless told
///     2, 0, 0, 0               ... (the axes that the others leave); at most one
///     3, 0, 0, 0               a new axis
///     4, n, 0, 0               tensors[n]: integers (negative ones count from the end) or a bool mask
///
/// Negative positions count from the end. Several tensors broadcast together, as numpy has it.
public enum Indexing {
    /// x[items] as a tensor of its own.
    public static func get(_ x: Tensor, _ items: [Int], _ tensors: [Tensor]) -> Tensor {
        Border.tensor { try Core.index(x, items, tensors) }
    }

    /// x[items] as a view: a write to it is seen by x and the other way round. Items of kind 4 give a copy. While recording a copy too.
    public static func view(_ x: Tensor, _ items: [Int], _ tensors: [Tensor]) -> Tensor {
        Border.tensor { try Core.indexView(x, items, tensors) }
    }

    /// The same where the part lies in one piece, a copy elsewhere: MXNet nd's rule.
    public static func viewOrCopy(_ x: Tensor, _ items: [Int], _ tensors: [Tensor]) -> Tensor {
        Border.tensor { try Core.indexView(x, items, tensors, contiguousOnly: true) }
    }

    /// x[items] = value (broadcast, cast), in place. Tracked while recording.
    public static func set(_ x: Tensor, _ items: [Int], _ tensors: [Tensor], _ value: Tensor) {
        Border.void { try Core.setIndex(x, items, tensors, value) }
    }

    /// The same, with a framework's words for mistakes.
    public static func setPromoted(_ x: Tensor, _ items: [Int], _ tensors: [Tensor], _ value: Tensor, _ rule: String) {
        Border.void { try Core.setIndex(x, items, tensors, value, Convention.named(rule)) }
    }

    /// The slices of x at the indices along an axis. mode: "raise", "clip", "wrap".
    public static func take(_ x: Tensor, _ indices: Tensor, _ axis: Int, _ mode: String) -> Tensor {
        Border.tensor { try Core.take(x, indices, axis, mode) }
    }

    /// x[…, index[…], …] along an axis: index has x's axes, none of them longer.
    public static func gather(_ x: Tensor, _ axis: Int, _ index: Tensor) -> Tensor {
        Border.tensor { try Core.gather(x, axis, index) }
    }

    /// x with source (of index's shape) written, or added, at the places that gather would read.
    public static func scatter(_ x: Tensor, _ axis: Int, _ index: Tensor, _ source: Tensor, _ add: Bool) -> Tensor {
        Border.tensor { try Core.scatter(x, axis, index, source, add: add) }
    }

    /// The places of the elements that aren't 0, a row of int64 each.
    public static func nonzero(_ x: Tensor) -> Tensor {
        Border.tensor { try Core.nonzero(x) }
    }

    /// One element per row: index chooses along the axis, clipped to it.
    public static func pick(_ x: Tensor, _ index: Tensor, _ axis: Int, _ keepdims: Bool) -> Tensor {
        Border.tensor { try Core.pick(x, index, axis, keepdims: keepdims) }
    }

    /// A new last axis of length depth, 1 at the index and 0 elsewhere; indices outside give zeros.
    public static func oneHot(_ indices: Tensor, _ depth: Int, _ dtype: String) -> Tensor {
        Border.tensor { try Core.oneHot(indices, depth, DType.named(dtype)) }
    }
}
