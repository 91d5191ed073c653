# The cells of notebooks/softmax-regression.md in Python, tab by tab; ../notebook.py runs them.

# %% nd
import mxnet as mx
from mxnet import autograd, gluon, init, nd
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init

# %% nd
def softmax(O):
    E = nd.exp(O)
    return E / E.sum(axis=1, keepdims=True)

O = nd.array([[1.0, 2, 3], [0, 0, 0], [-1, 5, 1]])
softmax(O)

# %% nd
softmax(O + 10)

# %% nd
y = nd.array([2, 0, 1])
nd.pick(softmax(O), y)

# %% nd
def cross_entropy(P, y):
    return -nd.log(nd.pick(P, y))
cross_entropy(softmax(O), y)

# %% nd
mx.random.seed(3)
centers = nd.array([[1, 0], [-1, 1], [0, -1.5]])
labels = nd.arange(90) % 3
features = nd.take(centers, labels) + nd.random.normal(0, 0.5, shape=[90, 2])
(features[:3], labels[:3])

# %% nd
W = nd.zeros((2, 3))
b = nd.zeros(3)
W.attach_grad()
b.attach_grad()
def net(X): return softmax(nd.dot(X, W) + b)
def accuracy(P, y): return float((P.argmax(axis=1).astype('float32') == y).astype('float32').mean().asnumpy())
import numpy; numpy.float32(accuracy(net(features), labels))

# %% nd
for step in range(1, 21):
    with autograd.record():
        l = cross_entropy(net(features), labels).mean()
    l.backward()
    for param in [W, b]:
        param[:] = param - 0.5 * param.grad
    if step % 5 == 0:
        print(f'step {step}, loss {float(l.asnumpy()):.5f}, accuracy {accuracy(net(features), labels):.3f}')

# %% nd
big = nd.array([[100.0, 0, -100]])
softmax(big)

# %% nd
loss = gluon.loss.SoftmaxCrossEntropyLoss()
(loss(big, nd.array([0])), loss(big, nd.array([2])))

# %% nd
net = nn.Dense(3)
net.initialize(initializer.Normal(sigma=0.01))
trainer = gluon.Trainer(net.collect_params(), 'sgd', {'learning_rate': 0.5})
for step in range(1, 21):
    with autograd.record():
        l = loss(net(features), labels)
    l.backward()
    trainer.step(90)
    if step % 5 == 0:
        print(f'step {step}, loss {float(l.mean().asnumpy()):.5f}, accuracy {accuracy(net(features), labels):.3f}')

# %% nd
flower = nd.array([[0.9, -0.2]])
softmax(net(flower))

# %% np
import mxnet as mx
from mxnet import autograd, gluon, init, np, npx
from mxnet.gluon import nn
from math import sqrt, pi, exp
initializer = mx.init
npx.set_np()

# %% np
def softmax(O):
    E = np.exp(O)
    return E / E.sum(axis=1, keepdims=True)

O = np.array([[1.0, 2, 3], [0, 0, 0], [-1, 5, 1]])
softmax(O)

# %% np
softmax(O + 10)

# %% np
y = np.array([2, 0, 1])
softmax(O)[[0, 1, 2], y.astype("int32")]

# %% np
def cross_entropy(P, y):
    return -np.log(npx.pick(P, y))
cross_entropy(softmax(O), y)

# %% np
mx.random.seed(3)
centers = np.array([[1, 0], [-1, 1], [0, -1.5]])
labels = np.arange(90) % 3
features = np.take(centers, labels, axis=0) + np.random.normal(0, 0.5, [90, 2])
(features[:3], labels[:3])

# %% np
W = np.zeros((2, 3))
b = np.zeros(3)
W.attach_grad()
b.attach_grad()
def net(X): return softmax(np.dot(X, W) + b)
def accuracy(P, y): return float((P.argmax(axis=1).astype('float32') == y).astype('float32').mean().asnumpy())
import numpy; numpy.float32(accuracy(net(features), labels))

# %% np
for step in range(1, 21):
    with autograd.record():
        l = cross_entropy(net(features), labels).mean()
    l.backward()
    for param in [W, b]:
        param[:] = param - 0.5 * param.grad
    if step % 5 == 0:
        print(f'step {step}, loss {float(l.asnumpy()):.5f}, accuracy {accuracy(net(features), labels):.3f}')

# %% np
big = np.array([[100.0, 0, -100]])
softmax(big)[0, 0]

# %% np
loss = gluon.loss.SoftmaxCrossEntropyLoss()
(loss(big, np.array([0])), loss(big, np.array([2])))

# %% np
net = nn.Dense(3)
net.initialize(initializer.Normal(sigma=0.01))
trainer = gluon.Trainer(net.collect_params(), 'sgd', {'learning_rate': 0.5})
for step in range(1, 21):
    with autograd.record():
        l = loss(net(features), labels)
    l.backward()
    trainer.step(90)
    if step % 5 == 0:
        print(f'step {step}, loss {float(l.mean().asnumpy()):.5f}, accuracy {accuracy(net(features), labels):.3f}')

# %% np
flower = np.array([[0.9, -0.2]])
softmax(net(flower))

# %% pytorch
import torch
from torch import nn
from torch.nn import functional as F
from math import sqrt, pi, exp

# %% pytorch
def softmax(O):
    E = torch.exp(O)
    return E / E.sum(dim=1, keepdim=True)

O = torch.tensor([[1.0, 2, 3], [0, 0, 0], [-1, 5, 1]])
softmax(O)

# %% pytorch
softmax(O + 10)

# %% pytorch
y = torch.tensor([2, 0, 1])
softmax(O)[[0, 1, 2], y]

# %% pytorch
def cross_entropy(P, y):
    return -torch.log(P[torch.arange(len(y)), y])
cross_entropy(softmax(O), y)

# %% pytorch
torch.manual_seed(3)
centers = torch.tensor([[1, 0], [-1, 1], [0, -1.5]])
labels = torch.arange(90) % 3
features = centers[labels] + torch.normal(0, 0.5, [90, 2])
(features[:3], labels[:3])

# %% pytorch
W = torch.zeros([2, 3], requires_grad=True)
b = torch.zeros(3, requires_grad=True)
def net(X):
    return softmax(torch.matmul(X, W) + b)
def accuracy(P, y):
    return (P.argmax(dim=1) == y).float().mean()
accuracy(net(features), labels)

# %% pytorch
for step in range(1, 20 + 1):
    l = cross_entropy(net(features), labels).mean()
    l.backward()
    with torch.no_grad():
        for param in [W, b]:
            param -= 0.5 * param.grad
            param.grad.zero_()
    if step % 5 == 0:
        print(f'''step {step}, loss {float(l):.5f}, accuracy {float(accuracy(net(features), labels)):.3f}''')

# %% pytorch
big = torch.tensor([[100.0, 0, -100]])
softmax(big)

# %% pytorch
loss = nn.CrossEntropyLoss()
(loss(big, torch.tensor([0])), loss(big, torch.tensor([2])))

# %% pytorch
net = nn.Linear(2, 3)
nn.init.normal_(net.weight, std=0.01)
trainer = torch.optim.SGD(net.parameters(), lr=0.5)
for step in range(1, 20 + 1):
    l = loss(net(features), labels)
    trainer.zero_grad()
    l.backward()
    trainer.step()
    if step % 5 == 0:
        print(f'''step {step}, loss {float(l):.5f}, accuracy {float(accuracy(net(features), labels)):.3f}''')

# %% pytorch
flower = torch.tensor([[0.9, -0.2]])
softmax(net(flower)).detach()

# %% tensorflow
import numpy
numpy.set_printoptions(legacy='1.25')
import tensorflow as tf
from math import sqrt, pi, exp

# %% tensorflow
def softmax(O):
    E = tf.exp(O)
    return E / tf.reduce_sum(E, axis=1, keepdims=True)

O = tf.constant([[1.0, 2, 3], [0, 0, 0], [-1, 5, 1]])
softmax(O)

# %% tensorflow
softmax(O + 10)

# %% tensorflow
y = tf.constant([2, 0, 1])
tf.boolean_mask(softmax(O), tf.one_hot(y, depth=3))

# %% tensorflow
def cross_entropy(P, y):
    return -tf.math.log(tf.boolean_mask(P, tf.one_hot(y, depth=3)))
cross_entropy(softmax(O), y)

# %% tensorflow
tf.keras.utils.set_random_seed(3)
centers = tf.constant([[1, 0], [-1, 1], [0, -1.5]])
labels = tf.range(90) % 3
features = tf.gather(centers, labels) + tf.random.normal([90, 2], stddev=0.5)
(features[:3], labels[:3])

# %% tensorflow
W = tf.Variable(tf.zeros([2, 3]))
b = tf.Variable(tf.zeros(3))
def net(X):
    return softmax(tf.matmul(X, W) + b)
def accuracy(P, y):
    right = tf.cast(tf.argmax(P, axis=1), tf.int32) == y
    return tf.reduce_mean(tf.cast(right, tf.float32))
accuracy(net(features), labels)

# %% tensorflow
for step in range(1, 21):
    with tf.GradientTape() as t:
        l = tf.reduce_mean(cross_entropy(net(features), labels))
    for param, grad in zip([W, b], t.gradient(l, [W, b])):
        param.assign_sub(0.5 * grad)
    if step % 5 == 0:
        print(f'step {step}, loss {float(l):.5f}, accuracy {float(accuracy(net(features), labels)):.3f}')

# %% tensorflow
big = tf.constant([[100.0, 0, -100]])
softmax(big)

# %% tensorflow
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
(loss(tf.constant([0]), big), loss(tf.constant([2]), big))

# %% tensorflow
net = tf.keras.Sequential([tf.keras.layers.Dense(3, kernel_initializer=tf.keras.initializers.RandomNormal(stddev=0.01, seed=1))])
trainer = tf.keras.optimizers.SGD(learning_rate=0.5)
for step in range(1, 21):
    with tf.GradientTape() as t:
        l = loss(labels, net(features))
    grads = t.gradient(l, net.trainable_variables)
    trainer.apply_gradients(zip(grads, net.trainable_variables))
    if step % 5 == 0:
        print(f'step {step}, loss {float(l):.5f}, accuracy {float(accuracy(net(features), labels)):.3f}')

# %% tensorflow
flower = tf.constant([[0.9, -0.2]])
softmax(net(flower))

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
def softmax(O):
    E = jnp.exp(O)
    return E / E.sum(axis=1, keepdims=True)

O = jnp.array([[1.0, 2, 3], [0, 0, 0], [-1, 5, 1]])
softmax(O)

# %% jax
softmax(O + 10)

# %% jax
y = jnp.array([2, 0, 1])
softmax(O)[[0, 1, 2], y]

# %% jax
def cross_entropy(P, y):
    return -jnp.log(P[jnp.arange(len(y)), y])
cross_entropy(softmax(O), y)

# %% jax
centers = jnp.array([[1, 0], [-1, 1], [0, -1.5]])
labels = jnp.arange(90) % 3
features = centers[labels] + 0.5 * jax.random.normal(jax.random.PRNGKey(3), [90, 2])
(features[:3], labels[:3])

# %% jax
params = [jnp.zeros([2, 3]), jnp.zeros(3)]
def net(params, X):
    return softmax(jnp.matmul(X, params[0]) + params[1])
def accuracy(P, y):
    return (P.argmax(axis=1) == y).mean()
accuracy(net(params, features), labels)

# %% jax
def loss(params): return cross_entropy(net(params, features), labels).mean()
for step in range(1, 21):
    l, grads = jax.value_and_grad(loss)(params)
    params = [p - 0.5 * g for p, g in zip(params, grads)]
    if step % 5 == 0:
        print(f'step {step}, loss {float(l):.5f}, accuracy {float(accuracy(net(params, features), labels)):.3f}')

# %% jax
big = jnp.array([[100.0, 0, -100]])
softmax(big)

# %% jax
def logit_loss(O, y):
    return optax.softmax_cross_entropy_with_integer_labels(O, y)
(logit_loss(big, jnp.array([0])), logit_loss(big, jnp.array([2])))

# %% jax
from flax.training import train_state
net = nn.Dense(3, kernel_init=nn.initializers.normal(0.01))
start = net.init(jax.random.PRNGKey(1), features)
state = train_state.TrainState.create(apply_fn=net.apply, params=start, tx=optax.sgd(0.5))
def loss(params):
    return optax.softmax_cross_entropy_with_integer_labels(net.apply(params, features), labels).mean()
for step in range(1, 21):
    l, grads = jax.value_and_grad(loss)(state.params)
    state = state.apply_gradients(grads=grads)
    if step % 5 == 0:
        print(f'step {step}, loss {float(l):.5f}, accuracy {float(accuracy(net.apply(state.params, features), labels)):.3f}')

# %% jax
flower = jnp.array([[0.9, -0.2]])
softmax(net.apply(state.params, flower))
