import Engine

extension nn.functional {
    /// A tensor that may be missing, as the engine takes it.
    static func some(_ tensor: Tensor?) -> [Engine.Tensor] {
        if let tensor = tensor { return [tensor.core] }
        return []
    }

    /// input • weight.T + bias.
    public static func linear(_ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil) -> Tensor {
        let axes = Values.ndim(input.core)
        if input.dtype != weight.dtype {
            Modes.fail(
                "RuntimeError",
                bias == nil
                    ? "expected m1 and m2 to have the same dtype, but got: " + input.dtype.cName + " != " + weight.dtype.cName
                    : "mat1 and mat2 must have the same dtype, but got " + input.dtype.typeName + " and " + weight.dtype.typeName)
        }
        let plain = axes == 1 ? "SqueezeBackward4" : axes == 2 ? "Mm" : "UnsafeView"
        return Tensor(Layers.linear(input.core, weight.core, some(bias)), bias == nil ? plain : axes == 2 ? "Addmm" : "View")
    }
    public static func linear(_ input: Tensor, _ weight: Tensor, bias: Tensor?) -> Tensor { linear(input, weight, bias) }
    public static func bilinear(_ input1: Tensor, _ input2: Tensor, _ weight: Tensor, _ bias: Tensor? = nil) -> Tensor {
        let left = Ops.tensordot(input1.core, weight.core, [-1], [1])
        let sum = Ops.reduce("sum", Ops.binary("mul", left, Shapes.expandDims(input2.core, -2)), [-1], false)
        return Tensor(bias == nil ? sum : Ops.binary("add", sum, (bias ?? input1).core), "Bilinear")
    }

    /// The rows of the weight that the input names.
    public static func embedding(_ input: Tensor, _ weight: Tensor, padding_idx: Int? = nil) -> Tensor {
        if Values.ndim(weight.core) != 2 { Modes.fail("RuntimeError", "'weight' must be 2-D") }
        if Values.isFloating(input.core) || Values.dtype(input.core) == "bool" {
            Modes.fail(
                "RuntimeError",
                "Expected tensor for argument #1 'indices' to have one of the following scalar types: Long, Int; but got torch." + input.dtype.typeName
                    + "Tensor instead (while checking arguments for embedding)")
        }
        let rows = Values.shape(weight.core)[0]
        if Values.size(input.core) > 0 {
            let least = Values.double(Ops.reduce("min", input.core, [], false))
            let most = Values.double(Ops.reduce("max", input.core, [], false))
            if least < 0.0 || most >= Double(rows) { Modes.fail("IndexError", "index out of range in self") }
        }
        let found = Indexing.take(weight.core, input.core, 0, "raise")
        guard let padding = padding_idx else { return Tensor(found, "Embedding") }
        // What pads is a constant: no gradient reaches its row.
        let pads = Shapes.expandDims(Ops.compareScalar("equal", input.core, Double(padding < 0 ? padding + rows : padding), true), -1)
        return Tensor(Ops.select(pads, Ops.stopGradient(found), found), "Embedding")
    }

    /// x over its norm along an axis.
    public static func normalize(_ input: Tensor, p: Double = 2.0, dim: Int = 1, eps: Double = 1e-12) -> Tensor {
        let length = Ops.vectorNorm(input.core, p, [input.axis(dim)], true)
        return Tensor(Ops.binary("div", input.core, Ops.scalar("maximum", length, eps, false)), "Div")
    }
    public static func cosine_similarity(_ x1: Tensor, _ x2: Tensor, dim: Int = 1, eps: Double = 1e-8) -> Tensor {
        let dot = Ops.reduce("sum", Ops.binary("mul", x1.core, x2.core), [dim], false)
        let one = Ops.scalar("maximum", Ops.vectorNorm(x1.core, 2.0, [x1.axis(dim)], false), eps, false)
        let two = Ops.scalar("maximum", Ops.vectorNorm(x2.core, 2.0, [x2.axis(dim)], false), eps, false)
        return Tensor(Ops.binary("div", dot, Ops.binary("mul", one, two)), "Div")
    }

    /// Normalises channels (axis 1): by their own moments in training, which then move the running ones; by the running ones otherwise.
    public static func batch_norm(
        _ input: Tensor, _ running_mean: Tensor?, _ running_var: Tensor?, weight: Tensor? = nil, bias: Tensor? = nil, training: Bool = false, momentum: Double = 0.1, eps: Double = 1e-5
    ) -> Tensor {
        let shape = Values.shape(input.core)
        let channels = shape.count > 1 ? shape[1] : 0
        for (name, tensor) in [("running_mean", running_mean), ("running_var", running_var), ("weight", weight), ("bias", bias)] {
            if let own = tensor {
                if Values.size(own.core) != channels {
                    Modes.fail("RuntimeError", name + " should contain " + channels.description + " elements not " + Values.size(own.core).description)
                }
            }
        }
        if training {
            let count = shape.indices.reduce(1) { $1 == 1 ? $0 : $0 * shape[$1] }
            if count == 1 { Modes.fail("ValueError", "Expected more than 1 value per channel when training, got input size " + input.shape.description) }
            let moments = Layers.moments(input.core)
            if let mean = running_mean, let variance = running_var {
                let wasOn = Modes.setGradient(false)
                move(mean, Indexing.get(moments, [0, 0, 0, 0], []), momentum)
                move(variance, Ops.scalar("mul", Indexing.get(moments, [0, 1, 0, 0], []), Double(count) / Double(count - 1), false), momentum)
                _ = Modes.setGradient(wasOn)
            }
            return Tensor(Layers.batchNorm(input.core, moments, some(weight), some(bias), eps), "NativeBatchNorm")
        }
        guard let mean = running_mean, let variance = running_var else {
            Modes.fail("RuntimeError", (running_mean == nil ? "running_mean" : "running_var") + " must be defined in evaluation mode")
            return input
        }
        // One factor and one term a channel.
        var scale = Ops.unary("rsqrt", Ops.scalar("add", variance.core, eps, false))
        if let weight = weight { scale = Ops.binary("mul", scale, weight.core) }
        var shift = Ops.unary("neg", Ops.binary("mul", mean.core, scale))
        if let bias = bias { shift = Ops.binary("add", shift, bias.core) }
        let spread = shape.indices.map { $0 == 1 ? channels : 1 }
        let scaled = Ops.binary("mul", input.core, Shapes.reshape(scale, spread))
        return Tensor(Ops.binary("add", scaled, Shapes.reshape(shift, spread)), "NativeBatchNorm")
    }
    private static func move(_ running: Tensor, _ seen: Engine.Tensor, _ momentum: Double) {
        Ops.assign(running.core, Ops.binary("add", Ops.scalar("mul", running.core, 1.0 - momentum, false), Ops.scalar("mul", seen, momentum, false)))
    }

    public static func layer_norm(_ input: Tensor, _ normalized_shape: any Dims, weight: Tensor? = nil, bias: Tensor? = nil, eps: Double = 1e-5) -> Tensor {
        Tensor(Layers.layerNorm(input.core, normalized_shape._sizes, some(weight), some(bias), eps), "NativeLayerNorm")
    }
    public static func layer_norm(_ input: Tensor, normalized_shape: any Dims, weight: Tensor? = nil, bias: Tensor? = nil, eps: Double = 1e-5) -> Tensor {
        layer_norm(input, normalized_shape, weight: weight, bias: bias, eps: eps)
    }
}

extension nn.functional {
    /// A new last axis: 1 at the class, 0 elsewhere. As many classes as there are, unless told.
    public static func one_hot(_ input: Tensor, _ num_classes: Int = -1) -> Tensor {
        if input.dtype != .int64 { Modes.fail("RuntimeError", "one_hot is only applicable to index tensor of type LongTensor.") }
        let values = Values.ints(input.core)
        if values.isEmpty && num_classes <= 0 { Modes.fail("RuntimeError", "Can not infer total number of classes from empty tensor.") }
        var most = 0
        for value in values {
            if value < 0 { Modes.fail("RuntimeError", "Class values must be non-negative.") }
            if value > most { most = value }
        }
        if num_classes != -1 && num_classes < 1 { Modes.fail("RuntimeError", "num_classes should be positive") }
        if num_classes != -1 && most >= num_classes { Modes.fail("RuntimeError", "Class values must be smaller than num_classes.") }
        return Tensor(Indexing.oneHot(input.core, num_classes == -1 ? most + 1 : num_classes, "int64"))
    }
    public static func one_hot(_ input: Tensor, num_classes: Int) -> Tensor { one_hot(input, num_classes) }
}
