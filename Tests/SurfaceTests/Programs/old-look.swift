// Notebooks of 2017: arrays in the look of numpy before 1.14.
import MXNet

np.set_printoptions(legacy: "1.13")
let x = nd.array([[1, 2], [3, 4]])
x.attach_grad()
let y = autograd.record { 2 * x * x }
y.backward(nd.array([[10, 1.0], [0.1, 0.01]]))
print(x.grad!)
// expect:
// expect: [[ 40.           8.        ]
// expect:  [  1.20000005   0.16      ]]
// expect: <NDArray 2x2 @cpu(0)>
let (u, z) = autograd.record {
    let u = x ** 2
    let z = u ** 2 + u
    return (u, z)
}
z.backward()
print(x.grad!)
// expect:
// expect: [[   6.   36.]
// expect:  [ 114.  264.]]
// expect: <NDArray 2x2 @cpu(0)>
print(4 * x ** 3 + 2 * x)
// expect:
// expect: [[   6.   36.]
// expect:  [ 114.  264.]]
// expect: <NDArray 2x2 @cpu(0)>
print(u)
// expect:
// expect: [[  1.   4.]
// expect:  [  9.  16.]]
// expect: <NDArray 2x2 @cpu(0)>
