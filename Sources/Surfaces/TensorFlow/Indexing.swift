import Engine

extension Tensor: ArrayIndex {
    /// Whole numbers are positions, Booleans a mask.
    public func _put(_ list: IndexList) {
        if Values.isFloating(core) {
            Modes.fail(
                "TypeError",
                "Only integers, slices (`:`), ellipsis (`...`), tf.newaxis (`None`) and scalar tf.int32/tf.int64 tensors are valid indices, got " + debugDescription)
        }
        list.add(tensor: frozen)
    }
}

// What is read is a copy.
extension Tensor {
    func read(_ list: IndexList) -> Engine.Tensor {
        checkBounds(list)
        return Indexing.get(input, list.items, list.tensors)
    }
    /// TensorFlow's words for an Int beyond its axis.
    private func checkBounds(_ list: IndexList) {
        let sizes = Values.shape(core)
        var used = 0
        for place in stride(from: 0, to: list.items.count, by: 4) {
            let kind = list.items[place]
            if kind == 0 || kind == 1 { used += 1 }
            if kind == 4 { used += Values.dtype(list.tensors[list.items[place + 1]]) == "bool" ? Values.ndim(list.tensors[list.items[place + 1]]) : 1 }
        }
        if used > sizes.count {
            refuse(
                "StridedSlice", "Index out of range using input dim " + sizes.count.description + "; input has only " + sizes.count.description + " dims", name: " name: strided_slice/")
        }
        var axis = 0
        for place in stride(from: 0, to: list.items.count, by: 4) {
            let kind = list.items[place]
            if kind == 0 && axis < sizes.count {
                let index = list.items[place + 1]
                if index >= sizes[axis] || index < 0 - sizes[axis] {
                    refuse("StridedSlice", "slice index " + index.description + " of dimension " + axis.description + " out of bounds.", name: " name: strided_slice/")
                }
            }
            if kind == 2 { axis += sizes.count - used } else if kind != 3 { axis += 1 }
        }
    }
}

// `x[0] = 5` compiles, so that the reader meets TensorFlow's own words. Reading always gives a tensor.
extension Tensor {
    func refuseAssignment() {
        let type = self is Variable ? "ResourceVariable" : "tensorflow.python.framework.ops.EagerTensor"
        Modes.fail("TypeError", "'" + type + "' object does not support item assignment")
    }
    @_disfavoredOverload
    public subscript(indices: any ArrayIndex...) -> any ArrayData {
        @available(*, unavailable) get { part(Tensor.between(indices)) }
        set { refuseAssignment() }
    }
    @_disfavoredOverload
    public subscript(_: Ellipsis, last: any ArrayIndex...) -> any ArrayData {
        @available(*, unavailable) get { part(IndexList(afterEllipsis: last)) }
        set { refuseAssignment() }
    }
    @_disfavoredOverload
    public subscript(first: any ArrayIndex, _: Ellipsis, last: any ArrayIndex...) -> any ArrayData {
        @available(*, unavailable) get { part(IndexList(first, thenEllipsis: last)) }
        set { refuseAssignment() }
    }
}
