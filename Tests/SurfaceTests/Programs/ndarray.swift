// The book's chapter on arrays, MXNet nd.
import MXNet

var X = nd.arange(12).reshape([3, 4])
let Y = nd.array([[2, 1, 4, 3], [1, 2, 3, 4], [4, 3, 2, 1]])
print(X.shape, X.size, X.ndim, len(X), X.dtype, X.context)
// expect: (3, 4) 12 2 3 float32 cpu(0)
print(X / Y)
// expect:
// expect: [[ 0.    1.    0.5   1.  ]
// expect:  [ 4.    2.5   2.    1.75]
// expect:  [ 2.    3.    5.   11.  ]]
// expect: <NDArray 3x4 @cpu(0)>
print(nd.dot(X, Y.T))
// expect:
// expect: [[ 18.  20.  10.]
// expect:  [ 58.  60.  50.]
// expect:  [ 98. 100.  90.]]
// expect: <NDArray 3x3 @cpu(0)>
print(X == Y)
// expect:
// expect: [[0. 1. 0. 1.]
// expect:  [0. 0. 0. 0.]
// expect:  [0. 0. 0. 0.]]
// expect: <NDArray 3x4 @cpu(0)>
print(X.sum(), X.norm().asscalar())
// expect:
// expect: [66.]
// expect: <NDArray 1 @cpu(0)> 22.494442
print(nd.concat(X, Y, dim: 0).shape, nd.concat(X, Y, dim: 1).shape, nd.stack(X, Y).shape, nd.zeros([2, 3, 4]).shape)
// expect: (6, 4) (3, 8) (2, 3, 4) (2, 3, 4)
print(nd.arange(3).reshape([3, 1]) + nd.arange(2).reshape(1, 2))
// expect:
// expect: [[0. 1.]
// expect:  [1. 2.]
// expect:  [2. 3.]]
// expect: <NDArray 3x2 @cpu(0)>

// Parts: written through, and seen through a view.
X[1, 2] = 9
X[0..<1, 0...] = 12
print(X[1..<3])
// expect:
// expect: [[ 4.  5.  9.  7.]
// expect:  [ 8.  9. 10. 11.]]
// expect: <NDArray 2x4 @cpu(0)>
let row = X[2]
row[...] = 0
print(X[2])
// expect:
// expect: [0. 0. 0. 0.]
// expect: <NDArray 4 @cpu(0)>
print(X[0, 1])
// expect:
// expect: [12.]
// expect: <NDArray 1 @cpu(0)>
print(X[0..., 1], X[(0...).by(2), 0].shape, X[.newaxis].shape, X[..., 1..<3].shape, X[-2 ..< -1].shape)
// expect:
// expect: [12.  5.  0.]
// expect: <NDArray 3 @cpu(0)> (2,) (1, 3, 4) (3, 2) (1, 4)

// In place: the same object afterwards.
let before = id(X)
X += Y
X *= 2
print(id(X) == before)
// expect: true
X = X + Y
print(id(X) == before)
// expect: false
let Z = Y.zeros_like()
nd.elemwise_add(Y, Y, out: Z)
print(Z[0])
// expect:
// expect: [4. 2. 8. 6.]
// expect: <NDArray 4 @cpu(0)>
print(Y.copyto(Z).sum(1))
// expect:
// expect: [10. 10. 10.]
// expect: <NDArray 3 @cpu(0)>
for line in Y { print(line.max().asscalar(), line.argmax().asscalar()) }
// expect: 4.0 2.0
// expect: 4.0 3.0
// expect: 4.0 0.0
print(nd.array([7, -7], dtype: "int32") / nd.array([2, 2], dtype: "int32"))
// expect:
// expect: [ 3 -3]
// expect: <NDArray 2 @cpu(0)>
print("\(X.first_element(), format: ".3f")")
// expect: 30.000
extension NDArray {
    func first_element() -> Scalar { self[0, 0].asscalar() }
}
