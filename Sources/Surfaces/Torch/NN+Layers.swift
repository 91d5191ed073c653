import Engine

/// A list of one or several numbers as Python writes it: 3, or (3, 3).
func pythonTuple(_ sizes: [Int]) -> String { Show.tuple(sizes) }

extension Double {
    /// As Python writes the number: 1e-05, 0.1.
    var python: String { Scalar(self, dtype: "float64").description }
}

extension nn {
    /// Parameters as layers begin: uniform within ±1 / √fan_in.
    static func uniform(_ sizes: [Int], _ bound: Double) -> Parameter { Parameter(Tensor(Streams.uniform("torch", 0.0 - bound, bound, sizes, torch.defaultFloat.rawValue))) }

    /// What layers of weights share.
    public class Weighted: Module {
        public var weight: Parameter
        public var bias: Parameter!

        /// fan: how many inputs go into one output.
        init(_ sizes: [Int], _ outputs: Int, _ fan: Int, _ bias: Bool, isLazy: Bool = false) {
            if isLazy {
                weight = Parameter.uninitialized()
                self.bias = bias ? Parameter.uninitialized() : nil
                super.init()
                return
            }
            // kaiming_uniform with a = √5, and the bias within 1 / √fan.
            let bound = fan > 0 ? 1.0 / Double(fan).squareRoot() : 0.0
            weight = nn.uniform(sizes, bound)
            self.bias = bias ? nn.uniform([outputs], bound) : nil
            super.init()
        }
        func redraw(_ sizes: [Int], _ outputs: Int, _ fan: Int) {
            let bound = fan > 0 ? 1.0 / Double(fan).squareRoot() : 0.0
            weight.begin(nn.uniform(sizes, bound))
            if let own = bias { own.begin(nn.uniform([outputs], bound)) }
        }
    }

    /// y = x • weight.T + bias.
    public class Linear: Weighted {
        public private(set) var in_features: Int
        public let out_features: Int

        public init(_ in_features: Int, _ out_features: Int, bias: Bool = true, device: Device? = nil, dtype: DType? = nil) {
            self.in_features = in_features
            self.out_features = out_features
            super.init([out_features, in_features], out_features, in_features, bias)
            if let dtype = dtype { to(dtype) }
        }
        init(lazy out_features: Int, _ bias: Bool) {
            in_features = 0
            self.out_features = out_features
            super.init([], out_features, 0, bias, isLazy: true)
        }
        public convenience init(in_features: Int, out_features: Int, bias: Bool = true, device: Device? = nil, dtype: DType? = nil) {
            self.init(in_features, out_features, bias: bias, device: device, dtype: dtype)
        }
        public func reset_parameters() { redraw([out_features, in_features], out_features, in_features) }
        /// What was loaded stays.
        func learn(_ features: Int) {
            in_features = features
            if !weight.missing.isEmpty { reset_parameters() }
        }
        public override func forward(_ x: Tensor) -> Tensor { F.linear(x, weight, bias) }
        public override func extra_repr() -> String {
            "in_features=" + in_features.description + ", out_features=" + out_features.description + ", bias=" + (bias == nil ? "False" : "True")
        }
    }

    /// A Linear that learns `in_features` from its first input.
    public class LazyLinear: Linear {
        private let wanted: DType?
        public init(_ out_features: Int, bias: Bool = true, device: Device? = nil, dtype: DType? = nil) {
            wanted = dtype
            super.init(lazy: out_features, bias)
        }
        public convenience init(out_features: Int, bias: Bool = true, device: Device? = nil, dtype: DType? = nil) {
            self.init(out_features, bias: bias, device: device, dtype: dtype)
        }
        public override func forward(_ x: Tensor) -> Tensor {
            if in_features == 0 {
                learn(x.size(-1))
                if let dtype = wanted { to(dtype) }
            }
            return super.forward(x)
        }
        public override func _get_name() -> String { in_features == 0 ? "LazyLinear" : "Linear" }
    }

    /// A table of vectors looked up by number.
    public class Embedding: Module {
        public var weight: Parameter
        public let num_embeddings: Int
        public let embedding_dim: Int
        public let padding_idx: Int?

        public init(_ num_embeddings: Int, _ embedding_dim: Int, padding_idx: Int? = nil) {
            self.num_embeddings = num_embeddings
            self.embedding_dim = embedding_dim
            self.padding_idx = padding_idx.map { $0 < 0 ? $0 + num_embeddings : $0 }
            weight = Parameter(Tensor(Streams.normal("torch", 0.0, 1.0, [num_embeddings, embedding_dim], torch.defaultFloat.rawValue)))
            super.init()
            if let padding = self.padding_idx {
                if padding < 0 || padding >= num_embeddings { Modes.fail("AssertionError", "Padding_idx must be within num_embeddings") }
                torch.no_grad { Indexing.set(weight.core, [0, padding, 0, 0], [], Make.full([embedding_dim], 0.0, Values.dtype(weight.core), "cpu(0)")) }
            }
        }
        public convenience init(num_embeddings: Int, embedding_dim: Int, padding_idx: Int? = nil) { self.init(num_embeddings, embedding_dim, padding_idx: padding_idx) }
        public override func forward(_ x: Tensor) -> Tensor { F.embedding(x, weight, padding_idx: padding_idx) }
        public override func extra_repr() -> String {
            var text = num_embeddings.description + ", " + embedding_dim.description
            if let padding = padding_idx { text += ", padding_idx=" + padding.description }
            return text
        }
    }

    /// Passes its input on.
    public class Identity: Module {
        public override func forward(_ x: Tensor) -> Tensor { x }
    }

    /// All axes from `start_dim` as one.
    public class Flatten: Module {
        let start: Int
        let end: Int
        public init(_ start_dim: Int = 1, _ end_dim: Int = -1) {
            start = start_dim
            end = end_dim
            super.init()
        }
        public convenience init(start_dim: Int, end_dim: Int = -1) { self.init(start_dim, end_dim) }
        public override func forward(_ x: Tensor) -> Tensor { x.flatten(start, end) }
        public override func extra_repr() -> String { "start_dim=" + start.description + ", end_dim=" + end.description }
    }

    /// One axis as several.
    public class Unflatten: Module {
        let dim: Int
        let sizes: [Int]
        public init(_ dim: Int, _ unflattened_size: any Dims) {
            self.dim = dim
            sizes = unflattened_size._sizes
            super.init()
        }
        public override func forward(_ x: Tensor) -> Tensor {
            let shape = Values.shape(x.core)
            let at = x.axis(dim)
            return x.reshape(Array(shape[..<at]) + sizes + Array(shape[(at + 1)...]))
        }
        public override func extra_repr() -> String { "dim=" + dim.description + ", unflattened_size=" + pythonTuple(sizes) }
    }

    /// Zeroes with probability `p` while training.
    public class Dropout: Module {
        public var p: Double
        public let inplace: Bool
        public init(_ p: Double = 0.5, inplace: Bool = false) {
            if !(p >= 0.0 && p <= 1.0) { Modes.fail("ValueError", "dropout probability has to be between 0 and 1, but got " + p.python) }
            self.p = p
            self.inplace = inplace
            super.init()
        }
        public convenience init(p: Double, inplace: Bool = false) { self.init(p, inplace: inplace) }
        public override func forward(_ x: Tensor) -> Tensor { F.dropout(x, p, training: training, inplace: inplace) }
        public override func extra_repr() -> String { "p=" + p.python + ", inplace=" + (inplace ? "True" : "False") }
    }

    /// The same for whole channels.
    public class Dropout2d: Dropout {
        public override func forward(_ x: Tensor) -> Tensor { F.dropout2d(x, p, training: training, inplace: inplace) }
    }
}

extension Tensor {
    /// Another value in this tensor's place: the same object, with a storage of its own.
    func replace(_ other: Tensor) { core = other.core }

    /// Takes the gradient away, or fills it with zeros.
    func forgetGradient(_ setToNone: Bool) {
        if setToNone {
            Gradients.clear(core)
        } else if Gradients.arrived(core) {
            _ = Tensor(Gradients.kept(core)).zero_()
        }
    }
}
