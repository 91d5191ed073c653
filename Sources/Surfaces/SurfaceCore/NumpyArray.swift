import Engine

// A framework hands its values to numpy by `numpy()`. What comes out prints as numpy's own arrays do, stands wherever data is asked for, and beside a tensor counts as a
// number does: each framework says by its own rule which dtype the two meet in.

/// numpy's array, or, without axes, its scalar.
public struct NumpyArray: CustomStringConvertible, CustomDebugStringConvertible {
    public let core: Tensor
    /// Whether numpy's scalar is meant, which prints as the bare number.
    let isScalar: Bool

    public init(_ core: Tensor, isScalar: Bool = false) {
        self.core = core
        self.isScalar = isScalar
    }

    public var shape: Shape { Shape(Values.shape(core)) }
    /// "float32", "int64", …
    public var dtype: String { Values.dtype(core) }
    public var ndim: Int { Values.ndim(core) }
    public var size: Int { Values.size(core) }

    /// The only element as Python's own number.
    public func item() -> Scalar {
        if Values.size(core) != 1 { Modes.fail("ValueError", "can only convert an array of size 1 to a Python scalar") }
        let name = dtype
        return Scalar(core, as: name == "bool" ? name : Scalar._isWhole(name) ? "int64" : "float64")
    }
    /// The elements in lists, one within the other.
    public func tolist() -> NestedList { _nested(core) }
    public func copy() -> NumpyArray { NumpyArray(Ops.copy(core), isScalar: isScalar) }
    public func astype(_ dtype: String) -> NumpyArray { NumpyArray(Ops.cast(core, dtype), isScalar: isScalar) }
    public func reshape(_ shape: any Dims...) -> NumpyArray { NumpyArray(Shapes.reshape(core, shape.flatMap { $0._sizes })) }
    public var T: NumpyArray { NumpyArray(Shapes.transpose(core, [])) }

    private func reduced(_ name: String, _ axis: Int?) -> NumpyArray {
        let source = name == "mean" && !Values.isFloating(core) ? Ops.cast(core, "float64") : dtype == "bool" && name == "sum" ? Ops.cast(core, "int64") : core
        let result = Ops.reduce(name, source, axis == nil ? [] : [axis ?? 0], false)
        return NumpyArray(result, isScalar: Values.ndim(result) == 0)
    }
    public func sum(axis: Int? = nil) -> NumpyArray { reduced("sum", axis) }
    public func mean(axis: Int? = nil) -> NumpyArray { reduced("mean", axis) }
    public func max(axis: Int? = nil) -> NumpyArray { reduced("max", axis) }
    public func min(axis: Int? = nil) -> NumpyArray { reduced("min", axis) }
    public func std(axis: Int? = nil) -> NumpyArray {
        let source = Values.isFloating(core) ? core : Ops.cast(core, "float64")
        let result = Ops.variance(source, axis == nil ? [] : [axis ?? 0], false, 0.0, true)
        return NumpyArray(result, isScalar: Values.ndim(result) == 0)
    }

    public subscript(indices: any ArrayIndex...) -> NumpyArray {
        let list = IndexList(indices)
        let part = Indexing.get(core, list.items, list.tensors)
        return NumpyArray(part, isScalar: Values.ndim(part) == 0 && list.isAllInts)
    }

    /// Python's `str`.
    public var description: String { Values.ndim(core) == 0 ? Show.scalar(core) : Show.array(core, " ", 0, 0) }
    /// Python's `repr`. A dtype that doesn't fit behind the last line stands on one of its own.
    public var debugDescription: String {
        if isScalar { return description }
        var text = "array(" + (Values.ndim(core) == 0 ? Show.scalar(core) : Show.array(core, ",", 6, 1))
        let sizes = Values.shape(core)
        let isEmpty = Values.size(core) == 0
        if isEmpty && sizes.count != 1 { text += ", shape=" + Show.tuple(sizes) }
        let name = dtype
        if !isEmpty && (name == "float64" || name == "int64" || name == "bool") { return text + ")" }
        let type = "dtype=" + name + ")"
        let lines = text.split(separator: "\n")
        return text + (lines[lines.count - 1].count + 1 + type.count + 1 > 75 ? ",\n      " : ", ") + type
    }
}

/// The numpy that `numpy()` and its like hand arrays to.
public enum numpy {
    public typealias ndarray = NumpyArray
}

extension NumpyArray: SingleValue {
    public var single: Scalar { item() }
    public var truth: Bool { Values.bool(core) }
}

extension NumpyArray: Number {
    public var _double: Double { single._double }
    public var _int: Int { single._int }
    public var _isWhole: Bool { !Values.isFloating(core) }
    public func _combine(_ op: String, _ x: Tensor, _ reversed: Bool, _ rule: String) -> Tensor {
        // TensorFlow converts what isn't its own to the dtype of the tensor beside it.
        let converts = rule == "tensorflow" && (Values.isFloating(x) || !Values.isFloating(core))
        let other = converts ? Ops.cast(core, Values.dtype(x)) : core
        return reversed ? Ops.binaryPromoted(op, other, x, rule) : Ops.binaryPromoted(op, x, other, rule)
    }
    public func _format(_ specification: String) -> String { single._format(specification) }
    public func _collect(_ collector: ArrayCollector) -> [Int] { collector.add(core) }
}

/// The elements of a tensor in lists, one within the other.
public func _nested(_ x: Tensor) -> NestedList {
    let isBool = Values.dtype(x) == "bool"
    let isFloating = Values.isFloating(x)
    let collector = ArrayCollector()
    let sizes = collector.add(x)
    var position = 0
    func list(_ axis: Int) -> NestedList {
        if axis == sizes.count {
            position += 1
            if isBool { return .bool(collector.ints[position - 1] != 0) }
            return isFloating ? .float(collector.doubles[position - 1]) : .int(collector.ints[position - 1])
        }
        var items: [NestedList] = []
        for _ in 0..<sizes[axis] { items.append(list(axis + 1)) }
        return .list(items)
    }
    return list(0)
}
