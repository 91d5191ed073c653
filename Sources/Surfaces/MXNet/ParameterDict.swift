import Engine

extension gluon {
    /// Parameters by name, in the order of their making.
    public final class ParameterDict: Sequence, Sized, CustomStringConvertible {
        public let prefix: String
        private var list: [Parameter] = []
        /// Where a parameter is looked for before it is made: another block's.
        private let shared: ParameterDict?

        public init(_ prefix: String = "", shared: ParameterDict? = nil) {
            self.prefix = prefix
            self.shared = shared
        }

        public subscript(name: String) -> Parameter {
            if let known = find(name) { return known }
            Modes.fail("KeyError", "'" + name + "'")
            return Parameter(name)
        }
        private func find(_ name: String) -> Parameter? { list.first { $0.name == name } }
        /// One of its own, or one that another block shares with this one.
        private func known(_ name: String) -> Parameter? {
            if let own = find(name) { return own }
            if let other = shared?.find(name) {
                list.append(other)
                return other
            }
            return nil
        }

        public var count: Int { list.count }
        public func keys() -> [String] { list.map { $0.name } }
        public func values() -> [Parameter] { list }
        public func items() -> [(String, Parameter)] { list.map { ($0.name, $0) } }
        public func makeIterator() -> AnyIterator<String> {
            var index = 0
            return AnyIterator<String> { () -> String? in
                if index >= self.list.count { return nil }
                index += 1
                return self.list[index - 1].name
            }
        }

        /// The parameter of that name behind the prefix, made when there is none.
        @discardableResult
        public func get(
            _ name: String, grad_req: String = "write", shape: (any Dims)? = nil, dtype: DType? = nil, lr_mult: Double = 1, wd_mult: Double = 1, init: (any InitializerChoice)? = nil,
            allow_deferred_init: Bool = false, differentiable: Bool = true
        ) -> Parameter {
            guard let found = known(prefix + name) else {
                let made = Parameter(
                    prefix + name, grad_req: grad_req, shape: shape, dtype: dtype, lr_mult: lr_mult, wd_mult: wd_mult, init: `init`, allow_deferred_init: allow_deferred_init,
                    differentiable: differentiable)
                list.append(made)
                return made
            }
            if let wanted = shape?._sizes { agree(found, wanted) }
            if let wanted = dtype {
                if wanted != found.dtype { mismatch(found.name, "dtype", wanted, found.dtype) }
            }
            return found
        }
        /// Lengths that one of the two doesn't know come from the other.
        private func agree(_ found: Parameter, _ wanted: [Int]) {
            guard let own = found.sizes else {
                found.sizes = wanted
                return
            }
            var fits = own.count == wanted.count
            for (a, b) in zip(own, wanted) where a > 0 && b > 0 && a != b { fits = false }
            if !fits { return mismatch(found.name, "shape", Show.tuple(wanted), Show.tuple(own)) }
            found.sizes = zip(own, wanted).map { $0.0 > 0 ? $0.0 : $0.1 }
        }
        private func mismatch(_ name: String, _ attribute: String, _ desired: String, _ stored: String) {
            Modes.fail(
                "AssertionError",
                "Cannot retrieve Parameter '" + name + "' because desired attribute does not match with stored for attribute '" + attribute + "': desired '" + desired
                    + "' vs stored '" + stored + "'.")
        }
        @discardableResult
        public func get_constant(_ name: String, _ value: NDArray) -> Constant {
            if let found = known(prefix + name) {
                if let constant = found as? Constant { return constant }
                Modes.fail("AssertionError", "Parameter '" + prefix + name + "' already exists but it is not a constant.")
            }
            let made = Constant(prefix + name, value)
            list.append(made)
            return made
        }

        public func initialize(init: (any InitializerChoice)? = nil, ctx: Context? = nil, verbose: Bool = false, force_reinit: Bool = false) {
            let usual = `init`?._initializer ?? initializer.Uniform()
            for parameter in list { parameter.begin(nil, usual, ctx, force_reinit) }
        }
        public func initialize(_ init: any InitializerChoice, ctx: Context? = nil, verbose: Bool = false, force_reinit: Bool = false) {
            initialize(init: `init`, ctx: ctx, force_reinit: force_reinit)
        }

        /// Takes the other's parameters in, those that are new here.
        public func update(_ other: ParameterDict) { take(other.list) }
        func take(_ parameters: [Parameter]) {
            for parameter in parameters {
                guard let own = find(parameter.name) else {
                    list.append(parameter)
                    continue
                }
                if own !== parameter {
                    Modes.fail("AssertionError", "Cannot update self with other because they have different Parameters with the same name '" + parameter.name + "'")
                }
            }
        }
        public func zero_grad() {
            for parameter in list { parameter.zero_grad() }
        }
        public func reset_ctx(_ ctx: Context) {
            for parameter in list { parameter.reset_ctx(ctx) }
        }
        public func list_ctx() -> [Context] {
            var found: [Context] = []
            for parameter in list {
                for context in parameter.list_ctx() where !found.contains(context) { found.append(context) }
            }
            return found
        }
        /// Sets an attribute of all parameters: "grad_req".
        public func setattr(_ name: String, _ value: String) {
            if name != "grad_req" { return Modes.fail("AttributeError", "Parameter has no attribute '" + name + "'") }
            for parameter in list { parameter.grad_req = value }
        }
        /// Sets an attribute of all parameters: "lr_mult", "wd_mult".
        public func setattr(_ name: String, _ value: some Number) {
            for parameter in list {
                switch name {
                case "lr_mult": parameter.lr_mult = value._double
                case "wd_mult": parameter.wd_mult = value._double
                default: return Modes.fail("AttributeError", "Parameter has no attribute '" + name + "'")
                }
            }
        }

        /// Writes the values to a file, by name.
        public func save(_ filename: String, strip_prefix: String = "") {
            for parameter in list where !parameter.name.hasPrefix(strip_prefix) {
                return Modes.fail(
                    "ValueError",
                    "Prefix '" + strip_prefix + "' is to be striped before saving, but Parameter's name '" + parameter.name + "' does not start with '" + strip_prefix
                        + "'. this may be due to your Block shares parameters from other Blocks or you forgot to use 'with name_scope()' when creating child blocks. For more info on naming, please see https://mxnet.io/api/python/docs/tutorials/packages/gluon/blocks/naming.html")
            }
            let arrays = list.map { $0.data() }
            NDArray.save(filename, arrays, names: list.map { String($0.name.dropFirst(strip_prefix.count)) }, .nd)
        }
        /// Takes the values of a file.
        public func load(_ filename: String, ctx: Context? = nil, allow_missing: Bool = false, ignore_extra: Bool = false, restore_prefix: String = "") {
            let loaded = NDArray.loadNamed(filename, .nd)
            let naming = " Please make sure source and target networks have the same prefix.For more info on naming, please see "
                + "https://mxnet.io/api/python/docs/tutorials/packages/gluon/blocks/naming.html"
            var found: [String: NDArray] = [:]
            for (name, array) in loaded { found[restore_prefix + (name.hasPrefix("arg:") || name.hasPrefix("aux:") ? String(name.dropFirst(4)) : name)] = array }
            if !allow_missing {
                for parameter in list where found[parameter.name] == nil {
                    return Modes.fail(
                        "AssertionError",
                        "Parameter '" + String(parameter.name.dropFirst(restore_prefix.count)) + "' is missing in file: " + filename + ", which contains parameters: "
                            + ParameterDict.brief(found.map { $0.key }) + "." + naming)
                }
            }
            for (name, array) in found {
                if let parameter = find(name) {
                    parameter.load(array, ctx)
                } else if !ignore_extra {
                    return Modes.fail(
                        "AssertionError",
                        "Parameter '" + String(name.dropFirst(restore_prefix.count)) + "' loaded from file: " + filename + " is not present in ParameterDict, choices are: "
                            + ParameterDict.brief(keys()) + ". Set ignore_extra to True to ignore." + naming)
                }
            }
        }
        /// The first and the last names of a list, as MXNet's messages have them.
        static func brief(_ names: [String], limit: Int = 7) -> String {
            if names.count > limit { return brief(Array(names.prefix(limit / 2))) + ", ..., " + brief(Array(names.suffix((limit + 1) / 2))) }
            return names.map { "'" + $0 + "'" }.joined(separator: ", ")
        }

        public var description: String {
            let head = prefix.isEmpty ? "(" : prefix + " ("
            let lines = list.map { "  " + $0.description }
            return head + "\n" + lines.joined(separator: "\n") + "\n)"
        }
    }
}
