/// Linear algebra on the matrices in the last two axes. What is singular, or not positive, is an error (LinAlgError).
public enum LinearAlgebra {
    public static func inverse(_ x: Tensor) -> Tensor {
        Border.tensor { try Core.inverse(x) }
    }

    public static func determinant(_ x: Tensor) -> Tensor {
        Border.tensor { try Core.determinant(x) }
    }

    /// The determinant's sign and the logarithm of its magnitude.
    public static func signLogDeterminant(_ x: Tensor) -> [Tensor] {
        Border.tensors { try Core.signLogDeterminant(x) }
    }

    /// x of a · x = b; b is a vector or a matrix.
    public static func solve(_ a: Tensor, _ b: Tensor) -> Tensor {
        Border.tensor { try Core.solve(a, b) }
    }

    /// The lower factor.
    public static func cholesky(_ x: Tensor) -> Tensor {
        Border.tensor { try Core.cholesky(x) }
    }

    /// Q and R, reduced.
    public static func qr(_ x: Tensor) -> [Tensor] {
        Border.tensors { try Core.qr(x) }
    }

    /// U, S and Vᵀ, reduced.
    public static func svd(_ x: Tensor) -> [Tensor] {
        Border.tensors { try Core.svd(x) }
    }

    /// Eigenvalues, rising, and eigenvectors (the columns) of symmetric matrices.
    public static func eigh(_ x: Tensor) -> [Tensor] {
        Border.tensors { try Core.eigh(x) }
    }

    /// "fro", "nuc", "2", "-2", "1", "-1", "inf", "-inf".
    public static func matrixNorm(_ x: Tensor, _ kind: String) -> Tensor {
        Border.tensor { try Core.matrixNorm(x, kind) }
    }

    /// Einstein's sum: "ij,jk->ik", "...ij,...jk", "ii->i".
    public static func einsum(_ equation: String, _ operands: [Tensor]) -> Tensor {
        Border.tensor { try Core.einsum(equation, operands) }
    }
}
