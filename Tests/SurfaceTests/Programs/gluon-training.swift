// Losses, optimisers over five steps, and schedules of learning rates, as Frameworks/gluon-training.py has MXNet print them.
import Foundation
import MXNet

func numbers(_ x: NDArray) -> String {
    var texts: [String] = []
    for v in x.reshape(-1) { texts.append(String(format: "%.4f", Double(v) + 0.0)) }
    return "[" + texts.joined(separator: ", ") + "]"
}

var pred = nd.array([[1.5, -2, 0.5], [0.3, 2, -1], [0, 0.1, 3]])
let near = nd.array([[0.2, -1, 1], [1, 0.5, -1], [0.4, 0.4, 0.2]])
let signs = nd.array([[1, -1, 1], [-1, -1, 1], [1, 1, -1]])
let weights = nd.array([[1], [2], [0.5]])
let positive: NDArray = signs > 0
let cases: [(gluon.loss.Loss, NDArray)] = [
    (gluon.loss.L2Loss(), near), (gluon.loss.L2Loss(weight: 3), near), (gluon.loss.L1Loss(), near), (gluon.loss.L1Loss(weight: 0.5, batch_axis: 1), near), (gluon.loss.HuberLoss(), near),
    (gluon.loss.HuberLoss(rho: 0.3), near), (gluon.loss.HingeLoss(), signs), (gluon.loss.HingeLoss(margin: 2), signs), (gluon.loss.SquaredHingeLoss(), signs), (gluon.loss.LogisticLoss(), signs),
    (gluon.loss.LogisticLoss(label_format: "binary"), positive), (gluon.loss.SigmoidBinaryCrossEntropyLoss(), positive), (gluon.loss.SigmoidBCELoss(weight: 2), positive),
    (gluon.loss.KLDivLoss(from_logits: false), nd.softmax(near)), (gluon.loss.KLDivLoss(), nd.softmax(near)), (gluon.loss.SoftmaxCrossEntropyLoss(sparse_label: false), nd.softmax(near)),
    (gluon.loss.SoftmaxCrossEntropyLoss(), nd.array([0, 2, 1])), (gluon.loss.SoftmaxCELoss(axis: 0, weight: 0.1), nd.array([0, 2, 1])),
    (gluon.loss.SoftmaxCrossEntropyLoss(from_logits: true), nd.array([[0], [2], [1]])),
]
for (loss, label) in cases {
    pred.attach_grad()
    let l = autograd.record { loss(pred, label) }
    l.backward()
    print(loss, l.shape, numbers(l), numbers(pred.grad))
    if !loss.description.contains("batch_axis=1") { print(numbers(loss(pred, label, weights))) }
}
print(numbers(gluon.loss.SigmoidBCELoss(from_sigmoid: true)(nd.sigmoid(pred), positive)))
print(numbers(gluon.loss.SigmoidBCELoss()(pred, positive, nil, nd.array([[2, 3, 0.5]]))))
print(numbers(gluon.loss.TripletLoss()(pred, near, signs)))
print(gluon.loss.L2Loss()(nd.array([1, 2, 3]), nd.array([0, 0, 1])))
print(gluon.loss.L2Loss()(nd.array([[1], [2]]), nd.array([0, 5])))

let X = nd.array([[1, 2, -1], [0.5, -1, 2], [3, 1, 0.2], [-2, 0.3, 1]])
let y = nd.array([1, -1, 2, 0.5])
let optimizers: [(String, [String: Double])] = [
    ("sgd", ["learning_rate": 0.1]), ("sgd", ["learning_rate": 0.1, "momentum": 0.9, "wd": 0.1]), ("sgd", ["learning_rate": 0.3, "clip_gradient": 0.2, "wd": 0.5]),
    ("nag", ["learning_rate": 0.1, "momentum": 0.9]), ("nag", ["learning_rate": 0.05, "momentum": 0.5, "wd": 0.2]), ("adagrad", ["learning_rate": 0.2]),
    ("adagrad", ["learning_rate": 0.2, "wd": 0.1, "eps": 0.01]), ("rmsprop", ["learning_rate": 0.05, "gamma1": 0.8]), ("rmsprop", ["learning_rate": 0.02, "centered": 1, "wd": 0.1]),
    ("adadelta", ["rho": 0.8]), ("adadelta", ["rho": 0.9, "wd": 0.01, "epsilon": 1e-3]), ("adam", [:]), ("adam", ["learning_rate": 0.1, "beta1": 0.5, "wd": 0.1]),
    ("adam", ["learning_rate": 0.1, "epsilon": 0.1, "clip_gradient": 0.5]), ("ftrl", ["learning_rate": 0.3]), ("ftrl", ["lamda1": 0.1, "beta": 2, "wd": 0.1]),
]
for (name, settings) in optimizers {
    mx.random.seed(1)
    let net = nn.Sequential()
    net.add(nn.Dense(3, activation: "tanh"), nn.Dense(1))
    net.initialize(initializer.Normal(sigma: 0.5))
    let trainer = gluon.Trainer(net.collect_params(), name, settings)
    let loss = gluon.loss.L2Loss()
    var losses: [String] = []
    for i in 0..<5 {
        let l = autograd.record { loss(net(X), y) }
        l.backward()
        trainer.step(4)
        losses.append(String(format: "%.5f", Double(l.mean())))
        if i == 2 && name != "ftrl" { trainer.set_learning_rate(trainer.learning_rate * 0.5) }
    }
    print(name, losses.joined(separator: " "), String(format: "%.5f", trainer.learning_rate))
    print(numbers(net[0].weight.data()), numbers(net[0].bias.data()), numbers(net[1].weight.data()))
}

let one = nn.Dense(2, in_units: 3)
one.initialize()
let slow = gluon.Trainer(one.collect_params(), "sgd", ["learning_rate": 0.5])
one.bias.grad_req = "null"
one.weight.lr_mult = 0
autograd.record { one(nd.ones([1, 3])).sum() }.backward()
let w = one.weight.data().copy()
slow.step(1)
print((one.weight.data() == w as NDArray).min())
slow.step(1, ignore_stale_grad: true)
one.weight.grad_req = "add"
for _ in 0..<3 { autograd.record { one(nd.ones([1, 3])).sum() }.backward() }
print(one.weight.grad())
one.collect_params().zero_grad()
print(one.weight.grad())

let schedules: [mx.lr_scheduler.LRScheduler] = [
    mx.lr_scheduler.FactorScheduler(3, factor: 0.5, base_lr: 1), mx.lr_scheduler.FactorScheduler(step: 2, factor: 0.1, stop_factor_lr: 1e-2, base_lr: 0.5),
    mx.lr_scheduler.MultiFactorScheduler(step: [2, 5], factor: 0.5, base_lr: 0.5), mx.lr_scheduler.PolyScheduler(10, base_lr: 1, final_lr: 0.1),
    mx.lr_scheduler.PolyScheduler(max_update: 8, base_lr: 1, pwr: 1), mx.lr_scheduler.CosineScheduler(9, base_lr: 0.3, final_lr: 0.01),
    mx.lr_scheduler.CosineScheduler(max_update: 10, base_lr: 0.3, final_lr: 0.01, warmup_steps: 4, warmup_begin_lr: 0.1),
    mx.lr_scheduler.FactorScheduler(4, factor: 0.5, base_lr: 1, warmup_steps: 3, warmup_mode: "constant"),
]
for s in schedules { print((1...12).map { String(format: "%.6f", s($0)) }.joined(separator: " ")) }
let last = nn.Dense(1, in_units: 2)
last.initialize(initializer.One())
let trainer = gluon.Trainer(last.collect_params(), "sgd", ["learning_rate": 0.4, "lr_scheduler": mx.lr_scheduler.FactorScheduler(2, factor: 0.5)])
for _ in 0..<5 {
    autograd.record { last(nd.ones([1, 2])).sum() }.backward()
    trainer.step(1)
    print(numbers(last.weight.data()), String(format: "%.4f", trainer.learning_rate))
}
let p = nd.array([1, -2])
let opt = mx.optimizer.create("adam", ["learning_rate": 0.1])
let state = opt.create_state(0, p)
for _ in 0..<3 { opt.update(0, p, 2 * p, state) }
print(numbers(p))

// expect: L2Loss(batch_axis=0, w=1.0) (3,) [0.4900, 0.4567, 1.3483] [0.4333, -0.3333, -0.1667, -0.2333, 0.5000, 0.0000, -0.1333, -0.1000, 0.9333]
// expect: [0.4900, 0.9133, 0.6742]
// expect: L2Loss(batch_axis=0, w=3.0) (3,) [1.4700, 1.3700, 4.0450] [1.3000, -1.0000, -0.5000, -0.7000, 1.5000, 0.0000, -0.4000, -0.3000, 2.8000]
// expect: [1.4700, 2.7400, 2.0225]
// expect: L1Loss(batch_axis=0, w=None) (3,) [0.9333, 0.7333, 1.1667] [0.3333, -0.3333, -0.3333, -0.3333, 0.3333, 0.0000, -0.3333, -0.3333, 0.3333]
// expect: [0.9333, 1.4667, 0.5833]
// expect: L1Loss(batch_axis=1, w=0.5) (3,) [0.4000, 0.4667, 0.5500] [0.1667, -0.1667, -0.1667, -0.1667, 0.1667, 0.0000, -0.1667, -0.1667, 0.1667]
// expect: HuberLoss(batch_axis=0, w=None) (3,) [0.4750, 0.4150, 0.8083] [0.3333, -0.3333, -0.1667, -0.2333, 0.3333, 0.0000, -0.1333, -0.1000, 0.3333]
// expect: [0.4750, 0.8300, 0.4042]
// expect: HuberLoss(batch_axis=0, w=None) (3,) [0.7833, 0.6333, 1.0167] [0.3333, -0.3333, -0.3333, -0.3333, 0.3333, 0.0000, -0.3333, -0.3333, 0.3333]
// expect: [0.7833, 1.2667, 0.5083]
// expect: HingeLoss(batch_axis=0, w=None) (3,) [0.1667, 2.1000, 1.9667] [0.0000, 0.0000, -0.3333, 0.3333, 0.3333, -0.3333, -0.3333, -0.3333, 0.3333]
// expect: [0.1667, 4.2000, 0.9833]
// expect: HingeLoss(batch_axis=0, w=None) (3,) [0.6667, 3.1000, 2.9667] [-0.3333, 0.0000, -0.3333, 0.3333, 0.3333, -0.3333, -0.3333, -0.3333, 0.3333]
// expect: [0.6667, 6.2000, 1.4833]
// expect: SquaredHingeLoss(batch_axis=0, w=None) (3,) [0.0833, 4.8967, 5.9367] [0.0000, 0.0000, -0.3333, 0.8667, 2.0000, -1.3333, -0.6667, -0.6000, 2.6667]
// expect: [0.0833, 9.7933, 2.9683]
// expect: LogisticLoss(batch_axis=0, w=None) (3,) [0.2675, 1.4315, 1.4620] [-0.0608, 0.0397, -0.1258, 0.1915, 0.2936, -0.2437, -0.3333, -0.1583, 0.3175]
// expect: [0.2675, 2.8630, 0.7310]
// expect: LogisticLoss(batch_axis=0, w=None) (3,) [0.2675, 1.4315, 1.4620] [-0.0608, 0.0397, -0.1258, 0.1915, 0.2936, -0.2437, -0.3333, -0.1583, 0.3175]
// expect: [0.2675, 2.8630, 0.7310]
// expect: SigmoidBinaryCrossEntropyLoss(batch_axis=0, w=None) (3,) [0.2675, 1.4315, 1.4620] [-0.0608, 0.0397, -0.1258, 0.1915, 0.2936, -0.2437, -0.3333, -0.1583, 0.3175]
// expect: [0.2675, 2.8630, 0.7310]
// expect: SigmoidBinaryCrossEntropyLoss(batch_axis=0, w=2.0) (3,) [0.5349, 2.8630, 2.9241] [-0.1216, 0.0795, -0.2517, 0.3830, 0.5872, -0.4874, -0.6667, -0.3167, 0.6350]
// expect: [0.5349, 5.7261, 1.4620]
// expect: KLDivLoss(batch_axis=0, w=None) (3,) [0.4070, 0.5336, 1.0984] [0.4317, -0.0638, -0.3679, -0.4259, 0.4632, -0.0373, -0.3097, -0.3050, 0.6147]
// expect: [0.4070, 1.0672, 0.5492]
// expect: KLDivLoss(batch_axis=0, w=None) (3,) [-1.4281, -1.6754, -2.0012] [-0.2835, -0.0854, -0.6310, -0.5741, -0.3482, -0.0777, -0.3548, -0.3548, -0.2905]
// expect: [-1.4281, -3.3508, -1.0006]
// expect: SoftmaxCrossEntropyLoss(batch_axis=0, w=None) (3,) [1.2651, 1.4181, 2.1928] [0.4317, -0.0638, -0.3679, -0.4259, 0.4632, -0.0373, -0.3097, -0.3050, 0.6147]
// expect: [1.2651, 2.8361, 1.0964]
// expect: SoftmaxCrossEntropyLoss(batch_axis=0, w=None) (3,) [0.3351, 3.2090, 2.9997] [-0.2847, 0.0216, 0.2631, 0.1482, 0.8114, -0.9596, 0.0451, -0.9502, 0.9051]
// expect: [0.3351, 6.4180, 1.4998]
// expect: SoftmaxCrossEntropyLoss(batch_axis=0, w=0.1) (1,) [0.2191] [-0.0115, 0.0005, 0.0025, 0.0066, 0.0285, -0.0328, 0.0049, -0.0291, 0.0303]
// expect: [0.2191, 0.4382, 0.1095]
// expect: SoftmaxCrossEntropyLoss(batch_axis=0, w=None) (3,) [-1.5000, 1.0000, -0.1000] [-1.0000, 0.0000, 0.0000, 0.0000, 0.0000, -1.0000, 0.0000, -1.0000, 0.0000]
// expect: [-1.5000, 2.0000, -0.0500]
// expect: [0.2675, 1.4315, 1.4620]
// expect: [0.2556, 1.2126, 2.1227]
// expect: [2.4400, 0.0000, 0.0000]
// expect:
// expect: [0.5 2.  2. ]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [0.5 4.5]
// expect: <NDArray 2 @cpu(0)>
// expect: sgd 0.79309 0.70643 0.63223 0.56652 0.53673 0.05000
// expect: [-0.3307, 0.0615, 0.2802, -0.2389, -0.1821, -0.8858, -0.4769, 0.5583, 1.1330] [0.0027, -0.0481, -0.0307] [-0.0689, -0.2686, -0.2714]
// expect: sgd 0.79309 0.70669 0.57037 0.42560 0.32281 0.05000
// expect: [-0.2762, 0.0705, 0.2389, -0.3350, -0.2953, -0.7543, -0.5562, 0.3990, 1.0360] [0.0089, -0.1337, -0.0810] [-0.3776, -0.2217, -0.5626]
// expect: sgd 0.79309 0.67354 0.59834 0.54178 0.51811 0.15000
// expect: [-0.1894, 0.0128, 0.1576, -0.1962, -0.2030, -0.4310, -0.3594, 0.2040, 0.6366] [-0.0053, -0.0884, -0.0566] [-0.1371, -0.2129, -0.2419]
// expect: nag 0.79309 0.63526 0.46716 0.32614 0.26090 0.05000
// expect: [-0.3239, 0.0432, 0.3037, -0.3477, -0.3282, -0.8586, -0.6472, 0.4361, 1.1798] [0.0104, -0.1508, -0.0954] [-0.4172, -0.2532, -0.6721]
// expect: nag 0.79309 0.72762 0.66196 0.60125 0.56695 0.02500
// expect: [-0.3046, 0.0604, 0.2576, -0.2241, -0.1685, -0.8220, -0.4381, 0.5213, 1.0503] [0.0032, -0.0442, -0.0266] [-0.0616, -0.2481, -0.2442]
// expect: adagrad 0.79309 0.48014 0.31854 0.26858 0.25315 0.10000
// expect: [-0.3182, 0.0445, 0.3069, -0.2688, -0.3946, -0.7575, -0.7575, 0.2428, 1.5779] [0.0677, -0.3023, -0.3000] [-0.1054, -0.2924, -0.6130]
// expect: adagrad 0.79309 0.46524 0.32307 0.26762 0.25155 0.10000
// expect: [-0.3245, -0.0443, 0.3820, -0.2391, -0.3846, -0.7749, -0.6885, 0.2470, 1.2627] [0.0249, -0.2787, -0.1571] [-0.2064, -0.3309, -0.5703]
// expect: rmsprop 0.79309 0.56165 0.43834 0.36096 0.33365 0.02500
// expect: [-0.3270, 0.0553, 0.2873, -0.2817, -0.3660, -0.6541, -0.6747, 0.3351, 1.4254] [0.0477, -0.2502, -0.2490] [-0.1052, -0.3729, -0.4323]
// expect: rmsprop 0.79309 0.64152 0.48864 0.38720 0.34744 0.01000
// expect: [-0.0257, 0.2022, 0.0001, -0.4522, -0.5605, -0.3306, -0.8240, -0.0091, 0.7308] [0.1197, -0.4354, -0.3640] [-0.2496, -0.2864, -0.7176]
// expect: adadelta 0.79309 0.77402 0.75472 0.73553 0.71651 0.00500
// expect: [-0.3029, 0.0855, 0.2535, -0.2083, -0.1475, -0.8649, -0.4425, 0.5710, 1.1544] [0.0349, -0.0365, -0.0389] [0.0647, -0.2599, -0.1388]
// expect: adadelta 0.79309 0.59203 0.44484 0.34382 0.28422 0.00500
// expect: [-0.3263, -0.0246, 0.3538, -0.2447, -0.3941, -0.7655, -0.6771, 0.2976, 1.2371] [0.0224, -0.2617, -0.1459] [-0.1968, -0.3901, -0.5615]
// expect: adam 0.79309 0.79035 0.78763 0.78491 0.78356 0.00050
// expect: [-0.3348, 0.0544, 0.2840, -0.1775, -0.1147, -0.8984, -0.4072, 0.6062, 1.1202] [0.0040, -0.0040, -0.0040] [0.0964, -0.2709, -0.1031]
// expect: adam 0.79309 0.58688 0.46106 0.37388 0.33911 0.05000
// expect: [-0.1860, 0.0403, 0.1639, -0.2917, -0.3990, -0.5329, -0.6150, 0.2243, 0.9032] [-0.0266, -0.2721, -0.1497] [-0.1236, -0.3375, -0.4890]
// expect: adam 0.79309 0.76876 0.73700 0.70091 0.68138 0.05000
// expect: [-0.3281, 0.0652, 0.2773, -0.2112, -0.1466, -0.8935, -0.4316, 0.5900, 1.1226] [0.0035, -0.0251, -0.0126] [0.0242, -0.2663, -0.1684]
// expect: ftrl 0.79309 0.71167 0.64361 0.58518 0.52514 0.30000
// expect: [-0.0744, -0.0412, 0.0401, -0.1351, -0.1259, 0.0139, -0.2144, -0.1202, 0.1439] [-0.0183, -0.0498, -0.0596] [-0.0935, -0.1689, -0.2818]
// expect: ftrl 0.79309 0.76990 0.75677 0.74526 0.73493 0.10000
// expect: [-0.0030, 0.0020, 0.0012, -0.0244, -0.0160, -0.0130, -0.0365, 0.0114, 0.0164] [0.0000, -0.0023, -0.0017] [0.0000, -0.0087, -0.0356]
// expect:
// expect: [1.]
// expect: <NDArray 1 @cpu(0)>
// expect:
// expect: [[3. 3. 3.]
// expect:  [3. 3. 3.]]
// expect: <NDArray 2x3 @cpu(0)>
// expect:
// expect: [[0. 0. 0.]
// expect:  [0. 0. 0.]]
// expect: <NDArray 2x3 @cpu(0)>
// expect: 1.000000 1.000000 1.000000 0.500000 0.500000 0.500000 0.250000 0.250000 0.250000 0.125000 0.125000 0.125000
// expect: 0.500000 0.500000 0.050000 0.050000 0.010000 0.010000 0.010000 0.010000 0.010000 0.010000 0.010000 0.010000
// expect: 0.500000 0.500000 0.250000 0.250000 0.250000 0.125000 0.125000 0.125000 0.125000 0.125000 0.125000 0.125000
// expect: 0.829000 0.676000 0.541000 0.424000 0.325000 0.244000 0.181000 0.136000 0.109000 0.100000 0.100000 0.100000
// expect: 0.875000 0.750000 0.625000 0.500000 0.375000 0.250000 0.125000 0.000000 0.000000 0.000000 0.000000 0.000000
// expect: 0.291255 0.266076 0.227500 0.180179 0.129821 0.082500 0.043924 0.018745 0.010000 0.010000 0.010000 0.010000
// expect: 0.150000 0.200000 0.250000 0.300000 0.280574 0.227500 0.155000 0.082500 0.029426 0.010000 0.010000 0.010000
// expect: 0.000000 0.000000 1.000000 1.000000 0.500000 0.500000 0.500000 0.500000 0.250000 0.250000 0.250000 0.250000
// expect: learning rate from ``lr_scheduler`` has been overwritten by ``learning_rate`` in optimizer.
// expect: [0.6000, 0.6000] 0.4000
// expect: [0.2000, 0.2000] 0.4000
// expect: [0.0000, 0.0000] 0.2000
// expect: [-0.2000, -0.2000] 0.2000
// expect: [-0.3000, -0.3000] 0.1000
// expect: [0.7016, -1.7006]
