# The cells of notebooks/model-construction.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
number = lambda x: float(x.asscalar() if isinstance(x, nd.NDArray) else x)

# %% nd
mx.random.seed(1)
X = nd.random.uniform(0, 1, shape=[2, 6])
net = nn.Sequential()
net.add(nn.Dense(8, activation="relu"), nn.Dense(3))
net.initialize()
net(X)

# %% nd
net

# %% nd
class MLP(nn.Block):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Dense(8, activation='relu')
        self.out = nn.Dense(3)
    def forward(self, X):
        return self.out(self.hidden(X))
mlp = MLP()
mlp.initialize()
mlp(X)

# %% nd
for (name, p) in mlp.collect_params().items():
    print(name, p.shape)

# %% nd
class MySequential(nn.Block):
    def add(self, part):
        self._children[part.name] = part
    def forward(self, X):
        for part in self._children.values():
            X = part(X)
        return X
row = MySequential()
row.add(nn.Dense(8, activation='relu'))
row.add(nn.Dense(3))
row.initialize()
row(X)

# %% nd
class Odd(nn.Block):
    def __init__(self):
        super().__init__()
        self.fixed = self.params.get_constant('fixed', nd.ones((6, 6)) * 0.2)
        self.dense = nn.Dense(6, activation='relu')
    def forward(self, X):
        X = self.dense(X)
        X = nd.dot(X, self.fixed.data()) + 1
        X = self.dense(X)
        while nd.abs(X).sum() > 0.1:
            X = X / 2
        return X.sum()
odd = Odd()
odd.initialize(initializer.Normal(sigma=0.5))
odd(X)

# %% nd
nested = nn.Sequential()
nested.add(MLP(), nn.Dense(6), Odd())
nested.initialize(initializer.Normal(sigma=0.5))
nested(X)

# %% nd
nested

# %% nd
# raises
mlp(nd.ones([2, 7]))

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
mx.random.seed(1)
X = np.random.uniform(0, 1, [2, 6])
net = nn.Sequential()
net.add(nn.Dense(8, activation="relu"), nn.Dense(3))
net.initialize()
net(X)

# %% np
net

# %% np
class MLP(nn.Block):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Dense(8, activation='relu')
        self.out = nn.Dense(3)
    def forward(self, X):
        return self.out(self.hidden(X))
mlp = MLP()
mlp.initialize()
mlp(X)

# %% np
for (name, p) in mlp.collect_params().items():
    print(name, p.shape)

# %% np
class MySequential(nn.Block):
    def add(self, part):
        self._children[part.name] = part
    def forward(self, X):
        for part in self._children.values():
            X = part(X)
        return X
row = MySequential()
row.add(nn.Dense(8, activation='relu'))
row.add(nn.Dense(3))
row.initialize()
row(X)

# %% np
class Odd(nn.Block):
    def __init__(self):
        super().__init__()
        self.fixed = self.params.get_constant('fixed', np.ones((6, 6)) * 0.2)
        self.dense = nn.Dense(6, activation='relu')
    def forward(self, X):
        X = self.dense(X)
        X = np.dot(X, self.fixed.data()) + 1
        X = self.dense(X)
        while np.abs(X).sum() > 0.1:
            X = X / 2
        return X.sum()
odd = Odd()
odd.initialize(initializer.Normal(sigma=0.5))
odd(X)

# %% np
nested = nn.Sequential()
nested.add(MLP(), nn.Dense(6), Odd())
nested.initialize(initializer.Normal(sigma=0.5))
nested(X)

# %% np
nested

# %% np
# raises
mlp(np.ones([2, 7]))

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
torch.manual_seed(1)
X = torch.rand(2, 6)
net = nn.Sequential(nn.Linear(6, 8), nn.ReLU(), nn.Linear(8, 3))
net(X)

# %% pytorch
net

# %% pytorch
class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(6, 8)
        self.out = nn.Linear(8, 3)
    def forward(self, X):
        return self.out(F.relu(self.hidden(X)))
mlp = MLP()
mlp(X)

# %% pytorch
for (name, p) in mlp.named_parameters():
    print(name, p.shape)

# %% pytorch
class MySequential(nn.Module):
    def __init__(self, *parts):
        super().__init__()
        self.parts = nn.ModuleList(parts)
    def forward(self, X):
        for part in self.parts:
            X = part(X)
        return X
row = MySequential(nn.Linear(6, 8), nn.ReLU(), nn.Linear(8, 3))
row(X)

# %% pytorch
class Odd(nn.Module):
    def __init__(self):
        super().__init__()
        self.fixed = torch.ones(6, 6) * 0.2
        self.dense = nn.Linear(6, 6)
    def forward(self, X):
        X = F.relu(self.dense(X))
        X = torch.matmul(X, self.fixed) + 1
        X = F.relu(self.dense(X))
        while X.abs().sum() > 0.1:
            X = X / 2
        return X.sum()
odd = Odd()
odd(X)

# %% pytorch
nested = nn.Sequential(MLP(), nn.Linear(3, 6), Odd())
nested(X)

# %% pytorch
nested

# %% pytorch
# raises
mlp(torch.ones(2, 7))

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
tf.keras.utils.set_random_seed(1)
X = tf.random.uniform([2, 6])
net = tf.keras.Sequential([tf.keras.layers.Dense(8, activation="relu"), tf.keras.layers.Dense(3)])
net(X)

# %% tensorflow
net.summary()

# %% tensorflow
class MLP(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = tf.keras.layers.Dense(8, activation='relu')
        self.out = tf.keras.layers.Dense(3)
    def call(self, X):
        return self.out(self.hidden(X))
mlp = MLP()
mlp(X)

# %% tensorflow
for w in mlp.weights:
    print(w.path, w.shape)

# %% tensorflow
class MySequential(tf.keras.Model):
    def __init__(self, *parts):
        super().__init__()
        self.parts = list(parts)
    def call(self, X):
        for part in self.parts:
            X = part(X)
        return X
row = MySequential(tf.keras.layers.Dense(8, activation='relu'), tf.keras.layers.Dense(3))
row(X)

# %% tensorflow
class Odd(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.fixed = tf.ones([6, 6]) * 0.2
        self.dense = tf.keras.layers.Dense(6, activation='relu')
    def call(self, X):
        X = self.dense(X)
        X = tf.matmul(X, self.fixed) + 1
        X = self.dense(X)
        while tf.reduce_sum(tf.abs(X)) > 0.1:
            X = X / 2
        return tf.reduce_sum(X)
odd = Odd()
odd(X)

# %% tensorflow
nested = MySequential(MLP(), tf.keras.layers.Dense(6), Odd())
nested(X)

# %% tensorflow
for w in nested.weights:
    print(w.path, w.shape)

# %% tensorflow
# raises
mlp(tf.ones([2, 7]))

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
X = jax.random.uniform(jax.random.PRNGKey(1), [2, 6])
net = nn.Sequential([nn.Dense(8), nn.relu, nn.Dense(3)])
params = net.init(jax.random.PRNGKey(2), X)
net.apply(params, X)

# %% jax
print(jax.tree_util.tree_map(lambda p : jnp.array(list(p.shape)), params))

# %% jax
class MLP(nn.Module):
    def setup(self):
        self.hidden = nn.Dense(8)
        self.out = nn.Dense(3)
    def __call__(self, X):
        return self.out(nn.relu(self.hidden(X)))
mlp = MLP()
params = mlp.init(jax.random.PRNGKey(2), X)
mlp.apply(params, X)

# %% jax
print(jax.tree_util.tree_map(lambda p : jnp.array(list(p.shape)), params["params"]))

# %% jax
from typing import Sequence
class MySequential(nn.Module):
    parts: Sequence[nn.Module]
    def __call__(self, X):
        for part in self.parts:
            X = part(X)
        return X
row = MySequential([nn.Dense(8), nn.Dense(3)])
row.apply(row.init(jax.random.PRNGKey(3), X), X)

# %% jax
class Odd(nn.Module):
    def setup(self):
        self.dense = nn.Dense(6)
    def __call__(self, X):
        X = nn.relu(self.dense(X))
        X = jnp.matmul(X, jnp.ones([6, 6]) * 0.2) + 1
        X = nn.relu(self.dense(X))
        while jnp.abs(X).sum() > 0.1:
            X = X / 2
        return X.sum()
odd = Odd()
odd.apply(odd.init(jax.random.PRNGKey(4), X), X)

# %% jax
nested = nn.Sequential([MLP(), nn.Dense(6), Odd()])
params = nested.init_with_output(jax.random.PRNGKey(5), X)[1]
nested.apply(params, X)

# %% jax
print(jax.tree_util.tree_map(lambda p : jnp.array(list(p.shape)), params["params"]))

# %% jax
# raises
mlp.apply(mlp.init_with_output(jax.random.PRNGKey(2), X)[1], jnp.ones([2, 7]))
