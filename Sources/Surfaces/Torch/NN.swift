import Engine

/// Neural networks: modules, losses, and the functions behind them.
public enum nn {}

/// `torch.nn.functional`, as the books import it.
public typealias F = nn.functional

extension torch {
    public typealias nn = Torch.nn
}

/// What a lazy layer keeps beside its parameters, before it has met data.
final class UninitializedBuffer: Tensor {
    override var missing: String { "UninitializedBuffer" }
    init() { super.init(torch.zeros(0).core) }
}

extension nn {
    /// A tensor that a module owns and an optimiser changes. Its value is a copy of the data.
    public class Parameter: Tensor {
        /// A lazy layer's parameter has neither shape nor value until the layer has met data.
        private var waits = false
        override var missing: String { waits ? "UninitializedParameter" : "" }

        static func uninitialized() -> Parameter {
            let parameter = Parameter(torch.zeros(0))
            parameter.waits = true
            return parameter
        }
        /// Its value at last, or another one in its place: the same object, with a storage of its own.
        func begin(_ value: Tensor) {
            waits = false
            replace(value)
        }
        public init(_ data: Tensor, requires_grad: Bool = true) {
            super.init(Ops.stopGradient(Ops.copy(data.core)))
            if requires_grad { Gradients.require(core, true) }
        }
        public convenience init(data: Tensor, requires_grad: Bool = true) { self.init(data, requires_grad: requires_grad) }
    }
}

/// A dictionary that remembers the order of its keys: what `state_dict()` gives.
public struct OrderedDict<Value>: Sequence, Sized, ExpressibleByDictionaryLiteral, CustomStringConvertible, CustomDebugStringConvertible {
    public private(set) var keys: [String]
    private var index: [String: Int]
    public private(set) var values: [Value]

    init(_ pairs: [(String, Value)]) {
        keys = []
        values = []
        index = [:]
        for (key, value) in pairs { put(key, value) }
    }

    public init(dictionaryLiteral pairs: (String, Value)...) { self.init(pairs) }

    private mutating func put(_ key: String, _ value: Value) {
        if let at = index[key] {
            values[at] = value
        } else {
            index[key] = keys.count
            keys.append(key)
            values.append(value)
        }
    }

    public subscript(key: String) -> Value {
        get {
            if index[key] == nil { Modes.fail("KeyError", "'" + key + "'") }
            return values[index[key] ?? 0]
        }
        set { put(key, newValue) }
    }
    public var count: Int { keys.count }
    public func items() -> [(String, Value)] { keys.indices.map { (keys[$0], values[$0]) } }
    public func makeIterator() -> AnyIterator<(String, Value)> {
        var at = 0
        return AnyIterator<(String, Value)> { () -> (String, Value)? in
            if at >= keys.count { return nil }
            at += 1
            return (keys[at - 1], values[at - 1])
        }
    }
    /// `OrderedDict([('weight', tensor([…]))])`, as the Python of the books writes it.
    public var description: String {
        let pairs = keys.indices.map { "('" + keys[$0] + "', " + String(describing: values[$0]) + ")" }
        return pairs.isEmpty ? "OrderedDict()" : "OrderedDict([" + pairs.joined(separator: ", ") + "])"
    }
    public var debugDescription: String { description }
}
