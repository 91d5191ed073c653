# The cells of notebooks/batch-norm.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
number = lambda x: float(x.asscalar() if isinstance(x, nd.NDArray) else x)

# %% nd
X = nd.array([[1.0, 100, -3], [2, 300, -3.5], [3.5, 200, -2.5], [6, 400, -3.2]])
X

# %% nd
def normalized(X, eps):
    mean = X.mean(axis=0)
    variance = ((X - mean) ** 2).mean(axis=0)
    return (X - mean) / nd.sqrt(variance + eps)

normalized(X, 1e-5)

# %% nd
nd.abs(normalized(X * 1000 + 10, 0) - normalized(X, 0)).max() < 1e-3

# %% nd
gamma = nd.array([1.0, 2, 0.5])
beta = nd.array([0.0, 10, 0])
gamma * normalized(X, 1e-5) + beta

# %% nd
bn = nn.BatchNorm()
bn.initialize()
with autograd.record(): Y = bn(X)
Y.backward()
Y

# %% nd
(bn.running_mean.data(), bn.running_var.data())

# %% nd
bn(X[:1])

# %% nd
images = nd.sin(nd.arange(32)).reshape((2, 2, 2, 4)) * 3 + 1
bn2 = nn.BatchNorm()
bn2.initialize()
with autograd.record(): Y = bn2(images)
(nd.abs(Y.mean(axis=(0, 2, 3))) < 1e-6, (Y ** 2).mean(axis=(0, 2, 3)), bn2.gamma.shape)

# %% nd
mx.random.seed(2)
features = nd.random.normal(0, 1, shape=[32, 3]) * nd.array([[1, 0.01, 10]])
labels = nd.dot(features, nd.array([1, 100, -0.1])) > 0
labels[:8]

# %% nd
def train(net):
    net.initialize(initializer.Xavier())
    loss = gluon.loss.SoftmaxCrossEntropyLoss()
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.2})
    for step in range(1, 20 + 1):
        with autograd.record(): l = loss(net(features), labels)
        l.backward()
        trainer.step(32)
        if step % 5 == 0:
            print(f'''step {step}, loss {number(l.mean()):.4f}''')

plain = nn.Sequential()
plain.add(nn.Dense(8, activation="relu"), nn.Dense(8, activation="relu"), nn.Dense(2))
train(plain)

# %% nd
normal = nn.Sequential()
normal.add(nn.BatchNorm(), nn.Dense(8, activation="relu"), nn.BatchNorm(), nn.Dense(8, activation="relu"), nn.BatchNorm(), nn.Dense(2))
train(normal)

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
X = np.array([[1.0, 100, -3], [2, 300, -3.5], [3.5, 200, -2.5], [6, 400, -3.2]])
X

# %% np
def normalized(X, eps):
    mean = X.mean(axis=0)
    variance = ((X - mean) ** 2).mean(axis=0)
    return (X - mean) / np.sqrt(variance + eps)

normalized(X, 1e-5)

# %% np
np.abs(normalized(X * 1000 + 10, 0) - normalized(X, 0)).max() < 1e-3

# %% np
gamma = np.array([1.0, 2, 0.5])
beta = np.array([0.0, 10, 0])
gamma * normalized(X, 1e-5) + beta

# %% np
bn = nn.BatchNorm()
bn.initialize()
with autograd.record(): Y = bn(X)
Y.backward()
Y

# %% np
(bn.running_mean.data(), bn.running_var.data())

# %% np
bn(X[:1])

# %% np
images = np.sin(np.arange(32)).reshape((2, 2, 2, 4)) * 3 + 1
bn2 = nn.BatchNorm()
bn2.initialize()
with autograd.record(): Y = bn2(images)
(np.abs(Y.mean(axis=(0, 2, 3))) < 1e-6, (Y ** 2).mean(axis=(0, 2, 3)), bn2.gamma.shape)

# %% np
mx.random.seed(2)
features = np.random.normal(0, 1, [32, 3]) * np.array([1, 0.01, 10])
labels = (np.dot(features, np.array([1, 100, -0.1])) > 0).astype("float32")
labels[:8]

# %% np
def train(net):
    net.initialize(initializer.Xavier())
    loss = gluon.loss.SoftmaxCrossEntropyLoss()
    trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.2})
    for step in range(1, 20 + 1):
        with autograd.record(): l = loss(net(features), labels)
        l.backward()
        trainer.step(32)
        if step % 5 == 0:
            print(f'''step {step}, loss {float(l.mean()):.4f}''')

plain = nn.Sequential()
plain.add(nn.Dense(8, activation="relu"), nn.Dense(8, activation="relu"), nn.Dense(2))
train(plain)

# %% np
normal = nn.Sequential()
normal.add(nn.BatchNorm(), nn.Dense(8, activation="relu"), nn.BatchNorm(), nn.Dense(8, activation="relu"), nn.BatchNorm(), nn.Dense(2))
train(normal)

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
X = torch.tensor([[1.0, 100, -3], [2, 300, -3.5], [3.5, 200, -2.5], [6, 400, -3.2]])
X

# %% pytorch
def normalized(X, eps):
    mean = X.mean(dim=0)
    variance = ((X - mean) ** 2).mean(dim=0)
    return (X - mean) / torch.sqrt(variance + eps)

normalized(X, 1e-5)

# %% pytorch
torch.abs(normalized(X * 1000 + 10, 0) - normalized(X, 0)).max() < 1e-3

# %% pytorch
gamma = torch.tensor([1.0, 2, 0.5])
beta = torch.tensor([0.0, 10, 0])
gamma * normalized(X, 1e-5) + beta

# %% pytorch
bn = nn.BatchNorm1d(3)
bn(X)

# %% pytorch
(bn.running_mean, bn.running_var)

# %% pytorch
bn.eval()
bn(X[:1])

# %% pytorch
images = torch.sin(torch.arange(32.0)).reshape(2, 2, 2, 4) * 3 + 1
bn2 = nn.BatchNorm2d(2)
Y = bn2(images).detach()
(Y.mean(dim=[0, 2, 3]).abs() < 1e-6, (Y ** 2).mean(dim=[0, 2, 3]), bn2.weight.shape)

# %% pytorch
torch.manual_seed(2)
features = torch.normal(0, 1, [32, 3]) * torch.tensor([1, 0.01, 10])
labels = (torch.matmul(features, torch.tensor([1, 100, -0.1])) > 0).to(torch.int64)
labels[:8]

# %% pytorch
def train(net):
    loss = nn.CrossEntropyLoss()
    trainer = torch.optim.SGD(net.parameters(), lr=0.2)
    for step in range(1, 20 + 1):
        l = loss(net(features), labels)
        trainer.zero_grad()
        l.backward()
        trainer.step()
        if step % 5 == 0:
            print(f'''step {step}, loss {float(l):.4f}''')

train(nn.Sequential(nn.Linear(3, 8), nn.ReLU(), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 2)))

# %% pytorch
train(nn.Sequential(
    nn.BatchNorm1d(3), nn.Linear(3, 8), nn.ReLU(), nn.BatchNorm1d(8), nn.Linear(8, 8), nn.ReLU(), nn.BatchNorm1d(8), nn.Linear(8, 2)))

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
X = tf.constant([[1.0, 100, -3], [2, 300, -3.5], [3.5, 200, -2.5], [6, 400, -3.2]])
X

# %% tensorflow
def normalized(X, eps):
    mean = tf.reduce_mean(X, axis=0)
    variance = tf.reduce_mean((X - mean) ** 2, axis=0)
    return (X - mean) / tf.sqrt(variance + eps)

normalized(X, 1e-5)

# %% tensorflow
tf.reduce_max(tf.abs(normalized(X * 1000 + 10, 0) - normalized(X, 0))) < 1e-3

# %% tensorflow
gamma = tf.constant([1.0, 2, 0.5])
beta = tf.constant([0.0, 10, 0])
gamma * normalized(X, 1e-5) + beta

# %% tensorflow
bn = tf.keras.layers.BatchNormalization(momentum=0.9, epsilon=1e-5)
bn(X, training=True)

# %% tensorflow
(bn.moving_mean, bn.moving_variance)

# %% tensorflow
bn(X[:1], training=False)

# %% tensorflow
images = tf.reshape(tf.sin(tf.range(32.0)), [2, 2, 4, 2]) * 3 + 1
bn2 = tf.keras.layers.BatchNormalization()
Y = bn2(images, training=True)
(tf.abs(tf.reduce_mean(Y, axis=[0, 1, 2])) < 1e-6, tf.reduce_mean(Y ** 2, axis=[0, 1, 2]), bn2.weights[0].shape)

# %% tensorflow
tf.keras.utils.set_random_seed(2)
features = tf.random.normal([32, 3]) * tf.constant([1, 0.01, 10])
labels = tf.cast(tf.linalg.matvec(features, tf.constant([1, 100, -0.1])) > 0, tf.int32)
labels[:8]

# %% tensorflow
def train(net):
    loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    trainer = tf.keras.optimizers.SGD(learning_rate=0.2)
    for step in range(1, 21):
        with tf.GradientTape() as t:
            l = loss(labels, net(features, training=True))
        trainer.apply_gradients(zip(t.gradient(l, net.trainable_variables), net.trainable_variables))
        if step % 5 == 0:
            print(f'step {step}, loss {float(l):.4f}')
train(tf.keras.Sequential([
    tf.keras.layers.Dense(8, activation='relu'), tf.keras.layers.Dense(8, activation='relu'), tf.keras.layers.Dense(2)]))

# %% tensorflow
train(tf.keras.Sequential([
    tf.keras.layers.BatchNormalization(), tf.keras.layers.Dense(8, activation="relu"),
    tf.keras.layers.BatchNormalization(), tf.keras.layers.Dense(8, activation="relu"),
    tf.keras.layers.BatchNormalization(), tf.keras.layers.Dense(2),
]))

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
X = jnp.array([[1.0, 100, -3], [2, 300, -3.5], [3.5, 200, -2.5], [6, 400, -3.2]])
X

# %% jax
def normalized(X, eps):
    mean = X.mean(axis=0)
    variance = ((X - mean) ** 2).mean(axis=0)
    return (X - mean) / jnp.sqrt(variance + eps)

normalized(X, 1e-5)

# %% jax
jnp.abs(normalized(X * 1000 + 10, 0) - normalized(X, 0)).max() < 1e-3

# %% jax
gamma = jnp.array([1.0, 2, 0.5])
beta = jnp.array([0.0, 10, 0])
gamma * normalized(X, 1e-5) + beta

# %% jax
bn = nn.BatchNorm(use_running_average=False, momentum=0.9)
variables = bn.init(jax.random.PRNGKey(0), X)
(Y, updated) = bn.apply(variables, X, mutable=["batch_stats"])
Y

# %% jax
print(updated)

# %% jax
used = nn.BatchNorm(use_running_average=True)
used.apply({'params': variables['params'], 'batch_stats': updated['batch_stats']}, X[:1])

# %% jax
images = jnp.sin(jnp.arange(32.0)).reshape(2, 2, 4, 2) * 3 + 1
Y, stats = bn.init_with_output(jax.random.PRNGKey(0), images)
(jnp.abs(Y.mean(axis=(0, 1, 2))) < 1e-6, (Y ** 2).mean(axis=(0, 1, 2)), stats['params']['scale'].shape)

# %% jax
features = jax.random.normal(jax.random.PRNGKey(2), [32, 3]) * jnp.array([1, 0.01, 10])
labels = (jnp.matmul(features, jnp.array([1, 100, -0.1])) > 0).astype(jnp.int32)
labels[:8]

# %% jax
def train(net):
    variables = net.init(jax.random.PRNGKey(3), features)
    def loss(variables):
        logits = net.apply(variables, features, mutable=['batch_stats'])[0]
        return optax.softmax_cross_entropy_with_integer_labels(logits, labels).mean()
    for step in range(1, 21):
        l, grads = jax.value_and_grad(loss)(variables)
        variables = jax.tree_util.tree_map(lambda p, g: p - 0.2 * g, variables, grads)
        if step % 5 == 0:
            print(f'step {step}, loss {float(l):.4f}')
train(nn.Sequential([nn.Dense(8), nn.relu, nn.Dense(8), nn.relu, nn.Dense(2)]))

# %% jax
train(nn.Sequential([bn, nn.Dense(8), nn.relu, nn.BatchNorm(use_running_average=False), nn.Dense(8), nn.relu, nn.BatchNorm(use_running_average=False), nn.Dense(2)]))
