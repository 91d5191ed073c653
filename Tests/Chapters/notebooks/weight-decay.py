# The cells of notebooks/weight-decay.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
number = lambda x: float(x.asscalar() if isinstance(x, nd.NDArray) else x)

# %% nd
mx.random.seed(5)
(n_train, n_test, num_inputs) = (20, 100, 40)
true_w = nd.ones([num_inputs, 1]) * 0.1
X = nd.random.normal(0, 1, shape=[n_train + n_test, num_inputs])
y = nd.dot(X, true_w) + 0.5 + nd.random.normal(0, 0.5, shape=[n_train + n_test, 1])
(X_train, X_test) = (X[:n_train], X[n_train:])
(y_train, y_test) = (y[:n_train], y[n_train:])
(X_train.shape, X_test.shape)

# %% nd
def l2_penalty(w):
    return (w ** 2).sum() / 2
l2_penalty(nd.array([3, 4]))

# %% nd
v = nd.array([3, 4])
v.attach_grad()
with autograd.record(): p = 0.1 * l2_penalty(v)
p.backward()
v.grad

# %% nd
def squared_loss(X, y, w, b):
    return ((nd.dot(X, w) + b - y) ** 2).mean() / 2
def train(lambd):
    mx.random.seed(6)
    w = nd.random.normal(0, 0.5, shape=[num_inputs, 1])
    b = nd.zeros(1)
    w.attach_grad()
    b.attach_grad()
    for _ in range(0, 50):
        with autograd.record(): l = squared_loss(X_train, y_train, w, b) + lambd * l2_penalty(w)
        l.backward()
        w[...] = w - 0.1 * w.grad
        b[...] = b - 0.1 * b.grad
    print(f'''train {number(squared_loss(X_train, y_train, w, b)):.5f}, test {number(squared_loss(X_test, y_test, w, b)):.5f}''')
    return w
w0 = train(lambd=0)
print(f'''length of w: {number(nd.sqrt(2 * l2_penalty(w0))):.4f}''')

# %% nd
w1 = train(lambd=0.3)
print(f'''length of w: {number(nd.sqrt(2 * l2_penalty(w1))):.4f}''')

# %% nd
for lambd in [0.1, 1, 3]:
    _ = train(lambd=lambd)

# %% nd
net = nn.Sequential()
net.add(nn.Dense(1))
net.initialize(initializer.Normal(sigma=0.5))
net.collect_params(".*bias").setattr("wd_mult", 0)
loss = gluon.loss.L2Loss()
trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.1, "wd": 0.3})
for step in range(1, 50 + 1):
    with autograd.record(): l = loss(net(X_train), y_train)
    l.backward()
    trainer.step(n_train)
print(f'''train {number(loss(net(X_train), y_train).mean()):.5f}, test {number(loss(net(X_test), y_test).mean()):.5f}''')

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
mx.random.seed(5)
(n_train, n_test, num_inputs) = (20, 100, 40)
true_w = np.ones([num_inputs, 1]) * 0.1
X = np.random.normal(0, 1, [n_train + n_test, num_inputs])
y = np.dot(X, true_w) + 0.5 + np.random.normal(0, 0.5, [n_train + n_test, 1])
(X_train, X_test) = (X[:n_train], X[n_train:])
(y_train, y_test) = (y[:n_train], y[n_train:])
(X_train.shape, X_test.shape)

# %% np
def l2_penalty(w):
    return (w ** 2).sum() / 2
l2_penalty(np.array([3, 4]))

# %% np
v = np.array([3, 4])
v.attach_grad()
with autograd.record(): p = 0.1 * l2_penalty(v)
p.backward()
v.grad

# %% np
def squared_loss(X, y, w, b):
    return ((np.dot(X, w) + b - y) ** 2).mean() / 2
def train(lambd):
    mx.random.seed(6)
    w = np.random.normal(0, 0.5, [num_inputs, 1])
    b = np.zeros(1)
    w.attach_grad()
    b.attach_grad()
    for _ in range(0, 50):
        with autograd.record(): l = squared_loss(X_train, y_train, w, b) + lambd * l2_penalty(w)
        l.backward()
        w[...] = w - 0.1 * w.grad
        b[...] = b - 0.1 * b.grad
    print(f'''train {float(squared_loss(X_train, y_train, w, b)):.5f}, test {float(squared_loss(X_test, y_test, w, b)):.5f}''')
    return w
w0 = train(lambd=0)
print(f'''length of w: {float(np.sqrt(2 * l2_penalty(w0))):.4f}''')

# %% np
w1 = train(lambd=0.3)
print(f'''length of w: {float(np.sqrt(2 * l2_penalty(w1))):.4f}''')

# %% np
for lambd in [0.1, 1, 3]:
    _ = train(lambd=lambd)

# %% np
net = nn.Sequential()
net.add(nn.Dense(1))
net.initialize(initializer.Normal(sigma=0.5))
net.collect_params(".*bias").setattr("wd_mult", 0)
loss = gluon.loss.L2Loss()
trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.1, "wd": 0.3})
for step in range(1, 50 + 1):
    with autograd.record(): l = loss(net(X_train), y_train)
    l.backward()
    trainer.step(n_train)
print(f'''train {float(loss(net(X_train), y_train).mean()):.5f}, test {float(loss(net(X_test), y_test).mean()):.5f}''')

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
torch.manual_seed(5)
(n_train, n_test, num_inputs) = (20, 100, 40)
true_w = torch.ones([num_inputs, 1]) * 0.1
X = torch.normal(0, 1, [n_train + n_test, num_inputs])
y = torch.matmul(X, true_w) + 0.5 + torch.normal(0, 0.5, [n_train + n_test, 1])
(X_train, X_test) = (X[:n_train], X[n_train:])
(y_train, y_test) = (y[:n_train], y[n_train:])
(X_train.shape, X_test.shape)

# %% pytorch
def l2_penalty(w):
    return (w ** 2).sum() / 2
l2_penalty(torch.tensor([3.0, 4]))

# %% pytorch
v = torch.tensor([3.0, 4], requires_grad=True)
(0.1 * l2_penalty(v)).backward()
v.grad

# %% pytorch
def squared_loss(X, y, w, b):
    return ((torch.matmul(X, w) + b - y) ** 2).mean() / 2
def train(lambd):
    torch.manual_seed(6)
    w = torch.normal(0, 0.5, size=[num_inputs, 1], requires_grad=True)
    b = torch.zeros(1, requires_grad=True)
    for _ in range(0, 50):
        l = squared_loss(X_train, y_train, w, b) + lambd * l2_penalty(w)
        l.backward()
        with torch.no_grad():
            w -= 0.1 * w.grad
            b -= 0.1 * b.grad
            w.grad.zero_()
            b.grad.zero_()
    print(f'''train {float(squared_loss(X_train, y_train, w, b)):.5f}, test {float(squared_loss(X_test, y_test, w, b)):.5f}''')
    return w
w0 = train(lambd=0)
print(f'''length of w: {float(w0.norm()):.4f}''')

# %% pytorch
w1 = train(lambd=0.3)
print(f'''length of w: {float(w1.norm()):.4f}''')

# %% pytorch
for lambd in [0.1, 1, 3]:
    _ = train(lambd=lambd)

# %% pytorch
net = nn.Linear(num_inputs, 1)
nn.init.normal_(net.weight, std=0.5)
loss = nn.MSELoss()
trainer = torch.optim.SGD([{"params": net.weight, "weight_decay": 0.3}, {"params": net.bias}], lr=0.1)
for step in range(1, 50 + 1):
    l = loss(net(X_train), y_train) / 2
    trainer.zero_grad()
    l.backward()
    trainer.step()
print(f'''train {float(loss(net(X_train), y_train)) / 2:.5f}, test {float(loss(net(X_test), y_test)) / 2:.5f}''')

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
tf.keras.utils.set_random_seed(5)
(n_train, n_test, num_inputs) = (20, 100, 40)
true_w = tf.ones([num_inputs, 1]) * 0.1
X = tf.random.normal([n_train + n_test, num_inputs])
y = tf.matmul(X, true_w) + 0.5 + tf.random.normal([n_train + n_test, 1], stddev=0.5)
(X_train, X_test) = (X[:n_train], X[n_train:])
(y_train, y_test) = (y[:n_train], y[n_train:])
(X_train.shape, X_test.shape)

# %% tensorflow
def l2_penalty(w):
    return tf.reduce_sum(w ** 2) / 2
l2_penalty(tf.constant([3.0, 4]))

# %% tensorflow
v = tf.Variable([3.0, 4])
t = tf.GradientTape()
with t: p = 0.1 * l2_penalty(v)
t.gradient(p, v)

# %% tensorflow
def squared_loss(X, y, w, b):
    return tf.reduce_mean((tf.matmul(X, w) + b - y) ** 2) / 2
def train(lambd):
    w = tf.Variable(tf.random.stateless_normal([num_inputs, 1], seed=[6, 0], stddev=0.5))
    b = tf.Variable(tf.zeros(1))
    for _ in range(0, 50):
        t = tf.GradientTape()
        with t: l = squared_loss(X_train, y_train, w, b) + lambd * l2_penalty(w)
        grads = t.gradient(l, [w, b])
        w.assign_sub(0.1 * grads[0])
        b.assign_sub(0.1 * grads[1])
    print(f'''train {float(squared_loss(X_train, y_train, w, b)):.5f}, test {float(squared_loss(X_test, y_test, w, b)):.5f}''')
    return w
w0 = train(lambd=0)
print(f'''length of w: {float(tf.norm(w0)):.4f}''')

# %% tensorflow
w1 = train(lambd=0.3)
print(f'''length of w: {float(tf.norm(w1)):.4f}''')

# %% tensorflow
for lambd in [0.1, 1, 3]:
    _ = train(lambd=lambd)

# %% tensorflow
start = tf.keras.initializers.RandomNormal(stddev=0.5, seed=6)
net = tf.keras.Sequential([tf.keras.layers.Dense(1, kernel_initializer=start, kernel_regularizer=tf.keras.regularizers.l2(0.15))])
loss = tf.keras.losses.MeanSquaredError()
trainer = tf.keras.optimizers.SGD(learning_rate=0.1)
for step in range(1, 50 + 1):
    t = tf.GradientTape()
    with t: l = loss(y_train, net(X_train)) / 2 + tf.add_n(net.losses)
    trainer.apply_gradients(zip(t.gradient(l, net.trainable_variables), net.trainable_variables))
print(f'''train {float(loss(y_train, net(X_train))) / 2:.5f}, test {float(loss(y_test, net(X_test))) / 2:.5f}''')

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
(n_train, n_test, num_inputs) = (20, 100, 40)
keys = jax.random.split(jax.random.PRNGKey(5), 3)
true_w = jnp.ones([num_inputs, 1]) * 0.1
X = jax.random.normal(keys[0], [n_train + n_test, num_inputs])
y = jnp.matmul(X, true_w) + 0.5 + 0.5 * jax.random.normal(keys[1], [n_train + n_test, 1])
(X_train, X_test) = (X[:n_train], X[n_train:])
(y_train, y_test) = (y[:n_train], y[n_train:])
(X_train.shape, X_test.shape)

# %% jax
def l2_penalty(w):
    return (w ** 2).sum() / 2
l2_penalty(jnp.array([3.0, 4]))

# %% jax
grad(lambda v : 0.1 * l2_penalty(v))(jnp.array([3.0, 4]))

# %% jax
def squared_loss(X, y, params):
    return ((jnp.matmul(X, params[0]) + params[1] - y) ** 2).mean() / 2
def penalised(params, lambd):
    return squared_loss(X_train, y_train, params) + lambd * l2_penalty(params[0])
def train(lambd):
    params = [0.5 * jax.random.normal(keys[2], [num_inputs, 1]), jnp.zeros(1)]
    for _ in range(0, 50):
        grads = jax.grad(penalised)(params, lambd)
        params = jax.tree_util.tree_map(lambda p, g : p - 0.1 * g, params, grads)
    print(f'''train {float(squared_loss(X_train, y_train, params)):.5f}, test {float(squared_loss(X_test, y_test, params)):.5f}''')
    return params[0]
w0 = train(lambd=0)
print(f'''length of w: {float(jnp.linalg.norm(w0)):.4f}''')

# %% jax
w1 = train(lambd=0.3)
print(f'''length of w: {float(jnp.linalg.norm(w1)):.4f}''')

# %% jax
for lambd in [0.1, 1, 3]:
    _ = train(lambd=lambd)

# %% jax
from flax.training import train_state
net = nn.Dense(1, kernel_init=nn.initializers.normal(0.5))
params = net.init(jax.random.PRNGKey(6), X_train)
opt = optax.chain(optax.add_decayed_weights(0.3), optax.sgd(0.1))
state = train_state.TrainState.create(apply_fn=net.apply, params=params, tx=opt)
def loss(params, X, y): return optax.l2_loss(net.apply(params, X), y).mean()
for step in range(1, 51):
    state = state.apply_gradients(grads=jax.grad(loss)(state.params, X_train, y_train))
print(f'train {float(loss(state.params, X_train, y_train)):.5f}, test {float(loss(state.params, X_test, y_test)):.5f}')
