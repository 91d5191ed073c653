# The cells of notebooks/convolutions.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
number = lambda x: float(x.asscalar() if isinstance(x, nd.NDArray) else x)

# %% nd
def corr2d(X, K):
    (h, w) = (K.shape[0], K.shape[1])
    Y = nd.zeros([X.shape[0] - h + 1, X.shape[1] - w + 1])
    for i in range(0, Y.shape[0]):
        for j in range(0, Y.shape[1]):
            Y[i, j] = (X[i:(i + h), j:(j + w)] * K).sum()
    return Y

image = nd.array([[0.0, 1, 2], [3, 4, 5], [6, 7, 8]])
kernel = nd.array([[0.0, 1], [2, 3]])
corr2d(image, kernel)

# %% nd
corr2d(image, nd.ones([2, 2]) / 4)

# %% nd
X = nd.ones([6, 8])
X[:, 2:6] = 0
X

# %% nd
K = nd.array([[1.0, -1]])
Y = corr2d(X, K)
Y

# %% nd
corr2d(X.T, K)

# %% nd
corr2d(X.T, K.T)

# %% nd
mx.random.seed(1)
conv = nn.Conv2D(1, kernel_size=(1, 2), use_bias=False)
conv.initialize(initializer.Normal(sigma=0.5))
images = X.reshape((1, 1, 6, 8))
targets = Y.reshape((1, 1, 6, 7))
conv(images).shape

# %% nd
for step in range(1, 11):
    with autograd.record():
        l = ((conv(images) - targets) ** 2).sum()
    l.backward()
    conv.weight.data()[:] = conv.weight.data() - 0.03 * conv.weight.grad()
    if step % 2 == 0:
        print(f'step {step}, loss {number(l.item() if hasattr(l, "item") else l.asscalar()):.4f}')

# %% nd
conv.weight.data().reshape((1, 2))

# %% nd
once = corr2d(image, nd.ones([2, 2]))
again = corr2d(once, nd.ones([2, 2]))
(once.shape, again)

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
def corr2d(X, K):
    (h, w) = (K.shape[0], K.shape[1])
    Y = np.zeros([X.shape[0] - h + 1, X.shape[1] - w + 1])
    for i in range(0, Y.shape[0]):
        for j in range(0, Y.shape[1]):
            Y[i, j] = (X[i:(i + h), j:(j + w)] * K).sum()
    return Y

image = np.array([[0.0, 1, 2], [3, 4, 5], [6, 7, 8]])
kernel = np.array([[0.0, 1], [2, 3]])
corr2d(image, kernel)

# %% np
corr2d(image, np.ones([2, 2]) / 4)

# %% np
X = np.ones([6, 8])
X[:, 2:6] = 0
X

# %% np
K = np.array([[1.0, -1]])
Y = corr2d(X, K)
Y

# %% np
corr2d(X.T, K)

# %% np
corr2d(X.T, K.T)

# %% np
mx.random.seed(1)
conv = nn.Conv2D(1, kernel_size=(1, 2), use_bias=False)
conv.initialize(initializer.Normal(sigma=0.5))
images = X.reshape((1, 1, 6, 8))
targets = Y.reshape((1, 1, 6, 7))
conv(images).shape

# %% np
for step in range(1, 11):
    with autograd.record():
        l = ((conv(images) - targets) ** 2).sum()
    l.backward()
    conv.weight.data()[:] = conv.weight.data() - 0.03 * conv.weight.grad()
    if step % 2 == 0:
        print(f'step {step}, loss {float(l.item() if hasattr(l, "item") else l.asscalar()):.4f}')

# %% np
conv.weight.data().reshape((1, 2))

# %% np
once = corr2d(image, np.ones([2, 2]))
again = corr2d(once, np.ones([2, 2]))
(once.shape, again)

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
def corr2d(X, K):
    (h, w) = (K.shape[0], K.shape[1])
    Y = torch.zeros([X.shape[0] - h + 1, X.shape[1] - w + 1])
    for i in range(0, Y.shape[0]):
        for j in range(0, Y.shape[1]):
            Y[i, j] = (X[i:(i + h), j:(j + w)] * K).sum()
    return Y

image = torch.tensor([[0.0, 1, 2], [3, 4, 5], [6, 7, 8]])
kernel = torch.tensor([[0.0, 1], [2, 3]])
corr2d(image, kernel)

# %% pytorch
corr2d(image, torch.ones([2, 2]) / 4)

# %% pytorch
X = torch.ones([6, 8])
X[:, 2:6] = 0
X

# %% pytorch
K = torch.tensor([[1.0, -1]])
Y = corr2d(X, K)
Y

# %% pytorch
corr2d(X.T, K)

# %% pytorch
corr2d(X.T, K.T)

# %% pytorch
torch.manual_seed(1)
conv = nn.Conv2d(1, 1, kernel_size=[1, 2], bias=False)
images = X.reshape([1, 1, 6, 8])
targets = Y.reshape([1, 1, 6, 7])
conv(images).shape

# %% pytorch
for step in range(1, 10 + 1):
    l = ((conv(images) - targets) ** 2).sum()
    conv.zero_grad()
    l.backward()
    conv.weight.data[...] = conv.weight.data - 0.03 * conv.weight.grad
    if step % 2 == 0:
        print(f'''step {step}, loss {float(l):.4f}''')

# %% pytorch
conv.weight.data.reshape([1, 2])

# %% pytorch
once = corr2d(image, torch.ones([2, 2]))
again = corr2d(once, torch.ones([2, 2]))
(once.shape, again)

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
def corr2d(X, K):
    (h, w) = (K.shape[0], K.shape[1])
    Y = tf.Variable(tf.zeros([X.shape[0] - h + 1, X.shape[1] - w + 1]))
    for i in range(0, Y.shape[0]):
        for j in range(0, Y.shape[1]):
            Y[i, j].assign(tf.reduce_sum(X[i:(i + h), j:(j + w)] * K))
    return Y

image = tf.constant([[0.0, 1, 2], [3, 4, 5], [6, 7, 8]])
kernel = tf.constant([[0.0, 1], [2, 3]])
corr2d(image, kernel)

# %% tensorflow
corr2d(image, tf.ones([2, 2]) / 4)

# %% tensorflow
X = tf.Variable(tf.ones([6, 8]))
X[:, 2:6].assign(tf.zeros([6, 4]))
X

# %% tensorflow
K = tf.constant([[1.0, -1]])
Y = corr2d(X, K)
Y

# %% tensorflow
corr2d(tf.transpose(X), K)

# %% tensorflow
corr2d(tf.transpose(X), tf.transpose(K))

# %% tensorflow
start = tf.keras.initializers.RandomNormal(stddev=0.5, seed=1)
conv = tf.keras.layers.Conv2D(1, [1, 2], use_bias=False, kernel_initializer=start)
images = tf.reshape(X, [1, 6, 8, 1])
targets = tf.reshape(Y, [1, 6, 7, 1])
conv(images).shape

# %% tensorflow
for step in range(1, 10 + 1):
    t = tf.GradientTape()
    with t: l = tf.reduce_sum((conv(images) - targets) ** 2)
    conv.weights[0].assign_sub(0.03 * t.gradient(l, conv.weights[0]))
    if step % 2 == 0:
        print(f'''step {step}, loss {float(l):.4f}''')

# %% tensorflow
tf.reshape(conv.weights[0], [1, 2])

# %% tensorflow
once = corr2d(image, tf.ones([2, 2]))
again = corr2d(once, tf.ones([2, 2]))
(once.shape, again)

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
def corr2d(X, K):
    (h, w) = (K.shape[0], K.shape[1])
    Y = jnp.zeros([X.shape[0] - h + 1, X.shape[1] - w + 1])
    for i in range(0, Y.shape[0]):
        for j in range(0, Y.shape[1]):
            Y = Y.at[i, j].set((X[i:(i + h), j:(j + w)] * K).sum())
    return Y

image = jnp.array([[0.0, 1, 2], [3, 4, 5], [6, 7, 8]])
kernel = jnp.array([[0.0, 1], [2, 3]])
corr2d(image, kernel)

# %% jax
corr2d(image, jnp.ones([2, 2]) / 4)

# %% jax
X = jnp.ones([6, 8]).at[:, 2:6].set(0)
X

# %% jax
K = jnp.array([[1.0, -1]])
Y = corr2d(X, K)
Y

# %% jax
corr2d(X.T, K)

# %% jax
corr2d(X.T, K.T)

# %% jax
conv = nn.Conv(1, kernel_size=[1, 2], padding="VALID", use_bias=False)
images = X.reshape([1, 6, 8, 1])
targets = Y.reshape([1, 6, 7, 1])
params = conv.init(jax.random.PRNGKey(1), images)
conv.apply(params, images).shape

# %% jax
def loss(params):
    return ((conv.apply(params, images) - targets) ** 2).sum()
for step in range(1, 10 + 1):
    (l, grads) = jax.value_and_grad(loss)(params)
    params = jax.tree_util.tree_map(lambda p, g : p - 0.03 * g, params, grads)
    if step % 2 == 0:
        print(f'''step {step}, loss {float(l):.4f}''')

# %% jax
params['params']['kernel'].reshape([1, 2])

# %% jax
once = corr2d(image, jnp.ones([2, 2]))
again = corr2d(once, jnp.ones([2, 2]))
(once.shape, again)
