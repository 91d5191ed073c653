import Testing

@testable import Engine

/// Nothing above the backend knows the device: shapes, dtypes and errors are the same on one that computes nothing.
@Suite struct NullBackendTests {
    private func outcomes(_ context: Context) -> [String] {
        context.interpreted = true
        return context.run {
            var lines: [String] = []
            func tell(_ name: String, _ make: () -> Tensor) {
                let x = make()
                if let failure = context.takeFailure() { lines.append("\(name): \(failure)") } else {
                    Values.evaluate(x)
                    lines.append("\(name): \(Values.dtype(x)) \(Values.shape(x)) \(context.takeFailure().map { "\($0)" } ?? "")")
                }
            }
            for dtype in ["float32", "float64", "int64", "bool"] {
                for shape in shapes + [[150, 100]] {
                    func full(_ shape: [Int]) -> Tensor { Make.full(shape, 1, dtype, cpu) }
                    for row in OpTable.rows {
                        switch row.kind {
                        case .unary: tell(row.name) { Ops.unary(row.name, full(shape)) }
                        case .binary:
                            for other in [shape, [], [3, 1], [7, 2]] { tell(row.name) { Ops.binary(row.name, full(shape), full(other)) } }
                            tell(row.name) { Ops.scalar(row.name, Ops.unary("neg", full(shape)), 2, true) }
                        case .compare: for other in [shape, [2, 1], [9]] { tell(row.name) { Ops.compare(row.name, full(shape), full(other), true) } }
                        case .reduction: for axes in [[], [0], [-1], [4]] { tell(row.name) { Ops.reduce(row.name, Ops.unary("neg", full(shape)), axes, false) } }
                        case .other: break
                        }
                    }
                    tell("matmul") { Ops.matmul(full(shape), full([2, 3]), false, false) }
                    tell("reshape") { Shapes.reshape(full(shape), [-1, 2]) }
                }
            }
            return lines
        }
    }

    @Test func sameShapesAndErrors() {
        let backend = NullBackend()
        let here = outcomes(Context())
        let nowhere = outcomes(Context(backend: backend))
        #expect(here.count == nowhere.count && here.count > 5000)
        for (a, b) in zip(here, nowhere) where a != b {
            Issue.record("\(a) on the processor, \(b) without one")
            break
        }
        #expect(backend.launches > 2000 && backend.groups > 100 && backend.mistakes.isEmpty, "\(backend.launches), \(backend.groups), \(backend.mistakes.first ?? "")")
    }

    /// A chain of large tensors is one launch, and one allocation where only its end is wanted.
    @Test func chainsAreOneLaunch() {
        let backend = NullBackend()
        let context = Context(backend: backend)
        context.interpreted = true
        context.run {
            let x = Make.full([100_000], 2, "float32", cpu)
            let y = Ops.scalar("add", Ops.unary("tanh", Ops.binary("mul", x, x)), 1, false)
            Values.evaluate(Ops.reduce("sum", y, [], false))
            withExtendedLifetime(x) {}
        }
        #expect(backend.groups == 1 && backend.launches == 0 && backend.mistakes.isEmpty)
    }
}
