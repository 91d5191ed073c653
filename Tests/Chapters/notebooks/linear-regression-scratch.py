# The cells of notebooks/linear-regression-scratch.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init

# %% nd
mx.random.seed(1)
def synthetic_data(w, b, num_examples):
    X = nd.random.normal(0, 1, shape=[num_examples, len(w)])
    noise = nd.random.normal(0, 0.01, shape=[num_examples, 1])
    return (X, nd.dot(X, w) + b + noise)

true_w = nd.array([[2], [-3.4]])
true_b = 4.2
(features, labels) = synthetic_data(true_w, true_b, 200)
(features.shape, labels.shape)

# %% nd
(features[0], labels[0])

# %% nd
def data_iter(batch_size, features, labels):
    for i in range(0, len(features), batch_size):
        yield features[i:i + batch_size], labels[i:i + batch_size]
batch_size = 10
batches = list(data_iter(batch_size, features, labels))
(len(batches), batches[0][0].shape, batches[0][1].shape)

# %% nd
w = nd.random.normal(0, 0.01, shape=[2, 1])
b = nd.zeros(1)
w.attach_grad()
b.attach_grad()
(w, b)

# %% nd
def linreg(X, w, b):
    return nd.dot(X, w) + b
linreg(features[:2], w, b)

# %% nd
def squared_loss(y_hat, y):
    return (y_hat - y) ** 2 / 2
squared_loss(nd.array([1.0, 2, 3]), nd.array([1.0, 4, 0]))

# %% nd
def sgd(params, lr, batch_size):
    for param in params:
        param[:] = param - lr * param.grad / batch_size

# %% nd
(X, y) = batches[0]
with autograd.record(): l = squared_loss(linreg(X, w, b), y).sum()
l.backward()
(l, w.grad, b.grad)

# %% nd
sgd([w, b], 0.1, batch_size)
squared_loss(linreg(X, w, b), y).sum()

# %% nd
for epoch in range(1, 4):
    for X, y in data_iter(batch_size, features, labels):
        with autograd.record():
            l = squared_loss(linreg(X, w, b), y)
        l.backward()
        sgd([w, b], 0.1, batch_size)
    train_l = squared_loss(linreg(features, w, b), labels)
    print(f'epoch {epoch}, loss {float(train_l.mean().asnumpy()):.6f}')

# %% nd
print(f'''error in w: {(true_w - w).reshape(-1)}''')
print(f'''error in b: {true_b - b}''')

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
mx.random.seed(1)
def synthetic_data(w, b, num_examples):
    X = np.random.normal(0, 1, [num_examples, len(w)])
    noise = np.random.normal(0, 0.01, [num_examples, 1])
    return (X, np.dot(X, w) + b + noise)

true_w = np.array([[2], [-3.4]])
true_b = 4.2
(features, labels) = synthetic_data(true_w, true_b, 200)
(features.shape, labels.shape)

# %% np
(features[0], labels[0])

# %% np
def data_iter(batch_size, features, labels):
    for i in range(0, len(features), batch_size):
        yield features[i:i + batch_size], labels[i:i + batch_size]
batch_size = 10
batches = list(data_iter(batch_size, features, labels))
(len(batches), batches[0][0].shape, batches[0][1].shape)

# %% np
w = np.random.normal(0, 0.01, [2, 1])
b = np.zeros(1)
w.attach_grad()
b.attach_grad()
(w, b)

# %% np
def linreg(X, w, b):
    return np.dot(X, w) + b
linreg(features[:2], w, b)

# %% np
def squared_loss(y_hat, y):
    return (y_hat - y) ** 2 / 2
squared_loss(np.array([1.0, 2, 3]), np.array([1.0, 4, 0]))

# %% np
def sgd(params, lr, batch_size):
    for param in params:
        param[:] = param - lr * param.grad / batch_size

# %% np
(X, y) = batches[0]
with autograd.record(): l = squared_loss(linreg(X, w, b), y).sum()
l.backward()
(l, w.grad, b.grad)

# %% np
sgd([w, b], 0.1, batch_size)
squared_loss(linreg(X, w, b), y).sum()

# %% np
for epoch in range(1, 4):
    for X, y in data_iter(batch_size, features, labels):
        with autograd.record():
            l = squared_loss(linreg(X, w, b), y)
        l.backward()
        sgd([w, b], 0.1, batch_size)
    train_l = squared_loss(linreg(features, w, b), labels)
    print(f'epoch {epoch}, loss {float(train_l.mean().asnumpy()):.6f}')

# %% np
print(f'''error in w: {(true_w - w).reshape(-1)}''')
print(f'''error in b: {true_b - b}''')

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
torch.manual_seed(1)
def synthetic_data(w, b, num_examples):
    X = torch.normal(0, 1, [num_examples, len(w)])
    noise = torch.normal(0, 0.01, [num_examples, 1])
    return (X, torch.matmul(X, w) + b + noise)

true_w = torch.tensor([[2], [-3.4]])
true_b = 4.2
(features, labels) = synthetic_data(true_w, true_b, 200)
(features.shape, labels.shape)

# %% pytorch
(features[0], labels[0])

# %% pytorch
def data_iter(batch_size, features, labels):
    for i in range(0, len(features), batch_size):
        yield features[i:i + batch_size], labels[i:i + batch_size]
batch_size = 10
batches = list(data_iter(batch_size, features, labels))
(len(batches), batches[0][0].shape, batches[0][1].shape)

# %% pytorch
w = torch.normal(0, 0.01, size=[2, 1], requires_grad=True)
b = torch.zeros(1, requires_grad=True)
(w, b)

# %% pytorch
def linreg(X, w, b):
    return torch.matmul(X, w) + b
linreg(features[:2], w, b)

# %% pytorch
def squared_loss(y_hat, y):
    return (y_hat - y) ** 2 / 2
squared_loss(torch.tensor([1.0, 2, 3]), torch.tensor([1.0, 4, 0]))

# %% pytorch
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / batch_size
            param.grad.zero_()

# %% pytorch
(X, y) = batches[0]
l = squared_loss(linreg(X, w, b), y).sum()
l.backward()
(l, w.grad, b.grad)

# %% pytorch
sgd([w, b], 0.1, batch_size)
squared_loss(linreg(X, w, b), y).sum()

# %% pytorch
for epoch in range(1, 3 + 1):
    for (X, y) in data_iter(batch_size, features, labels):
        l = squared_loss(linreg(X, w, b), y)
        l.sum().backward()
        sgd([w, b], 0.1, batch_size)
    with torch.no_grad():
        train_l = squared_loss(linreg(features, w, b), labels)
        print(f'''epoch {epoch}, loss {float(train_l.mean()):.6f}''')

# %% pytorch
print(f'''error in w: {(true_w - w).reshape(-1)}''')
print(f'''error in b: {true_b - b}''')

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
tf.random.set_seed(1)
def synthetic_data(w, b, num_examples):
    X = tf.random.normal([num_examples, len(w)])
    noise = tf.random.normal([num_examples, 1], stddev=0.01)
    return (X, tf.matmul(X, w) + b + noise)

true_w = tf.constant([[2], [-3.4]])
true_b = 4.2
(features, labels) = synthetic_data(true_w, true_b, 200)
(features.shape, labels.shape)

# %% tensorflow
(features[0], labels[0])

# %% tensorflow
def data_iter(batch_size, features, labels):
    for i in range(0, len(features), batch_size):
        yield features[i:i + batch_size], labels[i:i + batch_size]
batch_size = 10
batches = list(data_iter(batch_size, features, labels))
(len(batches), batches[0][0].shape, batches[0][1].shape)

# %% tensorflow
w = tf.Variable(tf.random.normal([2, 1], mean=0, stddev=0.01))
b = tf.Variable(tf.zeros(1))
(w, b)

# %% tensorflow
def linreg(X, w, b):
    return tf.matmul(X, w) + b
linreg(features[:2], w, b)

# %% tensorflow
def squared_loss(y_hat, y):
    return (y_hat - y) ** 2 / 2
squared_loss(tf.constant([1.0, 2, 3]), tf.constant([1.0, 4, 0]))

# %% tensorflow
def sgd(params, grads, lr, batch_size):
    for (param, grad) in zip(params, grads):
        param.assign_sub(lr * grad / batch_size)

# %% tensorflow
X, y = batches[0]
with tf.GradientTape() as t:
    l = tf.reduce_sum(squared_loss(linreg(X, w, b), y))
grads = t.gradient(l, [w, b])
(l, grads)

# %% tensorflow
sgd([w, b], grads, 0.1, batch_size)
tf.reduce_sum(squared_loss(linreg(X, w, b), y))

# %% tensorflow
for epoch in range(1, 4):
    for X, y in data_iter(batch_size, features, labels):
        with tf.GradientTape() as t:
            l = squared_loss(linreg(X, w, b), y)
        sgd([w, b], t.gradient(l, [w, b]), 0.1, batch_size)
    train_l = squared_loss(linreg(features, w, b), labels)
    print(f'epoch {epoch}, loss {float(tf.reduce_mean(train_l)):.6f}')

# %% tensorflow
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
def synthetic_data(key, w, b, num_examples):
    keys = jax.random.split(key)
    X = jax.random.normal(keys[0], [num_examples, len(w)])
    noise = 0.01 * jax.random.normal(keys[1], [num_examples, 1])
    return (X, jnp.matmul(X, w) + b + noise)

true_w = jnp.array([[2], [-3.4]])
true_b = 4.2
(features, labels) = synthetic_data(jax.random.PRNGKey(1), true_w, true_b, 200)
(features.shape, labels.shape)

# %% jax
(features[0], labels[0])

# %% jax
def data_iter(batch_size, features, labels):
    for i in range(0, len(features), batch_size):
        yield features[i:i + batch_size], labels[i:i + batch_size]
batch_size = 10
batches = list(data_iter(batch_size, features, labels))
(len(batches), batches[0][0].shape, batches[0][1].shape)

# %% jax
params = [0.01 * jax.random.normal(jax.random.PRNGKey(2), [2, 1]), jnp.zeros(1)]
params

# %% jax
def linreg(params, X):
    return jnp.matmul(X, params[0]) + params[1]
linreg(params, features[:2])

# %% jax
def squared_loss(y_hat, y):
    return (y_hat - y) ** 2 / 2
squared_loss(jnp.array([1.0, 2, 3]), jnp.array([1.0, 4, 0]))

# %% jax
def sgd(params, grads, lr, batch_size):
    return [param - lr * grad / batch_size for param, grad in zip(params, grads)]

# %% jax
def loss(params, X, y):
    return squared_loss(linreg(params, X), y).sum()
(X, y) = batches[0]
(l, grads) = jax.value_and_grad(loss)(params, X, y)
(l, grads)

# %% jax
params = sgd(params, grads, 0.1, batch_size)
loss(params, X, y)

# %% jax
for epoch in range(1, 3 + 1):
    for (X, y) in data_iter(batch_size, features, labels):
        params = sgd(params, jax.grad(loss)(params, X, y), 0.1, batch_size)
    train_l = squared_loss(linreg(params, features), labels)
    print(f'''epoch {epoch}, loss {float(train_l.mean()):.6f}''')

# %% jax
print(f'''error in w: {(true_w - params[0]).reshape(-1)}''')
print(f'''error in b: {true_b - params[1]}''')
