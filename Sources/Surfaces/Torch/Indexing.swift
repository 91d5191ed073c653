import Engine

extension Tensor: ArrayIndex {
    /// Whole numbers are positions, Booleans a mask.
    public func _put(_ list: IndexList) {
        if Values.isFloating(core) { Modes.fail("IndexError", "tensors used as indices must be long, int, byte or bool tensors") }
        // Bytes choose as Booleans do.
        list.add(tensor: Values.dtype(core) == "uint8" ? Ops.cast(core, "bool") : core)
    }
}

// Reading `x[…]` gives a view, with tensors or lists among the indices a copy.
extension Tensor {
    func read(_ list: IndexList) -> Tensor {
        if list.isAllInts && Values.ndim(core) == 0 && !list.items.isEmpty {
            Modes.fail(
                "IndexError", "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to convert a 0-dim tensor to a number")
        }
        Tensor.needForward(list.items)
        let part = Views.part(core, list.items, list.tensors)
        return Tensor(part, list.tensors.isEmpty ? Tensor.lastStep(list.items) : "Index")
    }
    /// Slices run forward only.
    static func needForward(_ items: [Int]) {
        for place in Swift.stride(from: 0, to: items.count, by: 4) {
            if items[place] == 1 && items[place + 3] <= 0 { Modes.fail("ValueError", "step must be greater than zero") }
        }
    }
    /// PyTorch takes one index after the other; the last one that does something names the step.
    static func lastStep(_ items: [Int]) -> String {
        var place = items.count - 4
        while place >= 0 {
            if items[place] == 0 { return "Select" }
            if items[place] == 3 { return "Unsqueeze" }
            let isWhole = (items[place + 1] == Int.min || items[place + 1] == 0) && items[place + 2] == Int.min && items[place + 3] == 1
            if items[place] == 1 && !isWhole { return "Slice" }
            place -= 4
        }
        return items.isEmpty || items[0] == 2 ? "Alias" : "Slice"
    }
    func write(_ list: IndexList, _ value: any ArrayData) {
        Tensor.needForward(list.items)
        willWrite(throughView: true)
        if let tensor = value as? Tensor {
            Indexing.setPromoted(core, list.items, list.tensors, tensor.core, "torch")
        } else {
            Indexing.setPromoted(core, list.items, list.tensors, _tensor(value, nil, Values.device(core)), "torch")
        }
        let isWhole = list.tensors.isEmpty && !list.items.isEmpty && Tensor.lastStep(list.items) == "Alias"
        operation = list.tensors.isEmpty ? isWhole ? "CopyBackwards" : "CopySlices" : list.items.count == 4 * list.tensors.count ? "IndexPut" : "CopySlices"
    }

    /// Elements, rows, parts: `x[1, 2]`, `x[-1]`, `x[1..<3, 0...]`, `x[[0, 2]]`, `x[x > 0]`.
    public subscript(indices: any ArrayIndex...) -> Tensor {
        get { read(IndexList(indices)) }
        set { write(IndexList(indices), newValue) }
    }
    /// `x[...]`, `x[..., 1]`
    public subscript(_: Ellipsis, last: any ArrayIndex...) -> Tensor {
        get { read(IndexList(afterEllipsis: last)) }
        set { write(IndexList(afterEllipsis: last), newValue) }
    }
    /// `x[1, ...]`, `x[1, ..., 2]`
    public subscript(first: any ArrayIndex, _: Ellipsis, last: any ArrayIndex...) -> Tensor {
        get { read(IndexList(first, thenEllipsis: last)) }
        set { write(IndexList(first, thenEllipsis: last), newValue) }
    }
}

// Assignment of numbers and lists, `x[1, 2] = 9`. Reading always gives a tensor.
extension Tensor {
    @_disfavoredOverload
    public subscript(indices: any ArrayIndex...) -> any ArrayData {
        @available(*, unavailable) get { read(IndexList(indices)) }
        set { write(IndexList(indices), newValue) }
    }
    @_disfavoredOverload
    public subscript(_: Ellipsis, last: any ArrayIndex...) -> any ArrayData {
        @available(*, unavailable) get { read(IndexList(afterEllipsis: last)) }
        set { write(IndexList(afterEllipsis: last), newValue) }
    }
    @_disfavoredOverload
    public subscript(first: any ArrayIndex, _: Ellipsis, last: any ArrayIndex...) -> any ArrayData {
        @available(*, unavailable) get { read(IndexList(first, thenEllipsis: last)) }
        set { write(IndexList(first, thenEllipsis: last), newValue) }
    }
}
