/// How the cases of a fixture run in cells: what stands before them, and the cell of a case. Each prints lists of numbers, which the framework's are compared with.
struct TrainingProgram {
    let module: String
    /// Functions that the cells call; `show` prints an array's elements.
    let start: String
    /// An array in the surface's words, from its elements in brackets and its shape.
    let array: (_ elements: String, _ shape: String) -> String
    /// The cells of the groups but `losses`; what stands for the case is CASE, for its array OF.
    let cells: [String: String]

    static let all: [String: TrainingProgram] = [
        "mxnet": TrainingProgram(
            module: "MXNet",
            start: """
                func show(_ x: NDArray) { print(x.reshape(-1).tolist()) }
                func steps(_ rule: mx.optimizer.Optimizer) {
                    let arrays = weights.map { nd.array($0) }
                    let states = arrays.enumerated().map { rule.create_state($0.offset, $0.element) }
                    for (step, each) in gradients.enumerated() {
                        for at in arrays.indices { rule.update(at, arrays[at], nd.array(each[at]), states[at]) }
                        if kept.contains(step + 1) { print(arrays.flatMap { array in (0..<array.size).map { Double(array[$0]) } }) }
                    }
                }
                func train(_ make: ([gluon.Parameter]) -> gluon.Trainer) {
                    let params = weights.enumerated().map { at, values in gluon.Parameter("p\\(at)_weight", shape: [values.count], init: initializer.Constant(nd.array(values))) }
                    for p in params { p.initialize() }
                    let trainer = make(params)
                    for (step, each) in gradients.enumerated() {
                        let loss = autograd.record { (params[0].data() * nd.array(each[0])).sum() + (params[1].data() * nd.array(each[1])).sum() }
                        loss.backward()
                        trainer.step(1)
                        if kept.contains(step + 1) { print(params.flatMap { p in (0..<p.data().size).map { Double(p.data()[$0]) } }) }
                    }
                }
                func rates(_ schedule: mx.lr_scheduler.LRScheduler) { print((1...16).map { schedule($0) }) }
                func loss(_ x: NDArray, _ f: (NDArray) -> NDArray) {
                    x.attach_grad()
                    let value = autograd.record { f(x) }
                    value.backward()
                    show(value)
                    show(x.grad!)
                }
                func initial(_ rule: initializer.Initializer) {
                    mx.random.seed(3)
                    let p = gluon.Parameter("p_weight", shape: rule is initializer.Bilinear ? [2, 3, 2, 2] : [5, 4], init: rule)
                    p.initialize()
                    show(rule is initializer.Orthogonal ? p.data().abs() : p.data())
                }

                """,
            array: { "nd.array(\($0)).reshape(\($1))" },
            cells: [
                "optimizers": "steps(CASE)", "trainers": "train { params in CASE }", "schedules": "rates(CASE)", "initializers": "initial(CASE)", "np_initializers": "npx.set_np()\ninitial(CASE)",
            ]),
        "torch": TrainingProgram(
            module: "Torch",
            start: """
                func show(_ x: torch.Tensor) { print(x.detach().reshape(-1).tolist()) }
                func train(_ make: ([torch.Tensor]) -> torch.optim.Optimizer) {
                    let params = weights.map { torch.tensor($0, requires_grad: true) }
                    let optimizer = make(params)
                    for (step, each) in gradients.enumerated() {
                        for (p, g) in zip(params, each) { p.grad = torch.tensor(g) }
                        optimizer.step()
                        if kept.contains(step + 1) { show(torch.cat(params)) }
                    }
                }
                func rates(_ make: (torch.optim.Optimizer) -> torch.optim.lr_scheduler.LRScheduler) {
                    let weight = torch.tensor([1.0], requires_grad: true)
                    weight.grad = torch.zeros(1)
                    let optimizer = torch.optim.SGD([weight], lr: 0.5)
                    let schedule = make(optimizer)
                    var rates: [Double] = []
                    for _ in 0..<16 {
                        rates.append(optimizer.param_groups[0]["lr"])
                        optimizer.step()
                        schedule.step()
                    }
                    print(rates)
                }
                func loss(_ data: torch.Tensor, _ f: (torch.Tensor) -> torch.Tensor) {
                    let x = data.clone().requires_grad_()
                    let value = f(x)
                    value.sum().backward()
                    show(value)
                    show(x.grad!)
                }
                func initial(_ data: torch.Tensor, _ f: (torch.Tensor) -> torch.Tensor) {
                    torch.manual_seed(3)
                    show(f(data.clone()))
                }

                """,
            array: { "torch.tensor(\($0)).reshape(\($1))" },
            cells: ["optimizers": "train { params in CASE }", "schedules": "rates { optimizer in CASE }", "initializers": "initial(OF) { OF in CASE }"]),
        "tensorflow": TrainingProgram(
            module: "TensorFlow",
            start: """
                func show(_ x: tf.Tensor) { print(tf.reshape(x, [-1]).numpy().tolist()) }
                func train(_ optimizer: tf.keras.optimizers.Optimizer) {
                    let variables = weights.map { tf.Variable($0) }
                    for (step, each) in gradients.enumerated() {
                        optimizer.apply_gradients(zip(each.map { tf.constant($0) }, variables))
                        if kept.contains(step + 1) { show(tf.concat(variables.map { $0.read_value() }, 0)) }
                    }
                }
                func rates(_ schedule: tf.keras.optimizers.schedules.LearningRateSchedule) { print((0..<16).map { Double(schedule($0)) }) }
                func loss(_ x: tf.Tensor, _ f: (tf.Tensor) -> tf.Tensor) {
                    let tape = tf.GradientTape()
                    tape.watch(x)
                    let value = tape.record { f(x) }
                    show(value)
                    show(tape.gradient(value, x))
                }

                """,
            array: { "tf.reshape(tf.constant(\($0)), \($1))" },
            cells: ["optimizers": "train(CASE)", "schedules": "rates(CASE)", "initializers": "show(CASE)"]),
        "jax": TrainingProgram(
            module: "JAX",
            start: """
                let key = jax.random.PRNGKey(3)
                func show(_ x: jax.Array) { print(x.reshape(-1).tolist()) }
                func train(_ rule: optax.GradientTransformation) {
                    var params = weights.map { jnp.array($0) }
                    var state = rule.`init`(params)
                    for (step, each) in gradients.enumerated() {
                        let (updates, next) = rule.update(each.map { jnp.array($0) }, state, params)
                        state = next
                        params = optax.apply_updates(params, updates)
                        if kept.contains(step + 1) { show(jnp.concatenate(params)) }
                    }
                }
                func rates(_ schedule: optax.Schedule) { print((0..<16).map { schedule($0) }) }
                func loss(_ x: jax.Array, _ f: @escaping (jax.Array) -> jax.Array) {
                    show(f(x))
                    show(jax.grad { x in f(x).sum() }(x))
                }

                """,
            array: { "jnp.array(\($0)).reshape(\($1))" },
            cells: ["optimizers": "train(CASE)", "schedules": "rates(CASE)", "initializers": "show(CASE)"]),
    ]
}
