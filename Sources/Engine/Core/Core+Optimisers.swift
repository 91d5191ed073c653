import CKernels

/// What an optimiser does to a parameter, and how many tensors it remembers for it.
enum UpdateRule: String {
    case sgd, adam, adagrad, rmsprop, adadelta

    var code: Int32 {
        switch self {
        case .sgd: Int32(CK_SGD)
        case .adam: Int32(CK_ADAM)
        case .adagrad: Int32(CK_ADAGRAD)
        case .rmsprop: Int32(CK_RMSPROP)
        case .adadelta: Int32(CK_ADADELTA)
        }
    }
}

/// The same of MXNet's optimisers.
enum MXNetUpdateRule: String {
    case sgd, nag, adam, adagrad, rmsprop, adadelta, ftrl

    var code: Int32 {
        switch self {
        case .sgd: Int32(CK_MXNET_SGD)
        case .nag: Int32(CK_MXNET_NAG)
        case .adam: Int32(CK_MXNET_ADAM)
        case .adagrad: Int32(CK_MXNET_ADAGRAD)
        case .rmsprop: Int32(CK_MXNET_RMSPROP)
        case .adadelta: Int32(CK_MXNET_ADADELTA)
        case .ftrl: Int32(CK_MXNET_FTRL)
        }
    }
}

extension Core {
    /// One step of an optimiser: untracked writes over the parameters and over what is remembered for each (`memory`, so many a parameter, in the kernel's order; an empty
    /// tensor where something isn't remembered). Each parameter is one pass over its memory, in place where nobody else sees it.
    static func optimise(_ rule: UpdateRule, _ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ numbers: ck_update) throws {
        var numbers = numbers
        try update(parameters, gradients, memory) { ck_optimise(rule.code, $0, $1, &numbers, $2, $3, $4, $5, $6, $2) }
    }

    /// One step of MXNet's optimiser of that name; the numbers are those of `ck_mxnet_update`, in its order.
    static func optimise(mxnet name: String, _ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ n: [Double]) throws {
        guard let rule = MXNetUpdateRule(rawValue: name), n.count == 7 else { throw EngineError.value("there is no optimiser '\(name)' of \(n.count) numbers") }
        var numbers = ck_mxnet_update(rate: n[0], decay: n[1], scale: n[2], clip: n[3], eps: n[4], a: n[5], b: n[6])
        try update(parameters, gradients, memory) { ck_optimise_mxnet(rule.code, $0, $1, &numbers, $2, $3, $4, $5, $6, $2) }
    }

    /// What takes a parameter's dtype, its count, its memory, its gradient's, and that of three remembered tensors.
    private typealias UpdateKernel = (Int32, Int, UnsafeMutableRawPointer, UnsafeRawPointer, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UnsafeMutableRawPointer?) -> Void

    private static func update(_ parameters: [Tensor], _ gradients: [Tensor], _ memory: [Tensor], _ kernel: UpdateKernel) throws {
        guard gradients.count == parameters.count, parameters.isEmpty || memory.count % parameters.count == 0 else {
            throw EngineError.value("an optimiser's step needs a gradient and as many remembered tensors for each parameter")
        }
        let each = parameters.isEmpty ? 0 : memory.count / parameters.count
        for (at, parameter) in parameters.enumerated() {
            let gradient = try Build.cast(gradients[at].node, parameter.dtype)
            let remembered = memory[at * each..<(at + 1) * each].map { $0.shape.count == 0 && parameter.shape.count != 0 ? nil : $0 }
            for tensor in remembered + [gradients[at]] where tensor.map({ $0.shape != parameter.shape }) == true {
                throw EngineError.value("an optimiser's step: the shapes \(parameter.shape.text) and \(tensor!.shape.text) differ")
            }
            guard parameter.dtype.isFloating, !parameter.dtype.isStorageOnly, remembered.allSatisfy({ $0 == nil || $0!.dtype == parameter.dtype }) else {
                throw EngineError.type("an optimiser's step needs parameters of float32 or float64, and what it remembers in their dtype")
            }
            try Evaluator.evaluate(gradient, Context.current)
            let places = try remembered.map { try $0.map(own) }
            let value = try own(parameter)
            func place(_ at: Int) -> UnsafeMutableRawPointer? { at < places.count ? places[at] : nil }
            kernel(parameter.dtype.rawValue, parameter.shape.count, value, gradient.pointer, place(0), place(1), place(2))
        }
    }

    static func numbers(
        _ rate: Double, _ decay: Double, _ eps: Double, _ a: Double, _ b: Double, step: Int = 1, first: Bool = false, nesterov: Bool = false, decoupled: Bool = false, maximize: Bool
    ) -> ck_update {
        ck_update(
            rate: rate, decay: decay, eps: eps, a: a, b: b, correction_one: 1 - power(a, step), correction_two: 1 - power(b, step), first: first, nesterov: nesterov, decoupled: decoupled,
            maximize: maximize)
    }

    /// By squaring.
    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var result = 1.0
        var square = base
        var left = max(exponent, 0)
        while left > 0 {
            if left & 1 == 1 { result *= square }
            square *= square
            left >>= 1
        }
        return result
    }

    /// The memory of a tensor's value, for writing: nobody else sees it. Where somebody does, the tensor first moves to a copy.
    private static func own(_ x: Tensor) throws -> UnsafeMutableRawPointer {
        let storage = x.storage
        if x.view != nil { throw EngineError.value("an optimiser's step needs whole tensors, not views") }
        try Evaluator.evaluate(storage.node, Context.current)
        var node = storage.node
        storage.replace(with: vacant)
        if isKnownUniquelyReferenced(&node) && node.arguments.count == 0 && isKnownUniquelyReferenced(&node.buffer) {
            storage.replace(with: node)
            storage.touch()
            // Whoever saves it from now on saves the new value.
            node.annotations?.counter = nil
            return node.pointer
        }
        storage.replace(with: node)
        let copy = try Evaluator.constant(node.shape, node.dtype) { $0.copyMemory(from: node.pointer, byteCount: node.bytes) }
        let pointer = copy.pointer
        if let leaf = storage.leaf {
            storage.write(Evaluator.leafNode(copy, leaf))
        } else {
            storage.write(node.tracked ? Evaluator.overlay(copy, history: node) : copy)
        }
        return pointer
    }

    /// Stands in a storage while its own node is looked at.
    private static var vacant: Node { Node(Rows.constant, Arguments(), Shape(), .float32) }
}
