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
    /// Down the slope; a schedule is asked by the steps taken.
    public static func scale_by_learning_rate(_ learning_rate: any OptaxRate, flip_sign: Bool = true) -> OptaxTransformation {
        let sign = flip_sign ? -1.0 : 1.0
        if let schedule = learning_rate as? OptaxSchedule { return scale_by_schedule(Schedule { sign * schedule($0) }) }
        return scale(sign * learning_rate._rate(0))
    }
    public static func scale_by_schedule(_ step_size_fn: OptaxSchedule) -> OptaxTransformation {
        OptaxTransformation(
            { _ in OptaxState() },
            { updates, state, _ in
                let size = step_size_fn(state.count)
                return (updates.map { $0 * size }, OptaxState(memory: [], count: state.count + 1))
            })
    }
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
}
