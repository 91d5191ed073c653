import Engine

/// One Int, or several, where Python takes an int or a tuple: a shape, an axis, a kernel's size.
public protocol Dims {
    var _sizes: [Int] { get }
}

/// The name that functions of a reader's own use.
public typealias ShapeLike = Dims

extension Int: Dims {
    public var _sizes: [Int] { [self] }
}
extension Array: Dims where Element == Int {
    public var _sizes: [Int] { self }
}

/// The shape of an array: a collection of Int that prints as Python's tuple. A negative index counts from the end.
public struct Shape: Collection, Dims, Hashable, ExpressibleByArrayLiteral, CustomStringConvertible {
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

    public subscript(axis: Int) -> Int {
        let index = axis < 0 ? axis + sizes.count : axis
        if index < 0 || index >= sizes.count { Modes.fail("IndexError", "tuple index out of range") }
        return sizes[index]
    }
    /// A part of the shape, as Python's slices have it: ends beyond the shape are cut off.
    public subscript(axes: some SliceIndex) -> Shape {
        Shape(axes._slice.part(of: sizes))
    }

    public func makeIterator() -> AnyIterator<Int> {
        var index = 0
        return AnyIterator<Int> { () -> Int? in
            if index >= sizes.count { return nil }
            index += 1
            return sizes[index - 1]
        }
    }

    public static func == (a: Shape, b: Shape) -> Bool { a.sizes == b.sizes }
    public static func + (a: Shape, b: Shape) -> Shape { Shape(a.sizes + b.sizes) }
    public static func + (a: [Int], b: Shape) -> Shape { Shape(a + b.sizes) }
    public static func + (a: Shape, b: [Int]) -> Shape { Shape(a.sizes + b) }

    /// Python's tuple: (), (4,), (2, 3).
    public var description: String { Show.tuple(sizes) }
}
