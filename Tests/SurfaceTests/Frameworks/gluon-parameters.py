# What MXNet 1.9.1 prints for Programs/gluon-parameters.swift, line by line.
import mxnet as mx
from mxnet import nd, autograd, gluon, init
from mxnet.gluon import nn

mx.random.seed(2)
net = nn.Sequential()
net.add(nn.Dense(4, activation='relu'), nn.Dense(2))
print(net.collect_params())
net.initialize()
print(net[0].weight.shape, net[0].name, net.prefix, len(net))
net(nd.ones((3, 5)))
print(net.collect_params('.*weight'))
print(net.collect_params('.*_bias|dense0.*'))
print(net.collect_params('dense1_[w-z]+t?').keys())
print(net[0].weight.data())
for given in [init.Normal(sigma=0.5), init.Uniform(0.2), init.Xavier(), init.Xavier(rnd_type='gaussian', factor_type='in', magnitude=2), init.MSRAPrelu('out', 0.1), init.Constant(7), init.One(), init.Zero()]:
    net.initialize(init=given, force_reinit=True)
    print(net[1].weight.data(), net[1].bias.data())
net[0].weight.initialize(init.Xavier(), force_reinit=True)
print(net[0].weight.data())
net.initialize('ones', force_reinit=True)
print(net[0].weight.data().sum())


class MyInit(init.Initializer):
    def _init_weight(self, name, data):
        print('Init', name, data.shape)
        data[:] = nd.random.uniform(low=-10, high=10, shape=data.shape)
        data *= data.abs() >= 5


net.initialize(MyInit(), force_reinit=True)
print(net[0].weight.data()[0])
net[0].weight.set_data(net[0].weight.data() + 1)
print(net[0].weight.data()[0, 0:2])

shared = nn.Dense(4, activation='relu')
net = nn.Sequential()
net.add(nn.Dense(4, activation='relu'), shared, nn.Dense(4, params=shared.params), nn.Dense(1))
net.initialize()
X = nd.random.uniform(shape=(2, 6))
with autograd.record():
    y = net(X)
y.backward()
print(net[1].weight.data() == net[2].weight.data(), net[2].name, net[2].params)
print(net[1].weight.grad(), net.collect_params().keys())


class CenteredLayer(nn.Block):
    def __init__(self):
        super().__init__()

    def forward(self, x):
        return x - x.mean()


class MyDense(nn.Block):
    def __init__(self, units, in_units):
        super().__init__()
        self.weight = self.params.get('weight', shape=(in_units, units))
        self.bias = self.params.get('bias', shape=(units,))

    def forward(self, x):
        return nd.relu(nd.dot(x, self.weight.data()) + self.bias.data())


class FancyMLP(nn.Block):
    def __init__(self):
        super().__init__()
        self.rand_weight = self.params.get_constant('rand_weight', nd.random.uniform(shape=(20, 20)))
        self.dense = nn.Dense(20, activation='relu')

    def forward(self, x):
        x = self.dense(x)
        x = nd.relu(nd.dot(x, self.rand_weight.data()) + 1)
        x = self.dense(x)
        while x.norm().asscalar() > 1:
            x /= 2
        if x.norm().asscalar() < 0.8:
            x *= 10
        return x.sum()


class NestMLP(nn.Block):
    def __init__(self):
        super().__init__()
        self.net = nn.Sequential()
        self.net.add(nn.Dense(64, activation='relu'), nn.Dense(32, activation='relu'))
        self.dense = nn.Dense(16, activation='relu')

    def forward(self, x):
        return self.dense(self.net(x))


dense = MyDense(units=3, in_units=5)
print(dense.params, dense)
dense.initialize()
print(dense(nd.random.uniform(shape=(2, 5))))
net = FancyMLP()
print(net, net.params)
net.initialize()
print(net(nd.random.uniform(shape=(2, 20))))
print(net.collect_params())
net = nn.Sequential()
net.add(NestMLP(), nn.Dense(20), FancyMLP(), CenteredLayer())
net.initialize()
print(net(nd.random.uniform(shape=(2, 20))))
print(net)
print(net[0].net[1].bias.data().sum())
net.apply(lambda block: print(block.name))

params = gluon.ParameterDict()
params.get('param2', shape=(2, 3))
print(params, gluon.ParameterDict('block1_'))
p = gluon.Parameter('exciting_parameter_yay', grad_req='write', shape=(5, 5))
p.initialize(ctx=mx.cpu())
print(p, p.data().sum().shape, p.list_ctx())

net = nn.Sequential()
net.add(nn.Dense(3), nn.BatchNorm(), nn.Dense(2))
net.initialize()
Y = net(nd.ones((2, 4)))
net.save_parameters('gluon-parameters.params')
print(list(nd.load('gluon-parameters.params').keys()))
clone = nn.Sequential()
clone.add(nn.Dense(3), nn.BatchNorm(), nn.Dense(2))
clone.load_parameters('gluon-parameters.params')
print(clone(nd.ones((2, 4))) == Y, clone.collect_params())
single = nn.Dense(2, in_units=3)
single.initialize()
single.save_parameters('gluon-single.params')
other = nn.Dense(2)
other.load_parameters('gluon-single.params')
print(other.weight.data() == single.weight.data())
net.cast('float64')
print(net[0].weight, net(nd.ones((1, 4), dtype='float64')).dtype.__name__)
net.collect_params().setattr('grad_req', 'null')
net.collect_params().setattr('lr_mult', 0.5)
print(net[2].weight.lr_mult, net[2].weight.grad_req)
