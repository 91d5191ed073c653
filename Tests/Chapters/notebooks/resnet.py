# The cells of notebooks/resnet.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
number = lambda x: float(x.asscalar() if isinstance(x, nd.NDArray) else x)

# %% nd
def gradient_length(depth, skip):
    mx.random.seed(1)
    x = nd.random.normal(0, 1, shape=[1, 8])
    x.attach_grad()
    weights = [nd.random.normal(0, 0.2, shape=[8, 8]) for _ in range(depth)]
    with autograd.record():
        h = x
        for W in weights:
            f = nd.tanh(nd.dot(h, W))
            h = h + f if skip else f
        out = h.sum()
    out.backward()
    return number(nd.sqrt((x.grad ** 2).sum()))
for depth in [2, 8, 32]:
    print(f'{depth} layers: {gradient_length(depth, skip=False):.3e}')

# %% nd
for depth in [2, 8, 32]:
    print(f'{depth} layers: {gradient_length(depth, skip=True):.3e}')

# %% nd
class Residual(nn.Block):
    def __init__(self, channels, strides=1, adapting=False):
        super().__init__()
        self.conv1 = nn.Conv2D(channels, kernel_size=3, strides=strides, padding=1)
        self.conv2 = nn.Conv2D(channels, kernel_size=3, padding=1)
        self.adapt = nn.Conv2D(channels, kernel_size=1, strides=strides) if adapting else None
        self.bn1 = nn.BatchNorm()
        self.bn2 = nn.BatchNorm()
    def forward(self, X):
        Y = self.bn2(self.conv2(nd.relu(self.bn1(self.conv1(X)))))
        if self.adapt:
            return nd.relu(Y + self.adapt(X))
        return nd.relu(Y + X)
mx.random.seed(3)
block = Residual(3)
block.initialize()
X = nd.random.uniform(0, 1, shape=[2, 3, 8, 8])
block(X).shape

# %% nd
halving = Residual(6, strides=2, adapting=True)
halving.initialize()
halving(X).shape

# %% nd
net = nn.Sequential()
net.add(
    nn.Conv2D(4, kernel_size=3, padding=1), nn.BatchNorm(), nn.Activation("relu"),
    Residual(4), Residual(8, strides=2, adapting=True), Residual(16, strides=2, adapting=True),
    nn.GlobalAvgPool2D(), nn.Dense(4))
net.initialize(initializer.Xavier())
A = nd.ones((1, 1, 16, 16))
for layer in net:
    A = layer(A)
    print(layer.name, A.shape)

# %% nd
mx.random.seed(5)
def cloth(n, shift):
    labels = nd.arange(n) % 4
    down = nd.take(nd.array([1, 0, 1, 1]), labels).reshape([n, 1, 1, 1])
    right = nd.take(nd.array([0, 1, 1, -1]), labels).reshape([n, 1, 1, 1])
    row = nd.arange(16).reshape([1, 1, 16, 1])
    column = nd.arange(16).reshape([1, 1, 1, 16])
    phase = nd.arange(n).reshape([n, 1, 1, 1]) * 1.7 + shift
    wave = nd.sin((nd.broadcast_mul(down, row) + nd.broadcast_mul(right, column)) * 0.8 + phase)
    return (wave + nd.random.normal(0, 0.3, shape=wave.shape), labels)

(images, labels) = cloth(16, 0)
(images.shape, labels)

# %% nd
loss = gluon.loss.SoftmaxCrossEntropyLoss()
trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.05})
for step in range(1, 16 + 1):
    with autograd.record(): l = loss(net(images), labels)
    l.backward()
    trainer.step(16)
    if step % 4 == 0:
        print(f'''step {step}, loss {number(l.mean()):.4f}''')

# %% nd
with autograd.train_mode():
    answers = net(images)
answers.argmax(axis=1)

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
def gradient_length(depth, skip):
    mx.random.seed(1)
    x = np.random.normal(0, 1, [1, 8])
    x.attach_grad()
    weights = [np.random.normal(0, 0.2, [8, 8]) for _ in range(depth)]
    with autograd.record():
        h = x
        for W in weights:
            f = np.tanh(np.dot(h, W))
            h = h + f if skip else f
        out = h.sum()
    out.backward()
    return float(np.sqrt((x.grad ** 2).sum()))
for depth in [2, 8, 32]:
    print(f'{depth} layers: {gradient_length(depth, skip=False):.3e}')

# %% np
for depth in [2, 8, 32]:
    print(f'{depth} layers: {gradient_length(depth, skip=True):.3e}')

# %% np
class Residual(nn.Block):
    def __init__(self, channels, strides=1, adapting=False):
        super().__init__()
        self.conv1 = nn.Conv2D(channels, kernel_size=3, strides=strides, padding=1)
        self.conv2 = nn.Conv2D(channels, kernel_size=3, padding=1)
        self.adapt = nn.Conv2D(channels, kernel_size=1, strides=strides) if adapting else None
        self.bn1 = nn.BatchNorm()
        self.bn2 = nn.BatchNorm()
    def forward(self, X):
        Y = self.bn2(self.conv2(npx.relu(self.bn1(self.conv1(X)))))
        if self.adapt:
            return npx.relu(Y + self.adapt(X))
        return npx.relu(Y + X)
mx.random.seed(2)
block = Residual(3)
block.initialize()
X = np.random.uniform(0, 1, [2, 3, 8, 8])
block(X).shape

# %% np
halving = Residual(6, strides=2, adapting=True)
halving.initialize()
halving(X).shape

# %% np
net = nn.Sequential()
net.add(
    nn.Conv2D(4, kernel_size=3, padding=1), nn.BatchNorm(), nn.Activation("relu"),
    Residual(4), Residual(8, strides=2, adapting=True), Residual(16, strides=2, adapting=True),
    nn.GlobalAvgPool2D(), nn.Dense(4))
net.initialize(initializer.Xavier())
A = np.ones((1, 1, 16, 16))
for layer in net:
    A = layer(A)
    print(layer.name, A.shape)

# %% np
mx.random.seed(5)
def cloth(n, shift):
    labels = np.arange(n) % 4
    down = np.take(np.array([1, 0, 1, 1]), labels).reshape(n, 1, 1, 1)
    right = np.take(np.array([0, 1, 1, -1]), labels).reshape(n, 1, 1, 1)
    row = np.arange(16).reshape(1, 1, 16, 1)
    column = np.arange(16).reshape(1, 1, 1, 16)
    phase = np.arange(n).reshape(n, 1, 1, 1) * 1.7 + shift
    wave = np.sin((down * row + right * column) * 0.8 + phase)
    return (wave + np.random.normal(0, 0.3, wave.shape), labels)

(images, labels) = cloth(16, 0)
(images.shape, labels)

# %% np
loss = gluon.loss.SoftmaxCrossEntropyLoss()
trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.05})
for step in range(1, 16 + 1):
    with autograd.record(): l = loss(net(images), labels)
    l.backward()
    trainer.step(16)
    if step % 4 == 0:
        print(f'''step {step}, loss {float(l.mean()):.4f}''')

# %% np
with autograd.train_mode():
    answers = net(images)
answers.argmax(axis=1)

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
def gradient_length(depth, skip):
    torch.manual_seed(1)
    x = torch.normal(0, 1, size=[1, 8], requires_grad=True)
    weights = [torch.normal(0, 0.2, [8, 8]) for _ in range(depth)]
    h = x
    for W in weights:
        f = torch.tanh(torch.matmul(h, W))
        h = h + f if skip else f
    h.sum().backward()
    return float(x.grad.norm())
for depth in [2, 8, 32]:
    print(f'{depth} layers: {gradient_length(depth, skip=False):.3e}')

# %% pytorch
for depth in [2, 8, 32]:
    print(f'{depth} layers: {gradient_length(depth, skip=True):.3e}')

# %% pytorch
class Residual(nn.Module):
    def __init__(self, from_, channels, strides=1):
        super().__init__()
        self.conv1 = nn.Conv2d(from_, channels, kernel_size=3, stride=strides, padding=1)
        self.conv2 = nn.Conv2d(channels, channels, kernel_size=3, padding=1)
        self.adapt = nn.Conv2d(from_, channels, kernel_size=1, stride=strides) if from_ != channels else None
        self.bn1 = nn.BatchNorm2d(channels)
        self.bn2 = nn.BatchNorm2d(channels)
    def forward(self, X):
        Y = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(X)))))
        if self.adapt is not None:
            return F.relu(Y + self.adapt(X))
        return F.relu(Y + X)
torch.manual_seed(2)
block = Residual(3, 3)
X = torch.rand(2, 3, 8, 8)
block(X).shape

# %% pytorch
halving = Residual(3, 6, strides=2)
halving(X).shape

# %% pytorch
net = nn.Sequential(
    nn.Conv2d(1, 4, kernel_size=3, padding=1), nn.BatchNorm2d(4), nn.ReLU(),
    Residual(4, 4), Residual(4, 8, strides=2), Residual(8, 16, strides=2),
    nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(16, 4))
A = torch.ones(2, 1, 16, 16)
for layer in net:
    A = layer(A)
    print(type(layer).__name__, A.shape)

# %% pytorch
torch.manual_seed(5)
def cloth(n, shift):
    labels = torch.arange(n) % 4
    down = torch.tensor([1, 0, 1, 1])[labels].reshape(n, 1, 1, 1)
    right = torch.tensor([0, 1, 1, -1])[labels].reshape(n, 1, 1, 1)
    row = torch.arange(16).reshape(1, 1, 16, 1)
    column = torch.arange(16).reshape(1, 1, 1, 16)
    phase = torch.arange(n).reshape(n, 1, 1, 1) * 1.7 + shift
    wave = torch.sin((down * row + right * column) * 0.8 + phase)
    return (wave + torch.normal(0, 0.3, wave.shape), labels)

(images, labels) = cloth(16, 0)
(images.shape, labels)

# %% pytorch
loss = nn.CrossEntropyLoss()
trainer = torch.optim.SGD(net.parameters(), lr=0.05)
for step in range(1, 16 + 1):
    l = loss(net(images), labels)
    trainer.zero_grad()
    l.backward()
    trainer.step()
    if step % 4 == 0:
        print(f'''step {step}, loss {float(l):.4f}''')

# %% pytorch
net(images).argmax(dim=1)

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
def gradient_length(depth, skip):
    x = tf.Variable(tf.random.stateless_normal([1, 8], seed=[1, 0]))
    weights = [tf.random.stateless_normal([8, 8], seed=[2, i], stddev=0.2) for i in range(depth)]
    with tf.GradientTape() as t:
        h = x + 0
        for W in weights:
            f = tf.tanh(tf.matmul(h, W))
            h = h + f if skip else f
        out = tf.reduce_sum(h)
    return float(tf.norm(t.gradient(out, x)))
for depth in [2, 8, 32]:
    print(f'{depth} layers: {gradient_length(depth, skip=False):.3e}')

# %% tensorflow
for depth in [2, 8, 32]:
    print(f'{depth} layers: {gradient_length(depth, skip=True):.3e}')

# %% tensorflow
class Residual(tf.keras.Model):
    def __init__(self, channels, strides=1, adapting=False):
        super().__init__()
        self.conv1 = tf.keras.layers.Conv2D(channels, kernel_size=3, strides=strides, padding='same')
        self.conv2 = tf.keras.layers.Conv2D(channels, kernel_size=3, padding='same')
        self.bn1 = tf.keras.layers.BatchNormalization()
        self.bn2 = tf.keras.layers.BatchNormalization()
        self.adapt = tf.keras.layers.Conv2D(channels, kernel_size=1, strides=strides) if adapting else None
    def call(self, X):
        Y = self.bn2(self.conv2(tf.nn.relu(self.bn1(self.conv1(X)))))
        if self.adapt is not None:
            return tf.nn.relu(Y + self.adapt(X))
        return tf.nn.relu(Y + X)
tf.keras.utils.set_random_seed(2)
block = Residual(3)
X = tf.random.uniform([2, 8, 8, 3])
block(X).shape

# %% tensorflow
halving = Residual(6, strides=2, adapting=True)
halving(X).shape

# %% tensorflow
net = tf.keras.Sequential([
    tf.keras.layers.Conv2D(4, kernel_size=3, padding="same"), tf.keras.layers.BatchNormalization(), tf.keras.layers.Activation("relu"),
    Residual(4), Residual(8, strides=2, adapting=True), Residual(16, strides=2, adapting=True),
    tf.keras.layers.GlobalAvgPool2D(), tf.keras.layers.Dense(4),
])
A = tf.ones([1, 16, 16, 1])
for layer in net.layers:
    A = layer(A)
    print(layer.name, A.shape)

# %% tensorflow
tf.keras.utils.set_random_seed(5)
def cloth(n, shift):
    labels = tf.range(n) % 4
    down = tf.reshape(tf.gather(tf.constant([1.0, 0, 1, 1]), labels), [n, 1, 1, 1])
    right = tf.reshape(tf.gather(tf.constant([0.0, 1, 1, -1]), labels), [n, 1, 1, 1])
    row = tf.reshape(tf.range(16.0), [1, 16, 1, 1])
    column = tf.reshape(tf.range(16.0), [1, 1, 16, 1])
    phase = tf.reshape(tf.cast(tf.range(n), tf.float32), [n, 1, 1, 1]) * 1.7 + shift
    wave = tf.sin((down * row + right * column) * 0.8 + phase)
    return (wave + tf.random.normal(wave.shape, stddev=0.3), labels)

(images, labels) = cloth(16, 0)
(images.shape, labels)

# %% tensorflow
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
trainer = tf.keras.optimizers.SGD(learning_rate=0.05)
for step in range(1, 16 + 1):
    t = tf.GradientTape()
    with t: l = loss(labels, net(images, training=True))
    trainer.apply_gradients(zip(t.gradient(l, net.trainable_variables), net.trainable_variables))
    if step % 4 == 0:
        print(f'''step {step}, loss {float(l):.4f}''')

# %% tensorflow
tf.argmax(net(images, training=True), axis=1)

# %% jax
import numpy
numpy.set_printoptions(legacy='1.25')
import jax
from jax import numpy as jnp, grad, vmap, jit
from jax.nn import initializers
import optax, flax
from flax import linen as nn
jax.config.update('jax_threefry_partitionable', False)
from math import sqrt, pi, exp

# %% jax
def gradient_length(depth, skip):
    x = jax.random.normal(jax.random.PRNGKey(100), [1, 8])
    weights = [0.2 * jax.random.normal(jax.random.PRNGKey(i), [8, 8]) for i in range(depth)]
    def out(x):
        h = x
        for W in weights:
            f = jnp.tanh(jnp.matmul(h, W))
            h = h + f if skip else f
        return h.sum()
    return float(jnp.linalg.norm(jax.grad(out)(x)))
for depth in [2, 8, 32]:
    print(f'{depth} layers: {gradient_length(depth, skip=False):.3e}')

# %% jax
for depth in [2, 8, 32]:
    print(f'{depth} layers: {gradient_length(depth, skip=True):.3e}')

# %% jax
class Residual(nn.Module):
    channels: int
    strides: int = 1
    adapting: bool = False
    training: bool = True
    def setup(self):
        self.conv1 = nn.Conv(self.channels, kernel_size=(3, 3), strides=self.strides)
        self.conv2 = nn.Conv(self.channels, kernel_size=(3, 3))
        self.adapt = nn.Conv(self.channels, kernel_size=(1, 1), strides=self.strides) if self.adapting else None
        self.bn1 = nn.BatchNorm(use_running_average=not self.training)
        self.bn2 = nn.BatchNorm(use_running_average=not self.training)
    def __call__(self, X):
        Y = self.bn2(self.conv2(nn.relu(self.bn1(self.conv1(X)))))
        if self.adapt is not None:
            return nn.relu(Y + self.adapt(X))
        return nn.relu(Y + X)
X = jax.random.uniform(jax.random.PRNGKey(2), [2, 8, 8, 3])
block = Residual(3)
block.init_with_output(jax.random.PRNGKey(3), X)[0].shape

# %% jax
halving = Residual(6, strides=2, adapting=True)
halving.init_with_output(jax.random.PRNGKey(3), X)[0].shape

# %% jax
class ResNet(nn.Module):
    training: bool = True
    def setup(self):
        self.conv = nn.Conv(4, kernel_size=(3, 3))
        self.bn = nn.BatchNorm(use_running_average=not self.training)
        self.blocks = [Residual(4, training=self.training), Residual(8, strides=2, adapting=True, training=self.training),
            Residual(16, strides=2, adapting=True, training=self.training)]
        self.out = nn.Dense(4)
    def __call__(self, X):
        X = nn.relu(self.bn(self.conv(X)))
        for block in self.blocks:
            X = block(X)
        return self.out(X.mean(axis=(1, 2)))
net = ResNet()
logits, start = net.init_with_output(jax.random.PRNGKey(4), jnp.ones([1, 16, 16, 1]))
print(logits.shape)
print(jax.tree_util.tree_map(lambda p: jnp.array(p.size), start['params']))

# %% jax
def cloth(key, n, shift):
    labels = jnp.arange(n) % 4
    down = jnp.array([1, 0, 1, 1])[labels].reshape(n, 1, 1, 1)
    right = jnp.array([0, 1, 1, -1])[labels].reshape(n, 1, 1, 1)
    row = jnp.arange(16).reshape(1, 16, 1, 1)
    column = jnp.arange(16).reshape(1, 1, 16, 1)
    phase = jnp.arange(n).reshape(n, 1, 1, 1) * 1.7 + shift
    wave = jnp.sin((down * row + right * column) * 0.8 + phase)
    return (wave + 0.3 * jax.random.normal(key, wave.shape), labels)

(images, labels) = cloth(jax.random.PRNGKey(5), 16, 0)
(images.shape, labels)

# %% jax
params, stats = start['params'], start['batch_stats']
def forward(params):
    return net.apply({'params': params, 'batch_stats': stats}, images, mutable=['batch_stats'])
def loss(params):
    return optax.softmax_cross_entropy_with_integer_labels(forward(params)[0], labels).mean()
for step in range(1, 17):
    l, grads = jax.value_and_grad(loss)(params)
    stats = forward(params)[1]['batch_stats']
    params = jax.tree_util.tree_map(lambda p, g: p - 0.05 * g, params, grads)
    if step % 4 == 0:
        print(f'step {step}, loss {float(l):.4f}')

# %% jax
forward(params)[0].argmax(axis=1)
