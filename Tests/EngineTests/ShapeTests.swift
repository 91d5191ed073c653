import Testing

@testable import Engine

private func ramp(_ shape: [Int], _ dtype: String = "float64") -> Tensor {
    let count = shape.reduce(1, *)
    return tensor((0..<count).map(Double.init), shape, dtype)
}

@Suite struct ShapeTests {
    @Test func reshapes() {
        session { context in
            let x = ramp([2, 3])
            #expect(Values.shape(Shapes.reshape(x, [3, -1])) == [3, 2])
            #expect(Values.shape(Shapes.reshape(x, [-1])) == [6])
            #expect(Values.shape(Shapes.reshape(ramp([1]), [])) == [])
            #expect(Values.shape(Shapes.reshape(ramp([0, 3]), [3, 0])) == [3, 0])
            for (shape, text) in [
                ([4, 2], "cannot reshape array of size 6 into shape (4,2): target shape size is larger than the current shape"),
                ([4], "cannot reshape array of size 6 into shape (4,): target shape must have the same size as the current shape"),
                ([4, -1], "cannot reshape array of size 6 into shape (4,-1)"), ([-1, -1], "can only specify one unknown dimension"),
                ([-2, 3], "negative dimensions are not allowed: (-2, 3)"),
            ] {
                _ = Shapes.reshape(x, shape)
                #expect(context.takeFailure()?.message == text)
            }
            _ = Shapes.reshape(x, [Int](repeating: 1, count: 9))
            #expect(context.takeFailure()?.name == "ValueError")
        }
    }

    @Test func movesAndSpreads() {
        session { context in
            let x = ramp([2, 3])
            #expect(Values.doubles(Shapes.transpose(x, [])) == [0, 3, 1, 4, 2, 5])
            #expect(Values.shape(Shapes.transpose(ramp([2, 3, 4]), [1, 2, 0])) == [3, 4, 2])
            #expect(Values.doubles(Shapes.flip(x, [1])) == [2, 1, 0, 5, 4, 3])
            #expect(Values.doubles(Shapes.tile(vector([1, 2]), [2, 2])) == [1, 2, 1, 2, 1, 2, 1, 2])
            #expect(Values.shape(Shapes.tile(vector([1, 2]), [2, 2])) == [2, 4])
            #expect(Values.doubles(Shapes.repeated(x, 2, 1)) == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
            #expect(Values.shape(Shapes.squeeze(ramp([1, 2, 1]), [])) == [2])
            #expect(Values.shape(Shapes.squeeze(ramp([1, 2, 1]), [0])) == [2, 1])
            #expect(Values.shape(Shapes.expandDims(x, -1)) == [2, 3, 1])
            #expect(Values.doubles(Shapes.concat([x, x], 1)) == [0, 1, 2, 0, 1, 2, 3, 4, 5, 3, 4, 5])
            #expect(Values.shape(Shapes.stack([x, x, x], 2)) == [2, 3, 3])
            #expect(Shapes.split(x, 3, 1).map { Values.doubles($0) } == [[0, 3], [1, 4], [2, 5]])
            #expect(Shapes.broadcast([2, 1], [3]) == [2, 3])
            for mistake in [
                { _ = Shapes.transpose(x, [0, 0]) }, { _ = Shapes.transpose(x, [0]) }, { _ = Shapes.squeeze(x, [0]) }, { _ = Shapes.concat([x, ramp([2, 2])], 0) },
                { _ = Shapes.concat([], 0) }, { _ = Shapes.stack([x, ramp([2])], 0) }, { _ = Shapes.split(x, 2, 1) }, { _ = Shapes.broadcastTo(x, [3, 2]) },
                { _ = Shapes.expandDims(x, 5) }, { _ = Shapes.tile(x, [-1]) },
            ] as [() -> Void] {
                mistake()
                #expect(context.takeFailure() != nil)
            }
        }
    }

    @Test func gradientsOfShapeOps() {
        session { _ in
            let x: (values: [Double], shape: [Int]) = ((0..<6).map { 0.3 * Double($0) - 0.7 }, [2, 3])
            let cases: [(String, ([Tensor]) -> Tensor)] = [
                ("reshape", { Shapes.reshape($0[0], [3, 2]) }), ("transpose", { Shapes.transpose($0[0], []) }), ("broadcast", { Shapes.broadcastTo($0[0], [4, 2, 3]) }),
                ("concat", { Shapes.concat([$0[0], Ops.unary("square", $0[0]), $0[0]], 1) }), ("stack", { Shapes.stack([$0[0], Ops.unary("exp", $0[0])], 1) }),
                ("split", { Ops.binary("mul", Shapes.split($0[0], 3, 1)[0], Shapes.split($0[0], 3, 1)[2]) }), ("flip", { Ops.binary("mul", Shapes.flip($0[0], [0, 1]), $0[0]) }),
                ("tile", { Shapes.tile($0[0], [2, 1, 2]) }), ("repeat", { Shapes.repeated($0[0], 3, 0) }), ("copy", { Ops.copy($0[0]) }),
                ("cast", { Ops.cast(Ops.cast($0[0], "float64"), "float64") }), ("slice", { Indexing.get($0[0], [1, .min, .min, -1, 1, 0, 3, 2], []) }),
                ("int", { Ops.unary("square", Indexing.get($0[0], [0, -1, 0, 0], [])) }),
                ("take", { Ops.unary("square", Indexing.take($0[0], Make.fromInts([2, 0, 2], [3], "int64", cpu), 1, "raise")) }),
                ("pick", { Ops.unary("square", Indexing.pick($0[0], vector([1, 5]), 1, true)) }),
                ("pairs", { Ops.unary("square", Indexing.get($0[0], [4, 0, 0, 0, 4, 1, 0, 0], [Make.fromInts([0, 1, 1], [3], "int64", cpu), vector([0, 2, 2])])) }),
            ]
            for (name, body) in cases { checkGradients([x], name, body) }
        }
    }

    @Test func products() {
        session { context in
            let a: (values: [Double], shape: [Int]) = ((0..<6).map { 0.5 * Double($0) - 1 }, [2, 3])
            let b: (values: [Double], shape: [Int]) = ((0..<12).map { 0.2 * Double($0) - 1 }, [3, 4])
            let v: (values: [Double], shape: [Int]) = ([1, -2, 0.5], [3])
            #expect(Values.doubles(Ops.dot(ramp([2, 3]), ramp([3]))) == [5, 14])
            #expect(Values.shape(Ops.dot(ramp([2, 3]), ramp([3, 4, 2]))) == [2, 4, 2])
            #expect(Values.double(Ops.dot(vector([1, 2, 3]), vector([4, 5, 6]))) == 32)
            #expect(Values.shape(Ops.dot(vector([1, 2, 3]), vector([4, 5, 6]))) == [])
            #expect(Values.shape(Ops.matmul(ramp([5, 1, 2, 3]), ramp([4, 3, 2]), false, false)) == [5, 4, 2, 2])
            #expect(Values.shape(Ops.matmul(ramp([3]), ramp([2, 3, 4]), false, false)) == [2, 4])
            #expect(Values.shape(Ops.matmul(ramp([0, 3]), ramp([3, 4]), false, false)) == [0, 4])
            #expect(Values.doubles(Ops.matmul(ramp([2, 0]), ramp([0, 2]), false, false)) == [0, 0, 0, 0])
            for (name, body) in [
                ("matmul", { Ops.matmul($0[0], $0[1], false, false) }), ("transposed", { Ops.matmul($0[1], $0[0], true, true) }), ("dot", { Ops.dot($0[0], $0[1]) }),
                ("vectors", { Ops.dot($0[2], $0[2]) }), ("vector left", { Ops.matmul($0[2], $0[1], false, false) }), ("vector right", { Ops.matmul($0[0], $0[2], false, false) }),
                ("tensordot", { Ops.tensordot($0[0], $0[1], [1], [0]) }),
                ("batch", { Ops.matmul(Shapes.stack([$0[0], $0[0]], 0), $0[1], false, false) }),
            ] as [(String, ([Tensor]) -> Tensor)] {
                checkGradients([a, b, v], name, body)
            }
            _ = Ops.dot(ramp([2, 3]), ramp([2, 3]))
            #expect(context.takeFailure()?.message == "Check failed: L[!Ta].Size() == R[Tb].Size() (3 vs. 2) : dot shape error: [2,3] X [2,3]")
            _ = Ops.matmul(ramp([2, 3]), ramp([2, 3]), false, false)
            #expect(context.takeFailure()?.message == "matmul: the shapes (2,3) and (2,3) don't match")
        }
    }

    /// Every type and every transposition against the plain sum.
    @Test(arguments: ["float32", "float64", "int32", "int64", "uint8"], [(1, 1, 1), (3, 4, 5), (17, 33, 65), (64, 64, 64)]) func productsOfAllTypes(_ dtype: String, _ size: (Int, Int, Int)) {
        session { _ in
            let (m, k, n) = size
            let a = (0..<m * k).map { Double($0 % 5) }
            let b = (0..<k * n).map { Double($0 % 3) }
            var expected = [Double](repeating: 0, count: m * n)
            for i in 0..<m { for j in 0..<n { for p in 0..<k { expected[i * n + j] += a[i * k + p] * b[p * n + j] } } }
            if dtype == "uint8" { expected = expected.map { $0.truncatingRemainder(dividingBy: 256) } }
            let x = tensor(a, [m, k], dtype)
            let y = tensor(b, [k, n], dtype)
            for ta in [false, true] {
                for tb in [false, true] {
                    let product = Ops.matmul(ta ? Shapes.transpose(x, []) : x, tb ? Shapes.transpose(y, []) : y, ta, tb)
                    #expect(Values.doubles(product) == expected)
                }
            }
        }
    }

    @Test func making() {
        session { context in
            #expect(Values.doubles(Make.arange(0, 1, 0.25, "float32", cpu)) == [0, 0.25, 0.5, 0.75])
            #expect(Values.doubles(Make.arange(5, 0, -2, "int32", cpu)) == [5, 3, 1])
            #expect(Values.doubles(Make.linspace(0, 1, 5, true, "float64", cpu)) == [0, 0.25, 0.5, 0.75, 1])
            #expect(Values.doubles(Make.eye(2, 3, 1, "float32", cpu)) == [0, 1, 0, 0, 0, 1])
            #expect(Values.ints(Make.fromInts([Int.max], [1], "int64", cpu)) == [Int.max])
            #expect(Values.doubles(Indexing.oneHot(vector([0, 2, 5]), 3, "float32")) == [1, 0, 0, 0, 0, 1, 0, 0, 0])
            #expect(Values.ints(Ops.cast(vector([1.9, -1.9, 300]), "int8")) == [1, -1, 44])
            _ = Make.full([1 << 40, 1 << 40], 0, "float32", cpu)
            #expect(context.takeFailure()?.description == "MemoryError: an array of shape (1099511627776, 1099511627776) is too large")
            _ = Make.full([1 << 40], 0, "float32", cpu)
            #expect(context.takeFailure()?.name == "MemoryError")
            _ = Make.full([2], 0, "float8", cpu)
            #expect(context.takeFailure()?.description == "TypeError: data type 'float8' not understood")
            _ = Make.full([2], 0, "float32", "gpu(0)")
            #expect(context.takeFailure() != nil)
            _ = Make.fromDoubles([1, 2], [3], "float32", cpu)
            #expect(context.takeFailure()?.description == "ValueError: 2 values don't fill the shape (3,)")
            _ = Make.arange(0, .infinity, 1, "float32", cpu)
            #expect(context.takeFailure()?.name == "ValueError")
        }
    }
}
