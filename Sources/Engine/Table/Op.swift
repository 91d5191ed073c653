/// A row of the op table: all that is known about an operation.
///
/// The evaluator, the walk back, the border and the tests read these rows; there is no other list of ops.
final class Op {
    /// How an op is called, and so how the tests make cases for it.
    enum Kind { case unary, binary, compare, reduction, other }

    /// What an op is in a fused group: element by element in one of these forms, with the code as the kernel; a value that a group reads as it is; or a reduction that ends it.
    enum Fusion { case none, unary, binary, compare, select, cast, copy, full, broadcast, reduce }

    typealias ShapeRule = (Op, Arguments) throws -> Shape
    typealias DTypeRule = (Op, Arguments) throws -> DType
    /// Computes a node, whose inputs have their values, into the memory.
    typealias CPUKernel = (Node, UnsafeMutableRawPointer) throws -> Void
    /// Given a node and the cotangent of its value, gives cotangents to the node's inputs.
    typealias GradientRule = (Node, Node, Walk) throws -> Void

    let name: String
    let kind: Kind
    /// One line for people.
    let summary: String
    /// What frameworks call it in their messages, where that isn't its name.
    struct Told {
        var tensorflow: String?
        var jax: String?
    }
    let told: Told
    /// The kernels' number for it.
    let code: Int32
    let fusion: Fusion
    let shape: ShapeRule
    let dtype: DTypeRule
    let cpu: CPUKernel
    /// nil: no gradient passes and nothing is tracked.
    let gradient: GradientRule?
    /// What the gradient rule reads.
    let saves: Saves
    /// PyTorch's name of the step back, without "Backward0".
    let step: String
    /// Runs when it is called.
    let eager: Bool
    /// May write over its first input when nobody else sees that.
    let inPlace: Bool
    /// The kernel takes every dtype as it is, because it moves elements and reckons nothing. Others never see a dtype that is for storage only.
    let anyDType: Bool
    /// The value is a part of the first input's memory.
    let aliases: Bool
    let aliasOffset: (Node) -> Int

    init(
        _ name: String, _ summary: String, told: Told = Told(), kind: Kind = .other, code: Int32 = 0, fusion: Fusion = .none, shape: @escaping ShapeRule, dtype: @escaping DTypeRule,
        saves: Saves = .inputs, step: String? = nil, eager: Bool = false, inPlace: Bool = false, anyDType: Bool = false, aliases: Bool = false, aliasOffset: @escaping (Node) -> Int = { _ in 0 },
        cpu: @escaping CPUKernel = { _, _ in }, gradient: GradientRule?
    ) {
        self.name = name
        self.kind = kind
        self.code = code
        self.fusion = fusion
        self.summary = summary
        self.told = told
        self.shape = shape
        self.dtype = dtype
        self.cpu = cpu
        self.gradient = gradient
        self.saves = saves
        self.step = step ?? name.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        self.eager = eager
        self.inPlace = inPlace
        self.anyDType = anyDType
        self.aliases = aliases
        self.aliasOffset = aliasOffset
    }
}

/// What of a node its gradient rule reads: what must not have been written over by then, and is let go of when the graph is freed.
struct Saves: OptionSet {
    let rawValue: UInt8
    static let first = Saves(rawValue: 1)
    static let second = Saves(rawValue: 2)
    static let rest = Saves(rawValue: 4)
    static let output = Saves(rawValue: 8)
    /// Each of two operands where the other is tracked; a plain number counts as one.
    static let opposite = Saves(rawValue: 16)
    /// Both operands where the second is tracked.
    static let bothForSecond = Saves(rawValue: 32)
    static let inputs: Saves = [.first, .second, .rest]
    static let none: Saves = []
}

/// The table.
enum OpTable {
    static let rows: [Op] = unaryRows + binaryRows + comparisonRows + reductionRows + shapeRows + movementRows + orderRows + productRows + sourceRows
        + convolutionRows + poolingRows + normalizationRows + lossRows + linearRows + matrixRows + decompositionRows

    private static let index = NameIndex(rows)

    @inline(__always)
    static func find(_ name: String, _ kind: Op.Kind) throws -> Op {
        guard let op = index[name], op.kind == kind else { throw EngineError("NotImplementedError", "there is no \(kind) operation called \(name)") }
        return op
    }

    static func row(_ name: String) -> Op { index[name]! }
}

/// Rows by name. Every op that a surface calls goes through here, and Dictionary's hash alone would cost as much as the op.
private struct NameIndex {
    private var slots = [Op?](repeating: nil, count: 512)

    init(_ rows: [Op]) {
        for row in rows {
            var at = NameIndex.hash(row.name)
            while slots[at] != nil { at = (at + 1) & 511 }
            slots[at] = row
        }
    }

    @inline(__always)
    private static func hash(_ name: String) -> Int {
        var hash: UInt = 2_166_136_261
        for byte in name.utf8 { hash = (hash ^ UInt(byte)) &* 16_777_619 }
        return Int((hash ^ hash >> 9) & 511)
    }

    @inline(__always)
    subscript(name: String) -> Op? {
        var at = NameIndex.hash(name)
        while let row = slots[at] {
            if row.name == name { return row }
            at = (at + 1) & 511
        }
        return nil
    }
}

/// Rules that many rows share.
enum Rule {
    static let sameShape: Op.ShapeRule = { _, x in x.a!.shape }
    static let sameDType: Op.DTypeRule = { _, x in x.a!.dtype }
    static let boolean: Op.DTypeRule = { _, _ in .bool }

    /// Shape and dtype are told when the node is made.
    static let told: Op.ShapeRule = { op, _ in throw EngineError.value("\(op.name) has no shape of its own") }
    static let toldDType: Op.DTypeRule = { op, _ in throw EngineError.type("\(op.name) has no dtype of its own") }

    static let broadcast: Op.ShapeRule = { op, x in
        guard x.place == .none, let b = x.b else { return x.a!.shape }
        guard let shape = Shape.broadcast(x.a!.shape, b.shape) else {
            throw Shape.mismatch(x.a!.shape, b.shape)
        }
        return shape
    }

    static let oneDType: Op.DTypeRule = { op, x in
        let a = x.a!.dtype
        if let b = x.b, b.dtype != a { throw mixed(op, a, b.dtype) }
        return a
    }

    /// One dtype, of floating numbers.
    static let realDType: Op.DTypeRule = { op, x in
        let dtype = try oneDType(op, x)
        guard dtype.isFloating else { throw EngineError.type("\(op.name) needs floating numbers, not \(dtype.name)") }
        return dtype
    }

    static func mixed(_ op: Op, _ a: DType, _ b: DType) -> EngineError { EngineError.type("\(op.name): the dtypes \(a.name) and \(b.name) differ; cast one of them") }

    /// The value doesn't follow small changes of the input: the gradient is zero.
    static let flat: Op.GradientRule = { y, g, walk in
        for i in 0..<y.arguments.count where walk.wants(y, i) {
            let input = y.arguments[i]
            try walk.give(y, i, Build.full(input.shape, 0, input.dtype))
        }
    }
}
