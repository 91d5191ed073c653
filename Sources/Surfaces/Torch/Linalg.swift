import Engine

// Products of vectors and matrices.
extension Tensor {
    /// The product of vectors, of matrices, or of stacks of matrices that broadcast.
    public func matmul(_ other: Tensor) -> Tensor {
        let a = Values.shape(core)
        let b = Values.shape(other.core)
        if dtype != other.dtype {
            Modes.fail("RuntimeError", "expected m1 and m2 to have the same dtype, but got: " + dtype.cName + " != " + other.dtype.cName)
        }
        if a.isEmpty || b.isEmpty {
            Modes.fail("RuntimeError", "both arguments to matmul need to be at least 1D, but they are " + a.count.description + "D and " + b.count.description + "D")
        }
        if a.count == 1 && b.count == 1 { return dot(other) }
        let inner = b.count == 1 ? b[0] : b[b.count - 2]
        if a.count > 2 && b.count > 2 { Tensor.needBroadcast(Array(a.dropLast(2)), Array(b.dropLast(2))) }
        if a[a.count - 1] != inner {
            if a.count == 2 && b.count == 1 {
                Modes.fail("RuntimeError", "size mismatch, got input (" + a[0].description + "), mat (" + a[0].description + "x" + a[1].description + "), vec (" + b[0].description + ")")
            }
            if a.count > 2 && b.count > 2 {
                Modes.fail(
                    "RuntimeError",
                    "Expected size for first two dimensions of batch2 tensor to be: [" + a[0].description + ", " + a[a.count - 1].description + "] but got: [" + b[0].description
                        + ", " + inner.description + "].")
            }
            let rows = a.count == 1 ? 1 : a[..<(a.count - 1)].reduce(1) { $0 * $1 }
            let columns = b.count == 1 ? 1 : b[b.count - 1]
            Modes.fail(
                "RuntimeError",
                "mat1 and mat2 shapes cannot be multiplied (" + rows.description + "x" + a[a.count - 1].description + " and " + inner.description + "x" + columns.description + ")")
        }
        if b.count == 1 && dtype != other.dtype {
            let found = other.dtype.typeName
            Modes.fail("RuntimeError", "addmv input tensors must have the same dtype, but got " + found + ", " + dtype.typeName + ", and " + found)
        }
        if a.count > 2 && b.count > 2 && dtype != other.dtype {
            Modes.fail("RuntimeError", "expected scalar type " + dtype.typeName + " but found " + other.dtype.typeName)
        }
        sameDType(other)
        let name = a.count == 2 && b.count == 2 ? "Mm" : a.count == 2 && b.count == 1 ? "Mv" : a.count == 1 && b.count == 2 ? "SqueezeBackward4" : "UnsafeView"
        return Tensor(Ops.matmul(core, other.core, false, false), name)
    }
    func sameDType(_ other: Tensor) {
        if dtype != other.dtype {
            Modes.fail("RuntimeError", "expected m1 and m2 to have the same dtype, but got: " + dtype.cName + " != " + other.dtype.cName)
        }
    }
    func need(_ axes: Int, _ name: String, _ other: Tensor, _ otherAxes: Int) {
        if ndim != axes || other.ndim != otherAxes {
            Modes.fail(
                "RuntimeError",
                name + ": expected tensors of " + axes.description + "D and " + otherAxes.description + "D, but got " + ndim.description + "D and " + other.ndim.description + "D tensors")
        }
    }
    /// The sum of products of two vectors.
    public func dot(_ other: Tensor) -> Tensor {
        if ndim != 1 || other.ndim != 1 {
            Modes.fail("RuntimeError", "1D tensors expected, but got " + ndim.description + "D and " + other.ndim.description + "D tensors")
        }
        if dtype != other.dtype {
            Modes.fail("RuntimeError", "dot : expected both vectors to have same dtype, but found " + dtype.typeName + " and " + other.dtype.typeName)
        }
        if numel() != other.numel() {
            Modes.fail(
                "RuntimeError",
                "inconsistent tensor size, expected tensor [" + numel().description + "] and src [" + other.numel().description + "] to have the same number of elements, but got "
                    + numel().description + " and " + other.numel().description + " elements respectively")
        }
        if dtype != other.dtype {
            Modes.fail("RuntimeError", "dot : expected both vectors to have same dtype, but found " + dtype.typeName + " and " + other.dtype.typeName)
        }
        return Tensor(Ops.matmul(core, other.core, false, false), "Dot")
    }
    public func mm(_ mat2: Tensor) -> Tensor {
        if ndim != 2 { Modes.fail("RuntimeError", "self must be a matrix") }
        if mat2.ndim != 2 { Modes.fail("RuntimeError", "mat2 must be a matrix") }
        return matmul(mat2)
    }
    public func mv(_ vec: Tensor) -> Tensor {
        if ndim != 2 || vec.ndim != 1 {
            Modes.fail("RuntimeError", "vector + matrix @ vector expected, got 1, " + ndim.description + ", " + vec.ndim.description)
        }
        if dtype != vec.dtype {
            let (a, b) = (dtype.typeName, vec.dtype.typeName)
            Modes.fail("RuntimeError", "addmv input tensors must have the same dtype, but got " + b + ", " + a + ", and " + b)
        }
        return matmul(vec)
    }
    public func bmm(_ mat2: Tensor) -> Tensor {
        if ndim != 3 { Modes.fail("RuntimeError", "batch1 must be a 3D tensor") }
        if mat2.ndim != 3 { Modes.fail("RuntimeError", "batch2 must be a 3D tensor") }
        let a = Values.shape(core)
        let b = Values.shape(mat2.core)
        if a[0] != b[0] || a[2] != b[1] {
            Modes.fail(
                "RuntimeError",
                "Expected size for first two dimensions of batch2 tensor to be: [" + a[0].description + ", " + a[2].description + "] but got: [" + b[0].description + ", "
                    + b[1].description + "].")
        }
        return Tensor(matmul(mat2).core, "Bmm")
    }
    public func outer(_ vec2: Tensor) -> Tensor {
        if ndim != 1 { Modes.fail("RuntimeError", "outer: Expected 1-D argument self, but got " + ndim.description + "-D") }
        if vec2.ndim != 1 { Modes.fail("RuntimeError", "outer: Expected 1-D argument vec2, but got " + vec2.ndim.description + "-D") }
        return reshape(-1, 1) * vec2
    }
    /// The sum of the diagonal.
    public func trace() -> Tensor {
        if ndim != 2 { Modes.fail("RuntimeError", "trace: expected a matrix, but got tensor with dim " + ndim.description) }
        return Tensor(diagonal().sum().core, "Trace")
    }
}

extension DType {
    /// The type of C by which PyTorch's errors call it.
    var cName: String {
        switch self {
        case .bool: return "bool"
        case .uint8: return "unsigned char"
        case .int8: return "signed char"
        case .int16: return "short int"
        case .int32: return "int"
        case .int64: return "long int"
        case .float16: return "c10::Half"
        case .bfloat16: return "c10::BFloat16"
        case .float32: return "float"
        case .float64: return "double"
        }
    }
}

extension torch {
    /// Linear algebra: `torch.linalg`.
    public enum linalg {
        /// The norm of all elements, or of the vectors along the axes; of a matrix with an ord the matrix norm.
        public static func norm(_ A: Tensor, _ ord: Double? = nil, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor {
            guard let order = ord else { return A.normed(2.0, chosen(dim), keepdim) }
            if A.ndim == 2 && dim is EveryAxis || dim._sizes.count == 2 { return matrixNorm(A, order, dim is EveryAxis ? [-2, -1] : dim._sizes, keepdim) }
            if dim is EveryAxis && A.ndim > 2 {
                Modes.fail("RuntimeError", "linalg.norm: If dim is not specified but ord is, the input must be 1D or 2D. Got " + A.ndim.description + "D.")
            }
            return A.normed(order, chosen(dim), keepdim)
        }
        public static func norm(_ A: Tensor, ord: Double, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor { norm(A, ord, dim: dim, keepdim: keepdim) }
        /// "fro": the root of the sum of squares.
        public static func norm(_ A: Tensor, ord: String, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor {
            ord == "fro" && dim is EveryAxis && A.ndim == 1 ? A.normed(2.0, nil, keepdim) : matrix_norm(A, ord, dim: dim, keepdim: keepdim)
        }
        public static func vector_norm(_ x: Tensor, _ ord: Double = 2, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor { x.normed(ord, chosen(dim), keepdim) }
        public static func norm(_ A: Tensor, _ ord: String, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor { norm(A, ord: ord, dim: dim, keepdim: keepdim) }
        public static func vector_norm(_ x: Tensor, ord: Double, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor { x.normed(ord, chosen(dim), keepdim) }
        /// "fro": the root of the sum of squares; "nuc": the sum of singular values.
        public static func matrix_norm(_ A: Tensor, _ ord: String = "fro", dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor {
            if A.ndim < 2 { Modes.fail("RuntimeError", "linalg.matrix_norm: The input tensor A must have at least 2 dimensions.") }
            let along = dim is EveryAxis ? [A.ndim - 2, A.ndim - 1] : A.axes(dim._sizes)
            if along.count != 2 { Modes.fail("RuntimeError", "linalg.matrix_norm: dim must be a 2-tuple. Got " + along.description) }
            if ord == "fro" { return A.normed(2.0, Size(along), keepdim) }
            // The matrices' axes stand last.
            let rest = Array(0..<A.ndim).filter { !along.contains($0) }
            let norm = Tensor(LinearAlgebra.matrixNorm(Views.permute(A.core, rest + along), ord), "LinalgMatrixNorm")
            if !keepdim { return norm }
            return along.sorted().reduce(norm) { $0.unsqueeze($1) }
        }
        public static func matrix_norm(_ A: Tensor, ord: String, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor { matrix_norm(A, ord, dim: dim, keepdim: keepdim) }
        /// 1 and -1: the largest and smallest sum of a column, infinity those of a row, 2 and -2 the largest and smallest singular value.
        public static func matrix_norm(_ A: Tensor, _ ord: Double, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor {
            if A.ndim < 2 { Modes.fail("RuntimeError", "linalg.matrix_norm: The input tensor A must have at least 2 dimensions.") }
            return matrixNorm(A, ord, dim is EveryAxis ? [-2, -1] : dim._sizes, keepdim)
        }
        public static func matrix_norm(_ A: Tensor, ord: Double, dim: any Dims = everyAxis, keepdim: Bool = false) -> Tensor { matrix_norm(A, ord, dim: dim, keepdim: keepdim) }
        static func floating(_ A: Tensor, _ name: String) -> Engine.Tensor {
            if !Values.isFloating(A.core) {
                Modes.fail("RuntimeError", "linalg." + name + ": Expected a floating point or complex tensor as input. Got " + A.dtype.typeName)
            }
            return A.core
        }
        /// Matrices of floating point numbers with as many rows as columns.
        static func square(_ A: Tensor, _ name: String) -> Engine.Tensor {
            let sizes = Values.shape(A.core)
            if sizes.count < 2 {
                Modes.fail("RuntimeError", "linalg." + name + ": The input tensor A must have at least 2 dimensions.")
            } else if sizes[sizes.count - 1] != sizes[sizes.count - 2] {
                Modes.fail(
                    "RuntimeError",
                    "linalg." + name + ": A must be batches of square matrices, but they are " + sizes[sizes.count - 2].description + " by " + sizes[sizes.count - 1].description
                        + " matrices")
            }
            return floating(A, name)
        }
        public static func det(_ A: Tensor) -> Tensor { Tensor(LinearAlgebra.determinant(square(A, "det")), "LinalgDet") }
        /// The determinant's sign, and the logarithm of its magnitude.
        public static func slogdet(_ A: Tensor) -> return_types.linalg_slogdet {
            let both = LinearAlgebra.signLogDeterminant(square(A, "slogdet"))
            return return_types.linalg_slogdet(sign: Tensor(both[0], "LinalgSlogdet"), logabsdet: Tensor(both[1], "LinalgSlogdet"))
        }
        @_disfavoredOverload
        public static func slogdet(_ A: Tensor) -> (sign: Tensor, logabsdet: Tensor) {
            let both: return_types.linalg_slogdet = slogdet(A)
            return (both.sign, both.logabsdet)
        }
        public static func inv(_ A: Tensor) -> Tensor { Tensor(LinearAlgebra.inverse(square(A, "inv")), "LinalgInvEx") }
        /// x of A • x = B.
        public static func solve(_ A: Tensor, _ B: Tensor) -> Tensor {
            let a = Values.shape(A.core)
            let b = Values.shape(B.core)
            if a.count >= 2 && a[a.count - 1] == a[a.count - 2] && !b.isEmpty {
                let isVector = b.count == 1 || b == Array(a.dropLast())
                let rows = isVector ? b[b.count - 1] : b[b.count - 2]
                let columns = isVector ? 1 : b[b.count - 1]
                if rows != a[a.count - 1] {
                    Modes.fail(
                        "RuntimeError",
                        "linalg.solve: Incompatible shapes of A and B for the equation AX = B (" + a[a.count - 2].description + "x" + a[a.count - 1].description + " and "
                            + rows.description + "x" + columns.description + ")")
                }
            }
            return Tensor(LinearAlgebra.solve(floating(A, "solve"), B.core), "LinalgSolveEx")
        }
        /// The lower factor of a positive definite matrix.
        public static func cholesky(_ A: Tensor) -> Tensor { Tensor(LinearAlgebra.cholesky(floating(A, "cholesky")), "LinalgCholeskyEx") }
        /// A = Q • R: Q with columns of length 1 at right angles, as many as fit ("reduced") or a square of them ("complete"); or R alone ("r").
        public static func qr(_ A: Tensor, _ mode: String = "reduced") -> return_types.linalg_qr {
            if mode != "reduced" && mode != "complete" && mode != "r" {
                Modes.fail("RuntimeError", "qr received unrecognized mode '" + mode + "' but expected one of 'reduced' (default), 'r', or 'complete'")
            }
            let both = LinearAlgebra.qr(floating(A, "qr"))
            let Q = Tensor(both[0], "LinalgQr")
            let R = Tensor(both[1], "LinalgQr")
            if mode == "r" { return return_types.linalg_qr(Q: zeros(0, dtype: A.dtype), R: R) }
            let missing = A.size(-2) - R.size(-2)
            if mode == "reduced" || missing == 0 { return return_types.linalg_qr(Q: Q, R: R) }
            let below = zeros(A.shape[..<(-2)] + [missing, A.size(-1)], dtype: A.dtype)
            return return_types.linalg_qr(Q: Tensor(completed(Q).core, "LinalgQr"), R: Tensor(cat([R, below], dim: -2).core, "LinalgQr"))
        }
        public static func qr(_ A: Tensor, mode: String) -> return_types.linalg_qr { qr(A, mode) }
        @_disfavoredOverload
        public static func qr(_ A: Tensor, _ mode: String = "reduced") -> (Q: Tensor, R: Tensor) {
            let both: return_types.linalg_qr = qr(A, mode)
            return (both.Q, both.R)
        }
        @_disfavoredOverload
        public static func qr(_ A: Tensor, mode: String) -> (Q: Tensor, R: Tensor) { qr(A, mode) }
        /// A = U • diag(S) • Vh. With full_matrices U and Vh are square.
        public static func svd(_ A: Tensor, full_matrices: Bool = true) -> return_types.linalg_svd {
            let parts = LinearAlgebra.svd(floating(A, "svd"))
            let U = Tensor(parts[0], "LinalgSvd")
            let Vh = Tensor(parts[2], "LinalgSvd")
            let S = Tensor(parts[1], "LinalgSvd")
            if !full_matrices || A.shape[-1] == A.shape[-2] { return return_types.linalg_svd(U: U, S: S, Vh: Vh) }
            return return_types.linalg_svd(U: Tensor(completed(U).core, "LinalgSvd"), S: S, Vh: Tensor(completed(Vh.mT).mT.core, "LinalgSvd"))
        }
        @_disfavoredOverload
        public static func svd(_ A: Tensor, full_matrices: Bool = true) -> (U: Tensor, S: Tensor, Vh: Tensor) {
            let parts: return_types.linalg_svd = svd(A, full_matrices: full_matrices)
            return (parts.U, parts.S, parts.Vh)
        }
        /// The columns and, behind them, as many more as make a square matrix with columns of length 1 at right angles.
        static func completed(_ columns: Tensor) -> Tensor {
            let rows: Int = columns.shape[-2]
            let count: Int = columns.shape[-1]
            if count >= rows { return columns }
            let every = cat([columns, eye(rows, dtype: columns.dtype).expand(columns.shape[..<(-2)] + [rows, rows])], -1)
            return cat([columns, qr(every.detach()).Q.narrow(-1, count, rows - count)], -1)
        }
        public static func svdvals(_ A: Tensor) -> Tensor { Tensor(LinearAlgebra.svd(floating(A, "svd"))[1], "LinalgSvd") }
        /// Of a symmetric matrix, of which the lower half ("L") or the upper one ("U") is read.
        public static func eigh(_ A: Tensor, _ UPLO: String = "L") -> return_types.linalg_eigh {
            let half = UPLO.uppercased()
            if half != "L" && half != "U" { Modes.fail("RuntimeError", "Expected UPLO argument to be 'L' or 'U', but got " + UPLO) }
            let lower = square(A, "eigh")
            let both = LinearAlgebra.eigh(half == "L" ? lower : A.mT.core)
            return return_types.linalg_eigh(eigenvalues: Tensor(both[0], "LinalgEigh"), eigenvectors: Tensor(both[1], "LinalgEigh"))
        }
        public static func eigh(_ A: Tensor, UPLO: String) -> return_types.linalg_eigh { eigh(A, UPLO) }
        @_disfavoredOverload
        public static func eigh(_ A: Tensor, _ UPLO: String = "L") -> (eigenvalues: Tensor, eigenvectors: Tensor) {
            let both: return_types.linalg_eigh = eigh(A, UPLO)
            return (both.eigenvalues, both.eigenvectors)
        }
        @_disfavoredOverload
        public static func eigh(_ A: Tensor, UPLO: String) -> (eigenvalues: Tensor, eigenvectors: Tensor) { eigh(A, UPLO) }
        public static func eigvalsh(_ A: Tensor) -> Tensor { eigh(A).eigenvalues }
        /// How many singular values aren't as good as 0.
        public static func matrix_rank(_ A: Tensor) -> Tensor {
            let S = svdvals(A.detach())
            let rows: Int = A.shape[-2]
            let columns: Int = A.shape[-1]
            let edge = A.dtype == .float64 ? 2.220446049250313e-16 : 1.1920928955078125e-07
            let least = S.amax(-1, keepdim: true) * (Double(rows > columns ? rows : columns) * edge)
            let counted: Tensor = S > least
            return counted.sum(-1)
        }
        /// 1 and -1: the largest and smallest sum of a column, infinity those of a row.
        static func matrixNorm(_ A: Tensor, _ order: Double, _ dims: [Int], _ keepdim: Bool) -> Tensor {
            let rows = A.axis(dims[0])
            let columns = A.axis(dims[1])
            let along = order == 1.0 || order == -1.0 ? rows : columns
            if order == 2.0 || order == -2.0 { return matrix_norm(A, order == 2.0 ? "2" : "-2", dim: Size(dims), keepdim: keepdim) }
            if order != 1.0 && order != -1.0 && !order.isInfinite {
                Modes.fail("RuntimeError", "linalg.matrix_norm: Order " + order.description + " not supported.")
            }
            let sums = A.abs().sum(along, keepdim: true)
            let other = along == rows ? columns : rows
            let result = order > 0.0 ? sums.amax(other, keepdim: true) : sums.amin(other, keepdim: true)
            return keepdim ? result : result.squeeze([rows, columns])
        }
    }

    /// The product of vectors of three elements that stands upright on both.
    public static func cross(_ input: Tensor, _ other: Tensor, dim: Int = -1) -> Tensor {
        let at = input.axis(dim)
        if input.size(at) != 3 || other.size(at) != 3 {
            Modes.fail("RuntimeError", "linalg.cross: inputs dimension " + dim.description + " must have length 3. Got " + input.size(at).description + " and " + other.size(at).description)
        }
        let product = input.roll(-1, at) * other.roll(-2, at) - input.roll(-2, at) * other.roll(-1, at)
        return Tensor(product.core, "LinalgCross")
    }

    public static func dot(_ input: Tensor, _ other: Tensor) -> Tensor { input.dot(other) }
    public static func matmul(_ input: Tensor, _ other: Tensor) -> Tensor { input.matmul(other) }
    public static func mm(_ input: Tensor, _ mat2: Tensor) -> Tensor { input.mm(mat2) }
    public static func mv(_ input: Tensor, _ vec: Tensor) -> Tensor { input.mv(vec) }
    public static func bmm(_ input: Tensor, _ mat2: Tensor) -> Tensor { input.bmm(mat2) }
    public static func outer(_ input: Tensor, _ vec2: Tensor) -> Tensor { input.outer(vec2) }
    public static func trace(_ input: Tensor) -> Tensor { input.trace() }
    public static func addmm(_ input: Tensor, _ mat1: Tensor, _ mat2: Tensor, beta: Double = 1, alpha: Double = 1) -> Tensor {
        let product = alpha == 1.0 ? mat1.mm(mat2) : mat1.mm(mat2) * alpha
        return Tensor(((beta == 1.0 ? input : input * beta) + product).core, "Addmm")
    }
    /// Einstein's sum: `torch.einsum("ij,jk->ik", a, b)`.
    public static func einsum(_ equation: String, _ operands: Tensor...) -> Tensor { einsum(equation, operands) }
    public static func einsum(_ equation: String, _ operands: [Tensor]) -> Tensor { Tensor(LinearAlgebra.einsum(equation, operands.map { $0.core }), "View") }
    public static func det(_ input: Tensor) -> Tensor { linalg.det(input) }
    public static func inverse(_ input: Tensor) -> Tensor { linalg.inv(input) }

    /// Contracts the last dims axes of a with the first of b.
    public static func tensordot(_ a: Tensor, _ b: Tensor, dims: Int = 2) -> Tensor {
        let count = a.ndim
        if dims < 0 { Modes.fail("RuntimeError", "tensordot expects dims >= 0, but got dims=" + dims.description) }
        if dims > a.ndim || dims > b.ndim {
            Modes.fail("RuntimeError", "tensordot expects dims <= the number of axes of both tensors, but got dims=" + dims.description)
        }
        needContraction(a, b, Array((0 - dims)..<0), Array(0..<dims))
        return Tensor(Ops.tensordot(a.core, b.core, Array((count - dims)..<count), Array(0..<dims)), "View")
    }
    /// Contracts the axes of a in the first list with those of b in the second.
    public static func tensordot(_ a: Tensor, _ b: Tensor, dims: [[Int]]) -> Tensor {
        if dims.count != 2 { Modes.fail("RuntimeError", "tensordot expects dims to be two lists of axes") }
        needContraction(a, b, dims[0], dims[1])
        return Tensor(Ops.tensordot(a.core, b.core, dims[0], dims[1]), "View")
    }
    private static func needContraction(_ a: Tensor, _ b: Tensor, _ first: [Int], _ second: [Int]) {
        for (left, right) in zip(first, second) {
            let own = a.size(left)
            let other = b.size(right)
            if own != other && own != 1 && other != 1 {
                Modes.fail(
                    "RuntimeError",
                    "contracted dimensions need to match, but first has size " + own.description + " in dim " + left.description + " and second has size " + other.description
                        + " in dim " + right.description)
            }
        }
    }
}
