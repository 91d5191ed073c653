import Engine

// Losses; reduction is "mean", "sum" or "none".
extension nn.functional {
    private static func loss(_ name: String, _ input: Tensor, _ target: Tensor, _ weights: [Engine.Tensor], _ reduction: String, _ bound: Double, _ operation: String) -> Tensor {
        if name == "bce_with_logits" && input.shape != target.shape {
            Modes.fail("ValueError", "Target size (" + target.shape.description + ") must be the same as input size (" + input.shape.description + ")")
        }
        Tensor.needBroadcast(Values.shape(input.core), Values.shape(target.core))
        if name == "mse" || name == "smooth_l1" || name == "huber" { input.needReal(name + "_cpu") }
        return Tensor(Layers.loss(name, input.core, target.core, weights, reduction, bound), operation)
    }
    public static func mse_loss(_ input: Tensor, _ target: Tensor, reduction: String = "mean") -> Tensor { loss("mse", input, target, [], reduction, 0.0, "MseLoss") }
    public static func l1_loss(_ input: Tensor, _ target: Tensor, reduction: String = "mean") -> Tensor {
        loss("l1", input, target, [], reduction, 0.0, reduction == "mean" ? "Mean" : reduction == "sum" ? "Sum" : "Abs")
    }
    public static func smooth_l1_loss(_ input: Tensor, _ target: Tensor, reduction: String = "mean", beta: Double = 1.0) -> Tensor {
        loss("smooth_l1", input, target, [], reduction, beta, "SmoothL1Loss")
    }
    public static func huber_loss(_ input: Tensor, _ target: Tensor, reduction: String = "mean", delta: Double = 1.0) -> Tensor {
        if delta <= 0.0 { Modes.fail("RuntimeError", "huber_loss does not support non-positive values for delta.") }
        return loss("huber", input, target, [], reduction, delta, "HuberLoss")
    }
    public static func binary_cross_entropy(_ input: Tensor, _ target: Tensor, weight: Tensor? = nil, reduction: String = "mean") -> Tensor {
        loss("bce", input, target, some(weight), reduction, 0.0, "BinaryCrossEntropy")
    }
    public static func binary_cross_entropy_with_logits(
        _ input: Tensor, _ target: Tensor, weight: Tensor? = nil, reduction: String = "mean", pos_weight: Tensor? = nil
    ) -> Tensor {
        var weights = some(weight)
        if let positive = pos_weight { weights = [weight == nil ? Make.full([1], 1.0, Values.dtype(input.core), "cpu(0)") : weights[0], positive.core] }
        return loss("bce_with_logits", input, target, weights, reduction, 0.0, "BinaryCrossEntropyWithLogits")
    }
    public static func kl_div(_ input: Tensor, _ target: Tensor, reduction: String = "mean", log_target: Bool = false) -> Tensor {
        loss(log_target ? "kl_div_log" : "kl_div", input, target, [], reduction, 0.0, reduction == "sum" ? "Sum" : reduction == "none" ? "Sub" : reduction == "mean" ? "Mean" : "Div")
    }

    /// Labels are whole numbers of 64 bits in PyTorch.
    private static func checkLabels(_ input: Tensor, _ target: Tensor) {
        if Values.ndim(input.core) == 2 && Values.ndim(target.core) > 1 && !Values.isFloating(target.core) {
            Modes.fail("RuntimeError", "0D or 1D target tensor expected, multi-target not supported")
        }
        if Values.dtype(target.core) != "int64" && Values.dtype(target.core) != "uint8" && !Values.isFloating(target.core) {
            Modes.fail("RuntimeError", "expected target dtype to be Long or Byte, but got " + target.dtype.typeName)
        }
    }
    /// Of logits and labels, or logits and probabilities.
    public static func cross_entropy(
        _ input: Tensor, _ target: Tensor, weight: Tensor? = nil, ignore_index: Int = -100, reduction: String = "mean", label_smoothing: Double = 0.0
    ) -> Tensor {
        checkLabels(input, target)
        var operation = Values.ndim(input.core) > 2 ? reduction == "none" ? "View" : "NllLoss2D" : "NllLoss"
        if label_smoothing > 0.0 { operation = "Add" }
        if Values.isFloating(target.core) { operation = reduction == "mean" ? "DivBackward1" : "Neg" }
        return Tensor(Layers.crossEntropy(input.core, target.core, some(weight), ignore_index, reduction, label_smoothing), operation)
    }
    /// Of log-probabilities and labels.
    public static func nll_loss(_ input: Tensor, _ target: Tensor, weight: Tensor? = nil, ignore_index: Int = -100, reduction: String = "mean") -> Tensor {
        if Values.isFloating(target.core) { Modes.fail("RuntimeError", "expected target dtype to be Long or Byte, but got " + target.dtype.typeName) }
        checkLabels(input, target)
        return Tensor(Layers.negativeLogLikelihood(input.core, target.core, some(weight), ignore_index, reduction), Values.ndim(input.core) > 2 ? "NllLoss2D" : "NllLoss")
    }
}
