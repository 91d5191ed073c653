import Engine

extension Tensor {
    /// Whether operations on it are recorded and gradients are kept for it.
    public var requires_grad: Bool {
        get { Gradients.isTracked(core) }
        set { require(newValue, "only Tensors of floating point and complex dtype can require gradients") }
    }
    /// PyTorch has other words for each way of asking.
    private func require(_ on: Bool, _ refusal: String) {
        if on && !Values.isFloating(core) {
            Modes.fail("RuntimeError", refusal)
        } else {
            Gradients.require(core, on)
        }
    }
    /// Whether it was not computed from tensors that require gradients.
    public var is_leaf: Bool { !Gradients.isTracked(core) || Gradients.isLeaf(core) && !is_view }
    @discardableResult
    public func requires_grad_(_ requires_grad: Bool = true) -> Self {
        require(requires_grad, "only Tensors of floating point dtype can require gradients")
        return self
    }

    /// The gradient, once `backward()` has left one.
    public var grad: Tensor! {
        get { Gradients.arrived(core) ? Tensor(Gradients.kept(core)) : nil }
        set {
            if let gradient = newValue {
                if gradient.shape != shape {
                    Modes.fail(
                        "RuntimeError",
                        "attempting to assign a gradient of size '" + Values.shape(gradient.core).description + "' to a tensor of size '" + Values.shape(core).description
                            + "'. Please ensure that the gradient and the tensor are the same size")
                }
                Gradients.set(core, gradient.core)
            } else {
                Gradients.clear(core)
            }
        }
    }
    /// The same storage without the history.
    public var data: Tensor {
        get { Tensor(Ops.share(core)) }
        set {
            // In its own storage while it fits, so that views keep seeing it.
            let wasOn = Modes.setGradient(false)
            if Values.shape(core) == Values.shape(newValue.core) && dtype == newValue.dtype {
                Ops.assign(Ops.share(core), Ops.copy(newValue.core))
            } else {
                let wanted = requires_grad
                core = Ops.copy(newValue.core)
                if wanted { Gradients.require(core, true) }
            }
            _ = Modes.setGradient(wasOn)
        }
    }

    /// Adds the gradients of this tensor to those of the leaves that it was computed from. Of a tensor of one element it needs no gradient of its own.
    public func backward(_ gradient: Tensor? = nil, retain_graph: Bool? = nil, create_graph: Bool = false) {
        var given: [Engine.Tensor] = []
        if let own = gradient { given = [own.core] }
        _ = Walk.run([core], given, [], retain_graph ?? create_graph, create_graph)
    }
    public func backward(gradient: Tensor, retain_graph: Bool? = nil, create_graph: Bool = false) {
        backward(gradient, retain_graph: retain_graph, create_graph: create_graph)
    }
    /// Has `backward()` keep the gradient of a tensor that is no leaf.
    public func retain_grad() { Gradients.retain(core) }
    /// The same storage without the history: no gradient passes, a write to either is seen by both.
    public func detach() -> Tensor { Tensor(Ops.detach(core)) }
    @discardableResult
    public func detach_() -> Self {
        core = Ops.detach(core)
        return self
    }
}

extension torch {
    /// Runs the body without recording, and gives what it gives.
    @discardableResult
    public static func no_grad<Result>(_ body: () throws -> Result) rethrows -> Result {
        let wasOn = Modes.setGradient(false)
        defer { _ = Modes.setGradient(wasOn) }
        return try body()
    }
    @discardableResult
    public static func enable_grad<Result>(_ body: () throws -> Result) rethrows -> Result {
        let wasOn = Modes.setGradient(true)
        defer { _ = Modes.setGradient(wasOn) }
        return try body()
    }
    @discardableResult
    public static func inference_mode<Result>(_ body: () throws -> Result) rethrows -> Result { try no_grad(body) }
    public static func is_grad_enabled() -> Bool { Modes.isGradient() }
    public static func set_grad_enabled(_ mode: Bool) { _ = Modes.setGradient(mode) }
}
