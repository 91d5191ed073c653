import CKernels
import Testing

@testable import Engine

/// Fused groups give what the ops give one by one, to the last bit.
@Suite struct FusionTests {
    /// A random graph over a shape: element-wise ops of all forms with operands that broadcast, shared subexpressions, several outputs, reductions behind them.
    private func randomGraph(_ numbers: inout TestNumbers, _ shape: [Int], _ dtype: String, record: Bool) -> [Tensor] {
        func random(_ shape: [Int]) -> Tensor { tensor(numbers.values(shape.reduce(1, *), -2...2), shape, dtype) }
        var operands = [random(shape), random(shape)]
        for _ in 0..<2 {
            var small = shape
            for axis in small.indices where Bool.random(using: &numbers) { small[axis] = 1 }
            operands.append(random(Bool.random(using: &numbers) ? small : Array(small.dropFirst())))
        }
        operands.append(random([]))
        operands.append(Make.full(shape, 0.75, dtype, cpu))
        let leaves = Array(operands.prefix(3))
        if record { for leaf in leaves { Gradients.attach(leaf, "write") } }
        _ = Modes.setRecording(record)
        func pick() -> Tensor { operands.randomElement(using: &numbers)! }
        for _ in 0..<Int.random(in: 2...14, using: &numbers) {
            let made: Tensor
            switch Int.random(in: 0..<9, using: &numbers) {
            case 0, 1: made = Ops.unary(["neg", "tanh", "sigmoid", "relu", "square", "abs", "floor", "sin"].randomElement(using: &numbers)!, pick())
            case 2, 3, 4: made = Ops.binary(["add", "sub", "mul", "maximum", "minimum", "div"].randomElement(using: &numbers)!, pick(), pick())
            case 5: made = Ops.scalar(["add", "sub", "mul", "pow"].randomElement(using: &numbers)!, pick(), 2, Bool.random(using: &numbers))
            case 6: made = Ops.compare(["less", "equal", "greater_equal"].randomElement(using: &numbers)!, pick(), pick(), false)
            case 7: made = Ops.select(Ops.compare("greater", pick(), pick(), true), pick(), pick())
            default: made = Ops.cast(Ops.cast(pick(), dtype == "float32" ? "float64" : "float32"), dtype)
            }
            operands.append(made)
        }
        var outputs = [operands.last!, operands[operands.count - 2]]
        for x in outputs {
            let rank = Values.shape(x).count
            for (name, axes) in [("sum", []), ("mean", [rank - 1]), ("max", []), ("min", [rank - 1]), ("norm", []), ("sum", [0])] where rank > 0 {
                outputs.append(Ops.reduce(name, x, axes, false))
            }
        }
        _ = Modes.setRecording(false)
        if record, Gradients.isTracked(operands.last!) {
            Gradients.backward([operands.last!], [], true)
            outputs += leaves.map { Gradients.get($0) }
        }
        return outputs
    }

    @Test(arguments: ["float32", "float64"], [[20_000], [37, 543], [64, 512], [3, 70, 101], [2500, 10], [40_001, 1], [2, 33_000]])
    func randomGraphs(_ dtype: String, _ shape: [Int]) {
        for seed in 0..<12 {
            var results: [[[Double]]] = []
            for fuses in [true, false] {
                session { context in
                    context.fuses = fuses
                    var numbers = TestNumbers(state: UInt64(seed * 977 + shape.count))
                    results.append(randomGraph(&numbers, shape, dtype, record: seed % 2 == 1).map { Values.doubles($0) })
                }
            }
            let same = results[0].count == results[1].count && zip(results[0], results[1]).allSatisfy { zip($0, $1).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN } }
            #expect(same, "seed \(seed), \(shape), \(dtype)")
        }
    }

    /// Values don't depend on the number of threads.
    @Test func threads() {
        let before = ck_threads()
        defer { ck_set_threads(before) }
        var results: [[[Double]]] = []
        for threads in [1, 2, 3] {
            ck_set_threads(Int32(threads))
            session { _ in
                var numbers = TestNumbers(state: 5)
                results.append((0..<6).flatMap { _ in randomGraph(&numbers, [300, 401], "float32", record: true).map { Values.doubles($0) } })
                let x = tensor(numbers.values(90_000, -1...1), [300, 300], "float32")
                results[results.count - 1].append(Values.doubles(Ops.matmul(x, x, false, true)))
                results[results.count - 1].append(Values.doubles(Ops.matmul(Ops.cast(x, "float64"), Ops.cast(x, "float64"), false, true)))
            }
        }
        for other in results.dropFirst() {
            for (a, b) in zip(results[0], other) { #expect(zip(a, b).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }) }
        }
    }

    /// What lies between gets no memory; what a tensor holds is kept; what only waiting nodes hold is kept when it is needed a second time.
    @Test func memory() {
        session { context in
            let x = Make.full([1_000_000], 0.5, "float32", cpu)
            Values.evaluate(x)
            let before = context.allocator.statistics
            let kept = Ops.unary("exp", x)
            let sum = Ops.reduce("sum", Ops.unary("tanh", Ops.binary("mul", kept, Ops.unary("sqrt", x))), [], false)
            _ = Values.double(sum)
            #expect(kept.storage.node.isEvaluated)
            #expect(context.allocator.statistics.peak - before.live <= 4_500_000)

            let hidden = Ops.unary("tanh", Ops.unary("exp", x)).storage.node
            let users = (0..<3).map { i in Tensor(try! Build.scalar(Rows.add, hidden, Scalar(Double(i)))) }
            Values.evaluate(users[0])
            #expect(!hidden.isEvaluated)
            Values.evaluate(users[1])
            #expect(hidden.isEvaluated)
            #expect(close(Values.doubles(users[2])[999_999], Values.doubles(users[0])[0] + 2, 1e-6))
        }
    }

    /// A group can't wait for what waits for it: the matrix product stands between two parts of one chain.
    @Test func productsBetween() {
        session { _ in
            let x = Ops.scalar("mul", Make.full([200, 200], 0.01, "float32", cpu), 1, false)
            let a = Ops.unary("exp", x)
            let b = Ops.binary("add", Ops.matmul(a, a, false, false), Ops.unary("tanh", a))
            let c = Ops.binary("mul", b, a)
            let e = 1.010050167084168
            #expect(abs(Values.doubles(c)[777] - (200 * e * e + 0.7656) * e) < 0.01)
        }
    }

    /// Several sessions use the pool of threads at once.
    @Test func sessionsSideBySide() async {
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var right = true
                    session { _ in
                        for _ in 0..<20 {
                            let x = Make.full([200_000], 0.5, "float32", cpu)
                            right = right && Values.double(Ops.reduce("sum", Ops.unary("square", Ops.scalar("add", x, 0.5, false)), [], false)) == 200_000
                        }
                    }
                    return right
                }
            }
            for await right in group { #expect(right) }
        }
    }

    @Test func interrupted() {
        session { context in
            let x = Make.full([100_000], 1, "float32", cpu)
            let y = Ops.unary("tanh", Ops.unary("exp", x))
            context.interrupted = true
            Values.evaluate(y)
            #expect(context.takeFailure()?.name == "KeyboardInterrupt")
            context.interrupted = false
            #expect(Values.doubles(y).count == 100_000)
        }
    }
}
