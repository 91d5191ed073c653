import Testing

@testable import Engine

private func record<T>(_ body: () -> T) -> T {
    let before = Modes.setRecording(true)
    defer { _ = Modes.setRecording(before) }
    return body()
}

private let notInGraph =
    "Check failed: !AGInfo: :IsNone(*i): Cannot differentiate node because it is not in a computational graph. You need to set is_recording to true or use "
    + "autograd.record() to save computational graphs for backward. If you want to differentiate the same graph twice, you need to pass retain_graph=True to backward."

@Suite struct GradientTests {
    /// The book's first gradient: y = 2 xᵀx.
    @Test func twoXTransposedX() {
        session { _ in
            let x = Shapes.reshape(Make.arange(0, 4, 1, "float32", cpu), [4, 1])
            Gradients.attach(x, "write")
            #expect(Values.doubles(Gradients.get(x)) == [0, 0, 0, 0])
            let y = record { Ops.scalar("mul", Ops.dot(Shapes.transpose(x, []), x), 2, true) }
            #expect(Values.shape(y) == [1, 1] && Values.double(y) == 28)
            Gradients.backward([y], [], false)
            #expect(Values.doubles(Gradients.get(x)) == [0, 4, 8, 12])
        }
    }

    @Test func requests() {
        session { context in
            let x = vector([1, 2])
            let y = vector([3, 4])
            let z = vector([5, 6])
            Gradients.attach(x, "write")
            Gradients.attach(y, "add")
            Gradients.attach(z, "null")
            let held = Gradients.get(x)
            for _ in 0..<3 { Gradients.backward([record { Ops.binary("mul", Ops.binary("mul", x, y), z) }], [], false) }
            #expect(Values.doubles(Gradients.get(x)) == [15, 24])
            #expect(Values.doubles(held) == [15, 24])
            #expect(Values.doubles(Gradients.get(y)) == [15, 36])
            #expect(!Gradients.has(z))
            Gradients.attach(x, "never")
            #expect(context.takeFailure()?.description == "ValueError: Invalid grad_req never: it is one of write, add, null")
        }
    }

    @Test func secondBackwardIsAnError() {
        session { context in
            let x = vector([1, 2])
            Gradients.attach(x, "write")
            let y = record { Ops.binary("mul", x, x) }
            Gradients.backward([y], [], true)
            Gradients.backward([y], [], false)
            #expect(context.takeFailure() == nil)
            Gradients.backward([y], [], false)
            #expect(context.takeFailure()?.description == "MXNetError: " + notInGraph)
            Gradients.backward([Ops.binary("mul", x, x)], [], false)
            #expect(context.takeFailure()?.message == notInGraph)
            #expect(Values.doubles(Gradients.get(x)) == [2, 4])
            Gradients.backward([record { Ops.binary("mul", x, x) }], [vector([1])], false)
            #expect(context.takeFailure()?.message == "the head gradient's shape (1,) isn't the head's (2,)")
        }
    }

    @Test func thirdDerivative() {
        session { _ in
            let x = vector([2], "float64")
            Gradients.attach(x, "write")
            let third = record {
                var y = Ops.binary("mul", Ops.binary("mul", x, x), Ops.binary("mul", x, x))
                for _ in 0..<2 { y = Gradients.grad([y], [x], [], true, true)[0] }
                return y
            }
            #expect(Values.doubles(third) == [48])
            Gradients.backward([third], [], false)
            #expect(Values.doubles(Gradients.get(x)) == [48])
        }
    }

    @Test func inBetweenAndUnreached() {
        session { _ in
            let x = vector([3])
            let other = vector([1])
            Gradients.attach(x, "write")
            Gradients.attach(other, "write")
            let (middle, y) = record { () -> (Tensor, Tensor) in
                let middle = Ops.binary("mul", x, x)
                return (middle, Ops.scalar("mul", middle, 5, false))
            }
            let found = Gradients.grad([y], [middle, x, other], [], true, false)
            #expect(found.map { Values.doubles($0) } == [[5], [30], [0]])
        }
    }

    @Test func detachedPartsAreConstants() {
        session { _ in
            let x = vector([1, 2, 3])
            Gradients.attach(x, "write")
            let z = record { () -> Tensor in
                let y = Ops.binary("mul", x, x)
                return Ops.binary("mul", Ops.detach(y), x)
            }
            Gradients.backward([z], [], false)
            #expect(Values.doubles(Gradients.get(x)) == [1, 4, 9])
            let w = record { Ops.binary("mul", Ops.stopGradient(x), x) }
            Gradients.backward([w], [], false)
            #expect(Values.doubles(Gradients.get(x)) == [1, 2, 3])
        }
    }

    /// y = 2x; u = y.detach(); u[0] = 100: the value changes for both, the gradient stays 2.
    @Test func writeIntoADetachedTwin() {
        session { _ in
            let x = vector([1, 2, 3])
            Gradients.attach(x, "write")
            let y = record { Ops.scalar("mul", x, 2, false) }
            Indexing.set(Ops.detach(y), [0, 0, 0, 0], [], vector([100]))
            #expect(Values.doubles(y) == [100, 4, 6])
            Gradients.backward([record { Ops.reduce("sum", y, [], false) }], [], false)
            #expect(Values.doubles(Gradients.get(x)) == [2, 2, 2])
        }
    }

    /// An optimiser's write before backward doesn't cut the way to the leaf, and the saved value is the old one.
    @Test func writeToALeafBeforeBackward() {
        session { _ in
            let x = vector([1, 2])
            Gradients.attach(x, "write")
            let y = record { Ops.binary("mul", x, x) }
            Ops.assign(x, Ops.scalar("add", x, 1, false))
            Gradients.backward([y], [], false)
            #expect(Values.doubles(x) == [2, 3] && Values.doubles(Gradients.get(x)) == [2, 4])
            Gradients.backward([record { Ops.binary("mul", x, x) }], [], false)
            #expect(Values.doubles(Gradients.get(x)) == [4, 6])
        }
    }

    @Test func trackedWrites() {
        session { _ in
            let x = vector([1, 2, 3], "float64")
            let v = vector([10], "float64")
            Gradients.attach(x, "write")
            Gradients.attach(v, "write")
            let y = record { () -> Tensor in
                let y = Ops.binary("mul", x, x)
                Indexing.set(y, [1, 1, 3, 1], [], v)
                return Ops.binary("mul", y, y)
            }
            #expect(Values.doubles(y) == [1, 100, 100])
            Gradients.backward([y], [], false)
            #expect(Values.doubles(Gradients.get(x)) == [4, 0, 0] && Values.doubles(Gradients.get(v)) == [40])
            let z = record { () -> Tensor in
                let z = Ops.binary("mul", x, x)
                Indexing.set(z, [4, 0, 0, 0], [vector([2, 0])], Ops.scalar("mul", v, 3, false))
                return z
            }
            Gradients.backward([z], [], false)
            #expect(Values.doubles(Gradients.get(x)) == [0, 4, 0] && Values.doubles(Gradients.get(v)) == [6])
        }
    }

    /// A million recorded ops are walked back and freed without recursion, on a thread's usual stack.
    @Test func longChains() {
        session { context in
            let x = vector([1])
            Gradients.attach(x, "write")
            var y = x
            record { for _ in 0..<1_000_000 { y = Ops.scalar("add", y, 0, false) } }
            Gradients.backward([y], [], true)
            #expect(Values.double(Gradients.get(x)) == 1)
            y = x
            // A chain that was never looked at, of large tensors: evaluated in a loop, or dropped.
            let big = Make.full([20_000], 1, "float32", cpu)
            var z = big
            for _ in 0..<4_000 { z = Ops.scalar("add", z, 1, false) }
            z = Ops.scalar("add", big, 1, false)
            for _ in 0..<3_000 { z = Ops.scalar("add", z, 1, false) }
            #expect(Values.doubles(z)[19_999] == 3_002)
        }
    }

    /// Two inputs a node: the graph is a ladder with two to the n ways down, and each node is visited once.
    @Test func ladders() {
        session { _ in
            let x = vector([1], "float64")
            Gradients.attach(x, "write")
            var y = x
            record { for _ in 0..<200 { y = Ops.scalar("mul", Ops.binary("add", y, y), 0.5, false) } }
            Gradients.backward([y], [], false)
            #expect(Values.double(Gradients.get(x)) == 1)
        }
    }
}
