import Testing

@testable import Engine

/// Where a usual rule would divide by 0, or multiply 0 by infinity: values and gradients there, and the gradients of the gradients.
@Suite struct EdgeTests {
    /// Products with factors that are 0, one and several in a line; finite differences know nothing of the rule.
    @Test(arguments: [[1.5, 0, 2, -1, 3, 0.5], [0, 0, 2, -1, 3, 0], [0, 0, 0, 0, 0, 0], [1, 2, 3, 4, 5, 6]])
    func productsWithZeros(_ values: [Double]) {
        session { _ in
            for axes in [[], [0], [1], [0, 1]] {
                checkGradients([(values, [2, 3])], "prod over \(axes) of \(values)") { Ops.reduce("prod", $0[0], axes, false) }
            }
            for axis in 0...1 {
                checkGradients([(values, [2, 3])], "cumprod along \(axis) of \(values)") { Ops.cumprod($0[0], axis) }
            }
        }
    }

    /// The gradients of vector norms at 0 are 0, whatever their order; elsewhere they are those of finite differences.
    @Test(arguments: [0.5, 1, 1.5, 2, 2.5, 3, -1, -2, Double.infinity, -Double.infinity])
    func norms(_ p: Double) {
        session { _ in
            let flat = gradients([([0, 0, 0], [3])]) { Ops.vectorNorm($0[0], p, [], false) }
            #expect(flat.value == [0] && flat.gradients[0] == [0, 0, 0], "p = \(p): \(flat)")
            let beside = gradients([([0, 2, -1], [3])]) { Ops.vectorNorm($0[0], p, [], false) }
            #expect(beside.gradients[0].allSatisfy { $0.isFinite }, "p = \(p): \(beside)")
            if p.isFinite { checkGradients([([0.7, 2, -1, 0.4], [2, 2])], "norm of order \(p)") { Ops.vectorNorm($0[0], p, [1], false) } }
        }
    }

    /// Powers as PyTorch has them: x¹ and x² have derivatives of every order at 0.
    @Test(arguments: [1.0, 2, 3, 0])
    func powersAtZero(_ exponent: Double) {
        session { _ in
            let x = tensor([0, 2], [2])
            Gradients.require(x, true)
            var y = Ops.scalarPromoted("pow", x, exponent, false, "torch")
            var expected: [Double] = [1, 1]
            for order in 0..<3 {
                expected = expected.map { $0 * (exponent - Double(order)) }
                y = Gradients.grad([y], [x], [], true, true)[0]
                let at2 = expected[1] * (exponent - Double(order) - 1 >= 0 ? [1, 2, 4, 8][Int(exponent) - order - 1] : 0)
                #expect(Values.doubles(y).allSatisfy { $0.isFinite } && close(Values.doubles(y)[1], at2, 1e-12), "derivative \(order + 1) of x to the \(exponent): \(Values.doubles(y))")
                if !Gradients.isTracked(y) { break }
            }
        }
    }

    /// The whole number below the exact quotient, also where the rounded one is a whole number too many.
    @Test func floorDivision() {
        session { _ in
            let a = tensor([1, -1, 7, -7, .infinity, 5, -5, 1, 0], [9])
            let b = tensor([0.1, 0.1, 2, 2, 2, .infinity, .infinity, 0, -3], [9])
            expectClose(Values.doubles(Ops.binary("floor_divide", a, b)), [9, -10, 3, -4, .nan, 0, -1, .infinity, 0], 0, "floor_divide")
            expectClose(Values.doubles(Ops.binary("floor_divide", Ops.cast(a, "float32"), Ops.cast(b, "float32"))), [9, -10, 3, -4, .nan, 0, -1, .infinity, 0], 0, "float32")
        }
    }

    /// A matrix with more columns than rows.
    @Test func wideFactors() {
        session { _ in
            let values = [1.2, -0.4, 0.7, 2.1, 0.3, 1.9, -1.1, 0.8]
            checkGradients([(values, [2, 4])], "R of a wide matrix") { LinearAlgebra.qr($0[0])[1] }
            checkGradients([(values, [2, 4])], "Q of a wide matrix") { LinearAlgebra.qr($0[0])[0] }
        }
    }

    /// A constant written over what is recorded: it stays recorded, with a gradient of 0; a copy keeps nothing for its gradient.
    @Test func constantsOverRecorded() {
        session { context in
            let x = tensor([1, 2], [2])
            Gradients.require(x, true)
            let y = Ops.scalar("mul", x, 3, false)
            let copy = Ops.copy(y)
            Ops.assign(y, tensor([5, 5], [2]))
            #expect(Gradients.isTracked(y) && Values.doubles(y) == [5, 5])
            #expect(Values.doubles(Gradients.grad([y], [x], [tensor([1, 1], [2])], true, false)[0]) == [0, 0])
            #expect(Values.doubles(Gradients.grad([copy], [x], [tensor([1, 1], [2])], true, false)[0]) == [3, 3])
            #expect(context.takeFailure() == nil)
        }
    }

    /// A mask without axes adds an axis, and takes it or not.
    @Test func masksWithoutAxes() {
        session { _ in
            let x = vector([1, 2, 3])
            for (isSet, rows) in [(1.0, 1), (0.0, 0)] {
                let mask = Make.fromDoubles([isSet], [], "bool", cpu)
                #expect(Values.shape(Indexing.get(x, [4, 0, 0, 0], [mask])) == [rows, 3])
            }
        }
    }
}
