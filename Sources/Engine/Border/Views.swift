/// Views that share their storage also while gradients are recorded: a write through one is seen by the others, in values and in gradients.
public enum Views {
    /// x[items] (see Indexing) as a view; with tensors among the items a copy.
    public static func part(_ x: Tensor, _ items: [Int], _ tensors: [Tensor]) -> Tensor {
        Border.tensor { try Core.part(x, items, tensors) }
    }

    /// The same elements in another shape, one size of which may be -1: a view where strides allow it, elsewhere a copy, or an error if strict.
    public static func reshape(_ x: Tensor, _ shape: [Int], _ strict: Bool) -> Tensor {
        Border.tensor { try Core.viewed(x, shape, strict: strict) }
    }

    /// The axes, counted from the front, in another order.
    public static func permute(_ x: Tensor, _ axes: [Int]) -> Tensor {
        Border.tensor { try Core.permuted(x, axes) }
    }

    /// Repeated along axes of length 1 and new ones in front; -1 leaves an axis as it is.
    public static func expand(_ x: Tensor, _ shape: [Int]) -> Tensor {
        Border.tensor { try Core.expanded(x, shape) }
    }

    /// Without those of the axes, counted from the front, that have length 1.
    public static func squeeze(_ x: Tensor, _ axes: [Int]) -> Tensor {
        Border.tensor { try Core.squeezed(x, axes) }
    }

    /// The elements (i, i + offset) of two axes as a new last axis.
    public static func diagonal(_ x: Tensor, _ offset: Int, _ first: Int, _ second: Int) -> Tensor {
        Border.tensor { try Core.diagonalView(x, offset, first, second) }
    }

    /// The steps along each axis, in elements of the storage.
    public static func strides(_ x: Tensor) -> [Int] {
        Core.viewStrides(x)
    }

    /// The place of the first element in the storage.
    public static func offset(_ x: Tensor) -> Int {
        x.view?.offset ?? 0
    }

    /// Whether x is a part or another arrangement of a storage that may have other handles.
    public static func isView(_ x: Tensor) -> Bool {
        x.view != nil
    }

    /// Whether the elements lie one after another in row order.
    public static func isContiguous(_ x: Tensor) -> Bool {
        Core.isContiguous(x)
    }

    /// A number that is the same for handles on the same first element of one storage.
    public static func address(_ x: Tensor) -> Int {
        Int(bitPattern: ObjectIdentifier(x.storage)) + (x.view?.offset ?? 0) * x.dtype.size
    }
}
