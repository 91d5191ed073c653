import Engine

// Writing at places: copies, and in place.

extension Tensor {
    /// The index of one axis spread over a source's shape.
    func spread(_ index: Tensor, _ at: Int, _ sizes: [Int]) -> Tensor {
        var own = sizes.map { _ in 1 }
        if !own.isEmpty { own[at] = index.numel() }
        return index.to(.int64).reshape(own).expand(sizes)
    }
    public func gather(dim: Int, index: Tensor) -> Tensor { gather(dim, index) }
    public func take_along_dim(_ indices: Tensor, _ dim: Int) -> Tensor { gather(dim, indices) }
    public func take_along_dim(_ indices: Tensor, dim: Int) -> Tensor { gather(dim, indices) }
    /// A copy with one value in the slices at the places along an axis.
    public func index_fill(_ dim: Int, _ index: Tensor, _ value: any Operand) -> Tensor {
        let at = axis(dim)
        var sizes = Values.shape(core)
        if !sizes.isEmpty { sizes[at] = index.numel() }
        return Tensor(scatter(at, spread(index, at, sizes), value).core, "IndexFill")
    }
    /// A copy with the slices of source at the places along an axis.
    public func index_copy(_ dim: Int, _ index: Tensor, _ source: Tensor) -> Tensor {
        let at = axis(dim)
        return Tensor(scatter(at, spread(index, at, Values.shape(source.core)), source).core, "IndexCopy")
    }
    @discardableResult
    public func index_add_(_ dim: Int, _ index: Tensor, _ source: Tensor, alpha: Double = 1) -> Self {
        write(before(source).index_add(dim, index, source, alpha: alpha).core, "IndexAdd")
        return self
    }
    @discardableResult
    public func index_fill_(_ dim: Int, _ index: Tensor, _ value: any Operand) -> Self {
        write(before().index_fill(dim, index, value).core, "IndexFill")
        return self
    }
    @discardableResult
    public func index_copy_(_ dim: Int, _ index: Tensor, _ source: Tensor) -> Self {
        write(before(source).index_copy(dim, index, source).core, "IndexCopy")
        return self
    }
    /// Writes, or adds, values at the places that the index tensors name.
    @discardableResult
    public func index_put_(_ indices: [Tensor], _ values: Tensor, accumulate: Bool = false) -> Self {
        write(before(values).index_put(indices, values, accumulate: accumulate).core, "IndexPut")
        return self
    }
    public func index_put(_ indices: [Tensor], _ values: Tensor, accumulate: Bool = false) -> Tensor {
        let list = IndexList()
        for index in indices { index._put(list) }
        let result = clone()
        if !accumulate {
            Indexing.setPromoted(result.core, list.items, list.tensors, values.core, "torch")
            return Tensor(result.core, "IndexPut")
        }
        // What is there of each place, counted in row order, says where to add.
        let places = Tensor(Views.part(torch.arange(numel()).reshape(shape).core, list.items, list.tensors))
        let added = values.expand(places.shape).reshape(-1)
        return Tensor(reshape(-1).scatter_add(0, places.reshape(-1), added).reshape(shape).core, "IndexPut")
    }
    /// A copy with the source's elements, one after the other, where the mask holds.
    public func masked_scatter(_ mask: Tensor, _ source: Tensor) -> Tensor {
        let whole = mask.expand(shape)
        let count = Int(whole.sum().item())
        if source.numel() < count {
            Modes.fail("RuntimeError", "masked_scatter: expected self and source to have same dtypes but got fewer elements in source than the mask has ones")
        }
        let result = clone()
        let list = IndexList()
        whole._put(list)
        Indexing.setPromoted(result.core, list.items, list.tensors, source.reshape(-1).narrow(0, 0, count).core, "torch")
        return Tensor(result.core, "MaskedScatter")
    }
    @discardableResult
    public func masked_scatter_(_ mask: Tensor, _ source: Tensor) -> Self {
        write(before(source).masked_scatter(mask, source).core, "MaskedScatter")
        return self
    }
    /// A copy with another slice at one place of an axis.
    public func select_scatter(_ src: Tensor, _ dim: Int, _ index: Int) -> Tensor {
        let result = clone()
        result.select(dim, index).copy_(src)
        return Tensor(result.core, "SelectScatter")
    }
    /// A copy with another part along an axis.
    public func slice_scatter(_ src: Tensor, _ dim: Int = 0, _ start: Int = 0, _ end: Int? = nil) -> Tensor {
        let result = clone()
        let at = axis(dim)
        let stop = end ?? size(at)
        result.narrow(at, start, (stop > size(at) ? size(at) : stop) - start).copy_(src)
        return Tensor(result.core, "SliceScatter")
    }
    /// A copy with the source's elements joined to those at the places: "sum", "prod", "mean", "amax" or "amin"; without include_self what was there doesn't count.
    public func scatter_reduce(_ dim: Int, _ index: Tensor, _ src: Tensor, reduce: String, include_self: Bool = true) -> Tensor {
        let at = axis(dim)
        let counts = torch.zeros_like(self).detach().scatter_add(at, index, torch.ones_like(src).detach())
        let isHit: Tensor = counts > 0
        let start = include_self ? self : torch.where(isHit, torch.zeros_like(self), self)
        switch reduce {
        case "sum": return Tensor(start.scatter_add(at, index, src).core, "ScatterReduce")
        case "mean":
            let number = include_self ? counts + 1 : torch.where(isHit, counts, torch.ones_like(counts))
            return Tensor((start.scatter_add(at, index, src) / number).core, "ScatterReduce")
        case "prod", "amax", "amin":
            // For every target its sources in a line of their own, with what changes nothing in the other places.
            let idle = reduce == "prod" ? 1.0 : reduce == "amax" ? -Double.infinity : Double.infinity
            let corner = Values.shape(index.core)
            var source = src
            for (place, length) in corner.enumerated() { source = source.narrow(place, 0, length) }
            let targets = torch.arange(size(at))
            var sizes = corner.map { _ in 1 }
            sizes.append(size(at))
            let meets: Tensor = index.unsqueeze(-1) == targets.reshape(sizes)
            let lines = torch.where(meets, source.unsqueeze(-1), constant(idle))
            let joined = lines.transpose(at, -1)
            var parts = joined
            // The corner is as large as self along the other axes, or smaller: the rest has no sources.
            var lengths: [Int] = [0, 0]
            for place in (0..<ndim).reversed() { lengths += [0, place == at ? 0 : size(place) - corner[place]] }
            if lengths.contains(where: { $0 > 0 }) { parts = nn.functional.pad(joined, Size(lengths), "constant", idle) }
            let own = include_self ? self : torch.where(isHit, constant(idle), self)
            let all = torch.cat([own.unsqueeze(-1), parts], -1)
            let result = reduce == "prod" ? all.prod(-1) : reduce == "amax" ? all.amax(-1) : all.amin(-1)
            return Tensor(result.core, "ScatterReduce")
        default:
            Modes.fail("RuntimeError", "reduce argument must be either sum, prod, mean, amax or amin, got " + reduce)
            return self
        }
    }
    public func argwhere() -> Tensor { nonzero() }
    /// The places, a vector an axis.
    public func nonzero(as_tuple: Bool) -> [Tensor] {
        if !as_tuple { return [nonzero()] }
        let places = nonzero()
        return (0..<(ndim == 0 ? 1 : ndim)).map { places.select(1, $0) }
    }
}

extension torch {
    public static func gather(_ input: Tensor, dim: Int, index: Tensor) -> Tensor { input.gather(dim, index) }
    public static func take_along_dim(_ input: Tensor, _ indices: Tensor, dim: Int) -> Tensor { input.gather(dim, indices) }
    public static func index_add(_ input: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor, alpha: Double = 1) -> Tensor { input.index_add(dim, index, source, alpha: alpha) }
    public static func index_fill(_ input: Tensor, _ dim: Int, _ index: Tensor, _ value: any Operand) -> Tensor { input.index_fill(dim, index, value) }
    public static func index_copy(_ input: Tensor, _ dim: Int, _ index: Tensor, _ source: Tensor) -> Tensor { input.index_copy(dim, index, source) }
    public static func index_put(_ input: Tensor, _ indices: [Tensor], _ values: Tensor, accumulate: Bool = false) -> Tensor { input.index_put(indices, values, accumulate: accumulate) }
    public static func masked_scatter(_ input: Tensor, _ mask: Tensor, _ source: Tensor) -> Tensor { input.masked_scatter(mask, source) }
    public static func scatter_reduce(_ input: Tensor, _ dim: Int, _ index: Tensor, _ src: Tensor, reduce: String, include_self: Bool = true) -> Tensor {
        input.scatter_reduce(dim, index, src, reduce: reduce, include_self: include_self)
    }
    public static func argwhere(_ input: Tensor) -> Tensor { input.nonzero() }
    public static func nonzero(_ input: Tensor, as_tuple: Bool) -> [Tensor] { input.nonzero(as_tuple: as_tuple) }
    /// The places where the condition holds, a vector an axis.
    public static func `where`(_ condition: Tensor) -> [Tensor] { condition.nonzero(as_tuple: true) }
}
