import Testing

@testable import Engine

/// Gradients as PyTorch has them: recorded without a scope, refused where the graph was freed or written over, and walks that stop for a surface.
@Suite struct AutogradTests {
    private func leaf(_ values: [Double]) -> Tensor {
        let x = vector(values, "float64")
        Gradients.require(x, true)
        return x
    }
    /// backward of the sum of y; what went wrong, or "".
    private func backward(_ context: Context, _ y: Tensor, keep: Bool = false) -> String {
        let id = Gradients.begin([Ops.reduce("sum", y, [], false)], [], [], keep, false)
        if context.failureText == nil && id == 0 { _ = Gradients.finish() }
        return context.takeFailure()?.message ?? ""
    }

    @Test func recordedWithoutAScope() {
        session { context in
            let x = leaf([1, 2, 3])
            let y = Ops.scalar("mul", x, 2, false)
            #expect(Gradients.isTracked(y) && !Modes.isRecording())
            let before = Modes.setGradient(false)
            #expect(!Gradients.isTracked(Ops.scalar("mul", x, 2, false)))
            _ = Modes.setGradient(before)
            #expect(!Gradients.isTracked(Ops.compareScalar("greater", x, 2, true)), "whole numbers and bools are never tracked")
            #expect(backward(context, y) == "")
            #expect(backward(context, Ops.scalar("mul", x, 3, false)) == "")
            #expect(Values.doubles(Gradients.kept(x)) == [5, 5, 5], "gradients add up")
            // An array of a framework with a scope is not recorded outside of it, beside all this.
            let other = vector([1])
            Gradients.attach(other, "write")
            #expect(!Gradients.isTracked(Ops.scalar("mul", other, 2, false)))
        }
    }

    /// What rows save decides what can be walked twice.
    @Test(arguments: [("neg", true), ("exp", false), ("tanh", false), ("sin", false), ("floor", true)])
    func secondWalks(_ name: String, _ again: Bool) {
        session { context in
            let y = Ops.unary(name, leaf([0.5, 1]))
            #expect(backward(context, y) == "")
            #expect(backward(context, y).hasPrefix("Trying to backward through the graph a second time") != again)
            let z = Ops.unary(name, leaf([0.5, 1]))
            #expect(backward(context, z, keep: true) == "")
            #expect(backward(context, z) == "")
        }
    }

    /// Writes through `.data` aren't counted: who saved the value, a part of it or the result, sees the new one.
    @Test(arguments: ["input", "opposite", "output", "part", "second order", "counted later"])
    func uncountedWrites(_ what: String) {
        session { context in
            let x = leaf([1, 2])
            let w = leaf([3, 4])
            var y = Ops.unary("exp", x)
            switch what {
            case "output": Ops.assign(Ops.share(y), vector([10, 20], "float64"))
            case "opposite":
                y = Ops.binary("mul", x, w)
                Ops.assign(Ops.share(w), vector([5, 6], "float64"))
            case "part":
                let z = Ops.scalar("mul", x, 1, false)
                let half = Views.part(z, [1, 1, 2, 1], [])
                y = Ops.binary("mul", half, half)
                Ops.assign(Ops.share(z), vector([7, 8], "float64"))
            default:
                y = Ops.binary("mul", Ops.binary("mul", x, x), x)
                Ops.assign(Ops.share(x), vector([-1, 3], "float64"))
            }
            if what == "counted later" {
                let z = Ops.scalar("mul", x, 1, false)
                y = Ops.unary("square", z)
                Ops.assign(Ops.share(z), vector([0, 0], "float64"))
                Ops.assign(z, vector([1, 1], "float64"))
                #expect(backward(context, y).hasPrefix("one of the variables needed for gradient computation has been modified"))
                return
            }
            let first = Gradients.grad([y], [x], [], true, true)[0]
            switch what {
            case "output": #expect(Values.doubles(first) == [10, 20])
            case "opposite": #expect(Values.doubles(first) == [5, 6])
            case "part": #expect(Values.doubles(first) == [0, 16])
            default:
                // y = (x · x) · x keeps the old x · x beside the new x: x · x + (x + x) · x.
                #expect(Values.doubles(first) == [1 + 2, 4 + 18])
                guard what == "second order" else { return }
                let second = Gradients.grad([first], [x], [vector([1, 1], "float64")], true, false)[0]
                #expect(Values.doubles(second) == [-6, 18])
            }
        }
    }

    /// A detached tensor can be asked for gradients of its own.
    @Test func leavesOfDetached() {
        session { context in
            let x = leaf([1, 2])
            let y = Ops.detach(Ops.scalar("mul", x, 2, false))
            Gradients.require(y, true)
            #expect(Gradients.isTracked(y) && Gradients.isLeaf(y))
            #expect(backward(context, Ops.unary("square", y)) == "")
            #expect(Values.doubles(Gradients.kept(y)) == [4, 8] && !Gradients.arrived(x))
        }
    }

    @Test(arguments: [("neg", "sub", false), ("exp", "add", true), ("sin", "add", false), ("relu", "mul", true)])
    func writesBeforeBackward(_ name: String, _ write: String, _ refused: Bool) {
        session { context in
            let y = Ops.unary(name, leaf([0.5, 1]))
            Ops.assign(y, Ops.scalar(write, y, 2, false))
            let message = backward(context, y)
            #expect(message.hasPrefix("one of the variables needed for gradient computation has been modified by an inplace operation") == refused, "\(name): \(message)")
        }
    }

    @Test func writesToWhatWasSaved() {
        session { context in
            let x = leaf([1, 2])
            let w = vector([3, 4], "float64")
            let y = Ops.binary("mul", x, w)
            Indexing.set(w, [0, 0, 0, 0], [], tensor([9], []))
            #expect(backward(context, y).contains("[torch.DoubleTensor [2]] is at version 1; expected version 0 instead"))
            // A write that isn't counted goes unseen, and the gradient is that of the value that was saved.
            let z = Ops.binary("mul", x, w)
            Ops.assign(Ops.share(w), tensor([0], []))
            #expect(backward(context, z) == "")
            #expect(Values.doubles(Gradients.kept(x)) == [9, 4])
        }
    }

    @Test func viewsShareValuesAndGradients() {
        session { context in
            let x = leaf([1, 2, 3, 4])
            let y = Views.reshape(Ops.scalar("mul", x, 2, false), [2, 2], true)
            let column = Views.part(y, [1, .min, .min, 1, 0, 1, 0, 0], [])
            Ops.assign(column, Ops.scalar("mul", column, 10, false))
            #expect(Values.doubles(y) == [2, 40, 6, 80])
            #expect(backward(context, Views.permute(y, [1, 0])) == "")
            #expect(Values.doubles(Gradients.kept(x)) == [2, 20, 2, 20])
            let wide = Views.expand(leaf([1, 2]), [3, 2])
            #expect(Views.strides(wide) == [0, 1] && !Views.isContiguous(wide))
            let a = leaf([1, 2])
            #expect(backward(context, Ops.binary("mul", Views.expand(a, [3, 2]), tensor([1, 2, 3, 4, 5, 6], [3, 2]))) == "")
            #expect(Values.doubles(Gradients.kept(a)) == [9, 12])
            let base = tensor([0, 1, 2, 3, 4, 5], [2, 3])
            let diagonal = Views.diagonal(base, 1, 0, 1)
            #expect(Values.doubles(diagonal) == [1, 5])
            Ops.assign(diagonal, tensor([7], []))
            #expect(Values.doubles(base) == [0, 7, 2, 3, 4, 7])
            _ = Views.reshape(Views.permute(base, [1, 0]), [6], true)
            #expect(context.takeFailure()?.message.hasPrefix("view size is not compatible") == true)
            #expect(Values.doubles(Views.reshape(Views.permute(base, [1, 0]), [6], false)) == [0, 3, 7, 4, 2, 7])
        }
    }

    /// A walk stops at a function and at hooks, and takes their answers.
    @Test func stops() {
        session { context in
            let x = leaf([1, 2])
            let values = Modes.setGradient(false)
            let cube = Ops.scalar("pow", x, 3, false)
            _ = Modes.setGradient(values)
            let y = Gradients.custom(7, [x], [cube])[0]
            Gradients.hook(x, 8)
            Gradients.retain(y)
            var id = Gradients.begin([Ops.reduce("sum", Ops.scalar("mul", y, 2, false), [], false)], [], [], false, false)
            #expect(id == 7 && Values.doubles(Gradients.cotangent()) == [2, 2])
            // Another walk in between, over the same leaf.
            #expect(Gradients.begin([Ops.reduce("sum", Ops.scalar("mul", x, 5, false), [], false)], [], [], false, false) == 8)
            #expect(Gradients.resume([], []) == 0)
            _ = Gradients.finish()
            id = Gradients.resume([tensor([30, 40], [2])], [1])
            #expect(id == 8 && Values.doubles(Gradients.cotangent()) == [30, 40])
            id = Gradients.resume([tensor([3, 4], [2])], [0])
            #expect(id == 0)
            _ = Gradients.finish()
            #expect(Values.doubles(Gradients.kept(x)) == [8, 9])
            #expect(Values.doubles(Gradients.kept(y)) == [2, 2])
            #expect(Gradients.dropped() == [7], "the freed function is told of")
        }
    }

    /// Products with zeros among the factors, where a quotient would say 0 / 0.
    @Test(arguments: [[2.0, 3, 4], [2, 0, 4], [0, 3, 0], [0, 0, 0]])
    func productsOfZeros(_ values: [Double]) {
        session { context in
            let x = leaf(values)
            #expect(backward(context, Ops.reduce("prod", x, [], false)) == "")
            #expect(Values.doubles(Gradients.kept(x)) == values.indices.map { i in values.indices.filter { $0 != i }.reduce(1) { $0 * values[$1] } })
            let z = leaf(values)
            #expect(backward(context, Ops.cumprod(z, 0)) == "")
            let slopes = values.indices.map { i in
                values.indices.filter { $0 >= i }.reduce(0.0) { sum, last in sum + (0...last).filter { $0 != i }.reduce(1) { $0 * values[$1] } }
            }
            #expect(Values.doubles(Gradients.kept(z)) == slopes)
        }
    }

    @Test func elementsAlongAnAxis() {
        session { _ in
            let values: [Double] = [5, 1, 2, 3, 4, 0]
            let index = Make.fromInts([2, 0, 0, 1], [2, 2], "int64", cpu)
            checkGradients([(values, [2, 3])], "gather") { Ops.binary("mul", Indexing.gather($0[0], 1, index), Indexing.gather($0[0], 1, index)) }
            checkGradients([(values, [2, 3]), ([1, 2, 3, 4], [2, 2])], "scatter") { Ops.unary("square", Indexing.scatter($0[0], 1, index, $0[1], false)) }
            checkGradients([(values, [2, 3]), ([1, 2, 3, 4], [2, 2])], "scatter_add") { Ops.unary("square", Indexing.scatter($0[0], 1, index, $0[1], true)) }
            checkGradients([([0.5, 2, 1, 3], [4])], "cumprod") { Ops.cumprod($0[0], 0) }
            checkGradients([(values, [2, 3])], "variance") { Ops.variance($0[0], [1], false, 1, false) }
            checkGradients([(values, [2, 3])], "deviation") { Ops.variance($0[0], [], false, 0, true) }
            checkGradients([(values, [2, 3])], "logSumExp") { Ops.logSumExp($0[0], [1], true) }
            checkGradients([([1, -2, 3], [3])], "3-norm") { Ops.vectorNorm($0[0], 3, [], false) }
        }
    }
}

extension Context {
    fileprivate var failureText: String? { failure?.message }
}
