/// The cells checked so far, and which of them have a name: looking one up costs the same in the first cell of a notebook as in its thousandth.
struct EarlierCells {
    private(set) var modules: [Module] = []
    private var positions: [ObjectIdentifier: Int] = [:]
    /// For each name the cells that declared it, in their order. A name that was taken back since leads to a cell that has it no more.
    private var naming: [String: [Int]] = [:]

    mutating func add(_ module: Module) {
        for name in Set(module.values.known.keys).union(module.types.known.keys).union(module.operators.known.keys) { naming[name, default: []].append(modules.count) }
        positions[ObjectIdentifier(module)] = modules.count
        modules.append(module)
    }

    func contains(_ module: Module) -> Bool { positions[ObjectIdentifier(module)] != nil }

    /// The cells before a cell that declared a name, the newest first; all of them before one that isn't among them yet.
    func before(_ module: Module, naming name: String) -> [Module] {
        guard let found = naming[name] else { return [] }
        let end = positions[ObjectIdentifier(module)] ?? modules.count
        return found.reversed().filter { $0 < end }.map { modules[$0] }
    }

    /// All cells before a cell, the newest first.
    func before(_ module: Module) -> [Module] { modules[..<(positions[ObjectIdentifier(module)] ?? modules.count)].reversed() }
}
