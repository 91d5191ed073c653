import Engine

extension JaxArray: ArrayIndex {
    /// Whole numbers are positions, Booleans a mask.
    public func _put(_ list: IndexList) {
        if Values.isFloating(tensor) { Modes.fail("TypeError", "Indexer must have integer or boolean type, got indexer with type " + Values.dtype(tensor)) }
        list.add(tensor: tensor)
    }
}

// What is read is a copy; and an array can't be written to. JAX knows no errors while it computes: a position beyond an axis reads its last element, and isn't written.
extension JaxArray {
    /// The list with every position within its axis. Calls back with what stands beyond: the axis, and for an array of positions its place in the list.
    func placed(_ list: IndexList, _ beyond: (Int, Int?) -> Void = { _, _ in }) -> IndexList {
        let sizes = Values.shape(tensor)
        let result = IndexList()
        result.items = list.items
        result.tensors = list.tensors
        var used = 0
        for place in stride(from: 0, to: list.items.count, by: 4) {
            let kind = list.items[place]
            if kind == 0 || kind == 1 { used += 1 }
            if kind == 4 {
                let index = list.tensors[list.items[place + 1]]
                used += Values.dtype(index) == "bool" ? Values.ndim(index) : 1
            }
        }
        if used > sizes.count {
            Modes.fail("IndexError", "Too many indices: array is " + sizes.count.description + "-dimensional, but " + used.description + " were indexed")
        }
        var axis = 0
        for place in stride(from: 0, to: list.items.count, by: 4) {
            switch list.items[place] {
            case 0:
                let index = list.items[place + 1]
                let length = sizes[axis]
                if index >= length || index < 0 - length {
                    beyond(axis, nil)
                    if length == 0 { Modes.fail("IndexError", "index is out of bounds for axis " + axis.description + " with size 0") }
                    result.items[place + 1] = index < 0 ? 0 : length - 1
                }
                axis += 1
            case 1: axis += 1
            case 2: axis += sizes.count - used
            case 4:
                let at = list.items[place + 1]
                let index = list.tensors[at]
                if Values.dtype(index) == "bool" {
                    let mask = Values.shape(index)
                    for (along, length) in mask.enumerated() where length != sizes[axis + along] {
                        Modes.fail(
                            "IndexError",
                            "boolean index did not match shape of indexed array in index " + (place / 4).description + ": got " + Show.tuple(mask) + ", expected "
                                + sizes[axis..<(axis + mask.count)].description)
                    }
                    axis += mask.count
                    continue
                }
                let length = sizes[axis]
                let places = Values.ints(index)
                if places.contains(where: { $0 >= length || $0 < 0 - length }) {
                    let inside = places.map { $0 < 0 - length ? 0 : $0 >= length ? length - 1 : $0 }
                    result.tensors[at] = Make.fromInts(inside, Values.shape(index), "int64", "cpu(0)")
                    beyond(axis, at)
                }
                axis += 1
            default: break
            }
        }
        return result
    }
    static func list(_ indices: [any ArrayIndex]) -> IndexList {
        if indices.count == 1 && indices[0] is [Int] {
            Modes.fail(
                "TypeError",
                "Using a non-tuple sequence for multidimensional indexing is not allowed; use `arr[array(seq)]` instead of `arr[seq]`. "
                    + "See https://github.com/jax-ml/jax/issues/4564 for more information.")
        }
        return IndexList(indices)
    }
    func read(_ list: IndexList) -> JaxArray {
        let inside = placed(list)
        return JaxArray(Indexing.get(tensor, inside.items, inside.tensors), weak: weak_type)
    }

    /// Elements, rows, parts: `x[1, 2]`, `x[-1]`, `x[1..<3, 0...]`, `x[[0, 1], y]`, `x[x > 0]`.
    public subscript(indices: any ArrayIndex...) -> JaxArray { read(JaxArray.list(indices)) }
    /// `x[...]`, `x[..., 1]`
    public subscript(_: Ellipsis, last: any ArrayIndex...) -> JaxArray { read(IndexList(afterEllipsis: last)) }
    /// `x[1, ...]`, `x[1, ..., 2]`
    public subscript(first: any ArrayIndex, _: Ellipsis, last: any ArrayIndex...) -> JaxArray { read(IndexList(first, thenEllipsis: last)) }
}

// `x[0] = 5` compiles, so that the reader meets JAX's own words. Reading always gives an array.
extension JaxArray {
    func refuseAssignment() {
        Modes.fail(
            "TypeError",
            "JAX arrays are immutable and do not support in-place item assignment. Instead of x[idx] = y, use x = x.at[idx].set(y) or another .at[] method: "
                + "https://docs.jax.dev/en/latest/_autosummary/jax.numpy.ndarray.at.html")
    }
    @_disfavoredOverload
    public subscript(indices: any ArrayIndex...) -> any ArrayData {
        @available(*, unavailable) get { read(IndexList(indices)) }
        set { refuseAssignment() }
    }
    @_disfavoredOverload
    public subscript(_: Ellipsis, last: any ArrayIndex...) -> any ArrayData {
        @available(*, unavailable) get { read(IndexList(afterEllipsis: last)) }
        set { refuseAssignment() }
    }
    @_disfavoredOverload
    public subscript(first: any ArrayIndex, _: Ellipsis, last: any ArrayIndex...) -> any ArrayData {
        @available(*, unavailable) get { read(IndexList(first, thenEllipsis: last)) }
        set { refuseAssignment() }
    }
}
