import Engine

extension nn {
    /// Modules one after another.
    public class Sequential: Module {
        private var list: [Module]
        private var names: [String]

        public init(_ modules: Module...) {
            list = modules
            names = modules.indices.map { $0.description }
            super.init()
        }
        public init(_ modules: [Module]) {
            list = modules
            names = modules.indices.map { $0.description }
            super.init()
        }

        public override func forward(_ x: Tensor) -> Tensor {
            var x = x
            for module in list { x = module(x) }
            return x
        }
        public override func named_children() -> [(String, Module)] { list.indices.map { (names[$0], list[$0]) } }

        public subscript(position: Int) -> Module {
            get { list[checked(position)] }
            set { list[checked(position)] = newValue }
        }
        public subscript(positions: Range<Int>) -> Sequential { Sequential(Array(list[positions])) }
        public subscript(positions: PartialRangeUpTo<Int>) -> Sequential { Sequential(Array(list[..<(positions.upperBound < 0 ? positions.upperBound + list.count : positions.upperBound)])) }
        public subscript(positions: PartialRangeFrom<Int>) -> Sequential { Sequential(Array(list[(positions.lowerBound < 0 ? positions.lowerBound + list.count : positions.lowerBound)...])) }
        private func checked(_ position: Int) -> Int {
            let at = position < 0 ? position + list.count : position
            if at < 0 || at >= list.count { Modes.fail("IndexError", "index " + position.description + " is out of range") }
            return at
        }
        public var count: Int { list.count }
        @discardableResult
        public func append(_ module: Module) -> Self {
            names.append(list.count.description)
            list.append(module)
            return self
        }
        public override func add_module(_ name: String, _ module: Module) {
            names.append(name)
            list.append(module)
        }
    }

    /// A list whose modules count as children.
    public class ModuleList: Module, Sequence {
        private var list: [Module]

        public init(_ modules: [Module] = []) {
            list = modules
            super.init()
        }

        public override func named_children() -> [(String, Module)] { list.enumerated().map { ($0.offset.description, $0.element) } }
        public subscript(position: Int) -> Module {
            get { list[position < 0 ? position + list.count : position] }
            set { list[position < 0 ? position + list.count : position] = newValue }
        }
        public var count: Int { list.count }
        @discardableResult
        public func append(_ module: Module) -> Self {
            list.append(module)
            return self
        }
        @discardableResult
        public func extend(_ modules: [Module]) -> Self {
            list += modules
            return self
        }
        public func makeIterator() -> IndexingIterator<[Module]> { list.makeIterator() }
    }
}

public func len(_ net: nn.Sequential) -> Int { net.count }
public func len(_ list: nn.ModuleList) -> Int { list.count }
