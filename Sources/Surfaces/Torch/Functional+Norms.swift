import Engine

// Normalisation over groups of channels, over each image, by the root of the mean square; attention.

extension nn.functional {
    /// x less its mean over its square root of variance, over all axes from one on.
    private static func standardised(_ rows: Tensor, _ from: Int, _ eps: Double) -> Tensor {
        let axes = Size(Array(from..<rows.ndim))
        let distance = rows - rows.mean(axes, keepdim: true)
        return distance * (distance.square().mean(axes, keepdim: true) + eps).rsqrt()
    }
    private static func scaled(_ x: Tensor, _ weight: Tensor?, _ bias: Tensor?) -> Tensor {
        var sizes = Values.shape(x.core).map { _ in 1 }
        sizes[1] = x.size(1)
        var result = x
        if let factor = weight { result = result * factor.reshape(sizes) }
        if let term = bias { result = result + term.reshape(sizes) }
        return result
    }
    /// Normalises groups of channels (axis 1) of every example.
    public static func group_norm(_ input: Tensor, _ num_groups: Int, weight: Tensor? = nil, bias: Tensor? = nil, eps: Double = 1e-5) -> Tensor {
        if input.ndim < 2 { Modes.fail("RuntimeError", "Expected at least 2 dimensions for input tensor but received " + input.ndim.description) }
        let channels = input.size(1)
        if num_groups <= 0 || channels % num_groups != 0 {
            Modes.fail(
                "RuntimeError",
                "Expected number of channels in input to be divisible by num_groups, but got input of shape " + Values.shape(input.core).description + " and num_groups="
                    + num_groups.description)
        }
        let rows = input.reshape(input.size(0), num_groups, -1)
        return Tensor(scaled(standardised(rows, 2, eps).reshape(input.shape), weight, bias).core, "NativeGroupNorm")
    }
    /// Normalises every channel of every example.
    public static func instance_norm(
        _ input: Tensor, _ running_mean: Tensor? = nil, _ running_var: Tensor? = nil, weight: Tensor? = nil, bias: Tensor? = nil, use_input_stats: Bool = true, momentum: Double = 0.1,
        eps: Double = 1e-5
    ) -> Tensor {
        if !use_input_stats { return batch_norm(input, running_mean, running_var, weight: weight, bias: bias, eps: eps) }
        let count = Values.shape(input.core).dropFirst(2).reduce(1) { $0 * $1 }
        if count == 1 { Modes.fail("ValueError", "Expected more than 1 spatial element when training, got input size " + input.shape.description) }
        return Tensor(scaled(standardised(input, 2, eps), weight, bias).core, "View")
    }
    /// x over the root of the mean of its squares, over the last axes.
    public static func rms_norm(_ input: Tensor, _ normalized_shape: any Dims, weight: Tensor? = nil, eps: Double? = nil) -> Tensor {
        let count = normalized_shape._sizes.count
        let own = input.dtype == .float64 ? 2.220446049250313e-16 : 1.1920928955078125e-07
        let axes = Size(Array((input.ndim - count)..<input.ndim))
        let result = input * (input.square().mean(axes, keepdim: true) + (eps ?? own)).rsqrt()
        if let factor = weight { return result * factor }
        return result
    }
    /// softmax(query • keyᵀ · scale + mask) • value, over the last two axes. A mask of Booleans says what counts, one of numbers is added.
    public static func scaled_dot_product_attention(
        _ query: Tensor, _ key: Tensor, _ value: Tensor, attn_mask: Tensor? = nil, dropout_p: Double = 0.0, is_causal: Bool = false, scale: Double? = nil
    ) -> Tensor {
        let width = Double(query.size(-1))
        var scores = query.matmul(key.transpose(-2, -1)) * (scale ?? 1.0 / width.squareRoot())
        let never = query.constant(-Double.infinity)
        if is_causal {
            let seen = torch.ones(query.size(-2), key.size(-2), dtype: .bool).tril()
            scores = torch.where(seen, scores, never)
        }
        if let mask = attn_mask { scores = mask.dtype == .bool ? torch.where(mask, scores, never) : scores + mask }
        var weights = scores.softmax(-1)
        if dropout_p > 0.0 { weights = dropout(weights, p: dropout_p, training: true) }
        return weights.matmul(value)
    }
    /// The first half of an axis times the sigmoid of the second.
    public static func glu(_ input: Tensor, _ dim: Int = -1) -> Tensor {
        let at = input.axis(dim)
        let length = input.size(at)
        if length % 2 != 0 { Modes.fail("RuntimeError", "Halving dimension must be even, but dimension " + at.description + " is size " + length.description) }
        return Tensor((input.narrow(at, 0, length / 2) * input.narrow(at, length / 2, length / 2).sigmoid()).core, "Glu")
    }
    public static func glu(_ input: Tensor, dim: Int) -> Tensor { glu(input, dim) }
    public static func softmin(_ input: Tensor, _ dim: Int) -> Tensor { softmin(input, dim: dim) }
}
