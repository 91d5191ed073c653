import Engine

// The engine takes indices as numbers, four an item; see Engine.Indexing. The types here write themselves down in that form.

/// What may stand between the brackets of `x[…]`: an Int, a range, a list of Int, an array, `.newaxis`.
public protocol ArrayIndex {
    func _put(_ list: IndexList)
}

/// Indices in the engine's form.
public final class IndexList {
    public var items: [Int] = []
    public var tensors: [Tensor] = []
    /// Whether only Ints stand between the brackets.
    public var isAllInts = true

    public init() {}
    /// `x[1, 2]`
    public init(_ indices: [any ArrayIndex]) { put(indices) }
    /// `x[..., 1]`
    public init(afterEllipsis indices: [any ArrayIndex]) {
        addEllipsis()
        put(indices)
    }
    /// `x[1, ...]`, `x[1, ..., 2]`
    public init(_ first: any ArrayIndex, thenEllipsis last: [any ArrayIndex]) {
        first._put(self)
        addEllipsis()
        put(last)
    }
    private func put(_ indices: [any ArrayIndex]) {
        for index in indices { index._put(self) }
    }

    public func add(int index: Int) { items += [0, index, 0, 0] }
    /// nil stands for an end that is left out.
    public func add(slice: StepSlice) {
        isAllInts = false
        items += [1, slice.start ?? Int.min, slice.stop ?? Int.min, slice.step]
    }
    public func addEllipsis() {
        isAllInts = false
        items += [2, 0, 0, 0]
    }
    public func addNewAxis() {
        isAllInts = false
        items += [3, 0, 0, 0]
    }
    public func add(tensor: Tensor) {
        isAllInts = false
        items += [4, tensors.count, 0, 0]
        tensors.append(tensor)
    }
}

extension Int: ArrayIndex {
    public func _put(_ list: IndexList) { list.add(int: self) }
}
extension Array: ArrayIndex where Element == Int {
    public func _put(_ list: IndexList) { list.add(tensor: Make.fromInts(self, [count], "int64", "cpu(0)")) }
}

/// A new axis of length 1: Python's `None` between the brackets.
public struct NewAxis: ArrayIndex {
    public init() {}
    public func _put(_ list: IndexList) { list.addNewAxis() }
}
extension ArrayIndex where Self == NewAxis {
    /// Python's `None` between the brackets.
    public static var newaxis: NewAxis { NewAxis() }
}

/// Python's `start:stop:step`; nil for an end that is left out.
public struct StepSlice: SliceIndex {
    public let start: Int?
    public let stop: Int?
    public let step: Int
    public init(start: Int?, stop: Int?, step: Int) {
        self.start = start
        self.stop = stop
        self.step = step
    }
    public var _slice: StepSlice { self }
    public func _put(_ list: IndexList) { list.add(slice: self) }

    /// The lengths that the slice takes of a shape: ends beyond it are cut off.
    public func part(of sizes: [Int]) -> [Int] {
        var from = start ?? 0
        var end = stop ?? sizes.count
        if from < 0 { from += sizes.count }
        if end < 0 { end += sizes.count }
        var part: [Int] = []
        var index = from < 0 ? 0 : from
        while index < end && index < sizes.count {
            part.append(sizes[index])
            index += step
        }
        return part
    }
}

/// A range of positions along an axis; negative ends count from the end.
public protocol SliceIndex: ArrayIndex {
    var _slice: StepSlice { get }
}
extension SliceIndex {
    /// Python's `start:stop:step` where Swift's ranges don't reach: `(0...).by(2)`. Backwards `0...` is all of the axis: `(0...).by(-1)` is Python's `::-1`.
    public func by(_ step: Int) -> StepSlice {
        let isAll = _slice.start == 0 && _slice.stop == nil
        return StepSlice(start: step < 0 && isAll ? nil : _slice.start, stop: _slice.stop, step: step)
    }
    /// `(1...).to(-1)` is Python's `1:-1`.
    public func to(_ stop: Int) -> StepSlice { StepSlice(start: _slice.start, stop: stop, step: _slice.step) }
}

extension Range: ArrayIndex, SliceIndex where Bound == Int {
    public var _slice: StepSlice { StepSlice(start: lowerBound, stop: upperBound, step: 1) }
    public func _put(_ list: IndexList) { list.add(slice: _slice) }
}
extension ClosedRange: ArrayIndex, SliceIndex where Bound == Int {
    /// Up to and with -1 is up to the end.
    public var _slice: StepSlice { StepSlice(start: lowerBound, stop: upperBound == -1 ? nil : upperBound + 1, step: 1) }
    public func _put(_ list: IndexList) { list.add(slice: _slice) }
}
extension PartialRangeFrom: ArrayIndex, SliceIndex where Bound == Int {
    public var _slice: StepSlice { StepSlice(start: lowerBound, stop: nil, step: 1) }
    public func _put(_ list: IndexList) { list.add(slice: _slice) }
}
extension PartialRangeUpTo: ArrayIndex, SliceIndex where Bound == Int {
    public var _slice: StepSlice { StepSlice(start: nil, stop: upperBound, step: 1) }
    public func _put(_ list: IndexList) { list.add(slice: _slice) }
}
extension PartialRangeThrough: ArrayIndex, SliceIndex where Bound == Int {
    public var _slice: StepSlice { StepSlice(start: nil, stop: upperBound == -1 ? nil : upperBound + 1, step: 1) }
    public func _put(_ list: IndexList) { list.add(slice: _slice) }
}

/// `...` alone between brackets: all axes that the other indices leave.
public typealias Ellipsis = (UnboundedRange_) -> ()
