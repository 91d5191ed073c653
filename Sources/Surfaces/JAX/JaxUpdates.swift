import Engine

/// `x.at`: where an update is to happen.
public struct JaxUpdates {
    let array: JaxArray
    /// `x.at[1, 2]`
    public subscript(indices: any ArrayIndex...) -> JaxUpdate { JaxUpdate(array, JaxArray.list(indices)) }
    public subscript(_: Ellipsis, last: any ArrayIndex...) -> JaxUpdate { JaxUpdate(array, IndexList(afterEllipsis: last)) }
    public subscript(first: any ArrayIndex, _: Ellipsis, last: any ArrayIndex...) -> JaxUpdate { JaxUpdate(array, IndexList(first, thenEllipsis: last)) }
}

extension JaxArray {
    /// `x.at[1, 2].set(9)`: a copy with some elements changed.
    public var at: JaxUpdates { JaxUpdates(array: self) }
}

/// The elements that an update changes. What lies beyond the array is left out.
///
/// The elements are named by their places in row order, so that every kind of index comes down to one scatter, through which gradients pass to the array and to the values.
public struct JaxUpdate {
    let array: JaxArray
    let list: IndexList
    /// The places of the elements in row order, in the shape of what is chosen; the array's size stands for one that isn't there.
    let places: Tensor

    init(_ array: JaxArray, _ list: IndexList) {
        self.array = array
        self.list = list
        let sizes = Values.shape(array.tensor)
        let size = Values.size(array.tensor)
        var map = Shapes.reshape(Make.arange(0.0, Double(size), 1.0, "int64", "cpu(0)"), sizes)
        var isNowhere = false
        var behind: [[Int]] = []
        let inside = array.placed(list) { axis, place in
            if let at = place { behind.append([axis, at]) } else { isNowhere = true }
        }
        // An axis with positions beyond it gets a last slice of places that aren't there.
        for found in behind {
            let (axis, at) = (found[0], found[1])
            let length = sizes[axis]
            var slice = Values.shape(map)
            slice[axis] = 1
            map = Shapes.concat([map, Make.full(slice, Double(size), "int64", "cpu(0)")], axis)
            let index = list.tensors[at]
            let moved = Values.ints(index).map { $0 >= length || $0 < 0 - length ? length : $0 < 0 ? $0 + length : $0 }
            inside.tensors[at] = Make.fromInts(moved, Values.shape(index), "int64", "cpu(0)")
        }
        let chosen = Indexing.get(map, inside.items, inside.tensors)
        places = isNowhere ? Make.fullLike(chosen, Double(size)) : chosen
    }

    private func scattered(_ values: JaxArray, _ add: Bool) -> JaxArray {
        let shape = Values.shape(places)
        let dtype = Values.dtype(array.tensor)
        let source = Shapes.reshape(Ops.cast(jnp.broadcast_to(values, shape).tensor, dtype), [-1])
        let size = Values.size(array.tensor)
        let flat = Shapes.reshape(array.tensor, [-1])
        // One element more takes what has no place.
        let longer = Shapes.concat([flat, Make.full([1], 0.0, dtype, "cpu(0)")], 0)
        let written = Indexing.scatter(longer, 0, Shapes.reshape(places, [-1]), source, add)
        return JaxArray(Shapes.reshape(jnp.cut(written, 0, 0, size), Values.shape(array.tensor)), weak: array.weak_type)
    }
    /// In the array's dtype: a fraction is lost beside whole numbers.
    private func own(_ values: JaxArray) -> JaxArray { values.weak_type ? JaxArray(Ops.cast(values.tensor, Values.dtype(array.tensor))) : values }

    public func set(_ values: some ArrayLike) -> JaxArray { scattered(values._jax, false) }
    public func add(_ values: some ArrayLike) -> JaxArray { scattered(JaxArray(Ops.cast(values._jax.tensor, Values.dtype(array.tensor))), true) }
    public func subtract(_ values: some ArrayLike) -> JaxArray { add(-values._jax) }
    public func multiply(_ values: some ArrayLike) -> JaxArray { changed(values._jax) { $0 * $1 } }
    public func divide(_ values: some ArrayLike) -> JaxArray { changed(values._jax) { $0 / $1 } }
    public func power(_ values: some ArrayLike) -> JaxArray { changed(values._jax) { jnp.power($0, $1) } }
    public func min(_ values: some ArrayLike) -> JaxArray { changed(values._jax) { jnp.minimum($0, $1) } }
    public func max(_ values: some ArrayLike) -> JaxArray { changed(values._jax) { jnp.maximum($0, $1) } }
    /// Every element becomes what op makes of it and its value; one that is chosen several times, once for each.
    private func changed(_ values: JaxArray, _ op: (JaxArray, JaxArray) -> JaxArray) -> JaxArray {
        let given = own(values)
        if list.tensors.isEmpty { return scattered(op(get(), given), false) }
        let spots = Values.ints(places)
        let size = Values.size(array.tensor)
        var times: [Int: Int] = [:]
        // A round has every spot once at most.
        var rounds: [[Int]] = []
        for (at, spot) in spots.enumerated() where spot < size {
            let turn = times[spot] ?? 0
            times[spot] = turn + 1
            if turn == rounds.count { rounds.append([]) }
            rounds[turn].append(at)
        }
        if rounds.count < 2 { return scattered(op(get(), given), false) }
        let flat = jnp.broadcast_to(given, Values.shape(places)).reshaped([-1])
        var result = array.reshaped([-1])
        for round in rounds {
            let spot = jnp.made(round.map { spots[$0] }, nil)
            let value = flat[jnp.made(round, nil)]
            result = JaxUpdate(result, IndexList([spot])).scattered(op(result[spot], value), false)
        }
        return result.reshaped(Values.shape(array.tensor))
    }
    /// What a function makes of them.
    public func apply(_ ufunc: (JaxArray) -> JaxArray) -> JaxArray { scattered(ufunc(get()), false) }
    /// The elements.
    public func get() -> JaxArray { array.read(list) }
}
