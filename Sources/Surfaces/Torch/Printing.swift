import Engine

extension Tensor: CustomStringConvertible, CustomDebugStringConvertible {
    /// `tensor([1., 2.])`
    public var description: String {
        if !missing.isEmpty { return "<" + missing + ">" }
        var suffixes: [String] = []
        let dtype = self.dtype
        if Values.size(core) == 0 && Values.ndim(core) != 1 { suffixes.append("size=" + tuple(Values.shape(core))) }
        if is_cuda { suffixes.append("device='" + device.description + "'") }
        let isUsual = dtype == torch.defaultFloat || dtype == .int64 || dtype == .bool
        if Values.size(core) == 0 ? dtype != torch.defaultFloat : !isUsual { suffixes.append("dtype=" + dtype.description) }
        if !is_leaf {
            suffixes.append("grad_fn=<" + gradientName + ">")
        } else if requires_grad {
            suffixes.append("requires_grad=True")
        }
        let text = Show.torch(core, "tensor(", suffixes.joined(separator: "\n"))
        return self is nn.Parameter ? "Parameter containing:\n" + text : text
    }
    public var debugDescription: String { description }

    func tuple(_ sizes: [Int]) -> String { Show.tuple(sizes) }

    /// What PyTorch calls the step back from this tensor.
    var gradientName: String {
        let name = operation.isEmpty ? Gradients.operation(core) : operation
        return name.contains("Backward") || name == "CopySlices" ? name : name + "Backward0"
    }
}

extension torch {
    /// How tensors are written from now on. profile: "default", "short" (two digits), "full" (every element).
    public static func set_printoptions(
        precision: Int? = nil, threshold: Int? = nil, edgeitems: Int? = nil, linewidth: Int? = nil, profile: String? = nil, sci_mode: Bool? = nil
    ) {
        if profile == "default" { Show.setTorch(4, 1000, 3, 80, -2) }
        if profile == "short" { Show.setTorch(2, 1000, 2, 80, -2) }
        if profile == "full" { Show.setTorch(4, Int.max, 3, 80, -2) }
        Show.setTorch(precision ?? -1, threshold ?? -1, edgeitems ?? -1, linewidth ?? -1, sci_mode == nil ? -1 : sci_mode == true ? 1 : 0)
    }
}
