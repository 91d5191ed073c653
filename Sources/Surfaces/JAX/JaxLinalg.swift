import Engine

// Products of vectors and matrices.
extension jnp {
    static func contract(_ a: Int, _ b: Int) {
        if a != b { Modes.fail("TypeError", "dot_general requires contracting dimensions to have the same shape, got (" + a.description + ",) and (" + b.description + ",).") }
    }
    /// The product of vectors, of matrices, or of stacks of matrices that broadcast.
    public static func matmul(_ a: some ArrayLike, _ b: some ArrayLike) -> JaxArray {
        let (x, y, weak) = JaxArray.met(a._jax, b._jax)
        let (left, right) = (Values.shape(x), Values.shape(y))
        for (place, sizes) in [left, right].enumerated() where sizes.isEmpty {
            Modes.fail("ValueError", "matmul input operand " + place.description + " must have ndim at least 1, but it has ndim 0")
        }
        contract(left[left.count - 1], right[right.count == 1 ? 0 : right.count - 2])
        return JaxArray(Ops.matmul(x, y, false, false), weak: weak)
    }
    /// Numbers multiply; else the last axis of a with the last but one of b.
    public static func dot(_ a: some ArrayLike, _ b: some ArrayLike) -> JaxArray {
        let (x, y) = (a._jax, b._jax)
        if x.ndim == 0 || y.ndim == 0 { return x.combined("mul", y) }
        if x.ndim <= 2 && y.ndim <= 2 { return matmul(x, y) }
        let both = JaxArray.met(x, y)
        let inner = y.ndim == 1 ? 0 : y.ndim - 2
        contract(x.shape[-1], y.shape[inner])
        return JaxArray(Ops.tensordot(both.0, both.1, [x.ndim - 1], [inner]), weak: both.2)
    }
    /// All elements in a row, as vectors.
    public static func vdot(_ a: some ArrayLike, _ b: some ArrayLike) -> JaxArray { dot(ravel(a), ravel(b)) }
    /// The last axes of both.
    public static func inner(_ a: some ArrayLike, _ b: some ArrayLike) -> JaxArray {
        let (x, y) = (a._jax, b._jax)
        if x.ndim == 0 || y.ndim == 0 { return x.combined("mul", y) }
        return contracted(x, y, [x.ndim - 1], [y.ndim - 1])
    }
    static func contracted(_ a: JaxArray, _ b: JaxArray, _ axesA: [Int], _ axesB: [Int]) -> JaxArray {
        let left = axesA.map { front($0, a.ndim) }
        let right = axesB.map { front($0, b.ndim) }
        let (m, n) = (left.map { a.shape[$0] }, right.map { b.shape[$0] })
        if m != n { Modes.fail("TypeError", "dot_general requires contracting dimensions to have the same shape, got " + Show.tuple(m) + " and " + Show.tuple(n) + ".") }
        let both = JaxArray.met(a, b)
        return JaxArray(Ops.tensordot(both.0, both.1, left, right), weak: both.2)
    }
    /// Contracts the last axes of a with as many first ones of b.
    public static func tensordot(_ a: some ArrayLike, _ b: some ArrayLike, axes: Int = 2) -> JaxArray {
        let (x, y) = (a._jax, b._jax)
        if axes > x.ndim || axes > y.ndim || axes < 0 {
            Modes.fail("TypeError", "Number of tensordot axes (axes " + axes.description + ") exceeds input ranks (" + x.shape.description + " and " + y.shape.description + ")")
        }
        return contracted(x, y, Swift.Array((x.ndim - axes)..<x.ndim), Swift.Array(0..<axes))
    }
    public static func tensordot(_ a: some ArrayLike, _ b: some ArrayLike, _ axes: Int) -> JaxArray { tensordot(a, b, axes: axes) }
    /// Contracts the axes of a with those of b, pairwise.
    public static func tensordot(_ a: some ArrayLike, _ b: some ArrayLike, axes: [[Int]]) -> JaxArray {
        if axes.count != 2 || axes[0].count != axes[1].count { Modes.fail("TypeError", "tensordot requires axes lists to have equal length, got " + axes.description + ".") }
        return contracted(a._jax, b._jax, axes[0], axes[1])
    }
    public static func tensordot(_ a: some ArrayLike, _ b: some ArrayLike, axes: [Int]) -> JaxArray { tensordot(a, b, axes: axes.map { [$0] }) }
    public static func outer(_ a: some ArrayLike, _ b: some ArrayLike) -> JaxArray { ravel(a).reshaped([-1, 1]) * ravel(b) }
    public static func kron(_ a: some ArrayLike, _ b: some ArrayLike) -> JaxArray {
        let (x, y) = (a._jax, b._jax)
        let rank = Swift.max(x.ndim, y.ndim)
        let left = Swift.Array(repeating: 1, count: rank - x.ndim) + Values.shape(x.tensor)
        let right = Swift.Array(repeating: 1, count: rank - y.ndim) + Values.shape(y.tensor)
        let product = x.reshaped(left.flatMap { [$0, 1] }) * y.reshaped(right.flatMap { [1, $0] })
        return product.reshaped(zip(left, right).map { $0 * $1 })
    }
    /// The cross product of vectors of three numbers.
    public static func cross(_ a: some ArrayLike, _ b: some ArrayLike) -> JaxArray {
        let (x, y) = (a._jax, b._jax)
        if x.shape.last != 3 || y.shape.last != 3 { Modes.fail("ValueError", "incompatible dimensions for cross product\n(dimension must be 2 or 3)") }
        // A component from the two others of both.
        func part(_ i: Int, _ j: Int) -> JaxArray {
            let plus: JaxArray = x[..., i].combined("mul", y[..., j])
            let minus: JaxArray = x[..., j].combined("mul", y[..., i])
            return plus.combined("sub", minus)
        }
        return stack([part(1, 2), part(2, 0), part(0, 1)], axis: -1)
    }
    /// Einstein's sum.
    public static func einsum(_ subscripts: String, _ operands: JaxArray...) -> JaxArray {
        if operands.isEmpty { Modes.fail("TypeError", "einsum requires at least one operand") }
        let all = JaxArray.met(operands)
        if let clash = SubscriptClash(subscripts, operands.map { Values.shape($0.tensor) }) {
            let operand = clash.operand.description
            if clash.isRank {
                Modes.fail("ValueError", "Einstein sum subscript '" + clash.term + "' does not contain the correct number of indices for operand " + operand + ".")
            } else {
                Modes.fail(
                    "ValueError",
                    "Size of label '" + clash.label + "' for operand " + operand + " (" + clash.expected.description + ") does not match previous terms (" + clash.length.description + ").")
            }
        }
        return JaxArray(LinearAlgebra.einsum(subscripts, all.0), weak: all.1)
    }
    /// The sum of the diagonal.
    public static func trace(_ a: some ArrayLike, offset: Int = 0) -> JaxArray {
        _ = front(1, a._jax.ndim)
        return sum(diagonal(a, offset), axis: -1)
    }
}

extension JaxArray {
    public func dot(_ b: some ArrayLike) -> JaxArray { jnp.dot(self, b) }
}

extension jnp.linalg {
    static func square(_ told: String, _ x: JaxArray) -> Tensor {
        let sizes = Values.shape(x.tensor)
        if sizes.count < 2 || sizes[sizes.count - 1] != sizes[sizes.count - 2] {
            Modes.fail("ValueError", "Argument to " + told + " must have shape [..., n, n], got " + Show.tuple(sizes) + (told == "_det()" ? "" : "."))
        }
        return x.floating
    }
    /// The norm of all elements, of vectors along an axis, or of the matrices in two axes.
    public static func norm(_ x: some ArrayLike, ord: (any NormOrder)? = nil, axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray {
        let core = x._jax.floating
        let axes = jnp.axes(x._jax, axis)
        let rank = Values.ndim(core)
        if ord == nil { return JaxArray(Ops.reduce("norm", core, axes, keepdims)) }
        let along = axes.isEmpty ? Swift.Array(0..<rank) : axes
        if along.count > 2 || along.isEmpty {
            Modes.fail(
                "ValueError",
                "Improper number of axes for norm: axis=" + Show.tuple(along) + ". Pass one axis to compute a vector-norm, or two axes to compute a matrix-norm.")
        }
        let name = ord as? String
        let order = ord as? Double ?? Double(ord as? Int ?? 2)
        if along.count == 1 {
            if let told = name { Modes.fail("ValueError", "Invalid order '" + told + "' for vector norm.") }
            if order == 2.0 { return JaxArray(Ops.reduce("norm", core, along, keepdims)) }
            return JaxArray(Ops.vectorNorm(core, order, along, keepdims))
        }
        if name == "fro" { return JaxArray(Ops.reduce("norm", core, along, keepdims)) }
        let kinds = [1.0: "1", -1.0: "-1", 2.0: "2", -2.0: "-2", Double.infinity: "inf", 0.0 - Double.infinity: "-inf"]
        let kind = name ?? kinds[order] ?? ""
        if kind != "nuc" && (name != nil || kind.isEmpty) { Modes.fail("ValueError", "Invalid order '" + (name ?? "\(ord ?? 2)") + "' for matrix norm.") }
        let others = (0..<rank).filter { !along.contains($0) }
        let value = LinearAlgebra.matrixNorm(Shapes.transpose(core, others + along), kind)
        return JaxArray(keepdims ? Shapes.reshape(value, Values.shape(core).enumerated().map { along.contains($0.offset) ? 1 : $0.element }) : value)
    }
    public static func norm(_ x: some ArrayLike, _ ord: any NormOrder, axis: (any Dims)? = nil, keepdims: Bool = false) -> JaxArray { norm(x, ord: ord, axis: axis, keepdims: keepdims) }

    /// Whether one of the matrices is singular.
    static func isSingular(_ core: Tensor) -> Bool {
        Values.bool(Ops.reduce("any", Ops.compareScalar("equal", LinearAlgebra.determinant(Ops.stopGradient(core)), 0.0, true), [], false))
    }
    /// The inverse. Of a singular matrix: infinities, for JAX knows no errors while it computes.
    public static func inv(_ a: some ArrayLike) -> JaxArray {
        let core = square("inv", a._jax)
        return JaxArray(isSingular(core) ? Make.fullLike(core, Double.infinity) : LinearAlgebra.inverse(core))
    }
    public static func det(_ a: some ArrayLike) -> JaxArray { JaxArray(LinearAlgebra.determinant(square("_det()", a._jax))) }
    public static func slogdet(_ a: some ArrayLike) -> (sign: JaxArray, logabsdet: JaxArray) {
        let parts = LinearAlgebra.signLogDeterminant(square("slogdet", a._jax))
        return (JaxArray(parts[0]), JaxArray(parts[1]))
    }
    /// x of a · x = b.
    public static func solve(_ a: some ArrayLike, _ b: some ArrayLike) -> JaxArray {
        let core = square("solve", a._jax)
        let right = Ops.cast(b._jax.tensor, Values.dtype(core))
        let size = Values.shape(core)[Values.ndim(core) - 1]
        let sizes = Values.shape(right)
        let rows = sizes.isEmpty ? 0 : sizes.count == 1 ? sizes[0] : sizes[sizes.count - 2]
        if rows != size {
            Modes.fail(
                "ValueError",
                "inconsistent size for core dimension 'm': " + rows.description + " vs " + size.description + " on vectorized function with excluded=frozenset() and signature='(m,m),"
                    + (sizes.count == 1 ? "(m)->(m)'" : "(m,n)->(m,n)'"))
        }
        return JaxArray(isSingular(core) ? Make.fullLike(right, Double.nan) : LinearAlgebra.solve(core, right))
    }
    public static func cholesky(_ a: some ArrayLike) -> JaxArray { JaxArray(LinearAlgebra.cholesky(square("cholesky", a._jax))) }
    public static func qr(_ a: some ArrayLike) -> (Q: JaxArray, R: JaxArray) {
        let parts = LinearAlgebra.qr(a._jax.floating)
        return (JaxArray(parts[0]), JaxArray(parts[1]))
    }
    /// Singular values, falling, between the vectors on the left (columns of U) and on the right (rows of Vh).
    public static func svd(_ a: some ArrayLike, full_matrices: Bool = true) -> (U: JaxArray, S: JaxArray, Vh: JaxArray) {
        let core = a._jax.floating
        let parts = LinearAlgebra.svd(core)
        let sizes = Values.shape(core)
        var (left, right) = (JaxArray(parts[0]), JaxArray(parts[2]))
        if full_matrices && sizes[sizes.count - 2] > sizes[sizes.count - 1] { left = completed(left) }
        if full_matrices && sizes[sizes.count - 2] < sizes[sizes.count - 1] { right = completed(right.mT).mT }
        return (left, JaxArray(parts[1]), right)
    }
    /// Orthonormal columns and as many more as make a basis.
    private static func completed(_ columns: JaxArray) -> JaxArray {
        let rows = columns.shape[-2]
        let known = columns.shape[-1]
        let basis = jnp.broadcast_to(jnp.eye(rows), columns.shape[..<(-2)] + [rows, rows])
        let whole = qr(jnp.concatenate([columns, basis], axis: -1)).Q
        return jnp.concatenate([columns, JaxArray(jnp.cut(whole.tensor, -1, known, rows))], axis: -1)
    }
    public static func svdvals(_ a: some ArrayLike) -> JaxArray { svd(a, full_matrices: false).S }
    public static func eigh(_ a: some ArrayLike) -> (eigenvalues: JaxArray, eigenvectors: JaxArray) {
        let parts = LinearAlgebra.eigh(square("eigh", a._jax))
        return (JaxArray(parts[0]), JaxArray(parts[1]))
    }
    public static func eigvalsh(_ a: some ArrayLike) -> JaxArray { eigh(a).eigenvalues }
    private static func negligible(_ values: JaxArray, _ sizes: [Int], _ tolerance: Double?) -> JaxArray {
        let longest = Swift.max(sizes[sizes.count - 1], sizes[sizes.count - 2])
        return jnp.max(values, axis: -1, keepdims: true) * (tolerance ?? 1.1920928955078125e-07 * Double(longest))
    }
    /// How many singular values aren't negligible.
    public static func matrix_rank(_ M: some ArrayLike, rtol: Double? = nil) -> JaxArray {
        let values = svdvals(M)
        return jnp.sum(values > negligible(values, Values.shape(M._jax.tensor), rtol), axis: -1)
    }
    /// The inverse of what can be inverted: singular values below rtol times the largest count as 0.
    public static func pinv(_ a: some ArrayLike, rtol: Double? = nil) -> JaxArray {
        let parts = svd(a, full_matrices: false)
        let sizes = Values.shape(a._jax.tensor)
        let bound = negligible(parts.S, sizes, rtol ?? 10.0 * 1.1920928955078125e-07 * Double(Swift.max(sizes[sizes.count - 1], sizes[sizes.count - 2])))
        let inverse = jnp.where(parts.S > bound, 1 / parts.S, 0)
        return jnp.matmul(parts.Vh.mT * jnp.expand_dims(inverse, -2), parts.U.mT)
    }
    /// The matrix times itself; a negative power is the inverse's.
    public static func matrix_power(_ a: some ArrayLike, _ n: Int) -> JaxArray {
        let core = square("matrix_power", a._jax)
        var base = n < 0 ? inv(a) : a._jax
        var result = JaxArray(Shapes.broadcastTo(Make.eye(base.shape[-1], base.shape[-1], 0, Values.dtype(base.tensor), "cpu(0)"), Values.shape(core)))
        var rest = Swift.abs(n)
        while rest > 0 {
            if rest % 2 == 1 { result = jnp.matmul(result, base) }
            rest /= 2
            if rest > 0 { base = jnp.matmul(base, base) }
        }
        return result
    }
    /// How far errors grow: the largest singular value over the smallest.
    public static func cond(_ x: some ArrayLike) -> JaxArray {
        let values = svdvals(x)
        return values[..., 0] / values[..., -1]
    }
    public static func multi_dot(_ arrays: [JaxArray]) -> JaxArray { arrays.dropFirst().reduce(arrays[0]) { jnp.dot($0, $1) } }
    public static func trace(_ x: some ArrayLike) -> JaxArray { jnp.trace(x) }
    public static func matmul(_ a: some ArrayLike, _ b: some ArrayLike) -> JaxArray { jnp.matmul(a, b) }
    public static func cross(_ a: some ArrayLike, _ b: some ArrayLike) -> JaxArray { jnp.cross(a, b) }
    public static func outer(_ a: some ArrayLike, _ b: some ArrayLike) -> JaxArray { jnp.outer(a, b) }
}
