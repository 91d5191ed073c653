# The cells of notebooks/lenet.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
number = lambda x: float(x.asscalar() if isinstance(x, nd.NDArray) else x)

# %% nd
mx.random.seed(1)
def cloth(n, shift):
    labels = nd.arange(n) % 4
    down = nd.take(nd.array([1, 0, 1, 1]), labels).reshape([n, 1, 1, 1])
    right = nd.take(nd.array([0, 1, 1, -1]), labels).reshape([n, 1, 1, 1])
    row = nd.arange(28).reshape([1, 1, 28, 1])
    column = nd.arange(28).reshape([1, 1, 1, 28])
    phase = nd.arange(n).reshape([n, 1, 1, 1]) * 1.7 + shift
    wave = nd.sin((nd.broadcast_mul(down, row) + nd.broadcast_mul(right, column)) * 0.8 + phase)
    return (wave + nd.random.normal(0, 0.3, shape=wave.shape), labels)

(images, labels) = cloth(24, 0)
(images.shape, labels)

# %% nd
images[0, 0, :4, :5]

# %% nd
net = nn.Sequential()
net.add(
    nn.Conv2D(6, kernel_size=5, padding=2, activation="relu"), nn.AvgPool2D(pool_size=2, strides=2),
    nn.Conv2D(16, kernel_size=5, activation="relu"), nn.AvgPool2D(pool_size=2, strides=2),
    nn.Dense(120, activation="relu"), nn.Dense(84, activation="relu"), nn.Dense(4))
net.initialize(initializer.Xavier())
net

# %% nd
X = images[:1]
for layer in net:
    X = layer(X)
    print(layer.name, X.shape)

# %% nd
for (name, p) in net.collect_params(".*weight").items():
    print(name, p.shape)

# %% nd
loss = gluon.loss.SoftmaxCrossEntropyLoss()
def accuracy(O, y):
    return number((O.argmax(axis=1) == y).mean())
print(f'''loss {number(loss(net(images), labels).mean()):.5f}, accuracy {accuracy(net(images), labels):.3f}''')

# %% nd
trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.05, "momentum": 0.9})
for step in range(1, 12 + 1):
    with autograd.record(): l = loss(net(images), labels)
    l.backward()
    trainer.step(24)
    if step % 3 == 0:
        print(f'''step {step}, loss {number(l.mean()):.5f}''')

# %% nd
(more, truth) = cloth(16, 0.6)
print(f'''accuracy {accuracy(net(more), truth):.3f}''')
net(more).argmax(axis=1)

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
mx.random.seed(1)
def cloth(n, shift):
    labels = np.arange(n) % 4
    down = np.take(np.array([1, 0, 1, 1]), labels).reshape(n, 1, 1, 1)
    right = np.take(np.array([0, 1, 1, -1]), labels).reshape(n, 1, 1, 1)
    row = np.arange(28).reshape(1, 1, 28, 1)
    column = np.arange(28).reshape(1, 1, 1, 28)
    phase = np.arange(n).reshape(n, 1, 1, 1) * 1.7 + shift
    wave = np.sin((down * row + right * column) * 0.8 + phase)
    return (wave + np.random.normal(0, 0.3, wave.shape), labels)

(images, labels) = cloth(24, 0)
(images.shape, labels)

# %% np
images[0, 0, :4, :5]

# %% np
net = nn.Sequential()
net.add(
    nn.Conv2D(6, kernel_size=5, padding=2, activation="relu"), nn.AvgPool2D(pool_size=2, strides=2),
    nn.Conv2D(16, kernel_size=5, activation="relu"), nn.AvgPool2D(pool_size=2, strides=2),
    nn.Dense(120, activation="relu"), nn.Dense(84, activation="relu"), nn.Dense(4))
net.initialize(initializer.Xavier())
net

# %% np
X = images[:1]
for layer in net:
    X = layer(X)
    print(layer.name, X.shape)

# %% np
for (name, p) in net.collect_params(".*weight").items():
    print(name, p.shape)

# %% np
loss = gluon.loss.SoftmaxCrossEntropyLoss()
def accuracy(O, y):
    return float((O.argmax(axis=1).astype("float32") == y).astype("float32").mean())
print(f'''loss {float(loss(net(images), labels).mean()):.5f}, accuracy {accuracy(net(images), labels):.3f}''')

# %% np
trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.05, "momentum": 0.9})
for step in range(1, 12 + 1):
    with autograd.record(): l = loss(net(images), labels)
    l.backward()
    trainer.step(24)
    if step % 3 == 0:
        print(f'''step {step}, loss {float(l.mean()):.5f}''')

# %% np
(more, truth) = cloth(16, 0.6)
print(f'''accuracy {accuracy(net(more), truth):.3f}''')
net(more).argmax(axis=1)

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
torch.manual_seed(1)
def cloth(n, shift):
    labels = torch.arange(n) % 4
    down = torch.tensor([1, 0, 1, 1])[labels].reshape(n, 1, 1, 1)
    right = torch.tensor([0, 1, 1, -1])[labels].reshape(n, 1, 1, 1)
    row = torch.arange(28).reshape(1, 1, 28, 1)
    column = torch.arange(28).reshape(1, 1, 1, 28)
    phase = torch.arange(n).reshape(n, 1, 1, 1) * 1.7 + shift
    wave = torch.sin((down * row + right * column) * 0.8 + phase)
    return (wave + torch.normal(0, 0.3, wave.shape), labels)

(images, labels) = cloth(24, 0)
(images.shape, labels)

# %% pytorch
images[0, 0, :4, :5]

# %% pytorch
net = nn.Sequential(
    nn.Conv2d(1, 6, kernel_size=5, padding=2), nn.ReLU(), nn.AvgPool2d(2),
    nn.Conv2d(6, 16, kernel_size=5), nn.ReLU(), nn.AvgPool2d(2), nn.Flatten(),
    nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 4))
for p in net.parameters():
    if p.ndim > 1:
        nn.init.xavier_uniform_(p)
net

# %% pytorch
X = images[:1]
for layer in net:
    X = layer(X)
    print(type(layer).__name__, X.shape)

# %% pytorch
for (name, p) in net.named_parameters():
    if p.ndim > 1:
        print(name, p.shape, p.numel())

# %% pytorch
loss = nn.CrossEntropyLoss()
def accuracy(O, y):
    return float((O.argmax(dim=1) == y).float().mean())
print(f'''loss {float(loss(net(images), labels)):.5f}, accuracy {accuracy(net(images), labels):.3f}''')

# %% pytorch
trainer = torch.optim.SGD(net.parameters(), lr=0.05, momentum=0.9)
for step in range(1, 12 + 1):
    l = loss(net(images), labels)
    trainer.zero_grad()
    l.backward()
    trainer.step()
    if step % 3 == 0:
        print(f'''step {step}, loss {float(l):.5f}''')

# %% pytorch
(more, truth) = cloth(16, 0.6)
print(f'''accuracy {accuracy(net(more), truth):.3f}''')
net(more).argmax(axis=1)

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
tf.keras.utils.set_random_seed(1)
def cloth(n, shift):
    labels = tf.range(n) % 4
    down = tf.reshape(tf.gather(tf.constant([1.0, 0, 1, 1]), labels), [n, 1, 1, 1])
    right = tf.reshape(tf.gather(tf.constant([0.0, 1, 1, -1]), labels), [n, 1, 1, 1])
    row = tf.reshape(tf.range(28.0), [1, 28, 1, 1])
    column = tf.reshape(tf.range(28.0), [1, 1, 28, 1])
    phase = tf.reshape(tf.cast(tf.range(n), tf.float32), [n, 1, 1, 1]) * 1.7 + shift
    wave = tf.sin((down * row + right * column) * 0.8 + phase)
    return (wave + tf.random.normal(wave.shape, stddev=0.3), labels)

(images, labels) = cloth(24, 0)
(images.shape, labels)

# %% tensorflow
images[0, :4, :5, 0]

# %% tensorflow
net = tf.keras.Sequential([
    tf.keras.layers.Conv2D(6, kernel_size=5, padding="same", activation="relu"), tf.keras.layers.AvgPool2D(2),
    tf.keras.layers.Conv2D(16, kernel_size=5, activation="relu"), tf.keras.layers.AvgPool2D(2), tf.keras.layers.Flatten(),
    tf.keras.layers.Dense(120, activation="relu"), tf.keras.layers.Dense(84, activation="relu"), tf.keras.layers.Dense(4),
])
net(images).shape

# %% tensorflow
X = images[:1]
for layer in net.layers:
    X = layer(X)
    print(layer.name, X.shape)

# %% tensorflow
for layer in net.layers:
    print(layer.name, layer.count_params())

# %% tensorflow
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
def accuracy(O, y):
    return float(tf.reduce_mean(tf.cast(tf.cast(tf.argmax(O, axis=1), tf.int32) == y, tf.float32)))
print(f'''loss {float(loss(labels, net(images))):.5f}, accuracy {accuracy(net(images), labels):.3f}''')

# %% tensorflow
trainer = tf.keras.optimizers.SGD(learning_rate=0.05, momentum=0.9)
for step in range(1, 12 + 1):
    t = tf.GradientTape()
    with t: l = loss(labels, net(images))
    trainer.apply_gradients(zip(t.gradient(l, net.trainable_variables), net.trainable_variables))
    if step % 3 == 0:
        print(f'''step {step}, loss {float(l):.5f}''')

# %% tensorflow
(more, truth) = cloth(16, 0.6)
print(f'''accuracy {accuracy(net(more), truth):.3f}''')
tf.argmax(net(more), axis=1)

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
def cloth(key, n, shift):
    labels = jnp.arange(n) % 4
    down = jnp.array([1, 0, 1, 1])[labels].reshape(n, 1, 1, 1)
    right = jnp.array([0, 1, 1, -1])[labels].reshape(n, 1, 1, 1)
    row = jnp.arange(28).reshape(1, 28, 1, 1)
    column = jnp.arange(28).reshape(1, 1, 28, 1)
    phase = jnp.arange(n).reshape(n, 1, 1, 1) * 1.7 + shift
    wave = jnp.sin((down * row + right * column) * 0.8 + phase)
    return (wave + 0.3 * jax.random.normal(key, wave.shape), labels)

(images, labels) = cloth(jax.random.PRNGKey(1), 24, 0)
(images.shape, labels)

# %% jax
images[0, :4, :5, 0]

# %% jax
class LeNet(nn.Module):
    def setup(self):
        self.conv1 = nn.Conv(6, kernel_size=(5, 5))
        self.conv2 = nn.Conv(16, kernel_size=(5, 5), padding='VALID')
        self.dense1 = nn.Dense(120)
        self.dense2 = nn.Dense(84)
        self.dense3 = nn.Dense(4)
    def __call__(self, X):
        X = nn.avg_pool(nn.relu(self.conv1(X)), window_shape=(2, 2), strides=(2, 2))
        X = nn.avg_pool(nn.relu(self.conv2(X)), window_shape=(2, 2), strides=(2, 2))
        X = X.reshape([X.shape[0], -1])
        return self.dense3(nn.relu(self.dense2(nn.relu(self.dense1(X)))))
net = LeNet()
logits, start = net.init_with_output(jax.random.PRNGKey(2), images)
logits.shape

# %% jax
one = images[:1]
bound = net.bind(start)
after1 = nn.avg_pool(bound.conv1(one), window_shape=(2, 2), strides=(2, 2))
after2 = nn.avg_pool(bound.conv2(after1), window_shape=(2, 2), strides=(2, 2))
print(bound.conv1(one).shape, after1.shape)
print(bound.conv2(after1).shape, after2.shape)
print(after2.reshape(1, -1).shape, bound.dense1(after2.reshape(1, -1)).shape)

# %% jax
counts = jax.tree_util.tree_map(lambda p : jnp.array(p.size), start)
print(counts)

# %% jax
def loss(params):
    return optax.softmax_cross_entropy_with_integer_labels(net.apply(params, images), labels).mean()
def accuracy(O, y):
    return float((O.argmax(axis=1) == y).mean())
print(f'''loss {float(loss(start)):.5f}, accuracy {accuracy(net.apply(start, images), labels):.3f}''')

# %% jax
from flax.training import train_state
state = train_state.TrainState.create(apply_fn=net.apply, params=start, tx=optax.sgd(0.05, momentum=0.9))
for step in range(1, 13):
    l, grads = jax.value_and_grad(loss)(state.params)
    state = state.apply_gradients(grads=grads)
    if step % 3 == 0:
        print(f'step {step}, loss {float(l):.5f}')

# %% jax
(more, truth) = cloth(jax.random.PRNGKey(3), 16, 0.6)
answers = net.apply(state.params, more)
print(f'''accuracy {accuracy(answers, truth):.3f}''')
answers.argmax(axis=1)
