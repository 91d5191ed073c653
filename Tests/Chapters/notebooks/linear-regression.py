# The cells of notebooks/linear-regression.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init

# %% nd
mx.random.seed(2)
true_w = nd.array([[2], [-3.4]])
true_b = 4.2
features = nd.random.normal(0, 1, shape=[200, 2])
labels = nd.dot(features, true_w) + true_b + nd.random.normal(0, 0.01, shape=[200, 1])
labels[:3]

# %% nd
dataset = gluon.data.ArrayDataset(features, labels)
data_iter = gluon.data.DataLoader(dataset, batch_size=10)
(len(dataset), len(data_iter))

# %% nd
for (X, y) in data_iter:
    print(X.shape, y.shape)
    break

# %% nd
net = nn.Sequential()
net.add(nn.Dense(1))
net

# %% nd
net.initialize(initializer.Normal(sigma=0.01))
net[0].weight

# %% nd
print(net(features[:2]))
net[0].weight.data()

# %% nd
loss = gluon.loss.L2Loss()
trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.1})
loss(net(features[:3]), labels[:3])

# %% nd
for epoch in range(1, 4):
    for X, y in data_iter:
        with autograd.record():
            l = loss(net(X), y)
        l.backward()
        trainer.step(10)
    l = loss(net(features), labels).mean()
    print(f'epoch {epoch}, loss {float(l.asnumpy()):.6f}')

# %% nd
w = net[0].weight.data()
b = net[0].bias.data()
print("error in w:", true_w.reshape(-1) - w.reshape(-1))
print("error in b:", true_b - b)

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
mx.random.seed(2)
true_w = np.array([[2], [-3.4]])
true_b = 4.2
features = np.random.normal(0, 1, [200, 2])
labels = np.dot(features, true_w) + true_b + np.random.normal(0, 0.01, [200, 1])
labels[:3]

# %% np
dataset = gluon.data.ArrayDataset(features, labels)
data_iter = gluon.data.DataLoader(dataset, batch_size=10)
(len(dataset), len(data_iter))

# %% np
for (X, y) in data_iter:
    print(X.shape, y.shape)
    break

# %% np
net = nn.Sequential()
net.add(nn.Dense(1))
net

# %% np
net.initialize(initializer.Normal(sigma=0.01))
net[0].weight

# %% np
print(net(features[:2]))
net[0].weight.data()

# %% np
loss = gluon.loss.L2Loss()
trainer = gluon.Trainer(net.collect_params(), "sgd", {"learning_rate": 0.1})
loss(net(features[:3]), labels[:3])

# %% np
for epoch in range(1, 4):
    for X, y in data_iter:
        with autograd.record():
            l = loss(net(X), y)
        l.backward()
        trainer.step(10)
    l = loss(net(features), labels).mean()
    print(f'epoch {epoch}, loss {float(l.asnumpy()):.6f}')

# %% np
w = net[0].weight.data()
b = net[0].bias.data()
print("error in w:", true_w.reshape(-1) - w.reshape(-1))
print("error in b:", true_b - b)

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
torch.manual_seed(2)
true_w = torch.tensor([[2], [-3.4]])
true_b = 4.2
features = torch.normal(0, 1, [200, 2])
labels = torch.matmul(features, true_w) + true_b + torch.normal(0, 0.01, [200, 1])
labels[:3]

# %% pytorch
dataset = torch.utils.data.TensorDataset(features, labels)
data_iter = torch.utils.data.DataLoader(dataset, batch_size=10)
(len(dataset), len(data_iter))

# %% pytorch
for (X, y) in data_iter:
    print(X.shape, y.shape)
    break

# %% pytorch
net = nn.Sequential(nn.Linear(2, 1))
net

# %% pytorch
nn.init.normal_(net[0].weight, std=0.01)
nn.init.zeros_(net[0].bias)
(net[0].weight, net[0].bias)

# %% pytorch
net(features[:2])

# %% pytorch
loss = nn.MSELoss()
trainer = torch.optim.SGD(net.parameters(), lr=0.05)
loss(net(features), labels)

# %% pytorch
for epoch in range(1, 3 + 1):
    for (X, y) in data_iter:
        l = loss(net(X), y)
        trainer.zero_grad()
        l.backward()
        trainer.step()
    print(f'''epoch {epoch}, loss {float(loss(net(features), labels)):.6f}''')

# %% pytorch
w = net[0].weight.data
b = net[0].bias.data
print("error in w:", true_w.reshape(-1) - w.reshape(-1))
print("error in b:", true_b - b)

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
tf.keras.utils.set_random_seed(2)
true_w = tf.constant([[2], [-3.4]])
true_b = 4.2
features = tf.random.normal([200, 2])
labels = tf.matmul(features, true_w) + true_b + tf.random.normal([200, 1], stddev=0.01)
labels[:3]

# %% tensorflow
dataset = tf.data.Dataset.from_tensor_slices((features, labels))
data_iter = dataset.batch(10)
(len(dataset), len(data_iter))

# %% tensorflow
for (X, y) in data_iter:
    print(X.shape, y.shape)
    break

# %% tensorflow
net = tf.keras.Sequential()
start = tf.keras.initializers.RandomNormal(stddev=0.01, seed=1)
net.add(tf.keras.layers.Dense(1, kernel_initializer=start))
len(net.weights)

# %% tensorflow
_ = net(features[:2])
(net.weights[0], net.weights[1])

# %% tensorflow
net(features[:2])

# %% tensorflow
loss = tf.keras.losses.MeanSquaredError()
trainer = tf.keras.optimizers.SGD(learning_rate=0.05)
loss(labels, net(features))

# %% tensorflow
for epoch in range(1, 4):
    for X, y in data_iter:
        with tf.GradientTape() as tape:
            l = loss(y, net(X, training=True))
        grads = tape.gradient(l, net.trainable_variables)
        trainer.apply_gradients(zip(grads, net.trainable_variables))
    print(f'epoch {epoch}, loss {float(loss(labels, net(features))):.6f}')

# %% tensorflow
net.compile(optimizer=tf.keras.optimizers.SGD(learning_rate=0.05), loss='mse')
history = net.fit(features, labels, batch_size=10, epochs=1, verbose=0, shuffle=False)
print(f"loss {history.history['loss'][0]:.6f}")

# %% tensorflow
w = net.weights[0]
b = net.weights[1]
print("error in w:", tf.reshape(true_w - w, [-1]))
print("error in b:", true_b - b)

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
true_w = jnp.array([[2], [-3.4]])
true_b = 4.2
features = jax.random.normal(jax.random.PRNGKey(2), [200, 2])
noise = 0.01 * jax.random.normal(jax.random.PRNGKey(3), [200, 1])
labels = jnp.matmul(features, true_w) + true_b + noise
labels[:3]

# %% jax
starts = list(range(0, 200, 10))
data_iter = [(features[i:i + 10], labels[i:i + 10]) for i in starts]
(len(features), len(data_iter))

# %% jax
for (X, y) in data_iter:
    print(X.shape, y.shape)
    break

# %% jax
net = nn.Dense(1, kernel_init=nn.initializers.normal(0.01))
print(net)

# %% jax
params = net.init(jax.random.PRNGKey(4), features[:2])
print(params)

# %% jax
net.apply(params, features[:2])

# %% jax
from flax.training import train_state
def loss(params, X, y):
    return optax.l2_loss(net.apply(params, X), y).mean()
state = train_state.TrainState.create(apply_fn=net.apply, params=params, tx=optax.sgd(0.1))
loss(state.params, features, labels)

# %% jax
for epoch in range(1, 3 + 1):
    for (X, y) in data_iter:
        grads = jax.grad(loss)(state.params, X, y)
        state = state.apply_gradients(grads=grads)
    print(f'''epoch {epoch}, loss {float(loss(state.params, features, labels)):.6f}''')

# %% jax
w = state.params["params"]["kernel"]
b = state.params["params"]["bias"]
print("error in w:", (true_w - w).reshape(-1))
print("error in b:", true_b - b)
