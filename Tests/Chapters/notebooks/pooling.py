# The cells of notebooks/pooling.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
number = lambda x: float(x.asscalar() if isinstance(x, nd.NDArray) else x)

# %% nd
def pool2d(X, h, w, mode):
    Y = nd.zeros([X.shape[0] - h + 1, X.shape[1] - w + 1])
    for i in range(0, Y.shape[0]):
        for j in range(0, Y.shape[1]):
            window = X[i:(i + h), j:(j + w)]
            if mode == "max":
                Y[i, j] = window.max()
            else:
                Y[i, j] = window.mean()
    return Y

X = nd.array([[0.0, 1, 2], [3, 4, 5], [6, 7, 8]])
pool2d(X, 2, 2, "max")

# %% nd
pool2d(X, 2, 2, "avg")

# %% nd
left = nd.zeros((3, 6))
right = nd.zeros((3, 6))
left[:, 2] = 1
right[:, 3] = 1
(left == right).sum()

# %% nd
(pool2d(left, 1, 2, "max"), pool2d(right, 1, 2, "max"))

# %% nd
image = nd.arange(16).reshape([1, 1, 4, 4])
nn.MaxPool2D(3)(image)

# %% nd
nn.MaxPool2D(3, strides=2, padding=1)(image)

# %% nd
two = nd.concat(image, image * 10, dim=1)
nn.AvgPool2D(2)(two)

# %% nd
nn.GlobalAvgPool2D()(two)

# %% nd
image.attach_grad()
with autograd.record(): top = nn.MaxPool2D(2)(image + 1).sum()
top.backward()
image.grad

# %% nd
with autograd.record(): mean = nn.AvgPool2D(2)(image).sum()
mean.backward()
image.grad

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
def pool2d(X, h, w, mode):
    Y = np.zeros([X.shape[0] - h + 1, X.shape[1] - w + 1])
    for i in range(0, Y.shape[0]):
        for j in range(0, Y.shape[1]):
            window = X[i:(i + h), j:(j + w)]
            if mode == "max":
                Y[i, j] = window.max()
            else:
                Y[i, j] = window.mean()
    return Y

X = np.array([[0.0, 1, 2], [3, 4, 5], [6, 7, 8]])
pool2d(X, 2, 2, "max")

# %% np
pool2d(X, 2, 2, "avg")

# %% np
left = np.zeros((3, 6))
right = np.zeros((3, 6))
left[:, 2] = 1
right[:, 3] = 1
(left == right).sum()

# %% np
(pool2d(left, 1, 2, "max"), pool2d(right, 1, 2, "max"))

# %% np
image = np.arange(16.0).reshape(1, 1, 4, 4)
nn.MaxPool2D(3)(image)

# %% np
nn.MaxPool2D(3, strides=2, padding=1)(image)

# %% np
two = np.concatenate([image, image * 10], axis=1)
nn.AvgPool2D(2)(two)

# %% np
nn.GlobalAvgPool2D()(two)

# %% np
image.attach_grad()
with autograd.record(): top = nn.MaxPool2D(2)(image).sum()
top.backward()
image.grad

# %% np
with autograd.record(): mean = nn.AvgPool2D(2)(image).sum()
mean.backward()
image.grad

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
def pool2d(X, h, w, mode):
    Y = torch.zeros([X.shape[0] - h + 1, X.shape[1] - w + 1])
    for i in range(0, Y.shape[0]):
        for j in range(0, Y.shape[1]):
            window = X[i:(i + h), j:(j + w)]
            if mode == "max":
                Y[i, j] = window.max()
            else:
                Y[i, j] = window.mean()
    return Y

X = torch.tensor([[0.0, 1, 2], [3, 4, 5], [6, 7, 8]])
pool2d(X, 2, 2, "max")

# %% pytorch
pool2d(X, 2, 2, "avg")

# %% pytorch
left = torch.zeros((3, 6))
right = torch.zeros((3, 6))
left[:, 2] = 1
right[:, 3] = 1
(left == right).sum()

# %% pytorch
(pool2d(left, 1, 2, "max"), pool2d(right, 1, 2, "max"))

# %% pytorch
image = torch.arange(16.0).reshape(1, 1, 4, 4)
nn.MaxPool2d(3)(image)

# %% pytorch
nn.MaxPool2d(3, stride=2, padding=1)(image)

# %% pytorch
two = torch.cat([image, image * 10], dim=1)
nn.AvgPool2d(2)(two)

# %% pytorch
nn.AdaptiveAvgPool2d(1)(two)

# %% pytorch
image.requires_grad_(True)
nn.MaxPool2d(2)(image).sum().backward()
image.grad

# %% pytorch
image.grad.zero_()
nn.AvgPool2d(2)(image).sum().backward()
image.grad

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
def pool2d(X, h, w, mode):
    Y = tf.Variable(tf.zeros([X.shape[0] - h + 1, X.shape[1] - w + 1]))
    for i in range(0, Y.shape[0]):
        for j in range(0, Y.shape[1]):
            window = X[i:(i + h), j:(j + w)]
            if mode == "max":
                Y[i, j].assign(tf.reduce_max(window))
            else:
                Y[i, j].assign(tf.reduce_mean(window))
    return Y

X = tf.constant([[0.0, 1, 2], [3, 4, 5], [6, 7, 8]])
pool2d(X, 2, 2, "max")

# %% tensorflow
pool2d(X, 2, 2, "avg")

# %% tensorflow
left = tf.one_hot([2, 2, 2], 6)
right = tf.one_hot([3, 3, 3], 6)
tf.reduce_sum(tf.cast(left == right, tf.int32))

# %% tensorflow
(pool2d(left, 1, 2, "max"), pool2d(right, 1, 2, "max"))

# %% tensorflow
image = tf.reshape(tf.range(16.0), [1, 4, 4, 1])
tf.keras.layers.MaxPool2D(3)(image)

# %% tensorflow
padded = tf.pad(image, [[0, 0], [1, 0], [1, 0], [0, 0]])
tf.keras.layers.MaxPool2D(3, strides=2)(padded)

# %% tensorflow
two = tf.concat([image, image * 10], axis=3)
tf.keras.layers.AvgPool2D(2)(two)

# %% tensorflow
tf.keras.layers.GlobalAvgPool2D()(two)

# %% tensorflow
with tf.GradientTape(persistent=True) as t:
    t.watch(image)
    top = tf.nn.max_pool2d(image, ksize=2, strides=2, padding="VALID")
tf.reshape(t.gradient(top, image), [4, 4])

# %% tensorflow
with tf.GradientTape() as t:
    t.watch(image)
    mean = tf.nn.avg_pool2d(image, ksize=2, strides=2, padding="VALID")
tf.reshape(t.gradient(mean, image), [4, 4])

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
def pool2d(X, h, w, mode):
    Y = jnp.zeros([X.shape[0] - h + 1, X.shape[1] - w + 1])
    for i in range(0, Y.shape[0]):
        for j in range(0, Y.shape[1]):
            window = X[i:(i + h), j:(j + w)]
            if mode == "max":
                Y = Y.at[i, j].set(window.max())
            else:
                Y = Y.at[i, j].set(window.mean())
    return Y

X = jnp.array([[0.0, 1, 2], [3, 4, 5], [6, 7, 8]])
pool2d(X, 2, 2, "max")

# %% jax
pool2d(X, 2, 2, "avg")

# %% jax
left = jnp.zeros([3, 6]).at[:, 2].set(1)
right = jnp.zeros([3, 6]).at[:, 3].set(1)
(left == right).sum()

# %% jax
(pool2d(left, 1, 2, "max"), pool2d(right, 1, 2, "max"))

# %% jax
image = jnp.arange(16.0).reshape(1, 4, 4, 1)
nn.max_pool(image, window_shape=(3, 3), strides=(3, 3))

# %% jax
nn.max_pool(image, window_shape=(3, 3), strides=(2, 2), padding=((1, 0), (1, 0)))

# %% jax
two = jnp.concatenate([image, image * 10], axis=3)
nn.avg_pool(two, window_shape=(2, 2), strides=(2, 2))

# %% jax
two.mean(axis=(1, 2))

# %% jax
grad(lambda X: nn.max_pool(X, window_shape=(2, 2), strides=(2, 2)).sum())(image)[0, :, :, 0]

# %% jax
grad(lambda X: nn.avg_pool(X, window_shape=(2, 2), strides=(2, 2)).sum())(image)[0, :, :, 0]
