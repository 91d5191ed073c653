/// What networks are made of. Where a list of Tensor stands for one that may be missing, it is empty then.
public enum Layers {
    /// x · weightᵀ + bias over x's last axis; weight [outputs, inputs].
    public static func linear(_ x: Tensor, _ weight: Tensor, _ bias: [Tensor]) -> Tensor {
        Border.tensor { try Core.linear(x, weight, bias.first) }
    }

    /// A convolution over the last one or two axes, as many as weight [outputs, inputs / groups, …] has. Lists have one number for all axes or one for each; padding also those before all axes and then those behind.
    public static func convolution(_ x: Tensor, _ weight: Tensor, _ bias: [Tensor], _ stride: [Int], _ padding: [Int], _ dilation: [Int], _ groups: Int) -> Tensor {
        Border.tensor { try Core.convolution(x, weight, bias.first, stride, padding, dilation, groups) }
    }

    /// Its transpose; weight [inputs, outputs / groups, …].
    public static func transposedConvolution(_ x: Tensor, _ weight: Tensor, _ bias: [Tensor], _ stride: [Int], _ padding: [Int], _ outputPadding: [Int], _ dilation: [Int], _ groups: Int) -> Tensor {
        Border.tensor { try Core.transposedConvolution(x, weight, bias.first, stride, padding, outputPadding, dilation, groups) }
    }

    /// The largest of each window over the last axes (1 or 2). No stride: the kernel's.
    public static func maxPool(_ x: Tensor, _ axes: Int, _ kernel: [Int], _ stride: [Int], _ padding: [Int], _ dilation: [Int], _ ceil: Bool) -> Tensor {
        Border.tensor { try Core.maxPool(x, axes, kernel, stride, padding, dilation, ceil: ceil) }
    }

    /// The mean of each window; divisor 0: the number of its elements, with those of the padding or without.
    public static func avgPool(_ x: Tensor, _ axes: Int, _ kernel: [Int], _ stride: [Int], _ padding: [Int], _ ceil: Bool, _ countPadding: Bool, _ divisor: Int) -> Tensor {
        Border.tensor { try Core.avgPool(x, axes, kernel, stride, padding, ceil: ceil, countPadding: countPadding, divisor: divisor) }
    }

    /// Means over as many windows as the result has elements; a size of -1 keeps the input's.
    public static func adaptiveAvgPool(_ x: Tensor, _ axes: Int, _ size: [Int]) -> Tensor {
        Border.tensor { try Core.adaptiveAvgPool(x, axes, size) }
    }

    /// e to the x over its sum along an axis, or the logarithm of that.
    public static func softmax(_ x: Tensor, _ axis: Int, _ logarithm: Bool) -> Tensor {
        Border.tensor { try Core.softmax(x, axis, logarithm: logarithm) }
    }

    /// [2, channels]: means and variances (over n) of axis 1, as constants.
    public static func moments(_ x: Tensor) -> Tensor {
        Border.tensor { try Core.moments(x) }
    }

    /// Normalises channels (axis 1) by their moments, which must be x's own; then scales and raises.
    public static func batchNorm(_ x: Tensor, _ moments: Tensor, _ scale: [Tensor], _ shift: [Tensor], _ eps: Double) -> Tensor {
        Border.tensor { try Core.batchNorm(x, moments, scale.first, shift.first, eps) }
    }

    /// Normalises over the last axes, whose sizes are told; then scales and raises.
    public static func layerNorm(_ x: Tensor, _ sizes: [Int], _ scale: [Tensor], _ shift: [Tensor], _ eps: Double) -> Tensor {
        Border.tensor { try Core.layerNorm(x, sizes, scale.first, shift.first, eps) }
    }

    /// gelu, gelu_tanh, silu, mish, softplus (beta, threshold), logsigmoid, leaky_relu (slope), elu (alpha, scale, inner scale), hardtanh (low, high), hardsigmoid, hardswish, softsign, tanhshrink, softshrink (edge), hardshrink (edge), threshold (edge, value).
    public static func activation(_ name: String, _ x: Tensor, _ numbers: [Double]) -> Tensor {
        Border.tensor { try Core.activation(name, x, numbers) }
    }

    /// x above 0, x times the weight (one, or one a channel) below.
    public static func prelu(_ x: Tensor, _ weight: Tensor) -> Tensor {
        Border.tensor { try Core.prelu(x, weight) }
    }

    /// Element-wise losses: mse, l1, smooth_l1, huber (bound), bce, bce_with_logits (a second weight: that of positives), kl_div, kl_div_log. reduction: none, mean, sum, batchmean.
    public static func loss(_ name: String, _ input: Tensor, _ target: Tensor, _ weights: [Tensor], _ reduction: String, _ bound: Double) -> Tensor {
        Border.tensor { try Core.loss(name, input, target, weights, reduction, bound) }
    }

    /// Of logits [n, classes, …] and labels [n, …], or distributions in the logits' shape. A label that is no class is an error here and now.
    public static func crossEntropy(_ logits: Tensor, _ target: Tensor, _ weight: [Tensor], _ ignored: Int, _ reduction: String, _ smoothing: Double) -> Tensor {
        Border.tensor { try Core.crossEntropy(logits, target, weight.first, ignored, reduction, smoothing) }
    }

    /// The same of log-probabilities.
    public static func negativeLogLikelihood(_ input: Tensor, _ target: Tensor, _ weight: [Tensor], _ ignored: Int, _ reduction: String) -> Tensor {
        Border.tensor { try Core.negativeLogLikelihood(input, target, weight.first, ignored, reduction) }
    }
}

/// Optimisers' steps: parameters are written over, untracked. Each reads one gradient a parameter and remembers tensors of the parameter's shape, which it writes too.
public enum Optimisers {
    /// p -= rate · (g + decay p); with memory (one a parameter) of its momentum: m = momentum m + (1 - dampening) g, or g at first.
    public static func sgd(_ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ rate: Double, _ momentum: Double, _ dampening: Double, _ decay: Double, _ nesterov: Bool, _ first: Bool, _ maximize: Bool) {
        Border.void { try Core.optimise(.sgd, parameters, gradients, memory, Core.numbers(rate, decay, 0, momentum, 1 - dampening, first: first, nesterov: nesterov, maximize: maximize)) }
    }

    /// memory: both moments, three with the largest second one (amsgrad). step counts from 1. decoupled: AdamW's decay.
    public static func adam(_ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ step: Int, _ rate: Double, _ beta1: Double, _ beta2: Double, _ eps: Double, _ decay: Double, _ decoupled: Bool, _ maximize: Bool) {
        Border.void { try Core.optimise(.adam, parameters, gradients, memory, Core.numbers(rate, decay, eps, beta1, beta2, step: step, decoupled: decoupled, maximize: maximize)) }
    }

    /// memory: the sum of squares.
    public static func adagrad(_ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ rate: Double, _ eps: Double, _ decay: Double, _ maximize: Bool) {
        Border.void { try Core.optimise(.adagrad, parameters, gradients, memory, Core.numbers(rate, decay, eps, 0, 0, maximize: maximize)) }
    }

    /// memory: the mean of squares, the momentum, the mean gradient; an empty tensor for what there isn't.
    public static func rmsprop(_ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ rate: Double, _ alpha: Double, _ eps: Double, _ decay: Double, _ momentum: Double, _ maximize: Bool) {
        Border.void { try Core.optimise(.rmsprop, parameters, gradients, memory, Core.numbers(rate, decay, eps, alpha, momentum, maximize: maximize)) }
    }

    /// memory: the mean of squares, the mean of squared steps.
    public static func adadelta(_ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ rate: Double, _ rho: Double, _ eps: Double, _ decay: Double, _ maximize: Bool) {
        Border.void { try Core.optimise(.adadelta, parameters, gradients, memory, Core.numbers(rate, decay, eps, rho, 0, maximize: maximize)) }
    }

    /// MXNet's sgd, nag, adam, adagrad, rmsprop, adadelta and ftrl. numbers: rate, decay, the factor and the bound (none if negative) of gradients, eps, and the rule's own two: momentum and 0, the two
    /// betas, gamma1 and gamma2, rho and 0, lamda1 and beta. memory: sgd and nag the last step, adam both moments, adagrad and rmsprop one mean of squares (centered: also the mean gradient and the
    /// last step), adadelta two means of squares, ftrl z and n.
    public static func mxnet(_ rule: String, _ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ numbers: [Double]) {
        Border.void { try Core.optimise(mxnet: rule, parameters, gradients, memory, numbers) }
    }
}
