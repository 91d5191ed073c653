// gluon over np's arrays, as Frameworks/gluon-np.py has MXNet print it.
import Foundation
import MXNet

npx.set_np()

func numbers(_ x: np.ndarray) -> String {
    var texts: [String] = []
    for v in x.reshape(-1) { texts.append(String(format: "%.4f", Double(v))) }
    return "[" + texts.joined(separator: ", ") + "]"
}

class MyDense: nn.Block {
    var weight: gluon.Parameter!
    var bias: gluon.Parameter!
    init(_ units: Int, in_units: Int) {
        super.init()
        weight = params.get("weight", shape: [in_units, units])
        bias = params.get("bias", shape: [units])
    }
    override func forward(_ x: np.ndarray) -> np.ndarray { npx.relu(np.dot(x, weight.data(ctx: x.ctx)) + bias.data(ctx: x.ctx)) }
}

var net = nn.Sequential()
net.add(nn.Dense(4, activation: "relu"), nn.BatchNorm(), nn.Dropout(0.3), nn.Dense(2))
print(net, net.collect_params())
net.initialize(initializer.Xavier())
print(net[0].weight)
mx.random.seed(4)
var X = np.random.uniform(size: [3, 5])
print(net(X))
print(net[0].weight.data(), net[0].bias.data())
let l = autograd.record { gluon.loss.L2Loss()(net(X), np.ones([3, 2])) }
l.backward()
print(l, String(format: "%.3f", Double(net[0].weight.grad().sum())), numbers(net[1].running_mean.data()))
let c = nn.Conv2D(3, kernel_size: 3)
c.initialize()
print(c(np.ones([1, 2, 4, 4])), nn.Conv2D(3, kernel_size: 3), c.params)
let L = gluon.loss.SoftmaxCrossEntropyLoss()
print(numbers(L(np.array([[1, 2, 3.5]]), np.array([2]))), numbers(L(np.array([[1, 2, 3.5]]), np.array([2], dtype: "int32"))))
print(gluon.loss.L1Loss()(np.array([[1, 2, 3]]), np.array([[2, 1, 1]])), numbers(gluon.loss.SigmoidBCELoss()(np.array([[1, 2, 3]]), np.array([[0, 1, 1]]))))
let d = gluon.data.ArrayDataset(np.arange(6).reshape(3, 2), np.arange(3))
print(d[0].0, d[0].1, len(d))
for (X, y) in gluon.data.DataLoader(d, 2) { print(X, y) }
let e = nn.Embedding(3, 2)
e.initialize()
print(e(np.array([0, 2])))
let trainer = gluon.Trainer(net.collect_params(), "adam", ["learning_rate": 0.1])
trainer.step(3)
print(net[3].weight.data())
let layer = nn.LayerNorm()
layer.initialize()
print(numbers(layer(np.array([[1, 2, 4]]))), nn.GlobalAvgPool2D()(np.ones([1, 2, 3, 3])), nn.Flatten()(np.ones([2, 3, 2])).shape)
let dense = MyDense(3, in_units: 5)
print(dense.params)
dense.initialize()
print(dense(np.random.uniform(size: [2, 5])))
net = nn.Sequential()
net.add(MyDense(8, in_units: 64), MyDense(1, in_units: 8))
net.initialize()
print(net(np.random.uniform(size: [2, 64])))
net.save_parameters("gluon-np.params")
let clone = nn.Sequential()
clone.add(MyDense(8, in_units: 64), MyDense(1, in_units: 8))
clone.load_parameters("gluon-np.params")
print((clone[1].weight.data() == net[1].weight.data() as NDArray).all())

// expect: Sequential(
// expect:   (0): Dense(-1 -> 4, Activation(relu))
// expect:   (1): BatchNorm(axis=1, eps=1e-05, momentum=0.9, fix_gamma=False, use_global_stats=False, in_channels=-1)
// expect:   (2): Dropout(p = 0.3, axes=())
// expect:   (3): Dense(-1 -> 2, linear)
// expect: ) sequential0_ (
// expect:   Parameter dense0_weight (shape=(4, -1), dtype=float32)
// expect:   Parameter dense0_bias (shape=(4,), dtype=float32)
// expect:   Parameter batchnorm0_gamma (shape=(-1,), dtype=<class 'numpy.float32'>)
// expect:   Parameter batchnorm0_beta (shape=(-1,), dtype=<class 'numpy.float32'>)
// expect:   Parameter batchnorm0_running_mean (shape=(-1,), dtype=<class 'numpy.float32'>)
// expect:   Parameter batchnorm0_running_var (shape=(-1,), dtype=<class 'numpy.float32'>)
// expect:   Parameter dense1_weight (shape=(2, -1), dtype=float32)
// expect:   Parameter dense1_bias (shape=(2,), dtype=float32)
// expect: )
// expect: Parameter dense0_weight (shape=(4, -1), dtype=float32)
// expect: [[ 0.02387947  0.66096807]
// expect:  [-0.58196145  0.5242592 ]
// expect:  [-0.71856177  0.552806  ]]
// expect: [[-0.16753083 -0.7988955   0.4572463   0.76256216  0.4770198 ]
// expect:  [ 0.44327807  0.03354073  0.4104576   0.47696424  0.6845466 ]
// expect:  [-0.6447976   0.4851055   0.40067625 -0.22162873 -0.04832035]
// expect:  [-0.11483115  0.02987307  0.51755583 -0.81203026  0.21990204]] [0. 0. 0. 0.]
// expect: [1.3812487 3.1441832 0.4721014] 14.180 [0.0276, 0.0985, 0.0106, 0.0191]
// expect: [[[[ 0.07778576  0.07778576]
// expect:    [ 0.07778576  0.07778576]]
// expect:
// expect:   [[-0.09193973 -0.09193973]
// expect:    [-0.09193973 -0.09193973]]
// expect:
// expect:   [[ 0.18429396  0.18429396]
// expect:    [ 0.18429396  0.18429396]]]] Conv2D(-1 -> 3, kernel_size=(3, 3), stride=(1, 1)) conv0_ (
// expect:   Parameter conv0_weight (shape=(3, 2, 3, 3), dtype=<class 'numpy.float32'>)
// expect:   Parameter conv0_bias (shape=(3,), dtype=<class 'numpy.float32'>)
// expect: )
// expect: [0.2664] [0.2664]
// expect: [1.3333334] [0.4963]
// expect: [0. 1.] 0.0 3
// expect: [[0. 1.]
// expect:  [2. 3.]] [0. 1.]
// expect: [[4. 5.]] [2.]
// expect: [[ 0.06334647  0.06028274]
// expect:  [-0.00777115 -0.04126062]]
// expect: [[-0.83861053 -0.27101249  0.15931344  0.7966504 ]
// expect:  [ 0.582474    0.39289692 -0.59806204  0.91706914]]
// expect: [-1.0690, -0.2673, 1.3363] [[[[1.]]
// expect:
// expect:   [[1.]]]] (2, 6)
// expect: mydense0_ (
// expect:   Parameter mydense0_weight (shape=(5, 3), dtype=<class 'numpy.float32'>)
// expect:   Parameter mydense0_bias (shape=(3,), dtype=<class 'numpy.float32'>)
// expect: )
// expect: [[0.         0.         0.        ]
// expect:  [0.         0.02059394 0.        ]]
// expect: [[0.06805012]
// expect:  [0.07483787]]
// expect: True
