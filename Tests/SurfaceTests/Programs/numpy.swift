// Arrays of mxnet.np: their look, their rules, their gradients.
import MXNet

let x = np.arange(4.0)
x.attach_grad()
let y = autograd.record { 2 * np.dot(x, x) }
y.backward()
debugPrint(y, x.grad!)
// expect: array(28.) array([ 0.,  4.,  8., 12.])
print(y, x, x.shape, x.dtype, x.ctx)
// expect: 28.0 [0. 1. 2. 3.] (4,) float32 cpu(0)
debugPrint(x.grad! == 4 * x)
// expect: array([ True,  True,  True,  True])
let z = autograd.record { x.detach() * x }
z.backward()
debugPrint(x.grad!)
// expect: array([0., 1., 2., 3.])

let X = np.arange(12).reshape(3, 4)
debugPrint(X)
// expect: array([[ 0.,  1.,  2.,  3.],
// expect:        [ 4.,  5.,  6.,  7.],
// expect:        [ 8.,  9., 10., 11.]])
print(X)
// expect: [[ 0.  1.  2.  3.]
// expect:  [ 4.  5.  6.  7.]
// expect:  [ 8.  9. 10. 11.]]
X[1, 2] = 17
X[..<2, 0...] = 12
debugPrint(X[-1], X[1..<3])
// expect: array([ 8.,  9., 10., 11.]) array([[12., 12., 12., 12.],
// expect:        [ 8.,  9., 10., 11.]])

let whole = np.array([1, 2, 3], dtype: "int32")
debugPrint(whole, whole / 2, whole + 1, whole.sum(), whole > 1)
// expect: array([1, 2, 3], dtype=int32) array([0.5, 1. , 1.5]) array([2, 3, 4], dtype=int32) array(6, dtype=int32) array([False,  True,  True])
debugPrint(np.array([1, 2, 4, 8]) ** np.array([2, 2, 2, 2]), np.exp(np.zeros(2)), X.argmax())
// expect: array([ 1.,  4., 16., 64.]) array([1., 1.]) array(0, dtype=int64)
debugPrint(np.concatenate([X, X], axis: 1).shape, np.ones([2, 3]).mean(axis: 0), X.sum())
// expect: (3, 8) array([1., 1., 1.]) array(134.)
debugPrint(x.asnumpy(), np.array([true, false]))
// expect: array([0., 1., 2., 3.], dtype=float32) array([1., 0.])
let single = np.array([3.5])
print(single.item(), Float(single), Int(single), Double(single) * 2, single > 3 ? "more" : "less")
// expect: 3.5 3.5 3 7.0 more
var n = np.ones(2)
while np.linalg.norm(n) < 100 { n *= 2 }
debugPrint(n)
// expect: array([128., 128.])
