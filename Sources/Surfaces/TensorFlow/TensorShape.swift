import Engine

/// The lengths of a tensor's axes: a collection of Int that also counts from the end, `shape[-1]`, and whose parts are shapes, `shape[1...]`.
public struct TensorShape: Collection, Dims, Hashable, ExpressibleByArrayLiteral, CustomStringConvertible, CustomDebugStringConvertible {
    let sizes: [Int]

    public init(_ sizes: [Int]) { self.sizes = sizes }
    public init(arrayLiteral elements: Int...) { sizes = elements }

    public var _sizes: [Int] { sizes }
    public var count: Int { sizes.count }
    public var startIndex: Int { 0 }
    public var endIndex: Int { sizes.count }
    public func index(after i: Int) -> Int { i + 1 }
    public var first: Int? { sizes.first }
    public var last: Int? { sizes.last }
    /// The number of axes.
    public var rank: Int { sizes.count }
    public var ndims: Int { sizes.count }
    public func as_list() -> [Int] { sizes }
    /// The number of elements of a tensor of this shape.
    public func num_elements() -> Int { sizes.reduce(1) { $0 * $1 } }

    public subscript(axis: Int) -> Int {
        let index = axis < 0 ? axis + sizes.count : axis
        if index < 0 || index >= sizes.count { Modes.fail("IndexError", "tuple index out of range") }
        return sizes[index]
    }
    /// A part of the shape, as Python's slices have it: ends beyond the shape are cut off.
    public subscript(axes: some SliceIndex) -> TensorShape { TensorShape(axes._slice.part(of: sizes)) }

    public func makeIterator() -> AnyIterator<Int> {
        var index = 0
        return AnyIterator<Int> { () -> Int? in
            if index >= sizes.count { return nil }
            index += 1
            return sizes[index - 1]
        }
    }

    public static func == (a: TensorShape, b: TensorShape) -> Bool { a.sizes == b.sizes }
    public static func == (a: TensorShape, b: [Int]) -> Bool { a.sizes == b }
    public static func + (a: TensorShape, b: TensorShape) -> TensorShape { TensorShape(a.sizes + b.sizes) }
    public static func + (a: [Int], b: TensorShape) -> TensorShape { TensorShape(a + b.sizes) }
    public static func + (a: TensorShape, b: [Int]) -> TensorShape { TensorShape(a.sizes + b) }

    /// Python's `str`: `(2, 3)`
    public var description: String { Show.tuple(sizes) }
    /// Python's `repr`: `TensorShape([2, 3])`
    public var debugDescription: String { "TensorShape([" + sizes.map { $0.description }.joined(separator: ", ") + "])" }
}
