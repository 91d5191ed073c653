import Engine

extension torch {
    /// Optimisers: they change the parameters that they were given, by their gradients.
    public enum optim {}
}

extension torch.optim {
    /// A setting as PyTorch lists it: a number that a group may have of its own, or what is the same for all and can only be shown.
    struct Setting {
        let name: String
        let number: Double
        let text: String

        init(_ name: String, _ number: Double) {
            self.name = name
            self.number = number
            text = ""
        }
        init(_ name: String, text: String) {
            self.name = name
            number = 0.0
            self.text = text
        }
        init(_ name: String, _ flag: Bool) { self.init(name, text: flag ? "True" : "False") }
    }

    /// Parameters that share their settings: `for group in optimizer.param_groups { group["lr"] *= 0.1 }`.
    public class ParameterGroup: CustomStringConvertible {
        public let params: [Tensor]
        var settings: [String: Double]
        var memory: [Memory]
        /// In PyTorch's order.
        let listed: [Setting]

        init(_ params: [Tensor], _ listed: [Setting], _ own: [String: Double]) {
            self.params = params
            self.listed = listed
            settings = own
            memory = params.map { _ in Memory() }
            for setting in listed where setting.text.isEmpty && settings[setting.name] == nil { settings[setting.name] = setting.number }
        }
        public subscript(setting: String) -> Double {
            get {
                if let value = settings[setting] { return value }
                Modes.fail("KeyError", "'" + setting + "'")
                return 0.0
            }
            set { settings[setting] = newValue }
        }

        /// Names and texts of the settings, in PyTorch's order: the rate at the beginning stands last, since schedules add it.
        func shown() -> [(String, String)] {
            var pairs: [(String, String)] = []
            for setting in listed {
                if setting.name == "beta1" {
                    pairs.append(("betas", "(" + self["beta1"].python + ", " + self["beta2"].python + ")"))
                } else if !setting.text.isEmpty {
                    pairs.append((setting.name, setting.text))
                } else if setting.name != "beta2" {
                    pairs.append((setting.name, number(self[setting.name])))
                }
            }
            if let first = settings["initial_lr"] { pairs.append(("initial_lr", number(first))) }
            return pairs
        }
        /// What isn't wanted is the whole number 0 in PyTorch's defaults.
        private func number(_ value: Double) -> String { value == 0.0 ? "0" : value.python }

        public var description: String {
            let held = "'params': [" + params.map { $0.description }.joined(separator: ", ") + "]"
            return "{" + ([held] + shown().map { "'" + $0.0 + "': " + $0.1 }).joined(separator: ", ") + "}"
        }
    }

    /// What an optimiser remembers of a parameter.
    final class Memory {
        var step = 0
        var tensors: [Engine.Tensor] = []
    }

    /// What every optimiser can do. One of your own overrides `step`.
    open class Optimizer: CustomStringConvertible {
        public private(set) var param_groups: [ParameterGroup]
        private let defaults: [Setting]

        init(_ params: [Tensor], _ settings: [Setting]) {
            defaults = settings
            if params.isEmpty { Modes.fail("ValueError", "optimizer got an empty parameter list") }
            param_groups = [ParameterGroup(params, settings, [:])]
            needLeaves(params)
        }
        init(groups: [[String: Any]], _ settings: [Setting]) {
            defaults = settings
            if groups.isEmpty { Modes.fail("ValueError", "optimizer got an empty parameter list") }
            param_groups = []
            for group in groups { add_param_group(group) }
        }
        /// For optimisers of one's own: numbers that a group may have of its own.
        public init(_ params: [Tensor], _ defaults: [String: Double]) {
            self.defaults = defaults.map { Setting($0.key, $0.value) }
            if params.isEmpty { Modes.fail("ValueError", "optimizer got an empty parameter list") }
            param_groups = [ParameterGroup(params, self.defaults, [:])]
            needLeaves(params)
        }
        private func needLeaves(_ params: [Tensor]) {
            for parameter in params where !parameter.is_leaf { Modes.fail("ValueError", "can't optimize a non-leaf Tensor") }
        }

        /// Parameters that were frozen at first, or want settings of their own.
        public func add_param_group(_ group: [String: Any]) {
            var params: [Tensor] = []
            if let list = group["params"] as? [Tensor] { params = list }
            if let one = group["params"] as? Tensor { params = [one] }
            if group["params"] == nil { Modes.fail("ValueError", "param group must specify 'params'") }
            needLeaves(params)
            let held = Set(param_groups.flatMap { $0.params.map { ObjectIdentifier($0) } })
            for parameter in params where held.contains(ObjectIdentifier(parameter)) { Modes.fail("ValueError", "some parameters appear in more than one parameter group") }
            var settings: [String: Double] = [:]
            for (name, value) in group {
                if let number = value as? any Number { settings[name] = number._double }
            }
            param_groups.append(ParameterGroup(params, defaults, settings))
        }

        /// One step for every parameter that has a gradient.
        open func step() {
            for group in param_groups {
                for at in group.params.indices {
                    let core = group.params[at].core
                    if Gradients.arrived(core) {
                        let memory = group.memory[at]
                        memory.step += 1
                        update(core, Gradients.kept(core), memory, group)
                    }
                }
            }
        }
        func update(_ parameter: Engine.Tensor, _ gradient: Engine.Tensor, _ memory: Memory, _ group: ParameterGroup) {}

        /// Takes the gradients away, or fills them with zeros.
        open func zero_grad(set_to_none: Bool = true) {
            for group in param_groups {
                for parameter in group.params { parameter.forgetGradient(set_to_none) }
            }
        }

        /// What is remembered of a parameter, by PyTorch's names; an empty name isn't shown.
        func remembers() -> [String] { [] }
        var countsSteps: Bool { true }

        /// Settings and what is remembered, parameters by number: to go on later with `load_state_dict`.
        public func state_dict() -> OptimizerState { OptimizerState(param_groups, remembers(), countsSteps) }
        public func load_state_dict(_ state: OptimizerState) {
            if state.groups.count != param_groups.count { Modes.fail("ValueError", "loaded state dict has a different number of parameter groups") }
            for (group, kept) in zip(param_groups, state.groups) {
                if group.params.count != kept.memory.count { Modes.fail("ValueError", "loaded state dict contains a parameter group that doesn't match the size of optimizer's group") }
                group.settings = kept.settings
                for (memory, old) in zip(group.memory, kept.memory) {
                    memory.step = old.step
                    memory.tensors = old.tensors.map { Ops.copy($0) }
                }
            }
        }

        /// So many tensors of zeros are remembered for the parameter, made at its first step; empty ones stand for what isn't wanted.
        func remembered(_ memory: Memory, _ parameter: Engine.Tensor, _ wanted: [Bool]) -> [Engine.Tensor] {
            if memory.tensors.isEmpty { memory.tensors = wanted.map { $0 ? Make.fullLike(parameter, 0.0) : Make.full([0], 0.0, Values.dtype(parameter), "cpu(0)") } }
            return memory.tensors
        }
        func check(_ lr: Double, _ weight_decay: Double, eps: Double = 0.0) {
            if !(lr >= 0.0) { Modes.fail("ValueError", "Invalid learning rate: " + lr.python) }
            if !(eps >= 0.0) { Modes.fail("ValueError", "Invalid epsilon value: " + eps.python) }
            if !(weight_decay >= 0.0) { Modes.fail("ValueError", "Invalid weight_decay value: " + weight_decay.python) }
        }
        func check(_ name: String, _ value: Double, below limit: Double = .infinity) {
            if !(value >= 0.0 && value <= limit) { Modes.fail("ValueError", "Invalid " + name + " value: " + value.python) }
        }

        public var description: String {
            var text = String(describing: type(of: self)) + " ("
            for (number, group) in param_groups.enumerated() {
                text += "\nParameter Group " + number.description + "\n"
                for (name, value) in group.shown().sorted(by: { $0.0 < $1.0 }) { text += "    " + name + ": " + value + "\n" }
            }
            return text + ")"
        }
    }

    /// What `state_dict()` of an optimiser gives.
    public struct OptimizerState: CustomStringConvertible {
        let groups: [(settings: [String: Double], memory: [Memory])]
        public let description: String

        init(_ groups: [ParameterGroup], _ names: [String], _ countsSteps: Bool) {
            var kept: [(settings: [String: Double], memory: [Memory])] = []
            var states: [String] = []
            var texts: [String] = []
            var number = 0
            for group in groups {
                let first = number
                var copies: [Memory] = []
                for memory in group.memory {
                    let copy = Memory()
                    copy.step = memory.step
                    copy.tensors = memory.tensors.map { Ops.copy($0) }
                    copies.append(copy)
                    if memory.step > 0 {
                        var parts: [String] = countsSteps ? ["'step': tensor(" + memory.step.description + ".)"] : []
                        for (name, tensor) in zip(names, copy.tensors) where !name.isEmpty && Values.size(tensor) > 0 { parts.append("'" + name + "': " + Tensor(tensor).description) }
                        if !parts.isEmpty { states.append(number.description + ": {" + parts.joined(separator: ", ") + "}") }
                    }
                    number += 1
                }
                kept.append((settings: group.settings, memory: copies))
                let shown = group.shown().map { "'" + $0.0 + "': " + $0.1 } + ["'params': " + Array(first..<number).description]
                texts.append("{" + shown.joined(separator: ", ") + "}")
            }
            self.groups = kept
            description = "{'state': {" + states.joined(separator: ", ") + "}, 'param_groups': [" + texts.joined(separator: ", ") + "]}"
        }
    }
}
