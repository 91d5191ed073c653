/// A source file by its path from the repository's root.
struct Source {
    var path: String
    var imports: [Import]
    init(path: String, text: String) {
        self.path = path
        imports = importsOf(text)
    }
}

/// What breaks the plan, a sentence each, with the place first.
func violations(in sources: [Source]) -> [String] {
    sources.flatMap { source -> [String] in
        guard let room = Plan.room(of: source.path) else { return ["\(source.path): belongs to no room of the plan; give it one in Tests/ArchitectureTests/Plan.swift"] }
        return source.imports.compactMap { found in violation(found, in: source, room).map { "\(source.path):\(found.line): \($0)" } }
    }
}

private func violation(_ found: Import, in source: Source, _ room: Room) -> String? {
    let module = found.module
    if Plan.everywhere.contains(module) || module == room.name { return nil }
    if let owner = Plan.owners[module], owner != room.name { return "\(room.name) imports \(module), which only \(owner) may" }
    if let other = Plan.room(named: module), other.floor > room.floor {
        return "an arrow points up: \(room.name) (floor \(room.floor)) imports \(module) (floor \(other.floor))"
    }
    for rule in Plan.hardRules where rule.room == room.name && rule.forbidden(module) { return "\(room.name) imports \(module): \(rule.why)" }
    if module == "Foundation" || module.hasPrefix("Foundation") {
        return Plan.foundation.contains { source.path.hasPrefix($0.path) } ? nil : "\(room.name) imports \(module) here without a reason in the plan"
    }
    if room.house.contains(module) || room.outside.contains(module) { return nil }
    return "\(room.name) imports \(module), which the plan doesn't give it"
}
