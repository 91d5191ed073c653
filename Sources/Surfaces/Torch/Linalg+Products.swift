import Engine

// Products by other names, and products of several matrices.

extension Tensor {
    public func det() -> Tensor { torch.linalg.det(self) }
    public func inverse() -> Tensor { torch.linalg.inv(self) }
    public func logdet() -> Tensor { torch.logdet(self) }
    public func ger(_ vec2: Tensor) -> Tensor { outer(vec2) }
    public func inner(_ other: Tensor) -> Tensor { torch.inner(self, other) }
    public func matrix_power(_ n: Int) -> Tensor { torch.linalg.matrix_power(self, n) }
    public func addmm(_ mat1: Tensor, _ mat2: Tensor, beta: Double = 1, alpha: Double = 1) -> Tensor { torch.addmm(self, mat1, mat2, beta: beta, alpha: alpha) }
    public func cross(_ other: Tensor, dim: Int = -1) -> Tensor { torch.cross(self, other, dim: dim) }
}

extension torch.linalg {
    /// A matrix times itself; negative powers are those of the inverse.
    public static func matrix_power(_ A: Tensor, _ n: Int) -> Tensor {
        if n < 0 { return matrix_power(inv(A), 0 - n) }
        if n == 0 { return torch.eye(A.size(-1), dtype: A.dtype).expand(A.shape).clone() }
        var result: Tensor? = nil
        var square = A
        var left = n
        while left > 0 {
            if left % 2 == 1 {
                if let product = result { result = product.matmul(square) } else { result = square }
            }
            left /= 2
            if left > 0 { square = square.matmul(square) }
        }
        return result ?? A
    }
    /// The product of several matrices.
    public static func multi_dot(_ tensors: [Tensor]) -> Tensor {
        guard let first = tensors.first else {
            Modes.fail("RuntimeError", "multi_dot(): expected at least 2 tensors but got 0")
            return torch.zeros(0)
        }
        return tensors.dropFirst().reduce(first) { $0.matmul($1) }
    }
    public static func vecdot(_ x: Tensor, _ y: Tensor, dim: Int = -1) -> Tensor { (x * y).sum(dim) }
    public static func cross(_ input: Tensor, _ other: Tensor, dim: Int = -1) -> Tensor { torch.cross(input, other, dim: dim) }
    /// The inverse of least squares, by singular values; small ones count as 0.
    public static func pinv(_ A: Tensor) -> Tensor {
        let parts = svd(A, full_matrices: false)
        let edge = A.dtype == .float64 ? 2.220446049250313e-16 : 1.1920928955078125e-07
        let longer: Int = A.size(-1) > A.size(-2) ? A.size(-1) : A.size(-2)
        let least = parts.S.detach().amax(-1, keepdim: true) * (Double(longer) * edge)
        let counts: Tensor = parts.S > least
        let inverse = torch.where(counts, torch.where(counts, parts.S, torch.ones_like(parts.S)).reciprocal(), torch.zeros_like(parts.S))
        return (parts.Vh.mT * inverse.unsqueeze(-2)).matmul(parts.U.mT)
    }
    public static func cond(_ A: Tensor) -> Tensor {
        let S = svdvals(A)
        return S.select(-1, 0) / S.select(-1, -1)
    }
}

extension torch {
    public static func ger(_ input: Tensor, _ vec2: Tensor) -> Tensor { input.outer(vec2) }
    /// The sums of products over both last axes.
    public static func inner(_ input: Tensor, _ other: Tensor) -> Tensor {
        if input.ndim == 0 || other.ndim == 0 { return input * other }
        if input.size(-1) != other.size(-1) {
            Modes.fail(
                "RuntimeError",
                "inner() the last dimension must match on both input tensors but got shapes " + Values.shape(input.core).description + " and " + Values.shape(other.core).description)
        }
        if input.ndim == 1 && other.ndim == 1 { return input.dot(other) }
        return Tensor(Ops.tensordot(input.core, other.core, [input.ndim - 1], [other.ndim - 1]), "View")
    }
    public static func vdot(_ input: Tensor, _ other: Tensor) -> Tensor { input.dot(other) }
    public static func logdet(_ input: Tensor) -> Tensor {
        let both = linalg.slogdet(input)
        return Tensor(torch.where(both.sign < 0, input.constant(Double.nan), both.logabsdet).core, "Logdet")
    }
    public static func slogdet(_ input: Tensor) -> return_types.slogdet {
        let both = linalg.slogdet(input)
        return return_types.slogdet(sign: both.sign, logabsdet: both.logabsdet)
    }
    @_disfavoredOverload
    public static func slogdet(_ input: Tensor) -> (sign: Tensor, logabsdet: Tensor) { linalg.slogdet(input) }
    /// input = U • diag(S) • V.T; with `some` U and V have only the columns that take part.
    public static func svd(_ input: Tensor, some: Bool = true) -> return_types.svd {
        let parts = linalg.svd(input, full_matrices: !some)
        return return_types.svd(U: parts.U, S: parts.S, V: parts.Vh.mT)
    }
    @_disfavoredOverload
    public static func svd(_ input: Tensor, some: Bool = true) -> (U: Tensor, S: Tensor, V: Tensor) {
        let parts = linalg.svd(input, full_matrices: !some)
        return (parts.U, parts.S, parts.Vh.mT)
    }
    public static func matrix_power(_ input: Tensor, _ n: Int) -> Tensor { linalg.matrix_power(input, n) }
    public static func pinverse(_ input: Tensor) -> Tensor { linalg.pinv(input) }
    public static func chain_matmul(_ matrices: Tensor...) -> Tensor { linalg.multi_dot(matrices) }
    static func added(_ input: Tensor, _ product: Tensor, _ beta: Double, _ alpha: Double, _ name: String) -> Tensor {
        let scaled = alpha == 1.0 ? product : product * alpha
        return Tensor(((beta == 1.0 ? input : input * beta) + scaled).core, name)
    }
    public static func addmv(_ input: Tensor, _ mat: Tensor, _ vec: Tensor, beta: Double = 1, alpha: Double = 1) -> Tensor { added(input, mat.mv(vec), beta, alpha, "Addmv") }
    public static func addr(_ input: Tensor, _ vec1: Tensor, _ vec2: Tensor, beta: Double = 1, alpha: Double = 1) -> Tensor { added(input, vec1.outer(vec2), beta, alpha, "Addr") }
    public static func baddbmm(_ input: Tensor, _ batch1: Tensor, _ batch2: Tensor, beta: Double = 1, alpha: Double = 1) -> Tensor {
        added(input, batch1.bmm(batch2), beta, alpha, "Baddbmm")
    }
    public static func addbmm(_ input: Tensor, _ batch1: Tensor, _ batch2: Tensor, beta: Double = 1, alpha: Double = 1) -> Tensor {
        added(input, batch1.bmm(batch2).sum(0), beta, alpha, "Addbmm")
    }
    public static func tensordot(_ a: Tensor, _ b: Tensor, _ dims: Int) -> Tensor { tensordot(a, b, dims: dims) }
    public static func max_pool2d(
        _ input: Tensor, _ kernel_size: any Dims, stride: (any Dims)? = nil, padding: any Dims = 0, dilation: any Dims = 1, ceil_mode: Bool = false
    ) -> Tensor {
        nn.functional.max_pool2d(input, kernel_size, stride: stride, padding: padding, dilation: dilation, ceil_mode: ceil_mode)
    }
}
