# The cells of notebooks/custom-layers.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
number = lambda x: float(x.asscalar() if isinstance(x, nd.NDArray) else x)

# %% nd
class Centered(nn.Block):
    def forward(self, X):
        return X - X.mean()
centered = Centered()
centered(nd.array([1, 2, 3, 4, 5]))

# %% nd
mx.random.seed(1)
net = nn.Sequential()
net.add(nn.Dense(16), Centered())
net.initialize()
Y = net(nd.random.uniform(0, 1, shape=[4, 8]))
bool(number(nd.abs(Y.mean())) < 1e-6)

# %% nd
class Limited(nn.Block):
    def __init__(self, limit):
        super().__init__()
        self.limit = limit
    def forward(self, X):
        return X.clip(-self.limit, self.limit)
Limited(1.5)(nd.array([-3, -1, 0, 1, 3]))

# %% nd
class MyDense(nn.Block):
    def __init__(self, units, in_units):
        super().__init__()
        self.weight = self.params.get('weight', shape=(in_units, units))
        self.bias = self.params.get('bias', shape=(units,))
    def forward(self, X):
        return nd.relu(nd.dot(X, self.weight.data()) + self.bias.data())
dense = MyDense(units=3, in_units=5)
dense.initialize(initializer.Normal(sigma=1))
dense.weight.data()

# %% nd
X = nd.random.uniform(0, 1, shape=[2, 5])
dense(X)

# %% nd
net = nn.Sequential()
net.add(MyDense(units=4, in_units=5), MyDense(units=1, in_units=4))
net.initialize(initializer.Normal(sigma=1))
net(X)

# %% nd
class Scale(nn.Block):
    def __init__(self):
        super().__init__()
        self.factor = self.params.get('factor', shape=(1,), init=initializer.One())
        self.shift = self.params.get('shift', shape=(1,), init=initializer.Zero())
    def forward(self, X):
        return X * self.factor.data() + self.shift.data()
scale = Scale()
scale.initialize()
celsius = nd.array([-1, 0, 1, 2, 3])
fahrenheit = 1.8 * celsius + 3.2
scale(celsius)

# %% nd
trainer = gluon.Trainer(scale.collect_params(), "sgd", {"learning_rate": 0.2})
loss = gluon.loss.L2Loss()
for _ in range(0, 40):
    with autograd.record(): l = loss(scale(celsius), fahrenheit)
    l.backward()
    trainer.step(5)
(scale.factor.data(), scale.shift.data())

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
class Centered(nn.Block):
    def forward(self, X):
        return X - X.mean()
centered = Centered()
centered(np.array([1, 2, 3, 4, 5]))

# %% np
mx.random.seed(1)
net = nn.Sequential()
net.add(nn.Dense(16), Centered())
net.initialize()
Y = net(np.random.uniform(0, 1, [4, 8]))
bool(float(np.abs(Y.mean())) < 1e-6)

# %% np
class Limited(nn.Block):
    def __init__(self, limit):
        super().__init__()
        self.limit = limit
    def forward(self, X):
        return X.clip(-self.limit, self.limit)
Limited(1.5)(np.array([-3, -1, 0, 1, 3]))

# %% np
class MyDense(nn.Block):
    def __init__(self, units, in_units):
        super().__init__()
        self.weight = self.params.get('weight', shape=(in_units, units))
        self.bias = self.params.get('bias', shape=(units,))
    def forward(self, X):
        return npx.relu(np.dot(X, self.weight.data()) + self.bias.data())
dense = MyDense(units=3, in_units=5)
dense.initialize(initializer.Normal(sigma=1))
dense.weight.data()

# %% np
X = np.random.uniform(0, 1, [2, 5])
dense(X)

# %% np
net = nn.Sequential()
net.add(MyDense(units=4, in_units=5), MyDense(units=1, in_units=4))
net.initialize(initializer.Normal(sigma=1))
net(X)

# %% np
class Scale(nn.Block):
    def __init__(self):
        super().__init__()
        self.factor = self.params.get('factor', shape=(1,), init=initializer.One())
        self.shift = self.params.get('shift', shape=(1,), init=initializer.Zero())
    def forward(self, X):
        return X * self.factor.data() + self.shift.data()
scale = Scale()
scale.initialize()
celsius = np.array([-1, 0, 1, 2, 3])
fahrenheit = 1.8 * celsius + 3.2
scale(celsius)

# %% np
trainer = gluon.Trainer(scale.collect_params(), "sgd", {"learning_rate": 0.2})
loss = gluon.loss.L2Loss()
for _ in range(0, 40):
    with autograd.record(): l = loss(scale(celsius), fahrenheit)
    l.backward()
    trainer.step(5)
(scale.factor.data(), scale.shift.data())

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
class Centered(nn.Module):
    def forward(self, X):
        return X - X.mean()
centered = Centered()
centered(torch.tensor([1.0, 2, 3, 4, 5]))

# %% pytorch
torch.manual_seed(1)
net = nn.Sequential(nn.Linear(8, 16), Centered())
Y = net(torch.rand(4, 8))
float(Y.mean().abs()) < 1e-6

# %% pytorch
class Limited(nn.Module):
    def __init__(self, limit):
        super().__init__()
        self.limit = limit
    def forward(self, X):
        return X.clamp(-self.limit, self.limit)
Limited(1.5)(torch.tensor([-3.0, -1, 0, 1, 3]))

# %% pytorch
class MyDense(nn.Module):
    def __init__(self, in_units, units):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(in_units, units))
        self.bias = nn.Parameter(torch.zeros(units))
    def forward(self, X):
        return F.relu(torch.matmul(X, self.weight) + self.bias)
dense = MyDense(5, 3)
dense.weight

# %% pytorch
X = torch.rand(2, 5)
dense(X)

# %% pytorch
net = nn.Sequential(MyDense(5, 4), MyDense(4, 1))
net(X)

# %% pytorch
class Scale(nn.Module):
    def __init__(self):
        super().__init__()
        self.factor = nn.Parameter(torch.ones(1))
        self.shift = nn.Parameter(torch.zeros(1))
    def forward(self, X):
        return X * self.factor + self.shift
scale = Scale()
celsius = torch.tensor([-1.0, 0, 1, 2, 3])
fahrenheit = 1.8 * celsius + 3.2
scale(celsius)

# %% pytorch
trainer = torch.optim.SGD(scale.parameters(), lr=0.2)
for _ in range(0, 40):
    l = F.mse_loss(scale(celsius), fahrenheit) / 2
    trainer.zero_grad()
    l.backward()
    trainer.step()
(scale.factor, scale.shift)

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
class Centered(tf.keras.layers.Layer):
    def call(self, X):
        return X - tf.reduce_mean(X)
centered = Centered()
centered(tf.constant([1.0, 2, 3, 4, 5]))

# %% tensorflow
tf.keras.utils.set_random_seed(1)
net = tf.keras.Sequential([tf.keras.layers.Dense(16), Centered()])
Y = net(tf.random.uniform([4, 8]))
float(tf.abs(tf.reduce_mean(Y))) < 1e-6

# %% tensorflow
class Limited(tf.keras.layers.Layer):
    def __init__(self, limit):
        super().__init__()
        self.limit = limit
    def call(self, X):
        return tf.clip_by_value(X, -self.limit, self.limit)
Limited(1.5)(tf.constant([-3.0, -1, 0, 1, 3]))

# %% tensorflow
class MyDense(tf.keras.layers.Layer):
    def __init__(self, units):
        super().__init__()
        self.units = units
    def build(self, shape):
        self.weight = self.add_weight(name='weight', shape=[shape[-1], self.units], initializer=tf.keras.initializers.RandomNormal(stddev=1, seed=1))
        self.bias = self.add_weight(name='bias', shape=[self.units], initializer='zeros')
    def call(self, X):
        return tf.nn.relu(tf.matmul(X, self.weight) + self.bias)
dense = MyDense(3)
_ = dense(tf.ones([1, 5]))
dense.weights[0]

# %% tensorflow
X = tf.random.uniform([2, 5])
dense(X)

# %% tensorflow
net = tf.keras.Sequential([MyDense(4), MyDense(1)])
net(X)

# %% tensorflow
class Scale(tf.keras.layers.Layer):
    def __init__(self):
        super().__init__()
        self.factor = self.add_weight(name='factor', shape=[1], initializer='ones')
        self.shift = self.add_weight(name='shift', shape=[1], initializer='zeros')
    def call(self, X):
        return X * self.factor + self.shift
scale = Scale()
celsius = tf.constant([-1.0, 0, 1, 2, 3])
fahrenheit = 1.8 * celsius + 3.2
scale(celsius)

# %% tensorflow
trainer = tf.keras.optimizers.SGD(learning_rate=0.2)
for _ in range(0, 40):
    t = tf.GradientTape()
    with t: l = tf.reduce_mean((scale(celsius) - fahrenheit) ** 2) / 2
    trainer.apply_gradients(zip(t.gradient(l, scale.trainable_variables), scale.trainable_variables))
(scale.weights[0], scale.weights[1])

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
class Centered(nn.Module):
    def __call__(self, X):
        return X - X.mean()
centered = Centered()
centered.apply({}, jnp.array([1.0, 2, 3, 4, 5]))

# %% jax
net = nn.Sequential([nn.Dense(16), Centered()])
X = jax.random.uniform(jax.random.PRNGKey(1), [4, 8])
Y = net.init_with_output(jax.random.PRNGKey(2), X)[0]
float(jnp.abs(Y.mean())) < 1e-6

# %% jax
class Limited(nn.Module):
    limit: float
    def __call__(self, X):
        return jnp.clip(X, -self.limit, self.limit)
Limited(1.5).apply({}, jnp.array([-3.0, -1, 0, 1, 3]))

# %% jax
class MyDense(nn.Module):
    units: int
    @nn.compact
    def __call__(self, X):
        weight = self.param('weight', nn.initializers.normal(1), (X.shape[-1], self.units))
        bias = self.param('bias', nn.initializers.zeros, (self.units,))
        return nn.relu(jnp.matmul(X, weight) + bias)
dense = MyDense(3)
params = dense.init_with_output(jax.random.PRNGKey(3), jnp.ones([1, 5]))[1]
print(params)

# %% jax
X = jax.random.uniform(jax.random.PRNGKey(4), [2, 5])
dense.apply(params, X)

# %% jax
net = nn.Sequential([MyDense(4), MyDense(1)])
(Y, params) = net.init_with_output(jax.random.PRNGKey(5), X)
Y

# %% jax
class Scale(nn.Module):
    @nn.compact
    def __call__(self, X):
        factor = self.param('factor', nn.initializers.ones, (1,))
        shift = self.param('shift', nn.initializers.zeros, (1,))
        return X * factor + shift
scale = Scale()
celsius = jnp.array([-1.0, 0, 1, 2, 3])
fahrenheit = 1.8 * celsius + 3.2
Y, params = scale.init_with_output(jax.random.PRNGKey(6), celsius)
Y

# %% jax
def loss(params):
    return ((scale.apply(params, celsius) - fahrenheit) ** 2).mean() / 2
for _ in range(0, 40):
    grads = jax.grad(loss)(params)
    params = jax.tree_util.tree_map(lambda p, g : p - 0.2 * g, params, grads)
print(params)
