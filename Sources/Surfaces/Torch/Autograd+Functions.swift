import Engine

// The engine calls no closures: where a walk back comes to a hook or to a function of the reader's, it stops and names its number. What is to be called stands here.

/// The engine's walk back, with a stop wherever a hook or a function of the reader's has its say.
enum Walk {
    /// What a number stands for: from a cotangent to those of the inputs, whose places are counted from `first`.
    final class Step {
        let first: Int
        let answer: (Tensor) -> [Tensor?]
        init(_ first: Int, _ answer: @escaping (Tensor) -> [Tensor?]) {
            self.first = first
            self.answer = answer
        }
    }

    static var steps: [Int: Step] = [:]
    static var last = 0

    /// A number for a step. Steps whose nodes are gone are forgotten first.
    static func add(_ step: Step) -> Int {
        for id in Gradients.dropped() { steps[id] = nil }
        last += 1
        steps[last] = step
        return last
    }

    static func run(_ heads: [Engine.Tensor], _ given: [Engine.Tensor], _ variables: [Engine.Tensor], _ keep: Bool, _ createGraph: Bool) -> [Engine.Tensor] {
        var id = Gradients.begin(heads, given, variables, keep, createGraph)
        while id != 0 {
            guard let step = steps[id] else {
                Modes.fail("RuntimeError", "the function of this step is gone")
                return []
            }
            let wasOn = Modes.setGradient(createGraph)
            let answers = step.answer(Tensor(Gradients.cotangent()))
            _ = Modes.setGradient(wasOn)
            var cores: [Engine.Tensor] = []
            var places: [Int] = []
            for (place, answer) in answers.enumerated() {
                if let tensor = answer {
                    cores.append(tensor.core)
                    places.append(place + step.first)
                }
            }
            id = Gradients.resume(cores, places)
        }
        return Gradients.finish()
    }
}

/// What `register_hook` gives: takes the hook away again.
public final class RemovableHandle {
    let core: Engine.Tensor
    let id: Int
    init(_ core: Engine.Tensor, _ id: Int) {
        self.core = core
        self.id = id
    }
    public func remove() {
        Gradients.unhook(core, id)
        Walk.steps[id] = nil
    }
}

extension Tensor {
    /// Has the hook called with the gradient of this tensor in every backward; what it gives takes the gradient's place.
    @discardableResult
    public func register_hook(_ hook: @escaping (Tensor) -> Tensor?) -> RemovableHandle {
        let id = Walk.add(Walk.Step(0) { gradient in [hook(gradient)] })
        Gradients.hook(core, id)
        return RemovableHandle(core, id)
    }
    /// The same for a hook that only looks.
    @discardableResult
    public func register_hook(_ hook: @escaping (Tensor) -> Void) -> RemovableHandle {
        let id = Walk.add(
            Walk.Step(0) { gradient in
                hook(gradient)
                return []
            })
        Gradients.hook(core, id)
        return RemovableHandle(core, id)
    }
}

/// One tensor or a list of them.
public protocol Tensors {
    var _list: [Tensor] { get }
}
extension Tensor: Tensors {
    public var _list: [Tensor] { [self] }
}
extension Array: Tensors where Element: Tensor {
    public var _list: [Tensor] {
        var tensors: [Tensor] = []
        for element in self {
            let any: Any = element
            if let tensor = any as? Tensor { tensors.append(tensor) }
        }
        return tensors
    }
}

extension torch {
    /// Gradients as values, and functions with gradients of one's own.
    public enum autograd {
        /// The gradients of the outputs for the inputs, one for each. create_graph records them, so that they can be differentiated again.
        @discardableResult
        public static func grad(
            _ outputs: any Tensors, _ inputs: any Tensors, grad_outputs: (any Tensors)? = nil, retain_graph: Bool? = nil, create_graph: Bool = false, allow_unused: Bool = false
        ) -> [Tensor] {
            let gradients = optionalGrad(outputs, inputs, grad_outputs, retain_graph ?? create_graph, create_graph)
            var result: [Tensor] = []
            for (place, pair) in zip(gradients, inputs._list).enumerated() {
                if pair.0 == nil && !allow_unused {
                    Modes.fail(
                        "RuntimeError",
                        "The differentiated Tensor at index " + place.description
                            + " appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.")
                }
                result.append(pair.0 ?? zeros_like(pair.1))
            }
            return result
        }
        static func optionalGrad(_ outputs: any Tensors, _ inputs: any Tensors, _ grad_outputs: (any Tensors)?, _ retain: Bool, _ create: Bool) -> [Tensor?] {
            let given = grad_outputs?._list ?? []
            let found = Walk.run(outputs._list.map { $0.core }, given.map { $0.core }, inputs._list.map { $0.core }, retain, create)
            let missing = Gradients.missing()
            var result: [Tensor?] = []
            for (place, core) in found.enumerated() { result.append(missing.contains(place) ? nil : Tensor(core)) }
            return result
        }
        /// Adds the gradients of several tensors to those of the leaves.
        public static func backward(_ tensors: any Tensors, grad_tensors: (any Tensors)? = nil, retain_graph: Bool? = nil, create_graph: Bool = false) {
            let given = grad_tensors?._list ?? []
            _ = Walk.run(tensors._list.map { $0.core }, given.map { $0.core }, [], retain_graph ?? create_graph, create_graph)
        }

        /// What a function's forward keeps for its backward.
        public final class FunctionCtx {
            /// The tensors that forward saved.
            public private(set) var saved_tensors: [Tensor] = []
            /// Which inputs want a gradient.
            public internal(set) var needs_input_grad: [Bool] = []
            /// Anything else that backward needs.
            public var values: [String: Any] = [:]

            public init() {}
            public func save_for_backward(_ tensors: Tensor...) { saved_tensors = tensors }
        }

        /// A function with a gradient of its own: subclasses override one `forward` and one `backward`, and are called by `apply`.
        open class Function {
            public init() {}

            open class func forward(_ ctx: FunctionCtx, _ x: Tensor) -> Tensor {
                Modes.fail("NotImplementedError", "You must implement the forward function for custom autograd.Function.")
                return x
            }
            open class func forward(_ ctx: FunctionCtx, _ x: Tensor, _ y: Tensor) -> Tensor {
                Modes.fail("NotImplementedError", "You must implement the forward function for custom autograd.Function.")
                return x
            }
            open class func forward(_ ctx: FunctionCtx, _ x: Tensor, _ y: Tensor, _ z: Tensor) -> Tensor {
                Modes.fail("NotImplementedError", "You must implement the forward function for custom autograd.Function.")
                return x
            }
            /// The gradient of a function of one tensor.
            open class func backward(_ ctx: FunctionCtx, _ grad_output: Tensor) -> Tensor {
                Modes.fail("NotImplementedError", "You must implement either the backward or vjp method for your custom autograd.Function to use it with backward mode AD.")
                return grad_output
            }
            /// The gradients of a function of several tensors; nil for those that have none.
            open class func backward(_ ctx: FunctionCtx, _ grad_output: Tensor) -> [Tensor?] {
                let only: Tensor = backward(ctx, grad_output)
                return [only]
            }

            public class func apply(_ x: Tensor) -> Tensor {
                let ctx = FunctionCtx()
                return recorded(ctx, [x]) { forward(ctx, x) }
            }
            public class func apply(_ x: Tensor, _ y: Tensor) -> Tensor {
                let ctx = FunctionCtx()
                return recorded(ctx, [x, y]) { forward(ctx, x, y) }
            }
            public class func apply(_ x: Tensor, _ y: Tensor, _ z: Tensor) -> Tensor {
                let ctx = FunctionCtx()
                return recorded(ctx, [x, y, z]) { forward(ctx, x, y, z) }
            }

            class func recorded(_ ctx: FunctionCtx, _ inputs: [Tensor], _ body: () -> Tensor) -> Tensor {
                ctx.needs_input_grad = inputs.map { $0.requires_grad }
                let value = no_grad(body)
                if !Modes.isGradient() || !ctx.needs_input_grad.contains(true) { return value }
                let sizes = Values.shape(value.core)
                let id = Walk.add(
                    Walk.Step(1) { row in
                        let answers: [Tensor?] = backward(ctx, row.reshape(sizes))
                        if answers.count != inputs.count {
                            Modes.fail(
                                "RuntimeError",
                                "function " + String(describing: self) + "Backward returned an incorrect number of gradients (expected " + inputs.count.description + ", got "
                                    + answers.count.description + ")")
                        }
                        return answers
                    })
                let made = Gradients.custom(id, inputs.map { $0.core }, [value.core])
                return made.isEmpty ? value : Tensor(made[0], String(describing: self) + "Backward")
            }
        }

        /// Jacobian and Hessian of functions of one tensor.
        public enum functional {
            /// The derivative of every element of the result for every element of the input: the result's axes, then the input's.
            public static func jacobian(_ function: (Tensor) -> Tensor, _ input: Tensor, create_graph: Bool = false) -> Tensor {
                let x = create_graph ? input : input.detach().clone().requires_grad_()
                let wasOn = Modes.setGradient(true)
                defer { _ = Modes.setGradient(wasOn) }
                let y = function(x)
                if !y.requires_grad { return zeros(y.shape + x.shape, dtype: x.dtype) }
                let flat = y.reshape(-1)
                var rows: [Tensor] = []
                for place in 0..<flat.numel() {
                    let row = optionalGrad(flat[place], x, nil, true, create_graph)[0] ?? zeros_like(x)
                    rows.append(row)
                }
                if rows.isEmpty { return zeros(y.shape + x.shape, dtype: x.dtype) }
                return stack(rows).reshape(y.shape + x.shape)
            }
            /// The second derivatives of a function whose result has one element: the input's axes twice.
            public static func hessian(_ function: (Tensor) -> Tensor, _ input: Tensor, create_graph: Bool = false) -> Tensor {
                let x = input.detach().clone().requires_grad_()
                return jacobian({ point in jacobian(function, point, create_graph: true).reshape(point.shape) }, x, create_graph: create_graph)
            }
        }
    }
}
