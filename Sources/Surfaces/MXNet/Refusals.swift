import Engine

// MXNet's words for what doesn't fit together. A function asks here before it asks the engine, which would refuse the same in words of its own.

extension NDArray {
    static func refuse(_ message: String) { Modes.fail("MXNetError", message) }
    static func refuse(_ condition: String, _ a: Int, _ b: Int, _ message: String) {
        Modes.fail("MXNetError", "Check failed: " + condition + " (" + a.description + " vs. " + b.description + ") : " + message)
    }
    /// An operator reckons from the one array what the other one's shape has to be; -1 where it may be anything.
    static func inconsistent(_ provided: [Int], _ inferred: [Int]) {
        refuse("Shape inconsistent, Provided = " + text(provided) + ", inferred shape=" + text(inferred))
    }
    /// The lengths themselves, shorter to write than `Values.shape(tensor)`.
    var sizes: [Int] { Values.shape(tensor) }

    /// The axes of a reduction.
    func need(_ axes: [Int]) {
        let count = ndim
        let shape = " Exceeds input dimensions " + NDArray.text(sizes)
        for axis in axes {
            if axis < -count { NDArray.refuse("axes[0] >= 0", axis + count, 0, "Reduction axis " + NDArray.text(axes) + shape) }
            if axis >= count { NDArray.refuse("axes[axes.ndim()-1] < ishape.ndim()", axis, count, "Reduction axis " + axis.description + shape) }
        }
    }
    /// An axis that takes part by itself; the array has so many of them, or gets one more.
    static func need(axis: Int, of count: Int) {
        if axis >= count || axis < -count {
            refuse("Check failed: axis < ndim && axis >= -ndim: axis " + axis.description + " exceeds the input dimension of " + count.description)
        }
    }
    /// The axis of running sums.
    func needScan(_ axis: Int) {
        if axis >= ndim || axis < -ndim {
            NDArray.refuse(
                "Check failed: !axis.has_value() || ((axis.value() >= -out.shape_.ndim()) && axis.value() < out.shape_.ndim()): axis value "
                    + axis.description + " out of range")
        }
    }
    /// A new order of the axes; none means the reverse one.
    func needOrder(_ axes: [Int]) {
        if axes.isEmpty { return }
        let count = ndim
        if axes.count != count {
            if flavour == .nd {
                NDArray.refuse("std::max(shp.ndim(), out_shp.ndim()) == param.axes.ndim()", count, axes.count, "")
            } else {
                NDArray.refuse(
                    "ndim == param.axes.ndim()", count, axes.count,
                    "The number of axes does not match the dimension of the tensor. axes = " + NDArray.text(axes) + ", input tensor shape = " + NDArray.text(sizes))
            }
            return
        }
        for (place, axis) in axes.enumerated() {
            if axis < count && axis >= -count { continue }
            if flavour == .nd {
                NDArray.refuse("Check failed: param.axes[i] < static_cast<int64_t>(shp.ndim()): ")
            } else {
                NDArray.refuse(
                    "Check failed: axes[i] >= 0 && axes[i] < ndim: axes[" + place.description + "]=" + axis.description + " exceeds the range [0, "
                        + count.description + ")")
            }
            return
        }
        let different = Set(axes.map { $0 < 0 ? $0 + count : $0 }).count
        if different != count {
            Modes.fail(
                "ValueError",
                "Check failed: axes_set.size() == axes.ndim() (" + different.description + " vs. " + count.description + ") : Repeated axis in transpose. param.axes = "
                    + NDArray.text(axes))
        }
    }
    /// Two axes that change places.
    func needPair(_ first: Int, _ second: Int) {
        for (name, axis) in [("axis1", first), ("axis2", second)] {
            if axis < ndim && axis >= -ndim { continue }
            NDArray.refuse(
                name + ": Check failed: " + name + " >= 0 && " + name + " < shape0.ndim(): axis " + axis.description + " is out of bounds for array of ndim " + ndim.description)
        }
    }
    /// Axes of length 1, which may vanish.
    func needOnes(_ axes: [Int]) {
        for axis in axes {
            NDArray.need(axis: axis, of: ndim)
            if axis >= ndim || axis < -ndim { return }
            let length = sizes[axis < 0 ? axis + ndim : axis]
            if length != 1 {
                NDArray.refuse("dshape[axes[i]] == 1", length, 1, "cannot select an axis to squeeze out which has size=" + length.description + " not equal to one")
            }
        }
    }
    /// The place of a new axis.
    func needNew(_ axis: Int) {
        if axis > ndim || axis < -ndim - 1 {
            NDArray.refuse(
                "Check failed: axis >= 0 && axis <= indim: axis must be in the range [-" + ndim.description + ", " + ndim.description + "] (" + axis.description
                    + " provided)")
        }
    }
    /// A shape that this one can be stretched to.
    func needStretch(_ wanted: [Int]) {
        let own = sizes
        let shift = wanted.count - own.count
        var fits = shift >= 0
        for (axis, length) in own.enumerated() {
            if fits && length != 1 && length != wanted[axis + shift] { fits = false }
        }
        if fits { return }
        if flavour == .nd {
            Modes.fail(
                "ValueError",
                "operands could not be broadcast together with remapped shapes[original->remapped]: " + Show.tuple(own) + " and requested shape " + Show.tuple(wanted))
        } else {
            NDArray.refuse("Check failed: ishape[j] == pshape[i] || ishape[j] == 1: shape " + NDArray.text(own) + " is not broadcastable to " + NDArray.text(wanted))
        }
    }
    /// Equal parts.
    func needParts(_ count: Int, _ axis: Int) {
        NDArray.need(axis: axis, of: ndim)
        if axis >= ndim || axis < -ndim { return }
        let place = axis < 0 ? axis + ndim : axis
        let length = sizes[place]
        if count > 0 && length % count == 0 { return }
        if flavour != .nd { return Modes.fail("ValueError", "array split does not result in an equal division") }
        NDArray.refuse(
            "dshape[real_axis] % param_.num_outputs == 0U", count > 0 ? length % count : length, 0,
            "You are trying to split the " + place.description + "-th axis of input tensor with shape " + NDArray.text(sizes) + " into num_outputs=" + count.description
                + " evenly sized chunks, but this is not possible because " + count.description + " does not evenly divide " + length.description)
    }
    /// Arrays that are joined agree but for that axis.
    static func needJoin(_ arrays: [NDArray], _ axis: Int) {
        guard let first = arrays.first else { return }
        for array in arrays { need(axis: axis, of: array.ndim) }
        if axis >= first.ndim || axis < -first.ndim { return }
        var expected = first.sizes
        let place = axis < 0 ? axis + expected.count : axis
        expected[place] = -1
        for array in arrays.dropFirst() {
            var own = array.sizes
            if own.count == expected.count { own[place] = -1 }
            if own != expected {
                refuse("Check failed: shape_assign(&(*in_shape)[i], dshape): Incompatible input shape: expected " + text(expected) + ", got " + text(array.sizes))
                return
            }
        }
    }
    /// Arrays that are stacked have as many elements as the first; the axis is new.
    static func needStack(_ arrays: [NDArray], _ axis: Int) {
        guard let first = arrays.first else { return }
        need(axis: axis, of: first.ndim + 1)
        for array in arrays.dropFirst() where array.size != first.size {
            refuse(
                "TBlob.get_with_shape: Check failed: this->shape_.Size() == static_cast<size_t>(shape.Size()) (" + array.size.description + " vs. " + first.size.description
                    + ") : new and old shape do not match total elements")
            return
        }
    }
}

// Products.
extension NDArray {
    /// numpy's matrix product: the last axis of the first array meets the last but one of the second, or a vector's only one.
    static func needProduct(_ a: NDArray, _ b: NDArray) {
        let x = a.sizes
        let y = b.sizes
        if x.isEmpty { return refuse("a_ndim != 0", 0, 0, "Multiplication by scalars is not allowed.") }
        if y.isEmpty { return refuse("b_ndim != 0", 0, 0, "Multiplication by scalars is not allowed.") }
        let inner = y[Swift.max(0, y.count - 2)]
        if x[x.count - 1] != inner {
            if x.count == 1 && y.count > 1 {
                var inferred = y.map { _ in -1 }
                inferred[y.count - 2] = x[0]
                inconsistent(y, inferred)
            } else {
                inconsistent(x, x.dropLast().map { _ in -1 } + [inner])
            }
            return
        }
        var back = 3
        while back <= x.count && back <= y.count {
            let m = x[x.count - back]
            let n = y[y.count - back]
            if m != n && m != 1 && n != 1 { return refuse("a_shape[pa] == b_shape[pb]", m, n, "Could not be broadcast.") }
            back += 1
        }
    }
    /// The axes over which tensordot sums are equally long.
    static func needContraction(_ a: NDArray, _ b: NDArray, _ axesA: [Int], _ axesB: [Int]) {
        var inferred = a.sizes
        let other = b.sizes
        for (p, q) in zip(axesA, axesB) {
            let i = p < 0 ? p + inferred.count : p
            let j = q < 0 ? q + other.count : q
            if i < 0 || i >= inferred.count || j < 0 || j >= other.count { return }
            inferred[i] = other[j]
        }
        if inferred != a.sizes { inconsistent(a.sizes, inferred) }
    }
    /// Products pair by pair: as many pairs in both, and inner lengths that agree.
    static func needPairs(_ a: NDArray, _ b: NDArray, _ transposeA: Bool, _ transposeB: Bool) {
        let x = a.sizes
        let y = b.sizes
        if x.count < 3 || y.count != x.count {
            return refuse("batch_dot currently only support N-D*N-D array (N >= 3)" + text(x) + " v.s. " + text(y))
        }
        let both = text(x) + " X " + text(y) + " trans_a=" + (transposeA ? "1" : "0") + " trans_b=" + (transposeB ? "1" : "0")
        for axis in 0..<(x.count - 2) where x[axis] != y[axis] {
            return refuse("lshape[i] == rshape[i]", x[axis], y[axis], "batch_dot shape error (the leading batch dimensions must be equal): " + both)
        }
        let k = transposeA ? x[x.count - 2] : x[x.count - 1]
        let l = transposeB ? y[y.count - 1] : y[y.count - 2]
        if k != l { refuse("lshape_k == rshape_k", k, l, "batch_dot shape error (shape mismatch): " + both) }
    }
    /// Matrices as LAPACK's functions take them.
    func needSquare() {
        let own = sizes
        if own.count < 2 { return NDArray.refuse("ndim >= 2", own.count, 2, "Input A's dimension must be >= 2") }
        let rows = own[own.count - 2]
        let columns = own[own.count - 1]
        if rows != columns { NDArray.refuse("in[ndim-2] == in[ndim-1]", rows, columns, "Input A's last two dimension must be equal") }
    }
    /// One index for each axis goes in axis after axis, so that it is always the first one of what is left that is too short.
    func needElement(_ list: IndexList) {
        let own = sizes
        if !list.isAllInts || list.items.count != 4 * own.count { return }
        for (axis, length) in own.enumerated() {
            let index = list.items[4 * axis + 1]
            if index >= length || index < -length {
                return Modes.fail("IndexError", "index " + index.description + " is out of bounds for axis 0 with size " + length.description)
            }
        }
    }
}
