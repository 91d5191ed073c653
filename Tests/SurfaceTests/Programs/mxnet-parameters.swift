// A network's parameters in a file, by where they stand in it.
import MXNet

class MLP: nn.Block {
    let hidden = nn.Dense(4, activation: "relu")
    let output = nn.Dense(2)
    override func forward(_ x: NDArray) -> NDArray { output(hidden(x)) }
}
mx.random.seed(0)
let net = MLP()
net.initialize()
let X = nd.arange(6).reshape(2, 3)
let y = net(X)
net.save_parameters("surface-mlp")
let saved: [String: NDArray] = nd.load("surface-mlp")
print(saved.keys.sorted())
// expect: ["hidden.bias", "hidden.weight", "output.bias", "output.weight"]
let clone = MLP()
clone.load_parameters("surface-mlp")
print((clone(X) == y).asnumpy())
// expect: [[1. 1.]
// expect:  [1. 1.]]
let pair = nn.Sequential()
pair.add(nn.Dense(3, in_units: 2), nn.Dense(1, in_units: 3))
pair.initialize()
pair.save_parameters("surface-pair")
let named: [String: NDArray] = nd.load("surface-pair")
print(named.keys.sorted(), named["0.weight"]!.shape)
// expect: ["0.bias", "0.weight", "1.bias", "1.weight"] (3, 2)
// Values that were waiting for their first data are taken, and draw no numbers.
let other = nn.Sequential()
other.add(nn.Dense(3), nn.Dense(1))
other.initialize()
mx.random.seed(1)
let next = nd.random.uniform(shape: 1).asscalar()
mx.random.seed(1)
other.load_parameters("surface-pair")
print(nd.random.uniform(shape: 1).asscalar() == next, (other(nd.ones([1, 2])) == pair(nd.ones([1, 2]))).asscalar())
// expect: true 1.0
