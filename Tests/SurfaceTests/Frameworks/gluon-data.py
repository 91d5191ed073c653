# What MXNet 1.9.1 prints for Programs/gluon-data.swift, line by line.
import mxnet as mx, numpy
from mxnet import nd, autograd, gluon, init
from mxnet.gluon import nn, data as gdata
from mxnet.gluon.data.vision import transforms

X = nd.arange(14).reshape((7, 2))
y = nd.arange(7) * 0.5
dataset = gdata.ArrayDataset(X, y)
print(len(dataset), dataset[2][0], dataset[2][1])
for data, label in gdata.DataLoader(dataset, batch_size=3):
    print(data, label)
for data, label in dataset.take(2):
    print(data, label)
for last in ['keep', 'discard', 'rollover']:
    loader = gdata.DataLoader(dataset, 3, last_batch=last)
    for epoch in range(2):
        print(last, len(loader), [data.shape for data, label in loader])
numpy.random.seed(0)
loader = gdata.DataLoader(dataset, 4, shuffle=True)
for epoch in range(2):
    for data, label in loader:
        print(label)
for data, label in gdata.DataLoader(dataset.transform_first(lambda x: x * 10), 4):
    print(data.sum(), label.sum())
for data, label in gdata.DataLoader(dataset.transform(lambda x, y: (x + y, y * 2)), 4):
    print(data[1], label)
for data, label in gdata.DataLoader(dataset.shard(3, 1), 4):
    print(data, label)
images = (nd.arange(5 * 6 * 4 * 3).reshape((5, 6, 4, 3)) * 37 % 256).astype('uint8')
labels = nd.array([3, 1, 4, 1, 5], dtype='int32')
pictures = gdata.ArrayDataset(images, labels)
print(pictures[1][0].shape, pictures[1][0].dtype.__name__, pictures[1][1])
step = transforms.Compose([transforms.Resize((9, 7)), transforms.ToTensor(), transforms.Normalize([0.5, 0.4, 0.3], [0.2, 0.3, 0.4])])
print(step)
for data, label in gdata.DataLoader(pictures.transform_first(step), 2, shuffle=False):
    print(data.shape, '%.4f' % data.sum().asscalar(), '%.4f' % (data * data).sum().asscalar(), data.dtype.__name__, label)
print(transforms.ToTensor()(images[0]).shape, transforms.Resize(3)(images[2])[1])
print(transforms.Resize((8, 12))(images)[3, 5, 2:5])
print(transforms.Cast('float32')(images[0])[0, 0], transforms.Normalize(0.5, 2)(nd.ones((1, 2, 2))))

mx.random.seed(3)
features = nd.random.normal(scale=1, shape=(200, 2))
targets = 2 * features[:, 0] - 3.4 * features[:, 1] + 4.2
targets += nd.random.normal(scale=0.01, shape=targets.shape)
train_iter = gdata.DataLoader(gdata.ArrayDataset(features, targets), 10, shuffle=True)
net = nn.Sequential()
net.add(nn.Dense(1))
net.initialize(init.Normal(sigma=0.01))
loss = gluon.loss.L2Loss()
trainer = gluon.Trainer(net.collect_params(), 'sgd', {'learning_rate': 0.03})
for epoch in range(3):
    for data, label in train_iter:
        with autograd.record():
            l = loss(net(data), label)
        l.backward()
        trainer.step(10)
    print('epoch %d, loss: %.5f' % (epoch + 1, loss(net(features), targets).mean().asscalar()))
print('%.3f' % net[0].bias.data().asscalar())
