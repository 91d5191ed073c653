import Engine

// Layers as functions: what gluon's layers do with their parameters, and nd and npx with those that they are given.
extension NDArray {
    /// A convolution over `kernel.count` axes; `extra` makes it a transposed one.
    func convolved(_ weight: NDArray, _ bias: NDArray?, _ kernel: [Int], _ stride: [Int], _ pad: [Int], _ dilate: [Int], _ channels: Int, _ groups: Int, _ extra: [Int]? = nil) -> NDArray {
        let own = sizes
        if own.count != kernel.count + 2 {
            NDArray.refuse(NDArray.wrongAxes(own.count, kernel.count))
            return self
        }
        let shape: [Int] = (extra == nil ? [channels, own[1] / groups] : [own[1], channels / groups]) + kernel
        if shape != weight.sizes || own[1] % groups != 0 {
            NDArray.refuse("Shape inconsistent, Provided = " + NDArray.text(weight.sizes) + ", inferred shape=(" + shape.map { $0.description }.joined(separator: ",") + ")")
            return self
        }
        let shift = bias == nil ? [] : [bias!.tensor]
        if let more = extra { return like(Layers.transposedConvolution(tensor, weight.tensor, shift, stride, pad, more, dilate, groups)) }
        for axis in 0..<kernel.count {
            let reach = dilate[axis] * (kernel[axis] - 1) + 1
            let length = own[axis + 2] + 2 * pad[axis]
            if reach > length {
                let label = kernel.count == 1 ? "x" : axis == 0 ? "y" : "x"
                NDArray.refuse(
                    "Check failed: dilated_ksize_" + label + " <= AddPad(dshape[" + (axis + 2).description + "], param_.pad[" + axis.description + "]) (" + reach.description + " vs. "
                        + length.description + ") : kernel size exceed input")
                return self
            }
        }
        return like(Layers.convolution(tensor, weight.tensor, shift, stride, pad, dilate, groups))
    }
    static func wrongAxes(_ count: Int, _ axes: Int) -> String {
        let wanted = (axes + 2).description
        return "Check failed: dshp.ndim() == " + wanted + "U (" + count.description + " vs. " + wanted + ") : Input data should be " + wanted + "D in batch-num_filter-"
            + (axes == 1 ? "x" : "y-x")
    }

    /// The largest element or the mean of each window over the last axes; isGlobal: of all places.
    func pooled(_ kernel: [Int], _ stride: [Int], _ pad: [Int], _ ceil: Bool, _ isGlobal: Bool, _ isMax: Bool, _ countsPadding: Bool) -> NDArray {
        let own = sizes
        let axes = kernel.count
        if own.count != axes + 2 {
            NDArray.refuse(
                "Pooling: Check failed: dshape.ndim() >= 3 (" + own.count.description
                    + " vs. 3) : Input data should be  3D in (batch, channel, x) Or 4D in (batch, channel, y, x)  Or 5D in (batch, channel, d, y, x)")
            return self
        }
        let places = Array(own.dropFirst(2))
        let windows = isGlobal ? places : kernel
        let steps = isGlobal ? places.map { _ in 1 } : stride
        let edges = isGlobal ? places.map { _ in 0 } : pad
        for axis in 0..<axes where windows[axis] > places[axis] + 2 * edges[axis] {
            let at = axis.description
            NDArray.refuse(
                "Check failed: param.kernel[" + at + "] <= dshape_nchw[" + (axis + 2).description + "] + 2 * param.pad[" + at + "]: kernel size (" + windows[axis].description
                    + ") exceeds input (" + places[axis].description + " padded to " + (places[axis] + 2 * edges[axis]).description + ")")
            return self
        }
        if isMax { return like(Layers.maxPool(tensor, axes, windows, steps, edges, places.map { _ in 1 }, ceil && !isGlobal)) }
        return like(Layers.avgPool(tensor, axes, windows, steps, edges, ceil && !isGlobal, countsPadding, 0))
    }

    /// Each channel less its mean over its deviation: this batch's while training, which moves the running ones, else the running ones. Without `scale` gamma counts as ones.
    func batchNormalised(_ gamma: NDArray, _ beta: NDArray, _ mean: NDArray, _ variance: NDArray, _ eps: Double, _ momentum: Double, _ scale: Bool, _ isGlobal: Bool, _ axis: Int) -> NDArray {
        let channels = self.channels(axis)
        if gamma.size != channels {
            NDArray.refuse("Shape inconsistent, Provided = " + NDArray.text(gamma.sizes) + ", inferred shape=[" + channels.description + "]")
            return self
        }
        let moved = channelsSecond(axis)
        if Modes.isTraining() && !isGlobal {
            let moments = Layers.moments(moved.tensor)
            func remember(_ running: NDArray, _ row: Int) {
                autograd.pause {
                    let batch = running.like(Indexing.take(moments, Make.fromInts([row], [1], "int64", "cpu(0)"), 0, "clip")).reshape(running.sizes)
                    Ops.assign(running.tensor, (running * momentum + batch * (1.0 - momentum)).tensor)
                }
            }
            // MXNet does so on the way back, so never without a record.
            if Modes.isRecording() {
                remember(mean, 0)
                remember(variance, 1)
            }
            let result = Layers.batchNorm(moved.tensor, moments, scale ? [gamma.tensor] : [], [beta.tensor], eps)
            return like(result).channelsSecond(axis)
        }
        var shape = moved.sizes.map { _ in 1 }
        shape[1] = channels
        let spread = (variance + eps).sqrt()
        let factor = scale ? gamma / spread : 1.0 / spread
        let result = moved * factor.reshape(shape) + (beta - mean * factor).reshape(shape)
        return result.channelsSecond(axis)
    }

    /// Less the mean over the deviation along an axis, times gamma, plus beta.
    func layerNormalised(_ gamma: NDArray, _ beta: NDArray, _ axis: Int, _ eps: Double) -> NDArray {
        let length = channels(axis)
        if gamma.size != length {
            NDArray.refuse("Shape inconsistent, Provided = " + NDArray.text(gamma.sizes) + ", inferred shape=[" + length.description + "]")
            return self
        }
        let isLast = axis == -1 || axis == ndim - 1
        let moved = isLast ? self : swapaxes(axis, -1)
        let result = like(Layers.layerNorm(moved.tensor, [length], [gamma.tensor], [beta.tensor], eps))
        return isLast ? result : result.swapaxes(axis, -1)
    }

    /// What gluon's, nd's and npx's functions do with numbers for `act_type`.
    func leaky(_ type: String, _ slope: Double, _ gamma: NDArray?) -> NDArray {
        switch type {
        case "leaky": return like(Layers.activation("leaky_relu", tensor, [slope]))
        case "elu": return like(Layers.activation("elu", tensor, [slope, 1.0, 1.0]))
        case "selu": return like(Layers.activation("elu", tensor, [1.6732632423543772, 1.0507009873554805, 1.0]))
        case "gelu": return like(Layers.activation("gelu", tensor, []))
        case "prelu":
            if let weight = gamma { return like(Layers.prelu(tensor, weight.tensor)) }
        default: break
        }
        NDArray.refuse(
            "Invalid Input: '" + type + "', valid values are: {'elu', 'gelu', 'leaky', 'prelu', 'rrelu', 'selu'}, in operator LeakyReLU(name=\"\", act_type=\"" + type + "\")")
        return self
    }

    func convolution(
        _ weight: NDArray, _ bias: NDArray?, _ kernel: any Dims, _ stride: (any Dims)?, _ dilate: (any Dims)?, _ pad: (any Dims)?, _ num_filter: Int, _ num_group: Int, _ no_bias: Bool,
        _ extra: (any Dims)? = nil, transposed: Bool = false
    ) -> NDArray {
        let axes = Swift.max(1, ndim - 2)
        let windows = nn.each(kernel, kernel is Int ? axes : kernel._sizes.count)
        let count = windows.count
        if bias == nil && !no_bias { NDArray.refuse("Check failed: in_shape->size() == 3U (2 vs. 3) : Input:[data, weight, bias]") }
        return convolved(
            weight, no_bias ? nil : bias, windows, nn.each(stride ?? 1, count), nn.each(pad ?? 0, count), nn.each(dilate ?? 1, count), num_filter, Swift.max(1, num_group),
            transposed ? nn.each(extra ?? 0, count) : nil)
    }
    func pooling(_ kernel: (any Dims)?, _ type: String, _ isGlobal: Bool, _ convention: String, _ stride: (any Dims)?, _ pad: (any Dims)?, _ counts: Bool) -> NDArray {
        if type != "max" && type != "avg" {
            NDArray.refuse("Invalid Input: '" + type + "', valid values are: {'avg', 'lp', 'max', 'sum'}, in operator Pooling(name=\"\", pool_type=\"" + type + "\")")
        }
        let axes = Swift.max(1, ndim - 2)
        let windows = nn.each(kernel ?? 1, kernel == nil || kernel is Int ? axes : kernel!._sizes.count)
        return pooled(windows, nn.each(stride ?? 1, windows.count), nn.each(pad ?? 0, windows.count), convention == "full", isGlobal, type == "max", counts)
    }
}

extension nd {
    /// data · weightᵀ + bias.
    public static func FullyConnected(_ data: NDArray, _ weight: NDArray, _ bias: NDArray? = nil, num_hidden: Int, no_bias: Bool = false, flatten: Bool = true) -> NDArray {
        data.fullyConnected(weight, bias, num_hidden, no_bias, flatten)
    }
    public static func FullyConnected(data: NDArray, weight: NDArray, bias: NDArray? = nil, num_hidden: Int, no_bias: Bool = false, flatten: Bool = true) -> NDArray {
        data.fullyConnected(weight, bias, num_hidden, no_bias, flatten)
    }
    /// Cross-correlation of (example, channel, …) with the filters of the weight.
    public static func Convolution(
        _ data: NDArray, _ weight: NDArray, _ bias: NDArray? = nil, kernel: any Dims, stride: (any Dims)? = nil, dilate: (any Dims)? = nil, pad: (any Dims)? = nil, num_filter: Int,
        num_group: Int = 1, no_bias: Bool = false
    ) -> NDArray {
        data.convolution(weight, bias, kernel, stride, dilate, pad, num_filter, num_group, no_bias)
    }
    public static func Convolution(
        data: NDArray, weight: NDArray, bias: NDArray? = nil, kernel: any Dims, stride: (any Dims)? = nil, dilate: (any Dims)? = nil, pad: (any Dims)? = nil, num_filter: Int,
        num_group: Int = 1, no_bias: Bool = false
    ) -> NDArray {
        data.convolution(weight, bias, kernel, stride, dilate, pad, num_filter, num_group, no_bias)
    }
    /// The transpose of a convolution.
    public static func Deconvolution(
        _ data: NDArray, _ weight: NDArray, _ bias: NDArray? = nil, kernel: any Dims, stride: (any Dims)? = nil, dilate: (any Dims)? = nil, pad: (any Dims)? = nil, adj: (any Dims)? = nil,
        num_filter: Int, num_group: Int = 1, no_bias: Bool = true
    ) -> NDArray {
        data.convolution(weight, bias, kernel, stride, dilate, pad, num_filter, num_group, no_bias, adj, transposed: true)
    }
    public static func Deconvolution(
        data: NDArray, weight: NDArray, bias: NDArray? = nil, kernel: any Dims, stride: (any Dims)? = nil, dilate: (any Dims)? = nil, pad: (any Dims)? = nil, adj: (any Dims)? = nil,
        num_filter: Int, num_group: Int = 1, no_bias: Bool = true
    ) -> NDArray {
        data.convolution(weight, bias, kernel, stride, dilate, pad, num_filter, num_group, no_bias, adj, transposed: true)
    }
    /// The largest element or the mean of each window; pool_type: "max" or "avg".
    public static func Pooling(
        _ data: NDArray, kernel: (any Dims)? = nil, pool_type: String = "max", global_pool: Bool = false, pooling_convention: String = "valid", stride: (any Dims)? = nil,
        pad: (any Dims)? = nil, count_include_pad: Bool = true
    ) -> NDArray {
        data.pooling(kernel, pool_type, global_pool, pooling_convention, stride, pad, count_include_pad)
    }
    public static func Pooling(
        data: NDArray, kernel: (any Dims)? = nil, pool_type: String = "max", global_pool: Bool = false, pooling_convention: String = "valid", stride: (any Dims)? = nil,
        pad: (any Dims)? = nil, count_include_pad: Bool = true
    ) -> NDArray {
        data.pooling(kernel, pool_type, global_pool, pooling_convention, stride, pad, count_include_pad)
    }
    /// Normalises each channel; while training under a record the running mean and variance move towards the batch's.
    public static func BatchNorm(
        _ data: NDArray, _ gamma: NDArray, _ beta: NDArray, _ moving_mean: NDArray, _ moving_var: NDArray, eps: Double = 1e-3, momentum: Double = 0.9, fix_gamma: Bool = true,
        use_global_stats: Bool = false, axis: Int = 1
    ) -> NDArray {
        data.batchNormalised(gamma, beta, moving_mean, moving_var, eps, momentum, !fix_gamma, use_global_stats, axis)
    }
    public static func LayerNorm(_ data: NDArray, _ gamma: NDArray, _ beta: NDArray, axis: Int = -1, eps: Double = 1e-5) -> NDArray { data.layerNormalised(gamma, beta, axis, eps) }
    /// The rows of the weight that the data name.
    public static func Embedding(_ data: NDArray, _ weight: NDArray, input_dim: Int, output_dim: Int) -> NDArray { data.like(weight.taken(data, 0, "clip")) }
    public static func Flatten(_ data: NDArray) -> NDArray { data.flatten() }
    /// act_type: "leaky", "elu", "selu", "gelu" or, with gamma, "prelu".
    public static func LeakyReLU(_ data: NDArray, _ gamma: NDArray? = nil, act_type: String = "leaky", slope: Double = 0.25) -> NDArray { data.leaky(act_type, slope, gamma) }
}

extension NDArray {
    func fullyConnected(_ weight: NDArray, _ bias: NDArray?, _ num_hidden: Int, _ no_bias: Bool, _ flatten: Bool) -> NDArray {
        let inputs = weight.ndim == 2 ? weight.sizes[1] : 0
        if weight.ndim != 2 || weight.sizes[0] != num_hidden {
            NDArray.refuse("Shape inconsistent, Provided = " + NDArray.text(weight.sizes) + ", inferred shape=(" + num_hidden.description + "," + inputs.description + ")")
        }
        if bias == nil && !no_bias { NDArray.refuse("Check failed: in_shape->size() == 3 (2 vs. 3) : Input:[data, weight, bias]") }
        return connected(weight, no_bias ? nil : bias, flatten)
    }
}

extension npx {
    /// x · weightᵀ + bias.
    public static func fully_connected(_ x: NDArray, _ weight: NDArray, _ bias: NDArray? = nil, num_hidden: Int, no_bias: Bool = true, flatten: Bool = true) -> NDArray {
        x.fullyConnected(weight, bias, num_hidden, no_bias && bias == nil, flatten)
    }
    /// Cross-correlation of (example, channel, …) with the filters of the weight.
    public static func convolution(
        _ data: NDArray, _ weight: NDArray, _ bias: NDArray? = nil, kernel: any Dims, stride: (any Dims)? = nil, dilate: (any Dims)? = nil, pad: (any Dims)? = nil, num_filter: Int,
        num_group: Int = 1, no_bias: Bool = false
    ) -> NDArray {
        data.convolution(weight, bias, kernel, stride, dilate, pad, num_filter, num_group, no_bias)
    }
    public static func convolution(
        data: NDArray, weight: NDArray, bias: NDArray? = nil, kernel: any Dims, stride: (any Dims)? = nil, dilate: (any Dims)? = nil, pad: (any Dims)? = nil, num_filter: Int,
        num_group: Int = 1, no_bias: Bool = false
    ) -> NDArray {
        data.convolution(weight, bias, kernel, stride, dilate, pad, num_filter, num_group, no_bias)
    }
    /// The transpose of a convolution.
    public static func deconvolution(
        _ data: NDArray, _ weight: NDArray, _ bias: NDArray? = nil, kernel: any Dims, stride: (any Dims)? = nil, dilate: (any Dims)? = nil, pad: (any Dims)? = nil, adj: (any Dims)? = nil,
        num_filter: Int, num_group: Int = 1, no_bias: Bool = true
    ) -> NDArray {
        data.convolution(weight, bias, kernel, stride, dilate, pad, num_filter, num_group, no_bias, adj, transposed: true)
    }
    /// The largest element or the mean of each window; pool_type: "max" or "avg".
    public static func pooling(
        _ data: NDArray, kernel: (any Dims)? = nil, pool_type: String = "max", global_pool: Bool = false, pooling_convention: String = "valid", stride: (any Dims)? = nil,
        pad: (any Dims)? = nil, count_include_pad: Bool = true
    ) -> NDArray {
        data.pooling(kernel, pool_type, global_pool, pooling_convention, stride, pad, count_include_pad)
    }
    public static func pooling(
        data: NDArray, kernel: (any Dims)? = nil, pool_type: String = "max", global_pool: Bool = false, pooling_convention: String = "valid", stride: (any Dims)? = nil,
        pad: (any Dims)? = nil, count_include_pad: Bool = true
    ) -> NDArray {
        data.pooling(kernel, pool_type, global_pool, pooling_convention, stride, pad, count_include_pad)
    }
    /// Normalises each channel; while training under a record the running mean and variance move towards the batch's.
    public static func batch_norm(
        _ x: NDArray, _ gamma: NDArray, _ beta: NDArray, _ running_mean: NDArray, _ running_var: NDArray, eps: Double = 1e-3, momentum: Double = 0.9, fix_gamma: Bool = true,
        use_global_stats: Bool = false, axis: Int = 1
    ) -> NDArray {
        x.batchNormalised(gamma, beta, running_mean, running_var, eps, momentum, !fix_gamma, use_global_stats, axis)
    }
    public static func layer_norm(_ data: NDArray, _ gamma: NDArray, _ beta: NDArray, axis: Int = -1, eps: Double = 1e-5) -> NDArray { data.layerNormalised(gamma, beta, axis, eps) }
    /// The rows of the weight that the data name.
    public static func embedding(_ data: NDArray, _ weight: NDArray, input_dim: Int, output_dim: Int) -> NDArray { data.like(weight.taken(data, 0, "clip")) }
    /// act_type: "leaky", "elu", "selu", "gelu" or, with gamma, "prelu".
    public static func leaky_relu(_ data: NDArray, _ gamma: NDArray? = nil, act_type: String = "leaky", slope: Double = 0.25) -> NDArray { data.leaky(act_type, slope, gamma) }
}
