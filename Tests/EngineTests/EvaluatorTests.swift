import Testing

@testable import Engine

@Suite struct EvaluatorTests {
    @Test func largeValuesWait() {
        session { context in
            let x = Make.full([100_000], 2, "float32", cpu)
            let y = Ops.unary("square", x)
            #expect(!y.storage.node.isEvaluated)
            #expect(Values.doubles(y)[99_999] == 4)
            #expect(y.storage.node.isEvaluated && y.storage.node.arguments.count == 0)
            let small = Ops.unary("square", vector([3]))
            #expect(small.storage.node.isEvaluated && small.storage.node.arguments.count == 0)
        }
    }

    /// What was dropped unseen is never computed, and what is pending can be computed at once.
    @Test func pendingNodes() {
        session { context in
            let x = Make.full([100_000], 2, "float32", cpu)
            Values.evaluate(x)
            let before = context.allocator.statistics.allocations
            for _ in 0..<100 { _ = Ops.unary("square", x) }
            #expect(context.allocator.statistics.allocations == before)
            #expect(context.pending.nodes().isEmpty)
            let y = Ops.unary("square", x)
            #expect(context.pending.nodes().count == 1)
            Values.evaluateAll()
            #expect(context.pending.nodes().isEmpty && y.storage.node.isEvaluated)
        }
    }

    /// A chain of element-wise ops on a large tensor runs in one buffer when nobody holds what lies between.
    @Test func chainsReuseMemory() {
        session { context in
            let x = Make.full([1_000_000], 0.5, "float32", cpu)
            Values.evaluate(x)
            let before = context.allocator.statistics.live
            var y = Ops.unary("exp", x)
            for _ in 0..<20 { y = Ops.unary("tanh", Ops.scalar("mul", y, 1.5, false)) }
            Values.evaluate(y)
            #expect(context.allocator.statistics.live - before <= 5_000_000)
            #expect(context.allocator.statistics.peak - before <= 9_000_000)
            #expect(Values.doubles(x)[0] == 0.5)
        }
    }

    /// Training steps leave nothing behind.
    @Test func memoryDoesNotGrow() {
        session { context in
            let w = Make.full([50, 50], 0.01, "float32", cpu)
            let x = Make.full([20, 50], 0.5, "float32", cpu)
            Gradients.attach(w, "write")
            var live: [Int] = []
            for step in 0..<10_000 {
                _ = Modes.setRecording(true)
                let loss = Ops.reduce("sum", Ops.unary("square", Ops.unary("tanh", Ops.matmul(x, w, false, false))), [], false)
                _ = Modes.setRecording(false)
                Gradients.backward([loss], [], false)
                Ops.assign(w, Ops.binary("sub", w, Ops.scalar("mul", Gradients.get(w), 0.01, false)))
                if step % 2500 == 2499 { live.append(context.allocator.statistics.live) }
            }
            #expect(Set(live).count == 1)
        }
    }

    @Test func limits() {
        session { context in
            context.memoryLimit = 1_000_000
            _ = Make.full([1_000_000], 1, "float64", cpu)
            #expect(context.takeFailure()?.name == "MemoryError")
            let x = Make.full([100_000], 1, "float32", cpu)
            let y = Ops.unary("exp", x)
            let z = Ops.unary("log", x)
            _ = Ops.binary("add", y, z)
            Values.evaluate(x)
            Values.evaluate(y)
            #expect(context.takeFailure() == nil)
            Values.evaluate(z)
            #expect(context.takeFailure()?.name == "MemoryError")
            context.memoryLimit = nil
            #expect(Values.doubles(z)[0] == 0)
        }
    }

    @Test func interrupts() {
        session { context in
            let x = Make.full([100_000], 1, "float32", cpu)
            let y = Ops.unary("exp", x)
            context.interrupted = true
            Values.evaluate(y)
            #expect(context.takeFailure()?.name == "KeyboardInterrupt")
            context.interrupted = false
            #expect(Values.doubles(y).count == 100_000)
            context.interruptHook = { true }
            Values.evaluate(Ops.unary("exp", x))
            #expect(context.takeFailure()?.name == "KeyboardInterrupt")
        }
    }

    /// The first error is kept, and sessions don't see each other's.
    @Test func failuresBelongToASession() {
        session { context in
            _ = Ops.unary("exp", Make.full([-1], 0, "float32", cpu))
            _ = Ops.unary("nothing", vector([1]))
            session { inner in
                #expect(inner.failure == nil && !Modes.isRecording())
                _ = Modes.setRecording(true)
            }
            #expect(!Modes.isRecording())
            #expect(context.takeFailure()?.message == "negative dimensions are not allowed: (-1,)")
            #expect(context.takeFailure() == nil)
        }
    }

    @Test func singleValues() {
        session { context in
            #expect(Values.double(tensor([3.5], [1, 1])) == 3.5 && Values.int(vector([-3.7])) == -3 && Values.bool(vector([2])))
            _ = Values.bool(vector([1, 2]))
            #expect(context.takeFailure()?.message == "The truth value of an NDArray with multiple elements is ambiguous.")
            _ = Values.double(vector([1, 2]))
            #expect(context.takeFailure()?.message == "The current array is not a scalar: its shape is (2,)")
            _ = Values.int(vector([.nan]))
            #expect(context.takeFailure()?.description == "ValueError: cannot convert float NaN to integer")
            _ = Values.int(vector([1e30]))
            #expect(context.takeFailure()?.name == "OverflowError")
        }
    }

    /// There is one list of ops: names are unique and every row says what it does.
    @Test func theTable() {
        #expect(Set(OpTable.rows.map(\.name)).count == OpTable.rows.count)
        for row in OpTable.rows { #expect(!row.summary.isEmpty && !row.summary.hasSuffix("."), "\(row.name)") }
    }

    @Test func promotion() {
        session { _ in
            for (a, b, standard, numpy) in [
                ("float32", "int64", "float32", "float64"), ("int8", "uint8", "int16", "int16"), ("bool", "int8", "int8", "int8"), ("float32", "float64", "float64", "float64"),
                ("int32", "int64", "int64", "int64"), ("uint8", "int32", "int32", "int32"), ("int8", "float32", "float32", "float32"),
            ] {
                #expect(Values.promoted(a, b, "standard") == standard && Values.promoted(b, a, "standard") == standard)
                #expect(Values.promoted(a, b, "numpy") == numpy)
            }
        }
    }
}
