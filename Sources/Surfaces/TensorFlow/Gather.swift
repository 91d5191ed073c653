import Engine

// Choosing elements by place, by mask, by value.
extension tf {
    /// The slices at the indices along an axis; batch_dims leading axes go together.
    public static func gather(_ params: some ArrayData, _ indices: some ArrayData, axis: Int = 0, batch_dims: Int = 0) -> Tensor {
        let core = gathered(params, nil)
        let places = gathered(indices, nil)
        if Values.isFloating(places) || Values.dtype(places) == "bool" {
            refuse("GatherV2", Values.dtype(places), allowed: "int16, int32, int64", attribute: "Tindices")
        }
        let sizes = Values.shape(core)
        if batch_dims > 0 {
            let rows = (0..<sizes[0]).map { row in
                gather(Tensor(core)[row], Tensor(places)[row], axis: axis > 0 ? axis - 1 : batch_dims - 1, batch_dims: batch_dims - 1)
            }
            return stack(rows)
        }
        let at = axis < 0 ? axis + sizes.count : axis
        if at < 0 || at >= sizes.count {
            refuse("GatherV2", "Shape must be at least rank " + (axis < 0 ? 0 - axis : axis + 1).description + " but is rank " + sizes.count.description, name: nil)
        }
        for (place, index) in Values.ints(places).enumerated() where index < 0 || index >= sizes[at] {
            refuse("GatherV2", "indices" + position(place, Values.shape(places)) + " = " + index.description + " is not in [0, " + sizes[at].description + ")", name: nil)
        }
        return Tensor(Indexing.take(core, places, at, "raise"))
    }
    /// Where an element stands, from its number in row order: `[1,0]`
    static func position(_ place: Int, _ sizes: [Int]) -> String {
        if sizes.isEmpty { return "" }
        var rest = place
        var parts: [Int] = []
        for length in sizes.reversed() {
            parts.append(rest % length)
            rest /= length
        }
        return bare(Array(parts.reversed()))
    }
    /// Indices in the last axis of places: as items between brackets.
    static func columns(_ op: String, _ places: Engine.Tensor, _ sizes: [Int]) -> [Engine.Tensor] {
        let shape = Values.shape(places)
        let depth = shape.isEmpty ? 0 : shape[shape.count - 1]
        if depth == 0 || depth > sizes.count { refuse(op, "index innermost dimension length must be <= params rank; saw: " + depth.description + " vs. " + sizes.count.description, name: nil) }
        let numbers = Values.ints(places)
        for (place, index) in numbers.enumerated() where index < 0 || index >= sizes[place % depth] {
            let row = Array(numbers[(place / depth * depth)..<(place / depth * depth + depth)])
            let told = "indices" + position(place / depth, Array(shape.dropLast())) + " = " + row.description
            refuse(op, told + " does not index into param shape " + bare(sizes) + ", node name: " + op, name: nil)
        }
        return (0..<depth).map { Indexing.get(places, [2, 0, 0, 0, 0, $0, 0, 0], []) }
    }
    static func items(_ count: Int) -> [Int] { (0..<count).flatMap { [4, $0, 0, 0] } }
    /// The elements, or slices, at the positions in the rows of indices.
    public static func gather_nd(_ params: some ArrayData, _ indices: some ArrayData) -> Tensor {
        let core = gathered(params, nil)
        let columns = columns("GatherNd", gathered(indices, nil), Values.shape(core))
        return Tensor(Indexing.get(core, items(columns.count), columns))
    }
    /// A copy with updates at the positions in the rows of indices.
    public static func tensor_scatter_nd_update(_ tensor: some ArrayData, _ indices: some ArrayData, _ updates: some ArrayData) -> Tensor {
        let core = Ops.copy(gathered(tensor, nil))
        let columns = columns("TensorScatterUpdate", gathered(indices, nil), Values.shape(core))
        Indexing.set(core, items(columns.count), columns, gathered(updates, Values.dtype(core)))
        return Tensor(core)
    }
    /// A copy with updates added at the positions in the rows of indices; those that come twice are added twice.
    public static func tensor_scatter_nd_add(_ tensor: some ArrayData, _ indices: some ArrayData, _ updates: some ArrayData) -> Tensor {
        let core = gathered(tensor, nil)
        return Tensor(Ops.binaryPromoted("add", core, scatter_nd(indices, constant(of: updates, DType(name: Values.dtype(core)), nil), Values.shape(core)).input, "tensorflow"))
    }
    /// Zeros with updates added at the positions in the rows of indices.
    public static func scatter_nd(_ indices: some ArrayData, _ updates: some ArrayData, _ shape: any Dims) -> Tensor {
        let sizes = shape._sizes
        let new = gathered(updates, nil)
        let columns = columns("ScatterNd", gathered(indices, nil), sizes)
        let inner = sizes.dropFirst(columns.count).reduce(1) { $0 * $1 }
        // Rows of the result in one long axis: places in it from the positions in the leading axes.
        var place = Make.full([], 0.0, "int64", "cpu(0)")
        for (axis, column) in columns.enumerated() {
            place = Ops.binary("add", Ops.scalarInt("mul", place, sizes[axis], false), Ops.cast(column, "int64"))
        }
        let rows = sizes.prefix(columns.count).reduce(1) { $0 * $1 }
        let index = Shapes.broadcastTo(Shapes.reshape(place, [-1, 1]), [Values.size(place), inner])
        let zero = Make.full([rows, inner], 0.0, Values.dtype(new), "cpu(0)")
        return Tensor(Shapes.reshape(Indexing.scatter(zero, 0, index, Shapes.reshape(new, [Values.size(place), inner]), true), sizes))
    }

    /// The elements where the mask is true.
    public static func boolean_mask(_ tensor: some ArrayData, _ mask: some ArrayData, axis: Int? = nil) -> Tensor {
        let core = gathered(tensor, nil)
        let marks = Ops.cast(gathered(mask, nil), "bool")
        let sizes = Values.shape(core)
        let shape = Values.shape(marks)
        let first = axis ?? 0
        if shape.isEmpty { Modes.fail("ValueError", "mask cannot be scalar.") }
        let part = Array(sizes.dropFirst(first).prefix(shape.count))
        if part != shape { Modes.fail("ValueError", "Shapes " + Show.tuple(part) + " and " + Show.tuple(shape) + " are incompatible") }
        var items: [Int] = []
        for _ in 0..<first { items += [1, Int.min, Int.min, 1] }
        return Tensor(Indexing.get(core, items + [4, 0, 0, 0], [marks]))
    }
    /// Whether shapes broadcast together.
    static func meet(_ shapes: [[Int]]) -> Bool {
        var place = 1
        while shapes.contains(where: { $0.count >= place }) {
            let lengths = shapes.filter { $0.count >= place }.map { $0[$0.count - place] }.filter { $0 != 1 }
            if lengths.contains(where: { $0 != lengths[0] }) { return false }
            place += 1
        }
        return true
    }
    /// The places where the condition is true, a row each.
    public static func `where`(_ condition: some ArrayData) -> Tensor { Tensor(Indexing.nonzero(gathered(condition, nil))) }
    /// x where the condition is true, y elsewhere.
    public static func `where`(_ condition: some ArrayData, _ x: some ArrayData, _ y: some ArrayData) -> Tensor {
        let both = pair(x, y)
        if Values.dtype(both[0]) != Values.dtype(both[1]) {
            sameDType("SelectV2", Tensor(both[0]), Tensor(both[1]), 2, "")
        }
        let mask = gathered(condition, nil)
        if Values.dtype(mask) != "bool" {
            refuse("SelectV2", input: 0, Values.dtype(mask), expected: "bool")
        }
        let (a, b, c) = (Values.shape(mask), Values.shape(both[0]), Values.shape(both[1]))
        if !meet([a, b, c]) { refuse("SelectV2", "condition " + bare(a) + ", then " + bare(b) + ", and else " + bare(c) + " must be broadcastable") }
        return Tensor(Ops.select(mask, both[0], both[1]))
    }

    public static func sort(_ values: some ArrayData, axis: Int = -1, direction: String = "ASCENDING") -> Tensor {
        Tensor(Order.sort(gathered(values, nil), axis, descending(direction))[0])
    }
    public static func argsort(_ values: some ArrayData, axis: Int = -1, direction: String = "ASCENDING", stable: Bool = false) -> Tensor {
        Tensor(Ops.cast(Order.argsort(gathered(values, nil), axis, descending(direction)), "int32"))
    }
    static func descending(_ direction: String) -> Bool {
        if direction != "ASCENDING" && direction != "DESCENDING" {
            Modes.fail("ValueError", "Argument `direction` should be one of 'ASCENDING' or 'DESCENDING'. Received: " + direction)
        }
        return direction == "DESCENDING"
    }
    /// Where each value would go in a sorted sequence.
    public static func searchsorted(_ sorted_sequence: some ArrayData, _ values: some ArrayData, side: String = "left") -> Tensor {
        let sequence = gathered(sorted_sequence, nil)
        return Tensor(Ops.cast(Order.search(sequence, gathered(values, Values.dtype(sequence)), side == "right"), "int32"))
    }
    /// The different values in the order of their first coming, and for each element which of them it is.
    public static func unique(_ x: some ArrayData) -> (y: Tensor, idx: Tensor) {
        let found = unique_with_counts(x)
        return (found.y, found.idx)
    }
    /// The same, and how often each comes.
    public static func unique_with_counts(_ x: some ArrayData) -> (y: Tensor, idx: Tensor, count: Tensor) {
        let core = gathered(x, nil)
        if Values.ndim(core) != 1 { refuse("UniqueV2", "unique expects a 1D vector.") }
        let found = Order.unique(core)
        let which = Values.ints(found[1])
        var order: [Int] = []
        var place: [Int: Int] = [:]
        var idx: [Int] = []
        for value in which {
            if place[value] == nil {
                place[value] = order.count
                order.append(value)
            }
            idx.append(place[value] ?? 0)
        }
        let chosen = Make.fromInts(order, [order.count], "int64", "cpu(0)")
        return (
            Tensor(Indexing.take(found[0], chosen, 0, "raise")), Tensor(Make.fromInts(idx, [idx.count], "int32", "cpu(0)")),
            Tensor(Ops.cast(Indexing.take(found[2], chosen, 0, "raise"), "int32"))
        )
    }
    /// Rows that are true up to their length.
    public static func sequence_mask(_ lengths: some ArrayData, _ maxlen: Int? = nil, dtype: DType = bool) -> Tensor {
        let core = gathered(lengths, nil)
        let most = maxlen ?? (Values.size(core) == 0 ? 0 : Values.int(Ops.reduce("max", core, [], false)))
        let places = Make.arange(0.0, Double(most), 1.0, Values.dtype(core), "cpu(0)")
        return Tensor(Ops.cast(Ops.compare("less", places, Shapes.expandDims(core, -1), true), dtype.name))
    }
    public static func sequence_mask(_ lengths: some ArrayData, maxlen: Int, dtype: DType = bool) -> Tensor { sequence_mask(lengths, maxlen, dtype: dtype) }
}
