# The cells of notebooks/channels.md in Python, tab by tab; ../notebook.py runs them.

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

# %% nd
def corr2d_in(X, K):
    Y = corr2d(X[0], K[0])
    for c in range(1, len(X)):
        Y = Y + corr2d(X[c], K[c])
    return Y

X = nd.array([[[0.0, 1, 2], [3, 4, 5], [6, 7, 8]], [[1, 2, 3], [4, 5, 6], [7, 8, 9]]])
K = nd.array([[[0.0, 1], [2, 3]], [[1, 2], [3, 4]]])
corr2d_in(X, K)

# %% nd
def corr2d_in_out(X, K): return nd.stack(*[corr2d_in(X, k) for k in K])

K3 = nd.stack(K, K + 1, K + 2)
K3.shape

# %% nd
corr2d_in_out(X, K3)

# %% nd
conv = nn.Conv2D(3, kernel_size=2, use_bias=False)
conv.initialize()
conv(X.reshape((1, 2, 3, 3)))
conv.weight.set_data(K3)
conv(X.reshape((1, 2, 3, 3)))[0]

# %% nd
large = nn.Conv2D(8, kernel_size=3, in_channels=3)
large.initialize()
(large.weight.shape, large.bias.shape)

# %% nd
def corr1x1(X, K):
    c, h, w = X.shape
    return nd.dot(K.reshape((K.shape[0], c)), X.reshape((c, h * w))).reshape((K.shape[0], h, w))
mix = nd.array([[1, 1], [1, -1], [0.5, 0]]).reshape((3, 2, 1, 1))
corr1x1(X, mix)

# %% nd
corr2d_in_out(X, mix) == corr1x1(X, mix)

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

# %% np
def corr2d_in(X, K):
    Y = corr2d(X[0], K[0])
    for c in range(1, len(X)):
        Y = Y + corr2d(X[c], K[c])
    return Y

X = np.array([[[0.0, 1, 2], [3, 4, 5], [6, 7, 8]], [[1, 2, 3], [4, 5, 6], [7, 8, 9]]])
K = np.array([[[0.0, 1], [2, 3]], [[1, 2], [3, 4]]])
corr2d_in(X, K)

# %% np
def corr2d_in_out(X, K): return np.stack([corr2d_in(X, k) for k in K])

K3 = np.stack([K, K + 1, K + 2])
K3.shape

# %% np
corr2d_in_out(X, K3)

# %% np
conv = nn.Conv2D(3, kernel_size=2, use_bias=False)
conv.initialize()
conv(X.reshape((1, 2, 3, 3)))
conv.weight.set_data(K3)
conv(X.reshape((1, 2, 3, 3)))[0]

# %% np
large = nn.Conv2D(8, kernel_size=3, in_channels=3)
large.initialize()
(large.weight.shape, large.bias.shape)

# %% np
def corr1x1(X, K):
    c, h, w = X.shape
    return np.dot(K.reshape((K.shape[0], c)), X.reshape((c, h * w))).reshape((K.shape[0], h, w))
mix = np.array([[1, 1], [1, -1], [0.5, 0]]).reshape((3, 2, 1, 1))
corr1x1(X, mix)

# %% np
corr2d_in_out(X, mix) == corr1x1(X, mix)

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

# %% pytorch
def corr2d_in(X, K):
    Y = corr2d(X[0], K[0])
    for c in range(1, len(X)):
        Y = Y + corr2d(X[c], K[c])
    return Y

X = torch.tensor([[[0.0, 1, 2], [3, 4, 5], [6, 7, 8]], [[1, 2, 3], [4, 5, 6], [7, 8, 9]]])
K = torch.tensor([[[0.0, 1], [2, 3]], [[1, 2], [3, 4]]])
corr2d_in(X, K)

# %% pytorch
def corr2d_in_out(X, K): return torch.stack([corr2d_in(X, k) for k in K])

K3 = torch.stack([K, K + 1, K + 2])
K3.shape

# %% pytorch
corr2d_in_out(X, K3)

# %% pytorch
conv = nn.Conv2d(2, 3, kernel_size=2, bias=False)
conv.weight.data = K3
conv(X.reshape([1, 2, 3, 3]))[0].detach()

# %% pytorch
large = nn.Conv2d(3, 8, kernel_size=3)
(large.weight.shape, large.bias.shape)

# %% pytorch
def corr1x1(X, K):
    (c, h, w) = (X.shape[0], X.shape[1], X.shape[2])
    return torch.matmul(K.reshape([K.shape[0], c]), X.reshape([c, h * w])).reshape([K.shape[0], h, w])

mix = torch.tensor([[1.0, 1], [1, -1], [0.5, 0]]).reshape([3, 2, 1, 1])
corr1x1(X, mix)

# %% pytorch
corr2d_in_out(X, mix) == corr1x1(X, mix)

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

# %% tensorflow
def corr2d_in(X, K):
    Y = corr2d(X[0], K[0]) + 0
    for c in range(1, len(X)):
        Y = Y + corr2d(X[c], K[c])
    return Y

X = tf.constant([[[0.0, 1, 2], [3, 4, 5], [6, 7, 8]], [[1, 2, 3], [4, 5, 6], [7, 8, 9]]])
K = tf.constant([[[0.0, 1], [2, 3]], [[1, 2], [3, 4]]])
corr2d_in(X, K)

# %% tensorflow
def corr2d_in_out(X, K): return tf.stack([corr2d_in(X, k) for k in K])

K3 = tf.stack([K, K + 1, K + 2])
K3.shape

# %% tensorflow
corr2d_in_out(X, K3)

# %% tensorflow
images = tf.reshape(tf.transpose(X, [1, 2, 0]), [1, 3, 3, 2])
kernels = tf.transpose(K3, [2, 3, 1, 0])
result = tf.nn.conv2d(images, kernels, strides=1, padding="VALID")
tf.transpose(result[0], [2, 0, 1])

# %% tensorflow
large = tf.keras.layers.Conv2D(8, kernel_size=3)
large.build([1, 5, 5, 3])
(large.weights[0].shape, large.weights[1].shape)

# %% tensorflow
def corr1x1(X, K):
    (c, h, w) = (X.shape[0], X.shape[1], X.shape[2])
    return tf.reshape(tf.matmul(tf.reshape(K, [K.shape[0], c]), tf.reshape(X, [c, h * w])), [K.shape[0], h, w])

mix = tf.reshape(tf.constant([[1.0, 1], [1, -1], [0.5, 0]]), [3, 2, 1, 1])
corr1x1(X, mix)

# %% tensorflow
corr2d_in_out(X, mix) == corr1x1(X, mix)

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

# %% jax
def corr2d_in(X, K):
    Y = corr2d(X[0], K[0])
    for c in range(1, len(X)):
        Y = Y + corr2d(X[c], K[c])
    return Y

X = jnp.array([[[0.0, 1, 2], [3, 4, 5], [6, 7, 8]], [[1, 2, 3], [4, 5, 6], [7, 8, 9]]])
K = jnp.array([[[0.0, 1], [2, 3]], [[1, 2], [3, 4]]])
corr2d_in(X, K)

# %% jax
def corr2d_in_out(X, K): return jnp.stack([corr2d_in(X, k) for k in K])

K3 = jnp.stack([K, K + 1, K + 2])
K3.shape

# %% jax
corr2d_in_out(X, K3)

# %% jax
conv = nn.Conv(3, kernel_size=[2, 2], padding='VALID', use_bias=False)
images = jnp.transpose(X, [1, 2, 0]).reshape([1, 3, 3, 2])
kernels = jnp.transpose(K3, [2, 3, 1, 0])
result = conv.apply({'params': {'kernel': kernels}}, images)
jnp.transpose(result[0], [2, 0, 1])

# %% jax
large = nn.Conv(8, kernel_size=[3, 3])
params = large.init(jax.random.PRNGKey(0), jnp.ones([1, 5, 5, 3]))
(params["params"]["kernel"].shape, params["params"]["bias"].shape)

# %% jax
def corr1x1(X, K):
    (c, h, w) = (X.shape[0], X.shape[1], X.shape[2])
    return jnp.matmul(K.reshape([K.shape[0], c]), X.reshape([c, h * w])).reshape([K.shape[0], h, w])

mix = jnp.array([[1.0, 1], [1, -1], [0.5, 0]]).reshape([3, 2, 1, 1])
corr1x1(X, mix)

# %% jax
corr2d_in_out(X, mix) == corr1x1(X, mix)
