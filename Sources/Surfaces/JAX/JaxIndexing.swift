import Engine

extension JaxArray: ArrayIndex {
    public func _put(_ list: IndexList) { list.add(tensor: tensor) }
}

// What is read is a copy; and an array can't be written to.
extension JaxArray {
    /// An Int beyond an axis means its last element, as on all of JAX's devices.
    func read(_ indices: [any ArrayIndex], ellipsisAt: Int?) -> JaxArray {
        let list = IndexList()
        var axis = 0
        let sizes = Values.shape(tensor)
        for (at, index) in indices.enumerated() {
            if at == ellipsisAt {
                list.addEllipsis()
                axis = sizes.count - (indices.count - at)
            }
            if let place = index as? Int {
                let length = axis >= 0 && axis < sizes.count ? sizes[axis] : 0
                if length > 0 {
                    list.add(int: place >= length ? length - 1 : place < 0 - length ? 0 : place)
                } else {
                    list.add(int: place)
                }
                axis += 1
            } else {
                index._put(list)
                if !(index is NewAxis) { axis += 1 }
            }
        }
        if ellipsisAt == indices.count { list.addEllipsis() }
        return JaxArray(Indexing.get(tensor, list.items, list.tensors), weak: weak_type)
    }

    /// Elements, rows, parts: `x[1, 2]`, `x[-1]`, `x[1..<3, 0...]`, `x[[0, 2]]`.
    public subscript(indices: any ArrayIndex...) -> JaxArray { read(indices, ellipsisAt: nil) }
    /// `x[...]`, `x[..., 1]`
    public subscript(_: Ellipsis, indices: any ArrayIndex...) -> JaxArray { read(indices, ellipsisAt: 0) }
    /// `x[1, ...]`
    public subscript(first: any ArrayIndex, _: Ellipsis) -> JaxArray { read([first], ellipsisAt: 1) }
}
