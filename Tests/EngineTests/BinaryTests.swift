import Foundation
import Testing

@testable import Engine

private let references: [String: @Sendable (Double, Double) -> Double] = [
    "add": { $0 + $1 }, "sub": { $0 - $1 }, "mul": { $0 * $1 }, "div": { $0 / $1 }, "pow": { pow($0, $1) }, "maximum": { max($0, $1) }, "minimum": { min($0, $1) },
    "polygamma": polygammaSeries, "floor_divide": { ($0 / $1).rounded(.down) }, "mod": { $0 - $1 * ($0 / $1).rounded(.down) }, "fmod": { fmod($0, $1) }, "arctan2": { atan2($0, $1) },
    "logical_and": { $0 != 0 && $1 != 0 ? 1 : 0 }, "logical_or": { $0 != 0 || $1 != 0 ? 1 : 0 }, "logical_xor": { ($0 != 0) != ($1 != 0) ? 1 : 0 },
    "bitwise_and": { Double(Int($0) & Int($1)) }, "bitwise_or": { Double(Int($0) | Int($1)) }, "bitwise_xor": { Double(Int($0) ^ Int($1)) },
    "equal": { $0 == $1 ? 1 : 0 }, "not_equal": { $0 != $1 ? 1 : 0 }, "less": { $0 < $1 ? 1 : 0 }, "less_equal": { $0 <= $1 ? 1 : 0 },
    "greater": { $0 > $1 ? 1 : 0 }, "greater_equal": { $0 >= $1 ? 1 : 0 },
]

/// Shapes that go together, and what comes of them.
private let pairs: [([Int], [Int], [Int])] = [
    ([], [], []), ([3], [3], [3]), ([2, 3], [3], [2, 3]), ([2, 3], [], [2, 3]), ([2, 1], [1, 4], [2, 4]), ([3, 1, 2], [4, 1], [3, 4, 2]), ([0], [1], [0]), ([2, 0], [1], [2, 0]),
    ([1], [2, 2], [2, 2]),
]

private func place(_ index: [Int], _ shape: [Int]) -> Int {
    var at = 0
    for (axis, size) in shape.enumerated() { at = at * size + (size == 1 ? 0 : index[index.count - shape.count + axis]) }
    return at
}

private func broadcast(_ a: [Double], _ sa: [Int], _ b: [Double], _ sb: [Int], _ shape: [Int], _ f: (Double, Double) -> Double) -> [Double] {
    (0..<shape.reduce(1, *)).map { flat in
        var index: [Int] = []
        var rest = flat
        for size in shape.reversed() {
            index.insert(rest % size, at: 0)
            rest /= size
        }
        return f(a[place(index, sa)], b[place(index, sb)])
    }
}

@Suite struct BinaryTests {
    static let names = OpTable.rows.filter { $0.kind == .binary }.map(\.name)
    static let comparisons = OpTable.rows.filter { $0.kind == .compare }.map(\.name)

    @Test(arguments: names) func valueAndGradients(_ name: String) throws {
        let f = try #require(references[name], "a new row needs a reference")
        let whole = name.hasPrefix("bitwise")
        let isOrdered = name == "polygamma"
        session { _ in
            var numbers = TestNumbers(state: UInt64(name.utf8.count) &* 31)
            for (sa, sb, shape) in pairs {
                var a = numbers.values(sa.reduce(1, *), 0.6...2.4)
                var b = numbers.values(sb.reduce(1, *), 0.55...1.95)
                if whole { (a, b) = (a.map { ($0 * 5).rounded() }, b.map { ($0 * 5).rounded() }) }
                if isOrdered { a = a.map { $0.rounded() } }
                let dtype = whole ? "int32" : "float64"
                let y = Ops.binary(name, tensor(a, sa, dtype), tensor(b, sb, dtype))
                #expect(Values.shape(y) == shape)
                expectClose(Values.doubles(y), broadcast(a, sa, b, sb, shape, f), 1e-12, "\(name) of \(sa) and \(sb)")
                guard !whole else { continue }
                let single = (a.map { Double(Float($0)) }, b.map { Double(Float($0)) })
                let y32 = Ops.binary(name, tensor(single.0, sa, "float32"), tensor(single.1, sb, "float32"))
                expectClose(Values.doubles(y32), broadcast(single.0, sa, single.1, sb, shape, f), 3e-7, "\(name) in float32")
                if isOrdered {
                    checkGradients([(b, sb)], "\(name)") { Ops.binary(name, tensor(a, sa), $0[0]) }
                    continue
                }
                checkGradients([(a, sa), (b, sb)], "\(name)") { Ops.binary(name, $0[0], $0[1]) }
                checkGradients([(a, sa)], "\(name) with a number") { Ops.scalar(name, $0[0], 1.3, false) }
                checkGradients([(a, sa)], "a number \(name)") { Ops.scalar(name, $0[0], 1.3, true) }
                if let number = b.first, let left = a.first {
                    expectClose(Values.doubles(Ops.scalar(name, tensor(a, sa), number, false)), a.map { f($0, number) }, 1e-12, "\(name) with a number")
                    expectClose(Values.doubles(Ops.scalar(name, tensor(b, sb), left, true)), b.map { f(left, $0) }, 1e-12, "a number \(name)")
                }
            }
        }
    }

    @Test(arguments: comparisons, ["float32", "float64", "int32", "int64", "int8", "uint8"]) func comparisons(_ name: String, _ dtype: String) throws {
        let f = try #require(references[name], "a new row needs a reference")
        session { _ in
            for (sa, sb, shape) in pairs {
                let a = (0..<sa.reduce(1, *)).map { Double($0 % 3) }
                let b = (0..<sb.reduce(1, *)).map { Double($0 % 2 + 1) }
                let expected = broadcast(a, sa, b, sb, shape, f)
                for asBool in [false, true] {
                    let y = Ops.compare(name, tensor(a, sa, dtype), tensor(b, sb, dtype), asBool)
                    #expect(Values.doubles(y) == expected)
                    #expect(Values.dtype(y) == (asBool ? "bool" : dtype))
                    #expect(Values.doubles(Ops.compareScalar(name, tensor(a, sa, dtype), 1.5, asBool)) == a.map { f($0, 1.5) })
                }
            }
        }
    }

    @Test func wholeDivision() {
        session { _ in
            let a = Make.fromInts([7, -7, 7, -7, 5, Int(Int32.min)], [6], "int32", cpu)
            let b = Make.fromInts([2, 2, -2, -2, 0, -1], [6], "int32", cpu)
            #expect(Values.ints(Ops.binary("div", a, b)) == [3, -3, -3, 3, 0, Int(Int32.min)])
            #expect(Values.ints(Ops.binary("floor_divide", a, b)) == [3, -4, -4, 3, 0, Int(Int32.min)])
            #expect(Values.ints(Ops.binary("mod", a, b)) == [1, 1, -1, -1, 0, 0])
            #expect(Values.ints(Ops.scalarInt("add", Make.fromInts([1 << 60], [1], "int64", cpu), 1, false)) == [(1 << 60) + 1])
            #expect(Values.ints(Ops.scalar("pow", Make.fromInts([2, 3], [2], "int64", cpu), 5, false)) == [32, 243])
        }
    }

    @Test func numbersAreWeak() {
        session { _ in
            for dtype in ["float32", "float64", "int32", "int64", "uint8", "int8"] {
                #expect(Values.dtype(Ops.scalar("mul", tensor([1, 2], [2], dtype), 2.0, false)) == dtype)
                #expect(Values.dtype(Ops.scalarInt("sub", tensor([1, 2], [2], dtype), 2, true)) == dtype)
            }
        }
    }

    /// Where the operands are equal MXNet gives the gradient to the left one.
    @Test func tiesOfMaximum() {
        session { _ in
            let found = gradients([([1, 2], [2]), ([1, 3], [2])]) { Ops.binary("maximum", $0[0], $0[1]) }
            #expect(found.gradients == [[1, 0], [0, 1.25]])
            let clip = gradients([([0, 1, 2, 3], [4])]) { Ops.clip($0[0], 1, 2) }
            #expect(clip.gradients == [[0, 1.25, 1.5, 0]])
        }
    }

    @Test func selectChooses() {
        session { _ in
            let c = tensor([1, 0, 1], [3])
            #expect(Values.doubles(Ops.select(c, tensor([1, 2, 3], [3]), tensor([9], [1]))) == [1, 9, 3])
            checkGradients([([1, 2, 3], [3]), ([4, 5], [2, 1])], "select") { Ops.select(c, $0[0], $0[1]) }
        }
    }

    /// The dtype of a result, by rule: two tensors, and a tensor beside a fraction and an integer.
    @Test(arguments: [
        ("mxnet.np", "add", "int64", "float32", "float32"), ("numpy", "add", "int64", "float32", "float64"), ("standard", "add", "int64", "float32", "float32"),
        ("mxnet.np", "div", "int64", "int64", "float32"), ("numpy", "div", "int64", "int64", "float64"), ("mxnet.nd", "div", "int32", "int32", "int32"),
        ("mxnet.np", "mul", "bool", "int32", "int32"), ("mxnet.np", "pow", "bool", "bool", "float32"), ("mxnet.np", "add", "float64", "float32", "float64"),
    ]) func conventions(_ rule: String, _ op: String, _ a: String, _ b: String, _ result: String) {
        session { _ in
            #expect(Values.dtype(Ops.binaryPromoted(op, tensor([1, 0], [2], a), tensor([1, 1], [2], b), rule)) == result)
            #expect(Values.dtype(Ops.comparePromoted("less", tensor([1, 0], [2], a), tensor([1, 1], [2], b), rule)) == (rule == "mxnet.nd" ? a : "bool"))
        }
    }

    @Test(arguments: [
        ("mxnet.np", "int64", "float64", "int64", "float32"), ("mxnet.nd", "int64", "int64", "int64", "int64"), ("standard", "int64", "float32", "int64", "float32"),
        ("numpy", "bool", "float64", "int64", "float64"), ("mxnet.np", "float32", "float32", "float32", "float32"),
    ]) func conventionsBesideNumbers(_ rule: String, _ dtype: String, _ fraction: String, _ integer: String, _ quotient: String) {
        session { _ in
            let x = tensor([1, 0], [2], dtype)
            #expect(Values.dtype(Ops.scalarPromoted("mul", x, 1.5, false, rule)) == fraction)
            #expect(Values.dtype(Ops.scalarIntPromoted("add", x, 2, true, rule)) == integer)
            #expect(Values.dtype(Ops.scalarIntPromoted("div", x, 2, false, rule)) == quotient)
            #expect(Values.isFloating(x) == dtype.hasPrefix("float"))
        }
    }

    @Test func conventionsHaveTheirWords() {
        session { context in
            let a = Make.full([2, 3], 1, "float32", cpu)
            let b = Make.full([2, 4], 1, "float32", cpu)
            for rule in ["mxnet.nd", "mxnet.np"] {
                _ = Ops.binaryPromoted("add", a, b, rule)
                #expect(context.takeFailure()?.description == "MXNetError: Check failed: l == 1 || r == 1: operands could not be broadcast together with shapes [2,3] [2,4]")
            }
            _ = Ops.comparePromoted("less", a, b, "numpy")
            #expect(context.takeFailure()?.description == "ValueError: operands could not be broadcast together with shapes (2,3) (2,4)")
            _ = Ops.binaryPromoted("add", a, Ops.cast(b, "int32"), "mxnet.nd")
            #expect(context.takeFailure()?.name == "TypeError")
            _ = Ops.binaryPromoted("add", a, a, "fortran")
            #expect(context.takeFailure()?.name == "ValueError")
        }
    }

    @Test func errorsSayBothShapes() {
        session { context in
            _ = Ops.binary("add", vector([1, 2, 3]), tensor([1, 2, 3, 4], [2, 2], "float32"))
            #expect(context.takeFailure()?.description == "ValueError: operands could not be broadcast together with shapes (3,) (2,2)")
            _ = Ops.binary("mul", vector([1], "float32"), vector([1], "float64"))
            #expect(context.takeFailure()?.description == "TypeError: mul: the dtypes float32 and float64 differ; cast one of them")
            _ = Ops.binary("exp", vector([1]), vector([1]))
            #expect(context.takeFailure()?.name == "NotImplementedError")
        }
    }
}
