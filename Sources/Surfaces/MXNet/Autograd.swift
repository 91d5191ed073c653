import Engine

extension NDArray {
    /// Makes room for the gradient of this array, with zeros to begin with. grad_req: "write" overwrites it with every backward, "add" adds to it, "null" asks for none.
    public func attach_grad(grad_req: String = "write") {
        if grad_req != "write" && grad_req != "add" && grad_req != "null" { Modes.fail("KeyError", "'" + grad_req + "'") }
        Gradients.attach(tensor, grad_req)
    }
    /// Computes the gradients of this array for all arrays with `attach_grad()` that it was recorded from. Without out_grad those of the sum of its elements.
    public func backward(_ out_grad: NDArray? = nil, retain_graph: Bool = false, train_mode: Bool = true) {
        var weights: [NDArray]? = nil
        if let weight = out_grad { weights = [weight] }
        autograd.backward([self], head_grads: weights, retain_graph: retain_graph, train_mode: train_mode)
    }
    /// The same values without their history: no gradient passes.
    public func detach() -> NDArray { like(Ops.detach(tensor)) }
}

/// Recording and differentiation.
public enum autograd {
    /// Runs the body while recording, and gives what it gives.
    @discardableResult
    public static func record<T>(train_mode: Bool = true, _ body: () throws -> T) rethrows -> T {
        let wasRecording = Modes.setRecording(true)
        let wasTraining = Modes.setTraining(train_mode)
        defer {
            _ = Modes.setRecording(wasRecording)
            _ = Modes.setTraining(wasTraining)
        }
        return try body()
    }

    /// Runs the body without recording.
    @discardableResult
    public static func pause<T>(train_mode: Bool = false, _ body: () throws -> T) rethrows -> T {
        let wasRecording = Modes.setRecording(false)
        let wasTraining = Modes.setTraining(train_mode)
        defer {
            _ = Modes.setRecording(wasRecording)
            _ = Modes.setTraining(wasTraining)
        }
        return try body()
    }

    /// Runs the body in training mode; whether it records stays as it is.
    @discardableResult
    public static func train_mode<T>(_ body: () throws -> T) rethrows -> T {
        let wasTraining = Modes.setTraining(true)
        defer { _ = Modes.setTraining(wasTraining) }
        return try body()
    }

    /// Runs the body in prediction mode; whether it records stays as it is.
    @discardableResult
    public static func predict_mode<T>(_ body: () throws -> T) rethrows -> T {
        let wasTraining = Modes.setTraining(false)
        defer { _ = Modes.setTraining(wasTraining) }
        return try body()
    }

    public static func is_recording() -> Bool { Modes.isRecording() }
    public static func is_training() -> Bool { Modes.isTraining() }

    /// Sets the mode and gives the one before.
    @discardableResult
    public static func set_recording(_ is_recording: Bool) -> Bool { Modes.setRecording(is_recording) }
    /// Sets the mode and gives the one before.
    @discardableResult
    public static func set_recording(is_recording: Bool) -> Bool { Modes.setRecording(is_recording) }
    /// Sets the mode and gives the one before.
    @discardableResult
    public static func set_training(_ train_mode: Bool) -> Bool { Modes.setTraining(train_mode) }
    /// Sets the mode and gives the one before.
    @discardableResult
    public static func set_training(train_mode: Bool) -> Bool { Modes.setTraining(train_mode) }

    /// Computes the gradients of several arrays at once; see `NDArray.backward`.
    public static func backward(_ heads: [NDArray], head_grads: [NDArray]? = nil, retain_graph: Bool = false, train_mode: Bool = true) {
        needGraph(heads)
        let wasTraining = Modes.setTraining(train_mode)
        let weights = head_grads ?? []
        Gradients.backward(heads.map { $0.tensor }, weights.map { $0.tensor }, retain_graph)
        _ = Modes.setTraining(wasTraining)
    }

    /// The gradients of a head for the variables, as new arrays. create_graph records them, so that they can be differentiated again.
    public static func grad(
        _ heads: NDArray, _ variables: [NDArray], head_grads: NDArray? = nil, retain_graph: Bool? = nil, create_graph: Bool = false, train_mode: Bool = true
    ) -> [NDArray] {
        needGraph([heads])
        var weights: [Tensor] = []
        if let weight = head_grads { weights = [weight.tensor] }
        let wasTraining = Modes.setTraining(train_mode)
        let gradients = Gradients.grad([heads.tensor], variables.map { $0.tensor }, weights, retain_graph ?? create_graph, create_graph)
        _ = Modes.setTraining(wasTraining)
        return gradients.map { NDArray($0, .nd) }
    }

    /// Takes arrays as gradients of other arrays.
    public static func mark_variables(_ variables: [NDArray], _ gradients: [NDArray], grad_reqs: String = "write") {
        for (variable, gradient) in zip(variables, gradients) {
            Gradients.attach(variable.tensor, grad_reqs)
            Gradients.set(variable.tensor, gradient.tensor)
        }
    }

    static func needGraph(_ heads: [NDArray]) {
        for head in heads {
            if !Gradients.isTracked(head.tensor) {
                Modes.fail(
                    "MXNetError",
                    "Check failed: !AGInfo: :IsNone(*i): Cannot differentiate node because it is not in a computational graph. You need to set is_recording to true or "
                        + "use autograd.record() to save computational graphs for backward. If you want to differentiate the same graph twice, you need to pass "
                        + "retain_graph=True to backward.")
            }
        }
    }
}
