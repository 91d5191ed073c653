import Engine

/// The names that `tf` shares with `tf.linalg`.
public protocol LinearAlgebraNames {}
extension tf: LinearAlgebraNames {}
extension tf.linalg: LinearAlgebraNames {}

extension LinearAlgebraNames {
    /// The product of the matrices in the last two axes; the others broadcast.
    public static func matmul(_ a: some ArrayData, _ b: some ArrayData, transpose_a: Bool = false, transpose_b: Bool = false) -> Tensor {
        let both = tf.pair(a, b)
        return Tensor(tf.product(both[0], both[1], transpose_a, transpose_b))
    }
    /// The same of two tensors.
    public static func matmul(_ a: Tensor, _ b: Tensor, transpose_a: Bool = false, transpose_b: Bool = false) -> Tensor {
        Tensor(tf.product(a.input, b.input, transpose_a, transpose_b))
    }
    /// Contracts the last axes of a with as many first ones of b.
    public static func tensordot(_ a: some ArrayData, _ b: some ArrayData, axes: Int) -> Tensor { tf.dotted(a, b, axes) }
    public static func tensordot(_ a: Tensor, _ b: Tensor, axes: Int) -> Tensor { tf.dotted(a, b, axes) }
    public static func tensordot(_ a: some ArrayData, _ b: some ArrayData, _ axes: Int) -> Tensor { tf.dotted(a, b, axes) }
    /// Contracts the axes of a with those of b, pairwise.
    public static func tensordot(_ a: some ArrayData, _ b: some ArrayData, axes: [[Int]]) -> Tensor {
        if axes.count != 2 || axes[0].count != axes[1].count {
            Modes.fail("ValueError", "Different number of contraction axes `a` and `b`, " + (axes.first?.count ?? 0).description + " != " + (axes.last?.count ?? 0).description + ".")
        }
        return tf.contracted(tf.gathered(a, nil), tf.gathered(b, nil), axes[0], axes[1])
    }
    public static func tensordot(_ a: some ArrayData, _ b: some ArrayData, axes: [Int]) -> Tensor { tensordot(a, b, axes: axes.map { [$0] }) }
    /// The norm of all elements, of vectors along an axis, or of the matrices in two axes.
    public static func norm(_ tensor: some ArrayData, ord: any NormOrder = "euclidean", axis: (any Dims)? = nil, keepdims: Bool = false) -> Tensor {
        tf.measured(tf.gathered(tensor, nil), ord, axis, keepdims)
    }
    /// Einstein's sum.
    public static func einsum(_ equation: String, _ inputs: Tensor...) -> Tensor {
        let cores = inputs.map { $0.input }
        if let clash = SubscriptClash(equation, cores.map { Values.shape($0) }) {
            let operands = "__MklEinsum_N_" + cores.count.description
            let shape = Values.shape(cores[clash.operand])
            if clash.isRank {
                refuse("Einsum", "Expected input " + clash.operand.description + " to have rank " + clash.expected.description + " but got: " + shape.count.description, of: operands)
            } else {
                refuse(
                    "Einsum",
                    "Expected dimension " + clash.expected.description + " at axis " + clash.axis.description + " of the input shaped " + tf.bare(shape) + " but got dimension "
                        + clash.length.description, of: operands)
            }
        }
        return Tensor(LinearAlgebra.einsum(equation, cores))
    }
}

extension tf {
    static func product(_ a: Engine.Tensor, _ b: Engine.Tensor, _ transposeA: Bool, _ transposeB: Bool) -> Engine.Tensor {
        let x = Values.shape(a)
        let y = Values.shape(b)
        // Floats go through oneDNN's kernels, whose names and words differ; more than two axes make it the product in batches.
        let isFloating = Values.isFloating(a)
        let op = x.count > 2 || y.count > 2 ? "BatchMatMulV2" : "MatMul"
        func no(_ message: String) { refuse(op, message, of: isFloating ? "__Mkl" + op : op) }
        if !isFloating && x.count < 2 { no("In[0] and In[1] ndims must be == 2: " + x.count.description) }
        if x.count < 2 { no("In[0] ndims must be >= 2") }
        if y.count < 2 { no("In[1] ndims must be >= 2") }
        if Values.dtype(a) != Values.dtype(b) {
            refuse(isFloating ? "_Mkl" + op : op, input: 1, Values.dtype(b), expected: Values.dtype(a))
        }
        if x.count < 2 || y.count < 2 { return Ops.matmul(a, b, transposeA, transposeB) }
        var back = 3
        while back <= x.count && back <= y.count {
            let m = x[x.count - back]
            let n = y[y.count - back]
            if m != n && m != 1 && n != 1 { no("In[0] and In[1] must have compatible batch dimensions: " + bare(x) + " vs. " + bare(y)) }
            back += 1
        }
        let inner = transposeA ? x[x.count - 2] : x[x.count - 1]
        let other = transposeB ? y[y.count - 1] : y[y.count - 2]
        if inner != other {
            let turned = op == "MatMul" ? "" : (transposeA ? " 1" : " 0") + (transposeB ? " 1" : " 0")
            no("Matrix size-incompatible: In[0]: " + bare(x) + ", In[1]: " + bare(y) + turned)
        }
        return Ops.matmul(a, b, transposeA, transposeB)
    }
    /// Contracts the last axes of a with as many first ones of b.
    static func dotted(_ a: any ArrayData, _ b: any ArrayData, _ axes: Int) -> Tensor {
        let both = pair(a, b)
        let rank = Values.ndim(both[0])
        if axes > rank || axes > Values.ndim(both[1]) || axes < 0 {
            Modes.fail(
                "ValueError",
                "`axes` must not be larger than the number of dimensions of tensor " + Tensor(both[0]).numpy().description + ".  Received " + axes.description
                    + ", vs tensor dimensions " + rank.description + ".")
        }
        return contracted(both[0], both[1], Array((rank - axes)..<rank), Array(0..<axes))
    }
    static func contracted(_ a: Engine.Tensor, _ b: Engine.Tensor, _ axesA: [Int], _ axesB: [Int]) -> Tensor {
        let x = Values.shape(a)
        let y = Values.shape(b)
        func front(_ axis: Int, _ rank: Int) -> Int {
            let at = axis < 0 ? axis + rank : axis
            if at < 0 || at >= rank { Modes.fail("ValueError", "`axes` must not be larger than the number of dimensions of the tensor: " + axis.description) }
            return at
        }
        let left = axesA.map { front($0, x.count) }
        let right = axesB.map { front($0, y.count) }
        let k = left.reduce(1) { $0 * x[$1] }
        let l = right.reduce(1) { $0 * y[$1] }
        if zip(left, right).contains(where: { x[$0] != y[$1] }) {
            let m = Values.size(a) / (k == 0 ? 1 : k)
            let n = Values.size(b) / (l == 0 ? 1 : l)
            refuse("MatMul", "Matrix size-incompatible: In[0]: " + bare([m, k]) + ", In[1]: " + bare([l, n]), of: "__MklMatMul")
        }
        if Values.dtype(a) != Values.dtype(b) { sameDType("MatMul", Tensor(a), Tensor(b), 1, "") }
        return Tensor(Ops.tensordot(a, b, left, right))
    }
    static func measured(_ core: Engine.Tensor, _ ord: any NormOrder, _ axis: (any Dims)?, _ keepdims: Bool) -> Tensor {
        if !Values.isFloating(core) { refuse("Sqrt", Values.dtype(core), allowed: reals) }
        let axes = axes("Sum", core, axis)
        let name = ord as? String
        let order = ord as? Double ?? Double(ord as? Int ?? 2)
        let isMatrix = axes.count == 2
        if let told = name, told != "euclidean", !(told == "fro" && isMatrix) {
            Modes.fail("ValueError", "'ord' must be a supported " + (isMatrix ? "matrix" : "vector") + " norm, got " + told)
        }
        if name != nil || !isMatrix && order == 2.0 { return Tensor(Ops.reduce("norm", core, axes, keepdims)) }
        if !isMatrix {
            if order <= 0.0 { Modes.fail("ValueError", "'ord' must be a supported vector norm, got " + "\(ord)") }
            return Tensor(Ops.vectorNorm(core, order, axes, keepdims))
        }
        let rank = Values.ndim(core)
        let rows = axes[0] < 0 ? axes[0] + rank : axes[0]
        let columns = axes[1] < 0 ? axes[1] + rank : axes[1]
        let kind = order == 1.0 ? "1" : order == 2.0 ? "2" : order == Double.infinity ? "inf" : ""
        if kind.isEmpty { Modes.fail("ValueError", "'ord' must be a supported matrix norm in ['euclidean', 'fro', 1, 2, inf], got " + "\(ord)") }
        let others = (0..<rank).filter { $0 != rows && $0 != columns }
        var norm = LinearAlgebra.matrixNorm(Shapes.transpose(core, others + [rows, columns]), kind)
        if keepdims {
            var sizes = Values.shape(core)
            sizes[rows] = 1
            sizes[columns] = 1
            norm = Shapes.reshape(norm, sizes)
        }
        return Tensor(norm)
    }
}

extension tf.linalg {
    /// Matrices of floating numbers.
    static func matrices(_ op: String, _ x: any ArrayData) -> Engine.Tensor {
        let core = tf.gathered(x, nil)
        if Values.ndim(core) < 2 { refuse(op, "Input tensor 0 must have rank >= 2") }
        if !Values.isFloating(core) { refuse(op, Values.dtype(core), allowed: "double, float, half, complex64, complex128") }
        return core
    }
    /// Square ones.
    static func square(_ op: String, _ x: any ArrayData) -> Engine.Tensor {
        let core = matrices(op, x)
        let sizes = Values.shape(core)
        if sizes[sizes.count - 1] != sizes[sizes.count - 2] { refuse(op, "Input matrix must be square.") }
        return core
    }
    /// Whether one of the matrices is singular.
    static func isSingular(_ core: Engine.Tensor) -> Bool {
        Values.bool(Ops.reduce("any", Ops.compareScalar("equal", LinearAlgebra.determinant(Ops.stopGradient(core)), 0.0, true), [], false))
    }

    /// Matrices with vectors: the last axis of b.
    public static func matvec(_ a: Tensor, _ b: Tensor, transpose_a: Bool = false) -> Tensor {
        Tensor(Shapes.squeeze(tf.product(a.input, Shapes.expandDims(b.input, -1), transpose_a, false), [-1]))
    }
    /// The same of lists.
    public static func matvec(_ a: some ArrayData, _ b: some ArrayData, transpose_a: Bool = false) -> Tensor {
        Tensor(Shapes.squeeze(tf.product(tf.gathered(a, nil), Shapes.expandDims(tf.gathered(b, nil), -1), transpose_a, false), [-1]))
    }
    /// The last two axes swapped.
    public static func matrix_transpose(_ a: some ArrayData) -> Tensor { Tensor(Shapes.swapAxes(needAxes("Transpose", tf.gathered(a, nil)), -1, -2)) }
    static func needAxes(_ op: String, _ core: Engine.Tensor) -> Engine.Tensor {
        if Values.ndim(core) < 2 { refuse(op, "input must be at least 2-dim, received shape: " + tf.bare(Values.shape(core))) }
        return core
    }
    public static func adjoint(_ matrix: some ArrayData) -> Tensor { matrix_transpose(matrix) }
    /// The sum of the diagonal.
    public static func trace(_ x: some ArrayData) -> Tensor { tf.reduce_sum(diag_part(x), axis: -1) }
    /// Matrices with the vectors on their diagonals.
    public static func diag(_ diagonal: some ArrayData) -> Tensor {
        let core = tf.gathered(diagonal, nil)
        let sizes = Values.shape(core)
        if sizes.isEmpty { refuse("MatrixDiagV3", "diagonal must be at least 1-dim, received shape: []") }
        return Tensor(Ops.binary("mul", Shapes.expandDims(core, -1), Make.eye(sizes[sizes.count - 1], sizes[sizes.count - 1], 0, Values.dtype(core), "cpu(0)")))
    }
    public static func tensor_diag(_ diagonal: some ArrayData) -> Tensor { diag(diagonal) }
    /// The diagonals.
    public static func diag_part(_ input: some ArrayData) -> Tensor {
        let core = tf.gathered(input, nil)
        let sizes = Values.shape(core)
        if sizes.count < 2 { refuse("MatrixDiagPartV3", "input must be at least 2-dim, received shape: " + tf.bare(sizes)) }
        let length = sizes[sizes.count - 1] < sizes[sizes.count - 2] ? sizes[sizes.count - 1] : sizes[sizes.count - 2]
        let places = Make.fromInts(Array(0..<length), [length], "int64", "cpu(0)")
        return Tensor(Indexing.get(core, [2, 0, 0, 0, 4, 0, 0, 0, 4, 1, 0, 0], [places, places]))
    }
    public static func set_diag(_ input: some ArrayData, _ diagonal: some ArrayData) -> Tensor {
        let core = Ops.copy(needAxes("MatrixSetDiagV3", tf.gathered(input, nil)))
        let sizes = Values.shape(core)
        let length = sizes[sizes.count - 1] < sizes[sizes.count - 2] ? sizes[sizes.count - 1] : sizes[sizes.count - 2]
        let places = Make.fromInts(Array(0..<length), [length], "int64", "cpu(0)")
        Indexing.set(core, [2, 0, 0, 0, 4, 0, 0, 0, 4, 1, 0, 0], [places, places], tf.gathered(diagonal, Values.dtype(core)))
        return Tensor(core)
    }
    /// The band of so many diagonals below and above the main one; negative numbers keep all.
    public static func band_part(_ input: some ArrayData, _ num_lower: Int, _ num_upper: Int) -> Tensor {
        var core = needAxes("MatrixBandPart", tf.gathered(input, nil))
        if num_lower >= 0 { core = Shapes.triangle(core, 0 - num_lower, true) }
        if num_upper >= 0 { core = Shapes.triangle(core, num_upper, false) }
        return Tensor(core)
    }
    public static func inv(_ input: some ArrayData) -> Tensor {
        let core = square("MatrixInverse", input)
        if isSingular(core) { refuse("MatrixInverse", "Input is not invertible.") }
        return Tensor(LinearAlgebra.inverse(core))
    }
    public static func det(_ input: some ArrayData) -> Tensor { Tensor(LinearAlgebra.determinant(square("MatrixDeterminant", input))) }
    public static func slogdet(_ input: some ArrayData) -> (sign: Tensor, log_abs_determinant: Tensor) {
        let parts = LinearAlgebra.signLogDeterminant(square("LogMatrixDeterminant", input))
        return (Tensor(parts[0]), Tensor(parts[1]))
    }
    public static func logdet(_ matrix: some ArrayData) -> Tensor { slogdet(matrix).log_abs_determinant }
    /// x of matrix · x = rhs.
    public static func solve(_ matrix: some ArrayData, _ rhs: some ArrayData) -> Tensor {
        let a = square("MatrixSolve", matrix)
        let b = tf.gathered(rhs, Values.dtype(a))
        if Values.ndim(b) != Values.ndim(a) { refuse("MatrixSolve", "All input tensors must have the same rank.") }
        if Values.ndim(b) < 2 || Values.shape(b)[Values.ndim(b) - 2] != Values.shape(a)[Values.ndim(a) - 2] {
            refuse("MatrixSolve", "Input matrix and rhs are incompatible: " + tf.bare(Values.shape(a)) + " vs. " + tf.bare(Values.shape(b)))
        }
        if isSingular(a) { refuse("MatrixSolve", "Input matrix is not invertible.") }
        return Tensor(LinearAlgebra.solve(a, b))
    }
    public static func cholesky(_ input: some ArrayData) -> Tensor { Tensor(LinearAlgebra.cholesky(square("Cholesky", input))) }
    public static func qr(_ input: some ArrayData) -> (q: Tensor, r: Tensor) {
        let parts = LinearAlgebra.qr(matrices("Qr", input))
        return (Tensor(parts[0]), Tensor(parts[1]))
    }
    /// Singular values, left vectors, right vectors (the columns of v).
    public static func svd(_ tensor: some ArrayData, full_matrices: Bool = false) -> (s: Tensor, u: Tensor, v: Tensor) {
        if full_matrices { Modes.fail("NotImplementedError", "tf.linalg.svd gives the reduced factors; full_matrices isn't part of Galley") }
        let parts = LinearAlgebra.svd(matrices("Svd", tensor))
        return (Tensor(parts[1]), Tensor(parts[0]), Tensor(Shapes.swapAxes(parts[2], -1, -2)))
    }
    public static func eigh(_ tensor: some ArrayData) -> (Tensor, Tensor) {
        let parts = LinearAlgebra.eigh(square("SelfAdjointEigV2", tensor))
        return (Tensor(parts[0]), Tensor(parts[1]))
    }
    public static func eigvalsh(_ tensor: some ArrayData) -> Tensor { eigh(tensor).0 }
    /// How many singular values aren't negligible.
    public static func matrix_rank(_ a: some ArrayData) -> Tensor {
        let core = matrices("Svd", a)
        let sizes = Values.shape(core)
        let values = svd(a).s
        let longest = sizes[sizes.count - 1] > sizes[sizes.count - 2] ? sizes[sizes.count - 1] : sizes[sizes.count - 2]
        let eps = Values.dtype(core) == "float64" ? 2.220446049250313e-16 : 1.1920928955078125e-07
        let bound = tf.reduce_max(values, axis: -1, keepdims: true) * (eps * Double(longest))
        return tf.reduce_sum(tf.cast(tf.greater(values, bound), tf.int32), axis: -1)
    }
    /// The inverse of what can be inverted: singular values below rcond times the largest count as 0.
    public static func pinv(_ a: some ArrayData, rcond: Double? = nil) -> Tensor {
        let core = matrices("Svd", a)
        let sizes = Values.shape(core)
        let parts = svd(a)
        let longest = sizes[sizes.count - 1] > sizes[sizes.count - 2] ? sizes[sizes.count - 1] : sizes[sizes.count - 2]
        let eps = Values.dtype(core) == "float64" ? 2.220446049250313e-16 : 1.1920928955078125e-07
        let bound = tf.reduce_max(parts.s, axis: -1, keepdims: true) * (rcond ?? 10.0 * Double(longest) * eps)
        let inverse = tf.where(tf.greater(parts.s, bound), 1 / parts.s, tf.zeros_like(parts.s))
        return tf.matmul(parts.v * tf.expand_dims(inverse, -2), parts.u, transpose_b: true)
    }
    /// x with the least squares of matrix · x - rhs; where several have, the shortest.
    public static func lstsq(_ matrix: some ArrayData, _ rhs: some ArrayData, l2_regularizer: Double = 0) -> Tensor {
        let a = Tensor(matrices("MatrixSolveLs", matrix))
        let b = Tensor(tf.gathered(rhs, Values.dtype(a.core)))
        let sizes = a.shape
        if sizes[-2] >= sizes[-1] {
            let square = tf.matmul(a, a, transpose_a: true) + l2_regularizer * tf.eye(sizes[-1], dtype: a.dtype)
            return solve(square, tf.matmul(a, b, transpose_a: true))
        }
        let square = tf.matmul(a, a, transpose_b: true) + l2_regularizer * tf.eye(sizes[-2], dtype: a.dtype)
        return tf.matmul(a, solve(square, b), transpose_a: true)
    }
    /// The norm of all elements of all tensors.
    public static func global_norm(_ t_list: [Tensor]) -> Tensor { tf.sqrt(tf.add_n(t_list.map { tf.reduce_sum(tf.square($0)) })) }
    public static func l2_normalize(_ x: some ArrayData, axis: (any Dims)? = nil, epsilon: Double = 1e-12) -> Tensor { tf.nn.l2_normalize(x, axis: axis, epsilon: epsilon) }
    /// The cross product of vectors of three numbers.
    public static func cross(_ a: some ArrayData, _ b: some ArrayData) -> Tensor {
        let both = tf.pair(a, b)
        let x = Tensor(both[0])
        let y = Tensor(both[1])
        if x.shape.last != 3 || y.shape.last != 3 { refuse("Cross", "Cross-products are only defined for 3-element vectors.") }
        let (u, v, w) = (x[..., 1] * y[..., 2] - x[..., 2] * y[..., 1], x[..., 2] * y[..., 0] - x[..., 0] * y[..., 2], x[..., 0] * y[..., 1] - x[..., 1] * y[..., 0])
        return tf.stack([u, v, w], axis: -1)
    }
}

extension tf {
    public static func eye(_ num_rows: Int, batch_shape: [Int], dtype: DType = float32) -> Tensor {
        Tensor(Shapes.broadcastTo(Make.eye(num_rows, num_rows, 0, dtype.name, "cpu(0)"), batch_shape + [num_rows, num_rows]))
    }
}
