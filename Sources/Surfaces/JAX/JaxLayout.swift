import Engine

// The form of arrays: shape, order, joining, choosing.

extension JaxArray {
    /// The same elements in another shape; one size may be -1.
    public func reshape(_ shape: any Dims...) -> JaxArray { reshaped(shape.flatMap { $0._sizes }) }
    func reshaped(_ sizes: [Int]) -> JaxArray {
        let size = Values.size(tensor)
        func refuse(_ why: String) {
            Modes.fail("TypeError", "cannot reshape array of shape " + shape.description + " (size " + size.description + ") into shape " + Show.tuple(sizes) + why)
        }
        if sizes.filter({ $0 == -1 }).count > 1 { Modes.fail("TypeError", "can only specify one unknown axis size with a `-1` value, got " + Show.tuple(sizes)) }
        var known = 1
        for length in sizes where length != -1 {
            if length < 0 { refuse("") }
            let product = known.multipliedReportingOverflow(by: length)
            if product.overflow { refuse("") }
            known = product.partialValue
        }
        if sizes.contains(-1) {
            if known == 0 || size % known != 0 { refuse(" because the product of specified axis sizes (" + known.description + ") does not evenly divide " + size.description) }
        } else if known != size {
            refuse(" (size " + known.description + ")")
        }
        return JaxArray(Shapes.reshape(tensor, sizes), weak: weak_type)
    }
    /// The axes in another order; reversed when none is told.
    public func transpose(_ axes: any Dims...) -> JaxArray { transposed(axes.flatMap { $0._sizes }) }
    func transposed(_ axes: [Int]) -> JaxArray {
        if axes.isEmpty { return T }
        let rank = ndim
        for axis in axes where axis >= rank || axis < 0 - rank {
            Modes.fail("ValueError", "axis " + axis.description + " is out of bounds for array of dimension " + rank.description)
        }
        let order = axes.map { $0 < 0 ? $0 + rank : $0 }
        if order.count != rank || (0..<rank).contains(where: { !order.contains($0) }) {
            Modes.fail(
                "TypeError",
                "transpose permutation isn't a permutation of operand dimensions, got permutation " + Show.tuple(axes) + " for operand shape " + shape.description + ".")
        }
        return JaxArray(Shapes.transpose(tensor, order), weak: weak_type)
    }
    public func flatten() -> JaxArray { reshaped([-1]) }
    public func ravel() -> JaxArray { reshaped([-1]) }
    public func squeeze(axis: (any Dims)? = nil) -> JaxArray { jnp.squeeze(self, axis: axis) }
    public func squeeze(_ axis: any Dims) -> JaxArray { jnp.squeeze(self, axis: axis) }
    public func swapaxes(_ axis1: Int, _ axis2: Int) -> JaxArray { jnp.swapaxes(self, axis1, axis2) }
    public func `repeat`(_ repeats: Int, axis: Int? = nil) -> JaxArray { jnp.repeat(self, repeats, axis: axis) }
    public func take(_ indices: some ArrayLike, axis: Int? = nil) -> JaxArray { jnp.take(self, indices, axis: axis) }
    public func diagonal(_ offset: Int = 0) -> JaxArray { jnp.diagonal(self, offset) }
    public func trace() -> JaxArray { jnp.trace(self) }
}

extension jnp {
    public static func shape(_ a: some ArrayLike) -> Shape { a._jax.shape }
    public static func ndim(_ a: some ArrayLike) -> Int { a._jax.ndim }
    public static func size(_ a: some ArrayLike) -> Int { a._jax.size }
    public static func copy(_ a: some ArrayLike) -> JaxArray { a._jax.copy() }
    public static func astype(_ x: some ArrayLike, _ dtype: DType) -> JaxArray { x._jax.astype(dtype) }
    public static func result_type(_ a: some ArrayLike, _ b: some ArrayLike) -> DType { DType(name: Values.dtype(JaxArray.met(a._jax, b._jax).0)) }
    public static func promote_types(_ a: DType, _ b: DType) -> DType { result_type(zeros([0], dtype: a), zeros([0], dtype: b)) }

    public static func reshape(_ a: some ArrayLike, _ shape: any Dims) -> JaxArray { a._jax.reshaped(shape._sizes) }
    public static func reshape(_ a: some ArrayLike, shape: any Dims) -> JaxArray { a._jax.reshaped(shape._sizes) }
    public static func ravel(_ a: some ArrayLike) -> JaxArray { a._jax.reshaped([-1]) }
    public static func transpose(_ a: some ArrayLike, axes: [Int]? = nil) -> JaxArray { a._jax.transposed(axes ?? []) }
    public static func transpose(_ a: some ArrayLike, _ axes: [Int]) -> JaxArray { a._jax.transposed(axes) }
    public static func permute_dims(_ a: some ArrayLike, _ axes: [Int]) -> JaxArray { a._jax.transposed(axes) }
    public static func matrix_transpose(_ x: some ArrayLike) -> JaxArray { swapaxes(x, -1, -2) }
    public static func swapaxes(_ a: some ArrayLike, _ axis1: Int, _ axis2: Int) -> JaxArray {
        let array = a._jax
        let rank = array.ndim
        for axis in [axis1, axis2] where axis >= rank || axis < 0 - rank {
            Modes.fail("IndexError", "index " + axis.description + " is out of bounds for axis 0 with size " + rank.description)
        }
        return JaxArray(Shapes.swapAxes(array.tensor, axis1, axis2), weak: array.weak_type)
    }
    /// An axis at another place.
    public static func moveaxis(_ a: some ArrayLike, _ source: Int, _ destination: Int) -> JaxArray {
        let array = a._jax
        let from = front(source, array.ndim)
        var order = (0..<array.ndim).filter { $0 != from }
        order.insert(from, at: front(destination, array.ndim))
        return array.transposed(order)
    }
    public static func expand_dims(_ a: some ArrayLike, _ axis: any Dims) -> JaxArray {
        let array = a._jax
        let told = axis._sizes
        let rank = array.ndim + told.count
        let places = told.map { front($0, rank) }
        var sizes = Values.shape(array.tensor)
        for place in places.sorted() { sizes.insert(1, at: place) }
        return JaxArray(Shapes.reshape(array.tensor, sizes), weak: array.weak_type)
    }
    public static func expand_dims(_ a: some ArrayLike, axis: any Dims) -> JaxArray { expand_dims(a, axis) }
    /// Without the axes of length 1, or those of them that are told.
    public static func squeeze(_ a: some ArrayLike, axis: (any Dims)? = nil) -> JaxArray {
        let array = a._jax
        let sizes = Values.shape(array.tensor)
        let dropped = axis == nil ? sizes.indices.filter { sizes[$0] == 1 } : axes(array, axis)
        if dropped.contains(where: { sizes[$0] != 1 }) {
            Modes.fail(
                "ValueError", "cannot select an axis to squeeze out which has size not equal to one, got shape=" + Show.tuple(sizes) + " and dimensions=" + Show.tuple(dropped))
        }
        return JaxArray(Shapes.reshape(array.tensor, sizes.indices.filter { !dropped.contains($0) }.map { sizes[$0] }), weak: array.weak_type)
    }
    public static func squeeze(_ a: some ArrayLike, _ axis: any Dims) -> JaxArray { squeeze(a, axis: axis) }
    public static func broadcast_to(_ array: some ArrayLike, _ shape: any Dims) -> JaxArray {
        let x = array._jax
        let from = Values.shape(x.tensor)
        let to = sizes(shape)
        if from.count > to.count { Modes.fail("ValueError", "Cannot broadcast to shape with fewer dimensions: arr_shape=" + Show.tuple(from) + " shape=" + Show.tuple(to)) }
        for (place, length) in from.enumerated() where length != 1 && length != to[to.count - from.count + place] {
            let type = Values.dtype(x.tensor) + "[" + to.map { $0.description }.joined(separator: ",") + "]"
            Modes.fail("ValueError", "Incompatible types for broadcasting: input type=" + x.aval + " and requested type=" + type)
        }
        return JaxArray(Shapes.broadcastTo(x.tensor, to), weak: x.weak_type)
    }
    public static func broadcast_arrays(_ args: JaxArray...) -> [JaxArray] {
        var sizes: [Int] = []
        for arg in args { sizes = Shapes.broadcast(sizes, Values.shape(arg.tensor)) }
        return args.map { broadcast_to($0, sizes) }
    }
    public static func atleast_1d(_ x: some ArrayLike) -> JaxArray { x._jax.ndim == 0 ? x._jax.reshaped([1]) : x._jax }
    public static func atleast_2d(_ x: some ArrayLike) -> JaxArray { x._jax.ndim < 2 ? x._jax.reshaped([1, x._jax.size]) : x._jax }
    /// Each axis so many times over.
    public static func tile(_ A: some ArrayLike, _ reps: any Dims) -> JaxArray { JaxArray(Shapes.tile(A._jax.tensor, reps._sizes), weak: A._jax.weak_type) }
    /// Each slice along an axis so many times in a row; of all elements in a row without an axis.
    public static func `repeat`(_ a: some ArrayLike, _ repeats: Int, axis: Int? = nil) -> JaxArray {
        let array = axis == nil ? a._jax.reshaped([-1]) : a._jax
        return JaxArray(Shapes.repeated(array.tensor, repeats, front(axis ?? 0, array.ndim)), weak: array.weak_type)
    }
    public static func flip(_ m: some ArrayLike, axis: (any Dims)? = nil) -> JaxArray {
        let array = m._jax
        return JaxArray(Shapes.flip(array.tensor, axis == nil ? Swift.Array(0..<array.ndim) : axes(array, axis)), weak: array.weak_type)
    }
    public static func flip(_ m: some ArrayLike, _ axis: any Dims) -> JaxArray { flip(m, axis: axis) }
    public static func flipud(_ m: some ArrayLike) -> JaxArray { flip(m, axis: 0) }
    public static func fliplr(_ m: some ArrayLike) -> JaxArray { flip(m, axis: 1) }
    /// A quarter turn from the first axis to the second.
    public static func rot90(_ m: some ArrayLike, k: Int = 1) -> JaxArray {
        var array = m._jax
        for _ in 0..<(((k % 4) + 4) % 4) { array = flip(swapaxes(array, 0, 1), axis: 0) }
        return array
    }
    /// The elements moved on along an axis; those that leave at one end come in at the other.
    public static func roll(_ a: some ArrayLike, _ shift: Int, axis: Int? = nil) -> JaxArray {
        let array = a._jax
        if array.size == 0 { return array }
        let flat = axis == nil ? Shapes.reshape(array.tensor, [-1]) : array.tensor
        let at = front(axis ?? 0, Values.ndim(flat))
        let length = Values.shape(flat)[at]
        let by = ((shift % length) + length) % length
        let rolled = by == 0 ? flat : Shapes.concat([cut(flat, at, length - by, length), cut(flat, at, 0, length - by)], at)
        return JaxArray(Shapes.reshape(rolled, Values.shape(array.tensor)), weak: array.weak_type)
    }
    /// Values around the array: one number, one pair, or a pair for each axis. mode: "constant", "edge", "reflect".
    public static func pad(_ array: some ArrayLike, _ pad_width: [[Int]], mode: String = "constant", constant_values: Double = 0) -> JaxArray {
        let x = array._jax
        var core = x.tensor
        let rank = x.ndim
        if pad_width.count != rank && pad_width.count != 1 || pad_width.contains(where: { $0.count != 2 }) {
            Modes.fail(
                "ValueError",
                "jnp.pad: pad_width with nd=2 has unsupported shape (" + pad_width.count.description + ", 2). Valid shapes are (" + rank.description + ", 2), (1, 2), (2,), (1,), or ().")
        }
        for axis in 0..<rank {
            let around = pad_width[pad_width.count == 1 ? 0 : axis]
            if around[0] < 0 || around[1] < 0 { Modes.fail("ValueError", "index can't contain negative values") }
            var sizes = Values.shape(core)
            let length = sizes[axis]
            if mode == "constant" {
                sizes[axis] = around[0]
                let before = Make.full(sizes, constant_values, Values.dtype(core), "cpu(0)")
                sizes[axis] = around[1]
                core = Shapes.concat([before, core, Make.full(sizes, constant_values, Values.dtype(core), "cpu(0)")], axis)
                continue
            }
            if mode != "edge" && mode != "reflect" { Modes.fail("NotImplementedError", "jnp.pad: mode '" + mode + "' isn't part of Galley") }
            let period = Swift.max(2 * (length - 1), 1)
            let places = (0 - around[0]..<length + around[1]).map { place -> Int in
                if mode == "edge" { return Swift.min(Swift.max(place, 0), length - 1) }
                let turn = ((place % period) + period) % period
                return turn < length ? turn : period - turn
            }
            core = Indexing.take(core, Make.fromInts(places, [places.count], "int64", "cpu(0)"), axis, "raise")
        }
        return JaxArray(core, weak: x.weak_type)
    }
    public static func pad(_ array: some ArrayLike, _ pad_width: Int, mode: String = "constant", constant_values: Double = 0) -> JaxArray {
        pad(array, [[pad_width, pad_width]], mode: mode, constant_values: constant_values)
    }
}

// Joining and parting.
extension jnp {
    static func concatenated(_ arrays: [JaxArray], _ axis: Int) -> JaxArray {
        if arrays.isEmpty { Modes.fail("ValueError", "Need at least one array to concatenate.") }
        let sizes = Values.shape(arrays[0].tensor)
        if sizes.isEmpty { Modes.fail("ValueError", "Zero-dimensional arrays cannot be concatenated.") }
        let at = front(axis, sizes.count)
        let told = arrays.map { $0.shape.description }.joined(separator: ", ")
        for array in arrays {
            let other = Values.shape(array.tensor)
            if other.count != sizes.count { Modes.fail("TypeError", "Cannot concatenate arrays with different numbers of dimensions: got " + told + ".") }
            for along in 0..<sizes.count where along != at && sizes[along] != other[along] {
                Modes.fail(
                    "TypeError",
                    "Cannot concatenate arrays with shapes that differ in dimensions other than the one being concatenated: concatenating along dimension " + at.description
                        + " for shapes " + told + ".")
            }
        }
        let all = JaxArray.met(arrays)
        return JaxArray(Shapes.concat(all.0, at), weak: all.1)
    }
    public static func concatenate(_ arrays: [JaxArray], _ axis: Int) -> JaxArray { concatenated(arrays, axis) }
    public static func concatenate(_ arrays: [JaxArray], axis: Int = 0) -> JaxArray { concatenated(arrays, axis) }
    public static func concat(_ arrays: [JaxArray], axis: Int = 0) -> JaxArray { concatenated(arrays, axis) }
    static func stacked(_ arrays: [JaxArray], _ axis: Int) -> JaxArray {
        if arrays.isEmpty { Modes.fail("ValueError", "Need at least one array to stack.") }
        for array in arrays where array.shape != arrays[0].shape {
            Modes.fail("ValueError", "All input arrays must have the same shape. Got " + arrays.map { $0.shape.description }.joined(separator: ", ") + ".")
        }
        let all = JaxArray.met(arrays)
        return JaxArray(Shapes.stack(all.0, front(axis, arrays[0].ndim + 1)), weak: all.1)
    }
    public static func stack(_ arrays: [JaxArray], _ axis: Int) -> JaxArray { stacked(arrays, axis) }
    public static func stack(_ arrays: [JaxArray], axis: Int = 0) -> JaxArray { stacked(arrays, axis) }
    public static func vstack(_ tup: [JaxArray]) -> JaxArray { concatenated(tup.map { atleast_2d($0) }, 0) }
    public static func hstack(_ tup: [JaxArray]) -> JaxArray {
        let arrays = tup.map { atleast_1d($0) }
        return concatenated(arrays, arrays.first?.ndim == 1 ? 0 : 1)
    }
    public static func column_stack(_ tup: [JaxArray]) -> JaxArray { concatenated(tup.map { $0.ndim < 2 ? $0.reshaped([$0.size, 1]) : $0 }, 1) }
    public static func append(_ arr: some ArrayLike, _ values: some ArrayLike, axis: Int? = nil) -> JaxArray {
        if let at = axis { return concatenated([arr._jax, values._jax], at) }
        return concatenated([ravel(arr), ravel(values)], 0)
    }
    /// Equal parts along an axis, or the parts between the places told.
    public static func split(_ ary: some ArrayLike, _ indices_or_sections: any Dims, axis: Int = 0) -> [JaxArray] {
        let array = ary._jax
        let at = front(axis, array.ndim)
        let length = Values.shape(array.tensor)[at]
        var ends: [Int] = []
        if let parts = indices_or_sections as? Int {
            if parts <= 0 || length % parts != 0 {
                Modes.fail("ValueError", "array split does not result in an equal division: rest is " + (parts <= 0 ? 0 : length % parts).description)
            }
            for part in 1...parts { ends.append(part * (length / parts)) }
        } else {
            ends = indices_or_sections._sizes + [length]
        }
        var start = 0
        return ends.map { end in
            defer { start = end }
            return JaxArray(cut(array.tensor, at, start, end), weak: array.weak_type)
        }
    }
    public static func array_split(_ ary: some ArrayLike, _ sections: Int, axis: Int = 0) -> [JaxArray] {
        let length = ary._jax.shape[front(axis, ary._jax.ndim)]
        var ends: [Int] = []
        var end = 0
        for part in 0..<sections {
            end += length / sections + (part < length % sections ? 1 : 0)
            ends.append(end)
        }
        return split(ary, Swift.Array(ends.dropLast()), axis: axis)
    }
    /// Coordinates over the axes that the vectors span. indexing: "xy" swaps the first two axes, "ij" doesn't.
    public static func meshgrid(_ xi: JaxArray..., indexing: String = "xy") -> [JaxArray] {
        var lengths = xi.map { $0.size }
        let swaps = indexing == "xy" && xi.count > 1
        if swaps { lengths.swapAt(0, 1) }
        return xi.enumerated().map { place, array in
            let axis = swaps && place < 2 ? 1 - place : place
            var sizes = lengths.map { _ in 1 }
            sizes[axis] = lengths[axis]
            return JaxArray(Shapes.broadcastTo(Shapes.reshape(array.tensor, sizes), lengths), weak: array.weak_type)
        }
    }
}

// Choosing.
extension jnp {
    /// The slices at the indices; NaN, or the smallest whole number, where there is none.
    public static func take(_ a: some ArrayLike, _ indices: some ArrayLike, axis: Int? = nil) -> JaxArray {
        let array = axis == nil ? a._jax.reshaped([-1]) : a._jax
        let at = front(axis ?? 0, array.ndim)
        let length = Values.shape(array.tensor)[at]
        let index = indices._jax.tensor
        if Values.isFloating(index) { Modes.fail("TypeError", "take requires indices of integer type, got " + Values.dtype(index)) }
        let places = Values.ints(index)
        let taken = Indexing.take(array.tensor, Make.fromInts(places.map { $0 < 0 ? $0 + length : $0 }, Values.shape(index), "int64", "cpu(0)"), at, "clip")
        let missing = places.map { $0 >= length || $0 < 0 - length ? 1 : 0 }
        if !missing.contains(1) { return JaxArray(taken, weak: array.weak_type) }
        let sizes = Values.shape(index) + Swift.Array(repeating: 1, count: array.ndim - at - 1)
        let mask = Make.fromInts(missing, sizes, "bool", "cpu(0)")
        let isFloating = Values.isFloating(array.tensor)
        let filler = Ops.cast(isFloating ? Make.full([], Double.nan, "float32", "cpu(0)") : Make.fromInts([-2_147_483_648], [], "int32", "cpu(0)"), Values.dtype(array.tensor))
        return JaxArray(Ops.select(mask, filler, taken), weak: array.weak_type)
    }
    public static func take_along_axis(_ arr: some ArrayLike, _ indices: some ArrayLike, axis: Int) -> JaxArray {
        let array = arr._jax
        let at = front(axis, array.ndim)
        let length = array.shape[at]
        let given = indices._jax
        let places = `where`(given < 0, given + length, given)
        let outside = logical_or(places < 0, places >= length)
        let taken = JaxArray(Indexing.gather(array.tensor, at, clip(places, 0, length - 1).tensor), weak: array.weak_type)
        if !Bool(any(outside)) { return taken }
        // What stands outside is NaN, or the least whole number.
        return Values.isFloating(array.tensor) ? `where`(outside, Double.nan, taken) : `where`(outside, -2_147_483_648, taken)
    }
    /// x where the condition holds, y elsewhere.
    public static func `where`(_ condition: some ArrayLike, _ x: some ArrayLike, _ y: some ArrayLike) -> JaxArray {
        let both = JaxArray.met(x._jax, y._jax)
        return JaxArray(Ops.selectPromoted(truths(condition._jax), both.0, both.1, "jax"), weak: both.2)
    }
    public static func `where`(_ condition: some ArrayLike) -> [JaxArray] { nonzero(condition) }
    /// A square matrix with the vector on a diagonal, or a matrix's diagonal.
    public static func diag(_ v: some ArrayLike, k: Int = 0) -> JaxArray {
        let array = v._jax
        if array.ndim == 1 { return JaxArray(Shapes.diagonalMatrix(array.tensor, k), weak: array.weak_type) }
        if array.ndim != 2 { Modes.fail("ValueError", "diag input must be 1d or 2d") }
        return diagonal(array, k)
    }
    public static func diag(_ v: some ArrayLike, _ k: Int) -> JaxArray { diag(v, k: k) }
    public static func diagonal(_ a: some ArrayLike, _ offset: Int = 0) -> JaxArray {
        let array = a._jax
        let sizes = Values.shape(array.tensor)
        if sizes.count < 2 { Modes.fail("ValueError", "diagonal requires an array of at least two dimensions.") }
        let rows = Swift.max(0, 0 - offset)
        let columns = Swift.max(0, offset)
        let length = Swift.max(0, Swift.min(sizes[0] - rows, sizes[1] - columns))
        let down = Make.fromInts((0..<length).map { $0 + rows }, [length], "int64", "cpu(0)")
        let right = Make.fromInts((0..<length).map { $0 + columns }, [length], "int64", "cpu(0)")
        let part = Indexing.get(array.tensor, [4, 0, 0, 0, 4, 1, 0, 0], [down, right])
        return JaxArray(sizes.count == 2 ? part : Shapes.transpose(part, Swift.Array(1..<(sizes.count - 1)) + [0]), weak: array.weak_type)
    }
    public static func triu(_ m: some ArrayLike, k: Int = 0) -> JaxArray { JaxArray(Shapes.triangle(m._jax.tensor, k, true), weak: m._jax.weak_type) }
    public static func tril(_ m: some ArrayLike, k: Int = 0) -> JaxArray { JaxArray(Shapes.triangle(m._jax.tensor, k, false), weak: m._jax.weak_type) }
}
