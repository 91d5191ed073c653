import Engine

extension NDArray: ArrayIndex {
    /// Numbers are taken as positions, in nd also where they are floats; Booleans as a mask.
    public func _put(_ list: IndexList) { list.add(tensor: isFloating ? Ops.cast(tensor, "int64") : tensor) }
}

// Reading `x[…]` gives a view where what is chosen lies in one piece, else a copy, as MXNet has it.
extension NDArray {
    func read(_ list: IndexList) -> NDArray {
        if flavour != .numpy { needElement(list) }
        let chosen = Indexing.viewOrCopy(tensor, list.items, list.tensors)
        return list.isAllInts ? NDArray.atLeast1D(chosen, flavour) : like(chosen)
    }
    func write(_ list: IndexList, _ value: Tensor) {
        willWrite()
        Indexing.set(tensor, list.items, list.tensors, value)
    }
    func write(_ list: IndexList, _ value: any ArrayData) {
        if let array = value as? NDArray {
            write(list, array.tensor)
        } else {
            write(list, _tensor(value, nil, Values.device(tensor)))
        }
    }

    /// Elements, rows, parts: `x[1, 2]`, `x[-1]`, `x[1..<3, 0...]`, `x[[0, 2]]`, `x[x > 0]`.
    public subscript(indices: any ArrayIndex...) -> NDArray {
        get { read(IndexList(indices)) }
        set { write(IndexList(indices), newValue.tensor) }
    }
    /// `x[...]`, `x[..., 1]`
    public subscript(_: Ellipsis, indices: any ArrayIndex...) -> NDArray {
        get { read(IndexList(afterEllipsis: indices)) }
        set { write(IndexList(afterEllipsis: indices), newValue.tensor) }
    }
    /// `x[1, ...]`
    public subscript(first: any ArrayIndex, _: Ellipsis) -> NDArray {
        get { read(IndexList(first, thenEllipsis: [])) }
        set { write(IndexList(first, thenEllipsis: []), newValue.tensor) }
    }
}

// Assignment of numbers and lists, `x[1, 2] = 9`. Reading always gives an array.
extension NDArray {
    @_disfavoredOverload
    public subscript(indices: any ArrayIndex...) -> any ArrayData {
        @available(*, unavailable) get { read(IndexList(indices)) }
        set { write(IndexList(indices), newValue) }
    }
    @_disfavoredOverload
    public subscript(_: Ellipsis, indices: any ArrayIndex...) -> any ArrayData {
        @available(*, unavailable) get { read(IndexList(afterEllipsis: indices)) }
        set { write(IndexList(afterEllipsis: indices), newValue) }
    }
    @_disfavoredOverload
    public subscript(first: any ArrayIndex, _: Ellipsis) -> any ArrayData {
        @available(*, unavailable) get { read(IndexList(first, thenEllipsis: [])) }
        set { write(IndexList(first, thenEllipsis: []), newValue) }
    }
}
