import CKernels

/// The sizes of up to eight axes, in place: a shape is made for every node, so it must cost no memory of its own. The kernels read it as it is.
struct Shape: Equatable {
    static let maxRank = Int(CK_MAX_RANK)

    var c: ck_dims
    /// The number of elements.
    private(set) var count: Int

    init() {
        c = ck_dims()
        count = 1
    }

    /// Refuses negative sizes, more than eight axes, and more elements than an Int counts.
    init(_ sizes: [Int]) throws {
        guard sizes.count <= Shape.maxRank else {
            throw EngineError.value("\(Text.tuple(sizes)) has \(sizes.count) axes; at most \(Shape.maxRank) are supported")
        }
        self.init()
        for size in sizes {
            guard size >= 0 else { throw EngineError.value("negative dimensions are not allowed: \(Text.tuple(sizes))") }
            append(size)
        }
        if overflows { throw EngineError("MemoryError", "an array of shape \(Text.tuple(sizes)) is too large") }
    }

    /// For sizes that are known to be right.
    init(unchecked sizes: Int...) {
        self.init()
        for size in sizes { append(size) }
    }

    /// One axis; for strides too.
    @inline(__always)
    static func flat(_ size: Int) -> Shape {
        var shape = Shape()
        shape.c.rank = 1
        shape.c.d.0 = size
        shape.count = size
        return shape
    }

    @inline(__always) var rank: Int { c.rank }

    @inline(__always)
    subscript(axis: Int) -> Int {
        get { withUnsafeBytes(of: c.d) { $0.load(fromByteOffset: axis * 8, as: Int.self) } }
        set {
            withUnsafeMutableBytes(of: &c.d) { $0.storeBytes(of: newValue, toByteOffset: axis * 8, as: Int.self) }
            recount()
        }
    }

    @inline(__always)
    mutating func append(_ size: Int) {
        withUnsafeMutableBytes(of: &c.d) { $0.storeBytes(of: size, toByteOffset: c.rank * 8, as: Int.self) }
        c.rank += 1
        let (product, over) = count.multipliedReportingOverflow(by: size)
        count = over ? -1 : product
    }

    private mutating func recount() {
        count = 1
        for axis in 0..<rank {
            let (product, over) = count.multipliedReportingOverflow(by: self[axis])
            count = over ? -1 : product
        }
    }

    /// The product of the sizes goes beyond what 64-bit bytes can address.
    var overflows: Bool {
        var product = 1
        for axis in 0..<rank {
            let (p, over) = product.multipliedReportingOverflow(by: max(1, self[axis]))
            if over || p > Int.max / 8 { return true }
            product = p
        }
        return false
    }

    static func == (a: Shape, b: Shape) -> Bool {
        guard a.rank == b.rank, a.count == b.count else { return false }
        for axis in 0..<a.rank where a[axis] != b[axis] { return false }
        return true
    }

    var array: [Int] { (0..<rank).map { self[$0] } }
    /// As numpy's errors write it: (2,3).
    var text: String { "(" + array.map(String.init).joined(separator: ",") + (rank == 1 ? ",)" : ")") }

    /// The distance of neighbours along each axis, in elements, when rows lie one after another.
    var strides: Shape {
        var result = self
        var step = 1
        for axis in stride(from: rank - 1, through: 0, by: -1) {
            result.store(step, at: axis)
            step *= self[axis]
        }
        return result
    }

    /// Sets without counting: for strides.
    @inline(__always)
    mutating func store(_ value: Int, at axis: Int) {
        withUnsafeMutableBytes(of: &c.d) { $0.storeBytes(of: value, toByteOffset: axis * 8, as: Int.self) }
    }

    /// An axis counted from either end, as one from the front.
    func axis(_ axis: Int) throws -> Int {
        let at = axis < 0 ? axis + rank : axis
        guard at >= 0 && at < rank else {
            throw EngineError("AxisError", "axis \(axis) is out of bounds for array of dimension \(rank)")
        }
        return at
    }

    func axes(_ axes: [Int]) throws -> [Int] {
        var result: [Int] = []
        for a in axes {
            let at = try axis(a)
            if result.contains(at) { throw EngineError.value("duplicate value in 'axis': \(Text.tuple(axes))") }
            result.append(at)
        }
        return result
    }

    func inserting(_ size: Int, at axis: Int) throws -> Shape {
        var sizes = array
        sizes.insert(size, at: axis)
        return try Shape(sizes)
    }

    func removing(_ axis: Int) -> Shape {
        var result = Shape()
        for a in 0..<rank where a != axis { result.append(self[a]) }
        return result
    }

    /// The shape that both broadcast to: sizes are matched from the last axis, and 1 goes with anything.
    @inline(__always)
    static func broadcast(_ a: Shape, _ b: Shape) -> Shape? {
        if a == b { return a }
        var result = Shape()
        let rank = max(a.rank, b.rank)
        for axis in 0..<rank {
            let i = axis - (rank - a.rank)
            let j = axis - (rank - b.rank)
            let x = i < 0 ? 1 : a[i]
            let y = j < 0 ? 1 : b[j]
            guard x == y || x == 1 || y == 1 else { return nil }
            result.append(x == 1 ? y : x)
        }
        return result.overflows ? nil : result
    }

    /// What numpy says of shapes that don't broadcast.
    static func mismatch(_ a: Shape, _ b: Shape) -> EngineError { EngineError.value("operands could not be broadcast together with shapes \(a.text) \(b.text)") }

    /// Strides with which this shape is read as the larger one: 0 along axes that repeat.
    @inline(__always)
    func strides(in larger: Shape) -> Shape {
        var result = larger
        var step = 1
        let missing = larger.rank - rank
        for axis in stride(from: larger.rank - 1, through: 0, by: -1) {
            if axis < missing {
                result.store(0, at: axis)
                continue
            }
            let size = self[axis - missing]
            result.store(size == 1 ? 0 : step, at: axis)
            step *= size
        }
        return result
    }

    func product(_ range: Range<Int>) -> Int { range.reduce(1) { $0 * self[$1] } }
}
