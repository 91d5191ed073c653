// numpy's norms and sums over axes: what MXNet 1.9.1 prints.
import MXNet

// numpy's norms: of vectors by their order, of matrices by rows, columns or singular values.
let A = np.arange(6).reshape(2, 3)
print(np.linalg.norm(A), np.linalg.norm(A, ord: 1), np.linalg.norm(A, 2), np.linalg.norm(A, ord: "nuc"), np.linalg.norm(A, ord: np.inf))
print(np.linalg.norm(A, ord: 1, axis: 1), np.linalg.norm(A, ord: "fro", keepdims: true), np.linalg.norm(np.array([1.0, 2]), ord: 3))
print(np.linalg.norm(np.arange(24).reshape(2, 3, 4), ord: 1))

// Triangles, and sums over pairs of axes.
print(np.triu(A))
print(np.tril(A, 1))
print(np.tensordot(A, A, axes: [[0, 1], [0, 1]]), np.einsum("ij,kj->ik", A, A))
print(nd.transpose(nd.ones([2, 3]), axes: [1, 0]).shape, nd.broadcast_to(nd.arange(3).reshape([1, 3]), shape: [2, 3]).sum().asscalar())

// expect: 7.4161987 7.0 7.3484693 8.348469 12.0
// expect: [ 3. 12.] [[7.4161987]] 2.0800838
// expect: [21. 57.]
// expect: [[0. 1. 2.]
// expect:  [0. 4. 5.]]
// expect: [[0. 1. 0.]
// expect:  [3. 4. 5.]]
// expect: 55.0 [[ 5. 14.]
// expect:  [14. 50.]]
// expect: (3, 2) 6.0
