import Engine

// What PyTorch gives as a named tuple: it prints by its fields' names, and its parts are had by name and by place. Swift takes only tuples apart, so each function that
// gives one has a twin that gives a tuple, disfavoured, which is meant where a pattern stands: `let (values, indices) = x.max(dim: 1)`.

/// Several results, each with a name.
public protocol NamedResults: CustomStringConvertible, CustomDebugStringConvertible, Sized {
    /// PyTorch's name of the type.
    var _name: String { get }
    var _fields: [(name: String, value: Tensor)] { get }
}

extension NamedResults {
    public var description: String {
        "torch.return_types." + _name + "(\n" + _fields.map { $0.name + "=" + $0.value.description }.joined(separator: ",\n") + ")"
    }
    public var debugDescription: String { description }
    public var count: Int { _fields.count }
    public subscript(_ position: Int) -> Tensor {
        let fields = _fields
        let place = position < 0 ? position + fields.count : position
        if place < 0 || place >= fields.count {
            Modes.fail("IndexError", "tuple index out of range")
            return fields[0].value
        }
        return fields[place].value
    }
}

/// Two results by name: what was found, and where.
public struct ValuesAndIndices: NamedResults {
    public let values: Tensor
    public let indices: Tensor
    let name: String

    init(_ values: Tensor, _ indices: Tensor, _ name: String) {
        self.values = values
        self.indices = indices
        self.name = name
    }
    public var _name: String { name }
    public var _fields: [(name: String, value: Tensor)] { [("values", values), ("indices", indices)] }
    var pair: (values: Tensor, indices: Tensor) { (values, indices) }
}

extension torch {
    /// The types of what functions with several results give.
    public enum return_types {
        public struct aminmax: NamedResults {
            public let min: Tensor
            public let max: Tensor
            public var _name: String { "aminmax" }
            public var _fields: [(name: String, value: Tensor)] { [("min", min), ("max", max)] }
        }
        public struct linalg_qr: NamedResults {
            public let Q: Tensor
            public let R: Tensor
            public var _name: String { "linalg_qr" }
            public var _fields: [(name: String, value: Tensor)] { [("Q", Q), ("R", R)] }
        }
        public struct linalg_svd: NamedResults {
            public let U: Tensor
            public let S: Tensor
            public let Vh: Tensor
            public var _name: String { "linalg_svd" }
            public var _fields: [(name: String, value: Tensor)] { [("U", U), ("S", S), ("Vh", Vh)] }
        }
        public struct svd: NamedResults {
            public let U: Tensor
            public let S: Tensor
            public let V: Tensor
            public var _name: String { "svd" }
            public var _fields: [(name: String, value: Tensor)] { [("U", U), ("S", S), ("V", V)] }
        }
        public struct linalg_eigh: NamedResults {
            public let eigenvalues: Tensor
            public let eigenvectors: Tensor
            public var _name: String { "linalg_eigh" }
            public var _fields: [(name: String, value: Tensor)] { [("eigenvalues", eigenvalues), ("eigenvectors", eigenvectors)] }
        }
        public struct linalg_slogdet: NamedResults {
            public let sign: Tensor
            public let logabsdet: Tensor
            public var _name: String { "linalg_slogdet" }
            public var _fields: [(name: String, value: Tensor)] { [("sign", sign), ("logabsdet", logabsdet)] }
        }
        public struct slogdet: NamedResults {
            public let sign: Tensor
            public let logabsdet: Tensor
            public var _name: String { "slogdet" }
            public var _fields: [(name: String, value: Tensor)] { [("sign", sign), ("logabsdet", logabsdet)] }
        }
    }
}
