import Engine

// Losses of margins and of distributions; reduction is "mean", "sum" or "none".
extension nn.functional {
    private static func reduced(_ losses: Tensor, _ reduction: String) -> Tensor {
        if reduction == "mean" { return losses.mean() }
        if reduction == "sum" { return losses.sum() }
        if reduction != "none" { Modes.fail("ValueError", reduction + " is not a valid value for reduction") }
        return losses
    }
    public static func poisson_nll_loss(_ input: Tensor, _ target: Tensor, log_input: Bool = true, eps: Double = 1e-8, reduction: String = "mean") -> Tensor {
        let losses = log_input ? input.exp() - target * input : input - target * (input + eps).log()
        return reduced(losses, reduction)
    }
    public static func soft_margin_loss(_ input: Tensor, _ target: Tensor, reduction: String = "mean") -> Tensor { reduced((target.neg() * input).exp().log1p(), reduction) }
    public static func hinge_embedding_loss(_ input: Tensor, _ target: Tensor, margin: Double = 1.0, reduction: String = "mean") -> Tensor {
        let zero = torch.zeros_like(input)
        let apart = torch.where(target != 1, (margin - input).clamp(min: 0), zero)
        let near = torch.where(target != -1, input, zero)
        return reduced(near + apart, reduction)
    }
    public static func margin_ranking_loss(_ input1: Tensor, _ input2: Tensor, _ target: Tensor, margin: Double = 0.0, reduction: String = "mean") -> Tensor {
        reduced((target.neg() * (input1 - input2) + margin).clamp(min: 0), reduction)
    }
    public static func pairwise_distance(_ x1: Tensor, _ x2: Tensor, p: Double = 2.0, eps: Double = 1e-6, keepdim: Bool = false) -> Tensor {
        (x1 - x2 + eps).norm(p, dim: -1, keepdim: keepdim)
    }
    public static func triplet_margin_loss(
        _ anchor: Tensor, _ positive: Tensor, _ negative: Tensor, margin: Double = 1.0, p: Double = 2, eps: Double = 1e-6, reduction: String = "mean"
    ) -> Tensor {
        let near = pairwise_distance(anchor, positive, p: p, eps: eps)
        let apart = pairwise_distance(anchor, negative, p: p, eps: eps)
        return reduced((near - apart + margin).clamp(min: 0), reduction)
    }
    public static func cosine_embedding_loss(_ input1: Tensor, _ input2: Tensor, _ target: Tensor, margin: Double = 0.0, reduction: String = "mean") -> Tensor {
        let axis = target.ndim
        let edge = 9.999999960041972e-13
        let squares = ((input1 * input1).sum(axis) + edge) * ((input2 * input2).sum(axis) + edge)
        let cosine = (input1 * input2).sum(axis) / squares.sqrt()
        let zero = torch.zeros_like(cosine)
        let near = torch.where(target == 1, 1 - cosine, zero)
        return reduced(near + torch.where(target == -1, (cosine - margin).clamp(min: 0), zero), reduction)
    }
    public static func gaussian_nll_loss(_ input: Tensor, _ target: Tensor, _ `var`: Tensor, full: Bool = false, eps: Double = 1e-6, reduction: String = "mean") -> Tensor {
        let held = `var` + (`var`.clamp(min: eps) - `var`).detach()
        let distance = input - target
        var losses = (held.log() + distance * distance / held) * 0.5
        if full { losses = losses + 0.9189385332046727 }
        return reduced(losses, reduction)
    }
    public static func multi_margin_loss(_ input: Tensor, _ target: Tensor, p: Int = 1, margin: Double = 1.0, reduction: String = "mean") -> Tensor {
        let own = input.gather(-1, target.unsqueeze(-1))
        let over = (input - own + margin).clamp(min: 0)
        let others = F.one_hot(target, input.size(-1)) == 0
        let terms = p == 2 ? over * over : over
        return reduced(torch.where(others, terms, torch.zeros_like(terms)).sum(-1) / input.size(-1), reduction)
    }
    public static func multilabel_soft_margin_loss(_ input: Tensor, _ target: Tensor, weight: Tensor? = nil, reduction: String = "mean") -> Tensor {
        var losses = (target * logsigmoid(input) + (1 - target) * logsigmoid(input.neg())).neg()
        if let factor = weight { losses = losses * factor }
        return reduced(losses.mean(-1), reduction)
    }
}
