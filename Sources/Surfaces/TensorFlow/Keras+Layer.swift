import Engine

extension tf.keras.layers {
    /// The base of all layers: override `call`, and `build` for weights that depend on the input's shape.
    ///
    /// Weights and layers are found in stored properties, lists of them among these, in the order of declaration; what `add_weight` makes belongs to the layer wherever it is kept.
    open class Layer: CustomStringConvertible, CustomDebugStringConvertible {
        var added: [Variable] = []
        var regularizer: tf.keras.regularizers.Regularizer?
        public private(set) var built = false
        /// The shape of what the layer gave when it was built; nothing before.
        private(set) var builtShape: [Int]?
        public var name: String

        static var counts: [String: Int] = [:]

        public init() {
            name = ""
            name = Layer.named(typeName)
        }
        /// "Dense" of `TensorFlow.Dense`.
        var typeName: String { "\(type(of: self))" }
        /// `MaxPooling2D` becomes `max_pooling2d`, the second one `max_pooling2d_1`.
        static func named(_ type: String) -> String {
            let letters = Array(type)
            var name = ""
            for (place, letter) in letters.enumerated() {
                let opensWord = place + 1 < letters.count && letters[place + 1].isLowercase
                if place > 0 && letter.isUppercase && (opensWord || letters[place - 1].isLowercase) { name += "_" }
                name += letter.lowercased()
            }
            let count = counts[name] ?? 0
            counts[name] = count + 1
            return count == 0 ? name : name + "_" + count.description
        }

        open func build(_ input_shape: TensorShape) {}
        open func call(_ inputs: Tensor) -> Tensor { inputs }

        /// Applies the layer, which is built first if it hasn't been. training: whether layers that differ behave as in training, for those within too.
        public func callAsFunction(_ inputs: Tensor, training: Bool? = nil) -> Tensor {
            if !built {
                built = true
                build(inputs.shape)
                let first = callAsFunction(inputs, training: training)
                builtShape = Values.shape(first.input)
                return first
            }
            guard let mode = training else { return call(inputs) }
            let wasTraining = Modes.setTraining(mode)
            defer { _ = Modes.setTraining(wasTraining) }
            return call(inputs)
        }

        public func add_weight(
            name: String? = nil, shape: any Dims, initializer: tf.keras.initializers.Initializer? = nil, trainable: Bool = true, dtype: DType = tf.float32
        ) -> Variable {
            let start = initializer ?? tf.keras.initializers.GlorotUniform()
            let weight = Variable(start(shape, dtype: dtype), trainable: trainable, name: self.name + "/" + (name ?? "variable"))
            added.append(weight)
            return weight
        }
        /// The same with an initialiser's name.
        public func add_weight(name: String? = nil, shape: any Dims, initializer: String, trainable: Bool = true, dtype: DType = tf.float32) -> Variable {
            add_weight(name: name, shape: shape, initializer: Layer.initializer(initializer), trainable: trainable, dtype: dtype)
        }
        static func initializer(_ name: String) -> tf.keras.initializers.Initializer {
            switch name {
            case "zeros": return tf.keras.initializers.Zeros()
            case "ones": return tf.keras.initializers.Ones()
            case "glorot_uniform": return tf.keras.initializers.GlorotUniform()
            case "glorot_normal": return tf.keras.initializers.GlorotNormal()
            case "he_normal": return tf.keras.initializers.HeNormal()
            case "random_normal": return tf.keras.initializers.RandomNormal()
            case "random_uniform": return tf.keras.initializers.RandomUniform()
            default:
                Modes.fail("ValueError", "Could not interpret initializer identifier: " + name)
                return tf.keras.initializers.Zeros()
            }
        }

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
        /// The layers right within this one.
        func inner() -> [Layer] {
            var found: [Layer] = []
            for value in held() {
                if let layer = value as? Layer {
                    found.append(layer)
                } else if let list = value as? [Layer] {
                    found += list
                }
            }
            return found
        }
        /// The layer's own weights, the trainable ones first.
        private func own() -> [Variable] {
            var found = added
            for value in held() {
                if let weight = value as? Variable {
                    if !found.contains(where: { $0 === weight }) { found.append(weight) }
                } else if let list = value as? [Variable] {
                    for weight in list where !found.contains(where: { $0 === weight }) { found.append(weight) }
                }
            }
            return found.filter { $0.trainable } + found.filter { !$0.trainable }
        }
        public var weights: [Variable] { own() + inner().flatMap { $0.weights } }
        public var variables: [Variable] { weights }
        public var trainable_variables: [Variable] { weights.filter { $0.trainable } }
        public var trainable_weights: [Variable] { trainable_variables }
        public var non_trainable_variables: [Variable] { weights.filter { !$0.trainable } }
        public func get_weights() -> [NumpyArray] { weights.map { $0.numpy() } }
        public func set_weights(_ weights: [any ArrayData]) {
            let own = self.weights
            if own.count != weights.count {
                Modes.fail(
                    "ValueError",
                    "You called `set_weights(weights)` on layer '" + name + "' with a weight list of length " + weights.count.description + ", but the layer was expecting "
                        + own.count.description + " weights.")
            }
            for (variable, value) in zip(own, weights) { variable.assign(tf.constant(of: value, variable.dtype, nil)) }
        }
        /// How many numbers the weights hold.
        public func count_params() -> Int { weights.reduce(0) { $0 + $1.shape.num_elements() } }
        /// What the regularisers add to a loss.
        public var losses: [Tensor] {
            var own: [Tensor] = []
            if let rule = regularizer, let weight = added.first { own = [rule(weight)] }
            return own + inner().flatMap { $0.losses }
        }

        public var description: String { "<" + typeName + " name=" + name + ", built=" + (built ? "True" : "False") + ">" }
        public var debugDescription: String { description }
    }
}

extension tf.keras {
    /// A layer made of layers, found through its stored properties.
    open class Model: layers.Layer {
        public override init() { super.init() }
        /// The layers right within this one.
        public var layers: [tf.keras.layers.Layer] { inner() }
    }

    /// Layers one after the other.
    public final class Sequential: Model {
        var chain: [tf.keras.layers.Layer]
        public init(_ layers: [tf.keras.layers.Layer] = []) {
            chain = layers
            super.init()
        }
        public func add(_ layer: tf.keras.layers.Layer) { chain.append(layer) }
        public override func call(_ inputs: Tensor) -> Tensor {
            var value = inputs
            for layer in chain { value = layer(value) }
            return value
        }
    }
}
