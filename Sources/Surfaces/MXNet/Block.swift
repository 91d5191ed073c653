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
    open class Block: BlockOfPlaces, CustomStringConvertible {
        public let prefix: String
        public let params: gluon.ParameterDict

        public init() {
            let prefix = nn.newPrefix(Self._hint())
            self.prefix = prefix
            self.params = gluon.ParameterDict(prefix)
        }
        /// Shares the parameters of another block: what it asks for by name is taken from there.
        public init(params: gluon.ParameterDict?) {
            let prefix = nn.newPrefix(Self._hint())
            self.prefix = prefix
            self.params = params == nil ? gluon.ParameterDict(prefix) : gluon.ParameterDict(params!.prefix, shared: params)
        }
        /// With a prefix of one's own.
        public init(prefix: String, params: gluon.ParameterDict? = nil) {
            self.prefix = prefix
            self.params = params == nil ? gluon.ParameterDict(prefix) : gluon.ParameterDict(params!.prefix, shared: params)
        }

        /// What a block's name begins with.
        open class func _hint() -> String { String(describing: Self.self).lowercased() }

        /// The prefix without its underscore.
        public var name: String { prefix.hasSuffix("_") ? String(prefix.dropLast()) : prefix }

        open func forward(_ x: NDArray) -> NDArray {
            Modes.fail("NotImplementedError", "")
            return x
        }
        open func forward(_ x: NDArray, _ y: NDArray) -> NDArray {
            Modes.fail("NotImplementedError", "")
            return x
        }
        public func callAsFunction(_ x: NDArray) -> NDArray { forward(x) }
        public func callAsFunction(_ x: NDArray, _ y: NDArray) -> NDArray { forward(x, y) }

        /// A block of a container, by its place.
        func block(at index: Int) -> Block {
            Modes.fail("TypeError", "'" + className + "' object is not subscriptable")
            return self
        }

        open func initialize(init: (any InitializerChoice)? = nil, ctx: Context? = nil, verbose: Bool = false, force_reinit: Bool = false) {
            collect_params().initialize(init: `init`, ctx: ctx, force_reinit: force_reinit)
        }
        open func initialize(_ init: any InitializerChoice, ctx: Context? = nil, verbose: Bool = false, force_reinit: Bool = false) {
            initialize(init: `init`, ctx: ctx, verbose: verbose, force_reinit: force_reinit)
        }

        /// Everything that the stored properties hold, by name. What a layer keeps for itself has an underscore before the name that readers know.
        func held() -> [(String, Any)] {
            var levels: [[(String, Any)]] = []
            var mirror: Mirror? = Mirror(reflecting: self)
            while let level = mirror {
                if level.subjectType == Block.self { break }
                var found: [(String, Any)] = []
                for (label, value) in level.children {
                    let name = label ?? ""
                    found.append((name.hasPrefix("_") ? String(name.dropFirst()) : name, value))
                }
                levels.append(found)
                mirror = level.superclassMirror
            }
            return levels.reversed().flatMap { $0 }
        }

        /// The blocks right below this one, with their names; those of a list have the names of the blocks.
        open func children() -> [(String, Block)] {
            var found: [(String, Block)] = []
            for (name, value) in held() {
                if let block = value as? Block {
                    found.append((name, block))
                } else if let list = value as? [Block] {
                    for block in list { found.append((block.name, block)) }
                }
            }
            return found
        }
        /// The parameters that this block itself holds, with their names.
        func heldParameters() -> [(String, gluon.Parameter)] {
            var found: [(String, gluon.Parameter)] = []
            for (name, value) in held() {
                if let parameter = value as? gluon.Parameter {
                    found.append((name, parameter))
                } else if let list = value as? [gluon.Parameter] {
                    for (at, parameter) in list.enumerated() { found.append((name + at.description, parameter)) }
                }
            }
            return found
        }

        private func gather(_ found: gluon.ParameterDict, _ pattern: Pattern?) {
            var own = params.values()
            for (_, parameter) in heldParameters() {
                if !own.contains(where: { $0 === parameter }) { own.append(parameter) }
            }
            found.take(pattern == nil ? own : own.filter { pattern!.matches($0.name) })
            for (_, child) in children() { child.gather(found, pattern) }
        }

        /// The parameters of this block and of all within it; with a regular expression those whose names begin with what it describes.
        public func collect_params(_ select: String? = nil) -> gluon.ParameterDict {
            let found = gluon.ParameterDict(params.prefix)
            gather(found, select == nil ? nil : Pattern(select!))
            return found
        }
        public func collect_params(select: String) -> gluon.ParameterDict { collect_params(select) }

        /// The parameters by the way from this block down to them: "0.weight", "hidden.bias".
        func pathParameters(_ path: String = "") -> [(String, gluon.Parameter)] {
            let before = path.isEmpty ? "" : path + "."
            var found: [(String, gluon.Parameter)] = heldParameters().map { (before + $0.0, $0.1) }
            for (name, child) in children() { found += child.pathParameters(before + name) }
            return found
        }

        /// Nothing is compiled here; the call is accepted because books make it.
        public func hybridize(_ active: Bool = true, static_alloc: Bool = false, static_shape: Bool = false) {}
        @discardableResult
        public func apply(_ fn: (Block) -> Void) -> Self {
            for (_, child) in children() { _ = child.apply(fn) }
            fn(self)
            return self
        }
        /// All parameters go over to another element type.
        open func cast(_ dtype: DType) {
            for (_, child) in children() { child.cast(dtype) }
            for parameter in params.values() { parameter.cast(dtype) }
        }

        /// A block that is known only as a Block lends its layer's parameters: `net[0].weight`.
        public subscript(dynamicMember parameter: KeyPath<LayerParameters, gluon.Parameter>) -> gluon.Parameter { LayerParameters(block: self)[keyPath: parameter] }

        func parameter(_ suffix: String) -> gluon.Parameter {
            if let found = params.values().first(where: { $0.name.hasSuffix(suffix) }) { return found }
            Modes.fail("AttributeError", "'" + className + "' object has no attribute '" + suffix + "'")
            return gluon.Parameter(suffix)
        }
        var className: String { String(describing: type(of: self)) }

        /// The class with the blocks that its properties hold.
        open var description: String {
            var shown: [(String, Block)] = []
            for (name, value) in held() {
                if let block = value as? Block { shown.append((name, block)) }
            }
            return listed(shown)
        }
        func listed(_ blocks: [(String, Block)]) -> String {
            let lines = blocks.map { "  (" + $0.0 + "): " + nn.indented($0.1.description) }
            return className + "(\n" + lines.joined(separator: "\n") + "\n)"
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
        public var alpha: gluon.Parameter { block.parameter("alpha") }
    }

    /// A block that can be compiled; here the same as a Block.
    open class HybridBlock: Block {
        /// Tells the parameters' shapes, as these data ask for them.
        open func infer_shape(_ x: NDArray) {}
    }

    /// Blocks one after the other.
    open class Sequential: Block, RandomAccessCollection {
        public typealias SubSequence = Slice<Sequential>
        private var blocks: [Block] = []

        public func add(_ blocks: Block...) { self.blocks += blocks }
        open override func forward(_ x: NDArray) -> NDArray {
            var result = x
            for block in blocks { result = block.forward(result) }
            return result
        }
        open override func children() -> [(String, Block)] {
            var found = super.children()
            for (at, block) in blocks.enumerated() { found.append((at.description, block)) }
            return found
        }
        override func held() -> [(String, Any)] { super.held().filter { $0.0 != "blocks" || !($0.1 is [Block]) } }
        open override var description: String { listed(children()) }

        public var startIndex: Int { 0 }
        public var endIndex: Int { blocks.count }
        public func makeIterator() -> AnyIterator<Block> {
            var next = 0
            return AnyIterator<Block> { () -> Block? in
                if next >= self.blocks.count { return nil }
                next += 1
                return self.blocks[next - 1]
            }
        }
        public subscript(index: Int) -> Block { block(at: index) }
        override func block(at index: Int) -> Block {
            let place = index < 0 ? index + blocks.count : index
            if place < 0 || place >= blocks.count {
                Modes.fail("IndexError", "list index out of range")
                return self
            }
            return blocks[place]
        }
        /// Some of the blocks, under the same name.
        public subscript(places: Range<Int>) -> Sequential { part(places.lowerBound, places.upperBound) }
        public subscript(places: PartialRangeUpTo<Int>) -> Sequential { part(0, places.upperBound) }
        public subscript(places: PartialRangeFrom<Int>) -> Sequential { part(places.lowerBound, blocks.count) }
        func part(_ from: Int, _ to: Int) -> Sequential { filled(Sequential(prefix: prefix), from, to) }
        func filled(_ part: Sequential, _ from: Int, _ to: Int) -> Sequential {
            func place(_ bound: Int) -> Int {
                let at = bound < 0 ? bound + blocks.count : bound
                return at < 0 ? 0 : at > blocks.count ? blocks.count : at
            }
            let first = place(from)
            let end = place(to) < first ? first : place(to)
            part.blocks = Array(blocks[first..<end])
            return part
        }
    }

    /// Blocks one after the other that can be compiled.
    open class HybridSequential: Sequential {
        override func part(_ from: Int, _ to: Int) -> Sequential { filled(HybridSequential(prefix: prefix), from, to) }
    }
}

/// What is known only as a block is indexed too, `net[0][1]`. In a protocol's extension, so that a block of one's own may have a subscript of its own.
public protocol BlockOfPlaces: AnyObject {}

extension BlockOfPlaces where Self: nn.Block {
    public subscript(index: Int) -> nn.Block { block(at: index) }
}
