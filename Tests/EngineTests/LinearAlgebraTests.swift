import Testing

@testable import Engine

private typealias L = LinearAlgebra

@Suite struct LinearAlgebraTests {
    private let a = tensor([4, 1, 2, 0.5, 3, -1, 1, 2, 5], [3, 3])

    private func product(_ x: Tensor, _ y: Tensor) -> Tensor { Ops.matmul(x, y, false, false) }

    @Test func decompositionsMultiplyBack() {
        session { _ in
            var numbers = TestNumbers(state: 5)
            for (m, n) in [(1, 1), (3, 3), (5, 3), (3, 5), (0, 2), (4, 4)] {
                let x = tensor(numbers.values(2 * m * n, -2...2), [2, m, n])
                let qr = L.qr(x)
                expectClose(Values.doubles(product(qr[0], qr[1])), Values.doubles(x), 1e-12, "qr of \(m) by \(n)")
                let svd = L.svd(x)
                let scaled = Ops.binary("mul", svd[0], Shapes.expandDims(svd[1], -2))
                expectClose(Values.doubles(product(scaled, svd[2])), Values.doubles(x), 1e-12, "svd of \(m) by \(n)")
                guard m == n else { continue }
                let one = Make.eye(n, n, 0, "float64", cpu)
                expectClose(Values.doubles(product(x, L.inverse(x))), Values.doubles(one) + Values.doubles(one), 1e-9, "inverse of \(n) by \(n)")
                let symmetric = Ops.binary("add", product(x, Shapes.transpose(x, [0, 2, 1])), Make.eye(n, n, 0, "float64", cpu))
                let eigh = L.eigh(symmetric)
                let back = product(Ops.binary("mul", eigh[1], Shapes.expandDims(eigh[0], -2)), Shapes.transpose(eigh[1], [0, 2, 1]))
                expectClose(Values.doubles(back), Values.doubles(symmetric), 1e-11, "eigh of \(n) by \(n)")
                let factor = L.cholesky(symmetric)
                expectClose(Values.doubles(product(factor, Shapes.transpose(factor, [0, 2, 1]))), Values.doubles(symmetric), 1e-11, "cholesky of \(n) by \(n)")
                expectClose(Values.doubles(product(x, L.solve(x, x))), Values.doubles(x), 1e-9, "solve")
            }
        }
    }

    /// numpy's numbers for one matrix, with LAPACK's signs.
    @Test func numbers() {
        session { _ in
            expectClose(Values.doubles(L.determinant(a)), [60.5], 1e-14, "det")
            expectClose(L.signLogDeterminant(a).map { Values.double($0) }, [1, 4.102643365036796], 1e-14, "slogdet")
            expectClose([Values.doubles(L.qr(a)[1])[0]], [-4.153311931459037], 1e-14, "R")
            for (kind, norm) in [("fro", 7.826237921249264), ("1", 8), ("inf", 8), ("-1", 5.5), ("-inf", 4.5)] {
                expectClose([Values.double(L.matrixNorm(a, kind))], [norm], 1e-14, "norm \(kind)")
            }
            let s = Values.doubles(L.svd(a)[1])
            expectClose([Values.double(L.matrixNorm(a, "nuc")), Values.double(L.matrixNorm(a, "2")), Values.double(L.matrixNorm(a, "-2"))], [s.reduce(0, +), s[0], s[2]], 1e-14, "norms")
            expectClose([s.reduce(1, *)], [60.5], 1e-13, "the product of the singular values")
        }
    }

    @Test func gradients() {
        session { _ in
            let square: (values: [Double], shape: [Int]) = ([4, 1, 2, 0.5, 3, -1, 1, 2, 5], [3, 3])
            let tall: (values: [Double], shape: [Int]) = ([4, 1, 2, 0.5, 3, -1, 1, 2], [4, 2])
            let wide: (values: [Double], shape: [Int]) = (tall.values, [2, 4])
            checkGradients([square], "inverse") { L.inverse($0[0]) }
            checkGradients([square], "det") { L.determinant($0[0]) }
            checkGradients([([1, 2, 3, 2, 4, 6, 1, 0, 1], [3, 3])], secondOrder: false, "det of a singular matrix") { L.determinant($0[0]) }
            checkGradients([square], "slogdet") { L.signLogDeterminant($0[0])[1] }
            checkGradients([square, ([1, 2, 3], [3])], "solve") { L.solve($0[0], $0[1]) }
            checkGradients([square], "cholesky") { L.cholesky(Ops.matmul($0[0], $0[0], false, true)) }
            checkGradients([tall], "Q") { L.qr($0[0])[0] }
            checkGradients([tall], "R") { L.qr($0[0])[1] }
            for (part, name) in ["U", "S", "V"].enumerated() {
                checkGradients([square], secondOrder: false, name) { L.svd($0[0])[part] }
                checkGradients([tall], secondOrder: part == 1, "\(name), tall") { L.svd($0[0])[part] }
                checkGradients([wide], secondOrder: false, "\(name), wide") { L.svd($0[0])[part] }
            }
            for (part, name) in ["values", "vectors"].enumerated() {
                checkGradients([square], secondOrder: false, "eigh, \(name)") { L.eigh(Ops.binary("add", $0[0], Shapes.transpose($0[0], [])))[part] }
            }
            checkGradients([square], "nuclear norm") { L.matrixNorm($0[0], "nuc") }
        }
    }

    @Test func refusals() {
        session { context in
            func refused(_ body: () -> Any) -> String {
                _ = body()
                return context.takeFailure()?.description ?? "nothing"
            }
            let singular = tensor([1, 2, 2, 4], [2, 2])
            #expect(refused { L.inverse(singular) }.hasPrefix("LinAlgError: linalg.inv: The diagonal element 2 is zero"))
            #expect(refused { L.solve(singular, vector([1, 2], "float64")) }.hasPrefix("LinAlgError: torch.linalg.solve: The solver failed"))
            #expect(refused { L.cholesky(tensor([1, 2, 2, 1], [2, 2])) }.contains("the leading minor of order 2 is not positive-definite"))
            #expect(refused { L.inverse(tensor([1, 2], [1, 2])) }.contains("but they are 1 by 2 matrices"))
            #expect(refused { L.inverse(vector([1])) }.contains("must have at least 2 dimensions"))
            #expect(refused { L.svd(tensor([.nan, 1, 2, 3], [2, 2])) }.contains("failed to converge"))
            #expect(refused { L.inverse(Make.full([2, 2], 1, "int64", cpu)) }.contains("Expected a floating point tensor"))
            #expect(Values.doubles(L.determinant(singular)) == [0])
        }
    }
}

@Suite struct EinsumTests {
    private func ones(_ shape: [Int]) -> Tensor { Shapes.reshape(Make.arange(1, Double(shape.reduce(1, *)) + 1, 1, "float64", cpu), shape) }

    @Test func products() {
        session { _ in
            let a = ones([2, 3])
            let b = ones([3, 4])
            let v = ones([3])
            func same(_ equation: String, _ operands: [Tensor], _ expected: Tensor) {
                let found = LinearAlgebra.einsum(equation, operands)
                #expect(Values.shape(found) == Values.shape(expected), "\(equation)")
                expectClose(Values.doubles(found), Values.doubles(expected), 1e-14, equation)
            }
            same("ij,jk->ik", [a, b], Ops.matmul(a, b, false, false))
            same("ij, jk", [a, b], Ops.matmul(a, b, false, false))
            same("ij->ji", [a], Shapes.transpose(a, []))
            same("ba", [a], Shapes.transpose(a, []))
            same("ij->", [a], Ops.reduce("sum", a, [], false))
            same("ij->j", [a], Ops.reduce("sum", a, [0], false))
            same("i,i->", [v, v], Ops.reduce("sum", Ops.binary("mul", v, v), [], false))
            same("i,j->ij", [v, v], Ops.binary("mul", Shapes.reshape(v, [3, 1]), v))
            same("ii->i", [ones([3, 3])], tensor([1, 5, 9], [3]))
            same("ii", [ones([3, 3])], tensor([15], []))
            same("ij,j,jk->ik", [a, v, b], Ops.matmul(Ops.binary("mul", a, v), b, false, false))
            let batch = ones([5, 2, 3])
            same("bij,jk->bik", [batch, b], Ops.matmul(batch, b, false, false))
            same("...ij,...jk->...ik", [batch, b], Ops.matmul(batch, b, false, false))
            same("...ij->...", [batch], Ops.reduce("sum", batch, [1, 2], false))
            same("bij,bij->b", [batch, batch], Ops.reduce("sum", Ops.binary("mul", batch, batch), [1, 2], false))
            same("ij,kj->ik", [ones([2, 1]), a], Ops.matmul(Ops.binary("mul", ones([2, 1]), Make.full([2, 3], 1, "float64", cpu)), a, false, true))
            same("ij,jk->ik", [ones([2, 0]), ones([0, 2])], Make.full([2, 2], 0, "float64", cpu))
        }
    }

    @Test func gradients() {
        session { _ in
            let a: (values: [Double], shape: [Int]) = ([1, -2, 3, 0.5, 2, 1], [2, 3])
            checkGradients([a, a], "ij,kj->ik") { LinearAlgebra.einsum("ij,kj->ik", $0) }
            checkGradients([([1, 2, 3, 4], [2, 2]), a], "ii,ij->j") { LinearAlgebra.einsum("ii,ij->j", $0) }
            checkGradients([a, ([1, 2, 3], [3]), a], "three") { LinearAlgebra.einsum("ij,j,kj->ki", $0) }
        }
    }

    @Test func refusals() {
        session { context in
            func refused(_ equation: String, _ operands: [Tensor]) -> String {
                _ = LinearAlgebra.einsum(equation, operands)
                return context.takeFailure()?.message ?? "nothing"
            }
            let a = ones([2, 3])
            #expect(refused("ij,jk->ik", [a, a]) == "einsum(): subscript j has size 2 for operand 1 which does not broadcast with previously seen size 3")
            #expect(refused("ij,jk->ik", [a]) == "einsum(): fewer operands were provided than specified in the equation")
            #expect(refused("ij->ik", [a]) == "einsum(): output subscript k does not appear in the equation for any input operand")
            #expect(refused("ij->ii", [a]) == "einsum(): output subscript i appears more than once in the output")
            #expect(refused("i1->i", [a]) == "einsum(): invalid subscript given, subscripts must be in [a-zA-Z]: '1'")
            #expect(refused("i->i", [a]).hasPrefix("einsum(): the number of subscripts in the equation (1) does not match the number of dimensions (2)"))
        }
    }
}

@Suite struct OrderTests {
    @Test func againstTheLibrary() {
        session { _ in
            var numbers = TestNumbers(state: 3)
            for dtype in ["float32", "float64", "int8", "uint8", "int32", "int64", "float16", "int16"] {
                for n in [0, 1, 2, 13, 200] {
                    let values = numbers.values(3 * n, 0...20).map { $0.rounded() }
                    let x = tensor(values, [3, n], dtype)
                    for descending in [false, true] {
                        let places = Values.ints(Order.argsort(x, 1, descending))
                        for row in 0..<3 {
                            let line = Array(values[row * n..<(row + 1) * n])
                            let expected = line.indices.sorted { line[$0] == line[$1] ? $0 < $1 : descending ? line[$0] > line[$1] : line[$0] < line[$1] }
                            #expect(Array(places[row * n..<(row + 1) * n]) == expected)
                        }
                        let sorted = Order.sort(Shapes.transpose(x, []), 0, descending)
                        var expected: [Double] = []
                        for row in 0..<3 {
                            let line = values[row * n..<(row + 1) * n].sorted()
                            expected += descending ? line.reversed() : line
                        }
                        #expect(Values.doubles(Shapes.transpose(sorted[0], [])) == expected)
                    }
                }
            }
        }
    }

    @Test func piecesAndEdges() {
        session { context in
            let x = tensor([3, 1, .nan, 2, 3, -.infinity], [6])
            #expect(Values.ints(Order.argsort(x, -1, false)) == [5, 1, 3, 0, 4, 2])
            #expect(Values.ints(Order.topk(x, 3, 0, true)[1]) == [2, 0, 4])
            #expect(Values.doubles(Order.topk(x, 2, 0, false)[0]) == [-.infinity, 1])
            #expect(Values.ints(Order.running(tensor([1, 3, 3, 2, 5], [5]), 0, true)[1]) == [0, 1, 2, 2, 4])
            #expect(Values.doubles(Order.running(tensor([4, 5, 3, 6], [4]), 0, false)[0]) == [4, 4, 3, 3])
            let unique = Order.unique(tensor([2, 1, 2, 3], [2, 2], "int32"))
            #expect(unique.map { Values.ints($0) } == [[1, 2, 3], [1, 0, 1, 2], [1, 2, 1]])
            #expect(Values.shape(unique[1]) == [2, 2])
            let line = tensor([1, 2, 2, 4], [4])
            #expect(Values.ints(Order.search(line, tensor([0, 2, 3, 9], [4]), false)) == [0, 1, 3, 4])
            #expect(Values.ints(Order.search(line, tensor([0, 2, 3, 9], [4]), true)) == [0, 3, 3, 4])
            #expect(Values.ints(Order.bincount(Make.fromInts([1, 3, 1], [3], "int64", cpu), [], 5)) == [0, 2, 0, 1, 0])
            #expect(Values.doubles(Order.bincount(Make.fromInts([1, 3, 1], [3], "int64", cpu), [tensor([0.5, 1, 2], [3])], 0)) == [0, 2.5, 0, 1])
            #expect(Values.doubles(Order.sort(tensor([7], []), 0, false)[0]) == [7])
            _ = Order.topk(x, 7, 0, true)
            #expect(context.takeFailure()?.message == "selected index k out of range")
            _ = Order.bincount(Make.fromInts([-1], [1], "int64", cpu), [], 0)
            #expect(context.takeFailure() != nil)
        }
    }

    @Test func gradients() {
        session { _ in
            let x: (values: [Double], shape: [Int]) = ([3, 1, 2, 5, 4, 6], [2, 3])
            checkGradients([x], "sort") { Order.sort($0[0], 1, true)[0] }
            checkGradients([x], "topk") { Order.topk($0[0], 2, 1, true)[0] }
            checkGradients([x], "running maximum") { Order.running($0[0], 1, true)[0] }
        }
    }
}
