import Engine

// Less common arrangements: joins and cuts by other names, turns, and matrices of parts.

extension Tensor {
    public func swapdims(_ dim0: Int, _ dim1: Int) -> Tensor { transpose(dim0, dim1) }
    public func moveaxis(_ source: Int, _ destination: Int) -> Tensor { movedim(source, destination) }
    /// Several axes to other places; the rest keep their order.
    public func movedim(_ source: [Int], _ destination: [Int]) -> Tensor {
        if source.count != destination.count {
            Modes.fail(
                "RuntimeError",
                "movedim: Invalid source or destination dims: source (" + source.description + " dims) should contain the same number of dims as destination (" + destination.description
                    + " dims)")
        }
        let from = axes(source)
        let to = axes(destination)
        var rest = Array(0..<ndim).filter { !from.contains($0) }
        var order: [Int] = []
        for place in 0..<ndim {
            if let found = to.firstIndex(of: place) { order.append(from[found]) } else { order.append(rest.removeFirst()) }
        }
        return permute(order)
    }
    public func adjoint() -> Tensor { mT }
    /// One axis as several; -1 for the length that follows.
    public func unflatten(_ dim: Int, _ sizes: any Dims) -> Tensor {
        let at = axis(dim)
        let whole = Values.shape(core)
        return reshape(Array(whole[..<at]) + sizes._sizes.map { size in
            if size != -1 { return size }
            let others = sizes._sizes.filter { $0 != -1 }.reduce(1) { $0 * $1 }
            return others == 0 ? 0 : whole[at] / others
        } + Array(whole[(at + 1)...]))
    }
    public func fliplr() -> Tensor { flip(1) }
    public func flipud() -> Tensor { flip(0) }
    /// Turned k times by a right angle in the plane of two axes.
    public func rot90(_ k: Int = 1, _ dims: any Dims = Size([0, 1])) -> Tensor {
        let plane = axes(dims._sizes)
        if plane.count != 2 { Modes.fail("RuntimeError", "expected total rotation dims == 2, but got dims = " + plane.count.description) }
        let turns = (k % 4 + 4) % 4
        if turns == 1 { return flip(plane[1]).transpose(plane[0], plane[1]) }
        if turns == 2 { return flip(plane) }
        if turns == 3 { return flip(plane[0]).transpose(plane[0], plane[1]) }
        return clone()
    }
    /// Each line of the last axis as the diagonal of a matrix.
    public func diag_embed(_ offset: Int = 0) -> Tensor {
        let length = size(-1) + (offset < 0 ? 0 - offset : offset)
        let result = torch.zeros(Array(Values.shape(core).dropLast()) + [length, length], dtype: dtype)
        result.diagonal(offset, dim1: -2, dim2: -1).copy_(self)
        return result
    }
    public func diagflat(_ offset: Int = 0) -> Tensor { reshape(-1).diag(offset) }
    /// As many parts as told, of nearly one length; or the parts between the places of a list.
    public func tensor_split(_ indices_or_sections: any Dims, dim: Int = 0) -> [Tensor] {
        let at = axis(dim)
        let length = size(at)
        var ends = indices_or_sections._sizes
        if let count = indices_or_sections as? Int {
            if count <= 0 { Modes.fail("RuntimeError", "number of sections must be larger than 0, got " + count.description) }
            ends = []
            let rest = length % count
            for part in 1..<(count + 1) {
                let extra = part < rest ? part : rest
                ends.append(part * (length / count) + extra)
            }
            ends.removeLast()
        }
        var parts: [Tensor] = []
        var start = 0
        ends.append(length)
        for end in ends {
            let from = start < 0 ? start + length : start
            var to = end < 0 ? end + length : end
            to = to > length ? length : to < from ? from : to
            parts.append(part(at, from > length ? length : from, to > from ? to - from : 0, "Slice"))
            start = end
        }
        return parts
    }
    public func tensor_split(_ indices_or_sections: any Dims, _ dim: Int) -> [Tensor] { tensor_split(indices_or_sections, dim: dim) }
    /// Each element along an axis as often as the numbers of a vector say.
    public func repeat_interleave(_ repeats: Tensor, dim: Int? = nil) -> Tensor {
        let source = dim == nil ? ravel() : self
        let at = source.axis(dim ?? 0)
        let times = Values.ints(repeats.core)
        if times.count == 1 { return repeat_interleave(times[0], dim: dim) }
        if times.count != source.size(at) {
            Modes.fail("RuntimeError", "repeats must have the same size as input along dim, but got repeats.size(0) = " + times.count.description + " and input.size("
                + at.description + ") = " + source.size(at).description)
        }
        var places: [Int] = []
        for (place, count) in times.enumerated() {
            if count < 0 { Modes.fail("RuntimeError", "repeats can not be negative") }
            for _ in 0..<count { places.append(place) }
        }
        return Tensor(Indexing.take(source.core, Make.fromInts(places, [places.count], "int64", "cpu(0)"), at, "raise"), "IndexSelect")
    }
    /// Windows of an axis, a step apart, in a new last axis.
    public func unfold(_ dimension: Int, _ size: Int, _ step: Int) -> Tensor {
        let at = axis(dimension)
        let length = Values.shape(core)[at]
        if step <= 0 { Modes.fail("RuntimeError", "step is " + step.description + " but must be > 0") }
        if size > length {
            Modes.fail(
                "RuntimeError",
                "maximum size for tensor at dimension " + at.description + " is " + length.description + " but size is " + size.description)
        }
        var parts: [Tensor] = []
        var start = 0
        while start + size <= length {
            parts.append(narrow(at, start, size).movedim(at, -1))
            start += step
        }
        return Tensor(torch.stack(parts, at).core, "Unfold")
    }
}

extension torch {
    public static func swapdims(_ input: Tensor, _ dim0: Int, _ dim1: Int) -> Tensor { input.transpose(dim0, dim1) }
    public static func moveaxis(_ input: Tensor, _ source: Int, _ destination: Int) -> Tensor { input.movedim(source, destination) }
    public static func unflatten(_ input: Tensor, _ dim: Int, _ sizes: any Dims) -> Tensor { input.unflatten(dim, sizes) }
    public static func fliplr(_ input: Tensor) -> Tensor { input.flip(1) }
    public static func flipud(_ input: Tensor) -> Tensor { input.flip(0) }
    public static func rot90(_ input: Tensor, _ k: Int = 1, _ dims: any Dims = Size([0, 1])) -> Tensor { input.rot90(k, dims) }
    public static func diag_embed(_ input: Tensor, _ offset: Int = 0) -> Tensor { input.diag_embed(offset) }
    public static func diagflat(_ input: Tensor, _ offset: Int = 0) -> Tensor { input.diagflat(offset) }
    public static func tensor_split(_ input: Tensor, _ indices_or_sections: any Dims, dim: Int = 0) -> [Tensor] { input.tensor_split(indices_or_sections, dim: dim) }
    public static func hsplit(_ input: Tensor, _ indices_or_sections: any Dims) -> [Tensor] { input.tensor_split(indices_or_sections, dim: input.ndim == 1 ? 0 : 1) }
    public static func vsplit(_ input: Tensor, _ indices_or_sections: any Dims) -> [Tensor] { input.tensor_split(indices_or_sections, dim: 0) }
    public static func repeat_interleave(_ input: Tensor, _ repeats: Tensor, dim: Int? = nil) -> Tensor { input.repeat_interleave(repeats, dim: dim) }
    public static func concatenate(_ tensors: [Tensor], _ dim: Int = 0) -> Tensor { cat(tensors, dim) }
    public static func concatenate(_ tensors: [Tensor], dim: Int) -> Tensor { cat(tensors, dim) }
    public static func concatenate(_ tensors: [Tensor], axis: Int) -> Tensor { cat(tensors, axis) }
    public static func row_stack(_ tensors: [Tensor]) -> Tensor { vstack(tensors) }
    public static func column_stack(_ tensors: [Tensor]) -> Tensor { hstack(tensors.map { $0.ndim < 2 ? $0.reshape(-1, 1) : $0 }) }
    public static func dstack(_ tensors: [Tensor]) -> Tensor { cat(tensors.map { atleast_3d($0) }, 2) }
    public static func atleast_1d(_ input: Tensor) -> Tensor { input.ndim == 0 ? input.reshape(1) : input }
    public static func atleast_2d(_ input: Tensor) -> Tensor { input.ndim < 2 ? input.reshape(1, -1) : input }
    public static func atleast_3d(_ input: Tensor) -> Tensor {
        if input.ndim == 2 { return input.unsqueeze(-1) }
        return input.ndim < 2 ? input.reshape(1, -1, 1) : input
    }
    public static func broadcast_tensors(_ tensors: Tensor...) -> [Tensor] {
        let sizes = tensors.reduce([]) { Shapes.broadcast($0, Values.shape($1.core)) }
        return tensors.map { $0.expand(sizes) }
    }
    /// The matrices along the diagonal of one, zeros elsewhere.
    public static func block_diag(_ tensors: Tensor...) -> Tensor {
        let blocks = tensors.map { atleast_2d($0) }
        let columns = blocks.reduce(0) { $0 + $1.size(1) }
        var rows: [Tensor] = []
        var before = 0
        for block in blocks {
            rows.append(nn.functional.pad(block, [before, columns - before - block.size(1)]))
            before += block.size(1)
        }
        return cat(rows, 0)
    }
    /// Every element of the one times the whole other.
    public static func kron(_ input: Tensor, _ other: Tensor) -> Tensor {
        let rank = input.ndim > other.ndim ? input.ndim : other.ndim
        let a = Array(repeating: 1, count: rank - input.ndim) + Values.shape(input.core)
        let b = Array(repeating: 1, count: rank - other.ndim) + Values.shape(other.core)
        let left = input.reshape(a.flatMap { [$0, 1] })
        let right = other.reshape(b.flatMap { [1, $0] })
        return (left * right).reshape(zip(a, b).map { $0 * $1 })
    }
}
