import Diagnostics

/// How tightly operators bind: the standard library's, those of a scope and a text's own.
///
/// Groups are numbers here, because folding asks for the relation of two groups at every operator. The relation is "is reachable over `higherThan`", found by a
/// walk over the graph and remembered.
struct OperatorTable {
    typealias Associativity = PrecedenceGroupSyntax.Associativity
    typealias GroupID = Int

    enum Relation { case higher, lower, same, unrelated }

    private struct Group {
        var name: String
        var associativity: Associativity
        var isAssignment: Bool
        /// Groups that bind less tightly, directly.
        var below: [GroupID]
    }

    private var groups: [Group] = []
    private var groupIDs: [String: GroupID] = [:]
    /// An operator's group; nil when it was declared with a group that nobody has declared.
    private var infix: [String: GroupID?] = [:]
    private var unknownGroups: [String: String] = [:]
    private var relations: [Int: Relation] = [:]

    let assignment: GroupID
    let arrow: GroupID
    let ternary: GroupID
    let casting: GroupID
    private let fallback: GroupID

    static let standard = OperatorTable()

    private init() {
        let standard = StandardOperators.groups
        let ids = Dictionary(uniqueKeysWithValues: standard.enumerated().map { ($1.name, $0) })
        groupIDs = ids
        groups = standard.map { group in
            Group(
                name: group.name, associativity: group.associativity, isAssignment: group.name == "AssignmentPrecedence", below: group.higherThan.map { [ids[$0]!] } ?? [])
        }
        for (group, operators) in StandardOperators.infix {
            for name in operators { infix[name] = ids[group]! }
        }
        assignment = ids["AssignmentPrecedence"]!
        arrow = ids["FunctionArrowPrecedence"]!
        ternary = ids["TernaryPrecedence"]!
        casting = ids["CastingPrecedence"]!
        fallback = ids["DefaultPrecedence"]!
        for first in groups.indices {
            for second in groups.indices { relations[key(first, second)] = walk(first, second) }
        }
    }

    /// Later declarations replace earlier ones of the same name, as a later cell may declare anything again.
    mutating func add(_ scope: OperatorScope) {
        for group in scope.precedenceGroups {
            let entry = Group(name: group.name, associativity: group.associativity, isAssignment: group.isAssignment, below: [])
            if let id = groupIDs[group.name] {
                let isStandard = id < StandardOperators.groups.count
                if isStandard { continue }
                groups[id] = entry
                relations = relations.filter { $0.key / Self.stride != id && $0.key % Self.stride != id }
            } else {
                groupIDs[group.name] = groups.count
                groups.append(entry)
            }
        }
        for group in scope.precedenceGroups {
            guard let id = groupIDs[group.name], id >= StandardOperators.groups.count else { continue }
            for name in group.higherThan { if let other = groupIDs[name] { groups[id].below.append(other) } }
            for name in group.lowerThan { if let other = groupIDs[name] { groups[other].below.append(id) } }
        }
        for declared in scope.operators where declared.fixity == .infix {
            guard let name = declared.precedenceGroup else {
                infix[declared.name] = .some(fallback)
                continue
            }
            infix[declared.name] = .some(groupIDs[name])
            if groupIDs[name] == nil { unknownGroups[declared.name] = name }
        }
    }

    func contains(group name: String) -> Bool { groupIDs[name] != nil }
    func name(of group: GroupID) -> String { groups[group].name }
    func associativity(of group: GroupID) -> Associativity { groups[group].associativity }
    func isAssignment(_ group: GroupID) -> Bool { groups[group].isAssignment }

    enum Lookup {
        case group(GroupID)
        case unknownOperator
        case unknownGroup(String)
    }

    func lookup(_ name: String) -> Lookup {
        switch infix[name] {
        case .none: .unknownOperator
        case .some(.some(let group)): .group(group)
        case .some(.none): .unknownGroup(unknownGroups[name] ?? "")
        }
    }

    mutating func relation(_ first: GroupID, _ second: GroupID) -> Relation {
        let key = key(first, second)
        if let known = relations[key] { return known }
        let found = walk(first, second)
        relations[key] = found
        return found
    }

    private static let stride = 1 << 20
    private func key(_ first: GroupID, _ second: GroupID) -> Int { first * Self.stride + second }

    private func walk(_ first: GroupID, _ second: GroupID) -> Relation {
        if first == second { return .same }
        if reaches(from: first, second) { return .higher }
        if reaches(from: second, first) { return .lower }
        return .unrelated
    }

    private func reaches(from start: GroupID, _ goal: GroupID) -> Bool {
        var seen: Set<GroupID> = [start]
        var pending = [start]
        while let group = pending.popLast() {
            if group == goal { return true }
            for next in groups[group].below where seen.insert(next).inserted { pending.append(next) }
        }
        return false
    }
}
