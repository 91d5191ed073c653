import Engine

// Linear algebra on the matrices in the last two axes: numpy's names, and LAPACK's for the legacy surface.

extension NDArray {
    /// Matrices of floating point numbers are needed; whole ones are refused as MXNet refuses them.
    func matrices(_ name: String) -> Tensor {
        if ndim < 2 { Modes.fail("MXNetError", "Check failed: ndim >= 2: " + name + ": the input needs at least two axes, it has " + ndim.description) }
        if !isFloating { Modes.fail("MXNetError", name + ": this operator only supports float32 and float64, not " + Values.dtype(tensor)) }
        return tensor
    }
    /// Matrices with as many rows as columns.
    func squares(_ name: String) -> Tensor {
        needSquare()
        return matrices(name)
    }
    /// The axes of the matrices changed about.
    var matrixTransposed: NDArray { like(Shapes.swapAxes(tensor, -1, -2)) }
    /// The elements at equal places in both of the last axes; k above, or below, the diagonal.
    func diagonals(_ k: Int) -> NDArray {
        let rows = shape[-2] as Int
        let columns = shape[-1] as Int
        let first = k < 0 ? -k : 0
        let count = Swift.max(0, Swift.min(rows - first, columns - Swift.max(k, 0)))
        let places = (0..<count).map { (first + $0) * columns + $0 + Swift.max(k, 0) }
        let flat = Shapes.reshape(tensor, Array(Array(shape)[..<(ndim - 2)]) + [rows * columns])
        return like(Ops.copy(Indexing.take(flat, Make.fromInts(places, [count], "int64", Values.device(tensor)), ndim - 2, "clip")))
    }
}

extension np.linalg {
    /// The length of vectors, or with an order and two axes the norm of matrices: 1, -1, 2, -2, `np.inf`, "fro", "nuc". Without both the root of the sum of all squares.
    public static func norm(_ x: NDArray, ord: (any NormOrder)? = nil, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray {
        guard let order = ord else { return x.norm(ord: 2, axis: axis, keepdims: keepdims) }
        let axes = axis?._sizes ?? (x.ndim < 2 ? [-1] : [-2, -1])
        x.need(axes)
        if axes.count == 1 { return vectorNorm(x, order, axes, keepdims) }
        if axes.count != 2 { Modes.fail("ValueError", "Improper number of dimensions to norm.") }
        return matrixNorm(x, order, axes.map { $0 < 0 ? $0 + x.ndim : $0 }, keepdims)
    }
    /// The length of vectors, or the norm of matrices.
    public static func norm(_ x: NDArray, _ ord: any NormOrder, axis: (any Dims)? = nil, keepdims: Bool = false) -> NDArray {
        norm(x, ord: ord, axis: axis, keepdims: keepdims)
    }
    static func vectorNorm(_ x: NDArray, _ order: any NormOrder, _ axes: [Int], _ keepdims: Bool) -> NDArray {
        guard let power = exponent(order) else {
            Modes.fail("ValueError", "Invalid norm order for vectors.")
            return x
        }
        if power == 2 { return x.norm(ord: 2, axis: axes, keepdims: keepdims) }
        let magnitudes = x.abs()
        if power == 1 { return magnitudes.sum(axis: axes, keepdims: keepdims) }
        if power.isInfinite { return power > 0 ? magnitudes.max(axis: axes, keepdims: keepdims) : magnitudes.min(axis: axes, keepdims: keepdims) }
        if power == 0 {
            let counted: NDArray = x != 0
            return counted.astype(x.dtype).sum(axis: axes, keepdims: keepdims)
        }
        return (magnitudes ** power).sum(axis: axes, keepdims: keepdims) ** (1 / power)
    }
    static func matrixNorm(_ x: NDArray, _ order: any NormOrder, _ axes: [Int], _ keepdims: Bool) -> NDArray {
        let name = order as? String
        if name == "fro" { return x.norm(ord: 2, axis: axes, keepdims: keepdims) }
        let power = exponent(order) ?? 0
        if power == 1 || power == -1 || power.isInfinite {
            // Columns are summed down the first axis, rows along the second.
            let sums = x.abs().sum(axis: power.isInfinite ? axes[1] : axes[0], keepdims: true)
            return power > 0 ? sums.max(axis: axes, keepdims: keepdims) : sums.min(axis: axes, keepdims: keepdims)
        }
        if name != "nuc" && power != 2 && power != -2 {
            Modes.fail("ValueError", "Invalid norm order for matrices.")
            return x
        }
        let others = Array(0..<x.ndim).filter { $0 != axes[0] && $0 != axes[1] }
        let values = svd(x.transpose(others + axes)).1
        let result = name == "nuc" ? values.sum(axis: -1) : power > 0 ? values.max(axis: -1) : values.min(axis: -1)
        if !keepdims { return result }
        return result.reshape(Array(0..<x.ndim).map { axes.contains($0) ? 1 : x.shape[$0] })
    }
    /// An order that is a number.
    static func exponent(_ order: any NormOrder) -> Double? {
        if let whole = order as? Int { return Double(whole) }
        return order as? Double
    }

    /// The inverse.
    public static func inv(_ a: NDArray) -> NDArray { a.like(LinearAlgebra.inverse(a.squares("inv"))) }
    /// The determinant.
    public static func det(_ a: NDArray) -> NDArray { a.like(LinearAlgebra.determinant(a.squares("det"))) }
    /// The determinant's sign and the logarithm of its magnitude.
    public static func slogdet(_ a: NDArray) -> (NDArray, NDArray) {
        let both = LinearAlgebra.signLogDeterminant(a.matrices("slogdet"))
        return (a.like(both[0]), a.like(both[1]))
    }
    /// x of a · x = b.
    public static func solve(_ a: NDArray, _ b: NDArray) -> NDArray { a.like(LinearAlgebra.solve(a.matrices("solve"), b.tensor)) }
    /// The lower factor of a positive definite matrix.
    public static func cholesky(_ a: NDArray) -> NDArray { a.like(LinearAlgebra.cholesky(a.matrices("cholesky"))) }
    /// a = q · r, the columns of q at right angles, r an upper triangle.
    public static func qr(_ a: NDArray) -> (NDArray, NDArray) {
        let both = LinearAlgebra.qr(a.matrices("qr"))
        return (a.like(both[0]), a.like(both[1]))
    }
    /// a = u · diag(s) · vh, with as many columns as a has singular values.
    public static func svd(_ a: NDArray) -> (NDArray, NDArray, NDArray) {
        let parts = LinearAlgebra.svd(a.matrices("svd"))
        return (a.like(parts[0]), a.like(parts[1]), a.like(parts[2]))
    }
    /// The eigenvalues of a symmetric matrix, rising, and its eigenvectors as columns.
    public static func eigh(_ a: NDArray) -> (NDArray, NDArray) {
        let both = LinearAlgebra.eigh(a.matrices("eigh"))
        return (a.like(both[0]), a.like(both[1]))
    }
    /// The eigenvalues of a symmetric matrix.
    public static func eigvalsh(_ a: NDArray) -> NDArray { eigh(a).0 }
    /// How many singular values aren't as good as 0.
    public static func matrix_rank(_ M: NDArray) -> NDArray {
        let s = svd(M).1
        let edge = Values.dtype(M.tensor) == "float64" ? 2.220446049250313e-16 : 1.1920928955078125e-07
        let size = Swift.max(M.shape[-1] as Int, M.shape[-2] as Int)
        let counted: NDArray = s > s.max(axis: -1, keepdims: true) * (Double(size) * edge)
        return counted.sum(axis: -1)
    }
    /// The inverse where there is one, and what comes nearest to it elsewhere; singular values below rcond times the largest count as 0.
    public static func pinv(_ a: NDArray, rcond: Double = 1e-15) -> NDArray {
        let (u, s, vh) = svd(a)
        let least: NDArray = s > s.max(axis: -1, keepdims: true) * rcond
        let inverse = np.where(least, 1 / s, np.zeros_like(s))
        let scaled = vh.matrixTransposed * inverse.expand_dims(axis: -2)
        return np.matmul(scaled, u.matrixTransposed)
    }
    /// The product of several matrices.
    public static func multi_dot(_ arrays: [NDArray]) -> NDArray {
        var product = nd.first(arrays)
        for array in arrays.dropFirst() { product = np.dot(product, array) }
        return product
    }
}

extension nd {
    /// Linear algebra under LAPACK's names.
    public enum linalg {
        static func turned(_ A: NDArray, _ transpose: Bool) -> NDArray { transpose ? A.matrixTransposed : A }

        /// alpha · A · B.
        public static func gemm2(_ A: NDArray, _ B: NDArray, transpose_a: Bool = false, transpose_b: Bool = false, alpha: Double = 1) -> NDArray {
            let product = A.like(Ops.matmul(A.matrices("linalg_gemm2"), B.matrices("linalg_gemm2"), transpose_a, transpose_b))
            return alpha == 1 ? product : product * alpha
        }
        /// alpha · A · B + beta · C.
        public static func gemm(
            _ A: NDArray, _ B: NDArray, _ C: NDArray, transpose_a: Bool = false, transpose_b: Bool = false, alpha: Double = 1, beta: Double = 1
        ) -> NDArray {
            gemm2(A, B, transpose_a: transpose_a, transpose_b: transpose_b, alpha: alpha) + C * beta
        }
        /// alpha · A · Aᵀ, or alpha · Aᵀ · A.
        public static func syrk(_ A: NDArray, transpose: Bool = false, alpha: Double = 1) -> NDArray {
            gemm2(A, A, transpose_a: transpose, transpose_b: !transpose, alpha: alpha)
        }
        /// The lower factor of a positive definite matrix.
        public static func potrf(_ A: NDArray) -> NDArray { A.like(LinearAlgebra.cholesky(A.matrices("linalg_potrf"))) }
        /// The inverse of the matrix whose lower factor A is.
        public static func potri(_ A: NDArray) -> NDArray { inverse(syrk(A)) }
        /// X of A · X = alpha · B, or with rightside of X · A = alpha · B; A is a triangle.
        public static func trsm(_ A: NDArray, _ B: NDArray, transpose: Bool = false, rightside: Bool = false, lower: Bool = true, alpha: Double = 1) -> NDArray {
            let triangle = A.like(Shapes.triangle(A.matrices("linalg_trsm"), 0, !lower))
            let left = turned(triangle, transpose != rightside)
            let right = turned(B, rightside) * alpha
            return turned(A.like(LinearAlgebra.solve(left.tensor, right.tensor)), rightside)
        }
        /// alpha · A · B, or with rightside alpha · B · A; A is a triangle.
        public static func trmm(_ A: NDArray, _ B: NDArray, transpose: Bool = false, rightside: Bool = false, lower: Bool = true, alpha: Double = 1) -> NDArray {
            let triangle = turned(A.like(Shapes.triangle(A.matrices("linalg_trmm"), 0, !lower)), transpose)
            return rightside ? gemm2(B, triangle, alpha: alpha) : gemm2(triangle, B, alpha: alpha)
        }
        /// The inverse.
        public static func inverse(_ A: NDArray) -> NDArray { A.like(LinearAlgebra.inverse(A.squares("linalg_inverse"))) }
        /// The determinant.
        public static func det(_ A: NDArray) -> NDArray { NDArray.atLeast1D(LinearAlgebra.determinant(A.squares("linalg_det")), .nd) }
        /// The determinant's sign and the logarithm of its magnitude.
        public static func slogdet(_ A: NDArray) -> [NDArray] { LinearAlgebra.signLogDeterminant(A.squares("linalg_slogdet")).map { NDArray.atLeast1D($0, .nd) } }
        /// The sum of the logarithms of the diagonal.
        public static func sumlogdiag(_ A: NDArray) -> NDArray { extractdiag(A).log().sum(axis: -1) }
        /// The diagonal, or one above or below it.
        public static func extractdiag(_ A: NDArray, offset: Int = 0) -> NDArray { A.like(A.matrices("linalg_extractdiag")).diagonals(offset) }
        /// A matrix with this diagonal.
        public static func makediag(_ A: NDArray, offset: Int = 0) -> NDArray { A.like(Shapes.diagonalMatrix(A.tensor, offset)) }
    }
}

extension ArrayModule {
    /// The diagonal of a matrix, or a matrix with this diagonal.
    public static func diag(_ v: NDArray, k: Int = 0) -> NDArray { v.ndim == 1 ? v.like(Shapes.diagonalMatrix(v.tensor, k)) : v.diagonals(k) }
    /// Zeros above the k-th diagonal.
    public static func tril(_ m: NDArray, k: Int = 0) -> NDArray { m.like(Shapes.triangle(m.tensor, k, false)) }
    /// Zeros above the k-th diagonal.
    public static func tril(_ m: NDArray, _ k: Int) -> NDArray { tril(m, k: k) }
    /// Zeros below the k-th diagonal.
    public static func triu(_ m: NDArray, k: Int = 0) -> NDArray { m.like(Shapes.triangle(m.tensor, k, true)) }
    /// Zeros below the k-th diagonal.
    public static func triu(_ m: NDArray, _ k: Int) -> NDArray { triu(m, k: k) }
}

extension np {
    /// The sum of the diagonal.
    public static func trace(_ a: NDArray, offset: Int = 0) -> NDArray { a.diagonals(offset).sum(axis: -1) }
    /// Einstein's sum: "ij,jk->ik".
    public static func einsum(_ subscripts: String, _ operands: NDArray...) -> NDArray {
        if let clash = SubscriptClash(subscripts, operands.map { $0.sizes }) {
            let operand = clash.operand.description
            if clash.isRank {
                NDArray.refuse(
                    "sh.ndim() == term.length()", clash.length, clash.expected,
                    "Einstein sum subscript " + clash.term + " does not contain the correct number of indices for operand " + operand + ".")
            } else {
                NDArray.refuse(
                    "Check failed: dim == 1 || dim == dimension_dict[static_cast<int>(c)]: Size of label '" + clash.label + "' for operand  " + operand + " ("
                        + clash.expected.description + ") does not match previous terms (" + clash.length.description + ").")
            }
        }
        return nd.first(operands).like(LinearAlgebra.einsum(subscripts, operands.map { $0.tensor }))
    }
    /// The sum of products over the last axes.
    public static func inner(_ a: NDArray, _ b: NDArray) -> NDArray {
        if a.ndim == 0 || b.ndim == 0 { return a * b }
        return contracted(a, b, [-1], [-1])
    }
    /// The sum of products of all elements.
    public static func vdot(_ a: NDArray, _ b: NDArray) -> NDArray { a.reshape(-1).dot(b.reshape(-1)) }
    /// Ones on the diagonal.
    public static func identity(_ n: Int, dtype: DType? = nil) -> NDArray { eye(n, dtype: dtype) }
}
