#!/usr/bin/env python3
"""training_numbers.py --framework mxnet|torch|tensorflow|jax: writes Fixtures/training-FRAMEWORK.json, what the framework itself makes of a table of cases.

Runs where the framework is installed. A case is an expression of Python; the surfaces spell as the frameworks do, so its Swift is made from it (`swift`), and this table
is the only one: TrainingNumberTests runs the Swift of the fixtures. Data and gradients are given by formulas in numbers that float32 holds exactly, and are written into the
fixture, so that both sides begin with the same ones.

Groups: optimizers and trainers (weights after 1, 3 and 12 steps), schedules (rates over 16 steps), losses (value and gradient), initializers (the values).
"""
import argparse, ast, json, os, re

# What is computed with. A name in PREDICTIONS is what a loss is differentiated by.
PREDICTIONS = ["scores", "shares", "logs", "pixels", "near"]


def formula(shape, step, start, period, middle, part):
    size = 1
    for n in shape: size *= n
    return (shape, [((step * i + start) % period - middle) / part for i in range(size)])


DATA = {
    "scores": formula([3, 4], 7, 3, 13, 6, 4),
    "targets": formula([3, 4], 5, 1, 9, 4, 2),
    "shares": ([3, 4], [0.125, 0.5, 0.25, 0.125, 0.0625, 0.1875, 0.25, 0.5, 0.25, 0.25, 0.375, 0.125]),
    "logs": ([3, 4], [-2.0, -0.75, -1.5, -2.25, -2.75, -1.625, -1.375, -0.625, -1.375, -1.5, -0.875, -2.125]),
    "near": formula([3, 4], 4, 2, 11, 5, 4),
    "far": formula([3, 4], 3, 5, 7, 3, 2),
    "labels": ([3], [2, 0, 3]),
    "columns": ([4], [2, 0, 1, 1]),
    "masked": ([3], [2, -100, 3]),
    "truth": ([3, 4], [0.5, 0.25, 0.125, 0.125, 0.0, 1.0, 0.0, 0.0, 0.25, 0.25, 0.25, 0.25]),
    "bits": ([3, 4], [1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0]),
    "signs": ([3, 4], [1.0, -1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, -1.0, 1.0, 1.0, -1.0]),
    "sides": ([3], [1.0, -1.0, 1.0]),
    "counts": ([3, 4], [1.0, 0.0, 3.0, 2.0, 4.0, 0.0, 1.0, 6.0, 2.0, 5.0, 0.0, 1.0]),
    "spreads": ([3, 4], [0.5, 1.0, 0.25, 2.0, 4.0, 0.5, 1.5, 0.75, 1.0, 3.0, 0.125, 1.25]),
    "importance": ([4], [0.5, 1.0, 2.0, 0.25]),
    "rows": ([3, 1], [1.0, 2.0, 0.5]),
    "row": ([3], [1.0, 2.0, 0.5]),
    "pixels": formula([2, 3, 2, 2], 5, 4, 17, 8, 4),
    "classes": ([2, 2, 2], [0, 2, 1, 1, 2, 0, -100, 2]),
    "vector": ([4], [0.0] * 4),
    "matrix": ([5, 4], [0.0] * 20),
    "wide": ([3, 6], [0.0] * 18),
    "kernel": ([2, 3, 2, 2], [0.0] * 24),
}
WHOLE = ["labels", "columns", "masked", "classes"]
# A small problem: two parameters, and a gradient of each at every step.
WEIGHTS = [[0.5, -1.25, 2.0], [1.5, -0.75]]
GRADIENTS = [[[((3 * t + 5 * i) % 11 - 5) / 4 for i in range(3)], [((7 * t + 3 * i + 2) % 9 - 4) / 2 for i in range(2)]] for t in range(12)]
KEPT_STEPS = [1, 3, 12]
STEPS = 16

SCHEDULER = "torch.optim.lr_scheduler."
RATES = "tf.keras.optimizers.schedules."

CASES = {
    "mxnet": {
        "optimizers": [
            "mx.optimizer.SGD(learning_rate=0.1)",
            "mx.optimizer.SGD(momentum=0.9, learning_rate=0.1, wd=0.01)",
            "mx.optimizer.SGD(learning_rate=0.1, wd=0.1, rescale_grad=0.5, clip_gradient=0.4)",
            "mx.optimizer.SGD(momentum=0.5, learning_rate=0.1, wd=0.2, rescale_grad=2.0, clip_gradient=0.75)",
            "mx.optimizer.NAG(learning_rate=0.1)",
            "mx.optimizer.NAG(momentum=0.9, learning_rate=0.1, wd=0.05)",
            "mx.optimizer.NAG(momentum=0.6, learning_rate=0.1, rescale_grad=0.5, clip_gradient=0.3)",
            "mx.optimizer.AdaGrad(learning_rate=0.1)",
            "mx.optimizer.AdaGrad(eps=0.01, learning_rate=0.1, wd=0.1, clip_gradient=0.5)",
            "mx.optimizer.RMSProp(learning_rate=0.05)",
            "mx.optimizer.RMSProp(learning_rate=0.05, gamma1=0.7, epsilon=0.001, wd=0.05, clip_gradient=0.8)",
            "mx.optimizer.RMSProp(learning_rate=0.02, centered=True)",
            "mx.optimizer.RMSProp(learning_rate=0.02, gamma1=0.8, gamma2=0.5, epsilon=0.01, centered=True, wd=0.1)",
            "mx.optimizer.AdaDelta()",
            "mx.optimizer.AdaDelta(rho=0.7, epsilon=0.001, wd=0.05, clip_gradient=0.5)",
            "mx.optimizer.Adam()",
            "mx.optimizer.Adam(learning_rate=0.1, beta1=0.8, beta2=0.95, epsilon=0.001, wd=0.1)",
            "mx.optimizer.Adam(learning_rate=0.05, rescale_grad=0.25, clip_gradient=0.5)",
            "mx.optimizer.Ftrl()",
            "mx.optimizer.Ftrl(lamda1=0.1, learning_rate=0.3, beta=2.0, wd=0.05, rescale_grad=0.5)",
            "mx.optimizer.SGD(momentum=0.9, learning_rate=0.4, lr_scheduler=mx.lr_scheduler.FactorScheduler(3, factor=0.5, base_lr=0.4))",
        ],
        "trainers": [
            "gluon.Trainer(params, 'sgd', {'learning_rate': 0.1})",
            "gluon.Trainer(params, 'sgd', {'learning_rate': 0.1, 'momentum': 0.9, 'wd': 0.01, 'clip_gradient': 0.5})",
            "gluon.Trainer(params, 'nag', {'learning_rate': 0.1, 'momentum': 0.9})",
            "gluon.Trainer(params, 'adagrad', {'learning_rate': 0.1})",
            "gluon.Trainer(params, 'rmsprop', {'learning_rate': 0.05, 'gamma1': 0.9})",
            "gluon.Trainer(params, 'rmsprop', {'learning_rate': 0.05, 'centered': True})",
            "gluon.Trainer(params, 'adadelta', {'rho': 0.9})",
            "gluon.Trainer(params, 'adam', {'learning_rate': 0.1})",
            "gluon.Trainer(params, 'ftrl', {'learning_rate': 0.1})",
            "gluon.Trainer(params, 'adam', {'learning_rate': 0.1, 'lr_scheduler': mx.lr_scheduler.MultiFactorScheduler([2, 5], factor=0.1, base_lr=0.1)})",
            "gluon.Trainer(params, 'sgd', {'lr_scheduler': mx.lr_scheduler.CosineScheduler(10, base_lr=0.3, final_lr=0.01)})",
        ],
        "schedules": [
            "mx.lr_scheduler.FactorScheduler(3, factor=0.5, base_lr=1.0)",
            "mx.lr_scheduler.FactorScheduler(step=2, factor=0.3, stop_factor_lr=0.05, base_lr=0.8, warmup_steps=4, warmup_begin_lr=0.1)",
            "mx.lr_scheduler.MultiFactorScheduler([3, 7, 8], factor=0.5, base_lr=1.0)",
            "mx.lr_scheduler.MultiFactorScheduler(step=[5, 9], factor=0.1, base_lr=0.5, warmup_steps=3, warmup_begin_lr=0.2, warmup_mode='constant')",
            "mx.lr_scheduler.PolyScheduler(12, base_lr=0.5)",
            "mx.lr_scheduler.PolyScheduler(max_update=10, base_lr=0.5, pwr=3, final_lr=0.02, warmup_steps=2)",
            "mx.lr_scheduler.CosineScheduler(12, base_lr=0.5)",
            "mx.lr_scheduler.CosineScheduler(max_update=14, base_lr=0.3, final_lr=0.01, warmup_steps=5, warmup_begin_lr=0.05)",
        ],
        "losses": [
            "gluon.loss.L2Loss()(scores, targets)",
            "gluon.loss.L2Loss(weight=3.0)(scores, targets, rows)",
            "gluon.loss.L1Loss()(scores, targets)",
            "gluon.loss.L1Loss(weight=0.5, batch_axis=1)(scores, targets)",
            "gluon.loss.SoftmaxCrossEntropyLoss()(scores, labels)",
            "gluon.loss.SoftmaxCrossEntropyLoss(axis=0, weight=0.5, batch_axis=1)(scores, columns)",
            "gluon.loss.SoftmaxCrossEntropyLoss(sparse_label=False)(scores, truth)",
            "gluon.loss.SoftmaxCrossEntropyLoss(from_logits=True)(logs, labels)",
            "gluon.loss.SoftmaxCELoss()(scores, labels, rows)",
            "gluon.loss.SigmoidBinaryCrossEntropyLoss()(scores, bits)",
            "gluon.loss.SigmoidBinaryCrossEntropyLoss(from_sigmoid=True)(shares, bits)",
            "gluon.loss.SigmoidBinaryCrossEntropyLoss()(scores, bits, None, importance)",
            "gluon.loss.SigmoidBCELoss(from_sigmoid=True, weight=2.0)(shares, bits, rows, importance)",
            "gluon.loss.KLDivLoss()(logs, truth)",
            "gluon.loss.KLDivLoss(from_logits=False)(scores, truth)",
            "gluon.loss.KLDivLoss(weight=0.5)(logs, truth, rows)",
            "gluon.loss.HuberLoss()(scores, targets)",
            "gluon.loss.HuberLoss(rho=0.4)(scores, targets, rows)",
            "gluon.loss.HingeLoss()(scores, signs)",
            "gluon.loss.HingeLoss(margin=0.6, weight=2.0)(scores, signs, rows)",
            "gluon.loss.SquaredHingeLoss()(scores, signs)",
            "gluon.loss.SquaredHingeLoss(margin=0.3)(scores, signs)",
            "gluon.loss.LogisticLoss()(scores, signs)",
            "gluon.loss.LogisticLoss(label_format='binary')(scores, bits)",
            "gluon.loss.TripletLoss()(scores, near, far)",
            "gluon.loss.TripletLoss(margin=4.0)(scores, near, far)",
        ],
        "initializers": (INITIALIZERS := [
            "initializer.Zero()", "initializer.One()", "initializer.Constant(0.25)", "initializer.Uniform()", "initializer.Uniform(0.5)", "initializer.Normal()", "initializer.Normal(sigma=0.5)",
            "initializer.Xavier()", "initializer.Xavier(rnd_type='gaussian', factor_type='in', magnitude=2)", "initializer.Xavier(factor_type='out', magnitude=6)",
            "initializer.MSRAPrelu()", "initializer.MSRAPrelu(factor_type='in', slope=0.0)", "initializer.Bilinear()", "initializer.Orthogonal()",
            "initializer.Orthogonal(scale=1.0, rand_type='normal')",
        ]),
        "np_initializers": [text for text in INITIALIZERS if "Orthogonal" not in text and "Bilinear" not in text],
    },
    "torch": {
        "optimizers": [
            "torch.optim.SGD(params, lr=0.1)",
            "torch.optim.SGD(params, lr=0.1, momentum=0.9)",
            "torch.optim.SGD(params, lr=0.1, momentum=0.9, dampening=0.3, weight_decay=0.05)",
            "torch.optim.SGD(params, lr=0.1, momentum=0.8, weight_decay=0.1, nesterov=True)",
            "torch.optim.SGD(params, lr=0.1, momentum=0.5, weight_decay=0.1, maximize=True)",
            "torch.optim.SGD([{'params': [params[0]], 'weight_decay': 0.1}, {'params': [params[1]], 'lr': 0.02}], lr=0.1, momentum=0.7)",
            "torch.optim.Adam(params)",
            "torch.optim.Adam(params, lr=0.1, betas=(0.8, 0.95), eps=0.001, weight_decay=0.05)",
            "torch.optim.Adam(params, lr=0.1, betas=(0.5, 0.6), amsgrad=True)",
            "torch.optim.Adam(params, lr=0.1, weight_decay=0.1, amsgrad=True, maximize=True)",
            "torch.optim.AdamW(params)",
            "torch.optim.AdamW(params, lr=0.1, weight_decay=0.2)",
            "torch.optim.AdamW(params, lr=0.1, betas=(0.6, 0.7), weight_decay=0.2, amsgrad=True, maximize=True)",
            "torch.optim.Adagrad(params)",
            "torch.optim.Adagrad(params, lr=0.1, lr_decay=0.2, weight_decay=0.05, initial_accumulator_value=0.3, eps=0.001)",
            "torch.optim.Adagrad(params, lr=0.1, weight_decay=0.05, maximize=True)",
            "torch.optim.RMSprop(params)",
            "torch.optim.RMSprop(params, lr=0.05, alpha=0.8, eps=0.001, weight_decay=0.05, momentum=0.6)",
            "torch.optim.RMSprop(params, lr=0.05, centered=True)",
            "torch.optim.RMSprop(params, lr=0.02, alpha=0.7, momentum=0.5, centered=True, maximize=True)",
            "torch.optim.Adadelta(params)",
            "torch.optim.Adadelta(params, lr=0.5, rho=0.8, eps=0.001, weight_decay=0.05)",
            "torch.optim.Adadelta(params, lr=0.5, weight_decay=0.05, maximize=True)",
        ],
        "schedules": [
            SCHEDULER + "StepLR(optimizer, step_size=4)",
            SCHEDULER + "StepLR(optimizer, 3, gamma=0.5)",
            SCHEDULER + "MultiStepLR(optimizer, milestones=[2, 5, 5, 9], gamma=0.3)",
            SCHEDULER + "ExponentialLR(optimizer, gamma=0.9)",
            SCHEDULER + "CosineAnnealingLR(optimizer, T_max=5)",
            SCHEDULER + "CosineAnnealingLR(optimizer, T_max=12, eta_min=0.01)",
            SCHEDULER + "CosineAnnealingWarmRestarts(optimizer, T_0=4)",
            SCHEDULER + "CosineAnnealingWarmRestarts(optimizer, 3, T_mult=2, eta_min=0.02)",
            (SCHEDULER + "LambdaLR(optimizer, lr_lambda=lambda epoch: 1 / (1 + epoch))", SCHEDULER + "LambdaLR(optimizer, lr_lambda: { epoch in 1.0 / Double(1 + epoch) })"),
            (SCHEDULER + "MultiplicativeLR(optimizer, lr_lambda=lambda epoch: 1 - epoch / 32)", SCHEDULER + "MultiplicativeLR(optimizer, lr_lambda: { epoch in 1.0 - Double(epoch) / 32.0 })"),
            SCHEDULER + "LinearLR(optimizer)",
            SCHEDULER + "LinearLR(optimizer, start_factor=1.0, end_factor=0.1, total_iters=9)",
            SCHEDULER + "ConstantLR(optimizer)",
            SCHEDULER + "ConstantLR(optimizer, factor=0.1, total_iters=7)",
            SCHEDULER + "PolynomialLR(optimizer)",
            SCHEDULER + "PolynomialLR(optimizer, total_iters=10, power=2.0)",
        ],
        "losses": [
            case for name, arguments, kinds in [
                ("MSELoss", "scores, targets", ["", "reduction='sum'", "reduction='none'"]),
                ("L1Loss", "scores, targets", ["", "reduction='sum'", "reduction='none'"]),
                ("HuberLoss", "scores, targets", ["", "delta=0.4", "reduction='none', delta=2.0"]),
                ("SmoothL1Loss", "scores, targets", ["", "beta=0.4", "reduction='sum', beta=2.0"]),
                ("CrossEntropyLoss", "scores, labels", ["", "reduction='sum'", "reduction='none'", "label_smoothing=0.2", "weight=importance", "weight=importance, reduction='sum', label_smoothing=0.1"]),
                ("CrossEntropyLoss", "scores, masked", ["", "reduction='none'", "weight=importance, label_smoothing=0.3"]),
                ("CrossEntropyLoss", "scores, labels", ["ignore_index=2"]),
                ("CrossEntropyLoss", "scores, truth", ["", "label_smoothing=0.2", "weight=importance, reduction='none'"]),
                ("CrossEntropyLoss", "pixels, classes", ["", "reduction='none'", "label_smoothing=0.1"]),
                ("NLLLoss", "logs, labels", ["", "reduction='none'", "weight=importance", "ignore_index=0, reduction='sum'"]),
                ("NLLLoss", "logs, masked", ["weight=importance"]),
                ("BCELoss", "shares, bits", ["", "reduction='sum'", "weight=importance, reduction='none'"]),
                ("BCEWithLogitsLoss", "scores, bits", ["", "reduction='none'", "pos_weight=importance", "weight=rows, reduction='sum', pos_weight=importance"]),
                ("KLDivLoss", "logs, truth", ["", "reduction='batchmean'", "reduction='sum'", "reduction='none'"]),
                ("KLDivLoss", "logs, scores", ["log_target=True", "reduction='batchmean', log_target=True"]),
                ("PoissonNLLLoss", "shares, counts", ["", "log_input=False, eps=0.01"]), ("SoftMarginLoss", "scores, signs", [""]), ("HingeEmbeddingLoss", "scores, signs", ["margin=2.0, reduction='sum'"]),
                ("MultiMarginLoss", "scores, labels", ["", "p=2, margin=0.5"]), ("MultiLabelSoftMarginLoss", "scores, bits", ["weight=importance"]),
                ("MarginRankingLoss", "scores, targets, signs", ["margin=0.4"]), ("TripletMarginLoss", "scores, near, far", ["margin=2.0, p=1.0"]), ("CosineEmbeddingLoss", "scores, targets, sides", ["margin=0.2"]),
                ("GaussianNLLLoss", "scores, targets, spreads", ["", "full=True, reduction='sum'"]),
            ] for case in [f"nn.{name}({kind})({arguments})" for kind in kinds]
        ] + [
            case for text, reductions in [
                ("F.mse_loss(scores, targets{})", 2), ("F.l1_loss(scores, targets{})", 1), ("F.huber_loss(scores, targets{}, delta=0.7)", 1), ("F.smooth_l1_loss(scores, targets{}, beta=0.0)", 1),
                ("F.cross_entropy(scores, labels{}, label_smoothing=0.1)", 2), ("F.nll_loss(logs, labels{})", 1), ("F.binary_cross_entropy(shares, bits{})", 1),
                ("F.binary_cross_entropy_with_logits(scores, bits{})", 1), ("F.kl_div(logs, truth{})", 1),
                ("F.poisson_nll_loss(scores, counts{})", 3), ("F.poisson_nll_loss(shares, counts, log_input=False{})", 1), ("F.soft_margin_loss(scores, signs{})", 3),
                ("F.hinge_embedding_loss(scores, signs, margin=0.7{})", 3), ("F.margin_ranking_loss(scores, targets, signs, margin=0.3{})", 3),
                ("F.triplet_margin_loss(scores, near, far, margin=2.0{})", 3), ("F.cosine_embedding_loss(scores, targets, sides, margin=0.1{})", 3),
                ("F.gaussian_nll_loss(scores, targets, spreads{})", 3), ("F.gaussian_nll_loss(scores, targets, spreads, full=True{})", 1),
                ("F.multi_margin_loss(scores, labels{})", 3), ("F.multi_margin_loss(scores, labels, p=2, margin=0.5{})", 1),
                ("F.multilabel_soft_margin_loss(scores, bits{})", 3), ("F.multilabel_soft_margin_loss(scores, bits, weight=importance{})", 1),
            ] for case in [text.format(reduction) for reduction in ["", ", reduction='sum'", ", reduction='none'"][:reductions]]
        ],
        "initializers": [
            "nn.init.normal_(matrix)", "nn.init.normal_(matrix, mean=1.0, std=0.2)", "nn.init.normal_(wide, std=0.01)", "nn.init.normal_(vector, std=0.01)", "nn.init.uniform_(matrix)",
            "nn.init.uniform_(matrix, a=-0.5, b=0.25)",
            "nn.init.constant_(matrix, 0.3)", "nn.init.zeros_(matrix)", "nn.init.ones_(kernel)", "nn.init.eye_(matrix)", "nn.init.eye_(wide)", "nn.init.xavier_uniform_(matrix)",
            "nn.init.xavier_uniform_(kernel, gain=1.5)", "nn.init.xavier_normal_(matrix)", "nn.init.xavier_normal_(kernel, gain=0.5)", "nn.init.kaiming_uniform_(matrix)",
            "nn.init.kaiming_uniform_(kernel, a=0.2, mode='fan_out')", "nn.init.kaiming_uniform_(matrix, nonlinearity='relu')", "nn.init.kaiming_normal_(matrix)",
            "nn.init.kaiming_normal_(kernel, mode='fan_out', nonlinearity='relu')", "nn.init.kaiming_normal_(wide, nonlinearity='tanh')", "nn.init.trunc_normal_(matrix)",
            "nn.init.trunc_normal_(matrix, mean=0.5, std=0.2, a=0.3, b=0.6)", "nn.init.trunc_normal_(kernel, std=0.02)", "nn.init.orthogonal_(matrix)", "nn.init.orthogonal_(wide, gain=2.0)",
            "nn.init.orthogonal_(kernel)", "nn.init.dirac_(kernel)",
        ],
    },
    "tensorflow": {
        "optimizers": ["tf.keras.optimizers." + text for text in [
            "SGD(learning_rate=0.1)", "SGD(learning_rate=0.1, momentum=0.9)", "SGD(learning_rate=0.1, momentum=0.8, nesterov=True, weight_decay=0.05)",
            "SGD(learning_rate=0.1, clipnorm=0.5)", "SGD(learning_rate=0.1, clipvalue=0.4)", "SGD(learning_rate=0.1, momentum=0.5, global_clipnorm=0.6)",
            "Adam()", "Adam(learning_rate=0.1, beta_1=0.8, beta_2=0.95, epsilon=0.001)", "Adam(learning_rate=0.1, weight_decay=0.1, clipnorm=0.5)", "Adam(learning_rate=0.1, beta_1=0.5, beta_2=0.6, amsgrad=True)",
            "AdamW()", "AdamW(learning_rate=0.1, beta_2=0.6, amsgrad=True)", "AdamW(learning_rate=0.1, weight_decay=0.2)", "Adagrad()", "Adagrad(learning_rate=0.1, initial_accumulator_value=0.3, epsilon=0.001, weight_decay=0.05)",
            "RMSprop()", "RMSprop(learning_rate=0.05, rho=0.8, momentum=0.6, epsilon=0.001)", "RMSprop(learning_rate=0.05, centered=True)",
            "RMSprop(learning_rate=0.02, rho=0.7, momentum=0.5, centered=True, weight_decay=0.05, clipvalue=0.7)", "Adadelta()", "Adadelta(learning_rate=0.5, rho=0.8, epsilon=0.001, weight_decay=0.05)",
            "SGD(learning_rate=tf.keras.optimizers.schedules.ExponentialDecay(0.4, decay_steps=4, decay_rate=0.5), momentum=0.5)",
            "Adam(learning_rate=tf.keras.optimizers.schedules.PiecewiseConstantDecay([2, 6], [0.2, 0.05, 0.01]))",
        ]],
        "schedules": [RATES + text for text in [
            "ExponentialDecay(0.5, decay_steps=4, decay_rate=0.7)", "ExponentialDecay(0.5, decay_steps=4, decay_rate=0.7, staircase=True)", "InverseTimeDecay(0.5, decay_steps=3, decay_rate=0.6)",
            "InverseTimeDecay(0.5, decay_steps=3, decay_rate=0.6, staircase=True)", "PiecewiseConstantDecay([3, 8, 11], [0.5, 0.25, 0.1, 0.01])", "PolynomialDecay(0.5, 10)",
            "PolynomialDecay(0.5, 6, end_learning_rate=0.02, power=2.0, cycle=True)", "PolynomialDecay(0.5, 12, end_learning_rate=0.01, power=0.5)", "CosineDecay(0.5, decay_steps=10)",
            "CosineDecay(0.1, decay_steps=8, alpha=0.1, warmup_target=0.6, warmup_steps=4)", "CosineDecayRestarts(0.5, first_decay_steps=4)",
            "CosineDecayRestarts(0.5, first_decay_steps=3, t_mul=2.0, m_mul=0.8, alpha=0.05)",
        ]],
        "losses": [
            f"tf.keras.losses.{name}({kind})({arguments})" for name, arguments, kinds in [
                ("MeanSquaredError", "targets, scores", ["", "reduction='sum'", "reduction='none'"]), ("MeanSquaredError", "targets, scores, sample_weight=row", ["", "reduction='mean_with_sample_weight'"]),
                ("MeanAbsoluteError", "targets, scores", ["", "reduction='none'"]), ("MeanAbsoluteError", "targets, scores, sample_weight=row", ["reduction='sum'"]),
                ("Huber", "targets, scores", ["", "delta=0.4", "delta=2.0, reduction='none'"]), ("Hinge", "signs, scores", ["", "reduction='sum'"]), ("Hinge", "bits, scores", [""]),
                ("SparseCategoricalCrossentropy", "labels, scores", ["from_logits=True", "from_logits=True, reduction='none'", "from_logits=True, reduction='sum'"]),
                ("SparseCategoricalCrossentropy", "labels, shares", ["", "reduction='none'"]), ("SparseCategoricalCrossentropy", "labels, scores, sample_weight=row", ["from_logits=True"]),
                ("SparseCategoricalCrossentropy", "labels, scores", ["from_logits=True, ignore_class=2"]),
                ("CategoricalCrossentropy", "truth, scores", ["from_logits=True", "from_logits=True, label_smoothing=0.2", "from_logits=True, reduction='none'"]),
                ("CategoricalCrossentropy", "truth, shares", ["", "label_smoothing=0.1", "reduction='sum'"]),
                ("BinaryCrossentropy", "bits, scores", ["from_logits=True", "from_logits=True, reduction='none'", "from_logits=True, label_smoothing=0.2"]),
                ("BinaryCrossentropy", "bits, shares", ["", "reduction='sum'", "label_smoothing=0.1"]),
                ("MeanAbsolutePercentageError", "counts, shares", [""]), ("MeanSquaredLogarithmicError", "counts, shares", [""]), ("SquaredHinge", "signs, scores", [""]), ("CategoricalHinge", "truth, scores", ["", "reduction='none'"]), ("LogCosh", "targets, scores", [""]),
                ("Poisson", "counts, shares", [""]), ("KLDivergence", "truth, shares", [""]), ("CosineSimilarity", "targets, scores", ["", "axis=0, reduction='none'"]),
            ] for kind in kinds
        ] + [
            "tf.keras.losses.mse(targets, scores)", "tf.keras.losses.mae(targets, scores)", "tf.keras.losses.huber(targets, scores, delta=0.7)",
            "tf.keras.losses.hinge(signs, scores)", "tf.keras.losses.sparse_categorical_crossentropy(labels, scores, from_logits=True)", "tf.keras.losses.sparse_categorical_crossentropy(labels, shares)",
            "tf.keras.losses.categorical_crossentropy(truth, scores, from_logits=True, label_smoothing=0.1)", "tf.keras.losses.categorical_crossentropy(truth, shares)",
            "tf.keras.losses.binary_crossentropy(bits, scores, from_logits=True)", "tf.keras.losses.binary_crossentropy(bits, shares)",
            "tf.nn.softmax_cross_entropy_with_logits(labels=truth, logits=scores)", "tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=scores)",
            "tf.nn.sigmoid_cross_entropy_with_logits(labels=bits, logits=scores)",
        ],
        "initializers": ["tf.keras.initializers." + text for text in [
            "Zeros()([5, 4])", "Ones()([2, 3])", "Constant(0.25)([2, 3])", "Identity()([3, 4])", "Identity(gain=2.0)([3, 3])", "RandomNormal(seed=3)([5, 4])", "RandomNormal(mean=1.0, stddev=0.2, seed=4)([7])",
            "RandomUniform(seed=3)([5, 4])", "RandomUniform(minval=-1.0, maxval=0.5, seed=5)([2, 3])", "TruncatedNormal(seed=3)([5, 4])", "TruncatedNormal(mean=0.5, stddev=0.1, seed=6)([9])",
            "VarianceScaling(seed=3)([5, 4])", "VarianceScaling(scale=2.0, mode='fan_out', distribution='uniform', seed=3)([2, 2, 3, 2])",
            "VarianceScaling(scale=0.5, mode='fan_avg', distribution='untruncated_normal', seed=3)([5, 4])", "GlorotUniform(seed=3)([5, 4])", "GlorotUniform(seed=3)([2, 2, 3, 2])", "GlorotNormal(seed=3)([5, 4])",
            "HeNormal(seed=3)([5, 4])", "HeUniform(seed=3)([2, 2, 3, 2])", "LecunNormal(seed=3)([5, 4])", "LecunUniform(seed=3)([5, 4])", "Orthogonal(seed=3)([5, 4])", "Orthogonal(gain=2.0, seed=3)([3, 6])",
        ]] + ["tf.random_normal_initializer(seed=3)([5, 4])", "tf.random_uniform_initializer(minval=-1.0, maxval=0.5, seed=3)([5, 4])"],
    },
    "jax": {
        # The last one has the older name of Optax's first years.
        "optimizers": ["optax." + text for text in [
            "sgd(0.1)", "sgd(learning_rate=0.1, momentum=0.9)", "sgd(0.1, momentum=0.8, nesterov=True)", "adam(0.1)", "adam(learning_rate=0.1, b1=0.8, b2=0.95, eps=0.001)", "adamw(0.1)", "adamw(0.1, weight_decay=0.2)",
            "adagrad(0.1)", "adagrad(0.1, initial_accumulator_value=0.3, eps=0.001)", "rmsprop(0.05)", "rmsprop(0.05, decay=0.8, eps=0.001, momentum=0.6)", "rmsprop(0.05, centered=True)",
            "rmsprop(0.02, decay=0.7, initial_scale=0.3, momentum=0.5, nesterov=True)", "adadelta(0.5)",
            "adadelta(0.5, rho=0.8, eps=0.001)", "identity()", "scale(-0.2)", "scale_by_learning_rate(0.2)", "trace(0.7)", "trace(0.7, nesterov=True)", "clip(0.4)", "clip_by_global_norm(0.6)", "clip_by_global_norm(9.0)",
            "scale_by_adam()", "scale_by_adam(b1=0.7, b2=0.8, eps=0.01)", "add_decayed_weights(0.1)",
            "adam(0.1, eps_root=0.01, nesterov=True)", "adamw(learning_rate=0.1, weight_decay=0.2, nesterov=True)", "adadelta(0.5, weight_decay=0.1)", "rmsprop(0.05, eps=0.001, eps_in_sqrt=False, bias_correction=True)",
            "rmsprop(learning_rate=0.05, centered=True, bias_correction=True)", "scale_by_rms()", "scale_by_rss()", "scale_by_stddev(decay=0.8)", "scale_by_adadelta()",
            "scale_by_schedule(optax.linear_schedule(-0.2, -0.1, 5))", "chain(optax.clip_by_global_norm(0.8), optax.sgd(0.1, momentum=0.9))", "chain(optax.add_decayed_weights(0.05), optax.adam(0.1))",
            "sgd(optax.exponential_decay(0.4, 4, 0.5))", "adam(optax.cosine_decay_schedule(0.2, 10))",
        ]] + [("optax.add_decayed_weights(0.1)", "optax.additive_weight_decay(0.1)")],
        "schedules": ["optax." + text for text in [
            "constant_schedule(0.3)", "exponential_decay(0.5, 4, 0.7)", "exponential_decay(0.5, 4, 0.7, transition_begin=2, staircase=True, end_value=0.2)", "cosine_decay_schedule(0.5, 10)",
            "cosine_decay_schedule(0.5, 12, alpha=0.1, exponent=2.0)", "linear_schedule(0.1, 0.5, 8)", "linear_schedule(0.5, 0.1, 6, transition_begin=3)", "polynomial_schedule(0.5, 0.05, 2, 10)",
            "piecewise_constant_schedule(0.5, {3: 0.5, 8: 0.1})", "join_schedules([optax.constant_schedule(0.2), optax.linear_schedule(0.4, 0.1, 5), optax.constant_schedule(0.05)], [4, 9])", "warmup_cosine_decay_schedule(0.05, 0.5, 4, 14)", "warmup_cosine_decay_schedule(0.0, 0.4, 3, 12, end_value=0.01)",
        ]],
        "losses": ["optax." + text for text in [
            "softmax_cross_entropy_with_integer_labels(scores, labels)", "softmax_cross_entropy_with_integer_labels(logits=scores, labels=labels)", "softmax_cross_entropy(scores, truth)", "sigmoid_binary_cross_entropy(scores, bits)",
            "squared_error(scores, targets)", "squared_error(scores)", "l2_loss(scores, targets)", "l2_loss(scores)", "huber_loss(scores, targets)", "huber_loss(scores, targets, delta=0.4)", "log_cosh(scores, targets)",
            "hinge_loss(scores, signs)", "smooth_labels(shares, 0.1)", "cosine_similarity(scores, targets)", "cosine_distance(scores, targets)",
        ]],
        "initializers": [f"{place}.{text}" for place, texts in [("jax.nn.initializers", [
            "zeros(key, [5, 4])", "ones(key, [2, 3])", "constant(0.25)(key, [2, 3])", "normal()(key, [5, 4])", "normal(stddev=0.5)(key, [7])", "uniform()(key, [5, 4])", "uniform(scale=2.0)(key, [3])",
            "truncated_normal()(key, [5, 4])", "truncated_normal(stddev=0.5)(key, [7])", "truncated_normal(0.2, lower=-1.0, upper=1.5)(key, [5, 4])", "variance_scaling(2.0, 'fan_in', 'truncated_normal')(key, [5, 4])",
            "variance_scaling(0.5, 'fan_out', 'normal')(key, [2, 2, 3, 2])", "variance_scaling(1.0, 'fan_avg', 'uniform')(key, [5, 4])", "glorot_uniform()(key, [5, 4])", "glorot_normal()(key, [5, 4])",
            "xavier_uniform()(key, [2, 2, 3, 2])", "xavier_normal()(key, [5, 4])", "he_uniform()(key, [5, 4])", "he_normal()(key, [2, 2, 3, 2])", "kaiming_uniform()(key, [5, 4])", "kaiming_normal()(key, [5, 4])",
            "lecun_uniform()(key, [5, 4])", "lecun_normal()(key, [5, 4])", "orthogonal()(key, [5, 4])", "orthogonal(2.0)(key, [3, 6])",
        ]), ("nn.initializers", ["normal(0.1)(key, [5, 4])", "xavier_uniform()(key, [5, 4])", "uniform()(key, [5, 4])", "truncated_normal()(key, [5, 4])", "lecun_normal()(key, [5, 4])", "variance_scaling(2.0, 'fan_in', 'truncated_normal')(key, [5, 4])"])]
            for text in texts],
    },
}


def swift(text):
    """An expression of Python as the surfaces have it in Swift."""
    def name(text): return f"`{text}`" if text in ("init", "in", "where", "repeat") else text
    def make(node):
        if isinstance(node, ast.Call):
            parts = [make(part) for part in node.args] + [f"{part.arg}: {make(part.value)}" for part in node.keywords]
            return f"{make(node.func)}({', '.join(parts)})"
        if isinstance(node, ast.Attribute): return f"{make(node.value)}.{name(node.attr)}"
        if isinstance(node, ast.Name): return node.id
        if isinstance(node, ast.Constant):
            if node.value is None: return "nil"
            if isinstance(node.value, bool): return str(node.value).lower()
            return json.dumps(node.value)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub): return "-" + make(node.operand)
        if isinstance(node, ast.Tuple): return f"({', '.join(make(part) for part in node.elts)})"
        if isinstance(node, ast.List): return f"[{', '.join(make(part) for part in node.elts)}]"
        if isinstance(node, ast.Dict): return f"[{', '.join(make(key) + ': ' + make(value) for key, value in zip(node.keys, node.values))}]"
        if isinstance(node, ast.Subscript): return f"{make(node.value)}[{make(node.slice)}]"
        raise ValueError(ast.dump(node))
    return make(ast.parse(text, mode="eval").body)


class MXNet:
    def __init__(self):
        import mxnet
        self.mx, self.nd, self.version = mxnet, mxnet.nd, "mxnet " + mxnet.__version__
        self.names = {"mx": mxnet, "gluon": mxnet.gluon, "initializer": mxnet.init}
    def array(self, shape, values, whole): return self.nd.array(values).reshape(shape)
    def list(self, x): return x.asnumpy()
    def optimizers(self, text):
        rule = eval(text, dict(self.names))
        weights = [self.nd.array(w) for w in WEIGHTS]
        states = [rule.create_state(at, w) for at, w in enumerate(weights)]
        for gradients in GRADIENTS:
            for at, w in enumerate(weights): rule.update(at, w, self.nd.array(gradients[at]), states[at])
            yield weights
    def trainers(self, text):
        params = [self.mx.gluon.Parameter(f"p{at}_weight", shape=(len(w),), init=self.mx.init.Constant(self.nd.array(w))) for at, w in enumerate(WEIGHTS)]
        for p in params: p.initialize()
        trainer = eval(text, dict(self.names, params=params))
        for gradients in GRADIENTS:
            with self.mx.autograd.record(): loss = sum((p.data() * self.nd.array(g)).sum() for p, g in zip(params, gradients))
            loss.backward()
            trainer.step(1)
            yield [p.data() for p in params]
    def schedules(self, text):
        schedule = eval(text, dict(self.names))
        return [schedule(step) for step in range(1, STEPS + 1)]
    def losses(self, text, of, data):
        data[of].attach_grad()
        with self.mx.autograd.record(): loss = eval(text, dict(self.names, **data))
        loss.backward()
        return loss, data[of].grad
    def initializers(self, text):
        self.mx.random.seed(3)
        shape = (2, 3, 2, 2) if "Bilinear" in text else (5, 4)
        p = self.mx.gluon.Parameter("p_weight", shape=shape, init=eval(text, dict(self.names)))
        p.initialize()
        # LAPACK leaves the signs of singular vectors open.
        return p.data().abs() if "Orthogonal" in text else p.data()
    def np_initializers(self, text):
        self.mx.npx.set_np()
        return self.initializers(text)


class Torch:
    def __init__(self):
        import torch
        self.torch, self.version = torch, "torch " + torch.__version__.split("+")[0]
        self.names = {"torch": torch, "nn": torch.nn, "F": torch.nn.functional}
    def array(self, shape, values, whole): return self.torch.tensor(values, dtype=self.torch.int64 if whole else self.torch.float32).reshape(shape)
    def list(self, x): return x.detach().numpy()
    def optimizers(self, text):
        params = [self.torch.tensor(w, requires_grad=True) for w in WEIGHTS]
        optimizer = eval(text, dict(self.names, params=params))
        for gradients in GRADIENTS:
            for p, g in zip(params, gradients): p.grad = self.torch.tensor(g)
            optimizer.step()
            yield params
    def schedules(self, text):
        weight = self.torch.tensor([1.0], requires_grad=True)
        weight.grad = self.torch.zeros(1)
        optimizer = self.torch.optim.SGD([weight], lr=0.5)
        schedule = eval(text, dict(self.names, optimizer=optimizer))
        rates = []
        for _ in range(STEPS):
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            schedule.step()
        return rates
    def losses(self, text, of, data):
        data[of].requires_grad_()
        loss = eval(text, dict(self.names, **data))
        loss.sum().backward()
        return loss, data[of].grad
    def initializers(self, text, data):
        self.torch.manual_seed(3)
        return eval(text, dict(self.names, **data))


class TensorFlow:
    def __init__(self):
        import tensorflow
        self.tf, self.version = tensorflow, f"tensorflow {tensorflow.__version__}, keras {tensorflow.keras.__version__}"
        self.names = {"tf": tensorflow}
    def array(self, shape, values, whole): return self.tf.reshape(self.tf.constant(values, dtype=self.tf.int64 if whole else self.tf.float32), shape)
    def list(self, x): return x.numpy()
    def optimizers(self, text):
        variables = [self.tf.Variable(w) for w in WEIGHTS]
        optimizer = eval(text, dict(self.names))
        for gradients in GRADIENTS:
            optimizer.apply_gradients(zip([self.tf.constant(g) for g in gradients], variables))
            yield variables
    def schedules(self, text):
        schedule = eval(text, dict(self.names))
        return [float(schedule(step)) for step in range(STEPS)]
    def losses(self, text, of, data):
        with self.tf.GradientTape() as tape:
            tape.watch(data[of])
            loss = eval(text, dict(self.names, **data))
        return loss, tape.gradient(loss, data[of])
    def initializers(self, text): return self.tf.convert_to_tensor(eval(text, dict(self.names)))


class JAX:
    def __init__(self):
        import jax, optax, flax.linen, flax
        jax.config.update("jax_threefry_partitionable", False)  # as when the book was recorded
        self.jax, self.optax, self.version = jax, optax, f"jax {jax.__version__}, optax {optax.__version__}, flax {flax.__version__}"
        self.names = {"jax": jax, "optax": optax, "nn": flax.linen}
    def array(self, shape, values, whole): return self.jax.numpy.array(values, dtype="int32" if whole else "float32").reshape(shape)
    def list(self, x): return x
    def optimizers(self, text):
        params = [self.jax.numpy.array(w) for w in WEIGHTS]
        rule = eval(text, dict(self.names))
        state = rule.init(params)
        for gradients in GRADIENTS:
            updates, state = rule.update([self.jax.numpy.array(g) for g in gradients], state, params)
            params = self.optax.apply_updates(params, updates)
            yield params
    def schedules(self, text):
        schedule = eval(text, dict(self.names))
        return [float(schedule(step)) for step in range(STEPS)]
    def losses(self, text, of, data):
        def loss(x): return eval(text, dict(self.names, **dict(data, **{of: x})))
        return loss(data[of]), self.jax.grad(lambda x: loss(x).sum())(data[of])
    def initializers(self, text): return eval(text, dict(self.names, key=self.jax.random.PRNGKey(3)))


def number(value):
    """As short as float32 (numpy's), or float64 (Python's), allows."""
    return float(str(value)) if value != int(value) else int(value)


def main():
    import numpy
    parser = argparse.ArgumentParser()
    parser.add_argument("--framework", choices=sorted(CASES), required=True)
    key = parser.parse_args().framework
    framework = {"mxnet": MXNet, "torch": Torch, "tensorflow": TensorFlow, "jax": JAX}[key]()
    def flat(x): return [number(v) for v in numpy.asarray(framework.list(x), dtype=numpy.float32).reshape(-1)]
    def make(): return {name: framework.array(shape, values, name in WHOLE) for name, (shape, values) in DATA.items()}
    groups = {}
    for group, cases in CASES[key].items():
        groups[group] = []
        for case in cases:
            python, ours = case if isinstance(case, tuple) else (case, swift(case))
            if group in ("optimizers", "trainers"):
                numbers = [sum((flat(w) for w in weights), []) for step, weights in enumerate(getattr(framework, group)(python), 1) if step in KEPT_STEPS]
            elif group == "schedules":
                numbers = [[float("%.12g" % rate) for rate in framework.schedules(python)]]
            elif group == "losses":
                of = min((name for name in PREDICTIONS if re.search(rf"\b{name}\b", python)), key=lambda name: re.search(rf"\b{name}\b", python).start())
                numbers = [flat(x) for x in framework.losses(python, of, make())]
                groups[group].append({"swift": ours, "of": of, "numbers": numbers})
                continue
            else:
                run = getattr(framework, group)
                of = next((name for name in DATA if re.search(rf"\b{name}\b", python)), None)
                numbers = [flat(run(python, make()) if of else run(python))]
                if of:
                    groups[group].append({"swift": ours, "of": of, "numbers": numbers})
                    continue
            groups[group].append({"swift": ours, "numbers": numbers})
    used = {name for cases in groups.values() for case in cases for name in DATA if re.search(rf"\b{name}\b", case["swift"])}
    data = {name: {"shape": shape, "values": values, "whole": name in WHOLE} for name, (shape, values) in DATA.items() if name in used}
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Fixtures", f"training-{key}.json")
    def line(value): return json.dumps(value, separators=(", ", ": "))
    with open(path, "w") as file:
        file.write("{\n")
        file.write(f' "of": {line(framework.version)},\n "madeBy": "Frameworks/training_numbers.py --framework {key}",\n')
        file.write(f' "weights": {line(WEIGHTS)},\n "gradients": {line(GRADIENTS)},\n "steps": {line(KEPT_STEPS)},\n')
        file.write(' "data": {\n' + ",\n".join(f"  {line(name)}: {line(value)}" for name, value in data.items()) + "\n },\n")
        file.write(' "groups": {\n' + ",\n".join(f"  {line(name)}: [\n" + ",\n".join("   " + line(case) for case in cases) + "\n  ]" for name, cases in groups.items()) + "\n }\n}\n")


main()
