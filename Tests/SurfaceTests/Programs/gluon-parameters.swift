// Parameters of gluon: names, choice by pattern, initialisers, sharing, blocks of one's own, files; as Frameworks/gluon-parameters.py has MXNet print them.
import MXNet

mx.random.seed(2)
var net = nn.Sequential()
net.add(nn.Dense(4, activation: "relu"), nn.Dense(2))
print(net.collect_params())
net.initialize()
print(net[0].weight.shape, net[0].name, net.prefix, len(net))
_ = net(nd.ones([3, 5]))
print(net.collect_params(".*weight"))
print(net.collect_params(".*_bias|dense0.*"))
print("odict_keys(['" + net.collect_params("dense1_[w-z]+t?").keys().joined(separator: "', '") + "'])")
print(net[0].weight.data())
let givens: [initializer.Initializer] = [
    initializer.Normal(sigma: 0.5), initializer.Uniform(0.2), initializer.Xavier(), initializer.Xavier(rnd_type: "gaussian", factor_type: "in", magnitude: 2),
    initializer.MSRAPrelu(factor_type: "out", slope: 0.1), initializer.Constant(7), initializer.One(), initializer.Zero(),
]
for given in givens {
    net.initialize(init: given, force_reinit: true)
    print(net[1].weight.data(), net[1].bias.data())
}
net[0].weight.initialize(initializer.Xavier(), force_reinit: true)
print(net[0].weight.data())
net.initialize("ones", force_reinit: true)
print(net[0].weight.data().sum())

class MyInit: initializer.Initializer {
    override func _init_weight(_ name: String, _ data: NDArray) {
        print("Init", name, data.shape)
        data[...] = nd.random.uniform(low: -10, high: 10, shape: data.shape)
        var data = data
        data *= data.abs() >= 5
    }
}
net.initialize(MyInit(), force_reinit: true)
print(net[0].weight.data()[0])
net[0].weight.set_data(net[0].weight.data() + 1)
print(net[0].weight.data()[0, 0..<2])

let shared = nn.Dense(4, activation: "relu")
net = nn.Sequential()
net.add(nn.Dense(4, activation: "relu"), shared, nn.Dense(4, params: shared.params), nn.Dense(1))
net.initialize()
let X = nd.random.uniform(shape: [2, 6])
let y = autograd.record { net(X) }
y.backward()
print(net[1].weight.data() == net[2].weight.data() as NDArray, net[2].name, net[2].params)
print(net[1].weight.grad(), "odict_keys(['" + net.collect_params().keys().joined(separator: "', '") + "'])")

class CenteredLayer: nn.Block {
    override func forward(_ x: NDArray) -> NDArray { x - x.mean() }
}

class MyDense: nn.Block {
    var weight: gluon.Parameter!
    var bias: gluon.Parameter!
    init(units: Int, in_units: Int) {
        super.init()
        weight = params.get("weight", shape: [in_units, units])
        bias = params.get("bias", shape: [units])
    }
    override func forward(_ x: NDArray) -> NDArray { nd.relu(nd.dot(x, weight.data()) + bias.data()) }
}

class FancyMLP: nn.Block {
    var rand_weight: gluon.Constant!
    let dense: nn.Dense
    override init() {
        dense = nn.Dense(20, activation: "relu")
        super.init()
        rand_weight = params.get_constant("rand_weight", nd.random.uniform(shape: [20, 20]))
    }
    override func forward(_ x: NDArray) -> NDArray {
        var x = dense(x)
        x = nd.relu(nd.dot(x, rand_weight.data()) + 1)
        x = dense(x)
        while x.norm().asscalar() > 1 { x /= 2 }
        if x.norm().asscalar() < 0.8 { x *= 10 }
        return x.sum()
    }
}

class NestMLP: nn.Block {
    let net = nn.Sequential()
    let dense: nn.Dense
    override init() {
        net.add(nn.Dense(64, activation: "relu"), nn.Dense(32, activation: "relu"))
        dense = nn.Dense(16, activation: "relu")
        super.init()
    }
    override func forward(_ x: NDArray) -> NDArray { dense(net(x)) }
}

let dense = MyDense(units: 3, in_units: 5)
print(dense.params, dense)
dense.initialize()
print(dense(nd.random.uniform(shape: [2, 5])))
let fancy = FancyMLP()
print(fancy, fancy.params)
fancy.initialize()
print(fancy(nd.random.uniform(shape: [2, 20])))
print(fancy.collect_params())
net = nn.Sequential()
let nest = NestMLP()
net.add(nest, nn.Dense(20), FancyMLP(), CenteredLayer())
net.initialize()
print(net(nd.random.uniform(shape: [2, 20])))
print(net)
print(nest.net[1].bias.data().sum())
net.apply { print($0.name) }

let params = gluon.ParameterDict()
params.get("param2", shape: [2, 3])
print(params, gluon.ParameterDict("block1_"))
let p = gluon.Parameter("exciting_parameter_yay", grad_req: "write", shape: [5, 5])
p.initialize(ctx: mx.cpu())
print(p, p.data().sum().shape, p.list_ctx())

net = nn.Sequential()
net.add(nn.Dense(3), nn.BatchNorm(), nn.Dense(2))
net.initialize()
let Y = net(nd.ones([2, 4]))
net.save_parameters("gluon-parameters.params")
let loaded: [String: NDArray] = nd.load("gluon-parameters.params")
let all = ["0.weight", "0.bias", "1.gamma", "1.beta", "1.running_mean", "1.running_var", "2.weight", "2.bias"]
print("['" + all.filter { loaded[$0] != nil }.joined(separator: "', '") + "']")
let clone = nn.Sequential()
clone.add(nn.Dense(3), nn.BatchNorm(), nn.Dense(2))
clone.load_parameters("gluon-parameters.params")
print(clone(nd.ones([2, 4])) == Y as NDArray, clone.collect_params())
let single = nn.Dense(2, in_units: 3)
single.initialize()
single.save_parameters("gluon-single.params")
let other = nn.Dense(2)
other.load_parameters("gluon-single.params")
print(other.weight.data() == single.weight.data() as NDArray)
net.cast("float64")
print(net[0].weight, net(nd.ones([1, 4], dtype: "float64")).dtype)
net.collect_params().setattr("grad_req", "null")
net.collect_params().setattr("lr_mult", 0.5)
print(net[2].weight.lr_mult, net[2].weight.grad_req)

// expect: sequential0_ (
// expect:   Parameter dense0_weight (shape=(4, 0), dtype=float32)
// expect:   Parameter dense0_bias (shape=(4,), dtype=float32)
// expect:   Parameter dense1_weight (shape=(2, 0), dtype=float32)
// expect:   Parameter dense1_bias (shape=(2,), dtype=float32)
// expect: )
// expect: (4, 0) dense0 sequential0_ 2
// expect: sequential0_ (
// expect:   Parameter dense0_weight (shape=(4, 5), dtype=float32)
// expect:   Parameter dense1_weight (shape=(2, 4), dtype=float32)
// expect: )
// expect: sequential0_ (
// expect:   Parameter dense0_weight (shape=(4, 5), dtype=float32)
// expect:   Parameter dense0_bias (shape=(4,), dtype=float32)
// expect:   Parameter dense1_bias (shape=(2,), dtype=float32)
// expect: )
// expect: odict_keys(['dense1_weight'])
// expect:
// expect: [[ 0.00168865  0.01075224  0.01961654  0.02713548 -0.04760092]
// expect:  [-0.03294631 -0.0029721  -0.04753047 -0.01149909  0.06924886]
// expect:  [ 0.02508861 -0.06047205  0.03577098 -0.02450685 -0.04096902]
// expect:  [-0.03657935 -0.03371046 -0.03660836  0.04848914  0.01477064]]
// expect: <NDArray 4x5 @cpu(0)>
// expect:
// expect: [[ 0.08510029 -0.03546963 -0.10862015 -0.0572124 ]
// expect:  [ 0.63815606 -0.6535999  -0.54461765  0.10803822]]
// expect: <NDArray 2x4 @cpu(0)> 
// expect: [0. 0.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [[-0.15103045 -0.02367812  0.07982646 -0.01979905]
// expect:  [-0.17277569  0.0841379   0.18048404 -0.0580107 ]]
// expect: <NDArray 2x4 @cpu(0)> 
// expect: [0. 0.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [[ 0.0666337  -0.7176776   0.6182903   0.19111884]
// expect:  [-0.4818818   0.10870504  0.5582137   0.836249  ]]
// expect: <NDArray 2x4 @cpu(0)> 
// expect: [0. 0.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [[-0.01403923  0.19907862  0.5483148  -1.1122404 ]
// expect:  [ 0.77519435 -0.5208238   0.416446    0.17255732]]
// expect: <NDArray 2x4 @cpu(0)> 
// expect: [0. 0.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [[-1.3487233 -0.8656251 -0.0773816  1.391178 ]
// expect:  [-0.6546743  1.2506555 -1.4708813  1.1417879]]
// expect: <NDArray 2x4 @cpu(0)> 
// expect: [0. 0.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [[7. 7. 7. 7.]
// expect:  [7. 7. 7. 7.]]
// expect: <NDArray 2x4 @cpu(0)> 
// expect: [0. 0.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [[1. 1. 1. 1.]
// expect:  [1. 1. 1. 1.]]
// expect: <NDArray 2x4 @cpu(0)> 
// expect: [0. 0.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [[0. 0. 0. 0.]
// expect:  [0. 0. 0. 0.]]
// expect: <NDArray 2x4 @cpu(0)> 
// expect: [0. 0.]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [[-0.7055371   0.7965076   0.7650542  -0.5292599  -0.39346024]
// expect:  [-0.72855693  0.24412644  0.77301264  0.32321155 -0.78394   ]
// expect:  [-0.77011436  0.39958107  0.615469    0.18491912 -0.62756157]
// expect:  [ 0.20171797 -0.19871634 -0.65489304  0.5439174   0.38813698]]
// expect: <NDArray 4x5 @cpu(0)>
// expect:
// expect: [20.]
// expect: <NDArray 1 @cpu(0)>
// expect: Init dense0_weight (4, 5)
// expect: Init dense1_weight (2, 4)
// expect:
// expect: [ 0.        6.619686  0.       -8.395494  0.      ]
// expect: <NDArray 5 @cpu(0)>
// expect:
// expect: [1.       7.619686]
// expect: <NDArray 2 @cpu(0)>
// expect:
// expect: [[1. 1. 1. 1.]
// expect:  [1. 1. 1. 1.]
// expect:  [1. 1. 1. 1.]
// expect:  [1. 1. 1. 1.]]
// expect: <NDArray 4x4 @cpu(0)> dense4 dense2_ (
// expect:   Parameter dense2_weight (shape=(4, 4), dtype=float32)
// expect:   Parameter dense2_bias (shape=(4,), dtype=float32)
// expect: )
// expect:
// expect: [[ 0.0000000e+00 -6.8747577e-05 -1.5070585e-04 -3.7936584e-06]
// expect:  [ 0.0000000e+00  1.2268593e-04  3.5337838e-05  9.8053160e-06]
// expect:  [-7.1890019e-05 -6.7656933e-06 -1.4831498e-05 -3.7334738e-07]
// expect:  [-1.4359230e-04  3.2814896e-05  7.1935574e-05  1.8108055e-06]]
// expect: <NDArray 4x4 @cpu(0)> odict_keys(['dense3_weight', 'dense3_bias', 'dense2_weight', 'dense2_bias', 'dense5_weight', 'dense5_bias'])
// expect: mydense0_ (
// expect:   Parameter mydense0_weight (shape=(5, 3), dtype=<class 'numpy.float32'>)
// expect:   Parameter mydense0_bias (shape=(3,), dtype=<class 'numpy.float32'>)
// expect: ) MyDense(
// expect:
// expect: )
// expect:
// expect: [[0.         0.10529801 0.        ]
// expect:  [0.00714933 0.09128994 0.        ]]
// expect: <NDArray 2x3 @cpu(0)>
// expect: FancyMLP(
// expect:   (dense): Dense(None -> 20, Activation(relu))
// expect: ) fancymlp0_ (
// expect:   Constant fancymlp0_rand_weight (shape=(20, 20), dtype=<class 'numpy.float32'>)
// expect: )
// expect:
// expect: [9.269811]
// expect: <NDArray 1 @cpu(0)>
// expect: fancymlp0_ (
// expect:   Constant fancymlp0_rand_weight (shape=(20, 20), dtype=<class 'numpy.float32'>)
// expect:   Parameter dense6_weight (shape=(20, 20), dtype=float32)
// expect:   Parameter dense6_bias (shape=(20,), dtype=float32)
// expect: )
// expect:
// expect: [0.]
// expect: <NDArray 1 @cpu(0)>
// expect: Sequential(
// expect:   (0): NestMLP(
// expect:     (net): Sequential(
// expect:       (0): Dense(20 -> 64, Activation(relu))
// expect:       (1): Dense(64 -> 32, Activation(relu))
// expect:     )
// expect:     (dense): Dense(32 -> 16, Activation(relu))
// expect:   )
// expect:   (1): Dense(16 -> 20, linear)
// expect:   (2): FancyMLP(
// expect:     (dense): Dense(20 -> 20, Activation(relu))
// expect:   )
// expect:   (3): CenteredLayer(
// expect:   
// expect:   )
// expect: )
// expect:
// expect: [0.]
// expect: <NDArray 1 @cpu(0)>
// expect: dense7_relu
// expect: dense7
// expect: dense8_relu
// expect: dense8
// expect: sequential3
// expect: dense9_relu
// expect: dense9
// expect: nestmlp0
// expect: dense10
// expect: dense11_relu
// expect: dense11
// expect: fancymlp1
// expect: centeredlayer0
// expect: sequential2
// expect: (
// expect:   Parameter param2 (shape=(2, 3), dtype=<class 'numpy.float32'>)
// expect: ) block1_ (
// expect:
// expect: )
// expect: Parameter exciting_parameter_yay (shape=(5, 5), dtype=<class 'numpy.float32'>) (1,) [cpu(0)]
// expect: ['0.weight', '0.bias', '1.gamma', '1.beta', '1.running_mean', '1.running_var', '2.weight', '2.bias']
// expect:
// expect: [[1. 1.]
// expect:  [1. 1.]]
// expect: <NDArray 2x2 @cpu(0)> sequential5_ (
// expect:   Parameter dense14_weight (shape=(3, 4), dtype=float32)
// expect:   Parameter dense14_bias (shape=(3,), dtype=float32)
// expect:   Parameter batchnorm1_gamma (shape=(3,), dtype=<class 'numpy.float32'>)
// expect:   Parameter batchnorm1_beta (shape=(3,), dtype=<class 'numpy.float32'>)
// expect:   Parameter batchnorm1_running_mean (shape=(3,), dtype=<class 'numpy.float32'>)
// expect:   Parameter batchnorm1_running_var (shape=(3,), dtype=<class 'numpy.float32'>)
// expect:   Parameter dense15_weight (shape=(2, 3), dtype=float32)
// expect:   Parameter dense15_bias (shape=(2,), dtype=float32)
// expect: )
// expect:
// expect: [[1. 1. 1.]
// expect:  [1. 1. 1.]]
// expect: <NDArray 2x3 @cpu(0)>
// expect: Parameter dense12_weight (shape=(3, 4), dtype=float64) float64
// expect: 0.5 null
