import Engine

// Within `record` the engine records what is computed from Variables and from tensors that are watched. Which tape did so is remembered by the outermost one's number in each
// result (`Tensor.tape`), so that a tape takes what an earlier one recorded for a constant: a state that is carried from batch to batch has no gradient beyond its batch.

/// What records now.
enum Recording {
    /// The tapes that record, the outermost first.
    static var active: [GradientTape] = []
    /// The number of the outermost; 0 while none records.
    static var tape = 0
    /// Whether trainable Variables are watched by themselves.
    static var watchesVariables = false
    static var last = 0

    static func enter(_ tapes: [GradientTape]) {
        active = tapes
        tape = tapes.isEmpty ? 0 : tapes[0].number
        watchesVariables = tapes.contains { $0.watchesVariables }
    }
}

/// What a source gets that the target doesn't depend on.
public enum UnconnectedGradients {
    case NONE, ZERO
}

/// Remembers what is computed in `record`, and differentiates it.
public final class GradientTape {
    let number: Int
    let persistent: Bool
    let watchesVariables: Bool
    var sources: [Tensor] = []
    private var isUsed = false
    private var hasRecorded = false
    /// No other tape recorded at the same time: what it holds can be let go of after its use.
    private var isAlone = true

    public init(persistent: Bool = false, watch_accessed_variables: Bool = true) {
        self.persistent = persistent
        watchesVariables = watch_accessed_variables
        Recording.last += 1
        number = Recording.last
    }

    private func run<Result>(_ tapes: [GradientTape], _ body: () throws -> Result) rethrows -> Result {
        let before = Recording.active
        let wasRecording = Modes.setRecording(!tapes.isEmpty)
        Recording.enter(tapes)
        for tape in tapes {
            if tapes.count > 1 { tape.isAlone = false }
            for source in tape.sources { source.tape = Recording.tape }
        }
        defer {
            Recording.enter(before)
            _ = Modes.setRecording(wasRecording)
        }
        return try body()
    }
    /// Runs the body while the tape records, and gives what it gives.
    @discardableResult
    public func record<Result>(_ body: () throws -> Result) rethrows -> Result {
        // A cell that failed while a tape recorded has left it here.
        hasRecorded = true
        let outer = Modes.isRecording() ? Recording.active : []
        if !Modes.isRecording() { Recording.enter([]) }
        return try run(outer.contains { $0 === self } ? outer : outer + [self], body)
    }
    /// Runs the body while nothing is recorded.
    @discardableResult
    public func stop_recording<Result>(_ body: () throws -> Result) rethrows -> Result { try run([], body) }
    /// Forgets what was recorded and watched.
    public func reset() {
        sources = []
        isUsed = false
    }

    /// Has the tape record what is computed from a tensor that is no Variable.
    public func watch(_ tensor: Tensor) {
        if !Values.isFloating(tensor.core) { return }
        if !(tensor is Variable) && !(Gradients.isTracked(tensor.core) && (Gradients.isLeaf(tensor.core) || tensor.tape == Recording.tape && Recording.tape != 0)) {
            // A storage of its own: other tensors may share this one.
            tensor.core = Ops.stopGradient(tensor.core)
            Gradients.attach(tensor.core, "null")
        }
        sources.append(tensor)
        if Recording.active.contains(where: { $0 === self }) { tensor.tape = Recording.tape }
    }
    public func watch(_ tensors: [Tensor]) {
        for tensor in tensors { watch(tensor) }
    }

    private func use() {
        if isUsed && !persistent || !hasRecorded {
            Modes.fail("RuntimeError", "A non-persistent GradientTape can only be used to compute one set of gradients (or jacobians)")
        }
        isUsed = true
    }
    /// The gradients of the targets' sum, weighted by the output gradients; nil for those that no target depends on.
    private func gradients(_ targets: [Tensor], _ sources: [Tensor], _ weights: [Engine.Tensor]?, keep: Bool) -> [Engine.Tensor?] {
        var heads: [Engine.Tensor] = []
        var given: [Engine.Tensor] = []
        for (place, target) in targets.enumerated() where Gradients.isTracked(target.core) && Values.isFloating(target.core) {
            heads.append(target.core)
            if let weight = weights { given.append(weight[place]) }
        }
        var wanted: [Int] = []
        for (place, source) in sources.enumerated() where Gradients.isTracked(source.core) && Values.isFloating(source.core) { wanted.append(place) }
        var found: [Engine.Tensor?] = sources.map { _ in nil }
        if heads.isEmpty || wanted.isEmpty { return found }
        let result = Gradients.grad(heads, wanted.map { sources[$0].core }, given, keep, Modes.isRecording())
        let missing = Gradients.missing()
        for (place, source) in wanted.enumerated() where !missing.contains(place) { found[source] = result[place] }
        return found
    }
    private func told(_ gradient: Engine.Tensor?, _ source: Tensor, _ place: Int, _ unconnected: UnconnectedGradients) -> Tensor {
        if let own = gradient { return Tensor(own) }
        if unconnected == .NONE {
            let kind = Values.isFloating(source.core) ? "" : ", and gradients are of floating numbers only: its dtype is " + Values.dtype(source.core)
            Modes.fail(
                "ValueError",
                "the gradient of source " + place.description + " is None: nothing that the tape recorded leads from it to the target" + kind
                    + ". Watch it with `watch`, or ask for zeros with unconnected_gradients: .ZERO")
        }
        return Tensor(Make.full(Values.shape(source.core), 0.0, Values.dtype(source.core), "cpu(0)"))
    }
    private func gradient(of targets: [Tensor], _ sources: [Tensor], _ weights: [Tensor]?, _ unconnected: UnconnectedGradients) -> [Tensor] {
        use()
        let cores = weights?.enumerated().map { place, weight in Shapes.broadcastTo(weight.input, Values.shape(targets[place].core)) }
        let keep = persistent || !isAlone || Modes.isRecording()
        let found = gradients(targets, sources, cores, keep: keep)
        return sources.enumerated().map { place, source in told(found[place], source, place, unconnected) }
    }

    /// The gradient of the target's sum for a source, weighted by output_gradients.
    public func gradient(_ target: Tensor, _ sources: Tensor, output_gradients: Tensor? = nil, unconnected_gradients: UnconnectedGradients = .NONE) -> Tensor {
        gradient(target, [sources], output_gradients: output_gradients, unconnected_gradients: unconnected_gradients)[0]
    }
    public func gradient(_ target: Tensor, _ sources: [Tensor], output_gradients: Tensor? = nil, unconnected_gradients: UnconnectedGradients = .NONE) -> [Tensor] {
        var weights: [Tensor]? = nil
        if let weight = output_gradients { weights = [weight] }
        return gradient(of: [target], sources, weights, unconnected_gradients)
    }
    /// Of several targets: the gradients of all their sums together.
    public func gradient(_ target: [Tensor], _ sources: Tensor, output_gradients: [Tensor]? = nil, unconnected_gradients: UnconnectedGradients = .NONE) -> Tensor {
        gradient(of: target, [sources], output_gradients, unconnected_gradients)[0]
    }
    public func gradient(_ target: [Tensor], _ sources: [Tensor], output_gradients: [Tensor]? = nil, unconnected_gradients: UnconnectedGradients = .NONE) -> [Tensor] {
        gradient(of: target, sources, output_gradients, unconnected_gradients)
    }

    /// The derivative of every element of the target for every element of a source: the target's axes, then the source's.
    public func jacobian(_ target: Tensor, _ sources: Tensor, unconnected_gradients: UnconnectedGradients = .NONE) -> Tensor {
        jacobian(target, [sources], unconnected_gradients: unconnected_gradients)[0]
    }
    public func jacobian(_ target: Tensor, _ sources: [Tensor], unconnected_gradients: UnconnectedGradients = .NONE) -> [Tensor] {
        use()
        let sizes = Values.shape(target.core)
        let size = Values.size(target.core)
        var rows: [[Engine.Tensor?]] = []
        for place in 0..<size {
            let unit = Indexing.oneHot(Make.fromInts([place], [], "int64", "cpu(0)"), size, Values.dtype(target.core))
            rows.append(gradients([target], sources, [Shapes.reshape(unit, sizes)], keep: true))
        }
        return sources.enumerated().map { place, source in
            let shape = Values.shape(source.core)
            if rows.isEmpty || rows[0][place] == nil {
                return told(nil, unconnected_gradients == .ZERO ? tf.zeros(sizes + shape, dtype: source.dtype) : source, place, unconnected_gradients)
            }
            return Tensor(Shapes.reshape(Shapes.stack(rows.compactMap { $0[place] }, 0), sizes + shape))
        }
    }
    /// The Jacobians of the rows of a target, each for its own row of the source.
    public func batch_jacobian(_ target: Tensor, _ source: Tensor) -> Tensor {
        if target.ndim < 1 || source.ndim < 1 || target.shape[0] != source.shape[0] {
            Modes.fail("ValueError", "Need first dimension of target shape (" + target.shape.description + ") and source shape (" + source.shape.description + ") to match.")
        }
        let whole = jacobian(target, source)
        let axis = target.ndim
        let rows = (0..<target.shape[0]).map { row -> Tensor in
            let list = IndexList([row])
            for _ in 1..<(axis < 1 ? 1 : axis) { list.add(slice: StepSlice(start: nil, stop: nil, step: 1)) }
            list.add(int: row)
            return Tensor(whole.read(list))
        }
        return tf.stack(rows)
    }
}

extension tf {
    /// The value as a constant: no gradient passes.
    public static func stop_gradient(_ input: some ArrayData) -> Tensor { Tensor(Ops.stopGradient(gathered(input, nil))) }
}
