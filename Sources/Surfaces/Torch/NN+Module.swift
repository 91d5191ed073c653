import Engine

// What belongs to a module is what its stored properties hold: modules, parameters, and lists of them, in the order in which they are declared, the base class's
// first. What was added by name stands behind them.

extension nn {
    /// The base of every layer and network. Modules and parameters are found through stored properties.
    @dynamicMemberLookup
    open class Module: ModuleOfPlaces, CustomStringConvertible, CustomDebugStringConvertible {
        private var isTraining = true
        private var added: [(String, Module)] = []
        private var addedParameters: [(String, Parameter)] = []
        private var addedBuffers: [(String, Tensor)] = []
        private var hooks: [(Int, (Module, [Tensor], Tensor) -> Tensor?)] = []
        private var nextHook = 0

        public init() {}

        open func forward(_ x: Tensor) -> Tensor { unforeseen(1, x) }
        open func forward(_ x: Tensor, _ y: Tensor) -> Tensor { unforeseen(2, x) }
        @discardableResult
        public func callAsFunction(_ x: Tensor) -> Tensor { hooks.isEmpty ? forward(x) : hooked([x], forward(x)) }
        @discardableResult
        public func callAsFunction(_ x: Tensor, _ y: Tensor) -> Tensor { hooks.isEmpty ? forward(x, y) : hooked([x, y], forward(x, y)) }

        private func unforeseen(_ count: Int, _ x: Tensor) -> Tensor {
            Modes.fail("NotImplementedError", "Module [" + _get_name() + "] is missing the required \"forward\" function" + (count == 2 ? " of two tensors" : ""))
            return x
        }

        func hooked(_ inputs: [Tensor], _ output: Tensor) -> Tensor {
            var result = output
            for (_, hook) in hooks {
                if let other = hook(self, inputs, result) { result = other }
            }
            return result
        }
        /// Has the function see inputs and output of every call; what it gives stands for the output.
        @discardableResult
        public func register_forward_hook(_ hook: @escaping (Module, [Tensor], Tensor) -> Tensor?) -> RemovableHandle {
            nextHook += 1
            let id = nextHook
            hooks.append((id, hook))
            return RemovableHandle { self.hooks = self.hooks.filter { $0.0 != id } }
        }

        // What is found

        /// Everything that the stored properties hold, by name; lists count from 0.
        private func held() -> [(String, Any)] {
            var levels: [[(String, Any)]] = []
            var mirror: Mirror? = Mirror(reflecting: self)
            while let level = mirror {
                if level.subjectType == Module.self { break }
                var found: [(String, Any)] = []
                for (label, value) in level.children { found.append((label ?? "", value)) }
                levels.append(found)
                mirror = level.superclassMirror
            }
            return levels.reversed().flatMap { $0 }
        }

        /// Parameters of this module itself.
        func ownParameters() -> [(String, Parameter)] {
            var found: [(String, Parameter)] = []
            for (name, value) in held() {
                if let parameter = value as? Parameter {
                    found.append((name, parameter))
                } else if let list = value as? [Parameter] {
                    for (at, parameter) in list.enumerated() { found.append((name + "." + at.description, parameter)) }
                }
            }
            return found + addedParameters
        }

        /// Tensors that belong to the state but aren't trained.
        open func ownBuffers() -> [(String, Tensor)] { addedBuffers }

        /// The modules right below this one, with their names.
        open func named_children() -> [(String, Module)] {
            var found: [(String, Module)] = []
            for (name, value) in held() {
                if let module = value as? Module {
                    found.append((name, module))
                } else if let list = value as? [Module] {
                    for (at, module) in list.enumerated() { found.append((name + "." + at.description, module)) }
                }
            }
            return found + added
        }
        public func children() -> [Module] { named_children().map { $0.1 } }

        /// This module and all below it, each once.
        public func named_modules() -> [(String, Module)] {
            var seen = Set<ObjectIdentifier>()
            var found: [(String, Module)] = []
            collect("", &seen, &found)
            return found
        }
        private func collect(_ name: String, _ seen: inout Set<ObjectIdentifier>, _ found: inout [(String, Module)]) {
            if !seen.insert(ObjectIdentifier(self)).inserted { return }
            found.append((name, self))
            for (child, module) in named_children() { module.collect(name.isEmpty ? child : name + "." + child, &seen, &found) }
        }
        public func modules() -> [Module] { named_modules().map { $0.1 } }

        /// Every parameter once, with its path.
        public func named_parameters() -> [(String, Parameter)] {
            var seen = Set<ObjectIdentifier>()
            var found: [(String, Parameter)] = []
            for (path, module) in named_modules() {
                for (name, parameter) in module.ownParameters() {
                    if seen.insert(ObjectIdentifier(parameter)).inserted { found.append((path.isEmpty ? name : path + "." + name, parameter)) }
                }
            }
            return found
        }
        public func parameters() -> [Parameter] { named_parameters().map { $0.1 } }
        public func named_buffers() -> [(String, Tensor)] {
            var found: [(String, Tensor)] = []
            for (path, module) in named_modules() {
                for (name, buffer) in module.ownBuffers() { found.append((path.isEmpty ? name : path + "." + name, buffer)) }
            }
            return found
        }
        public func buffers() -> [Tensor] { named_buffers().map { $0.1 } }

        /// Parameters and buffers by path; they share their storages with the module.
        public func state_dict() -> OrderedDict<Tensor> {
            var found: [(String, Tensor)] = []
            gather("", &found)
            return OrderedDict(found)
        }
        /// What is shared stands there under each of its paths.
        private func gather(_ prefix: String, _ found: inout [(String, Tensor)]) {
            for (name, parameter) in ownParameters() { found.append((prefix + name, parameter.missing.isEmpty ? parameter.detach() : parameter)) }
            for (name, buffer) in ownBuffers() { found.append((prefix + name, buffer)) }
            for (name, child) in named_children() { child.gather(prefix + name + ".", &found) }
        }
        /// Writes the values into this module's own tensors. strict: every name of either side has to be on the other.
        @discardableResult
        public func load_state_dict(_ state: OrderedDict<Tensor>, strict: Bool = true) -> IncompatibleKeys {
            settle(state)
            let own = state_dict()
            let missing = own.keys.filter { !state.keys.contains($0) }
            let unexpected = state.keys.filter { !own.keys.contains($0) }
            var problems: [String] = []
            func list(_ names: [String]) -> String { names.map { "\"" + $0 + "\"" }.joined(separator: ", ") + ". " }
            if strict {
                if !missing.isEmpty { problems.append("Missing key(s) in state_dict: " + list(missing)) }
                if !unexpected.isEmpty { problems.append("Unexpected key(s) in state_dict: " + list(unexpected)) }
            }
            for (name, value) in state.items() {
                if !own.keys.contains(name) { continue }
                if own[name].shape != value.shape {
                    problems.append(
                        "size mismatch for " + name + ": copying a param with shape " + value.shape.description + " from checkpoint, the shape in current model is "
                            + own[name].shape.description + ".")
                }
            }
            if !problems.isEmpty { Modes.fail("RuntimeError", "Error(s) in loading state_dict for " + _get_name() + ":\n\t" + problems.joined(separator: "\n\t")) }
            torch.no_grad { for (name, value) in state.items() where own.keys.contains(name) { Ops.assign(own[name].core, value.core) } }
            return IncompatibleKeys(missing_keys: missing, unexpected_keys: unexpected)
        }
        /// Lazy layers take the shapes of what is loaded.
        private func settle(_ state: OrderedDict<Tensor>) {
            for (path, module) in named_modules() {
                for (name, parameter) in module.ownParameters() {
                    let full = path.isEmpty ? name : path + "." + name
                    if !parameter.missing.isEmpty && state.keys.contains(full) { parameter.begin(nn.Parameter(torch.zeros(state[full].shape))) }
                }
                for (name, buffer) in module.ownBuffers() {
                    let full = path.isEmpty ? name : path + "." + name
                    if !buffer.missing.isEmpty && state.keys.contains(full) { module.placeBuffer(name, torch.zeros(state[full].shape)) }
                }
            }
        }
        /// A buffer in place of one that waits for its shape.
        func placeBuffer(_ name: String, _ tensor: Tensor) {}

        open func add_module(_ name: String, _ module: Module) {
            added = added.filter { $0.0 != name } + [(name, module)]
        }
        public func register_module(_ name: String, _ module: Module) { add_module(name, module) }
        public func register_buffer(_ name: String, _ tensor: Tensor) {
            addedBuffers = addedBuffers.filter { $0.0 != name } + [(name, tensor)]
        }
        public func register_parameter(_ name: String, _ param: Parameter) {
            addedParameters = addedParameters.filter { $0.0 != name } + [(name, param)]
        }

        /// A module of a container, by its place.
        func module(at position: Int) -> Module {
            Modes.fail("TypeError", "'" + _get_name() + "' object is not subscriptable")
            return self
        }
        func replace(at position: Int, _ module: Module) { Modes.fail("TypeError", "'" + _get_name() + "' object does not support item assignment") }

        // What is done to all

        /// Calls the function with every module below this one, then with this one.
        @discardableResult
        public func apply(_ fn: (Module) -> Void) -> Self {
            for child in children() { child.apply(fn) }
            fn(self)
            return self
        }
        public var training: Bool {
            get { isTraining }
            set { isTraining = newValue }
        }
        @discardableResult
        public func train(_ mode: Bool = true) -> Self {
            for module in modules() { module.isTraining = mode }
            return self
        }
        @discardableResult
        public func eval() -> Self { train(false) }
        @discardableResult
        public func requires_grad_(_ requires_grad: Bool = true) -> Self {
            for parameter in parameters() { parameter.requires_grad_(requires_grad) }
            return self
        }
        public func zero_grad(set_to_none: Bool = true) {
            for parameter in parameters() { parameter.forgetGradient(set_to_none) }
        }
        @discardableResult
        public func to(_ device: Device) -> Self {
            _ = device.name
            return self
        }
        @discardableResult
        public func to(device: Device) -> Self { to(device) }
        @discardableResult
        public func to(_ dtype: DType) -> Self {
            for parameter in parameters() { parameter.convert(dtype) }
            for buffer in buffers() {
                if buffer.is_floating_point() { buffer.core = Ops.cast(buffer.core, dtype.rawValue) }
            }
            return self
        }
        @discardableResult
        public func double() -> Self { to(.float64) }
        @discardableResult
        public func float() -> Self { to(.float32) }
        @discardableResult
        public func half() -> Self { to(.float16) }
        @discardableResult
        public func cpu() -> Self { self }

        // Its text

        open func _get_name() -> String { String(describing: type(of: self)) }
        /// What stands in the parentheses of the text of a module without children.
        open func extra_repr() -> String { "" }

        open var description: String {
            let children = named_children()
            let extra = extra_repr()
            if children.isEmpty && !extra.contains("\n") { return _get_name() + "(" + extra + ")" }
            var lines: [String] = extra.isEmpty ? [] : extra.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
            for (name, child) in children {
                let text = child.description.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
                lines.append("  (" + name + "): " + text)
            }
            return _get_name() + "(\n" + lines.joined(separator: "\n") + "\n)"
        }
        public var debugDescription: String { description }
    }

    /// What `load_state_dict` found on one side only.
    public struct IncompatibleKeys: CustomStringConvertible {
        public let missing_keys: [String]
        public let unexpected_keys: [String]

        public var description: String {
            if missing_keys.isEmpty && unexpected_keys.isEmpty { return "<All keys matched successfully>" }
            func list(_ names: [String]) -> String { "[" + names.map { "'" + $0 + "'" }.joined(separator: ", ") + "]" }
            return "_IncompatibleKeys(missing_keys=" + list(missing_keys) + ", unexpected_keys=" + list(unexpected_keys) + ")"
        }
    }

    /// Takes a hook away again.
    public final class RemovableHandle {
        private let action: () -> Void
        init(_ action: @escaping () -> Void) { self.action = action }
        public func remove() { action() }
    }
}

/// What is known only as a module is indexed too, `net[0][1]`. In a protocol's extension, so that a module of one's own may have a subscript of its own.
public protocol ModuleOfPlaces: AnyObject {}

extension ModuleOfPlaces where Self: nn.Module {
    public subscript(position: Int) -> nn.Module {
        get { module(at: position) }
        set { replace(at: position, newValue) }
    }
}

extension Tensor {
    /// The same parameter in another dtype: its value begins anew, without a gradient.
    func convert(_ dtype: DType) {
        if self.dtype == dtype || !is_floating_point() { return }
        let wanted = requires_grad
        core = Ops.cast(Ops.stopGradient(core), dtype.rawValue)
        if wanted { Gradients.require(core, true) }
    }
}

/// What a module found by index lends of its layer: `net[0].weight`.
public struct LentMembers {
    let module: nn.Module

    private func parameter(_ name: String) -> nn.Parameter! {
        for (own, parameter) in module.ownParameters() where own == name { return parameter }
        return nil
    }
    private func needed(_ name: String) -> nn.Parameter {
        if let found = parameter(name) { return found }
        Modes.fail("AttributeError", "'" + module._get_name() + "' object has no attribute '" + name + "'")
        return nn.Parameter(torch.zeros(1))
    }
    private func buffer(_ name: String) -> Tensor {
        for (own, tensor) in module.ownBuffers() where own == name { return tensor }
        Modes.fail("AttributeError", "'" + module._get_name() + "' object has no attribute '" + name + "'")
        return torch.zeros(1)
    }
    public var weight: nn.Parameter { needed("weight") }
    public var bias: nn.Parameter { needed("bias") }
    public var running_mean: Tensor { buffer("running_mean") }
    public var running_var: Tensor { buffer("running_var") }
}

extension nn.Module {
    public subscript<Member>(dynamicMember path: KeyPath<LentMembers, Member>) -> Member { LentMembers(module: self)[keyPath: path] }
}
