// Finds the line that made some points, by gradient descent. `galley run` on this file prints the same as the compiled program.
import MXNet

mx.random.seed(1)
let trueWeights = nd.array([2, -3.4])
let trueBias = 4.2
let features = nd.random.normal(0, 1, shape: [200, 2])
let labels = nd.dot(features, trueWeights) + trueBias + nd.random.normal(0, 0.01, shape: [200])

var weights = nd.zeros([2])
var bias = nd.zeros([1])
weights.attach_grad()
bias.attach_grad()

for epoch in 1...5 {
    for _ in 0..<20 {
        let loss = autograd.record {
            let error = nd.dot(features, weights) + bias - labels
            return (error * error).mean() / 2
        }
        loss.backward()
        weights -= 0.1 * weights.grad
        bias -= 0.1 * bias.grad
    }
    let error = nd.dot(features, weights) + bias - labels
    print("epoch \(epoch), loss \((error * error).mean().asscalar(), format: ".6f")")
}
print("weights", weights.asnumpy())
print("bias \(bias.asscalar(), format: ".3f")")
