import Engine

// The form of tensors: shape, order, joining and parting.
extension tf {
    public static func shape(_ input: some ArrayData) -> Tensor {
        let sizes = Values.shape(gathered(input, nil))
        return Tensor(Make.fromInts(sizes, [sizes.count], "int32", "cpu(0)"))
    }
    /// The number of elements.
    public static func size(_ input: some ArrayData) -> Tensor { Tensor(Make.fromInts([Values.size(gathered(input, nil))], [], "int32", "cpu(0)")) }
    /// The number of axes.
    public static func rank(_ input: some ArrayData) -> Tensor { Tensor(Make.fromInts([Values.ndim(gathered(input, nil))], [], "int32", "cpu(0)")) }
    /// The tensor itself, if it has the shape; nil stands for any length.
    public static func ensure_shape(_ x: Tensor, _ shape: [Int?]) -> Tensor {
        let sizes = Values.shape(x.core)
        let told = "[" + shape.map { $0 == nil ? "?" : ($0 ?? 0).description }.joined(separator: ",") + "]"
        if sizes.count != shape.count || zip(sizes, shape).contains(where: { $0 != ($1 ?? $0) }) {
            refuse("EnsureShape", "Shape of tensor input " + bare(sizes) + " is not compatible with expected shape " + told + ".")
        }
        return x
    }
    public static func identity(_ input: some ArrayData) -> Tensor { Tensor(Ops.copy(gathered(input, nil))) }

    /// The same elements in another shape; one size may be -1.
    public static func reshape(_ tensor: some ArrayData, _ shape: any Dims) -> Tensor {
        let core = gathered(tensor, nil)
        let sizes = shape._sizes
        let size = Values.size(core)
        let open = sizes.indices.filter { sizes[$0] == -1 }
        if open.count > 1 { refuse("Reshape", "Only one input size may be -1, not both " + open[0].description + " and " + open[1].description, name: nil) }
        for (place, length) in sizes.enumerated() {
            if length < -1 { refuse("Reshape", "Size " + place.description + " must be non-negative, not " + length.description, name: nil) }
        }
        let count = elements(sizes.filter { $0 >= 0 })
        if count == nil { refuse("Reshape", "Shape " + sizes.description + " has too many elements", name: nil) }
        let known = count ?? 0
        let told = "Input to reshape is a tensor with " + size.description + " values, but the requested shape "
        if open.isEmpty && known != size { refuse("Reshape", told + "has " + known.description, name: nil) }
        if !open.isEmpty && (known == 0 || size % known != 0) { refuse("Reshape", told + "requires a multiple of " + known.description, name: nil) }
        return Tensor(Shapes.reshape(core, sizes))
    }
    public static func reshape(_ tensor: some ArrayData, shape: any Dims) -> Tensor { reshape(tensor, shape) }

    /// The axes in another order; reversed when none is told.
    public static func transpose(_ a: some ArrayData, perm: [Int]? = nil) -> Tensor {
        let core = gathered(a, nil)
        let rank = Values.ndim(core)
        guard let order = perm else { return Tensor(Shapes.transpose(core, [])) }
        if order.count != rank {
            refuse("Transpose", "transpose expects a vector of size " + rank.description + ". But input(1) is a vector of size " + order.count.description, name: nil)
        }
        for axis in order where axis >= rank || axis < 0 - rank { refuse("Transpose", axis.description + " is out of range [0 .. " + rank.description + ")", name: nil) }
        for axis in 0..<rank where !order.contains(axis) && !order.contains(axis - rank) {
            refuse("Transpose", axis.description + " is missing from {" + order.map { $0.description }.joined(separator: ",") + "}.", name: nil)
        }
        return order.isEmpty ? Tensor(core) : Tensor(Shapes.transpose(core, order))
    }
    public static func transpose(_ a: some ArrayData, _ perm: [Int]) -> Tensor { transpose(a, perm: perm) }

    public static func expand_dims(_ input: some ArrayData, _ axis: Int) -> Tensor {
        let core = gathered(input, nil)
        let rank = Values.ndim(core)
        if axis > rank || axis < -1 - rank { refuse("ExpandDims", "Tried to expand dim index " + axis.description + " for tensor with " + rank.description + " dimensions.") }
        return Tensor(Shapes.expandDims(core, axis))
    }
    public static func expand_dims(_ input: some ArrayData, axis: Int) -> Tensor { expand_dims(input, axis) }
    /// Without the axes of length 1, or those of them that are told.
    public static func squeeze(_ input: some ArrayData, axis: (any Dims)? = nil) -> Tensor {
        let core = gathered(input, nil)
        let sizes = Values.shape(core)
        let axes = axis?._sizes ?? []
        for told in axes {
            if told >= sizes.count || told < 0 - sizes.count {
                refuse("Squeeze", "Tried to squeeze dim index " + told.description + " for tensor with " + sizes.count.description + " dimensions.")
            }
            let at = told < 0 ? told + sizes.count : told
            if sizes[at] != 1 { refuse("Squeeze", "Can not squeeze dim[" + at.description + "], expected a dimension of 1, got " + sizes[at].description) }
        }
        if axes.isEmpty && !sizes.contains(1) { return Tensor(core) }
        return Tensor(Shapes.squeeze(core, axes))
    }
    public static func squeeze(_ input: some ArrayData, _ axis: any Dims) -> Tensor { squeeze(input, axis: axis) }
    public static func broadcast_to(_ input: some ArrayData, _ shape: any Dims) -> Tensor {
        let core = gathered(input, nil)
        let from = Values.shape(core)
        let to = shape._sizes
        var fits = from.count <= to.count
        if fits { for (place, length) in from.enumerated() where length != 1 && length != to[to.count - from.count + place] { fits = false } }
        if !fits { refuse("BroadcastTo", "Incompatible shapes: " + bare(from) + " vs. " + bare(to), name: nil) }
        return Tensor(Shapes.broadcastTo(core, to))
    }
    /// A list of sizes as TensorFlow's kernels write it: `[2,3]`
    static func bare(_ sizes: [Int]) -> String { "[" + sizes.map { $0.description }.joined(separator: ",") + "]" }

    /// Each axis so many times over.
    public static func tile(_ input: some ArrayData, _ multiples: [Int]) -> Tensor {
        let core = gathered(input, nil)
        let rank = Values.ndim(core)
        if multiples.count != rank {
            refuse("Tile", "Expected multiples argument to be a vector of length " + rank.description + " but got length " + multiples.count.description, name: nil)
        }
        return Tensor(Shapes.tile(core, multiples))
    }
    public static func tile(_ input: some ArrayData, multiples: [Int]) -> Tensor { tile(input, multiples) }
    /// Each slice along an axis so many times in a row; of all elements in a row without an axis.
    public static func `repeat`(_ input: some ArrayData, _ repeats: Int, axis: Int? = nil) -> Tensor {
        let core = gathered(input, nil)
        if let along = axis { return Tensor(Shapes.repeated(core, repeats, along)) }
        return Tensor(Shapes.repeated(Shapes.reshape(core, [-1]), repeats, 0))
    }
    public static func `repeat`(_ input: some ArrayData, repeats: Int, axis: Int? = nil) -> Tensor { `repeat`(input, repeats, axis: axis) }
    public static func reverse(_ tensor: some ArrayData, axis: any Dims) -> Tensor { Tensor(Shapes.flip(gathered(tensor, nil), axis._sizes)) }
    public static func reverse(_ tensor: some ArrayData, _ axis: any Dims) -> Tensor { reverse(tensor, axis: axis) }
    /// The elements moved on along axes; those that leave at one end come in at the other.
    public static func roll(_ input: some ArrayData, shift: any Dims, axis: any Dims) -> Tensor {
        var core = gathered(input, nil)
        for (place, along) in axis._sizes.enumerated() {
            let sizes = Values.shape(core)
            let at = along < 0 ? along + sizes.count : along
            if at < 0 || at >= sizes.count { refuse("Roll", "axis must be in range") }
            let length = sizes[at]
            if length == 0 { continue }
            let shifts = shift._sizes
            let by = ((shifts[place < shifts.count ? place : 0] % length) + length) % length
            func cut(_ start: Int, _ stop: Int) -> Engine.Tensor {
                var items: [Int] = []
                for axis in 0..<sizes.count { items += axis == at ? [1, start, stop, 1] : [1, Int.min, Int.min, 1] }
                return Indexing.get(core, items, [])
            }
            if by != 0 { core = Shapes.concat([cut(length - by, length), cut(0, length - by)], at) }
        }
        return Tensor(core)
    }
    public static func roll(_ input: some ArrayData, _ shift: any Dims, axis: any Dims) -> Tensor { roll(input, shift: shift, axis: axis) }
    public static func roll(_ input: some ArrayData, _ shift: any Dims, _ axis: any Dims) -> Tensor { roll(input, shift: shift, axis: axis) }

    /// Rows and columns of one value around it: so many before and behind each axis. mode: "CONSTANT", "REFLECT", "SYMMETRIC".
    public static func pad(_ tensor: some ArrayData, _ paddings: [[Int]], mode: String = "CONSTANT", constant_values: Double = 0) -> Tensor {
        var core = gathered(tensor, nil)
        let rank = Values.ndim(core)
        if paddings.count != rank || paddings.contains(where: { $0.count != 2 }) {
            refuse("Pad", "The first dimension of paddings must be the rank of inputs" + bare([paddings.count, 2]) + bare(Values.shape(core)))
        }
        let kind = mode.uppercased()
        for (axis, around) in paddings.enumerated() where around[0] != 0 || around[1] != 0 {
            if around[0] < 0 || around[1] < 0 { refuse("Pad", "Paddings must be non-negative: " + around[0].description + " " + around[1].description) }
            var sizes = Values.shape(core)
            let length = sizes[axis]
            if kind == "CONSTANT" {
                sizes[axis] = around[0]
                let front = Make.full(sizes, constant_values, Values.dtype(core), "cpu(0)")
                sizes[axis] = around[1]
                core = Shapes.concat([front, core, Make.full(sizes, constant_values, Values.dtype(core), "cpu(0)")], axis)
                continue
            }
            let edge = kind == "REFLECT" ? 1 : 0
            if around[0] > length - edge || around[1] > length - edge {
                refuse("MirrorPad", "paddings must be no greater than the dimension size: " + around[0].description + ", " + around[1].description + " greater than " + (length - edge).description)
            }
            var places: [Int] = []
            for place in 0..<around[0] { places.append(around[0] - 1 - place + edge) }
            places += Array(0..<length)
            for place in 0..<around[1] { places.append(length - 1 - place - edge) }
            core = Indexing.take(core, Make.fromInts(places, [places.count], "int64", "cpu(0)"), axis, "raise")
        }
        return Tensor(core)
    }

    /// Put together along an axis.
    public static func concat(_ values: [Tensor], _ axis: Int) -> Tensor {
        if values.isEmpty { Modes.fail("ValueError", "List argument 'values' to 'ConcatV2' Op with length 0 shorter than minimum length 2.") }
        let sizes = Values.shape(values[0].core)
        let at = axis < 0 ? axis + sizes.count : axis
        func no(_ message: String) { refuse("ConcatV2", "ConcatOp : " + message, of: "ConcatV2_N_" + values.count.description, name: " name: concat") }
        if at < 0 || at >= sizes.count {
            no("Expected concatenating dimensions in the range [" + (0 - sizes.count).description + ", " + sizes.count.description + "), but got " + axis.description)
        }
        for (place, value) in values.enumerated() {
            sameDType("ConcatV2", values[0], value, place, "concat")
            let other = Values.shape(value.core)
            if other.count != sizes.count {
                no("Ranks of all input tensors should match: shape[0] = " + bare(sizes) + " vs. shape[" + place.description + "] = " + bare(other))
            }
            for along in 0..<sizes.count where along != at && sizes[along] != other[along] {
                no("Dimension " + along.description + " in both shapes must be equal: shape[0] = " + bare(sizes) + " vs. shape[" + place.description + "] = " + bare(other))
            }
        }
        return Tensor(Shapes.concat(values.map { $0.input }, at))
    }
    public static func concat(_ values: [Tensor], axis: Int) -> Tensor { concat(values, axis) }
    static func sameDType(_ op: String, _ first: Tensor, _ other: Tensor, _ place: Int, _ name: String) {
        if Values.dtype(first.core) == Values.dtype(other.core) { return }
        refuse(op, input: place, Values.dtype(other.core), expected: Values.dtype(first.core), name: name)
    }
    /// Put together along a new axis.
    public static func stack(_ values: [Tensor], axis: Int = 0) -> Tensor {
        if values.isEmpty { Modes.fail("ValueError", "List argument 'values' to 'Pack' Op with length 0 shorter than minimum length 1.") }
        let sizes = Values.shape(values[0].core)
        if axis > sizes.count || axis < -1 - sizes.count {
            Modes.fail("ValueError", "Argument `axis` = " + axis.description + " not in range [" + (-1 - sizes.count).description + ", " + (sizes.count + 1).description + ")")
        }
        for (place, value) in values.enumerated() {
            sameDType("Pack", values[0], value, place, "stack")
            if Values.shape(value.core) != sizes {
                refuse(
                    "Pack", "Shapes of all inputs must match: values[0].shape = " + bare(sizes) + " != values[" + place.description + "].shape = " + bare(Values.shape(value.core)),
                    of: "Pack_N_" + values.count.description, name: " name: stack")
            }
        }
        return Tensor(Shapes.stack(values.map { $0.input }, axis))
    }
    public static func stack(_ values: [Tensor], _ axis: Int) -> Tensor { stack(values, axis: axis) }
    /// Equal parts along an axis, or parts of the sizes told.
    public static func split(_ value: some ArrayData, _ num_or_size_splits: any Dims, axis: Int = 0) -> [Tensor] {
        let core = gathered(value, nil)
        let sizes = Values.shape(core)
        let at = axis < 0 ? axis + sizes.count : axis
        if at < 0 || at >= sizes.count {
            refuse("Split", "-input rank(-" + sizes.count.description + ") <= split_dim < input rank (" + sizes.count.description + "), but got " + axis.description, name: " name: split")
        }
        if let parts = num_or_size_splits as? Int {
            if parts <= 0 || sizes[at] % parts != 0 {
                refuse(
                    "Split",
                    "Number of ways to split should evenly divide the split dimension, but got split_dim " + at.description + " (size = " + sizes[at].description + ") and num_split "
                        + parts.description, of: "Split_num_split_" + parts.description, name: " name: split")
            }
            return Shapes.split(core, parts, at).map { Tensor($0) }
        }
        var lengths = num_or_size_splits._sizes
        let known = lengths.filter { $0 != -1 }.reduce(0) { $0 + $1 }
        if let open = lengths.firstIndex(of: -1) { lengths[open] = sizes[at] - known }
        if lengths.reduce(0, { $0 + $1 }) != sizes[at] || lengths.contains(where: { $0 < 0 }) {
            refuse(
                "SplitV",
                "Determined shape must either match input shape along split_dim exactly if fully specified, or be less than the size of the input along split_dim if not fully specified.  Got: "
                    + known.description, of: "SplitV_num_split_" + lengths.count.description, name: " name: split")
        }
        var start = 0
        return lengths.map { length in
            var items: [Int] = []
            for along in 0..<sizes.count { items += along == at ? [1, start, start + length, 1] : [1, Int.min, Int.min, 1] }
            start += length
            return Tensor(Indexing.get(core, items, []))
        }
    }
    public static func split(_ value: some ArrayData, num_or_size_splits: any Dims, axis: Int = 0) -> [Tensor] { split(value, num_or_size_splits, axis: axis) }
    /// The slices along an axis.
    public static func unstack(_ value: some ArrayData, axis: Int = 0) -> [Tensor] {
        let core = gathered(value, nil)
        let sizes = Values.shape(core)
        let at = axis < 0 ? axis + sizes.count : axis
        if at < 0 || at >= sizes.count {
            Modes.fail("ValueError", "Argument `axis` = " + axis.description + " not in range [" + (0 - sizes.count).description + ", " + sizes.count.description + ")")
        }
        return (0..<sizes[at]).map { place in
            var items: [Int] = []
            for along in 0..<sizes.count { items += along == at ? [0, place, 0, 0] : [1, Int.min, Int.min, 1] }
            return Tensor(Indexing.get(core, items, []))
        }
    }
    /// Coordinates over the axes that the vectors span. indexing: "xy" swaps the first two axes, "ij" doesn't.
    public static func meshgrid(_ args: Tensor..., indexing: String = "xy") -> [Tensor] {
        var lengths = args.map { $0.shape.num_elements() }
        let swaps = indexing == "xy" && args.count > 1
        if swaps { lengths.swapAt(0, 1) }
        return args.enumerated().map { place, arg in
            let axis = swaps && place < 2 ? 1 - place : place
            var sizes = lengths.map { _ in 1 }
            sizes[axis] = lengths[axis]
            return Tensor(Shapes.broadcastTo(Shapes.reshape(arg.input, sizes), lengths))
        }
    }
}
