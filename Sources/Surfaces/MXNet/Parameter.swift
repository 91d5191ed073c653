import Engine

/// Networks, their parameters and their training.
public enum gluon {
    public typealias nn = MXNet.nn
    public typealias Block = MXNet.nn.Block
    public typealias HybridBlock = MXNet.nn.HybridBlock
    /// The same types under the module that declares them.
    public enum parameter {
        public typealias Parameter = gluon.Parameter
        public typealias ParameterDict = gluon.ParameterDict
    }
}

extension gluon {
    /// A named array that training changes.
    ///
    /// Its shape may hold zeros, lengths that only the first data will tell: it is then initialised when a layer has seen them.
    public class Parameter: CustomStringConvertible {
        public let name: String
        /// nil when no shape was told; 0 for lengths that aren't known yet.
        var sizes: [Int]?
        public private(set) var dtype: DType
        /// The type was told by its name, which a text of the parameter then shows.
        private var isNamedType: Bool
        public var lr_mult: Double
        public var wd_mult: Double
        private var request: String
        private let ownInitializer: initializer.Initializer?
        var array: NDArray?
        /// Chosen, and waiting for the shape.
        private var waiting: initializer.Initializer?
        /// Values that were told before the shape was known.
        private var given: NDArray?
        private var device: Context?
        /// Initialised, but for the shape.
        var isWaiting: Bool { array == nil && waiting != nil }
        /// Whether the shape may stay open until the first data come.
        var mayWait: Bool
        let isDifferentiable: Bool

        public init(
            _ name: String, grad_req: String = "write", shape: (any Dims)? = nil, dtype: DType? = nil, lr_mult: Double = 1, wd_mult: Double = 1,
            init: (any InitializerChoice)? = nil, allow_deferred_init: Bool = false, differentiable: Bool = true
        ) {
            self.name = name
            self.sizes = shape?._sizes
            self.dtype = dtype ?? "float32"
            self.isNamedType = dtype != nil
            self.lr_mult = lr_mult
            self.wd_mult = wd_mult
            self.mayWait = allow_deferred_init
            self.isDifferentiable = differentiable
            self.request = differentiable ? grad_req : "null"
            self.ownInitializer = `init`?._initializer
            needRequest(grad_req)
        }

        private func needRequest(_ request: String) {
            if request != "write" && request != "add" && request != "null" {
                Modes.fail("AssertionError", "grad_req must be one of 'write', 'add', or 'null', but got '" + request + "'")
            }
        }

        /// The lengths of the axes; one that isn't known is 0, under numpy's rules -1.
        public var shape: Shape {
            let known = sizes ?? []
            return Shape(Flavour.ofParameters == .np ? known.map { $0 == 0 ? -1 : $0 } : known)
        }
        var isShapeKnown: Bool {
            guard let known = sizes else { return false }
            return !known.contains(0) && !known.contains(-1)
        }

        /// "write", "add" or "null": what a backward does with the gradient.
        public var grad_req: String {
            get { request }
            set {
                needRequest(newValue)
                let wanted = isDifferentiable ? newValue : "null"
                if wanted == request { return }
                request = wanted
                if let values = array { values.attach_grad(grad_req: request) }
            }
        }
        public func initialize(init: (any InitializerChoice)? = nil, ctx: Context? = nil, force_reinit: Bool = false) { begin(`init`?._initializer, nil, ctx, force_reinit) }
        public func initialize(_ init: any InitializerChoice, ctx: Context? = nil, force_reinit: Bool = false) { begin(`init`._initializer, nil, ctx, force_reinit) }

        /// chosen is for this parameter alone, usual for all of a network that have none of their own.
        func begin(_ chosen: initializer.Initializer?, _ usual: initializer.Initializer?, _ ctx: Context?, _ again: Bool) {
            if array != nil && !again { return }
            array = nil
            given = nil
            device = ctx
            waiting = chosen ?? ownInitializer ?? usual ?? initializer.Uniform()
            if isShapeKnown {
                finish(Flavour.ofParameters)
            } else if !mayWait {
                waiting = nil
                Modes.fail("ValueError", "Cannot initialize Parameter '" + name + "' because it has invalid shape: " + shapeText + ".")
            }
        }

        /// Tells the lengths that weren't known, as the first data have them, and whose arrays those are.
        func complete(_ shape: [Int], _ flavour: Flavour) {
            if array != nil { return }
            sizes = shape
            if waiting != nil { finish(flavour == .numpy ? .nd : flavour) }
        }

        private func finish(_ flavour: Flavour) {
            guard let chosen = waiting, let known = sizes else { return }
            waiting = nil
            let values = NDArray(Make.full(known, 0.0, dtype, Context.device(device)), flavour)
            if let told = given {
                autograd.pause { Ops.assign(values.tensor, told.tensor) }
                given = nil
            } else {
                autograd.pause { chosen._init_weight(name, values) }
            }
            array = values
            if request != "null" { values.attach_grad(grad_req: request) }
        }

        /// The values. An error before `initialize()`, and before the first data where the shape depends on them.
        public func data(_ ctx: Context? = nil) -> NDArray {
            if let values = array {
                let flavour = Flavour.ofParameters
                if values.flavour == flavour { return values }
                // The same storage, as an array of the surface that the reader works with.
                let seen = NDArray(values.tensor, flavour)
                array = seen
                return seen
            }
            needValues()
            return NDArray(Make.full([1], 0.0, dtype, "cpu(0)"), .nd)
        }
        public func data(ctx: Context) -> NDArray { data(ctx) }
        /// The values on each device: there is one.
        public func list_data() -> [NDArray] { [data()] }

        private func needValues() {
            if array != nil { return }
            if waiting != nil {
                Modes.fail(
                    "DeferredInitializationError",
                    "Parameter '" + name + "' has not been initialized yet because initialization was deferred. Actual initialization happens during the first forward pass. Please pass one batch of data through the network before accessing Parameters. You can also avoid deferred initialization by specifying in_units, num_features, etc., for network layers.")
            } else {
                Modes.fail(
                    "RuntimeError",
                    "Parameter '" + name + "' has not been initialized. Note that you should initialize parameters and create Trainer with Block.collect_params() instead of Block.params because the later does not include Parameters of nested child Blocks")
            }
        }

        /// The gradient of the last backward.
        public func grad(_ ctx: Context? = nil) -> NDArray {
            let values = data(ctx)
            if let gradient = values.grad { return gradient }
            Modes.fail("RuntimeError", "Cannot get gradient array for Parameter '" + name + "' because grad_req='null'")
            return values
        }
        public func list_grad() -> [NDArray] { [grad()] }

        /// Puts other values in the place of these.
        public func set_data(_ data: NDArray) {
            let wanted = data.sizes
            let known = sizes ?? wanted
            var fits = known.count == wanted.count
            for (own, other) in zip(known, wanted) where own > 0 && own != other { fits = false }
            if !fits {
                Modes.fail("AssertionError", "Expected shape " + data.shape.description + " is incompatible with given shape " + shapeText + ".")
                return
            }
            sizes = wanted
            if let values = array {
                autograd.pause { Ops.assign(values.tensor, data.tensor) }
            } else if waiting != nil {
                given = data
            } else {
                Modes.fail("AssertionError", "Parameter '" + name + "' has not been initialized")
            }
        }

        /// Takes the values of a file.
        func load(_ data: NDArray, _ ctx: Context?) {
            let wanted = data.sizes
            let known = sizes ?? wanted
            for (own, other) in zip(known, wanted) where own > 0 && own != other {
                return Modes.fail(
                    "AssertionError",
                    "Failed loading Parameter '" + name + "' from saved params: shape incompatible expected " + shapeText + " vs saved " + data.shape.description)
            }
            if dtype != data.dtype {
                return Modes.fail(
                    "AssertionError",
                    "Failed loading Parameter '" + name + "' from saved params: dtype incompatible expected " + typeText + " vs saved <class 'numpy." + data.dtype
                        + "'>. Set cast_dtype=True to cast the dtype of saved params.")
            }
            sizes = wanted
            if let values = array {
                autograd.pause { Ops.assign(values.tensor, data.tensor) }
            } else {
                if waiting == nil { waiting = initializer.Zero() }
                if let place = ctx { device = place }
                given = data
                finish(data.flavour)
            }
        }

        public func zero_grad() {
            if let values = array {
                if Gradients.has(values.tensor) { autograd.pause { Ops.assign(Gradients.get(values.tensor), Make.full(values.sizes, 0.0, dtype, "cpu(0)")) } }
            }
        }
        /// Goes over to another element type.
        public func cast(_ dtype: DType) {
            self.dtype = dtype
            isNamedType = true
            guard let values = array else { return }
            let changed = autograd.pause { values.like(Ops.stopGradient(Ops.cast(values.tensor, dtype))) }
            array = changed
            if request != "null" { changed.attach_grad(grad_req: request) }
        }
        /// Moves to another device.
        public func reset_ctx(_ ctx: Context) {
            device = ctx
            guard let values = array else { return }
            let moved = autograd.pause { values.like(Make.toDevice(Ops.stopGradient(values.tensor), ctx.device)) }
            array = moved
            if request != "null" { moved.attach_grad(grad_req: request) }
        }
        public func list_ctx() -> [Context] {
            if let values = array { return [values.context] }
            if waiting != nil { return [device ?? cpu()] }
            Modes.fail("RuntimeError", "Parameter '" + name + "' has not been initialized")
            return []
        }

        private var shapeText: String { sizes == nil ? "None" : shape.description }
        var typeText: String { isNamedType && !Show.isLegacy() ? dtype : "<class 'numpy." + dtype + "'>" }
        /// The word that its text begins with.
        var kind: String { "Parameter" }
        public var description: String { kind + " " + name + " (shape=" + shapeText + ", dtype=" + typeText + ")" }
    }

    /// A parameter that training leaves alone.
    public final class Constant: Parameter {
        public let value: NDArray
        public init(_ name: String, _ value: NDArray) {
            self.value = value
            super.init(name, grad_req: "null", shape: value.shape, dtype: value.dtype, init: initializer.Given(value), differentiable: false)
        }
        override var typeText: String { value.flavour == .np && !Show.isLegacy() ? dtype : "<class 'numpy." + dtype + "'>" }
        override var kind: String { "Constant" }
    }
}

extension Flavour {
    /// Whose arrays a parameter is made of whose shape is known before any data: np's after `npx.set_np()`, else those of the surface that arrays were last made by.
    static var ofParameters: Flavour { npx.isSet ? .np : lastMade }
    static var lastMade: Flavour = .nd
}

extension initializer {
    /// The values of a constant.
    final class Given: Initializer {
        let value: NDArray
        init(_ value: NDArray) {
            self.value = value
            super.init()
        }
        override func _init_weight(_ name: String, _ data: NDArray) { Ops.assign(data.tensor, value.tensor) }
    }
}
