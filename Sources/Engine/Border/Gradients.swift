/// Leaves, gradients and the walk back.
public enum Gradients {
    /// Makes x a leaf: gradients are kept for it from now on, beginning with zeros. request: "write", "add", "null". Cuts x from its history.
    public static func attach(_ x: Tensor, _ request: String) {
        Border.void { try Core.attachGradient(x, request) }
    }

    /// Whether x is a leaf that holds a gradient.
    public static func has(_ x: Tensor) -> Bool {
        x.storage.leaf?.gradient != nil
    }

    /// The gradient of a leaf, the same storage every time: a later backward is seen through it. An error where there is none.
    public static func get(_ x: Tensor) -> Tensor {
        Border.tensor { try Core.gradient(x) }
    }

    /// Puts another tensor in the gradient's place.
    public static func set(_ x: Tensor, _ gradient: Tensor) {
        Border.void { try Core.setGradient(x, gradient) }
    }

    /// Takes the gradient away; x stays a leaf.
    public static func clear(_ x: Tensor) {
        x.storage.leaf?.gradient = nil
    }

    /// Whether a backward has written the gradient of a leaf since `spend`.
    public static func isFresh(_ x: Tensor) -> Bool {
        x.storage.leaf?.isFresh ?? false
    }

    /// The gradient of a leaf has been used up.
    public static func spend(_ x: Tensor) {
        x.storage.leaf?.isFresh = false
    }

    /// "write", "add", "null"; "" for what isn't a leaf.
    public static func request(_ x: Tensor) -> String {
        x.storage.leaf?.request.rawValue ?? ""
    }

    /// Whether x is a leaf or was computed from one while recording.
    public static func isTracked(_ x: Tensor) -> Bool {
        x.isTracked
    }

    public static func isLeaf(_ x: Tensor) -> Bool {
        x.storage.leaf != nil
    }

    /// Walks back from the heads and writes or adds to every leaf's gradient as it asks. No head gradients: ones. The graph is freed unless retained.
    public static func backward(_ heads: [Tensor], _ headGradients: [Tensor], _ retain: Bool) {
        Border.void { try Core.backward(heads, headGradients, retain: retain) }
    }

    /// The gradients of the heads' sum (weighted by the head gradients) for the variables; createGraph records them, so that they can be differentiated again.
    public static func grad(_ heads: [Tensor], _ variables: [Tensor], _ headGradients: [Tensor], _ retain: Bool, _ createGraph: Bool) -> [Tensor] {
        Border.tensors { try Core.grad(heads, variables, headGradients, retain: retain, createGraph: createGraph) }
    }

    /// Makes x a tensor that requires gradients, or one that doesn't, as PyTorch's requires_grad_.
    public static func require(_ x: Tensor, _ on: Bool) {
        Border.void { try Core.requireGradient(x, on) }
    }

    /// Sets out on a walk as PyTorch's backward (no variables: gradients are added to those of the leaves) or autograd.grad. 0 when it has come to its end, else the number of a hook or a custom
    /// function, which is to be called with `cotangent`; then `resume`. At the end `finish`.
    public static func begin(_ heads: [Tensor], _ headGradients: [Tensor], _ variables: [Tensor], _ keep: Bool, _ createGraph: Bool) -> Int {
        Border.int { try Core.beginWalk(heads, headGradients, variables, keep: keep, createGraph: createGraph) }
    }

    /// What the walk that waits has for the surface's function.
    public static func cotangent() -> Tensor {
        Border.tensor { try Core.walkCotangent() }
    }

    /// Goes on with the surface's answers. places: the inputs, from 0, that they are for; a hook's only answer, if it has one, is for place 0. As `begin` tells it.
    public static func resume(_ answers: [Tensor], _ places: [Int]) -> Int {
        Border.int { try Core.resumeWalk(answers, places) }
    }

    /// Ends the walk: the gradients of the variables. The graph is freed unless it was to be kept.
    public static func finish() -> [Tensor] {
        Border.tensors { try Core.finishWalk() }
    }

    /// The variables of the walk just finished that nothing came to.
    public static func missing() -> [Int] {
        Context.current.missingGradients
    }

    /// Lets backward keep the gradient of a tensor that is no leaf.
    public static func retain(_ x: Tensor) {
        Border.void { try Core.retainGradient(x) }
    }

    /// Whether a gradient has come to a leaf, or to a tensor that retains its own.
    public static func arrived(_ x: Tensor) -> Bool {
        Core.retainedGradient(x)?.gradient != nil
    }

    /// That gradient.
    public static func kept(_ x: Tensor) -> Tensor {
        Core.retainedGradient(x)?.gradient ?? Core.placeholder()
    }

    /// Has walks stop at x and ask for function id.
    public static func hook(_ x: Tensor, _ id: Int) {
        Border.void { try Core.addHook(x, id) }
    }

    public static func unhook(_ x: Tensor, _ id: Int) {
        Border.void { try Core.removeHook(x, id) }
    }

    /// The values, computed without recording, as those of a function of the inputs whose gradient rule is the surface's function id. Its cotangent is one row of all values; answers are for places
    /// 1, 2, … of the inputs.
    public static func custom(_ id: Int, _ inputs: [Tensor], _ values: [Tensor]) -> [Tensor] {
        Border.tensors { try Core.custom(id, inputs, values) }
    }

    /// The numbers of functions and hooks that nothing leads to any more, since the last call.
    public static func dropped() -> [Int] {
        let context = Context.current
        defer { context.droppedFunctions = [] }
        return context.droppedFunctions
    }

    /// PyTorch's name of the step back from x, without "Backward0".
    public static func operation(_ x: Tensor) -> String {
        Border.string { try Core.operationName(x) }
    }
}
