# What MXNet 1.9.1 prints for Programs/gluon-np.swift, line by line.
from mxnet import np, npx, autograd, gluon, init
import mxnet as mx
from mxnet.gluon import nn
npx.set_np()


def numbers(x):
    return '[' + ', '.join('%.4f' % v for v in x.reshape(-1).asnumpy().tolist()) + ']'


class MyDense(nn.Block):
    def __init__(self, units, in_units):
        super().__init__()
        self.weight = self.params.get('weight', shape=(in_units, units))
        self.bias = self.params.get('bias', shape=(units,))

    def forward(self, x):
        return npx.relu(np.dot(x, self.weight.data(ctx=x.ctx)) + self.bias.data(ctx=x.ctx))


net = nn.Sequential()
net.add(nn.Dense(4, activation='relu'), nn.BatchNorm(), nn.Dropout(0.3), nn.Dense(2))
print(net, net.collect_params())
net.initialize(init.Xavier())
print(net[0].weight)
mx.random.seed(4)
X = np.random.uniform(size=(3, 5))
print(net(X))
print(net[0].weight.data(), net[0].bias.data())
with autograd.record():
    l = gluon.loss.L2Loss()(net(X), np.ones((3, 2)))
l.backward()
print(l, '%.3f' % net[0].weight.grad().sum(), numbers(net[1].running_mean.data()))
c = nn.Conv2D(3, kernel_size=3)
c.initialize()
print(c(np.ones((1, 2, 4, 4))), nn.Conv2D(3, kernel_size=3), c.params)
L = gluon.loss.SoftmaxCrossEntropyLoss()
print(numbers(L(np.array([[1, 2, 3.5]]), np.array([2]))), numbers(L(np.array([[1, 2, 3.5]]), np.array([2], dtype='int32'))))
print(gluon.loss.L1Loss()(np.array([[1, 2, 3]]), np.array([[2, 1, 1]])), numbers(gluon.loss.SigmoidBCELoss()(np.array([[1, 2, 3]]), np.array([[0, 1, 1]]))))
d = gluon.data.ArrayDataset(np.arange(6).reshape(3, 2), np.arange(3))
print(d[0][0], d[0][1], len(d))
for X, y in gluon.data.DataLoader(d, 2):
    print(X, y)
e = nn.Embedding(3, 2)
e.initialize()
print(e(np.array([0, 2])))
trainer = gluon.Trainer(net.collect_params(), 'adam', {'learning_rate': 0.1})
trainer.step(3)
print(net[3].weight.data())
layer = nn.LayerNorm()
layer.initialize()
print(numbers(layer(np.array([[1, 2, 4]]))), nn.GlobalAvgPool2D()(np.ones((1, 2, 3, 3))), nn.Flatten()(np.ones((2, 3, 2))).shape)
dense = MyDense(units=3, in_units=5)
print(dense.params)
dense.initialize()
print(dense(np.random.uniform(size=(2, 5))))
net = nn.Sequential()
net.add(MyDense(8, in_units=64), MyDense(1, in_units=8))
net.initialize()
print(net(np.random.uniform(size=(2, 64))))
net.save_parameters('gluon-np.params')
clone = nn.Sequential()
clone.add(MyDense(8, in_units=64), MyDense(1, in_units=8))
clone.load_parameters('gluon-np.params')
print((clone[1].weight.data() == net[1].weight.data()).all())
