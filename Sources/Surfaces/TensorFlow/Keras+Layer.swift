import Engine

extension tf.keras.layers {
    /// The base of all layers: override `call`, and `build` for weights that depend on the input's shape.
    ///
    /// Weights and layers are found in stored properties, lists of them among these, in the order of declaration; what `add_weight` makes belongs to the layer wherever it is kept.
    open class Layer: CustomStringConvertible, CustomDebugStringConvertible {
        var added: [Variable] = []
        /// What the layer adds to a loss for each of its weights, by the weight's place among the added ones.
        var rules: [(weight: Variable, rule: tf.keras.regularizers.Regularizer)] = []
        /// What `add_loss` was told since the layer was called last.
        private var told: [Tensor] = []
        /// What a file held for weights that aren't made yet, in their order.
        var awaited: [Engine.Tensor] = []
        public internal(set) var built = false
        private var isKeras = false
        /// The path of the layer that this one stands in.
        private var parent: String?
        private(set) var isBuilding = false
        /// Whether the layer was built for any number of examples.
        var isOpen = false
        /// The shape of what the layer gave when it was called first; nothing before.
        var builtShape: [Int]?
        /// Whether the weights, those of layers within too, are trained.
        public var trainable = true
        public var name: String

        static var counts: [String: Int] = [:]
        public init() {
            name = ""
            name = Layer.named(typeName)
        }
        /// "Dense" of `TensorFlow.Dense`.
        var typeName: String { "\(type(of: self))" }
        /// `MaxPooling2D` becomes `max_pooling2d`.
        static func word(_ type: String) -> String {
            let letters = Array(type)
            var word = ""
            for (place, letter) in letters.enumerated() {
                let opensWord = place + 1 < letters.count && letters[place + 1].isLowercase
                if place > 0 && letter.isUppercase && (opensWord || letters[place - 1].isLowercase) { word += "_" }
                word += letter.lowercased()
            }
            return word
        }
        /// The second of a type is `dense_1`.
        static func named(_ type: String) -> String {
            let name = word(type)
            let count = counts[name] ?? 0
            counts[name] = count + 1
            return count == 0 ? name : name + "_" + count.description
        }
        /// What each layer of Keras's own begins with: nothing needs to be looked for in its properties, and one with a name of its own doesn't count.
        func begin(_ told: String?) {
            isKeras = true
            guard let own = told else { return }
            let word = Layer.word(typeName)
            Layer.counts[word] = (Layer.counts[word] ?? 1) - 1
            name = own
        }

        open func build(_ input_shape: TensorShape) {}
        /// Builds for inputs of which some lengths, nil, aren't known.
        @_disfavoredOverload
        public func build(_ input_shape: [Int?]) {
            build(TensorShape(input_shape.map { $0 ?? 1 }))
            if let first = input_shape.first, first == nil { leaveOpen() }
        }
        func leaveOpen() {
            isOpen = true
            for layer in inner() { layer.leaveOpen() }
        }
        public func build(input_shape: [Int?]) { build(input_shape) }
        open func call(_ inputs: Tensor) -> Tensor {
            let kind = self is tf.keras.Model ? "Model " : "Layer "
            Modes.fail("NotImplementedError", kind + typeName + " does not have a `call" + (self is tf.keras.Model ? "()" : "") + "` method implemented.")
            return inputs
        }
        /// The same for a layer that differs in training; override one of the two.
        open func call(_ inputs: Tensor, training: Bool) -> Tensor { call(inputs) }
        /// Refuses inputs that the layer can't take.
        func admit(_ inputs: Tensor) {}

        /// Tells the layers within where they stand, for the paths of their weights; a layer that is shared stays where it was found first.
        private func adopt() {
            for layer in inner() where !layer.built && layer.parent == nil { layer.parent = path }
        }
        /// The names of the layers around, and its own.
        public var path: String { parent == nil ? name : (parent ?? "") + "/" + name }

        /// Applies the layer, which is built first if it hasn't been. training: whether layers that differ behave as in training, for those within too.
        public func callAsFunction(_ inputs: Tensor, training: Bool? = nil) -> Tensor {
            // Keras computes in float32 whatever floating numbers come in.
            let type = inputs.dtype
            if type.is_floating && type != tf.float32 { return callAsFunction(tf.cast(inputs, tf.float32), training: training) }
            admit(inputs)
            if !built {
                adopt()
                isBuilding = true
                build(inputs.shape)
                isBuilding = false
                built = true
                adopt()
            }
            told = []
            let wasTraining = Modes.isTraining()
            let mode = training ?? wasTraining
            if mode != wasTraining { _ = Modes.setTraining(mode) }
            defer { if mode != wasTraining { _ = Modes.setTraining(wasTraining) } }
            let result = call(inputs, training: mode)
            if builtShape == nil { builtShape = Values.shape(result.core) }
            return result
        }
        /// The same for data that isn't a tensor yet.
        @_disfavoredOverload
        public func callAsFunction(_ inputs: some ArrayData, training: Bool? = nil) -> Tensor { callAsFunction(Tensor(tf.gathered(inputs, nil)), training: training) }
        /// Refuses inputs as Keras's input specifications do.
        func admit(_ inputs: Tensor, ndim: Int? = nil, min_ndim: Int? = nil, last: Int? = nil) {
            let found = inputs.ndim
            let start = "Input 0 with name 'None' of layer '" + name + "' is incompatible with the layer: expected "
            if let wanted = ndim, found != wanted {
                Modes.fail("ValueError", start + "ndim=" + wanted.description + ", found ndim=" + found.description + ". Full shape received: " + inputs.shape.description)
            }
            if let least = min_ndim, found < least {
                Modes.fail("ValueError", start + "min_ndim=" + least.description + ", found ndim=" + found.description + ". Full shape received: " + inputs.shape.description)
            }
            if let length = last, inputs.shape[-1] != length {
                Modes.fail("ValueError", start + "axis -1 of input shape to have value " + length.description + ", but received input with shape " + inputs.shape.description)
            }
        }

        func added(_ name: String?, _ shape: any Dims, _ start: any WeightSource, _ trainable: Bool, _ dtype: DType, _ rule: tf.keras.regularizers.Regularizer?) -> Variable {
            // A cell may have built the layer itself before it was called.
            if isBuilding, let known = added.first(where: { $0.label == name && $0.shape == shape._sizes }) { return known }
            let own = name ?? Layer.named("Variable")
            var first = start._initializer(shape._sizes, dtype: dtype).core
            if added.count < awaited.count {
                needShape(awaited[added.count], Values.shape(first))
                first = Ops.cast(awaited[added.count], dtype.name)
            }
            let weight = Variable(first, trainable, own, place: path + "/" + own)
            added.append(weight)
            if let told = rule { rules.append((weight: weight, rule: told)) }
            return weight
        }
        /// A weight of the layer's own. initializer: an object, a name, "zeros", or a function's name in TensorFlow; without one Glorot's uniform draws.
        public func add_weight(
            name: String? = nil, shape: any Dims, initializer: (any WeightSource)? = nil, dtype: DType = tf.float32, trainable: Bool = true,
            regularizer: tf.keras.regularizers.Regularizer? = nil
        ) -> Variable {
            added(name, shape, initializer ?? tf.keras.initializers.GlorotUniform(), trainable, dtype, regularizer)
        }
        /// With the shape first, as Keras has it.
        public func add_weight(
            _ shape: any Dims, initializer: (any WeightSource)? = nil, dtype: DType = tf.float32, trainable: Bool = true,
            regularizer: tf.keras.regularizers.Regularizer? = nil, name: String? = nil
        ) -> Variable {
            added(name, shape, initializer ?? tf.keras.initializers.GlorotUniform(), trainable, dtype, regularizer)
        }
        public func add_weight(
            shape: any Dims, initializer: (any WeightSource)? = nil, dtype: DType = tf.float32, trainable: Bool = true,
            regularizer: tf.keras.regularizers.Regularizer? = nil, name: String
        ) -> Variable {
            added(name, shape, initializer ?? tf.keras.initializers.GlorotUniform(), trainable, dtype, regularizer)
        }
        /// Adds a number to `losses` until the next call.
        public func add_loss(_ loss: Tensor) { told.append(loss) }
        /// Keras 2's, for variables that a call has changed: here they have changed at once.
        public func add_update(_ updates: Any) {}

        /// What the stored properties hold, those of base classes first.
        private func held() -> [Any] {
            var levels: [[Any]] = []
            var mirror: Mirror? = Mirror(reflecting: self)
            while let level = mirror {
                if level.subjectType == Layer.self { break }
                levels.append(level.children.map { $0.value })
                mirror = level.superclassMirror
            }
            return levels.reversed().flatMap { $0 }
        }
        /// The layers right within this one, each once.
        func inner() -> [Layer] {
            if isKeras { return [] }
            var found: [Layer] = []
            func add(_ layer: Layer) { if !found.contains(where: { $0 === layer }) { found.append(layer) } }
            for value in held() {
                if let layer = value as? Layer {
                    add(layer)
                } else if let list = value as? [Layer] {
                    for layer in list { add(layer) }
                }
            }
            return found
        }
        /// The layer's own weights, the trainable ones first.
        private func own() -> [Variable] {
            let found = made()
            return found.filter { $0.trainable } + found.filter { !$0.trainable }
        }
        /// The same in the order in which they were made or declared.
        func made() -> [Variable] {
            var found = added
            for value in isKeras ? [] : held() {
                if let weight = value as? Variable {
                    if !found.contains(where: { $0 === weight }) { found.append(weight) }
                } else if let list = value as? [Variable] {
                    for weight in list where !found.contains(where: { $0 === weight }) { found.append(weight) }
                }
            }
            return found
        }
        func needShape(_ value: Engine.Tensor, _ wanted: [Int]) {
            if Values.shape(value) == wanted { return }
            Modes.fail("ValueError", "Layer " + name + " weight shape " + Show.tuple(wanted) + " is not compatible with provided weight shape " + Show.tuple(Values.shape(value)) + ".")
        }
        /// Each weight once, also where layers are shared.
        private static func once(_ weights: [Variable]) -> [Variable] {
            var seen: Set<ObjectIdentifier> = []
            return weights.filter { seen.insert(ObjectIdentifier($0)).inserted }
        }
        private func gather() -> [Variable] { own() + inner().flatMap { $0.gather() } }
        private func gatherTrained() -> [Variable] { trainable ? own().filter { $0.trainable } + inner().flatMap { $0.gatherTrained() } : [] }
        public var weights: [Variable] { Layer.once(gather()) }
        public var variables: [Variable] { weights }
        public var trainable_variables: [Variable] { Layer.once(gatherTrained()) }
        public var trainable_weights: [Variable] { trainable_variables }
        public var non_trainable_variables: [Variable] {
            let trained = Set(trainable_variables.map { ObjectIdentifier($0) })
            return weights.filter { !trained.contains(ObjectIdentifier($0)) }
        }
        public var non_trainable_weights: [Variable] { non_trainable_variables }
        public func get_weights() -> [NumpyArray] { weights.map { $0.numpy() } }
        public func set_weights(_ weights: [any ArrayData]) {
            let own = self.weights
            if own.count != weights.count {
                Modes.fail(
                    "ValueError",
                    "You called `set_weights(weights)` on layer '" + name + "' with a weight list of length " + weights.count.description + ", but the layer was expecting "
                        + own.count.description + " weights.")
            }
            for (variable, value) in zip(own, weights) {
                let new = tf.constant(of: value, variable.dtype, nil)
                if new.shape != variable.shape {
                    Modes.fail(
                        "ValueError",
                        "Layer " + name + " weight shape " + variable.shape.description + " is not compatible with provided weight shape " + new.shape.description + ".")
                }
                variable.assign(new)
            }
        }
        /// How many numbers the weights hold.
        public func count_params() -> Int {
            if !built {
                Modes.fail(
                    "ValueError",
                    "You tried to call `count_params` on layer '" + name + "', but the layer isn't built. You can build it manually via: `layer.build(input_shape)`.")
            }
            return weights.reduce(0) { $0 + $1.shape.num_elements() }
        }
        /// What the regularisers, and `add_loss`, add to a loss: what was told first.
        public var losses: [Tensor] { gatherTold() + gatherRules() }
        private func gatherTold() -> [Tensor] { told + inner().flatMap { $0.gatherTold() } }
        private func gatherRules() -> [Tensor] { (trainable ? rules.map { $0.rule($0.weight) } : []) + inner().flatMap { $0.gatherRules() } }

        public var description: String { "<" + typeName + " name=" + name + ", built=" + (built ? "True" : "False") + ">" }
        public var debugDescription: String { description }
    }
}

extension tf.keras {
    /// A layer made of layers, found through its stored properties.
    open class Model: layers.Layer {
        /// What `compile` was told.
        var training: Training?
        /// Set by a callback to end `fit` after the epoch.
        public var stop_training = false
        public override init() { super.init() }
        /// The layers right within this one.
        public var layers: [tf.keras.layers.Layer] { inner() }
        public func get_layer(_ name: String) -> tf.keras.layers.Layer {
            if let found = layers.first(where: { $0.name == name }) { return found }
            Modes.fail("ValueError", "No such layer: " + name + ". Existing layers are: [" + layers.map { "'" + $0.name + "'" }.joined(separator: ", ") + "].")
            return self
        }
        public func get_layer(name: String) -> tf.keras.layers.Layer { get_layer(name) }
        public func get_layer(index: Int) -> tf.keras.layers.Layer {
            if index < 0 || index >= layers.count {
                Modes.fail("ValueError", "Was asked to retrieve layer at index " + index.description + " but model only has " + layers.count.description + " layers.")
            }
            return layers[index]
        }
        /// Builds the layers within by zeros sent through them. Called with data a model needs none of this.
        open override func build(_ input_shape: TensorShape) {
            if built || input_shape.isEmpty || isBuilding { return }
            _ = callAsFunction(tf.zeros(Array(input_shape)), training: false)
        }
    }

    /// Layers one after the other.
    public final class Sequential: Model {
        var chain: [tf.keras.layers.Layer]
        public init(_ layers: [tf.keras.layers.Layer] = [], trainable: Bool = true, name: String? = nil) {
            chain = []
            super.init()
            begin(name)
            self.trainable = trainable
            for layer in layers { add(layer) }
        }
        /// Puts a layer behind the others. After an `Input` each is built as it is added.
        public func add(_ layer: tf.keras.layers.Layer) {
            if chain.contains(where: { $0 !== layer && $0.name == layer.name }) {
                Modes.fail(
                    "ValueError",
                    "All layers added to a Sequential model should have unique names. Name '" + layer.name
                        + "' is already the name of a layer in this model. Update the `name` argument to pass a unique name.")
            }
            chain.append(layer)
            built = false
            if let start = chain[0] as? tf.keras.layers.InputLayer, chain.count > 1 {
                let sizes: [Int] = [1] + start.sizes
                built = false
                _ = callAsFunction(tf.zeros(sizes), training: false)
                leaveOpen()
            }
        }
        /// Takes the last layer away.
        public func pop() {
            if !chain.isEmpty { chain.removeLast() }
        }
        override func inner() -> [tf.keras.layers.Layer] {
            var found: [tf.keras.layers.Layer] = []
            for layer in chain where !found.contains(where: { $0 === layer }) { found.append(layer) }
            return found
        }
        public override var layers: [tf.keras.layers.Layer] { chain.filter { !($0 is tf.keras.layers.InputLayer) } }
        public override func call(_ inputs: Tensor) -> Tensor {
            var value = inputs
            for layer in chain { value = layer(value) }
            return value
        }
    }

    /// What a `Sequential` begins with if its layers are to be built at once: the shape of one example.
    public static func Input(_ shape: any Dims) -> layers.InputLayer { layers.InputLayer(shape) }
    public static func Input(shape: any Dims) -> layers.InputLayer { layers.InputLayer(shape) }
}

extension tf.keras.layers {
    /// The shape of one example, for the layers behind it.
    public final class InputLayer: Layer {
        let sizes: [Int]
        public init(_ shape: any Dims) {
            sizes = shape._sizes
            super.init()
            built = true
        }
        public override func call(_ inputs: Tensor) -> Tensor { inputs }
        public convenience init(shape: any Dims) { self.init(shape) }
        public convenience init(input_shape: any Dims) { self.init(input_shape) }
    }
    public static func Input(_ shape: any Dims) -> InputLayer { InputLayer(shape) }
    public static func Input(shape: any Dims) -> InputLayer { InputLayer(shape) }
}
