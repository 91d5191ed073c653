# The cells of notebooks/dropout.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
number = lambda x: float(x.asscalar() if isinstance(x, nd.NDArray) else x)

# %% nd
def dropout_layer(X, p):
    if p == 1:
        return nd.zeros_like(X)
    mask = nd.random.uniform(0, 1, shape=X.shape) > p
    return mask * X / (1 - p)

mx.random.seed(1)
X = nd.arange(16).reshape([2, 8])
dropout_layer(X, 0.5)

# %% nd
(dropout_layer(X, 0), dropout_layer(X, 1))

# %% nd
dropout_layer(nd.ones([20, 100]), 0.3).mean()

# %% nd
drop = nn.Dropout(0.5)
drop(X)

# %% nd
with autograd.train_mode():
    out = drop(X)
out

# %% nd
X.attach_grad()
with autograd.record(): Y = drop(X)
Y.backward()
X.grad

# %% nd
mx.random.seed(2)
at = nd.arange(16).reshape([16, 1]) / 8 - 1
features = nd.concat(at, at ** 2, at ** 3, dim=1)
labels = nd.sin(3 * at) + nd.random.normal(0, 0.2, shape=[16, 1])
(features[:2], labels[:2])

# %% nd
net = nn.Sequential()
net.add(nn.Dense(24, activation="relu"), nn.Dropout(0.1), nn.Dense(24, activation="relu"), nn.Dropout(0.3), nn.Dense(1))
net.initialize(initializer.Xavier())
net

# %% nd
with autograd.train_mode():
    twice = (net(features[:2]), net(features[:2]))
twice

# %% nd
loss = gluon.loss.L2Loss()
trainer = gluon.Trainer(net.collect_params(), "adam", {"learning_rate": 0.02})
for step in range(1, 40 + 1):
    with autograd.record(): l = loss(net(features), labels)
    l.backward()
    trainer.step(16)
    if step % 10 == 0:
        print(f'''step {step}, loss {number(l.mean()):.5f}''')

# %% nd
print(f'''loss {number(loss(net(features), labels).mean()):.5f}''')
net(features[:2])

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
def dropout_layer(X, p):
    if p == 1:
        return np.zeros_like(X)
    mask = np.random.uniform(0, 1, X.shape) > p
    return mask.astype("float32") * X / (1 - p)

mx.random.seed(1)
X = np.arange(16.0).reshape(2, 8)
dropout_layer(X, 0.5)

# %% np
(dropout_layer(X, 0), dropout_layer(X, 1))

# %% np
dropout_layer(np.ones([20, 100]), 0.3).mean()

# %% np
drop = nn.Dropout(0.5)
drop(X)

# %% np
with autograd.train_mode():
    out = drop(X)
out

# %% np
X.attach_grad()
with autograd.record(): Y = drop(X)
Y.backward()
X.grad

# %% np
mx.random.seed(2)
at = np.arange(16.0).reshape(16, 1) / 8 - 1
features = np.concatenate([at, at ** 2, at ** 3], axis=1)
labels = np.sin(3 * at) + np.random.normal(0, 0.2, [16, 1])
(features[:2], labels[:2])

# %% np
net = nn.Sequential()
net.add(nn.Dense(24, activation="relu"), nn.Dropout(0.1), nn.Dense(24, activation="relu"), nn.Dropout(0.3), nn.Dense(1))
net.initialize(initializer.Xavier())
net

# %% np
with autograd.train_mode():
    twice = (net(features[:2]), net(features[:2]))
twice

# %% np
loss = gluon.loss.L2Loss()
trainer = gluon.Trainer(net.collect_params(), "adam", {"learning_rate": 0.02})
for step in range(1, 40 + 1):
    with autograd.record(): l = loss(net(features), labels)
    l.backward()
    trainer.step(16)
    if step % 10 == 0:
        print(f'''step {step}, loss {float(l.mean()):.5f}''')

# %% np
print(f'''loss {float(loss(net(features), labels).mean()):.5f}''')
net(features[:2])

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
def dropout_layer(X, p):
    if p == 1:
        return torch.zeros_like(X)
    mask = (torch.rand(X.shape) > p).float()
    return mask * X / (1 - p)

torch.manual_seed(1)
X = torch.arange(16.0).reshape(2, 8)
dropout_layer(X, 0.5)

# %% pytorch
(dropout_layer(X, 0), dropout_layer(X, 1))

# %% pytorch
dropout_layer(torch.ones(20, 100), 0.3).mean()

# %% pytorch
drop = nn.Dropout(0.5)
drop.eval()
drop(X)

# %% pytorch
drop.train()
drop(X)

# %% pytorch
A = torch.ones(2, 8, requires_grad=True)
drop(A).sum().backward()
A.grad

# %% pytorch
torch.manual_seed(2)
at = torch.arange(16.0).reshape(16, 1) / 8 - 1
features = torch.cat([at, at ** 2, at ** 3], dim=1)
labels = torch.sin(3 * at) + torch.normal(0, 0.2, [16, 1])
(features[:2], labels[:2])

# %% pytorch
net = nn.Sequential(nn.Linear(3, 24), nn.ReLU(), nn.Dropout(0.1), nn.Linear(24, 24), nn.ReLU(), nn.Dropout(0.3), nn.Linear(24, 1))
net

# %% pytorch
(net(features[:2]).detach(), net(features[:2]).detach())

# %% pytorch
loss = nn.MSELoss()
trainer = torch.optim.Adam(net.parameters(), lr=0.02)
for step in range(1, 40 + 1):
    l = loss(net(features), labels)
    trainer.zero_grad()
    l.backward()
    trainer.step()
    if step % 10 == 0:
        print(f'''step {step}, loss {float(l):.5f}''')

# %% pytorch
net.eval()
print(f'''loss {float(loss(net(features), labels)):.5f}''')
net(features[:2]).detach()

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
def dropout_layer(X, p):
    if p == 1:
        return tf.zeros_like(X)
    mask = tf.cast(tf.random.uniform(X.shape) > p, tf.float32)
    return mask * X / (1 - p)

tf.keras.utils.set_random_seed(1)
X = tf.reshape(tf.range(16.0), [2, 8])
dropout_layer(X, 0.5)

# %% tensorflow
(dropout_layer(X, 0), dropout_layer(X, 1))

# %% tensorflow
tf.reduce_mean(dropout_layer(tf.ones([20, 100]), 0.3))

# %% tensorflow
drop = tf.keras.layers.Dropout(0.5, seed=1)
drop(X)

# %% tensorflow
drop(X, training=True)

# %% tensorflow
A = tf.Variable(tf.ones([2, 8]))
t = tf.GradientTape()
with t: Y = drop(A, training=True)
t.gradient(Y, A)

# %% tensorflow
at = tf.reshape(tf.range(16.0), [16, 1]) / 8 - 1
features = tf.concat([at, at ** 2, at ** 3], axis=1)
labels = tf.sin(3 * at) + tf.random.normal([16, 1], stddev=0.2)
(features[:2], labels[:2])

# %% tensorflow
net = tf.keras.Sequential([
    tf.keras.layers.Dense(24, activation="relu"), tf.keras.layers.Dropout(0.1, seed=2),
    tf.keras.layers.Dense(24, activation="relu"), tf.keras.layers.Dropout(0.3, seed=3), tf.keras.layers.Dense(1),
])
_ = net(features)
net.count_params()

# %% tensorflow
(net(features[:2], training=True), net(features[:2], training=True))

# %% tensorflow
loss = tf.keras.losses.MeanSquaredError()
trainer = tf.keras.optimizers.Adam(learning_rate=0.02)
for step in range(1, 40 + 1):
    t = tf.GradientTape()
    with t: l = loss(labels, net(features, training=True))
    trainer.apply_gradients(zip(t.gradient(l, net.trainable_variables), net.trainable_variables))
    if step % 10 == 0:
        print(f'''step {step}, loss {float(l):.5f}''')

# %% tensorflow
print(f'''loss {float(loss(labels, net(features))):.5f}''')
net(features[:2])

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
def dropout_layer(X, p, key):
    if p == 1:
        return jnp.zeros_like(X)
    mask = jax.random.uniform(key, X.shape) > p
    return mask * X / (1 - p)

key = jax.random.PRNGKey(1)
X = jnp.arange(16.0).reshape(2, 8)
dropout_layer(X, 0.5, key)

# %% jax
(dropout_layer(X, 0, key), dropout_layer(X, 1, key))

# %% jax
dropout_layer(jnp.ones([20, 100]), 0.3, key).mean()

# %% jax
still = nn.Dropout(0.5, deterministic=True)
still.apply({}, X)

# %% jax
drop = nn.Dropout(0.5, deterministic=False)
drop.apply({}, X, rngs={"dropout": key})

# %% jax
grad(lambda X : drop.apply({}, X, rngs={"dropout": key}).sum())(X)

# %% jax
at = jnp.arange(16.0).reshape(16, 1) / 8 - 1
features = jnp.concatenate([at, at ** 2, at ** 3], axis=1)
labels = jnp.sin(3 * at) + 0.2 * jax.random.normal(jax.random.PRNGKey(2), [16, 1])
(features[:2], labels[:2])

# %% jax
def network(training):
    return nn.Sequential([
        nn.Dense(24), nn.relu, nn.Dropout(0.1, deterministic=not training),
        nn.Dense(24), nn.relu, nn.Dropout(0.3, deterministic=not training), nn.Dense(1)])
params = network(training=False).init(jax.random.PRNGKey(3), features)
jax.tree_util.tree_map(lambda p: jnp.array(p.size), params)['params']['layers_3']['kernel']

# %% jax
net = network(training=True)
two = features[:2]
(net.apply(params, two, rngs={"dropout": key}), net.apply(params, two, rngs={"dropout": jax.random.PRNGKey(7)}))

# %% jax
opt = optax.adam(0.02)
state = opt.init(params)
def loss(params, key):
    return ((net.apply(params, features, rngs={"dropout": key}) - labels) ** 2).mean()
for step in range(1, 40 + 1):
    (l, grads) = jax.value_and_grad(loss)(params, jax.random.fold_in(key, step))
    (updates, next) = opt.update(grads, state)
    state = next
    params = optax.apply_updates(params, updates)
    if step % 10 == 0:
        print(f'''step {step}, loss {float(l):.5f}''')

# %% jax
whole = network(training=False)
print(f'''loss {float(((whole.apply(params, features) - labels) ** 2).mean()):.5f}''')
whole.apply(params, features[:2])
