# The cells of notebooks/parameters.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
number = lambda x: float(x.asscalar() if isinstance(x, nd.NDArray) else x)

# %% nd
mx.random.seed(3)
net = nn.Sequential()
net.add(nn.Dense(3, activation="relu"), nn.Dense(2))
net.initialize()
X = nd.random.uniform(0, 1, shape=[2, 4])
net(X)

# %% nd
(net[1].weight, net[1].weight.data())

# %% nd
net.collect_params()

# %% nd
print(net[1].bias.grad())
with autograd.record(): l = net(X).sum()
l.backward()
net[1].bias.grad()

# %% nd
net.initialize(initializer.Normal(sigma=0.01), force_reinit=True)
net[0].weight.data()

# %% nd
net[0].weight.initialize(init=initializer.Xavier(), force_reinit=True)
net[1].initialize(init=initializer.Constant(7), force_reinit=True)
(net[0].weight.data(), net[1].weight.data())

# %% nd
class Bold(initializer.Initializer):
    def _init_weight(self, name, data):
        data[:] = nd.random.uniform(-10, 10, data.shape)
        data[:] = data * (nd.abs(data) >= 5)
net.initialize(Bold(), force_reinit=True)
net[0].weight.data()

# %% nd
net[1].weight.data()[:] = 1
net[1].weight.data()[0, 0] = 42
net[1].weight.data()

# %% nd
shared = nn.Dense(4, activation='relu')
twice = nn.Sequential()
twice.add(shared, nn.Dense(4, activation='relu', params=shared.params), nn.Dense(1))
twice.initialize()
twice(X)
twice[0].weight.data()[0, 0] = 100
(twice[1].weight.data()[0, 0], len(twice.collect_params().keys()))

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
mx.random.seed(3)
net = nn.Sequential()
net.add(nn.Dense(3, activation="relu"), nn.Dense(2))
net.initialize()
X = np.random.uniform(0, 1, [2, 4])
net(X)

# %% np
(net[1].weight, net[1].weight.data())

# %% np
net.collect_params()

# %% np
print(net[1].bias.grad())
with autograd.record(): l = net(X).sum()
l.backward()
net[1].bias.grad()

# %% np
net.initialize(initializer.Normal(sigma=0.01), force_reinit=True)
net[0].weight.data()

# %% np
net[0].weight.initialize(init=initializer.Xavier(), force_reinit=True)
net[1].initialize(init=initializer.Constant(7), force_reinit=True)
(net[0].weight.data(), net[1].weight.data())

# %% np
class Bold(initializer.Initializer):
    def _init_weight(self, name, data):
        data[:] = np.random.uniform(-10, 10, data.shape)
        data[:] = data * (np.abs(data) >= 5)
net.initialize(Bold(), force_reinit=True)
net[0].weight.data()

# %% np
net[1].weight.data()[:] = 1
net[1].weight.data()[0, 0] = 42
net[1].weight.data()

# %% np
shared = nn.Dense(4, activation='relu')
twice = nn.Sequential()
twice.add(shared, nn.Dense(4, activation='relu', params=shared.params), nn.Dense(1))
twice.initialize()
twice(X)
twice[0].weight.data()[0, 0] = 100
(twice[1].weight.data()[0, 0], len(twice.collect_params().keys()))

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
torch.manual_seed(3)
net = nn.Sequential(nn.Linear(4, 3), nn.ReLU(), nn.Linear(3, 2))
X = torch.rand(2, 4)
net(X)

# %% pytorch
(net[2].weight, net[2].bias)

# %% pytorch
for (name, p) in net.named_parameters():
    print(name, p.shape)

# %% pytorch
print('no gradient yet' if net[2].bias.grad is None else 'a gradient')
net(X).sum().backward()
net[2].bias.grad

# %% pytorch
def small(m):
    if isinstance(m, nn.Linear):
        nn.init.normal_(m.weight, mean=0, std=0.01)
        nn.init.zeros_(m.bias)
net.apply(small)
net[0].weight

# %% pytorch
nn.init.xavier_uniform_(net[0].weight)
nn.init.constant_(net[2].weight, 7)
(net[0].weight, net[2].weight)

# %% pytorch
def bold(m):
    if isinstance(m, nn.Linear):
        nn.init.uniform_(m.weight, -10, 10)
        m.weight.data *= m.weight.data.abs() >= 5
net.apply(bold)
net[0].weight

# %% pytorch
net[2].weight.data[...] = 1
net[2].weight.data[0, 0] = 42
net[2].weight.data

# %% pytorch
shared = nn.Linear(4, 4)
twice = nn.Sequential(shared, nn.ReLU(), shared, nn.ReLU(), nn.Linear(4, 1))
twice[0].weight.data[0, 0] = 100
(twice[2].weight.data[0, 0], [p.numel() for p in twice.parameters()])

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
tf.keras.utils.set_random_seed(3)
net = tf.keras.Sequential([tf.keras.layers.Dense(3, activation="relu"), tf.keras.layers.Dense(2)])
X = tf.random.uniform([2, 4])
net(X)

# %% tensorflow
(net.layers[1].weights[0], net.layers[1].weights[1])

# %% tensorflow
for w in net.weights:
    print(w.path, w.shape)

# %% tensorflow
t = tf.GradientTape()
with t: l = tf.reduce_sum(net(X))
t.gradient(l, net.weights)[3]

# %% tensorflow
small = tf.keras.layers.Dense(3, kernel_initializer=tf.keras.initializers.RandomNormal(stddev=0.01, seed=1))
small(X)
small.weights[0]

# %% tensorflow
mixed = tf.keras.Sequential([
    tf.keras.layers.Dense(3, kernel_initializer=tf.keras.initializers.GlorotUniform(seed=2)),
    tf.keras.layers.Dense(2, kernel_initializer=tf.keras.initializers.Constant(7)),
])
_ = mixed(X)
(mixed.weights[0], mixed.weights[2])

# %% tensorflow
class Bold(tf.keras.initializers.Initializer):
    def __call__(self, shape, dtype=tf.float32):
        data = tf.random.uniform(shape, -10, 10, dtype=dtype)
        return data * tf.cast(tf.abs(data) >= 5, dtype)
daring = tf.keras.layers.Dense(3, kernel_initializer=Bold())
_ = daring(X)
daring.weights[0]

# %% tensorflow
net.layers[1].weights[0].assign(tf.ones([3, 2]))
net.layers[1].weights[0].value[0, 0].assign(42)
net.layers[1].weights[0]

# %% tensorflow
class Twice(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.shared = tf.keras.layers.Dense(4, activation='relu')
        self.out = tf.keras.layers.Dense(1)
    def call(self, X):
        return self.out(self.shared(self.shared(X)))
twice = Twice()
_ = twice(X)
(len(twice.weights), twice.count_params())

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
net = nn.Sequential([nn.Dense(3), nn.relu, nn.Dense(2)])
X = jax.random.uniform(jax.random.PRNGKey(3), [2, 4])
params = net.init(jax.random.PRNGKey(0), X)
net.apply(params, X)

# %% jax
params['params']['layers_2']['kernel']

# %% jax
print(params)

# %% jax
grads = jax.grad(lambda p: net.apply(p, X).sum())(params)
grads['params']['layers_2']['bias']

# %% jax
small = nn.Dense(3, kernel_init=nn.initializers.normal(0.01))
small.init(jax.random.PRNGKey(1), X)['params']['kernel']

# %% jax
mixed = nn.Sequential([nn.Dense(3, kernel_init=nn.initializers.xavier_uniform()), nn.Dense(2, kernel_init=nn.initializers.constant(7))])
print(mixed.init(jax.random.PRNGKey(2), X))

# %% jax
def bold(key, shape):
    data = jax.random.uniform(key, shape, minval=-10, maxval=10)
    return data * (jnp.abs(data) >= 5)
kernel = bold(jax.random.PRNGKey(4), [4, 3])
kernel

# %% jax
moved = jax.tree_util.tree_map(lambda p: p + 0.5, params)
moved['params']['layers_2']['bias']

# %% jax
class Twice(nn.Module):
    def setup(self):
        self.shared = nn.Dense(4)
        self.out = nn.Dense(1)
    def __call__(self, X):
        return self.out(nn.relu(self.shared(nn.relu(self.shared(X)))))
y, both = Twice().init_with_output(jax.random.PRNGKey(5), X)
print(jax.tree_util.tree_map(lambda p: jnp.array(list(p.shape)), both['params']))
