import CKernels
import Testing

@testable import Engine

private let references: [String: @Sendable ([Double]) -> Double] = [
    "sum": { $0.reduce(0, +) }, "mean": { $0.reduce(0, +) / Double($0.count) }, "prod": { $0.reduce(1, *) }, "max": { $0.max() ?? -.infinity }, "min": { $0.min() ?? .infinity },
    "norm": { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }, "scaled_norm": { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() }, "any": { $0.contains { $0 != 0 } ? 1 : 0 }, "all": { $0.contains { $0 == 0 } ? 0 : 1 },
]

@Suite struct ReductionTests {
    static let names = OpTable.rows.filter { $0.kind == .reduction }.map(\.name)
    static let cases: [([Int], [Int])] = [
        ([4], []), ([], []), ([2, 3], [0]), ([2, 3], [1]), ([2, 3], []), ([2, 3, 2], [0, 2]), ([2, 3, 2], [1]), ([2, 3, 2], [-1, 0]), ([1, 4], [0]), ([70, 3], [0]), ([3, 70], [1]),
    ]

    private func reference(_ values: [Double], _ shape: [Int], _ axes: [Int], _ f: ([Double]) -> Double) -> [Double] {
        let axes = axes.isEmpty ? Array(shape.indices) : axes.map { $0 < 0 ? $0 + shape.count : $0 }
        let kept = shape.indices.filter { !axes.contains($0) }
        var groups = [[Double]](repeating: [], count: kept.reduce(1) { $0 * shape[$1] })
        for (flat, value) in values.enumerated() {
            var index = [Int](repeating: 0, count: shape.count)
            var rest = flat
            for axis in shape.indices.reversed() {
                index[axis] = rest % shape[axis]
                rest /= shape[axis]
            }
            groups[kept.reduce(0) { $0 * shape[$1] + index[$1] }].append(value)
        }
        return groups.map(f)
    }

    @Test(arguments: names) func valueAndGradients(_ name: String) throws {
        let f = try #require(references[name], "a new row needs a reference")
        session { _ in
            var numbers = TestNumbers(state: 11)
            for (shape, axes) in Self.cases {
                let values = numbers.values(shape.reduce(1, *), 0.7...1.4)
                let y = Ops.reduce(name, tensor(values, shape), axes, false)
                expectClose(Values.doubles(y), reference(values, shape, axes, f), 1e-12, "\(name) of \(shape) over \(axes)")
                let kept = Ops.reduce(name, tensor(values, shape), axes, true)
                let all = axes.isEmpty ? Array(shape.indices) : axes.map { $0 < 0 ? $0 + shape.count : $0 }
                #expect(Values.shape(kept) == shape.indices.map { all.contains($0) ? 1 : shape[$0] })
                #expect(Values.doubles(kept) == Values.doubles(y))
                let single = values.map { Double(Float($0)) }
                expectClose(Values.doubles(Ops.reduce(name, tensor(single, shape, "float32"), axes, false)), reference(single, shape, axes, f), 2e-7, "\(name) in float32")
                if OpTable.row(name).gradient != nil && shape.reduce(1, *) < 20 {
                    checkGradients([(values, shape)], "\(name) of \(shape) over \(axes)") { Ops.reduce(name, $0[0], axes, false) }
                    checkGradients([(values, shape)], secondOrder: false, "\(name) with kept axes") { Ops.reduce(name, $0[0], axes, true) }
                }
            }
            #expect(Values.shape(Ops.reduceAtLeast1D(name, tensor([1, 2], [2]), [], false)) == [1])
        }
    }

    /// MXNet's last digit: 3.7416573 where the exact sum's root is 3.7416575; and numbers whose squares are beyond float32.
    @Test func scaledNorm() {
        session { _ in
            func norm(_ values: [Double]) -> Double { Values.double(Ops.reduce("scaled_norm", tensor(values, [values.count], "float32"), [], false)) }
            #expect(Show.scalar(Ops.reduce("scaled_norm", tensor([1, 2, 3], [3], "float32"), [], false)) == "3.7416573")
            #expect(norm([3e30, 0, 4e30]) == Double(Float(5e30)))
            #expect(norm([3e-30, 4e-30]) == Double(Float(5e-30)))
            #expect(norm([]) == 0)
            #expect(norm([0, 0]) == 0)
            #expect(norm([1, .nan]).isNaN)
            #expect(norm([1, -.infinity]) == .infinity)
            #expect(Values.dtype(Ops.reduce("scaled_norm", tensor([3, 4], [2], "int64"), [], false)) == "float32")
        }
    }

    @Test func dtypesAndEmptiness() {
        session { context in
            #expect(Values.dtype(Ops.reduce("sum", tensor([1, 0, 1], [3], "bool"), [], false)) == "int64")
            #expect(Values.int(Ops.reduce("sum", tensor([1, 0, 1], [3], "bool"), [], false)) == 2)
            #expect(Values.dtype(Ops.reduce("sum", tensor([1, 2], [2], "int32"), [], false)) == "int32")
            #expect(Values.double(Ops.reduce("sum", tensor([], [0]), [], false)) == 0)
            #expect(Values.double(Ops.reduce("prod", tensor([], [0]), [], false)) == 1)
            #expect(Values.double(Ops.reduce("mean", tensor([], [0]), [], false)).isNaN)
            _ = Ops.reduce("max", tensor([], [0]), [], false)
            #expect(context.takeFailure()?.description == "ValueError: zero-size array to reduction operation max which has no identity")
            _ = Ops.reduce("sum", tensor([1], [1]), [2], false)
            #expect(context.takeFailure()?.description == "AxisError: axis 2 is out of bounds for array of dimension 1")
            _ = Ops.reduce("sum", tensor([1], [1, 1]), [0, -2], false)
            #expect(context.takeFailure()?.name == "ValueError")
        }
    }

    @Test(arguments: [33, 64, 1000]) func notANumberWins(_ count: Int) {
        session { _ in
            for place in [0, count / 2, count - 1] {
                var values = [Double](repeating: 1, count: count)
                values[place] = .nan
                for name in ["max", "min", "sum"] {
                    #expect(Values.double(Ops.reduce(name, vector(values), [], false)).isNaN)
                    #expect(Values.doubles(Ops.reduce(name, tensor(values, [count, 1], "float32"), [0], false))[0].isNaN)
                }
                #expect(Values.int(Ops.argReduceAll("argmax", vector(values), "int64")) == place)
            }
        }
    }

    /// Every one of the largest has the whole gradient in MXNet.
    @Test func tiesOfMax() {
        session { _ in
            let tied = gradients([([1, 3, 3, 1], [4])]) { Ops.reduce("max", $0[0], [], false) }
            #expect(tied.gradients == [[0, 1, 1, 0]])
            let both = gradients([([0, 0], [2])]) { Ops.reduce("norm", $0[0], [], false) }
            #expect(both.value == [0] && both.gradients[0][0].isNaN && both.gradients[0][1].isNaN, "\(both)")
        }
    }

    @Test func placesAndRunningSums() {
        session { context in
            let x = tensor([3, 1, 2, 9, 9, 0], [2, 3])
            #expect(Values.ints(Ops.argReduce("argmax", x, 1, false, "int64")) == [0, 0])
            #expect(Values.ints(Ops.argReduce("argmin", x, 0, false, "int64")) == [0, 0, 1])
            let kept = Ops.argReduce("argmax", x, -1, true, "float32")
            #expect(Values.shape(kept) == [2, 1] && Values.dtype(kept) == "float32")
            #expect(Values.doubles(Ops.cumsum(x, 0)) == [3, 1, 2, 12, 10, 2])
            #expect(Values.doubles(Ops.cumsum(x, 1)) == [3, 4, 6, 9, 18, 18])
            checkGradients([([3, 1, 2, 9, 9, 0], [2, 3])], "cumsum") { Ops.binary("mul", Ops.cumsum($0[0], 1), $0[0]) }
            _ = Ops.argReduceAll("argmax", tensor([], [0]), "int64")
            #expect(context.takeFailure()?.description == "ValueError: attempt to get argmax of an empty sequence")
        }
    }

    /// Reductions along a middle axis are shared among threads, and each result is the same for any number of them.
    @Test(arguments: ["sum", "mean", "max", "min", "norm", "prod", "argmax", "cumsum", "cumprod"])
    func middleAxes(_ name: String) {
        let before = ck_threads()
        defer { ck_set_threads(before) }
        session { _ in
            var numbers = TestNumbers(state: 7)
            let x = tensor(numbers.values(40 * 30 * 50, 0.9...1.1), [40, 30, 50])
            func result() -> [Double] {
                switch name {
                case "argmax": Values.doubles(Ops.argReduce(name, x, 1, false, "int64"))
                case "cumsum": Values.doubles(Ops.cumsum(x, 1))
                case "cumprod": Values.doubles(Ops.cumprod(x, 1))
                default: Values.doubles(Ops.reduce(name, x, [1], false))
                }
            }
            ck_set_threads(1)
            let alone = result()
            let first = name.hasPrefix("cum") ? alone.count : 40 * 50
            #expect(alone.count == first && alone.allSatisfy { $0 != 0 || name == "argmax" })
            for threads in 2...3 {
                ck_set_threads(Int32(threads))
                #expect(result() == alone, "\(threads) threads")
            }
        }
    }
}
