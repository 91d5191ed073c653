import Engine

/// Networks, their parameters and their training.
public enum gluon {
    public typealias nn = MXNet.nn
    public typealias Block = MXNet.nn.Block
    public typealias HybridBlock = MXNet.nn.HybridBlock
}

extension gluon {
    /// A named array that training changes.
    ///
    /// Its shape may hold zeros, lengths that only the first data will tell: it is then initialised when a layer has seen them.
    public class Parameter: CustomStringConvertible {
        public let name: String
        private var sizes: [Int]
        public let dtype: DType
        public var lr_mult: Double
        public var wd_mult: Double
        private var request: String
        private let ownInitializer: initializer.Initializer?
        private var array: NDArray?
        /// Chosen, and waiting for the shape.
        private var waiting: initializer.Initializer?
        private var device: Context?

        public init(
            _ name: String, grad_req: String = "write", shape: (any Dims)? = nil, dtype: DType = "float32", lr_mult: Double = 1, wd_mult: Double = 1,
            init: initializer.Initializer? = nil
        ) {
            self.name = name
            self.sizes = shape?._sizes ?? []
            self.dtype = dtype
            self.lr_mult = lr_mult
            self.wd_mult = wd_mult
            self.request = grad_req
            self.ownInitializer = `init`
        }

        public var shape: Shape { Shape(sizes) }
        private var isShapeKnown: Bool { !sizes.isEmpty && !sizes.contains(0) }

        /// "write", "add" or "null": what a backward does with the gradient.
        public var grad_req: String {
            get { request }
            set {
                request = newValue
                if let values = array { values.attach_grad(grad_req: newValue) }
            }
        }

        public func initialize(init: initializer.Initializer? = nil, ctx: Context? = nil, force_reinit: Bool = false) {
            begin(ownInitializer ?? `init` ?? initializer.Uniform(), ctx, force_reinit)
        }
        public func initialize(_ init: initializer.Initializer, ctx: Context? = nil, force_reinit: Bool = false) { initialize(init: `init`, ctx: ctx, force_reinit: force_reinit) }

        private func begin(_ chosen: initializer.Initializer, _ ctx: Context?, _ again: Bool) {
            if array != nil && !again { return }
            device = ctx
            waiting = chosen
            if isShapeKnown { finish() }
        }

        /// Tells the lengths that were 0, as the first data have them.
        func complete(_ shape: [Int]) {
            sizes = shape
            if array == nil && waiting != nil { finish() }
        }

        private func finish() {
            guard let chosen = waiting else { return }
            waiting = nil
            let flavour: Flavour = npx.isSet ? .np : .nd
            let values = NDArray(Make.full(sizes, 0.0, dtype, Context.device(device)), flavour)
            chosen.initialize(name, values)
            values.attach_grad(grad_req: request)
            array = values
        }

        /// The values. An error before `initialize()`, and before the first data where the shape depends on them.
        public func data(_ ctx: Context? = nil) -> NDArray {
            if let values = array { return values }
            if waiting != nil {
                Modes.fail(
                    "DeferredInitializationError",
                    "Parameter '" + name + "' has not been initialized yet because initialization was deferred. Actual initialization happens during the first forward pass. Please pass one batch of data through the network before accessing Parameters. You can also avoid deferred initialization by specifying in_units, num_features, etc., for network layers.")
            } else {
                Modes.fail(
                    "RuntimeError",
                    "Parameter '" + name + "' has not been initialized. Note that you should initialize parameters and create Trainer with Block.collect_params() instead of Block.params because the later does not include Parameters of nested child Blocks")
            }
            return NDArray(Make.full([1], 0.0, dtype, "cpu(0)"), .nd)
        }

        /// The gradient of the last backward.
        public func grad(_ ctx: Context? = nil) -> NDArray {
            let values = data(ctx)
            if let gradient = values.grad { return gradient }
            Modes.fail("RuntimeError", "Cannot get gradient array for Parameter '" + name + "' because grad_req='null'")
            return values
        }

        /// Puts other values in the place of these.
        public func set_data(_ data: NDArray) {
            if array == nil {
                sizes = data.shape._sizes
                if waiting == nil { waiting = initializer.Zero() }
                finish()
            }
            if let values = array {
                if values.shape != data.shape {
                    Modes.fail("AssertionError", "Parameter '" + name + "' has shape " + values.shape.description + ", the data " + data.shape.description)
                    return
                }
                autograd.pause { Ops.assign(values.tensor, data.tensor) }
            }
        }

        /// Takes the values of a file: what was chosen for the beginning isn't asked any more.
        func load(_ data: NDArray, _ ctx: Context?) {
            let saved = Values.shape(data.tensor)
            let problem = "Failed loading Parameter '" + name + "' from saved params: "
            if !sizes.isEmpty && zip(sizes, saved).contains(where: { $0 != 0 && $0 != $1 }) {
                Modes.fail("AssertionError", problem + "shape incompatible expected " + Show.tuple(sizes) + " vs saved " + Show.tuple(saved))
            }
            if data.dtype != dtype {
                Modes.fail("AssertionError", problem + "dtype incompatible expected " + dtype + " vs saved " + data.dtype + ". Set cast_dtype=True to cast the dtype of saved params.")
            }
            if array == nil {
                sizes = saved
                device = ctx ?? device
                waiting = initializer.Zero()
                finish()
            }
            set_data(data)
        }

        public func zero_grad() {
            if let values = array {
                if Gradients.has(values.tensor) { autograd.pause { Ops.assign(Gradients.get(values.tensor), Make.full(sizes, 0.0, dtype, "cpu(0)")) } }
            }
        }
        public func list_ctx() -> [Context] { [data().context] }
        public var description: String { "Parameter " + name + " (shape=" + Shape(sizes).description + ", dtype=" + dtype + ")" }
    }

    /// A parameter that training leaves alone.
    public final class Constant: Parameter {
        public init(_ name: String, _ value: NDArray) {
            super.init(name, grad_req: "null", shape: value.shape, dtype: value.dtype, init: initializer.Given(value))
        }
        public override var description: String { "Constant " + name + " (shape=" + shape.description + ", dtype=" + dtype + ")" }
    }

    /// Parameters by name, in the order of their making.
    public final class ParameterDict: Sequence, Sized, CustomStringConvertible {
        public let prefix: String
        private var list: [Parameter] = []

        public init(_ prefix: String = "") { self.prefix = prefix }

        public subscript(name: String) -> Parameter {
            if let known = find(name) { return known }
            Modes.fail("KeyError", "'" + name + "'")
            return Parameter(name)
        }
        private func find(_ name: String) -> Parameter? { list.first { $0.name == name } }

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
        public func get(_ name: String, shape: (any Dims)? = nil, dtype: DType = "float32", init: initializer.Initializer? = nil) -> Parameter {
            if let known = find(prefix + name) { return known }
            let made = Parameter(prefix + name, shape: shape, dtype: dtype, init: `init`)
            list.append(made)
            return made
        }
        @discardableResult
        public func get_constant(_ name: String, _ value: NDArray) -> Constant {
            if let known = find(prefix + name) as? Constant { return known }
            let made = Constant(prefix + name, value)
            list.append(made)
            return made
        }

        public func initialize(init: initializer.Initializer? = nil, ctx: Context? = nil, force_reinit: Bool = false) {
            for parameter in list { parameter.initialize(init: `init`, ctx: ctx, force_reinit: force_reinit) }
        }
        public func initialize(_ init: initializer.Initializer, ctx: Context? = nil, force_reinit: Bool = false) { initialize(init: `init`, ctx: ctx, force_reinit: force_reinit) }

        /// Takes the other's parameters in, those that are new here.
        public func update(_ other: ParameterDict) {
            for parameter in other.list { add(parameter) }
        }
        func add(_ parameter: Parameter) {
            if !list.contains(where: { $0 === parameter }) { list.append(parameter) }
        }
        public func zero_grad() {
            for parameter in list { parameter.zero_grad() }
        }
        /// Sets an attribute of all parameters: "grad_req", "lr_mult", "wd_mult".
        public func setattr(_ name: String, _ value: String) {
            for parameter in list {
                switch name {
                case "grad_req": parameter.grad_req = value
                case "lr_mult": parameter.lr_mult = Double(value) ?? parameter.lr_mult
                case "wd_mult": parameter.wd_mult = Double(value) ?? parameter.wd_mult
                default: Modes.fail("AttributeError", "Parameter has no attribute '" + name + "'")
                }
            }
        }
        public var description: String {
            let head = prefix + "("
            let lines = list.map { "  " + $0.description }
            return head + "\n" + lines.joined(separator: "\n") + "\n)"
        }
    }
}

extension initializer {
    /// The values of a constant.
    final class Given: Initializer {
        let value: NDArray
        init(_ value: NDArray) {
            self.value = value
            super.init()
        }
        override func initialize(_ name: String, _ data: NDArray) { autograd.pause { Ops.assign(data.tensor, value.tensor) } }
    }
}
