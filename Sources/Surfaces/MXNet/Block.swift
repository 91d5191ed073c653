import Engine

// What belongs to a block is what its stored properties hold: blocks, parameters, and lists of them, in the order in which they are declared, the base class's first.

/// Layers and blocks.
public enum nn {
    /// How many blocks of a class there are: their names count on.
    static var counts: [String: Int] = [:]

    static func newPrefix(_ hint: String) -> String {
        let count = counts[hint] ?? 0
        counts[hint] = count + 1
        return hint + count.description + "_"
    }

    /// The base of all networks: its parameters are found through its stored properties.
    @dynamicMemberLookup
    open class Block: CustomStringConvertible {
        public let prefix: String
        public let params: gluon.ParameterDict

        public init() {
            let prefix = nn.newPrefix(String(describing: Self.self).lowercased())
            self.prefix = prefix
            self.params = gluon.ParameterDict(prefix)
        }
        /// Shares the parameters of another block: what it asks for by name is taken from there.
        public init(params: gluon.ParameterDict?) {
            let own = params ?? gluon.ParameterDict(nn.newPrefix(String(describing: Self.self).lowercased()))
            self.prefix = own.prefix
            self.params = own
        }

        /// The prefix without its underscore.
        public var name: String { prefix.hasSuffix("_") ? String(prefix.dropLast()) : prefix }

        open func forward(_ x: NDArray) -> NDArray {
            Modes.fail("NotImplementedError", "")
            return x
        }
        public func callAsFunction(_ x: NDArray) -> NDArray { forward(x) }

        open func initialize(init: initializer.Initializer? = nil, ctx: Context? = nil, verbose: Bool = false, force_reinit: Bool = false) {
            collect_params().initialize(init: `init`, ctx: ctx, force_reinit: force_reinit)
        }
        open func initialize(_ init: initializer.Initializer, ctx: Context? = nil, verbose: Bool = false, force_reinit: Bool = false) {
            initialize(init: `init`, ctx: ctx, verbose: verbose, force_reinit: force_reinit)
        }

        /// Everything that the stored properties hold, by name.
        func held() -> [(String, Any)] {
            var levels: [[(String, Any)]] = []
            var mirror: Mirror? = Mirror(reflecting: self)
            while let level = mirror {
                if level.subjectType == Block.self { break }
                var found: [(String, Any)] = []
                for (label, value) in level.children { found.append((label ?? "", value)) }
                levels.append(found)
                mirror = level.superclassMirror
            }
            return levels.reversed().flatMap { $0 }
        }

        /// The blocks right below this one, with their names.
        open func children() -> [(String, Block)] {
            var found: [(String, Block)] = []
            for (name, value) in held() {
                if let block = value as? Block {
                    found.append((name, block))
                } else if let list = value as? [Block] {
                    for (at, block) in list.enumerated() { found.append((at.description, block)) }
                }
            }
            return found
        }

        private func gather(_ found: gluon.ParameterDict) {
            for parameter in params.values() { found.add(parameter) }
            for (_, value) in held() {
                if let parameter = value as? gluon.Parameter {
                    found.add(parameter)
                } else if let list = value as? [gluon.Parameter] {
                    for parameter in list { found.add(parameter) }
                }
            }
            for (_, child) in children() { child.gather(found) }
        }

        /// The parameters of this block and of all within it.
        public func collect_params() -> gluon.ParameterDict {
            let found = gluon.ParameterDict(params.prefix)
            gather(found)
            return found
        }
        /// Nothing is compiled here; the call is accepted because books make it.
        public func hybridize(_ active: Bool = true) {}
        @discardableResult
        public func apply(_ fn: (Block) -> Void) -> Self {
            for (_, child) in children() { _ = child.apply(fn) }
            fn(self)
            return self
        }

        /// A block that is known only as a Block lends its layer's parameters: `net[0].weight`.
        public subscript(dynamicMember parameter: KeyPath<LayerParameters, gluon.Parameter>) -> gluon.Parameter { LayerParameters(block: self)[keyPath: parameter] }

        func parameter(_ suffix: String) -> gluon.Parameter {
            if let found = params.values().first(where: { $0.name.hasSuffix(suffix) }) { return found }
            Modes.fail("AttributeError", "'" + String(describing: type(of: self)) + "' object has no attribute '" + suffix + "'")
            return gluon.Parameter(suffix)
        }

        open var description: String {
            let lines = children().map { "  (" + $0.0 + "): " + nn.indented($0.1.description) }
            return String(describing: type(of: self)) + "(\n" + lines.joined(separator: "\n") + "\n)"
        }
    }

    static func indented(_ text: String) -> String { text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ") }

    /// The parameters that layers name.
    public struct LayerParameters {
        let block: Block
        public var weight: gluon.Parameter { block.parameter("weight") }
        public var bias: gluon.Parameter { block.parameter("bias") }
        public var gamma: gluon.Parameter { block.parameter("gamma") }
        public var beta: gluon.Parameter { block.parameter("beta") }
        public var running_mean: gluon.Parameter { block.parameter("running_mean") }
        public var running_var: gluon.Parameter { block.parameter("running_var") }
    }

    /// A block that can be compiled; here the same as a Block.
    open class HybridBlock: Block {}

    /// Blocks one after the other.
    open class Sequential: Block, RandomAccessCollection {
        private var blocks: [Block] = []

        public func add(_ blocks: Block...) { self.blocks += blocks }
        open override func forward(_ x: NDArray) -> NDArray { blocks.reduce(x) { $1($0) } }
        public var startIndex: Int { 0 }
        public var endIndex: Int { blocks.count }
        public subscript(index: Int) -> Block {
            let place = index < 0 ? index + blocks.count : index
            if place < 0 || place >= blocks.count {
                Modes.fail("IndexError", "list index out of range")
                return self
            }
            return blocks[place]
        }
    }

    /// Blocks one after the other that can be compiled.
    open class HybridSequential: Sequential {}
}
