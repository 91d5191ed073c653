// A network's table and gluon.utils, as Frameworks/gluon-summary.py has MXNet print them.
import Foundation
import MXNet

let net = nn.Sequential()
let shared = nn.Dense(8, in_units: 8)
net.add(
    nn.Conv2D(4, kernel_size: 3), nn.BatchNorm(), nn.MaxPool2D(), nn.Dense(8), shared, nn.Dense(8, in_units: 8, params: shared.params), nn.Dropout(0.5))
net.initialize()
net.summary(nd.ones([2, 3, 8, 8]))
let hybrid = nn.HybridSequential()
hybrid.add(nn.Dense(1), nn.Flatten())
for layer in hybrid { print(layer) }
let x = nd.arange(12).reshape([6, 2])
print("[" + gluon.utils.split_data(x, 3).map { $0.shape.description }.joined(separator: ", ") + "]", "[" + gluon.utils.split_data(x, 4, even_split: false).map { $0.shape.description }.joined(separator: ", ") + "]")
let a = nd.ones([2, 2]) * 3
let b = nd.ones(2) * 4
print(String(format: "%.4f", gluon.utils.clip_global_norm([a, b], 1)), a, String(format: "%.5f", Double(b.sum())))

// expect: --------------------------------------------------------------------------------
// expect:         Layer (type)                                Output Shape         Param #
// expect: ================================================================================
// expect:                Input                                (2, 3, 8, 8)               0
// expect:             Conv2D-1                                (2, 4, 6, 6)             112
// expect:          BatchNorm-2                                (2, 4, 6, 6)              16
// expect:          MaxPool2D-3                                (2, 4, 3, 3)               0
// expect:              Dense-4                                      (2, 8)             296
// expect:              Dense-5                                      (2, 8)              72
// expect:              Dense-6                                      (2, 8)              72
// expect:            Dropout-7                                      (2, 8)               0
// expect: ================================================================================
// expect: Parameters in forward computation graph, duplicate included
// expect:    Total params: 568
// expect:    Trainable params: 560
// expect:    Non-trainable params: 8
// expect: Shared params in forward computation graph: 72
// expect: Unique parameters in model: 496
// expect: --------------------------------------------------------------------------------
// expect: Dense(None -> 1, linear)
// expect: Flatten
// expect: [(2, 2), (2, 2), (2, 2)] [(2, 2), (2, 2), (1, 2), (1, 2)]
// expect: 8.2462 
// expect: [[0.36380345 0.36380345]
// expect:  [0.36380345 0.36380345]]
// expect: <NDArray 2x2 @cpu(0)> 0.97014
