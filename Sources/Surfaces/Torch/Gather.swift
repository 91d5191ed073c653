import Engine

// Reading and writing element by element.
extension Tensor {
    public func gather(_ dim: Int, _ index: Tensor) -> Tensor { Tensor(Indexing.gather(core, axis(dim), index.core), "Gather") }
    public func scatter(_ dim: Int, _ index: Tensor, _ src: any Operand) -> Tensor {
        Tensor(Indexing.scatter(core, axis(dim), index.core, beside(src), false), src is Tensor ? "Scatter" : "ScatterBackward1")
    }
    public func scatter_add(_ dim: Int, _ index: Tensor, _ src: Tensor) -> Tensor {
        Tensor(Indexing.scatter(core, axis(dim), index.core, src.core, true), "ScatterAdd")
    }
    @discardableResult
    public func scatter_(_ dim: Int, _ index: Tensor, _ src: any Operand) -> Self {
        write(scatter(dim, index, src).core, "Scatter")
        return self
    }
    @discardableResult
    public func scatter_add_(_ dim: Int, _ index: Tensor, _ src: Tensor) -> Self {
        write(scatter_add(dim, index, src).core, "ScatterAdd")
        return self
    }
    public func index_select(_ dim: Int, _ index: Tensor) -> Tensor {
        if index.ndim > 1 { Modes.fail("IndexError", "index_select(): Index is supposed to be a vector") }
        let length = ndim == 0 ? 1 : Values.shape(core)[axis(dim)]
        for place in Values.ints(index.core) {
            if place < 0 || place >= length {
                Modes.fail("RuntimeError", "INDICES element is out of DATA bounds, id=" + place.description + " axis_dim=" + length.description)
            }
        }
        let source = ndim == 0 ? reshape(1) : self
        let found = Tensor(Indexing.take(source.core, index.reshape(-1).core, axis(dim), "raise"), "IndexSelect")
        return ndim == 0 ? found.reshape([]) : found
    }
    public func masked_select(_ mask: Tensor) -> Tensor {
        let sizes = Shapes.broadcast(Values.shape(core), Values.shape(mask.core))
        let list = IndexList()
        list.add(tensor: Views.expand(mask.core, sizes))
        return Tensor(Indexing.get(Views.expand(core, sizes), list.items, list.tensors), "MaskedSelect")
    }
    /// A copy with the rows of source, times alpha, added at the places along an axis.
    public func index_add(_ dim: Int, _ index: Tensor, _ source: Tensor, alpha: Double = 1) -> Tensor {
        let at = axis(dim)
        var sizes = Values.shape(source.core).map { _ in 1 }
        sizes[at] = index.numel()
        let added = alpha == 1.0 ? source : source * alpha
        return Tensor(Indexing.scatter(core, at, Views.expand(Views.reshape(index.core, sizes, false), Values.shape(source.core)), added.core, true), "IndexAdd")
    }
    /// The elements at places of the row order.
    public func take(_ index: Tensor) -> Tensor {
        let count = numel()
        for place in Values.ints(index.core) {
            if place < 0 - count || place >= count {
                Modes.fail("IndexError", "out of range: tried to access index " + place.description + " on a tensor of " + count.description + " elements.")
            }
        }
        return Tensor(Indexing.take(Views.reshape(core, [-1], false), index.core, 0, "raise"), "Take")
    }
}

extension torch {
    public static func gather(_ input: Tensor, _ dim: Int, _ index: Tensor) -> Tensor { input.gather(dim, index) }
    public static func scatter(_ input: Tensor, _ dim: Int, _ index: Tensor, _ src: any Operand) -> Tensor { input.scatter(dim, index, src) }
    public static func scatter_add(_ input: Tensor, _ dim: Int, _ index: Tensor, _ src: Tensor) -> Tensor { input.scatter_add(dim, index, src) }
    public static func index_select(_ input: Tensor, _ dim: Int, _ index: Tensor) -> Tensor { input.index_select(dim, index) }
    public static func masked_select(_ input: Tensor, _ mask: Tensor) -> Tensor { input.masked_select(mask) }
    public static func take(_ input: Tensor, _ index: Tensor) -> Tensor { input.take(index) }
}
