// Data sets, loaders and transformations of images, and a training loop over them, as Frameworks/gluon-data.py has MXNet print them.
import Foundation
import MXNet

let X = nd.arange(14).reshape([7, 2])
let y = nd.arange(7) * 0.5
let dataset = gluon.data.ArrayDataset(X, y)
print(len(dataset), dataset[2].0, dataset[2].1)
for (data, label) in gluon.data.DataLoader(dataset, batch_size: 3) { print(data, label) }
for (data, label) in dataset.take(2) { print(data, label) }
for last in ["keep", "discard", "rollover"] {
    let loader = gluon.data.DataLoader(dataset, 3, last_batch: last)
    for _ in 0..<2 {
        let count = len(loader)
        print(last, count, "[" + loader.map { $0.0.shape.description }.joined(separator: ", ") + "]")
    }
}
let loader = gluon.data.DataLoader(dataset, 4, shuffle: true)
for _ in 0..<2 {
    for (_, label) in loader { print(label) }
}
for (data, label) in gluon.data.DataLoader(dataset.transform_first { $0 * 10 }, 4) { print(data.sum(), label.sum()) }
for (data, label) in gluon.data.DataLoader(dataset.transform { (x, y) in (x + y, y * 2) }, 4) { print(data[1], label) }
for (data, label) in gluon.data.DataLoader(dataset.shard(3, 1), 4) { print(data, label) }
let images = (nd.arange(5 * 6 * 4 * 3).reshape([5, 6, 4, 3]) * 37 % 256).astype("uint8")
let labels = nd.array([3, 1, 4, 1, 5], dtype: "int32")
let pictures = gluon.data.ArrayDataset(images, labels)
print(pictures[1].0.shape, pictures[1].0.dtype, pictures[1].1)
typealias transforms = gluon.data.vision.transforms
let step = transforms.Compose([transforms.Resize([9, 7]), transforms.ToTensor(), transforms.Normalize([0.5, 0.4, 0.3], [0.2, 0.3, 0.4])])
print(step)
for (data, label) in gluon.data.DataLoader(pictures.transform_first(step), 2, shuffle: false) {
    print(data.shape, String(format: "%.4f", Double(data.sum())), String(format: "%.4f", Double((data * data).sum())), data.dtype, label)
}
print(transforms.ToTensor()(images[0]).shape, transforms.Resize(3)(images[2])[1])
print(transforms.Resize([8, 12])(images)[3, 5, 2..<5])
print(transforms.Cast("float32")(images[0])[0, 0], transforms.Normalize(0.5, 2)(nd.ones([1, 2, 2])))

mx.random.seed(3)
let features = nd.random.normal(scale: 1, shape: [200, 2])
var targets = 2 * features[0..., 0] - 3.4 * features[0..., 1] + 4.2
targets += nd.random.normal(scale: 0.01, shape: targets.shape)
let train_iter = gluon.data.DataLoader(gluon.data.ArrayDataset(features, targets), 10, shuffle: true)
let net = nn.Sequential()
net.add(nn.Dense(1))
net.initialize(initializer.Normal(sigma: 0.01))
let loss = gluon.loss.L2Loss()
let trainer = gluon.Trainer(net.collect_params(), "sgd", ["learning_rate": 0.03])
for epoch in 1...3 {
    for (data, label) in train_iter {
        let l = autograd.record { loss(net(data), label) }
        l.backward()
        trainer.step(10)
    }
    print("epoch \(epoch), loss: \(Double(loss(net(features), targets).mean()), format: ".5f")")
}
print(String(format: "%.3f", Double(net[0].bias.data())))

// expect: 7 
// expect: [4. 5.]
// expect: <NDArray 2 @cpu(0)> 1.0
// expect:
// expect: [[0. 1.]
// expect:  [2. 3.]
// expect:  [4. 5.]]
// expect: <NDArray 3x2 @cpu(0)> 
// expect: [0.  0.5 1. ]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [[ 6.  7.]
// expect:  [ 8.  9.]
// expect:  [10. 11.]]
// expect: <NDArray 3x2 @cpu(0)> 
// expect: [1.5 2.  2.5]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [[12. 13.]]
// expect: <NDArray 1x2 @cpu(0)> 
// expect: [3.]
// expect: <NDArray 1 @cpu(0)>
// expect:
// expect: [0. 1.]
// expect: <NDArray 2 @cpu(0)> 0.0
// expect:
// expect: [2. 3.]
// expect: <NDArray 2 @cpu(0)> 0.5
// expect: keep 3 [(3, 2), (3, 2), (1, 2)]
// expect: keep 3 [(3, 2), (3, 2), (1, 2)]
// expect: discard 2 [(3, 2), (3, 2)]
// expect: discard 2 [(3, 2), (3, 2)]
// expect: rollover 2 [(3, 2), (3, 2)]
// expect: rollover 2 [(3, 2), (3, 2)]
// expect:
// expect: [3.  1.  0.5 1.5]
// expect: <NDArray 4 @cpu(0)>
// expect:
// expect: [0.  2.5 2. ]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [0.5 0.  3.  1.5]
// expect: <NDArray 4 @cpu(0)>
// expect:
// expect: [2.  1.  2.5]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [280.]
// expect: <NDArray 1 @cpu(0)> 
// expect: [3.]
// expect: <NDArray 1 @cpu(0)>
// expect:
// expect: [630.]
// expect: <NDArray 1 @cpu(0)> 
// expect: [7.5]
// expect: <NDArray 1 @cpu(0)>
// expect:
// expect: [2.5 3.5]
// expect: <NDArray 2 @cpu(0)> 
// expect: [0. 1. 2. 3.]
// expect: <NDArray 4 @cpu(0)>
// expect:
// expect: [12.5 13.5]
// expect: <NDArray 2 @cpu(0)> 
// expect: [4. 5. 6.]
// expect: <NDArray 3 @cpu(0)>
// expect:
// expect: [[6. 7.]
// expect:  [8. 9.]]
// expect: <NDArray 2x2 @cpu(0)> 
// expect: [1.5 2. ]
// expect: <NDArray 2 @cpu(0)>
// expect: (6, 4, 3) uint8 1
// expect: Compose(
// expect:   (0): HybridSequential(
// expect:     (0): Resize(
// expect:     
// expect:     )
// expect:     (1): ToTensor(
// expect:     
// expect:     )
// expect:     (2): Normalize(
// expect:     
// expect:     )
// expect:   )
// expect: )
// expect: (2, 3, 7, 9) 86.7974 224.5331 float32 
// expect: [3 1]
// expect: <NDArray 2 @cpu(0)>
// expect: (2, 3, 7, 9) 101.8922 224.6806 float32 
// expect: [4 1]
// expect: <NDArray 2 @cpu(0)>
// expect: (1, 3, 7, 9) 67.2859 115.8747 float32 
// expect: [5]
// expect: <NDArray 1 @cpu(0)>
// expect: (3, 6, 4) 
// expect: [[ 56  93 109]
// expect:  [141 114  87]
// expect:  [118 134 171]]
// expect: <NDArray 3x3 @cpu(0)>
// expect:
// expect: [[ 98  87 124]
// expect:  [ 90  79 116]
// expect:  [113 134 171]]
// expect: <NDArray 3x3 @cpu(0)>
// expect:
// expect: [ 0. 37. 74.]
// expect: <NDArray 3 @cpu(0)> 
// expect: [[[0.25 0.25]
// expect:   [0.25 0.25]]]
// expect: <NDArray 1x2x2 @cpu(0)>
// expect: epoch 1, loss: 4.65762
// expect: epoch 2, loss: 1.20771
// expect: epoch 3, loss: 0.32456
// expect: 3.562
