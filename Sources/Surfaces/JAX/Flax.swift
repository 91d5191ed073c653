import Engine

// Flax keeps a network's numbers outside of it: `init` gives a tree of variables, `apply` takes one. While one of the two runs, every module within the outermost has the same
// scope, which holds the tree, and knows by what path its own variables are found there. Modules are found as gluon finds its blocks: in stored properties and lists of them.

/// Flax: networks as descriptions, with their variables in trees.
public enum flax {
    /// Modules and layers.
    public enum linen {}
    public enum training {
        public enum train_state {
            public typealias TrainState = FlaxTrainState
        }
    }
    public enum core {
        public static func freeze(_ tree: FlaxTree) -> FlaxTree { tree }
        public static func unfreeze(_ tree: FlaxTree) -> FlaxTree { tree }
    }
}
/// The name that books give to `flax.linen`.
public typealias nn = flax.linen

/// Arrays under names, trees of them under names: `variables["params"]["hidden"]["kernel"]`.
public struct FlaxTree: Pytree, ExpressibleByDictionaryLiteral, CustomStringConvertible, CustomDebugStringConvertible {
    /// The array that stands here; nil where names follow.
    private(set) var leaf: JaxArray?
    public private(set) var keys: [String] = []
    private var parts: [FlaxTree] = []

    public init() {}
    public init(_ leaf: JaxArray) { self.leaf = leaf }
    public init(dictionaryLiteral elements: (String, FlaxTree)...) {
        for (key, part) in elements { set(key, part) }
    }

    func part(_ key: String) -> FlaxTree? { keys.firstIndex(of: key).map { parts[$0] } }
    mutating func set(_ key: String, _ part: FlaxTree) {
        if let place = keys.firstIndex(of: key) {
            parts[place] = part
        } else {
            keys.append(key)
            parts.append(part)
        }
    }
    /// What stands at a path; nil if nothing does.
    func at(_ path: [String]) -> FlaxTree? {
        var found: FlaxTree? = self
        for key in path { found = found?.part(key) }
        return found
    }
    mutating func put(_ path: [String], _ new: FlaxTree) {
        if path.isEmpty {
            self = new
            return
        }
        var below = part(path[0]) ?? FlaxTree()
        below.put(Swift.Array(path.dropFirst()), new)
        set(path[0], below)
    }

    /// What stands under a name.
    public subscript(key: String) -> FlaxTree {
        get {
            if let found = part(key) { return found }
            Modes.fail("KeyError", "'" + key + "'")
            return self
        }
        set { set(key, newValue) }
    }
    /// The array that stands under a name.
    @_disfavoredOverload
    public subscript(key: String) -> JaxArray {
        get { self[key].array }
        set { set(key, FlaxTree(newValue)) }
    }
    /// The array that stands here.
    public var array: JaxArray {
        if let own = leaf { return own }
        Modes.fail("TypeError", "a dictionary with the keys " + keys.description + " is no array")
        return jnp.zeros(0)
    }
    public var isEmpty: Bool { leaf == nil && keys.isEmpty }
    public var count: Int { keys.count }
    public var shape: Shape { array.shape }
    /// The names with what stands under them.
    public func items() -> [(String, FlaxTree)] { Swift.Array(zip(keys, parts)) }

    public var _leaves: [JaxArray] { leaf.map { [$0] } ?? keys.sorted().flatMap { self[$0]._leaves } }
    // JAX's trees have their names in order.
    public func _rebuilt(_ leaves: TreeLeaves) -> FlaxTree {
        if leaf != nil { return FlaxTree(leaves.take()) }
        var result = FlaxTree()
        for key in keys.sorted() {
            let below: FlaxTree = self[key]
            result.set(key, below._rebuilt(leaves))
        }
        return result
    }

    public var description: String {
        if let own = leaf { return own.debugDescription }
        return "{" + zip(keys, parts).map { "'" + $0 + "': " + $1.description }.joined(separator: ", ") + "}"
    }
    public var debugDescription: String { description }
}

extension FlaxTree: ArrayLike {
    public var _jax: JaxArray { array }
    public func _collect(_ collector: ArrayCollector) -> [Int] { array._collect(collector) }
}

/// What `init` and `apply` run in: the variables, and the keys that draws come from.
final class FlaxScope {
    var tree: FlaxTree
    let keys: [String: JaxArray]
    let isInitializing: Bool
    /// The collections that may change; nil for all.
    let mutable: [String]?
    private var counts: [String: Int] = [:]

    init(_ tree: FlaxTree, _ keys: [String: JaxArray], isInitializing: Bool, mutable: [String]?) {
        self.tree = tree
        self.keys = keys
        self.isInitializing = isInitializing
        self.mutable = mutable
    }
    func allows(_ collection: String) -> Bool { mutable?.contains(collection) ?? true }

    /// The next key of a stream for the module at a path: the stream's, folded with the beginning of a hash of the path and of how many were taken.
    func key(_ stream: String, _ path: [String]) -> JaxArray? {
        let name = keys[stream] == nil ? "params" : stream
        guard let key = keys[name] else { return nil }
        let place = name + " " + path.joined(separator: "/")
        let count = (counts[place] ?? 0) + 1
        counts[place] = count
        var bytes = path.flatMap { Swift.Array($0.utf8) }
        var digits: [UInt8] = []
        var rest = count
        while rest > 0 {
            digits.append(UInt8(rest % 256))
            rest = rest / 256
        }
        bytes += digits.reversed()
        return jax.random.fold_in(key, Int(SHA1.first(of: bytes)))
    }
}

/// The hash that Flax makes numbers of names with.
enum SHA1 {
    private static func turned(_ x: UInt32, _ places: UInt32) -> UInt32 { (x << places) | (x >> (32 - places)) }
    /// The first 32 bits of the hash.
    static func first(of message: [UInt8]) -> UInt32 {
        var bytes = message + [0x80]
        while bytes.count % 64 != 56 { bytes.append(0) }
        for shift in 0..<8 { bytes.append(UInt8(((message.count * 8) >> (56 - 8 * shift)) & 255)) }
        var hash: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        for block in 0..<(bytes.count / 64) {
            var words: [UInt32] = []
            for place in 0..<16 {
                let start = block * 64 + place * 4
                words.append(UInt32(bytes[start]) << 24 | UInt32(bytes[start + 1]) << 16 | UInt32(bytes[start + 2]) << 8 | UInt32(bytes[start + 3]))
            }
            for place in 16..<80 { words.append(turned(words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16], 1)) }
            var (a, b, c, d, e) = (hash[0], hash[1], hash[2], hash[3], hash[4])
            for (place, word) in words.enumerated() {
                var mixed: UInt32 = 0
                var constant: UInt32 = 0
                if place < 20 {
                    mixed = (b & c) | (~b & d)
                    constant = 0x5A82_7999
                } else if place < 40 {
                    mixed = b ^ c ^ d
                    constant = 0x6ED9_EBA1
                } else if place < 60 {
                    mixed = (b & c) | (b & d) | (c & d)
                    constant = 0x8F1B_BCDC
                } else {
                    mixed = b ^ c ^ d
                    constant = 0xCA62_C1D6
                }
                let next = turned(a, 5) &+ mixed &+ e &+ constant &+ word
                e = d
                d = c
                c = turned(b, 30)
                b = a
                a = next
            }
            hash[0] = hash[0] &+ a
            hash[1] = hash[1] &+ b
            hash[2] = hash[2] &+ c
            hash[3] = hash[3] &+ d
            hash[4] = hash[4] &+ e
        }
        return hash[0]
    }
}
