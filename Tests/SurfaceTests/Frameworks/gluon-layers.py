# What MXNet 1.9.1 prints for Programs/gluon-layers.swift, line by line.
import mxnet as mx
from mxnet import nd, autograd, gluon, init
from mxnet.gluon import nn

mx.random.seed(1)
X = nd.random.normal(shape=(2, 3, 6, 5))
layers = [nn.Conv2D(4, kernel_size=3, padding=1, activation='relu'), nn.Conv2D(2, kernel_size=(2, 3), strides=(2, 1), use_bias=False), nn.Conv2D(6, kernel_size=3, groups=3, dilation=2),
          nn.Conv2DTranspose(2, kernel_size=3, strides=2, padding=1, output_padding=1), nn.MaxPool2D(), nn.MaxPool2D(3, strides=2, padding=1), nn.AvgPool2D(pool_size=2, strides=1),
          nn.AvgPool2D(3, strides=2, padding=1, count_include_pad=False), nn.MaxPool2D(2, ceil_mode=True), nn.AvgPool2D(2, ceil_mode=True), nn.GlobalMaxPool2D(), nn.GlobalAvgPool2D(),
          nn.BatchNorm(), nn.BatchNorm(scale=False, momentum=0.5), nn.LayerNorm(), nn.LayerNorm(axis=1), nn.Flatten(), nn.Activation('softrelu'), nn.LeakyReLU(0.1), nn.PReLU(), nn.ELU(0.5),
          nn.GELU(), nn.Swish(2.0), nn.Lambda('tanh'), nn.HybridLambda('sigmoid'), nn.Dense(3), nn.Dense(2, flatten=False, activation='tanh', use_bias=False)]
for layer in layers:
    layer.initialize()
    print(layer)
    X.attach_grad()
    with autograd.record():
        Y = layer(X)
        s = (Y * Y).sum()
    s.backward()
    print(layer.name, Y.shape, '%.4f' % Y.abs().sum().asscalar(), '%.3f' % s.asscalar(), '%.3f' % X.grad.abs().sum().asscalar())
    print(layer)
    for name, p in layer.collect_params().items():
        print(p, '%.4f' % p.data().sum().asscalar(), 'none' if p.grad_req == 'null' else '%.2f' % p.grad().abs().sum().asscalar())
    print('%.4f' % layer(X).abs().sum().asscalar())
X = nd.random.normal(shape=(2, 3, 7))
for layer in [nn.Conv1D(4, kernel_size=3, padding=1), nn.MaxPool1D(2), nn.AvgPool1D(3, strides=1), nn.GlobalMaxPool1D(), nn.GlobalAvgPool1D(), nn.Conv1DTranspose(2, kernel_size=2, strides=2), nn.BatchNorm(axis=2)]:
    layer.initialize()
    Y = layer(X)
    print(layer, Y.shape, '%.4f' % Y.sum().asscalar())
e = nn.Embedding(4, 3)
e.initialize()
print(nn.SELU()(nd.array([-1, 2])))
print(e(nd.array([1, 3, 9])))
print(e(nd.array([[0, 1], [2, 3]])).shape, e)
