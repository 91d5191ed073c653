import Foundation
import Testing

@testable import Engine

/// A use of a row, on tensors of shapes with numbers out of a range.
struct TableCase {
    let inputs: [[Int]]
    let range: ClosedRange<Double>
    /// Held against finite differences; and the gradient's gradient too.
    let order: Int
    /// Also with whole numbers.
    let whole: Bool
    let body: ([Tensor]) -> Tensor

    init(_ inputs: [[Int]], _ range: ClosedRange<Double> = -2...2, order: Int = 2, whole: Bool = false, _ body: @escaping ([Tensor]) -> Tensor) {
        self.inputs = inputs
        self.range = range
        self.order = order
        self.whole = whole
        self.body = body
    }
}

/// Cases from the rows themselves where their kind says how they are called, and programs for the others.
enum TableCases {
    static let pairs: [[[Int]]] = [[[], []], [[3], [3]], [[2, 3], [3]], [[2, 3], []], [[2, 1], [1, 4]], [[3, 1, 2], [4, 1]], [[0], [1]], [[2, 0], [1]], [[1], [2, 2]], [[300], [300]]]

    static func cases(of row: Op) -> [TableCase] {
        let name = row.name
        switch row.kind {
        case .unary:
            let range = unaryReferences[name]?.range ?? 0.2...0.8
            return (shapes + [[17, 5]]).map { TableCase([$0], range, whole: !row.needsFloating) { Ops.unary(name, $0[0]) } }
        case .binary:
            if name.hasPrefix("bitwise") { return pairs.map { TableCase($0, 0...9, order: 0, whole: true) { Ops.binary(name, Ops.cast($0[0], "int32"), Ops.cast($0[1], "int32")) } } }
            // Its order is a whole number, and no gradient passes to it.
            if name == "polygamma" { return (0..<4).flatMap { order in shapes.map { TableCase([$0], 0.6...2.4) { Ops.scalarInt(name, $0[0], order, true) } } } }
            return pairs.map { TableCase($0, 0.6...2.4, whole: !row.needsFloating) { Ops.binary(name, $0[0], $0[1]) } }
                + shapes.map { TableCase([$0], 0.6...2.4) { Ops.scalar(name, $0[0], 1.3, false) } } + shapes.map { TableCase([$0], 0.6...2.4) { Ops.scalar(name, $0[0], 1.7, true) } }
        case .compare: return pairs.map { TableCase($0, 0...3, order: 0, whole: true) { Ops.compare(name, $0[0], $0[1], true) } }
        case .reduction:
            let axes: [([Int], [Int])] = [([4], []), ([], []), ([2, 3], [0]), ([2, 3], [1]), ([2, 3, 2], [0, 2]), ([2, 3, 2], [1]), ([1, 1], [0]), ([0, 3], [1]), ([70, 3], [0])]
            return axes.flatMap { shape, axes in [false, true].map { keep in TableCase([shape], 0.7...1.4) { Ops.reduce(name, $0[0], axes, keep) } } }
        case .other: return others[name] ?? []
        }
    }

    private static let index = Make.fromInts([1, 0, 1], [3], "int64", cpu)
    private static func along(_ shapes: [([Int], Int)], order: Int = 2, whole: Bool = false, _ body: @escaping (Tensor, Int) -> Tensor) -> [TableCase] {
        shapes.map { shape, axis in TableCase([shape], 0.5...2, order: order, whole: whole) { body($0[0], axis) } }
    }
    private static let lines: [([Int], Int)] = [([4], 0), ([2, 3], 0), ([2, 3], 1), ([2, 3, 2], 1), ([1], 0), ([0, 2], 1), ([2, 70], 1)]

    private static func well(_ x: Tensor) -> Tensor { Ops.binary("add", x, Ops.scalar("mul", Make.eye(3, 3, 0, Values.dtype(x), cpu), 4, false)) }
    private static let matrices: [[Int]] = [[3, 3], [2, 3, 3], [0, 3, 3]]
    private static func matrix(order: Int = 2, _ body: @escaping (Tensor) -> Tensor) -> [TableCase] { matrices.map { TableCase([$0], -1...1, order: order) { body(well($0[0])) } } }
    private static func symmetric(_ x: Tensor) -> Tensor { well(Ops.binary("add", x, Shapes.swapAxes(x, -1, -2))) }

    private static func convolution(_ order: Int) -> [TableCase] {
        [
            TableCase([[2, 2, 5, 4], [4, 1, 3, 2], [4]], order: order) { Layers.convolution($0[0], $0[1], [$0[2]], [2, 1], [1, 0], [1, 1], 2) },
            TableCase([[1, 2, 6], [3, 2, 2]], order: order) { Layers.convolution($0[0], $0[1], [], [1], [1], [2], 1) },
            TableCase([[2, 3, 3, 3], [3, 2, 2, 2]], order: order) { Layers.transposedConvolution($0[0], $0[1], [], [2, 2], [0, 0], [0, 0], [1, 1], 1) },
        ]
    }
    private static func pool(_ order: Int) -> [TableCase] {
        [([1, 2, 5, 4], 1), ([2, 1, 4, 4], 0)].map { shape, padding in
            TableCase([shape], order: order) { Ops.unary("square", Layers.maxPool($0[0], 2, [2, 2], [2, 1], [padding, padding], [1, 1], false)) }
        }
    }
    private static func meanPool(_ order: Int) -> [TableCase] {
        [TableCase([[1, 2, 5, 4]], order: order) { Layers.avgPool($0[0], 2, [2, 2], [2, 1], [1, 1], false, true, 0) }, TableCase([[2, 1, 5, 7]], order: order) { Layers.adaptiveAvgPool($0[0], 2, [2, 3]) }]
    }
    private static let soft = along([([3, 4], 1), ([3, 4], 0), ([2, 3, 2], 1), ([5], 0), ([2, 70], 1)]) { Layers.softmax($0, $1, false) }
    private static let logSoft = along([([3, 4], 1), ([3, 4], 0), ([2, 3, 2], 1), ([5], 0), ([2, 70], 1)]) { Layers.softmax($0, $1, true) }
    private static let batch: [TableCase] = [[3, 2], [2, 3, 4], [2, 2, 2, 3]].map { shape in
        TableCase([shape, [shape[1]], [shape[1]]]) { Layers.batchNorm($0[0], Layers.moments($0[0]), [$0[1]], [$0[2]], 1e-5) }
    }
    private static let layer: [TableCase] = [[3, 4], [2, 2, 5]].map { shape in TableCase([shape, [shape.last!], [shape.last!]]) { Layers.layerNorm($0[0], [shape.last!], [$0[1]], [$0[2]], 1e-5) } }
    private static let labelled: [TableCase] = [([3, 4], [3]), ([2, 3, 2], [2, 2])].flatMap { shape, labels in
        ["mean", "sum", "none"].map { reduction in
            let count = labels.reduce(1, *)
            return TableCase([shape]) { Layers.crossEntropy($0[0], Make.fromInts((0..<count).map { $0 % 3 }, labels, "int64", cpu), [], -100, reduction, 0.1) }
        }
    }

    /// Items of an index: x[1:3, ::-2] and the like.
    private static let slices: [([Int], [Int])] = [([4], [1, 1, 3, 1]), ([4, 3], [1, 3, Int.min, -2, 1, 0, 3, 2]), ([2, 3], [0, 1, 0, 0]), ([0, 3], [1, 0, 0, 1]), ([3, 3], [1, 1, 2, 1])]

    static let others: [String: [TableCase]] = [
        "select": pairs.map { TableCase($0) { Ops.select(Ops.compareScalar("greater", Make.fullLike($0[1], 1), 0, true), $0[0], $0[1]) } },
        "argmax": along(lines.dropLast(2) + [([2, 70], 1)], order: 0, whole: true) { Ops.argReduce("argmax", $0, $1, false, "int64") },
        "cumsum": along(lines, whole: true) { Ops.cumsum($0, $1) },
        "cumprod": along(lines.dropLast()) { Ops.cumprod($0, $1) },
        "transpose": [[2, 3], [2, 3, 4], [3, 0]].map { shape in TableCase([shape], whole: true) { Shapes.transpose($0[0], []) } },
        "broadcast_to": [[], [1], [3], [2, 1, 3]].map { shape in TableCase([shape], whole: true) { Shapes.broadcastTo($0[0], [2, 2, 3]) } },
        "concat": [([2, 3], [2, 1], 1), ([2, 3], [0, 3], 0), ([4], [4], 0)].map { a, b, axis in TableCase([a, b], whole: true) { Shapes.concat([$0[0], $0[1], $0[0]], axis) } },
        "copy": shapes.map { TableCase([$0], whole: true) { Ops.copy($0[0]) } },
        "cast": shapes.map { TableCase([$0], order: 1, whole: true) { Ops.cast(Ops.cast($0[0], "float64"), Values.dtype($0[0])) } },
        "strided": slices.map { shape, items in TableCase([shape], whole: true) { Indexing.get($0[0], items, []) } },
        "scatter_strided": slices.map { shape, items in
            TableCase([shape, []], whole: true) {
                let x = Ops.copy($0[0])
                Indexing.set(x, items, [], $0[1])
                return x
            }
        },
        "take": [([2, 3], 0), ([2, 3, 2], 0), ([3, 2], 1)].map { shape, axis in TableCase([shape], whole: true) { Indexing.take($0[0], index, axis, "raise") } },
        "take_add": [([2, 3], 0), ([3, 2], 1)].map { shape, axis in TableCase([shape]) { Ops.unary("square", Indexing.take($0[0], index, axis, "raise")) } },
        "put": [[3], [3, 2]].map { shape in
            TableCase([shape, []], whole: true) {
                let x = Ops.copy($0[0])
                Indexing.set(x, [4, 0, 0, 0], [Make.fromInts([2, 0], [2], "int64", cpu)], $0[1])
                return x
            }
        },
        "argsort": along(lines, order: 0, whole: true) { Order.argsort($0, $1, true) },
        "running_argmax": along(lines, order: 0, whole: true) { Order.running($0, $1, true)[1] },
        "searchsorted": [TableCase([[6], [2, 3]], order: 0, whole: true) { Order.search(Order.sort($0[0], 0, false)[0], $0[1], false) }],
        "matmul": [([2, 3], [3, 4]), ([2, 2, 3], [3, 2]), ([4, 1, 2, 3], [2, 3, 2]), ([2, 0], [0, 3]), ([1, 1], [1, 1]), ([17, 33], [33, 9])].map { a, b in
            TableCase([a, b], whole: true) { Ops.matmul($0[0], $0[1], false, false) }
        } + [TableCase([[3, 2], [4, 3]]) { Ops.matmul($0[0], $0[1], true, true) }],
        "full": shapes.map { shape in TableCase([shape], order: 0, whole: true) { Make.fullLike($0[0], 3) } },
        "arange": [TableCase([[]], order: 0, whole: true) { Make.arange(1, 7, 2, Values.dtype($0[0]), cpu) }],
        "conv": convolution(2), "conv_data": convolution(2), "conv_weights": convolution(2),
        "max_pool": pool(2), "max_pool_scatter": pool(1), "max_pool_gather": pool(2), "avg_pool": meanPool(2), "avg_pool_spread": meanPool(1),
        "softmax": soft, "log_softmax": logSoft, "softmax_back": soft, "log_softmax_back": logSoft,
        "moments": batch, "batch_norm": batch, "batch_norm_sums": batch, "batch_norm_back": batch, "layer_norm": layer, "layer_norm_back": layer,
        "cross_entropy": labelled, "cross_entropy_back": labelled,
        "binary_cross_entropy": [[3], [2, 2]].map { shape in
            TableCase([shape], 0.2...0.8) { Layers.loss("bce", $0[0], Make.fullLike($0[0], 1), [], "none", 0) }
        },
        "linear": [TableCase([[2, 3], [4, 3], [4]]) { Layers.linear($0[0], $0[1], [$0[2]]) }, TableCase([[20, 30], [9, 30], [9]], order: 0) { Layers.linear($0[0], $0[1], [$0[2]]) }],
        "inverse": matrix { LinearAlgebra.inverse($0) }, "det": matrix { LinearAlgebra.determinant($0) },
        "log_abs_det": matrix { LinearAlgebra.signLogDeterminant($0)[1] }, "det_sign": matrix(order: 0) { LinearAlgebra.signLogDeterminant($0)[0] },
        "solve": matrices.map { shape in TableCase([shape, shape], -1...1) { LinearAlgebra.solve(well($0[0]), $0[1]) } },
        "cholesky": matrices.map { shape in TableCase([shape], -1...1) { LinearAlgebra.cholesky(symmetric($0[0])) } },
        "qr": matrix { LinearAlgebra.qr($0)[1] }, "svd": matrix(order: 1) { LinearAlgebra.svd($0)[1] },
        "eigh": matrices.map { shape in TableCase([shape], -1...1, order: 1) { LinearAlgebra.eigh(symmetric($0[0]))[0] } },
    ]
}

/// The table, row by row, as it stands: a row without a case fails.
@Suite struct TableTests {
    static let rows = OpTable.rows.map(\.name)

    /// Rows without a kernel: they share their input's memory, or are made outside the graph.
    private static func hasKernel(_ row: Op) -> Bool { !row.aliases && row.name != "constant" }

    /// The same numbers as a part of a larger tensor, running backwards along the first axis.
    private func view(_ values: [Double], _ shape: [Int], _ dtype: String) -> Tensor {
        guard let rows = shape.first else { return tensor(values, shape, dtype) }
        let row = shape.dropFirst().reduce(1, *)
        let reversed = (0..<rows).reversed().flatMap { values[$0 * row..<($0 + 1) * row] }
        let padded = Shapes.concat([tensor(reversed, shape, dtype), Make.full(shape, 9, dtype, cpu)], 0)
        let front = Indexing.view(padded, [1, 0, rows, 1], [])
        return Indexing.view(front, [1, Int.min, Int.min, -1], [])
    }

    /// Launches what the gradient is made of, and the gradient's gradient.
    private func walkBack(_ y: Tensor, _ inputs: [Tensor], again: Bool) {
        Gradients.backward([y], [], again)
        guard again else { return }
        _ = Modes.setRecording(true)
        let slopes = Gradients.grad([y], inputs, [], true, true).map { Ops.binary("mul", $0, $0) }
        _ = Modes.setRecording(false)
        let tracked = slopes.filter { Gradients.isTracked($0) }
        if !tracked.isEmpty { Gradients.backward(tracked, [], false) }
    }

    private func run(_ row: Op) -> (launches: Set<CheckingBackend.Launch>, failures: [String]) {
        let checking = CheckingBackend()
        let context = Context(backend: checking)
        context.interpreted = true
        context.fuses = false
        context.run {
            var numbers = TestNumbers(state: UInt64(row.name.utf8.count) &* 131)
            for one in TableCases.cases(of: row) {
                let values = one.inputs.map { numbers.values($0.reduce(1, *), one.range) }
                for dtype in ["float64", "float32", "float16", "bfloat16"] + (one.whole ? ["int8", "uint8", "int16", "int32", "int64"] : []) {
                    // Decompositions are of numbers that are reckoned with.
                    if dtype.hasSuffix("float16") || dtype == "bfloat16", row.name == "cholesky" || row.name == "eigh" { continue }
                    let inputs = zip(values, one.inputs).map { tensor($0, $1, dtype) }
                    for x in inputs where dtype.hasPrefix("float") { Gradients.attach(x, "write") }
                    _ = Modes.setRecording(true)
                    let y = one.body(inputs)
                    _ = Modes.setRecording(false)
                    let found = Values.doubles(y)
                    if Gradients.isTracked(y), dtype.hasPrefix("float") { walkBack(y, inputs, again: one.order > 1) }
                    let viewed = Values.doubles(one.body(zip(values, one.inputs).map { view($0, $1, dtype) }))
                    #expect(found.elementsEqual(viewed) { $0 == $1 || $0.isNaN && $1.isNaN }, "\(row.name) of views in \(dtype), shapes \(one.inputs)")
                    if let failure = context.takeFailure() { Issue.record("\(row.name) in \(dtype), shapes \(one.inputs): \(failure)") }
                }
            }
        }
        return (checking.launches, checking.failures)
    }

    @Test(arguments: rows) func forward(_ name: String) {
        let row = OpTable.row(name)
        guard TableTests.hasKernel(row) else { return }
        let (launches, failures) = run(row)
        #expect(launches.contains { $0.op == name }, "the row \(name) has no case: add one to TableCases")
        for failure in failures.prefix(3) { Issue.record("\(failure)") }
    }

    @Test(arguments: rows) func gradients(_ name: String) {
        let row = OpTable.row(name)
        guard TableTests.hasKernel(row), row.gradient != nil else { return }
        session { _ in
            var numbers = TestNumbers(state: UInt64(name.utf8.count) &* 733)
            for one in TableCases.cases(of: row) where one.order > 0 && one.inputs.allSatisfy({ $0.reduce(1, *) <= 40 }) {
                let inputs = one.inputs.map { (values: numbers.values($0.reduce(1, *), one.range), shape: $0) }
                checkGradients(inputs, secondOrder: one.order > 1, "\(name), shapes \(one.inputs)", one.body)
            }
        }
    }

    /// Prints how much that is.
    @Test func count() {
        var launches: Set<CheckingBackend.Launch> = []
        for row in OpTable.rows where TableTests.hasKernel(row) { launches.formUnion(run(row).launches) }
        print("the table: \(OpTable.rows.count) rows, \(launches.count) cases of (op, shape, dtype), \(Set(launches.map(\.op)).count) ops launched")
        #expect(launches.count > 1000)
    }
}
