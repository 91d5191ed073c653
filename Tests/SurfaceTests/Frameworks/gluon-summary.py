# What MXNet 1.9.1 prints for Programs/gluon-summary.swift, line by line.
from mxnet import nd, gluon
from mxnet.gluon import nn

net = nn.Sequential()
shared = nn.Dense(8, in_units=8)
net.add(nn.Conv2D(4, kernel_size=3), nn.BatchNorm(), nn.MaxPool2D(), nn.Dense(8), shared, nn.Dense(8, in_units=8, params=shared.params), nn.Dropout(0.5))
net.initialize()
net.summary(nd.ones((2, 3, 8, 8)))
hybrid = nn.HybridSequential()
hybrid.add(nn.Dense(1), nn.Flatten())
for layer in hybrid:
    print(layer)
x = nd.arange(12).reshape((6, 2))
print([part.shape for part in gluon.utils.split_data(x, 3)], [part.shape for part in gluon.utils.split_data(x, 4, even_split=False)])
a, b = nd.ones((2, 2)) * 3, nd.ones(2) * 4
print('%.4f' % gluon.utils.clip_global_norm([a, b], 1), a, '%.5f' % b.sum().asscalar())
