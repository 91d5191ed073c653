# What MXNet 1.9.1 prints for Programs/gluon-training.swift, line by line: losses, optimisers over five steps, schedules.
import mxnet as mx
from mxnet import nd, autograd, gluon, init, lr_scheduler
from mxnet.gluon import nn


def numbers(x):
    return '[' + ', '.join('%.4f' % (v + 0.0) for v in x.reshape(-1).asnumpy().tolist()) + ']'


pred = nd.array([[1.5, -2, 0.5], [0.3, 2, -1], [0, 0.1, 3]])
near = nd.array([[0.2, -1, 1], [1, 0.5, -1], [0.4, 0.4, 0.2]])
signs = nd.array([[1, -1, 1], [-1, -1, 1], [1, 1, -1]])
weights = nd.array([[1], [2], [0.5]])
for loss, label in [(gluon.loss.L2Loss(), near), (gluon.loss.L2Loss(weight=3.0), near), (gluon.loss.L1Loss(), near), (gluon.loss.L1Loss(weight=0.5, batch_axis=1), near), (gluon.loss.HuberLoss(), near),
                    (gluon.loss.HuberLoss(rho=0.3), near), (gluon.loss.HingeLoss(), signs), (gluon.loss.HingeLoss(margin=2), signs), (gluon.loss.SquaredHingeLoss(), signs), (gluon.loss.LogisticLoss(), signs),
                    (gluon.loss.LogisticLoss(label_format='binary'), signs > 0), (gluon.loss.SigmoidBinaryCrossEntropyLoss(), signs > 0), (gluon.loss.SigmoidBCELoss(weight=2.0), signs > 0),
                    (gluon.loss.KLDivLoss(from_logits=False), nd.softmax(near)), (gluon.loss.KLDivLoss(), nd.softmax(near)), (gluon.loss.SoftmaxCrossEntropyLoss(sparse_label=False), nd.softmax(near)),
                    (gluon.loss.SoftmaxCrossEntropyLoss(), nd.array([0, 2, 1])), (gluon.loss.SoftmaxCELoss(axis=0, weight=0.1), nd.array([0, 2, 1])),
                    (gluon.loss.SoftmaxCrossEntropyLoss(from_logits=True), nd.array([[0], [2], [1]]))]:
    pred.attach_grad()
    with autograd.record():
        l = loss(pred, label)
    l.backward()
    print(loss, l.shape, numbers(l), numbers(pred.grad))
    if loss._batch_axis == 0:
        print(numbers(loss(pred, label, weights)))
print(numbers(gluon.loss.SigmoidBCELoss(from_sigmoid=True)(nd.sigmoid(pred), signs > 0)))
print(numbers(gluon.loss.SigmoidBCELoss()(pred, signs > 0, None, nd.array([[2, 3, 0.5]]))))
print(numbers(gluon.loss.TripletLoss()(pred, near, signs)))
print(gluon.loss.L2Loss()(nd.array([1, 2, 3]), nd.array([0, 0, 1])))
print(gluon.loss.L2Loss()(nd.array([[1], [2]]), nd.array([0, 5])))

X = nd.array([[1, 2, -1], [0.5, -1, 2], [3, 1, 0.2], [-2, 0.3, 1]])
y = nd.array([1, -1, 2, 0.5])
for name, settings in [('sgd', {'learning_rate': 0.1}), ('sgd', {'learning_rate': 0.1, 'momentum': 0.9, 'wd': 0.1}), ('sgd', {'learning_rate': 0.3, 'clip_gradient': 0.2, 'wd': 0.5}),
                       ('nag', {'learning_rate': 0.1, 'momentum': 0.9}), ('nag', {'learning_rate': 0.05, 'momentum': 0.5, 'wd': 0.2}), ('adagrad', {'learning_rate': 0.2}),
                       ('adagrad', {'learning_rate': 0.2, 'wd': 0.1, 'eps': 0.01}), ('rmsprop', {'learning_rate': 0.05, 'gamma1': 0.8}),
                       ('rmsprop', {'learning_rate': 0.02, 'centered': True, 'wd': 0.1}), ('adadelta', {'rho': 0.8}), ('adadelta', {'rho': 0.9, 'wd': 0.01, 'epsilon': 1e-3}), ('adam', {}),
                       ('adam', {'learning_rate': 0.1, 'beta1': 0.5, 'wd': 0.1}), ('adam', {'learning_rate': 0.1, 'epsilon': 0.1, 'clip_gradient': 0.5}), ('ftrl', {'learning_rate': 0.3}),
                       ('ftrl', {'lamda1': 0.1, 'beta': 2, 'wd': 0.1})]:
    mx.random.seed(1)
    net = nn.Sequential()
    net.add(nn.Dense(3, activation='tanh'), nn.Dense(1))
    net.initialize(init.Normal(sigma=0.5))
    trainer = gluon.Trainer(net.collect_params(), name, settings)
    loss = gluon.loss.L2Loss()
    losses = []
    for i in range(5):
        with autograd.record():
            l = loss(net(X), y)
        l.backward()
        trainer.step(4)
        losses.append('%.5f' % l.mean().asscalar())
        if i == 2 and name != 'ftrl':
            trainer.set_learning_rate(trainer.learning_rate * 0.5)
    print(name, ' '.join(losses), '%.5f' % trainer.learning_rate)
    print(numbers(net[0].weight.data()), numbers(net[0].bias.data()), numbers(net[1].weight.data()))

net = nn.Dense(2, in_units=3)
net.initialize()
trainer = gluon.Trainer(net.collect_params(), 'sgd', {'learning_rate': 0.5})
net.bias.grad_req = 'null'
net.weight.lr_mult = 0
with autograd.record():
    l = net(nd.ones((1, 3))).sum()
l.backward()
w = net.weight.data().copy()
trainer.step(1)
print((net.weight.data() == w).min())
trainer.step(1, ignore_stale_grad=True)
net.weight.grad_req = 'add'
for i in range(3):
    with autograd.record():
        l = net(nd.ones((1, 3))).sum()
    l.backward()
print(net.weight.grad())
net.collect_params().zero_grad()
print(net.weight.grad())

for s in [lr_scheduler.FactorScheduler(3, factor=0.5, base_lr=1), lr_scheduler.FactorScheduler(step=2, factor=0.1, stop_factor_lr=1e-2, base_lr=0.5),
          lr_scheduler.MultiFactorScheduler(step=[2, 5], factor=0.5, base_lr=0.5), lr_scheduler.PolyScheduler(10, base_lr=1, final_lr=0.1), lr_scheduler.PolyScheduler(max_update=8, base_lr=1, pwr=1),
          lr_scheduler.CosineScheduler(9, base_lr=0.3, final_lr=0.01), lr_scheduler.CosineScheduler(max_update=10, warmup_steps=4, base_lr=0.3, final_lr=0.01, warmup_begin_lr=0.1),
          lr_scheduler.FactorScheduler(4, factor=0.5, base_lr=1, warmup_steps=3, warmup_mode='constant')]:
    print(' '.join('%.6f' % s(i) for i in range(1, 13)))
net = nn.Dense(1, in_units=2)
net.initialize(init.One())
trainer = gluon.Trainer(net.collect_params(), 'sgd', {'learning_rate': 0.4, 'lr_scheduler': lr_scheduler.FactorScheduler(2, factor=0.5)})
for i in range(5):
    with autograd.record():
        l = net(nd.ones((1, 2))).sum()
    l.backward()
    trainer.step(1)
    print(numbers(net.weight.data()), '%.4f' % trainer.learning_rate)
p = nd.array([1, -2])
opt = mx.optimizer.create('adam', learning_rate=0.1)
state = opt.create_state(0, p)
for i in range(3):
    opt.update(0, p, 2 * p, state)
print(numbers(p))
