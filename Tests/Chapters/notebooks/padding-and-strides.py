# The cells of notebooks/padding-and-strides.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
number = lambda x: float(x.asscalar() if isinstance(x, nd.NDArray) else x)

# %% nd
def shape_after(conv, X):
    conv.initialize()
    return conv(X.reshape((1, 1) + X.shape)).shape[2:]
image = nd.ones((8, 8))
shape_after(nn.Conv2D(1, kernel_size=3), image)

# %% nd
shape_after(nn.Conv2D(1, kernel_size=3, padding=1), image)

# %% nd
shape_after(nn.Conv2D(1, kernel_size=[5, 3], padding=[2, 1]), image)

# %% nd
counter = nn.Conv2D(1, kernel_size=3, padding=1)
counter.initialize(initializer.One())
counter(nd.ones([1, 1, 4, 5]))[0, 0]

# %% nd
shape_after(nn.Conv2D(1, kernel_size=3, strides=2, padding=1), image)

# %% nd
shape_after(nn.Conv2D(1, kernel_size=[3, 5], strides=[3, 4], padding=[0, 1]), image)

# %% nd
X = nd.arange(25).reshape((1, 1, 5, 5))
full = nn.Conv2D(1, kernel_size=2, use_bias=False)
strided = nn.Conv2D(1, kernel_size=2, strides=2, use_bias=False)
full.initialize(initializer.One())
strided.initialize(initializer.One())
print(full(X)[0, 0])
(strided(X)[0, 0], full(X)[0, 0][::2, ::2])

# %% nd
def places(n, k, p, s): return (n + 2 * p - k) // s + 1
print(places(8, 3, 0, 1), places(8, 3, 1, 1), places(8, 5, 2, 1), places(8, 3, 1, 2), places(8, 3, 0, 3), places(8, 5, 1, 4))

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
def shape_after(conv, X):
    conv.initialize()
    return conv(X.reshape((1, 1) + X.shape)).shape[2:]
image = np.ones((8, 8))
shape_after(nn.Conv2D(1, kernel_size=3), image)

# %% np
shape_after(nn.Conv2D(1, kernel_size=3, padding=1), image)

# %% np
shape_after(nn.Conv2D(1, kernel_size=[5, 3], padding=[2, 1]), image)

# %% np
counter = nn.Conv2D(1, kernel_size=3, padding=1)
counter.initialize(initializer.One())
counter(np.ones([1, 1, 4, 5]))[0, 0]

# %% np
shape_after(nn.Conv2D(1, kernel_size=3, strides=2, padding=1), image)

# %% np
shape_after(nn.Conv2D(1, kernel_size=[3, 5], strides=[3, 4], padding=[0, 1]), image)

# %% np
X = np.arange(25).reshape((1, 1, 5, 5))
full = nn.Conv2D(1, kernel_size=2, use_bias=False)
strided = nn.Conv2D(1, kernel_size=2, strides=2, use_bias=False)
full.initialize(initializer.One())
strided.initialize(initializer.One())
print(full(X)[0, 0])
(strided(X)[0, 0], full(X)[0, 0][::2, ::2])

# %% np
def places(n, k, p, s): return (n + 2 * p - k) // s + 1
print(places(8, 3, 0, 1), places(8, 3, 1, 1), places(8, 5, 2, 1), places(8, 3, 1, 2), places(8, 3, 0, 3), places(8, 5, 1, 4))

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
def shape_after(conv, X):
    return conv(X.reshape((1, 1) + X.shape)).shape[2:]
image = torch.ones(8, 8)
shape_after(nn.Conv2d(1, 1, kernel_size=3), image)

# %% pytorch
shape_after(nn.Conv2d(1, 1, kernel_size=3, padding=1), image)

# %% pytorch
shape_after(nn.Conv2d(1, 1, kernel_size=[5, 3], padding=[2, 1]), image)

# %% pytorch
F.conv2d(torch.ones(1, 1, 4, 5), torch.ones(1, 1, 3, 3), padding=1)[0, 0]

# %% pytorch
shape_after(nn.Conv2d(1, 1, kernel_size=3, stride=2, padding=1), image)

# %% pytorch
shape_after(nn.Conv2d(1, 1, kernel_size=[3, 5], stride=[3, 4], padding=[0, 1]), image)

# %% pytorch
X = torch.arange(25.0).reshape(1, 1, 5, 5)
ones = torch.ones(1, 1, 2, 2)
full = F.conv2d(X, ones)[0, 0]
print(full)
(F.conv2d(X, ones, stride=2)[0, 0], full[::2, ::2])

# %% pytorch
def places(n, k, p, s): return (n + 2 * p - k) // s + 1
print(places(8, 3, 0, 1), places(8, 3, 1, 1), places(8, 5, 2, 1), places(8, 3, 1, 2), places(8, 3, 0, 3), places(8, 5, 1, 4))

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
def shape_after(conv, X):
    return conv(tf.reshape(X, [1, 8, 8, 1])).shape[1:3]
image = tf.ones([8, 8])
shape_after(tf.keras.layers.Conv2D(1, kernel_size=3), image)

# %% tensorflow
shape_after(tf.keras.layers.Conv2D(1, kernel_size=3, padding="same"), image)

# %% tensorflow
shape_after(tf.keras.layers.Conv2D(1, kernel_size=[5, 3], padding="same"), image)

# %% tensorflow
tf.nn.conv2d(tf.ones([1, 4, 5, 1]), tf.ones([3, 3, 1, 1]), strides=1, padding="SAME")[0, :, :, 0]

# %% tensorflow
shape_after(tf.keras.layers.Conv2D(1, kernel_size=3, strides=2, padding="same"), image)

# %% tensorflow
shape_after(tf.keras.layers.Conv2D(1, kernel_size=[3, 5], strides=[3, 4], padding="valid"), image)

# %% tensorflow
X = tf.reshape(tf.range(25.0), [1, 5, 5, 1])
ones = tf.ones([2, 2, 1, 1])
full = tf.nn.conv2d(X, ones, strides=1, padding="VALID")[0, :, :, 0]
print(full)
(tf.nn.conv2d(X, ones, strides=2, padding="VALID")[0, :, :, 0], full[::2, ::2])

# %% tensorflow
def places(n, k, p, s): return (n + 2 * p - k) // s + 1
print(places(8, 3, 0, 1), places(8, 3, 1, 1), places(8, 5, 2, 1), places(8, 3, 1, 2), places(8, 3, 0, 3), places(8, 5, 1, 4))

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
def shape_after(conv, X):
    Y = conv.init_with_output(jax.random.PRNGKey(0), X.reshape([1, 8, 8, 1]))[0]
    return [Y.shape[1], Y.shape[2]]
image = jnp.ones([8, 8])
shape_after(nn.Conv(1, kernel_size=[3, 3], padding='VALID'), image)

# %% jax
shape_after(nn.Conv(1, kernel_size=[3, 3], padding=1), image)

# %% jax
shape_after(nn.Conv(1, kernel_size=[5, 3], padding="SAME"), image)

# %% jax
counter = nn.Conv(1, kernel_size=[3, 3], padding=1, kernel_init=nn.initializers.ones)
counter.init_with_output(jax.random.PRNGKey(0), jnp.ones([1, 4, 5, 1]))[0][0, :, :, 0]

# %% jax
shape_after(nn.Conv(1, kernel_size=[3, 3], strides=2, padding=1), image)

# %% jax
shape_after(nn.Conv(1, kernel_size=[3, 5], strides=[3, 4], padding=[[0, 0], [1, 1]]), image)

# %% jax
X = jnp.arange(25.0).reshape(1, 5, 5, 1)
ones = nn.Conv(1, kernel_size=[2, 2], padding="VALID", use_bias=False, kernel_init=nn.initializers.ones)
halves = nn.Conv(1, kernel_size=[2, 2], strides=2, padding="VALID", use_bias=False, kernel_init=nn.initializers.ones)
(full, params) = ones.init_with_output(jax.random.PRNGKey(0), X)
print(full[0, :, :, 0])
(halves.apply(params, X)[0, :, :, 0], full[0, ::2, ::2, 0])

# %% jax
def places(n, k, p, s): return (n + 2 * p - k) // s + 1
print(places(8, 3, 0, 1), places(8, 3, 1, 1), places(8, 5, 2, 1), places(8, 3, 1, 2), places(8, 3, 0, 3), places(8, 5, 1, 4))
