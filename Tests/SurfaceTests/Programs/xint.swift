// numpy's names over MXNet.
import xint

let np = xint.np
let x = np.arange(6.0)
print(x)
let m = np.reshape(x, [2, 3])
print(np.sum(m))
print(np.sum(m, axis: 0))
print(np.mean(m, axis: 1, keepdims: true))
print(np.max(m, axis: 1), np.min(m, axis: 0))
print(np.argmax(m, axis: 1))
print(np.cumsum(m, axis: 1))
print(np.transpose(m))
print(np.concatenate([m, m], axis: 1))
print(np.stack([x, x]).shape, np.expand_dims(x, 0).shape)
print(np.dot(x, x), np.matmul(m, np.transpose(m)))
print(np.maximum(x, np.ones_like(x) * 3), np.minimum(x, np.zeros_like(x)))
print(np.where(x > 2, x, np.zeros_like(x)))
print(np.sqrt(np.square(x)), np.abs(np.exp(np.log(np.ones(2)))))
print(np.sin(np.zeros(2)), np.cos(np.zeros(2)), np.tanh(np.zeros(2)))
print(np.floor(np.array([1.5, -1.5])), np.ceil(np.array([1.5, -1.5])))
print(np.full([2], 7.5), np.eye(2), np.linspace(0, 1, 3))
print(np.linalg.norm(np.array([3.0, 4.0])))
np.random.seed(0)
print(np.random.normal(0, 1, size: [2, 2]).shape, np.random.uniform(size: 3).shape)
xint.backend("mxnet")
// expect: [0. 1. 2. 3. 4. 5.]
// expect: 15.0
// expect: [3. 5. 7.]
// expect: [[1.]
// expect:  [4.]]
// expect: [2. 5.] [0. 1. 2.]
// expect: [2 2]
// expect: [[ 0.  1.  3.]
// expect:  [ 3.  7. 12.]]
// expect: [[0. 3.]
// expect:  [1. 4.]
// expect:  [2. 5.]]
// expect: [[0. 1. 2. 0. 1. 2.]
// expect:  [3. 4. 5. 3. 4. 5.]]
// expect: (2, 6) (1, 6)
// expect: 55.0 [[ 5. 14.]
// expect:  [14. 50.]]
// expect: [3. 3. 3. 3. 4. 5.] [0. 0. 0. 0. 0. 0.]
// expect: [0. 0. 0. 3. 4. 5.]
// expect: [0. 1. 2. 3. 4. 5.] [1. 1.]
// expect: [0. 0.] [1. 1.] [0. 0.]
// expect: [ 1. -2.] [ 2. -1.]
// expect: [7.5 7.5] [[1. 0.]
// expect:  [0. 1.]] [0.  0.5 1. ]
// expect: 5.0
// expect: (2, 2) (3,)
