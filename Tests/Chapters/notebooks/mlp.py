# The cells of notebooks/mlp.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init

# %% nd
A = nd.array([[1.0, 2], [0, -1]])
B = nd.array([[3.0, 0], [1, 1]])
v = nd.array([[0.5, -2.0]])
(nd.dot(nd.dot(v, A), B), nd.dot(v, nd.dot(A, B)))

# %% nd
x = nd.arange(-3, 4)
nd.relu(x)

# %% nd
x.attach_grad()
with autograd.record(): y = nd.relu(x)
y.backward()
x.grad

# %% nd
(nd.sigmoid(x), nd.tanh(x))

# %% nd
side = nd.arange(-4, 5) / 4
one = nd.ones(9)
across = (one.reshape([9, 1]) * side).reshape([81, 1])
down = (side.reshape([9, 1]) * one).reshape([81, 1])
points = nd.concat(across, down, dim=1)
labels = (points ** 2).sum(axis=1) < 0.6
labels.reshape([9, 9])

# %% nd
mx.random.seed(4)
W1 = nd.random.normal(0, 1, shape=[2, 8])
b1 = nd.zeros(8)
W2 = nd.random.normal(0, 0.5, shape=[8, 2])
b2 = nd.zeros(2)
params = [W1, b1, W2, b2]
for param in params:
    param.attach_grad()
W1

# %% nd
def net(X):
    H = nd.relu(nd.dot(X, W1) + b1)
    return nd.dot(H, W2) + b2
def accuracy(O): return float((O.argmax(axis=1) == labels).mean().asscalar())
net(points).shape

# %% nd
loss = gluon.loss.SoftmaxCrossEntropyLoss()
for step in range(1, 61):
    with autograd.record():
        l = loss(net(points), labels).mean()
    l.backward()
    for param in params:
        param[:] = param - 0.5 * param.grad
    if step % 15 == 0:
        print(f'step {step}, loss {float(l.asnumpy()):.5f}, accuracy {accuracy(net(points)):.3f}')

# %% nd
net(points).argmax(axis=1).reshape([9, 9])

# %% nd
mlp = nn.Sequential()
mlp.add(nn.Dense(8, activation="relu"), nn.Dense(2))
mlp.initialize(initializer.Normal(sigma=0.7))
trainer = gluon.Trainer(mlp.collect_params(), "adam", {"learning_rate": 0.05})
mlp

# %% nd
for step in range(1, 61):
    with autograd.record():
        l = loss(mlp(points), labels)
    l.backward()
    trainer.step(81)
    if step % 15 == 0:
        print(f'step {step}, loss {float(l.mean().asnumpy()):.5f}, accuracy {accuracy(mlp(points)):.3f}')

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
A = np.array([[1.0, 2], [0, -1]])
B = np.array([[3.0, 0], [1, 1]])
v = np.array([[0.5, -2.0]])
(np.dot(np.dot(v, A), B), np.dot(v, np.dot(A, B)))

# %% np
x = np.arange(-3.0, 4.0)
npx.relu(x)

# %% np
x.attach_grad()
with autograd.record(): y = npx.relu(x)
y.backward()
x.grad

# %% np
(npx.sigmoid(x), np.tanh(x))

# %% np
side = np.arange(-4.0, 5.0) / 4
one = np.ones(9)
across = (one.reshape(9, 1) * side).reshape(81, 1)
down = (side.reshape(9, 1) * one).reshape(81, 1)
points = np.concatenate([across, down], axis=1)
labels = ((points ** 2).sum(axis=1) < 0.6).astype("float32")
labels.reshape(9, 9)

# %% np
mx.random.seed(4)
W1 = np.random.normal(0, 1, [2, 8])
b1 = np.zeros(8)
W2 = np.random.normal(0, 0.5, [8, 2])
b2 = np.zeros(2)
params = [W1, b1, W2, b2]
for param in params:
    param.attach_grad()
W1

# %% np
def net(X):
    H = npx.relu(np.dot(X, W1) + b1)
    return np.dot(H, W2) + b2
def accuracy(O): return float((O.argmax(axis=1).astype('float32') == labels).astype('float32').mean().item())
net(points).shape

# %% np
loss = gluon.loss.SoftmaxCrossEntropyLoss()
for step in range(1, 61):
    with autograd.record():
        l = loss(net(points), labels).mean()
    l.backward()
    for param in params:
        param[:] = param - 0.5 * param.grad
    if step % 15 == 0:
        print(f'step {step}, loss {float(l.asnumpy()):.5f}, accuracy {accuracy(net(points)):.3f}')

# %% np
net(points).argmax(axis=1).reshape(9, 9)

# %% np
mlp = nn.Sequential()
mlp.add(nn.Dense(8, activation="relu"), nn.Dense(2))
mlp.initialize(initializer.Normal(sigma=0.7))
trainer = gluon.Trainer(mlp.collect_params(), "adam", {"learning_rate": 0.05})
mlp

# %% np
for step in range(1, 61):
    with autograd.record():
        l = loss(mlp(points), labels)
    l.backward()
    trainer.step(81)
    if step % 15 == 0:
        print(f'step {step}, loss {float(l.mean().asnumpy()):.5f}, accuracy {accuracy(mlp(points)):.3f}')

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
A = torch.tensor([[1.0, 2], [0, -1]])
B = torch.tensor([[3.0, 0], [1, 1]])
v = torch.tensor([[0.5, -2.0]])
(torch.matmul(torch.matmul(v, A), B), torch.matmul(v, torch.matmul(A, B)))

# %% pytorch
x = torch.arange(-3.0, 4.0, requires_grad=True)
torch.relu(x)

# %% pytorch
torch.relu(x).sum().backward()
x.grad

# %% pytorch
(torch.sigmoid(x.detach()), torch.tanh(x.detach()))

# %% pytorch
side = torch.arange(-4.0, 5.0) / 4
one = torch.ones(9)
across = (one.reshape(9, 1) * side).reshape(81, 1)
down = (side.reshape(9, 1) * one).reshape(81, 1)
points = torch.cat([across, down], dim=1)
labels = ((points ** 2).sum(dim=1) < 0.6).to(torch.int64)
labels.reshape(9, 9)

# %% pytorch
torch.manual_seed(4)
W1 = torch.normal(0, 1, size=[2, 8], requires_grad=True)
b1 = torch.zeros(8, requires_grad=True)
W2 = torch.normal(0, 0.5, size=[8, 2], requires_grad=True)
b2 = torch.zeros(2, requires_grad=True)
params = [W1, b1, W2, b2]
W1

# %% pytorch
def net(X):
    H = torch.relu(torch.matmul(X, W1) + b1)
    return torch.matmul(H, W2) + b2
def accuracy(O):
    return float((O.argmax(dim=1) == labels).float().mean())
net(points).shape

# %% pytorch
loss = nn.CrossEntropyLoss()
for step in range(1, 60 + 1):
    l = loss(net(points), labels)
    l.backward()
    with torch.no_grad():
        for param in params:
            param -= 0.5 * param.grad
            param.grad.zero_()
    if step % 15 == 0:
        print(f'''step {step}, loss {float(l):.5f}, accuracy {accuracy(net(points)):.3f}''')

# %% pytorch
net(points).argmax(dim=1).reshape(9, 9)

# %% pytorch
mlp = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Linear(8, 2))
trainer = torch.optim.Adam(mlp.parameters(), lr=0.05)
mlp

# %% pytorch
for step in range(1, 60 + 1):
    l = loss(mlp(points), labels)
    trainer.zero_grad()
    l.backward()
    trainer.step()
    if step % 15 == 0:
        print(f'''step {step}, loss {float(l):.5f}, accuracy {accuracy(mlp(points)):.3f}''')

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
A = tf.constant([[1.0, 2], [0, -1]])
B = tf.constant([[3.0, 0], [1, 1]])
v = tf.constant([[0.5, -2.0]])
(tf.matmul(tf.matmul(v, A), B), tf.matmul(v, tf.matmul(A, B)))

# %% tensorflow
x = tf.Variable(tf.range(-3.0, 4.0))
tf.nn.relu(x)

# %% tensorflow
with tf.GradientTape() as t:
    y = tf.nn.relu(x)
t.gradient(y, x)

# %% tensorflow
(tf.nn.sigmoid(x), tf.nn.tanh(x))

# %% tensorflow
side = tf.range(-4.0, 5.0) / 4
one = tf.ones(9)
across = tf.reshape(tf.reshape(one, [9, 1]) * side, [81, 1])
down = tf.reshape(tf.reshape(side, [9, 1]) * one, [81, 1])
points = tf.concat([across, down], axis=1)
labels = tf.cast(tf.reduce_sum(points ** 2, axis=1) < 0.6, tf.int32)
tf.reshape(labels, [9, 9])

# %% tensorflow
tf.keras.utils.set_random_seed(4)
W1 = tf.Variable(tf.random.normal([2, 8]))
b1 = tf.Variable(tf.zeros(8))
W2 = tf.Variable(tf.random.normal([8, 2], stddev=0.5))
b2 = tf.Variable(tf.zeros(2))
params = [W1, b1, W2, b2]
W1

# %% tensorflow
def net(X):
    H = tf.nn.relu(tf.matmul(X, W1) + b1)
    return tf.matmul(H, W2) + b2
def accuracy(O):
    right = tf.cast(tf.argmax(O, axis=1), tf.int32) == labels
    return float(tf.reduce_mean(tf.cast(right, tf.float32)))
net(points).shape

# %% tensorflow
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
for step in range(1, 61):
    with tf.GradientTape() as t:
        l = loss(labels, net(points))
    for param, g in zip(params, t.gradient(l, params)):
        param.assign_sub(0.5 * g)
    if step % 15 == 0:
        print(f'step {step}, loss {float(l):.5f}, accuracy {accuracy(net(points)):.3f}')

# %% tensorflow
tf.reshape(tf.argmax(net(points), axis=1), [9, 9])

# %% tensorflow
mlp = tf.keras.Sequential([tf.keras.layers.Dense(8, activation="relu"), tf.keras.layers.Dense(2)])
trainer = tf.keras.optimizers.Adam(learning_rate=0.05)
mlp(points).shape

# %% tensorflow
for step in range(1, 61):
    with tf.GradientTape() as t:
        l = loss(labels, mlp(points))
    trainer.apply_gradients(zip(t.gradient(l, mlp.trainable_variables), mlp.trainable_variables))
    if step % 15 == 0:
        print(f'step {step}, loss {float(l):.5f}, accuracy {accuracy(mlp(points)):.3f}')

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
A = jnp.array([[1.0, 2], [0, -1]])
B = jnp.array([[3.0, 0], [1, 1]])
v = jnp.array([[0.5, -2.0]])
(jnp.matmul(jnp.matmul(v, A), B), jnp.matmul(v, jnp.matmul(A, B)))

# %% jax
x = jnp.arange(-3.0, 4.0)
jax.nn.relu(x)

# %% jax
grad(lambda x: jax.nn.relu(x).sum())(x)

# %% jax
(jax.nn.sigmoid(x), jax.nn.tanh(x))

# %% jax
side = jnp.arange(-4.0, 5.0) / 4
one = jnp.ones(9)
across = (one.reshape(9, 1) * side).reshape(81, 1)
down = (side.reshape(9, 1) * one).reshape(81, 1)
points = jnp.concatenate([across, down], axis=1)
labels = ((points ** 2).sum(axis=1) < 0.6).astype(jnp.int32)
labels.reshape(9, 9)

# %% jax
keys = jax.random.split(jax.random.PRNGKey(4))
W1 = jax.random.normal(keys[0], [2, 8])
W2 = 0.5 * jax.random.normal(keys[1], [8, 2])
params = [W1, jnp.zeros(8), W2, jnp.zeros(2)]
W1

# %% jax
def net(params, X):
    H = jax.nn.relu(jnp.matmul(X, params[0]) + params[1])
    return jnp.matmul(H, params[2]) + params[3]
def accuracy(O):
    return float((O.argmax(axis=1) == labels).mean())
net(params, points).shape

# %% jax
def loss(params):
    return optax.softmax_cross_entropy_with_integer_labels(net(params, points), labels).mean()
for step in range(1, 61):
    l, grads = jax.value_and_grad(loss)(params)
    params = [p - 0.5 * g for p, g in zip(params, grads)]
    if step % 15 == 0:
        print(f'step {step}, loss {float(l):.5f}, accuracy {accuracy(net(params, points)):.3f}')

# %% jax
net(params, points).argmax(axis=1).reshape(9, 9)

# %% jax
from flax.training import train_state
mlp = nn.Sequential([nn.Dense(8), nn.relu, nn.Dense(2)])
start = mlp.init(jax.random.PRNGKey(5), points)
state = train_state.TrainState.create(apply_fn=mlp.apply, params=start, tx=optax.adam(0.05))
mlp.apply(start, points).shape

# %% jax
def loss(params):
    return optax.softmax_cross_entropy_with_integer_labels(mlp.apply(params, points), labels).mean()
for step in range(1, 61):
    l, grads = jax.value_and_grad(loss)(state.params)
    state = state.apply_gradients(grads=grads)
    if step % 15 == 0:
        print(f'step {step}, loss {float(l):.5f}, accuracy {accuracy(mlp.apply(state.params, points)):.3f}')
