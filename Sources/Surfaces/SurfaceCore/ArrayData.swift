import Engine

/// What an array can be made of: numbers, Booleans, arrays, and lists of these.
public protocol ArrayData {
    /// Hands its numbers to the collector in row order, and gives its shape.
    func _collect(_ collector: ArrayCollector) -> [Int]
}

extension Array: ArrayData where Element: ArrayData {
    public func _collect(_ collector: ArrayCollector) -> [Int] {
        var inner: [Int] = []
        var isFirst = true
        collector.lengths.append(count)
        for element in self {
            let shape = element._collect(collector)
            if isFirst {
                inner = shape
                isFirst = false
            } else if shape != inner {
                collector.refuse(inner, shape)
            }
        }
        collector.lengths.removeLast()
        return [count] + inner
    }
}

/// Gathers the numbers of nested lists in row order, and remembers of which kinds they were.
public final class ArrayCollector {
    public var doubles: [Double] = []
    /// The same numbers exactly, as long as all are whole.
    public var ints: [Int] = []
    public var hasBools = false
    public var hasInts = false
    public var hasFloats = false
    /// Of the last tensor that was met.
    public private(set) var tensorDType: String?
    public private(set) var tensorDevice: String?

    /// How long the lists are in which the element just met stands, the outermost first.
    var lengths: [Int] = []
    /// Whether lists of unequal lengths are refused in PyTorch's words rather than numpy's.
    let isTorch: Bool
    /// What a framework says of lists of unequal lengths, where it has words of its own.
    public var raggedMessage: String?
    /// The exception that a framework raises then.
    public var raggedName = "ValueError"

    public init(isTorch: Bool = false) { self.isTorch = isTorch }

    /// Refuses an element whose shape isn't that of those before.
    func refuse(_ expected: [Int], _ shape: [Int]) {
        if isTorch {
            for (axis, length) in expected.enumerated() {
                let got = axis < shape.count ? shape[axis] : 0
                if got != length {
                    Modes.fail(
                        "ValueError", "expected sequence of length " + length.description + " at dim " + (lengths.count + axis).description + " (got " + got.description + ")")
                }
            }
        }
        var common = lengths
        for (a, b) in zip(expected, shape) {
            if a != b { break }
            common.append(a)
        }
        let found = "after " + common.count.description + " dimensions. The detected shape was " + Show.tuple(common) + " + inhomogeneous part."
        Modes.fail(raggedName, raggedMessage ?? "setting an array element with a sequence. The requested array has an inhomogeneous shape " + found)
    }

    public func add(_ value: Double) -> [Int] {
        hasFloats = true
        doubles.append(value)
        return []
    }
    public func add(_ value: Int) -> [Int] {
        hasInts = true
        doubles.append(Double(value))
        if !hasFloats { ints.append(value) }
        return []
    }
    public func add(_ value: Bool) -> [Int] {
        hasBools = true
        doubles.append(value ? 1.0 : 0.0)
        if !hasFloats { ints.append(value ? 1 : 0) }
        return []
    }
    /// All elements of a tensor.
    public func add(_ x: Tensor) -> [Int] {
        let dtype = Values.dtype(x)
        tensorDType = dtype
        tensorDevice = Values.device(x)
        if Scalar._isWhole(dtype) && !hasFloats {
            if dtype == "bool" { hasBools = true } else { hasInts = true }
            for value in Values.ints(x) {
                ints.append(value)
                doubles.append(Double(value))
            }
        } else {
            hasFloats = true
            doubles += Values.doubles(x)
        }
        return Values.shape(x)
    }

    /// What has been gathered, as a tensor of that shape.
    public func tensor(_ shape: [Int], _ dtype: String, _ device: String) -> Tensor {
        hasFloats ? Make.fromDoubles(doubles, shape, dtype, device) : Make.fromInts(ints, shape, dtype, device)
    }
    /// The widest dtype that the gathered numbers need.
    public var dtype: String {
        if hasFloats { return "float64" }
        return hasInts || !hasBools ? "int64" : "bool"
    }
}

/// Makes a tensor of any data: in the given dtype, or in the one that the numbers need (float64, int64, bool).
public func _tensor(_ data: any ArrayData, _ dtype: String?, _ device: String) -> Tensor {
    let collector = ArrayCollector()
    let shape = data._collect(collector)
    return collector.tensor(shape, dtype ?? collector.dtype, device)
}

extension ArraySlice: ArrayData where Element: ArrayData {
    public func _collect(_ collector: ArrayCollector) -> [Int] { Array(self)._collect(collector) }
}
