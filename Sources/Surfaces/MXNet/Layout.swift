import Engine

// Shape.
extension NDArray {
    /// The same elements in another shape; see `reshape(_: any Dims)`.
    public func reshape(_ shape: Int...) -> NDArray { reshaped(shape) }
    /// The same elements in another shape; one length may be -1. In nd also 0 (keep), -2 (keep the rest), -3 (join two), -4 (split one in two).
    public func reshape(_ shape: any Dims) -> NDArray { reshaped(shape._sizes) }
    /// The same elements in another shape; see `reshape(_: any Dims)`.
    public func reshape(shape: any Dims) -> NDArray { reshaped(shape._sizes) }
    /// The same elements in the shape of another array.
    public func reshape_like(_ other: NDArray) -> NDArray { reshaped(Values.shape(other.tensor)) }

    func reshaped(_ wanted: [Int]) -> NDArray {
        let sizes = Values.shape(tensor)
        let target = flavour == .nd ? NDArray.decode(wanted, sizes) : wanted
        var known = 1
        var unknown = 0
        for length in target {
            if length == -1 { unknown += 1 } else { known *= length }
        }
        let size = Values.size(tensor)
        if unknown > 1 {
            NDArray.refuse(
                flavour == .nd ? "Check failed: inf_idx < 0 (0 vs. 0) : One and only one dim can be inferred" : "Check failed: !has_unknown_dim_size: Can only specify one unknown dimension")
        }
        let fits = unknown == 0 ? known == size : known > 0 && size % known == 0
        if !fits {
            let told = "annot reshape array of size " + size.description + " into shape "
            if flavour == .numpy { Modes.fail("ValueError", "c" + told + Show.tuple(wanted)) }
            if flavour == .np {
                let shape = "C" + told + NDArray.text(wanted)
                if unknown == 0 { NDArray.refuse("src.Size() == dst->Size()", size, known, shape) }
                NDArray.refuse("src.Size() % known_dim_size_prod == 0", known > 0 ? size % known : 0, 0, shape)
            }
            if unknown == 0 && known > size {
                NDArray.refuse(
                    "NDArray.Reshape: Check failed: shape_.Size() >= shape.Size() (" + size.description + " vs. " + known.description
                        + ") : target shape size is larger than the current shape")
            }
            Modes.fail("ValueError", "C" + told + Show.tuple(wanted))
        }
        return resized(target)
    }
    /// In nd both see what is written to one of them; np's reshape gives an array of its own.
    func resized(_ sizes: [Int]) -> NDArray {
        let same = Shapes.reshape(tensor, sizes)
        return like(flavour == .nd ? same : Ops.copy(same))
    }

    /// nd's reshape has codes beside lengths.
    static func decode(_ wanted: [Int], _ sizes: [Int]) -> [Int] {
        var hasCode = false
        for length in wanted { if length == 0 || length < -1 { hasCode = true } }
        if !hasCode { return wanted }
        var result: [Int] = []
        var axis = 0
        var index = 0
        while index < wanted.count {
            let code = wanted[index]
            let needed = code == -3 ? 2 : code == 0 || code == -4 ? 1 : 0
            let given = code == -4 ? 2 : 0
            if axis + needed > sizes.count || index + given >= wanted.count {
                Modes.fail("MXNetError", "Check failed: reshape " + Show.tuple(wanted) + " doesn't fit the shape " + Show.tuple(sizes))
                return wanted
            }
            if code == 0 {
                result.append(sizes[axis])
                axis += 1
            } else if code == -2 {
                while axis < sizes.count {
                    result.append(sizes[axis])
                    axis += 1
                }
            } else if code == -3 {
                result.append(sizes[axis] * sizes[axis + 1])
                axis += 2
            } else if code == -4 {
                let first = wanted[index + 1]
                let second = wanted[index + 2]
                result.append(first == -1 ? sizes[axis] / (second == 0 ? 1 : second) : first)
                result.append(second == -1 ? sizes[axis] / (first == 0 ? 1 : first) : second)
                axis += 1
                index += 2
            } else {
                result.append(code)
                axis += 1
            }
            index += 1
        }
        return result
    }

    /// The axes in another order; reversed when none are given.
    public func transpose(_ axes: Int...) -> NDArray { ordered(axes) }
    /// The axes in another order.
    public func transpose(_ axes: [Int]) -> NDArray { ordered(axes) }
    /// The axes in another order.
    public func transpose(axes: [Int]) -> NDArray { ordered(axes) }
    func ordered(_ axes: [Int]) -> NDArray {
        if flavour != .numpy { needOrder(axes) }
        return like(Shapes.transpose(tensor, axes))
    }
    /// Two axes in each other's place.
    public func swapaxes(_ dim1: Int, _ dim2: Int) -> NDArray {
        needPair(dim1, dim2)
        return like(Shapes.swapAxes(tensor, dim1, dim2))
    }
    /// nd keeps the first axis and joins the others, np joins all.
    public func flatten() -> NDArray {
        flavour == .nd ? resized([Values.shape(tensor)[0], -1]) : resized([-1])
    }
    /// A new axis of length 1 in that place.
    public func expand_dims(_ axis: Int) -> NDArray {
        needNew(axis)
        return like(Shapes.expandDims(tensor, axis))
    }
    /// A new axis of length 1 in that place.
    public func expand_dims(axis: Int) -> NDArray { expand_dims(axis) }
    /// Without the axes of length 1, or without those given.
    public func squeeze(axis: (any Dims)? = nil) -> NDArray {
        let axes = axis?._sizes ?? []
        needOnes(axes)
        return NDArray.atLeast1D(Shapes.squeeze(tensor, axes), flavour)
    }
    /// Repeated along axes of length 1 and new first axes.
    public func broadcast_to(_ shape: any Dims) -> NDArray {
        needStretch(shape._sizes)
        return like(Shapes.broadcastTo(tensor, shape._sizes))
    }
    /// Repeated along axes of length 1 and new first axes.
    public func broadcast_to(shape: any Dims) -> NDArray { broadcast_to(shape) }
    /// Broadcast to the shape of another array.
    public func broadcast_like(_ other: NDArray) -> NDArray { like(Shapes.broadcastTo(tensor, Values.shape(other.tensor))) }
    /// The whole array so many times along each axis.
    public func tile(_ reps: any Dims) -> NDArray { like(Shapes.tile(tensor, reps._sizes)) }
    /// Each slice along an axis so many times in a row; without an axis each element.
    public func `repeat`(_ repeats: Int, axis: Int? = nil) -> NDArray {
        if let axis = axis { return like(Shapes.repeated(tensor, repeats, axis)) }
        return like(Shapes.repeated(Shapes.reshape(tensor, [-1]), repeats, 0))
    }
    /// The other way round along axes.
    public func flip(axis: any Dims) -> NDArray { like(Shapes.flip(tensor, axis._sizes)) }
    /// Zeros in this array's shape and dtype.
    public func zeros_like() -> NDArray { like(Make.fullLike(tensor, 0.0)) }
    /// Ones in this array's shape and dtype.
    public func ones_like() -> NDArray { like(Make.fullLike(tensor, 1.0)) }
    /// Equal parts along an axis.
    public func split(_ num_outputs: Int, axis: Int = 1) -> [NDArray] {
        needParts(num_outputs, axis)
        return Shapes.split(tensor, num_outputs, axis).map { like($0) }
    }
    /// The part from begin up to end along an axis.
    public func slice_axis(axis: Int, begin: Int, end: Int?) -> NDArray {
        let list = IndexList()
        let place = axis < 0 ? axis + Values.ndim(tensor) : axis
        for _ in 0..<place { list.add(slice: StepSlice(start: nil, stop: nil, step: 1)) }
        list.add(slice: StepSlice(start: begin, stop: end, step: 1))
        return read(list)
    }
}
