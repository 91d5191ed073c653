import Engine

/// What a list of layers may hold: modules and functions.
public protocol FlaxLayer {
    func callAsFunction(_ x: JaxArray) -> JaxArray
}
/// A function as a layer: `nn.relu`, `nn.Function { x in … }`.
public struct FlaxFunction: FlaxLayer {
    let body: (JaxArray) -> JaxArray
    public init(_ body: @escaping (JaxArray) -> JaxArray) { self.body = body }
    public func callAsFunction(_ x: JaxArray) -> JaxArray { body(x) }
    public func callAsFunction(_ x: some ArrayLike) -> JaxArray { body(x._jax) }
}

extension flax.linen {
    public typealias Function = FlaxFunction

    static func fail(_ name: String, _ message: String) {
        Modes.fail(name, message + " (https://flax.readthedocs.io/en/latest/api_reference/flax.errors.html#flax.errors." + name + ")")
    }

    /// A variable that a module keeps beside its parameters: `value` is read and written.
    public final class Variable {
        private let module: Module
        private let collection: String
        private let name: String
        init(_ module: Module, _ collection: String, _ name: String) {
            self.module = module
            self.collection = collection
            self.name = name
        }
        public var value: JaxArray {
            get { module.bound.tree.at([collection] + module.path + [name])?.leaf ?? jnp.zeros(0) }
            set {
                if !module.bound.allows(collection) {
                    flax.linen.fail(
                        "ModifyScopeVariableError",
                        "Cannot update variable \"" + name + "\" in \"/" + module.path.joined(separator: "/")
                            + "\" because collection \"" + collection + "\" is immutable."
                    )
                }
                module.bound.tree.put([collection] + module.path + [name], FlaxTree(newValue))
            }
        }
    }

    /// The base of all modules: override `callAsFunction`; modules within stand in stored properties and lists of them, and are named after these.
    open class Module: FlaxLayer, CustomStringConvertible, CustomDebugStringConvertible {
        private var scope: FlaxScope?
        fileprivate(set) var path: [String] = []
        public init() {}

        open func callAsFunction(_ x: JaxArray) -> JaxArray { x }

        /// The scope of the `init` or `apply` that runs.
        var bound: FlaxScope {
            if let own = scope { return own }
            flax.linen.fail("CallCompactUnboundModuleError", "Can't call compact methods on unbound modules")
            return FlaxScope(FlaxTree(), [:], isInitializing: false, mutable: [])
        }
        /// Whether there is nothing within: a layer of Flax's own.
        var isLeaf: Bool { false }
        public func is_initializing() -> Bool { bound.isInitializing }

        /// The module's own parameter of that name, made by the initializer in `init`.
        public func param(_ name: String, _ init_fn: JaxInitializer, _ shape: any Dims) -> JaxArray {
            let here = ["params"] + path
            let sizes = shape._sizes
            if let known = bound.tree.at(here + [name])?.leaf {
                if known.shape != Shape(sizes) {
                    flax.linen.fail(
                        "ScopeParamShapeError",
                        "For parameter \"" + name + "\" in \"/" + path.joined(separator: "/") + "\", the given initializer is expected to generate shape " + Show.tuple(sizes)
                            + ", but the existing parameter it received has shape " + known.shape.description + ".")
                }
                return known
            }
            if !bound.isInitializing {
                let isEmpty = bound.tree.at(here)?.isEmpty ?? true
                let place = "in \"/" + path.joined(separator: "/") + "\""
                if isEmpty { flax.linen.fail("ScopeCollectionNotFound", "Tried to access \"" + name + "\" from collection \"params\" " + place + " but the collection is empty.") }
                flax.linen.fail("ScopeParamNotFoundError", "Could not find parameter named \"" + name + "\" in scope \"/" + path.joined(separator: "/") + "\".")
            }
            let value = init_fn(make_rng("params"), sizes)
            bound.tree.put(here + [name], FlaxTree(value))
            return value
        }
        /// A variable of another collection, made by the function where it isn't there yet.
        public func variable(_ col: String, _ name: String, _ init_fn: () -> JaxArray) -> Variable {
            if bound.tree.at([col] + path + [name]) == nil {
                if !bound.allows(col) {
                    flax.linen.fail(
                        "ScopeCollectionNotFound",
                        "Tried to access \"" + name + "\" from collection \"" + col + "\" in \"/"
                            + path.joined(separator: "/") + "\" but the collection is empty.")
                }
                bound.tree.put([col] + path + [name], FlaxTree(init_fn()))
            }
            return Variable(self, col, name)
        }
        public func has_variable(_ col: String, _ name: String) -> Bool { bound.tree.at([col] + path + [name]) != nil }
        /// The next key of a stream, "params" or "dropout".
        public func make_rng(_ name: String = "params") -> JaxArray {
            if let key = bound.key(name, path) { return key }
            flax.linen.fail("InvalidRngError", (path.last ?? "None") + " needs PRNG for \"" + name + "\"")
            return jnp.zeros(2)
        }

        /// The modules right within this one, with their names.
        func inner() -> [(String, Module)] {
            if isLeaf { return [] }
            var levels: [[(String, Module)]] = []
            var mirror: Mirror? = Mirror(reflecting: self)
            while let level = mirror {
                if level.subjectType == Module.self { break }
                var found: [(String, Module)] = []
                for child in level.children {
                    let label = child.label ?? ""
                    if let module = child.value as? Module {
                        found.append((label, module))
                    } else if let list = child.value as? [any FlaxLayer] {
                        for (place, layer) in list.enumerated() {
                            if let module = layer as? Module { found.append((label + "_" + place.description, module)) }
                        }
                    } else if let list = child.value as? [Module] {
                        for (place, module) in list.enumerated() { found.append((label + "_" + place.description, module)) }
                    }
                }
                levels.append(found)
                mirror = level.superclassMirror
            }
            return levels.reversed().flatMap { $0 }
        }
        /// The module and all within it, each once, with the paths by which they were found first.
        private func gather(_ path: [String], _ found: inout [(module: Module, path: [String])]) {
            if found.contains(where: { $0.module === self }) { return }
            found.append((module: self, path: path))
            for (name, module) in inner() { module.gather(path + [name], &found) }
        }
        /// Runs the body while all modules have the scope; afterwards they have again what they had.
        private func run<Result>(_ scope: FlaxScope, _ body: () throws -> Result) rethrows -> Result {
            var found: [(module: Module, path: [String])] = []
            gather([], &found)
            let before = found.map { (scope: $0.module.scope, path: $0.module.path) }
            for (module, path) in found {
                module.scope = scope
                module.path = path
            }
            defer {
                for (place, known) in found.enumerated() {
                    known.module.scope = before[place].scope
                    known.module.path = before[place].path
                }
            }
            return try body()
        }
        /// The variables to begin with, and what the module gives for x.
        public func init_with_output(_ rngs: [String: JaxArray], _ x: JaxArray) -> (JaxArray, FlaxTree) {
            let scope = FlaxScope(FlaxTree(), rngs, isInitializing: true, mutable: nil)
            let result = run(scope) { callAsFunction(x) }
            return (result, scope.tree)
        }
        public func init_with_output(_ rngs: JaxArray, _ x: JaxArray) -> (JaxArray, FlaxTree) { init_with_output(["params": rngs], x) }
        public func `init`(_ rngs: JaxArray, _ x: JaxArray) -> FlaxTree { init_with_output(["params": rngs], x).1 }
        public func `init`(_ rngs: [String: JaxArray], _ x: JaxArray) -> FlaxTree { init_with_output(rngs, x).1 }
        /// With a call of one's own: `` net.`init`(key) { net(X, training: true) } ``.
        public func `init`(_ rngs: JaxArray, method: () -> JaxArray) -> FlaxTree {
            let scope = FlaxScope(FlaxTree(), ["params": rngs], isInitializing: true, mutable: nil)
            _ = run(scope, method)
            return scope.tree
        }

        /// What the module gives for x with the variables.
        public func apply(_ variables: FlaxTree, _ x: JaxArray) -> JaxArray { apply(variables, x, rngs: [:]) }
        public func apply(_ variables: FlaxTree, _ x: JaxArray, rngs: [String: JaxArray]) -> JaxArray {
            run(FlaxScope(variables, rngs, isInitializing: false, mutable: [])) { callAsFunction(x) }
        }
        /// The same, and the collections that may change as they are afterwards.
        public func apply(_ variables: FlaxTree, _ x: JaxArray, rngs: [String: JaxArray] = [:], mutable: [String]) -> (JaxArray, FlaxTree) {
            apply(variables, rngs: rngs, mutable: mutable) { callAsFunction(x) }
        }
        /// With a call of one's own: `net.apply(variables) { net.encode(X) }`.
        public func apply<Result>(_ variables: FlaxTree, rngs: [String: JaxArray] = [:], method: () throws -> Result) rethrows -> Result {
            try run(FlaxScope(variables, rngs, isInitializing: false, mutable: []), method)
        }
        public func apply<Result>(_ variables: FlaxTree, rngs: [String: JaxArray] = [:], mutable: [String], method: () throws -> Result) rethrows -> (Result, FlaxTree) {
            let scope = FlaxScope(variables, rngs, isInitializing: false, mutable: mutable)
            let result = try run(scope, method)
            var changed = FlaxTree()
            for key in scope.tree.keys where mutable.contains(key) { changed[key] = scope.tree[key] as FlaxTree }
            return (result, changed)
        }

        /// The module with the variables at hand, so that calls need no `apply`; `init` and `apply` go on as before. It's the module itself, where Flax copies it.
        @discardableResult
        public func bind(_ variables: FlaxTree, rngs: [String: JaxArray] = [:], mutable: [String] = []) -> Self {
            let scope = FlaxScope(variables, rngs, isInitializing: false, mutable: mutable)
            var found: [(module: Module, path: [String])] = []
            gather([], &found)
            for (module, path) in found {
                module.scope = scope
                module.path = path
            }
            return self
        }
        /// The variables of a bound module.
        public var variables: FlaxTree { bound.tree }

        /// What is told of the module, line by line.
        open var attributes: [(String, String)] {
            Mirror(reflecting: self).children.compactMap { child in
                if child.value is Int || child.value is Double { return (child.label ?? "", "\(child.value)") }
                if let truth = child.value as? Bool { return (child.label ?? "", truth ? "True" : "False") }
                if let text = child.value as? String { return (child.label ?? "", "'" + text + "'") }
                return nil
            }
        }
        public var description: String {
            let name = "\(type(of: self))"
            if attributes.isEmpty { return name + "()" }
            return name + "(\n    # attributes\n" + attributes.map { "    " + $0.0 + " = " + $0.1 + "\n" }.joined() + ")"
        }
        public var debugDescription: String { description }
    }

    /// Layers and functions one after the other.
    public final class Sequential: Module {
        public let layers: [any FlaxLayer]
        public init(_ layers: [any FlaxLayer]) { self.layers = layers }
        override func inner() -> [(String, Module)] {
            var found: [(String, Module)] = []
            for (place, layer) in layers.enumerated() {
                if let module = layer as? Module { found.append(("layers_" + place.description, module)) }
            }
            return found
        }
        public override func callAsFunction(_ x: JaxArray) -> JaxArray { layers.reduce(x) { value, layer in layer(value) } }
        public override var attributes: [(String, String)] {
            let lines = layers.map { layer -> String in
                guard let module = layer as? Module else { return "<function>" }
                return module.description.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    ")
            }
            return [("layers", "[" + lines.joined(separator: ", ") + "]")]
        }
    }
}

/// A network's parameters and its optimiser's memory between two steps.
public struct FlaxTrainState {
    public var step: Int
    public let apply_fn: (FlaxTree, JaxArray) -> JaxArray
    public var params: FlaxTree
    public let tx: OptaxTransformation
    public var opt_state: OptaxState

    public static func create(apply_fn: @escaping (FlaxTree, JaxArray) -> JaxArray, params: FlaxTree, tx: OptaxTransformation) -> FlaxTrainState {
        FlaxTrainState(step: 0, apply_fn: apply_fn, params: params, tx: tx, opt_state: tx.`init`(params))
    }
    /// The state after a step along the gradients.
    public func apply_gradients(grads: FlaxTree) -> FlaxTrainState {
        let (updates, memory) = tx.update(grads, opt_state, params)
        var next = self
        next.step += 1
        next.params = optax.apply_updates(params, updates)
        next.opt_state = memory
        return next
    }
    public func replace(step: Int? = nil, params: FlaxTree? = nil, opt_state: OptaxState? = nil) -> FlaxTrainState {
        var next = self
        if let new = step { next.step = new }
        if let new = params { next.params = new }
        if let new = opt_state { next.opt_state = new }
        return next
    }
}
