import Engine

// The same elements in another arrangement. Sizes and axes stand as numbers, `reshape(3, 4)`, or as one list, `reshape([3, 4])`. What PyTorch gives as a view is one.
extension Tensor {
    static func flat(_ values: [any Dims]) -> [Int] { values.flatMap { $0._sizes } }
    func axes(_ dims: [Int]) -> [Int] {
        let result = dims.map { axis($0) }
        for (place, axis) in result.enumerated() {
            if result.firstIndex(of: axis) != place { Modes.fail("RuntimeError", "dim " + axis.description + " appears multiple times in the list of dims") }
        }
        return result
    }
    func permuted(_ order: [Int], _ operation: String) -> Tensor { Tensor(Views.permute(core, order), operation) }

    /// The axes in reverse order.
    public var T: Tensor { permuted(Array((0..<Values.ndim(core)).reversed()), "Permute") }
    /// The last two axes exchanged.
    public var mT: Tensor { swapped(Values.ndim(core) - 2, Values.ndim(core) - 1, "Transpose") }
    /// A matrix with its axes exchanged.
    public func t() -> Tensor {
        if Values.ndim(core) > 2 { Modes.fail("RuntimeError", "t() expects a tensor with <= 2 dimensions, but self is " + Values.ndim(core).description + "D") }
        return permuted(Array((0..<Values.ndim(core)).reversed()), "T")
    }
    func swapped(_ first: Int, _ second: Int, _ operation: String) -> Tensor {
        var order = Array(0..<Values.ndim(core))
        if !order.isEmpty {
            order[first] = second
            order[second] = first
        }
        return permuted(order, operation)
    }
    public func transpose(_ dim0: Int, _ dim1: Int) -> Tensor { swapped(axis(dim0), axis(dim1), "Transpose") }
    public func swapaxes(_ dim0: Int, _ dim1: Int) -> Tensor { transpose(dim0, dim1) }
    public func permute(_ dims: any Dims...) -> Tensor {
        let order = Tensor.flat(dims)
        if order.count != Values.ndim(core) {
            Modes.fail(
                "RuntimeError",
                "permute(sparse_coo): number of dimensions in the tensor input does not match the length of the desired ordering of dimensions i.e. input.dim() = "
                    + Values.ndim(core).description + " is not equal to len(dims) = " + order.count.description)
        }
        let places = order.map { axis($0) }
        if places.sorted() != Array(0..<places.count) { Modes.fail("RuntimeError", "permute(): duplicate dims are not allowed.") }
        return permuted(places, "Permute")
    }
    public func movedim(_ source: Int, _ destination: Int) -> Tensor {
        let from = axis(source)
        var order = Array(0..<Values.ndim(core))
        order.remove(at: from)
        order.insert(from, at: axis(destination))
        return permuted(order, "Permute")
    }
    public func reshape(_ shape: any Dims...) -> Tensor { reshaped(Tensor.flat(shape)) }
    func reshaped(_ sizes: [Int]) -> Tensor {
        let result = Views.reshape(core, sizes, false)
        return Tensor(result, Values.sharesStorage(result, core) ? "View" : "UnsafeView")
    }
    public func view(_ shape: any Dims...) -> Tensor { Tensor(Views.reshape(core, Tensor.flat(shape), true), "View") }
    public func view_as(_ other: Tensor) -> Tensor { view(other.shape) }
    public func reshape_as(_ other: Tensor) -> Tensor { reshape(other.shape) }
    public func expand(_ sizes: any Dims...) -> Tensor { Tensor(Views.expand(core, Tensor.flat(sizes)), "Expand") }
    public func expand_as(_ other: Tensor) -> Tensor { expand(other.shape) }
    public func broadcast_to(_ sizes: any Dims...) -> Tensor { Tensor(Views.expand(core, Tensor.flat(sizes)), "Expand") }
    public func unsqueeze(_ dim: Int) -> Tensor {
        let at = axis(dim, of: Values.ndim(core) + 1)
        let list = IndexList()
        for _ in 0..<at { list.add(slice: StepSlice(start: nil, stop: nil, step: 1)) }
        list.addNewAxis()
        return Tensor(Views.part(core, list.items, []), "Unsqueeze")
    }
    public func unsqueeze(dim: Int) -> Tensor { unsqueeze(dim) }
    /// Without the axis, or all axes, of length 1.
    public func squeeze(_ dim: any Dims = everyAxis) -> Tensor {
        let places = dim is EveryAxis ? Array(0..<Values.ndim(core)) : axes(dim._sizes)
        return Tensor(Views.squeeze(core, places), dim is EveryAxis ? "Squeeze" : dim is Int ? "SqueezeBackward1" : "SqueezeBackward2")
    }
    public func squeeze(dim: any Dims) -> Tensor { squeeze(dim) }
    public func flatten(_ start_dim: Int = 0, _ end_dim: Int = -1) -> Tensor {
        let sizes = Values.shape(core)
        if sizes.isEmpty { return reshape(1) }
        let start = axis(start_dim)
        let end = axis(end_dim)
        if start > end { Modes.fail("RuntimeError", "flatten() has invalid args: start_dim cannot come after end_dim") }
        let middle = sizes[start...end].reduce(1) { $0 * $1 }
        return reshape(Array(sizes[..<start]) + [middle] + Array(sizes[(end + 1)...]))
    }
    public func flatten(start_dim: Int, end_dim: Int = -1) -> Tensor { flatten(start_dim, end_dim) }
    public func ravel() -> Tensor { reshape(-1) }

    /// A part along an axis, as a view.
    func part(_ dim: Int, _ start: Int, _ length: Int, _ operation: String) -> Tensor {
        let list = IndexList()
        for _ in 0..<dim { list.add(slice: StepSlice(start: nil, stop: nil, step: 1)) }
        list.add(slice: StepSlice(start: start, stop: start + length, step: 1))
        return Tensor(Views.part(core, list.items, []), operation)
    }
    public func narrow(_ dim: Int, _ start: Int, _ length: Int) -> Tensor {
        if ndim == 0 { Modes.fail("RuntimeError", "narrow() cannot be applied to a 0-dim tensor.") }
        let at = axis(dim)
        let whole = Values.shape(core)[at]
        if length < 0 { Modes.fail("RuntimeError", "narrow(): length must be non-negative.") }
        if start < 0 - whole || start > whole {
            Modes.fail("IndexError", "Dimension out of range (expected to be in range of [" + (0 - whole).description + ", " + whole.description + "], but got " + start.description + ")")
        }
        let first = start < 0 ? start + whole : start
        if first + length > whole {
            Modes.fail("RuntimeError", "start (" + first.description + ") + length (" + length.description + ") exceeds dimension size (" + whole.description + ").")
        }
        return part(at, first, length, "Slice")
    }
    public func select(_ dim: Int, _ index: Int) -> Tensor {
        let list = IndexList()
        for _ in 0..<axis(dim) { list.add(slice: StepSlice(start: nil, stop: nil, step: 1)) }
        list.add(int: index)
        return Tensor(Views.part(core, list.items, []), "Select")
    }
    /// Parts of one length (the last may be shorter), or of the lengths in a list.
    public func split(_ split_size_or_sections: any Dims, dim: Int = 0) -> [Tensor] {
        let at = axis(dim)
        let length = Values.shape(core)[at]
        var sections = split_size_or_sections._sizes
        if let size = split_size_or_sections as? Int {
            if size < 0 { Modes.fail("RuntimeError", "split expects split_size be non-negative, but got split_size=" + size.description) }
            if size == 0 && length > 0 { Modes.fail("RuntimeError", "split_size can only be 0 if dimension size is 0, but got dimension size of " + length.description) }
            sections = []
            var start = 0
            if size == 0 { sections = [0] }
            while size > 0 && (start < length || start == 0) {
                sections.append(start + size > length ? length - start : size)
                start += size
            }
        } else if sections.reduce(0, { $0 + $1 }) != length {
            Modes.fail(
                "RuntimeError",
                "split_with_sizes expects split_sizes to sum exactly to " + length.description + " (input tensor's size at dimension " + at.description + "), but got split_sizes="
                    + sections.description)
        }
        var start = 0
        var parts: [Tensor] = []
        for size in sections {
            parts.append(part(at, start, size, split_size_or_sections is Int ? "Split" : "SplitWithSizes"))
            start += size
        }
        return parts
    }
    public func split(_ split_size_or_sections: any Dims, _ dim: Int) -> [Tensor] { split(split_size_or_sections, dim: dim) }
    public func chunk(_ chunks: Int, _ dim: Int) -> [Tensor] { chunk(chunks, dim: dim) }
    public func chunk(_ chunks: Int, dim: Int = 0) -> [Tensor] {
        if chunks <= 0 { Modes.fail("RuntimeError", "chunk expects `chunks` to be greater than 0, got: " + chunks.description) }
        let length = Values.shape(core)[axis(dim)]
        let size = (length + chunks - 1) / chunks
        return split(size == 0 ? 1 : size, dim: dim)
    }
    public func unbind(dim: Int) -> [Tensor] { unbind(dim) }
    public func unbind(_ dim: Int = 0) -> [Tensor] {
        let at = axis(dim)
        return (0..<Values.shape(core)[at]).map { index in
            let one = select(at, index)
            one.operation = "Unbind"
            return one
        }
    }

    // Copies.
    public func tile(_ dims: any Dims...) -> Tensor { Tensor(Shapes.tile(core, Tensor.flat(dims)), "Repeat") }
    public func `repeat`(_ sizes: any Dims...) -> Tensor {
        let times = Tensor.flat(sizes)
        if times.count < Values.ndim(core) {
            Modes.fail("RuntimeError", "Number of dimensions of repeat dims can not be smaller than number of dimensions of tensor")
        }
        return Tensor(Shapes.tile(core, times), "Repeat")
    }
    public func flip(_ dims: any Dims...) -> Tensor { Tensor(Shapes.flip(core, axes(Tensor.flat(dims))), "Flip") }
    public func roll(_ shifts: any Dims, _ dims: any Dims = everyAxis) -> Tensor {
        guard let along = chosen(dims) else { return ravel().roll(shifts, 0).reshape(shape) }
        var result = self
        let places = axes(along._sizes)
        let steps = shifts._sizes
        if steps.count != places.count {
            Modes.fail("RuntimeError", "shifts and dimensions must align. shifts: " + steps.count.description + ", dims:" + places.count.description)
        }
        for (step, place) in zip(steps, places) {
            let length = Values.shape(core)[place]
            if length == 0 { continue }
            let cut = ((0 - step) % length + length) % length
            if cut != 0 { result = torch.cat([result.part(place, cut, length - cut, ""), result.part(place, 0, cut, "")], dim: place) }
        }
        return Tensor(result.core, "Roll")
    }
    public func repeat_interleave(_ repeats: Int, dim: Int? = nil) -> Tensor {
        let source = dim == nil ? ravel() : self
        return Tensor(Shapes.repeated(source.core, repeats, source.axis(dim ?? 0)), "View")
    }
    public func roll(shifts: any Dims, dims: any Dims = everyAxis) -> Tensor { roll(shifts, dims) }
    func needMatrix(_ name: String) {
        if Values.ndim(core) < 2 { Modes.fail("RuntimeError", name + ": input tensor must have at least 2 dimensions") }
    }
    /// Without the elements below the diagonal.
    public func triu(diagonal: Int) -> Tensor { triu(diagonal) }
    public func triu(_ diagonal: Int = 0) -> Tensor {
        needMatrix("triu")
        return Tensor(Shapes.triangle(core, diagonal, true), "Triu")
    }
    /// Without the elements above the diagonal.
    public func tril(diagonal: Int) -> Tensor { tril(diagonal) }
    public func tril(_ diagonal: Int = 0) -> Tensor {
        needMatrix("tril")
        return Tensor(Shapes.triangle(core, diagonal, false), "Tril")
    }
    /// The diagonal of a matrix; of a vector the matrix with it as its diagonal.
    public func diag(diagonal: Int) -> Tensor { diag(diagonal) }
    public func diag(_ diagonal: Int = 0) -> Tensor {
        if Values.ndim(core) == 1 { return Tensor(Shapes.diagonalMatrix(core, diagonal), "DiagEmbed") }
        if Values.ndim(core) != 2 { Modes.fail("RuntimeError", "diag(): Supports 1D or 2D tensors. Got " + Values.ndim(core).description + "D") }
        return Tensor(Ops.copy(Views.diagonal(core, diagonal, 0, 1)), "DiagonalBackward0_copy")
    }
    public func diagonal(_ offset: Int, _ dim1: Int, _ dim2: Int) -> Tensor { diagonal(offset, dim1: dim1, dim2: dim2) }
    public func diagonal(offset: Int, dim1: Int = 0, dim2: Int = 1) -> Tensor { diagonal(offset, dim1: dim1, dim2: dim2) }
    public func diagonal(_ offset: Int = 0, dim1: Int = 0, dim2: Int = 1) -> Tensor { Tensor(Views.diagonal(core, offset, axis(dim1), axis(dim2)), "Diagonal") }
}

extension torch {
    public static func reshape(_ input: Tensor, _ shape: any Dims) -> Tensor { input.reshape(shape) }
    public static func permute(_ input: Tensor, _ dims: any Dims) -> Tensor { input.permute(dims) }
    public static func tile(_ input: Tensor, _ dims: any Dims) -> Tensor { input.tile(dims) }
    public static func flip(_ input: Tensor, _ dims: any Dims) -> Tensor { input.flip(dims) }
    public static func broadcast_to(_ input: Tensor, _ shape: any Dims) -> Tensor { input.expand(shape) }
    public static func transpose(_ input: Tensor, _ dim0: Int, _ dim1: Int) -> Tensor { input.transpose(dim0, dim1) }
    public static func swapaxes(_ input: Tensor, _ dim0: Int, _ dim1: Int) -> Tensor { input.transpose(dim0, dim1) }
    public static func movedim(_ input: Tensor, _ source: Int, _ destination: Int) -> Tensor { input.movedim(source, destination) }
    public static func unsqueeze(_ input: Tensor, _ dim: Int) -> Tensor { input.unsqueeze(dim) }
    public static func unsqueeze(_ input: Tensor, dim: Int) -> Tensor { input.unsqueeze(dim) }
    public static func squeeze(_ input: Tensor, _ dim: any Dims = everyAxis) -> Tensor { input.squeeze(dim) }
    public static func squeeze(_ input: Tensor, dim: any Dims) -> Tensor { input.squeeze(dim) }
    public static func flatten(_ input: Tensor, _ start_dim: Int = 0, _ end_dim: Int = -1) -> Tensor { input.flatten(start_dim, end_dim) }
    public static func flatten(_ input: Tensor, start_dim: Int, end_dim: Int = -1) -> Tensor { input.flatten(start_dim, end_dim) }
    public static func ravel(_ input: Tensor) -> Tensor { input.ravel() }
    public static func narrow(_ input: Tensor, _ dim: Int, _ start: Int, _ length: Int) -> Tensor { input.narrow(dim, start, length) }
    public static func select(_ input: Tensor, _ dim: Int, _ index: Int) -> Tensor { input.select(dim, index) }
    public static func split(_ input: Tensor, _ split_size_or_sections: any Dims, dim: Int = 0) -> [Tensor] { input.split(split_size_or_sections, dim: dim) }
    public static func split(_ input: Tensor, _ split_size_or_sections: any Dims, _ dim: Int) -> [Tensor] { input.split(split_size_or_sections, dim: dim) }
    public static func chunk(_ input: Tensor, _ chunks: Int, _ dim: Int) -> [Tensor] { input.chunk(chunks, dim: dim) }
    public static func chunk(_ input: Tensor, _ chunks: Int, dim: Int = 0) -> [Tensor] { input.chunk(chunks, dim: dim) }
    public static func unbind(_ input: Tensor, dim: Int) -> [Tensor] { input.unbind(dim) }
    public static func unbind(_ input: Tensor, _ dim: Int = 0) -> [Tensor] { input.unbind(dim) }
    public static func roll(_ input: Tensor, shifts: any Dims, dims: any Dims = everyAxis) -> Tensor { input.roll(shifts, dims) }
    public static func roll(_ input: Tensor, _ shifts: any Dims, _ dims: any Dims = everyAxis) -> Tensor { input.roll(shifts, dims) }
    public static func repeat_interleave(_ input: Tensor, _ repeats: Int, dim: Int? = nil) -> Tensor { input.repeat_interleave(repeats, dim: dim) }
    public static func triu(_ input: Tensor, diagonal: Int) -> Tensor { input.triu(diagonal) }
    public static func triu(_ input: Tensor, _ diagonal: Int = 0) -> Tensor { input.triu(diagonal) }
    public static func tril(_ input: Tensor, diagonal: Int) -> Tensor { input.tril(diagonal) }
    public static func tril(_ input: Tensor, _ diagonal: Int = 0) -> Tensor { input.tril(diagonal) }
    public static func diag(_ input: Tensor, diagonal: Int) -> Tensor { input.diag(diagonal) }
    public static func diag(_ input: Tensor, _ diagonal: Int = 0) -> Tensor { input.diag(diagonal) }
    public static func diagonal(_ input: Tensor, _ offset: Int, _ dim1: Int, _ dim2: Int) -> Tensor { input.diagonal(offset, dim1: dim1, dim2: dim2) }
    public static func diagonal(_ input: Tensor, offset: Int, dim1: Int = 0, dim2: Int = 1) -> Tensor { input.diagonal(offset, dim1: dim1, dim2: dim2) }
    public static func diagonal(_ input: Tensor, _ offset: Int = 0, dim1: Int = 0, dim2: Int = 1) -> Tensor { input.diagonal(offset, dim1: dim1, dim2: dim2) }
    public static func t(_ input: Tensor) -> Tensor { input.t() }
    public static func clone(_ input: Tensor) -> Tensor { input.clone() }
    public static func numel(_ input: Tensor) -> Int { input.numel() }

    // Several tensors as one, in the dtype that they meet in.
    static func promoted(_ tensors: [Tensor]) -> [Engine.Tensor] {
        let names = tensors.map { Values.dtype($0.core) }
        guard let first = names.first else { return [] }
        let common = names.reduce(first) { Values.promoted($0, $1, "standard") }
        return zip(tensors, names).map { tensor, name in name == common ? tensor.core : Ops.cast(tensor.core, common) }
    }
    public static func cat(_ tensors: [Tensor], _ dim: Int = 0) -> Tensor {
        guard let first = tensors.first else {
            Modes.fail("ValueError", "torch.cat(): expected a non-empty list of Tensors")
            return zeros(0)
        }
        for (place, tensor) in tensors.enumerated() {
            if tensor.ndim == 0 { Modes.fail("RuntimeError", "zero-dimensional tensor (at position " + place.description + ") cannot be concatenated") }
        }
        // An empty vector goes with any shape.
        let parts = tensors.filter { !($0.ndim == 1 && $0.numel() == 0) }
        guard let model = parts.first else { return first.clone() }
        let at = model.axis(dim)
        let sizes = Values.shape(model.core)
        for (place, tensor) in tensors.enumerated() {
            let other = Values.shape(tensor.core)
            if tensor.ndim == 1 && tensor.numel() == 0 { continue }
            if other.count != sizes.count {
                Modes.fail("RuntimeError", "Tensors must have same number of dimensions: got " + sizes.count.description + " and " + other.count.description)
            }
            for axis in 0..<sizes.count {
                if axis != at && other[axis] != sizes[axis] {
                    Modes.fail(
                        "RuntimeError",
                        "Sizes of tensors must match except in dimension " + at.description + ". Expected size " + sizes[axis].description + " but got size "
                            + other[axis].description + " for tensor number " + place.description + " in the list.")
                }
            }
        }
        return Tensor(Shapes.concat(promoted(parts), at), "Cat")
    }
    public static func cat(_ tensors: [Tensor], dim: Int) -> Tensor { cat(tensors, dim) }
    public static func cat(_ tensors: [Tensor], axis: Int) -> Tensor { cat(tensors, axis) }
    public static func concat(_ tensors: [Tensor], _ dim: Int = 0) -> Tensor { cat(tensors, dim) }
    public static func concat(_ tensors: [Tensor], dim: Int) -> Tensor { cat(tensors, dim) }
    public static func concat(_ tensors: [Tensor], axis: Int) -> Tensor { cat(tensors, axis) }
    public static func stack(_ tensors: [Tensor], _ dim: Int = 0) -> Tensor {
        guard let first = tensors.first else {
            Modes.fail("RuntimeError", "stack expects a non-empty TensorList")
            return zeros(0)
        }
        for (place, tensor) in tensors.enumerated() {
            if tensor.shape != first.shape {
                Modes.fail(
                    "RuntimeError",
                    "stack expects each tensor to be equal size, but got " + first.shape.sizes.description + " at entry 0 and " + tensor.shape.sizes.description + " at entry "
                        + place.description)
            }
        }
        return Tensor(Shapes.stack(promoted(tensors), first.axis(dim, of: first.ndim + 1)), "Stack")
    }
    public static func stack(_ tensors: [Tensor], dim: Int) -> Tensor { stack(tensors, dim) }
    public static func stack(_ tensors: [Tensor], axis: Int) -> Tensor { stack(tensors, axis) }
    public static func hstack(_ tensors: [Tensor]) -> Tensor {
        let parts = tensors.map { $0.ndim == 0 ? $0.reshape(1) : $0 }
        return cat(parts, parts.isEmpty || parts[0].ndim == 1 ? 0 : 1)
    }
    public static func vstack(_ tensors: [Tensor]) -> Tensor { cat(tensors.map { $0.ndim < 2 ? $0.reshape(1, -1) : $0 }, 0) }
    /// The coordinates of a grid. indexing: "ij" (so also unless told) or "xy".
    public static func meshgrid(_ tensors: Tensor..., indexing: String? = nil) -> [Tensor] { meshgrid(tensors, indexing: indexing) }
    public static func meshgrid(_ tensors: [Tensor], indexing: String? = nil) -> [Tensor] {
        let isXY = indexing == "xy"
        let lengths = tensors.map { $0.numel() }
        var grids: [Tensor] = []
        for (place, tensor) in tensors.enumerated() {
            var sizes = lengths.map { _ in 1 }
            sizes[place] = lengths[place]
            let grid = tensor.reshape(sizes).expand(lengths)
            grids.append(isXY && tensors.count > 1 ? grid.transpose(0, 1) : grid)
        }
        return grids
    }
}
