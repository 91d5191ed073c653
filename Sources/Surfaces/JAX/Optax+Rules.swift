import Engine

// Update rules of Optax: what they remember, and the chains that learning rates make of them.
extension optax {
    /// Gradients add up, the older ones less.
    public static func trace(_ decay: Double, nesterov: Bool = false) -> OptaxTransformation {
        OptaxTransformation(
            { params in OptaxState(memory: [zeros(params)]) },
            { updates, state, _ in
                let sum = zip(updates, state.memory[0]).map { g, t in g + t * decay }
                return (nesterov ? zip(updates, sum).map { g, t in g + t * decay } : sum, OptaxState(memory: [sum]))
            })
    }
    /// 1 - decay to the number of steps, in single precision as Optax has it: at first little is left of the digits of a decay near 1.
    private static func missing(_ decay: Double, _ count: Int) -> Double { Double(Float(1.0) - Float(_power(Double(Float(decay)), Double(count)))) }
    private static func unbiased(_ arrays: [JaxArray], _ decay: Double, _ count: Int) -> [JaxArray] { arrays.map { $0 / missing(decay, count) } }

    public static func scale_by_adam(b1: Double = 0.9, b2: Double = 0.999, eps: Double = 1e-8, eps_root: Double = 0.0, nesterov: Bool = false) -> OptaxTransformation {
        OptaxTransformation(
            { params in OptaxState(memory: [zeros(params), zeros(params)]) },
            { updates, state, _ in
                let count = state.count + 1
                let first = moved(state.memory[0], updates, b1)
                let second = moved(state.memory[1], squares(updates), b2)
                let means = nesterov ? moved(unbiased(first, b1, count + 1), unbiased(updates, b1, count), b1) : unbiased(first, b1, count)
                let steps = zip(means, unbiased(second, b2, count)).map { m, v -> JaxArray in
                    let root = jnp.sqrt(v + eps_root) + eps
                    return m / root
                }
                return (steps, OptaxState(memory: [first, second], count: count))
            })
    }
    /// Over the root of the sum of squares.
    public static func scale_by_rss(initial_accumulator_value: Double = 0.1, eps: Double = 1e-7) -> OptaxTransformation {
        OptaxTransformation(
            { params in OptaxState(memory: [params.map { jnp.full_like($0, initial_accumulator_value) }]) },
            { updates, state, _ in
                let sums = zip(state.memory[0], squares(updates)).map { a, b in a + b }
                return (zip(updates, sums).map { g, s in g * jnp.where(s > 0, 1 / jnp.sqrt(s + eps), 0.0) }, OptaxState(memory: [sums]))
            })
    }
    private static func overRoot(_ updates: [JaxArray], _ spreads: [JaxArray], _ eps: Double, _ isWithin: Bool) -> [JaxArray] {
        zip(updates, spreads).map { g, v -> JaxArray in
            let root = isWithin ? jnp.sqrt(v + eps) : jnp.sqrt(v) + eps
            return g / root
        }
    }
    /// Over the root of the mean of squares; `eps_in_sqrt`: the small number stands under the root.
    public static func scale_by_rms(decay: Double = 0.9, eps: Double = 1e-8, initial_scale: Double = 0.0, eps_in_sqrt: Bool = true, bias_correction: Bool = false) -> OptaxTransformation {
        OptaxTransformation(
            { params in OptaxState(memory: [params.map { jnp.full_like($0, initial_scale) }]) },
            { updates, state, _ in
                let count = state.count + 1
                let means = moved(state.memory[0], squares(updates), decay)
                return (overRoot(updates, bias_correction ? unbiased(means, decay, count) : means, eps, eps_in_sqrt), OptaxState(memory: [means], count: count))
            })
    }
    /// Over the standard deviation.
    public static func scale_by_stddev(decay: Double = 0.9, eps: Double = 1e-8, initial_scale: Double = 0.0, eps_in_sqrt: Bool = true, bias_correction: Bool = false) -> OptaxTransformation {
        OptaxTransformation(
            { params in OptaxState(memory: [zeros(params), params.map { jnp.full_like($0, initial_scale) }]) },
            { updates, state, _ in
                let count = state.count + 1
                let means = moved(state.memory[0], updates, decay)
                let powers = moved(state.memory[1], squares(updates), decay)
                let (m, v) = bias_correction ? (unbiased(means, decay, count), unbiased(powers, decay, count)) : (means, powers)
                let spreads = zip(v, squares(m)).map { a, b in a - b }
                return (overRoot(updates, spreads, eps, eps_in_sqrt), OptaxState(memory: [means, powers], count: count))
            })
    }
    public static func scale_by_adadelta(rho: Double = 0.9, eps: Double = 1e-6) -> OptaxTransformation {
        OptaxTransformation(
            { params in OptaxState(memory: [zeros(params), zeros(params)]) },
            { updates, state, _ in
                let means = moved(state.memory[0], squares(updates), rho)
                let roots = zip(state.memory[1], means).map { d, v in jnp.sqrt(d + eps) / jnp.sqrt(v + eps) }
                let steps = zip(updates, roots).map { g, r in g * r }
                return (steps, OptaxState(memory: [means, moved(state.memory[1], squares(steps), rho)]))
            })
    }

    public static func sgd(_ learning_rate: any OptaxRate, momentum: Double? = nil, nesterov: Bool = false) -> OptaxTransformation {
        guard let decay = momentum else { return scale_by_learning_rate(learning_rate) }
        return linked([trace(decay, nesterov: nesterov), scale_by_learning_rate(learning_rate)])
    }
    public static func sgd(_ learning_rate: any OptaxRate, _ momentum: Double, nesterov: Bool = false) -> OptaxTransformation {
        sgd(learning_rate, momentum: momentum, nesterov: nesterov)
    }
    public static func sgd(learning_rate: any OptaxRate, momentum: Double? = nil, nesterov: Bool = false) -> OptaxTransformation {
        sgd(learning_rate, momentum: momentum, nesterov: nesterov)
    }
    public static func adam(
        _ learning_rate: any OptaxRate, b1: Double = 0.9, b2: Double = 0.999, eps: Double = 1e-8, eps_root: Double = 0.0, nesterov: Bool = false
    ) -> OptaxTransformation {
        linked([scale_by_adam(b1: b1, b2: b2, eps: eps, eps_root: eps_root, nesterov: nesterov), scale_by_learning_rate(learning_rate)])
    }
    public static func adam(
        learning_rate: any OptaxRate, b1: Double = 0.9, b2: Double = 0.999, eps: Double = 1e-8, eps_root: Double = 0.0, nesterov: Bool = false
    ) -> OptaxTransformation {
        adam(learning_rate, b1: b1, b2: b2, eps: eps, eps_root: eps_root, nesterov: nesterov)
    }
    /// Adam with weights that shrink by a share of themselves.
    public static func adamw(
        _ learning_rate: any OptaxRate, b1: Double = 0.9, b2: Double = 0.999, eps: Double = 1e-8, eps_root: Double = 0.0, weight_decay: Double = 1e-4, nesterov: Bool = false
    ) -> OptaxTransformation {
        linked([scale_by_adam(b1: b1, b2: b2, eps: eps, eps_root: eps_root, nesterov: nesterov), add_decayed_weights(weight_decay), scale_by_learning_rate(learning_rate)])
    }
    public static func adamw(
        learning_rate: any OptaxRate, b1: Double = 0.9, b2: Double = 0.999, eps: Double = 1e-8, eps_root: Double = 0.0, weight_decay: Double = 1e-4, nesterov: Bool = false
    ) -> OptaxTransformation {
        adamw(learning_rate, b1: b1, b2: b2, eps: eps, eps_root: eps_root, weight_decay: weight_decay, nesterov: nesterov)
    }
    /// A rate of its own for each weight, smaller the more it has moved.
    public static func adagrad(_ learning_rate: any OptaxRate, initial_accumulator_value: Double = 0.1, eps: Double = 1e-7) -> OptaxTransformation {
        linked([scale_by_rss(initial_accumulator_value: initial_accumulator_value, eps: eps), scale_by_learning_rate(learning_rate)])
    }
    public static func adagrad(learning_rate: any OptaxRate, initial_accumulator_value: Double = 0.1, eps: Double = 1e-7) -> OptaxTransformation {
        adagrad(learning_rate, initial_accumulator_value: initial_accumulator_value, eps: eps)
    }
    public static func rmsprop(
        _ learning_rate: any OptaxRate, decay: Double = 0.9, eps: Double = 1e-8, initial_scale: Double = 0.0, eps_in_sqrt: Bool = true, centered: Bool = false, momentum: Double? = nil,
        nesterov: Bool = false, bias_correction: Bool = false
    ) -> OptaxTransformation {
        let own =
            centered
            ? scale_by_stddev(decay: decay, eps: eps, initial_scale: initial_scale, eps_in_sqrt: eps_in_sqrt, bias_correction: bias_correction)
            : scale_by_rms(decay: decay, eps: eps, initial_scale: initial_scale, eps_in_sqrt: eps_in_sqrt, bias_correction: bias_correction)
        let steps = [own, scale_by_learning_rate(learning_rate)]
        return linked(momentum == nil ? steps : steps + [trace(momentum ?? 0.0, nesterov: nesterov)])
    }
    public static func rmsprop(
        learning_rate: any OptaxRate, decay: Double = 0.9, eps: Double = 1e-8, initial_scale: Double = 0.0, eps_in_sqrt: Bool = true, centered: Bool = false, momentum: Double? = nil,
        nesterov: Bool = false, bias_correction: Bool = false
    ) -> OptaxTransformation {
        rmsprop(
            learning_rate, decay: decay, eps: eps, initial_scale: initial_scale, eps_in_sqrt: eps_in_sqrt, centered: centered, momentum: momentum, nesterov: nesterov,
            bias_correction: bias_correction)
    }
    public static func adadelta(_ learning_rate: any OptaxRate, rho: Double = 0.9, eps: Double = 1e-6, weight_decay: Double = 0.0) -> OptaxTransformation {
        let rule = [scale_by_adadelta(rho: rho, eps: eps), scale_by_learning_rate(learning_rate)]
        return linked(weight_decay == 0.0 ? rule : [add_decayed_weights(weight_decay)] + rule)
    }
    public static func adadelta(learning_rate: any OptaxRate, rho: Double = 0.9, eps: Double = 1e-6, weight_decay: Double = 0.0) -> OptaxTransformation {
        adadelta(learning_rate, rho: rho, eps: eps, weight_decay: weight_decay)
    }
}
