struct Permissions: OptionSet, Hashable, CustomStringConvertible, CaseIterable {
    let rawValue: UInt8
    static let read = Self(rawValue: 1 << 0), write = Self(rawValue: 1 << 1), execute = Self(rawValue: 1 << 2)
    static let all: Self = [.read, .write, .execute], none: Self = []
    static let allCases: [Self] = [.read, .write, .execute]
    private static let letters: [(Self, Character)] = [(.read, "r"), (.write, "w"), (.execute, "x")]
    var description: String { String(Self.letters.map { contains($0) ? $1 : "-" }) }
    init(rawValue: UInt8) { self.rawValue = rawValue }
    init?(_ text: String) {
        self = []
        for c in text where c != "-" {
            guard let (p, _) = Self.letters.first(where: { $0.1 == c }) else { return nil }
            insert(p)
        }
    }
}
indirect enum Entry {
    case file(String, size: Int, Permissions)
    case directory(String, [Entry], Permissions = .all)
    var name: String { switch self { case .file(let n, _, _), .directory(let n, _, _): n } }
    var size: Int {
        switch self {
        case let .file(_, size, _): size
        case let .directory(_, children, _): children.map(\.size).reduce(0, +)
        }
    }
    var permissions: Permissions {
        get { switch self { case .file(_, _, let p), .directory(_, _, let p): p } }
        set {
            switch self {
            case let .file(n, s, _): self = .file(n, size: s, newValue)
            case let .directory(n, c, _): self = .directory(n, c, newValue)
            }
        }
    }
    subscript(path: String...) -> Entry? {
        guard let head = path.first else { return self }
        guard case .directory(_, let children, let p) = self, p.contains(.execute) else { return nil }
        return children.first { $0.name == head }.flatMap { child in path.dropFirst().reduce(child as Entry?) { $0?[$1] } }
    }
    func listing(depth: Int = 0, where include: (Entry) -> Bool = { _ in true }) -> [String] {
        guard include(self) else { return [] }
        let line = String(repeating: "  ", count: depth) + "\(permissions) \(name) \(size)"
        if case .directory(_, let children, _) = self { return [line] + children.sorted { ($0.size, $0.name) > ($1.size, $1.name) }.flatMap { $0.listing(depth: depth + 1, where: include) } }
        return [line]
    }
}
var p: Permissions = [.read, .execute]
print(p, p.contains(.write), p.union(.write) == .all, p.symmetricDifference([.read, .write]), p.isSubset(of: .all), Permissions("rw-")!, Permissions("q") as Any)
print(p.insert(.write), p.insert(.write).inserted, p.remove(.read) as Any, p.update(with: .read) as Any, p.rawValue, p.isEmpty, Permissions.none.description)
p.formIntersection([.write])
p.toggle(.execute)
print(p, p.subtracting(.write), p.isDisjoint(with: .read), Permissions.allCases.filter(p.contains), Set([p, [.write, .execute]]).count)
extension OptionSet { mutating func toggle(_ e: Element) where Element == Self { if contains(e) { remove(e) } else { insert(e) } } }
var root = Entry.directory("/", [.file("a.txt", size: 10, [.read]), .directory("bin", [.file("ls", size: 120, .all), .directory("empty", [])]), .file("b", size: 99, [])])
root.listing().forEach { print($0) }
print(root["bin", "ls"]?.permissions ?? .none, root["bin"]?.size ?? 0, root["nope", "x"] as Any, root[]!.name)
root.permissions.remove(.execute)
print(root["bin"] == nil, root.listing { $0.permissions.contains(.write) }.count, root.permissions)
func == (a: Entry?, b: Entry?) -> Bool { a?.name == b?.name }
switch p {
case [.write]: print("w only")
case let q where q.contains([.write, .execute]): print("wx", q.rawValue)
default: print("other")
}
// expect: r-x false true -wx true rw- nil
// expect: (inserted: true, memberAfterInsert: -w-) false Optional(r--) nil 7 false ---
// expect: -wx --x true [-w-, --x] 1
// expect: rwx / 229
// expect:   rwx bin 120
// expect:     rwx ls 120
// expect:     rwx empty 0
// expect:   --- b 99
// expect:   r-- a.txt 10
// expect: rwx 120 nil /
// expect: true 4 rw-
// expect: wx 6
