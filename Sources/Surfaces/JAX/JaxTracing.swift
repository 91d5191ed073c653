import Engine

// A transformation calls the function while the engine records, and walks back from what it gives. The variables of a transformation within another are copies of what the
// outer one traces: the inner walk ends at the copies, and what it finds is recorded for the outer one. Results of the outermost are constants again.

enum Tracing {
    /// The variables of a call and what the function made of them.
    struct Trace<Result> {
        let variables: [Tensor]
        let result: Result
    }

    /// Calls the function with variables for the arrays while the engine records.
    static func run<Result>(_ arrays: [JaxArray], _ body: ([JaxArray]) -> Result) -> Trace<Result> {
        let wasRecording = Modes.setRecording(true)
        let variables = arrays.map { array -> Tensor in
            if !Values.isFloating(array.tensor) { return array.tensor }
            if Gradients.isTracked(array.tensor) { return Ops.copy(array.tensor) }
            let leaf = Ops.stopGradient(array.tensor)
            Gradients.attach(leaf, "null")
            return leaf
        }
        let result = body(zip(arrays, variables).map { array, variable in JaxArray(variable, weak: array.weak_type) })
        _ = Modes.setRecording(wasRecording)
        return Trace(variables: variables, result: result)
    }

    /// A result for the outside: a constant unless another transformation is at work around this one.
    static func constant(_ x: JaxArray) -> JaxArray { Modes.isRecording() || !Gradients.isTracked(x.tensor) ? x : JaxArray(Ops.stopGradient(x.tensor), weak: x.weak_type) }
    static func constant<Tree: Pytree>(_ tree: Tree) -> Tree { tree._rebuilt(TreeLeaves(tree._leaves.map { constant($0) })) }

    /// The gradients of the heads, weighted, for the variables; zeros where nothing leads. `again`: they are to be differentiated once more.
    static func pull(_ heads: [Tensor], _ weights: [Tensor], _ variables: [Tensor], keep: Bool, again: Bool) -> [Tensor] {
        var found = variables.map { Make.full(Values.shape($0), 0.0, Values.dtype($0), "cpu(0)") }
        var from: [Tensor] = []
        var given: [Tensor] = []
        for (place, head) in heads.enumerated() where Gradients.isTracked(head) && Values.isFloating(head) {
            from.append(head)
            given.append(weights[place])
        }
        let wanted = variables.indices.filter { Gradients.isTracked(variables[$0]) && Values.isFloating(variables[$0]) }
        if from.isEmpty || wanted.isEmpty { return found }
        let gradients = Gradients.grad(from, wanted.map { variables[$0] }, given, keep || again, again)
        let missing = Gradients.missing()
        for (place, at) in wanted.enumerated() where !missing.contains(place) { found[at] = gradients[place] }
        return found
    }

    /// Only functions of floating numbers have gradients.
    static func check(_ told: String, _ arrays: [JaxArray]) {
        for array in arrays where !Values.isFloating(array.tensor) {
            let type = Values.dtype(array.tensor)
            Modes.fail(
                "TypeError",
                told == "jacfwd"
                    ? "jacfwd requires real-valued inputs (input dtype that is a sub-dtype of np.floating), but got " + type
                        + ". For holomorphic differentiation, pass holomorphic=True. "
                        + "For differentiation of non-holomorphic functions involving complex inputs or integer inputs, use jax.jvp directly."
                    : told + " requires real- or complex-valued inputs (input dtype that is a sub-dtype of np.inexact), but got " + type
                        + ". If you want to use Boolean- or integer-valued inputs, use vjp or set allow_int to True.")
        }
    }
    /// A gradient is of one number.
    static func check(_ told: String, result: JaxArray) {
        if Values.ndim(result.tensor) != 0 { Modes.fail("TypeError", "Gradient only defined for scalar-output functions. Output had shape: " + result.shape.description + ".") }
        if !Values.isFloating(result.tensor) {
            Modes.fail(
                "TypeError",
                told + " requires real-valued outputs (output dtype that is a sub-dtype of np.floating), but got " + Values.dtype(result.tensor)
                    + ". For differentiation of functions with integer outputs, use jax.vjp directly.")
        }
    }

    /// The value of a function, whatever comes with it, and its gradients.
    static func gradients<Aux>(_ told: String, _ arrays: [JaxArray], _ body: ([JaxArray]) -> (JaxArray, Aux)) -> (JaxArray, Aux, [JaxArray]) {
        check(told, arrays)
        let trace = run(arrays, body)
        check(told, result: trace.result.0)
        let value = trace.result.0
        let found = pull([value.tensor], [Make.fullLike(value.tensor, 1.0)], trace.variables, keep: Modes.isRecording(), again: Modes.isRecording())
        return (constant(value), trace.result.1, zip(arrays, found).map { array, gradient in JaxArray(gradient, weak: array.weak_type) })
    }
}
