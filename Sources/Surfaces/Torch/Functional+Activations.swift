import Engine

extension Tensor {
    /// The result of one of the engine's activations.
    func activated(_ name: String, _ numbers: [Double], _ operation: String) -> Tensor {
        if Values.isFloating(core) { return Tensor(Layers.activation(name, core, numbers), operation) }
        if name == "softsign" || name == "tanhshrink" { return to(torch.defaultFloat).activated(name, numbers, operation) }
        if name == "hardtanh" {
            if Values.dtype(core) == "bool" { Modes.fail("RuntimeError", "Bool inputs not supported for hardtanh") }
            return clamp(Int(numbers[0]), Int(numbers[1]))
        }
        needReal(Tensor.kernel(name))
        return self
    }
    func softmaxed(_ dim: Int, _ dtype: DType?, _ log: Bool) -> Tensor {
        let source = dtype == nil ? self : to(dtype ?? .float32)
        let isLast = source.ndim == 0 || source.axis(dim) == source.ndim - 1
        source.needReal((log ? "log_softmax_" : "softmax_") + (isLast ? "lastdim_" : "") + "kernel_impl")
        return Tensor(Layers.softmax(source.core, dim, log), log ? "LogSoftmax" : "Softmax")
    }

    public func softmax(_ dim: Int, dtype: DType? = nil) -> Tensor { softmaxed(dim, dtype, false) }
    public func softmax(dim: Int, dtype: DType? = nil) -> Tensor { softmax(dim, dtype: dtype) }
    public func log_softmax(_ dim: Int, dtype: DType? = nil) -> Tensor { softmaxed(dim, dtype, true) }
    public func log_softmax(dim: Int, dtype: DType? = nil) -> Tensor { log_softmax(dim, dtype: dtype) }
}

extension torch {
    public static func softmax(_ input: Tensor, _ dim: Int, dtype: DType? = nil) -> Tensor { input.softmax(dim, dtype: dtype) }
    public static func softmax(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor { input.softmax(dim, dtype: dtype) }
    public static func log_softmax(_ input: Tensor, _ dim: Int, dtype: DType? = nil) -> Tensor { input.log_softmax(dim, dtype: dtype) }
    public static func log_softmax(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor { input.log_softmax(dim, dtype: dtype) }
    public static func selu(_ input: Tensor) -> Tensor { nn.functional.selu(input) }
    public static func celu(_ input: Tensor, alpha: Double = 1.0) -> Tensor { nn.functional.celu(input, alpha: alpha) }
    public static func prelu(_ input: Tensor, _ weight: Tensor) -> Tensor { nn.functional.prelu(input, weight) }
}

extension nn {
    /// The functions behind the layers: `torch.nn.functional`, in short `F`.
    public enum functional {}
}

extension nn.functional {
    public static func relu(_ input: Tensor, inplace: Bool = false) -> Tensor { placed(input, input.relu(), inplace) }
    public static func relu6(_ input: Tensor, inplace: Bool = false) -> Tensor { hardtanh(input, 0.0, 6.0, inplace: inplace) }
    public static func hardtanh(_ input: Tensor, _ min_val: Double = -1.0, _ max_val: Double = 1.0, inplace: Bool = false) -> Tensor {
        placed(input, input.activated("hardtanh", [min_val, max_val], "Hardtanh"), inplace)
    }
    public static func hardtanh(_ input: Tensor, min_val: Double, max_val: Double = 1.0, inplace: Bool = false) -> Tensor { hardtanh(input, min_val, max_val, inplace: inplace) }
    public static func leaky_relu(_ input: Tensor, _ negative_slope: Double = 0.01, inplace: Bool = false) -> Tensor {
        placed(input, input.activated("leaky_relu", [negative_slope], "LeakyRelu"), inplace)
    }
    public static func leaky_relu(_ input: Tensor, negative_slope: Double, inplace: Bool = false) -> Tensor { leaky_relu(input, negative_slope, inplace: inplace) }
    public static func prelu(_ input: Tensor, _ weight: Tensor) -> Tensor { Tensor(Layers.prelu(input.core, weight.core), "PreluKernel") }
    public static func elu(_ input: Tensor, _ alpha: Double, inplace: Bool = false) -> Tensor { elu(input, alpha: alpha, inplace: inplace) }
    public static func elu(_ input: Tensor, alpha: Double = 1.0, inplace: Bool = false) -> Tensor { placed(input, input.activated("elu", [alpha, 1.0, 1.0], "Elu"), inplace) }
    public static func selu(_ input: Tensor, inplace: Bool = false) -> Tensor {
        placed(input, input.activated("elu", [1.6732632423543772848170429916717, 1.0507009873554804934193349852946, 1.0], "Elu"), inplace)
    }
    public static func celu(_ input: Tensor, alpha: Double = 1.0, inplace: Bool = false) -> Tensor {
        if alpha == 0.0 { Modes.fail("RuntimeError", "ZeroDivisionError: alpha cannot be 0 for CELU") }
        return placed(input, input.activated("elu", [alpha, 1.0, 1.0 / alpha], "Celu"), inplace)
    }
    public static func gelu(_ input: Tensor, approximate: String = "none") -> Tensor {
        if approximate != "none" && approximate != "tanh" { Modes.fail("RuntimeError", "approximate argument must be either none or tanh.") }
        return input.activated(approximate == "tanh" ? "gelu_tanh" : "gelu", [], "Gelu")
    }
    public static func silu(_ input: Tensor, inplace: Bool = false) -> Tensor { placed(input, input.activated("silu", [], "Silu"), inplace) }
    public static func mish(_ input: Tensor, inplace: Bool = false) -> Tensor { placed(input, input.activated("mish", [], "Mish"), inplace) }
    public static func softplus(_ input: Tensor, beta: Double = 1.0, threshold: Double = 20.0) -> Tensor { input.activated("softplus", [beta, threshold], "Softplus") }
    public static func softplus(_ input: Tensor, _ beta: Double, _ threshold: Double = 20.0) -> Tensor { softplus(input, beta: beta, threshold: threshold) }
    public static func logsigmoid(_ input: Tensor) -> Tensor { input.activated("logsigmoid", [], "LogSigmoid") }
    public static func hardsigmoid(_ input: Tensor, inplace: Bool = false) -> Tensor { placed(input, input.activated("hardsigmoid", [], "Hardsigmoid"), inplace) }
    public static func hardswish(_ input: Tensor, inplace: Bool = false) -> Tensor { placed(input, input.activated("hardswish", [], "Hardswish"), inplace) }
    public static func softsign(_ input: Tensor) -> Tensor { input.activated("softsign", [], "Div") }
    public static func tanhshrink(_ input: Tensor) -> Tensor { input.activated("tanhshrink", [], "Sub") }
    public static func softshrink(_ input: Tensor, _ lambd: Double = 0.5) -> Tensor {
        if lambd < 0.0 { Modes.fail("RuntimeError", "lambda must be greater or equal to 0, but found to be " + lambd.description + ".") }
        return input.activated("softshrink", [lambd], "Softshrink")
    }
    public static func softshrink(_ input: Tensor, lambd: Double) -> Tensor { softshrink(input, lambd) }
    public static func hardshrink(_ input: Tensor, _ lambd: Double = 0.5) -> Tensor { input.activated("hardshrink", [lambd], "Hardshrink") }
    public static func hardshrink(_ input: Tensor, lambd: Double) -> Tensor { hardshrink(input, lambd) }
    public static func threshold(_ input: Tensor, _ threshold: Double, _ value: Double, inplace: Bool = false) -> Tensor {
        placed(input, input.activated("threshold", [threshold, value], "Threshold"), inplace)
    }
    public static func sigmoid(_ input: Tensor) -> Tensor { input.sigmoid() }
    public static func tanh(_ input: Tensor) -> Tensor { input.tanh() }
    public static func softmax(_ input: Tensor, _ dim: Int, dtype: DType? = nil) -> Tensor { input.softmax(dim, dtype: dtype) }
    public static func softmax(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor { input.softmax(dim, dtype: dtype) }
    public static func softmin(_ input: Tensor, dim: Int) -> Tensor { (0 - input).softmax(dim) }
    public static func log_softmax(_ input: Tensor, _ dim: Int, dtype: DType? = nil) -> Tensor { input.log_softmax(dim, dtype: dtype) }
    public static func log_softmax(_ input: Tensor, dim: Int, dtype: DType? = nil) -> Tensor { input.log_softmax(dim, dtype: dtype) }

    /// Results of functions that may write over their input.
    static func placed(_ input: Tensor, _ result: Tensor, _ inplace: Bool) -> Tensor {
        if !inplace { return result }
        input.become(result, result.operation)
        return input
    }

    /// Zeroes elements with probability p and makes up for it in the others.
    public static func dropout(_ input: Tensor, _ p: Double = 0.5, training: Bool = true, inplace: Bool = false) -> Tensor {
        if !(p >= 0.0 && p <= 1.0) { Modes.fail("ValueError", "dropout probability has to be between 0 and 1, but got " + p.description) }
        if !training || p == 0.0 || input.numel() == 0 { return input }
        return placed(input, masked(input, p, Values.shape(input.core)), inplace)
    }
    public static func dropout(_ input: Tensor, p: Double, training: Bool = true, inplace: Bool = false) -> Tensor { dropout(input, p, training: training, inplace: inplace) }

    /// The same for whole channels.
    public static func dropout2d(_ input: Tensor, _ p: Double = 0.5, training: Bool = true, inplace: Bool = false) -> Tensor {
        if !(p >= 0.0 && p <= 1.0) { Modes.fail("ValueError", "dropout probability has to be between 0 and 1, but got " + p.description) }
        if !training || p == 0.0 || input.numel() == 0 { return input }
        let shape = Values.shape(input.core)
        let kept = shape.count == 3 ? 1 : 2
        return placed(input, masked(input, p, shape.indices.map { $0 < kept ? shape[$0] : 1 }), inplace)
    }
    public static func dropout2d(_ input: Tensor, p: Double, training: Bool = true, inplace: Bool = false) -> Tensor { dropout2d(input, p, training: training, inplace: inplace) }

    private static func masked(_ input: Tensor, _ p: Double, _ shape: [Int]) -> Tensor {
        let dtype = Values.dtype(input.core)
        if p == 1.0 { return Tensor(Ops.binary("mul", input.core, Make.full(shape, 0.0, dtype, "cpu(0)")), "Mul") }
        let mask = Ops.scalar("div", Streams.mask("torch", 1.0 - p, shape, dtype), 1.0 - p, false)
        return Tensor(Ops.binary("mul", input.core, mask), "Mul")
    }
}
