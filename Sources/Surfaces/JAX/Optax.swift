import Engine

// An optimiser of Optax is a chain of transformations of gradients, each with a state of its own. Parameters and gradients are trees of one form; within the chain they are lists.

/// Optimisers, as chains of gradient transformations, and losses.
public enum optax {
    public typealias OptState = OptaxState
    public typealias GradientTransformation = OptaxTransformation
}

/// What an optimiser remembers between two steps.
public struct OptaxState {
    /// Lists of arrays, each with one array a parameter.
    public var memory: [[JaxArray]] = []
    /// The steps taken.
    public var count = 0
    /// The states of a chain's links.
    var links: [OptaxState] = []

    public init(memory: [[JaxArray]] = [], count: Int = 0) {
        self.memory = memory
        self.count = count
    }
    init(memory: [[JaxArray]], count: Int, links: [OptaxState]) {
        self.memory = memory
        self.count = count
        self.links = links
    }
}

/// A step of an optimiser: gradients in, updates out.
public struct OptaxTransformation {
    let begin: ([JaxArray]) -> OptaxState
    let step: ([JaxArray], OptaxState, [JaxArray]?) -> ([JaxArray], OptaxState)

    /// One of a reader's own, of what it remembers to begin with and of its step. Trees come in as the lists of their arrays.
    public init(_ begin: @escaping ([JaxArray]) -> OptaxState, _ step: @escaping ([JaxArray], OptaxState, [JaxArray]?) -> ([JaxArray], OptaxState)) {
        self.begin = begin
        self.step = step
    }
    /// One without a state.
    init(_ step: @escaping ([JaxArray], [JaxArray]?) -> [JaxArray]) {
        begin = { _ in OptaxState() }
        self.step = { updates, state, params in (step(updates, params), state) }
    }

    /// The state to begin with.
    public func `init`<Tree: Pytree>(_ params: Tree) -> OptaxState { begin(params._leaves) }
    /// The updates that gradients make, and the next state.
    public func update<Tree: Pytree>(_ updates: Tree, _ state: OptaxState, _ params: Tree? = nil) -> (Tree, OptaxState) {
        let made = step(updates._leaves, state, params?._leaves)
        return (updates._rebuilt(TreeLeaves(made.0)), made.1)
    }
}

extension optax {
    static func zeros(_ params: [JaxArray]) -> [JaxArray] { params.map { jnp.zeros_like($0) } }
    /// share · old + (1 - share) · new, array by array.
    static func moved(_ old: [JaxArray], _ new: [JaxArray], _ share: Double) -> [JaxArray] { zip(old, new).map { a, b in a * share + b * (1.0 - share) } }
    static func squares(_ arrays: [JaxArray]) -> [JaxArray] { arrays.map { $0 * $0 } }

    public static func apply_updates<Tree: Pytree>(_ params: Tree, _ updates: Tree) -> Tree { jax.tree_util.tree_map({ p, u in p + u }, params, updates) }
    public static func chain(_ transformations: OptaxTransformation...) -> OptaxTransformation { linked(transformations) }
    static func linked(_ links: [OptaxTransformation]) -> OptaxTransformation {
        OptaxTransformation(
            { params in OptaxState(memory: [], count: 0, links: links.map { $0.begin(params) }) },
            { updates, state, params in
                var next = state
                var changed = updates
                for (place, link) in links.enumerated() {
                    let made = link.step(changed, state.links[place], params)
                    changed = made.0
                    next.links[place] = made.1
                }
                return (changed, next)
            })
    }
    /// The older name.
    public static func additive_weight_decay(_ weight_decay: Double) -> OptaxTransformation { add_decayed_weights(weight_decay) }
    /// Nothing to remember.
    public static func EmptyState() -> OptaxState { OptaxState() }
    public static func identity() -> OptaxTransformation { OptaxTransformation { updates, _ in updates } }
    public static func scale(_ step_size: Double) -> OptaxTransformation { OptaxTransformation { updates, _ in updates.map { $0 * step_size } } }
    public static func scale_by_learning_rate(_ learning_rate: Double) -> OptaxTransformation { scale(0.0 - learning_rate) }
    /// Weights shrink by a share of themselves.
    public static func add_decayed_weights(_ weight_decay: Double) -> OptaxTransformation {
        OptaxTransformation { updates, params in
            guard let weights = params else {
                Modes.fail(
                    "ValueError",
                    "You are using a transformation that requires the current value of parameters, but you are not passing `params` when calling `update`.")
                return updates
            }
            return zip(updates, weights).map { g, p in g + p * weight_decay }
        }
    }
    /// The norm of all arrays together.
    public static func global_norm<Tree: Pytree>(_ updates: Tree) -> JaxArray { jnp.sqrt(updates._leaves.map { jnp.sum($0 * $0) }.reduce(jnp.zeros(0).sum()) { $0 + $1 }) }
    public static func clip_by_global_norm(_ max_norm: Double) -> OptaxTransformation {
        OptaxTransformation { updates, _ in
            let norm = global_norm(updates)
            return norm.single._double < max_norm ? updates : updates.map { $0 / norm * max_norm }
        }
    }
    public static func clip(_ max_delta: Double) -> OptaxTransformation { OptaxTransformation { updates, _ in updates.map { jnp.clip($0, 0.0 - max_delta, max_delta) } } }

    /// Gradients add up, the older ones less.
    public static func trace(_ decay: Double, nesterov: Bool = false) -> OptaxTransformation {
        OptaxTransformation(
            { params in OptaxState(memory: [zeros(params)]) },
            { updates, state, _ in
                let sum = zip(updates, state.memory[0]).map { g, t in g + t * decay }
                return (nesterov ? zip(updates, sum).map { g, t in g + t * decay } : sum, OptaxState(memory: [sum]))
            })
    }
    public static func scale_by_adam(b1: Double = 0.9, b2: Double = 0.999, eps: Double = 1e-8) -> OptaxTransformation {
        OptaxTransformation(
            { params in OptaxState(memory: [zeros(params), zeros(params)]) },
            { updates, state, _ in
                let count = state.count + 1
                let first = moved(state.memory[0], updates, b1)
                let second = moved(state.memory[1], squares(updates), b2)
                let (rise, fall) = (1.0 - _power(b1, Double(count)), 1.0 - _power(b2, Double(count)))
                let steps = zip(first, second).map { m, v -> JaxArray in
                    let root = jnp.sqrt(v / fall) + eps
                    return m / rise / root
                }
                return (steps, OptaxState(memory: [first, second], count: count))
            })
    }

    public static func sgd(_ learning_rate: Double, momentum: Double? = nil, nesterov: Bool = false) -> OptaxTransformation {
        guard let decay = momentum else { return scale_by_learning_rate(learning_rate) }
        return linked([trace(decay, nesterov: nesterov), scale_by_learning_rate(learning_rate)])
    }
    public static func sgd(learning_rate: Double, momentum: Double? = nil, nesterov: Bool = false) -> OptaxTransformation { sgd(learning_rate, momentum: momentum, nesterov: nesterov) }
    public static func adam(_ learning_rate: Double, b1: Double = 0.9, b2: Double = 0.999, eps: Double = 1e-8) -> OptaxTransformation {
        linked([scale_by_adam(b1: b1, b2: b2, eps: eps), scale_by_learning_rate(learning_rate)])
    }
    public static func adam(learning_rate: Double, b1: Double = 0.9, b2: Double = 0.999, eps: Double = 1e-8) -> OptaxTransformation { adam(learning_rate, b1: b1, b2: b2, eps: eps) }
    public static func adamw(_ learning_rate: Double, b1: Double = 0.9, b2: Double = 0.999, eps: Double = 1e-8, weight_decay: Double = 1e-4) -> OptaxTransformation {
        linked([scale_by_adam(b1: b1, b2: b2, eps: eps), add_decayed_weights(weight_decay), scale_by_learning_rate(learning_rate)])
    }
    /// A rate of its own for each weight, smaller the more it has moved.
    public static func adagrad(_ learning_rate: Double, initial_accumulator_value: Double = 0.1, eps: Double = 1e-7) -> OptaxTransformation {
        let own = OptaxTransformation(
            { params in OptaxState(memory: [params.map { jnp.full_like($0, initial_accumulator_value) }]) },
            { updates, state, _ in
                let sums = zip(state.memory[0], squares(updates)).map { a, b in a + b }
                return (zip(updates, sums).map { g, s in g * jnp.where(s > 0, 1 / jnp.sqrt(s + eps), 0.0) }, OptaxState(memory: [sums]))
            })
        return linked([own, scale_by_learning_rate(learning_rate)])
    }
    public static func rmsprop(_ learning_rate: Double, decay: Double = 0.9, eps: Double = 1e-8, momentum: Double? = nil) -> OptaxTransformation {
        let own = OptaxTransformation(
            { params in OptaxState(memory: [zeros(params)]) },
            { updates, state, _ in
                let means = moved(state.memory[0], squares(updates), decay)
                return (zip(updates, means).map { g, v in g / jnp.sqrt(v + eps) }, OptaxState(memory: [means]))
            })
        let steps = [own, scale_by_learning_rate(learning_rate)]
        return linked(momentum == nil ? steps : steps + [trace(momentum ?? 0.0)])
    }
    public static func adadelta(_ learning_rate: Double, rho: Double = 0.9, eps: Double = 1e-6) -> OptaxTransformation {
        let own = OptaxTransformation(
            { params in OptaxState(memory: [zeros(params), zeros(params)]) },
            { updates, state, _ in
                let means = moved(state.memory[0], squares(updates), rho)
                let roots = zip(state.memory[1], means).map { d, v in jnp.sqrt(d + eps) / jnp.sqrt(v + eps) }
                let steps = zip(updates, roots).map { g, r in g * r }
                return (steps, OptaxState(memory: [means, moved(state.memory[1], squares(steps), rho)]))
            })
        return linked([own, scale_by_learning_rate(learning_rate)])
    }

    /// Optax's losses take floating numbers for scores, and whole ones for classes.
    private static func need(_ isFine: Bool, _ kind: String, _ array: JaxArray) {
        if !isFine { Modes.fail("TypeError", "Expected the input to have a dtype that is a subdtype of " + kind + ", got " + array.dtype.name + " instead") }
    }
    /// Of logits [..., classes] and the numbers of the classes [...].
    public static func softmax_cross_entropy_with_integer_labels(_ logits: JaxArray, _ labels: JaxArray) -> JaxArray {
        need(Values.isFloating(logits.tensor), "<class 'numpy.floating'>", logits)
        need(!Values.isFloating(labels.tensor) && labels.dtype.name != "bool", "<class 'numpy.integer'>", labels)
        let chosen = jnp.take_along_axis(logits, jnp.expand_dims(labels, -1), axis: -1)
        return jax.nn.logsumexp(logits, axis: -1) - jnp.squeeze(chosen, axis: -1)
    }
    public static func softmax_cross_entropy_with_integer_labels(logits: JaxArray, labels: JaxArray) -> JaxArray { softmax_cross_entropy_with_integer_labels(logits, labels) }
    /// Of logits and distributions over the classes.
    public static func softmax_cross_entropy(_ logits: JaxArray, _ labels: JaxArray) -> JaxArray {
        need(Values.isFloating(logits.tensor), "<class 'numpy.floating'>", logits)
        return -jnp.sum(labels * jax.nn.log_softmax(logits), axis: -1)
    }
    public static func softmax_cross_entropy(logits: JaxArray, labels: JaxArray) -> JaxArray { softmax_cross_entropy(logits, labels) }
    /// Of logits and of 0 and 1, element by element.
    public static func sigmoid_binary_cross_entropy(_ logits: JaxArray, _ labels: JaxArray) -> JaxArray {
        need(Values.isFloating(logits.tensor), "<class 'numpy.floating'>", logits)
        return -labels * jax.nn.log_sigmoid(logits) - (1 - labels) * jax.nn.log_sigmoid(-logits)
    }
    /// Squared distances, and half of them below.
    public static func squared_error(_ predictions: JaxArray, _ targets: JaxArray? = nil) -> JaxArray {
        if let wanted = targets { return jnp.square(predictions - wanted) }
        return jnp.square(predictions)
    }
    /// Half the squared distance.
    public static func l2_loss(_ predictions: JaxArray, _ targets: JaxArray? = nil) -> JaxArray {
        if let wanted = targets { return jnp.square(predictions - wanted) * 0.5 }
        return jnp.square(predictions) * 0.5
    }
}
