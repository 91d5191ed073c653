// Linear algebra, sorting, and single functions of networks: what MXNet 1.9.1 prints, but for the last digits of float32.
import MXNet

let x = nd.array([3, 1, 2])
let A = nd.array([[4, 1], [1, 3]])
let B = nd.array([[1, 2], [3, 4]])
let L = nd.array([[2, 0], [0.5, 1.5]])
print(nd.softmax(x))
print(nd.log_softmax(x))
print(B.softmax(axis: 0))
print(nd.softmax(x, temperature: 2))
print(nd.softmin(x))
print(nd.softsign(x))
print(nd.hard_sigmoid(x))
print(nd.smooth_l1(x - 2))
print(nd.LeakyReLU(x - 2, slope: 0.1))
print(nd.sort(x))
print(nd.sort(x, is_ascend: false))
print(nd.argsort(x))
print(nd.argsort(B, axis: 0))
print(nd.topk(x, k: 2))
print(nd.topk(x, k: 2, ret_typ: "value"))
print(nd.topk(x, k: 2, ret_typ: "mask"))
print(nd.topk(x, k: 2, is_ascend: true))
print(nd.topk(B))
print(nd.linalg.gemm2(A, B))
print(nd.linalg.gemm2(A, B, transpose_b: true, alpha: 2))
print(nd.linalg.gemm(A, B, A, beta: 0.5))
print(nd.linalg.potrf(A))
print(nd.linalg.potri(nd.linalg.potrf(A)))
print(nd.linalg.trsm(L, B))
print(nd.linalg.trsm(L, B, transpose: true))
print(nd.linalg.trsm(L, B, rightside: true, alpha: 2))
print(nd.linalg.trmm(L, B))
print(nd.linalg.trmm(L, B, rightside: true))
print(nd.linalg.trmm(L, B, transpose: true))
print(nd.linalg.det(B))
print(nd.linalg.inverse(B))
print(nd.linalg.slogdet(B)[1])
print(nd.linalg.syrk(B))
print(nd.linalg.syrk(B, transpose: true, alpha: 2))
print(nd.linalg.sumlogdiag(A))
print(nd.linalg.extractdiag(A))
print(nd.linalg.extractdiag(B, offset: 1))
print(nd.linalg.makediag(x))
print(nd.diag(x))
print(nd.diag(B))
print(nd.diag(B, k: -1))
print(nd.broadcast_add(A, x[0..<2]))
print(nd.broadcast_greater(A, B))
print(nd.broadcast_lesser_equal(A, B))
print(nd.moments(B, axes: [0])[1])
print(nd.reverse(x, axis: 0))
print(nd.cast(x, dtype: "int32"))
print(nd.degrees(x))
print(nd.gammaln(x + 0.5))
print(nd.BlockGrad(x))
let a = np.array([3, 1, 2])
let M = np.array([[4, 1], [1, 3]])
let N = np.array([[1, 2], [3, 4]])
print(npx.softmax(a))
print(npx.log_softmax(a))
print(np.sort(a))
print(np.argsort(a))
print(np.sort(N, axis: 0))
print(np.linalg.inv(N))
print(np.linalg.det(N))
print(np.linalg.slogdet(N).1)
print(np.linalg.solve(N, np.array([1.0, 2.0])))
print(np.linalg.cholesky(M))
print(np.linalg.svd(N).1)
print(np.linalg.eigvalsh(M))
print(np.linalg.eigh(M).0)
print(np.around(np.linalg.pinv(N), 3))
print(np.linalg.multi_dot([M, N, N]))
print(np.linalg.norm(N, axis: 1))
print(np.trace(N))
print(np.tril(N))
print(np.tril(N, k: -1))
print(np.diag(a))
print(np.diag(N, k: 1))
print(np.average(a))
print(np.average(a, weights: a))
print(np.unique(np.array([1.0, 2.0, 1.0])))
print(np.hypot(a, a))
print(np.arctan2(a, -a))
print(np.isfinite(np.array([1.0, np.inf, np.nan])))
print(np.ravel(N))
print(np.moveaxis(np.zeros([2, 3, 4]), 0, 2).shape)
print(np.moveaxis(np.zeros([2, 3, 4]), -1, 0).shape)
print(np.roll(a, 1))
print(np.roll(N, -1, axis: 1))
print(np.roll(N, 3))
print(np.argwhere(a > 1))
print(np.bincount(np.array([1, 1, 2], dtype: "int64")))
print(np.einsum("ij,jk->ik", M, N))
print(np.inner(a, a))
print(np.inner(N, N))
print(np.vdot(N, M))
print(np.diff(a))
print(np.diff(N, n: 1))
print(np.array_equal(a, a))
print(np.allclose(a, a + 1))
print(np.full_like(a, 2))
print(np.logspace(0, 2, 3))
print(np.identity(2))
print(np.append(a, a))
print(np.column_stack([a, a]))
print(np.amax(N, axis: 0))
print(np.amin(a))
print(np.radians(a))
print(np.negative(a))
print(npx.topk(a, k: 2))
print(npx.erf(a))
print(npx.leaky_relu(a - 2))
print(npx.activation(a, act_type: "tanh"))
print(npx.smooth_l1(a))
// expect:
// expect: [0.6652409  0.09003057 0.24472845]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [-0.40760604 -2.4076061  -1.407606  ]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [[0.11920292 0.11920292]
// expect:  [0.880797   0.880797  ]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [0.5064804  0.18632373 0.3071959 ]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [0.09003057 0.6652409  0.24472845]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [0.75      0.5       0.6666667]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [1.  0.7 0.9]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [0.5 0.5 0. ]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [ 1.  -0.1  0. ]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [1. 2. 3.]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [3. 2. 1.]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [1. 2. 0.]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [[0. 0.]
// expect:  [1. 1.]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [0. 2.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [3. 2.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [1. 0. 1.]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [1. 2.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [[1.]
// expect:  [1.]]
// expect: <NDArray 2x1 @cpu(0)>
// expect:
// expect: [[ 7. 12.]
// expect:  [10. 14.]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[12. 32.]
// expect:  [14. 30.]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[ 9.  12.5]
// expect:  [10.5 15.5]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[2.        0.       ]
// expect:  [0.5       1.6583124]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[ 0.27272728 -0.09090909]
// expect:  [-0.09090909  0.36363634]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[0.5       1.       ]
// expect:  [1.8333334 2.3333333]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[0.         0.33333334]
// expect:  [2.         2.6666667 ]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[0.33333334 2.6666667 ]
// expect:  [1.6666666  5.3333335 ]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[2. 4.]
// expect:  [5. 7.]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[3. 3.]
// expect:  [8. 6.]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[3.5 6. ]
// expect:  [4.5 6. ]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [-2.]
// expect: <NDArray 1 @cpu(0)>
// expect:
// expect: [[-2.   1. ]
// expect:  [ 1.5 -0.5]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [0.6931472]
// expect: <NDArray 1 @cpu(0)>
// expect:
// expect: [[ 5. 11.]
// expect:  [11. 25.]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[20. 28.]
// expect:  [28. 40.]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [2.4849067]
// expect: <NDArray 1 @cpu(0)>
// expect:
// expect: [4. 3.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [2.]
// expect: <NDArray 1 @cpu(0)>
// expect:
// expect: [[3. 0. 0.]
// expect:  [0. 1. 0.]
// expect:  [0. 0. 2.]]
// expect: <NDArray 3x3 @cpu(0)>
// expect:
// expect: [[3. 0. 0.]
// expect:  [0. 1. 0.]
// expect:  [0. 0. 2.]]
// expect: <NDArray 3x3 @cpu(0)>
// expect:
// expect: [1. 4.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [3.]
// expect: <NDArray 1 @cpu(0)>
// expect:
// expect: [[7. 2.]
// expect:  [4. 4.]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[1. 0.]
// expect:  [0. 0.]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [[0. 1.]
// expect:  [1. 1.]]
// expect: <NDArray 2x2 @cpu(0)>
// expect:
// expect: [1. 1.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [2. 1. 3.]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [3 1 2]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [171.88734  57.29578 114.59156]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [ 1.2009736  -0.12078224  0.28468287]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [3. 1. 2.]
// expect: <NDArray 3 @cpu(0)>
// expect: [0.6652409  0.09003057 0.24472845]
// expect: [-0.40760604 -2.4076061  -1.407606  ]
// expect: [1. 2. 3.]
// expect: [1 2 0]
// expect: [[1. 2.]
// expect:  [3. 4.]]
// expect: [[-2.   1. ]
// expect:  [ 1.5 -0.5]]
// expect: -2.0
// expect: 0.6931472
// expect: [0.  0.5]
// expect: [[2.        0.       ]
// expect:  [0.5       1.6583124]]
// expect: [5.464986  0.3659662]
// expect: [2.381966 4.618034]
// expect: [2.381966 4.618034]
// expect: [[-2.   1. ]
// expect:  [ 1.5 -0.5]]
// expect: [[43. 62.]
// expect:  [52. 76.]]
// expect: [2.236068 5.      ]
// expect: 5.0
// expect: [[1. 0.]
// expect:  [3. 4.]]
// expect: [[0. 0.]
// expect:  [3. 0.]]
// expect: [[3. 0. 0.]
// expect:  [0. 1. 0.]
// expect:  [0. 0. 2.]]
// expect: [2.]
// expect: 2.0
// expect: 2.3333333
// expect: [1. 2.]
// expect: [4.2426405 1.4142135 2.828427 ]
// expect: [2.3561945 2.3561945 2.3561945]
// expect: [ True False False]
// expect: [1. 2. 3. 4.]
// expect: (3, 4, 2)
// expect: (4, 2, 3)
// expect: [2. 3. 1.]
// expect: [[2. 1.]
// expect:  [4. 3.]]
// expect: [[2. 3.]
// expect:  [4. 1.]]
// expect: [[0]
// expect:  [2]]
// expect: [0 2 1]
// expect: [[ 7. 12.]
// expect:  [10. 14.]]
// expect: 14.0
// expect: [[ 5. 11.]
// expect:  [11. 25.]]
// expect: 21.0
// expect: [-2.  1.]
// expect: [[1.]
// expect:  [1.]]
// expect: true
// expect: false
// expect: [2. 2. 2.]
// expect: [  1.  10. 100.]
// expect: [[1. 0.]
// expect:  [0. 1.]]
// expect: [3. 1. 2. 3. 1. 2.]
// expect: [[3. 3.]
// expect:  [1. 1.]
// expect:  [2. 2.]]
// expect: [3. 4.]
// expect: 1.0
// expect: [0.05235988 0.01745329 0.03490658]
// expect: [-3. -1. -2.]
// expect: [0. 2.]
// expect: [0.9999779 0.8427008 0.9953223]
// expect: [ 1.   -0.25  0.  ]
// expect: [0.9950548 0.7615942 0.9640276]
// expect: [2.5 0.5 1.5]
