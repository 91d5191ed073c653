// The book's chapter on gradients, MXNet nd.
import MXNet

let x = nd.arange(4).reshape([4, 1])
print(x)
// expect:
// expect: [[0.]
// expect:  [1.]
// expect:  [2.]
// expect:  [3.]]
// expect: <NDArray 4x1 @cpu(0)>
x.attach_grad()
let y = autograd.record { 2 * nd.dot(x.T, x) }
y.backward()
assert((x.grad! - 4 * x).norm().asscalar() == 0)
print(x.grad!)
// expect:
// expect: [[ 0.]
// expect:  [ 4.]
// expect:  [ 8.]
// expect:  [12.]]
// expect: <NDArray 4x1 @cpu(0)>

print(autograd.is_training())
autograd.record { print(autograd.is_training()) }
// expect: false
// expect: true

func f(_ a: NDArray) -> NDArray {
    var b = a * 2
    while b.norm().asscalar() < 1000 {
        b = b * 2
    }
    let c: NDArray
    if b.sum().asscalar() > 0 {
        c = b
    } else {
        c = 100 * b
    }
    return c
}
let a = nd.random.normal(shape: 1)
a.attach_grad()
let c = autograd.record { f(a) }
c.backward()
print(a.grad! == c / a)
// expect:
// expect: [1.]
// expect: <NDArray 1 @cpu(0)>

// A gradient for given weights of the elements, and one that adds up.
let head = nd.array([[10, 1.0], [0.1, 0.01]])
let m = nd.array([[1, 2], [3, 4]])
m.attach_grad()
let squares = autograd.record { 2 * m * m }
squares.backward(head)
print(m.grad!)
// expect:
// expect: [[40.    8.  ]
// expect:  [ 1.2   0.16]]
// expect: <NDArray 2x2 @cpu(0)>
m.attach_grad(grad_req: "add")
for _ in 0..<2 {
    let sum = autograd.record { (m * m).sum() }
    sum.backward()
}
print(m.grad!)
// expect:
// expect: [[ 4.  8.]
// expect:  [12. 16.]]
// expect: <NDArray 2x2 @cpu(0)>

// Modes come back also when the body throws.
struct Stop: Error {}
do {
    try autograd.record { throw Stop() }
} catch {
    print(autograd.is_recording(), autograd.is_training())
}
// expect: false false
print(autograd.set_training(train_mode: true), autograd.is_training(), autograd.set_training(train_mode: false))
// expect: false true true
autograd.record {
    autograd.pause { print(autograd.is_recording(), autograd.is_training()) }
    autograd.predict_mode { print(autograd.is_recording(), autograd.is_training()) }
}
// expect: false false
// expect: true false
