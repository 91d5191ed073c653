import Engine

extension nn {
    /// Modules one after another.
    public class Sequential: Module, Sequence {
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

        public init(_ modules: [(String, Module)]) {
            list = modules.map { $0.1 }
            names = modules.map { $0.0 }
            super.init()
        }
        private init(_ modules: [Module], _ names: [String]) {
            list = modules
            self.names = names
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
        override func module(at position: Int) -> Module { list[checked(position)] }
        override func replace(at position: Int, _ module: Module) { list[checked(position)] = module }
        /// Some of the modules; they keep their names.
        public subscript(positions: Range<Int>) -> Sequential { part(positions.lowerBound, positions.upperBound) }
        public subscript(positions: PartialRangeUpTo<Int>) -> Sequential { part(0, positions.upperBound) }
        public subscript(positions: PartialRangeFrom<Int>) -> Sequential { part(positions.lowerBound, list.count) }
        private func part(_ from: Int, _ to: Int) -> Sequential {
            func place(_ bound: Int) -> Int {
                let at = bound < 0 ? bound + list.count : bound
                return at < 0 ? 0 : at > list.count ? list.count : at
            }
            let first = place(from)
            let end = place(to) < first ? first : place(to)
            return Sequential(Array(list[first..<end]), Array(names[first..<end]))
        }
        private func checked(_ position: Int) -> Int {
            let at = position < 0 ? position + list.count : position
            if at < 0 || at >= list.count { Modes.fail("IndexError", "index " + position.description + " is out of range") }
            return at
        }
        public var count: Int { list.count }
        public func makeIterator() -> IndexingIterator<[Module]> { list.makeIterator() }
        @discardableResult
        public func append(_ module: Module) -> Self {
            add_module(list.count.description, module)
            return self
        }
        @discardableResult
        public func extend(_ modules: [Module]) -> Self {
            for module in modules { append(module) }
            return self
        }
        /// The modules behind it move up.
        @discardableResult
        public func insert(_ index: Int, _ module: Module) -> Self {
            if index < 0 - list.count || index > list.count { Modes.fail("IndexError", "Index out of range: " + index.description) }
            list.insert(module, at: index < 0 ? index + list.count : index)
            names = list.indices.map { $0.description }
            return self
        }
        /// Takes a module out.
        @discardableResult
        public func pop(_ key: Int) -> Module {
            names.removeLast()
            let module = list.remove(at: checked(key))
            names = list.indices.map { $0.description }
            return module
        }
        public override func add_module(_ name: String, _ module: Module) {
            if let at = names.firstIndex(of: name) {
                list[at] = module
            } else {
                names.append(name)
                list.append(module)
            }
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
        /// Neighbours with the same text are told once.
        public override var description: String {
            if list.isEmpty { return "ModuleList()" }
            let texts = list.map { $0.description }
            var lines: [String] = []
            var first = 0
            for at in texts.indices where at + 1 == texts.count || texts[at + 1] != texts[at] {
                let text = texts[at].split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n  ")
                let places = first == at ? first.description : first.description + "-" + at.description
                lines.append("  (" + places + "): " + (first == at ? "" : (at - first + 1).description + " x ") + text)
                first = at + 1
            }
            return "ModuleList(\n" + lines.joined(separator: "\n") + "\n)"
        }
        public subscript(position: Int) -> Module {
            get { list[checked(position)] }
            set { list[checked(position)] = newValue }
        }
        override func module(at position: Int) -> Module { list[checked(position)] }
        override func replace(at position: Int, _ module: Module) { list[checked(position)] = module }
        public subscript(positions: Range<Int>) -> ModuleList { ModuleList(Array(list[positions])) }
        private func checked(_ position: Int) -> Int {
            let at = position < 0 ? position + list.count : position
            if at < 0 || at >= list.count { Modes.fail("IndexError", "index " + position.description + " is out of range") }
            return at
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
        @discardableResult
        public func insert(_ index: Int, _ module: Module) -> Self {
            list.insert(module, at: index)
            return self
        }
        public func makeIterator() -> IndexingIterator<[Module]> { list.makeIterator() }
    }

    /// Modules by name, in the order in which they were added.
    public class ModuleDict: Module {
        private var dict: OrderedDict<Module>

        public init(_ modules: OrderedDict<Module> = [:]) {
            dict = modules
            super.init()
        }
        public init(_ modules: [(String, Module)]) {
            dict = OrderedDict(modules)
            super.init()
        }
        public override func named_children() -> [(String, Module)] { dict.items() }
        public subscript(key: String) -> Module {
            get { dict[key] }
            set { dict[key] = newValue }
        }
        public var count: Int { dict.count }
        public func keys() -> [String] { dict.keys }
        public func values() -> [Module] { dict.values }
        public func items() -> [(String, Module)] { dict.items() }
        public override func add_module(_ name: String, _ module: Module) { dict[name] = module }
    }

    /// A list whose tensors count as parameters.
    public class ParameterList: Module, Sequence {
        private var list: [Parameter]

        public init(_ values: [Parameter] = []) {
            list = values
            super.init()
        }
        override func ownParameters() -> [(String, Parameter)] { list.enumerated().map { ($0.offset.description, $0.element) } }
        public subscript(place: Int) -> Parameter { list[place < 0 ? place + list.count : place] }
        public var count: Int { list.count }
        @discardableResult
        public func append(_ value: Parameter) -> Self {
            list.append(value)
            return self
        }
        public func makeIterator() -> IndexingIterator<[Parameter]> { list.makeIterator() }
        public override func extra_repr() -> String {
            list.enumerated().map { place, parameter in
                let size = Values.shape(parameter.core).map { $0.description }.joined(separator: "x")
                return "  (" + place.description + "): Parameter containing: [" + parameter.dtype.description + " of size " + size + "]"
            }
            .joined(separator: "\n")
        }
    }
}

public func len(_ net: nn.Sequential) -> Int { net.count }
public func len(_ list: nn.ModuleList) -> Int { list.count }
public func len(_ dict: nn.ModuleDict) -> Int { dict.count }
