struct Address { var city: String, zip: Int }
struct Person { let name: String; var age: Int; var address: Address; var tags: [String] = []; var isAdult: Bool { age >= 18 }; subscript(i: Int) -> Character { name[name.index(name.startIndex, offsetBy: i)] } }
let people = [Person(name: "Ann", age: 31, address: Address(city: "Ulm", zip: 1)), Person(name: "Bob", age: 17, address: Address(city: "Bonn", zip: 3), tags: ["x", "y"]), Person(name: "Cy", age: 45, address: Address(city: "Ulm", zip: 2))]
print(people.map(\.name), people.map(\.address.city), people.filter(\.isAdult).map(\.age), people.map(\.tags.count), people.map(\.name.count), people.map(\.[0]), people.compactMap(\.tags.first))
let path = \Person.address.zip, root: KeyPath<Person, Int> = \.age
print(people[1][keyPath: path], people.map { $0[keyPath: root] }.max()!, people[0][keyPath: \.name])
func sorted<T, V: Comparable>(_ v: [T], by path: KeyPath<T, V>, descending: Bool = false) -> [T] { v.sorted { descending ? $0[keyPath: path] > $1[keyPath: path] : $0[keyPath: path] < $1[keyPath: path] } }
print(sorted(people, by: \.address.zip).map(\.name), sorted(people, by: \.name.count).map(\.name), sorted(people, by: \.age, descending: true).first!.name)
extension Sequence {
    func grouped<K: Hashable>(by path: KeyPath<Element, K>) -> [K: [Element]] { Dictionary(grouping: self) { $0[keyPath: path] } }
    func sum<N: Numeric>(_ path: KeyPath<Element, N>) -> N { reduce(0) { $0 + $1[keyPath: path] } }
    func max<V: Comparable>(on path: (Element) -> V) -> Element? { self.max { path($0) < path($1) } }
    func unique<V: Hashable>(_ f: (Element) -> V) -> [V] { var seen = Set<V>(); return map(f).filter { seen.insert($0).inserted } }
}
print(people.grouped(by: \.address.city).mapValues { $0.map(\.name) }["Ulm"]!, people.sum(\.age), people.max(on: \.name.count)!.name, people.unique(\.address.city))
var p = people[1]
p[keyPath: \.age] += 5
p[keyPath: \.address.city] = "Köln"
let writable: WritableKeyPath<Person, Int> = \.age
p[keyPath: writable] *= 2
print(p.age, p.address.city, people[1].age)
func update<T, V>(_ x: T, _ path: WritableKeyPath<T, V>, _ v: V) -> T { var x = x; x[keyPath: path] = v; return x }
print(update(p, \.address.zip, 99).address.zip, update(p, \.tags, []).tags, p.address.zip, ["b", "a"].map(\.self).sorted(), [[1, 2], [3]].map(\.count), [3, 4].map(\.description))
struct Adder { var base: Int; func callAsFunction(_ n: Int) -> Int { base + n }; func callAsFunction(_ s: String, times: Int = 2) -> String { String(repeating: s, count: times) + "\(base)" } }
let add5 = Adder(base: 5)
print(add5(3), add5("ab"), add5("x", times: 3), [1, 2].map(add5.callAsFunction(_:)), [1, 2].map { add5($0) })
@dynamicMemberLookup struct Lens<T> { var value: T; subscript<V>(dynamicMember path: KeyPath<T, V>) -> V { value[keyPath: path] } }
@dynamicMemberLookup struct Bag { var store: [String: Int] = [:]; subscript(dynamicMember name: String) -> Int { get { store[name, default: 0] } set { store[name] = newValue } } }
var bag = Bag()
bag.apples = 3; bag.pears += 2
print(Lens(value: p).age, Lens(value: p).address.city, bag.apples, bag.pears, bag.none, bag.store.count)
struct Grid { private var cells = Array(repeating: Array(repeating: 0, count: 3), count: 2); subscript(r: Int, c: Int) -> Int { get { cells[r][c] } set { cells[r][c] = newValue } }
    subscript(row r: Int) -> [Int] { get { cells[r] } set { cells[r] = newValue } }; static subscript(name: String) -> Int { name.count }; subscript<R: RangeExpression>(r: R) -> [Int] where R.Bound == Int { Array(cells.joined())[r].map { $0 } } }
var grid = Grid()
grid[0, 1] = 5; grid[1, 2] += 7; grid[row: 0][2] = 4
print(grid[row: 0], grid[row: 1], Grid["abc"], grid[1...3], grid[..<2], grid[4...])
let getters: [(String, (Person) -> Any)] = [("name", \.name), ("age", \.age), ("city", \.address.city)]
print(getters.map { "\($0)=\($1(p))" }.joined(separator: " "))
let f: (Person) -> String = \.name, g = \Person.isAdult
print(f(p), p[keyPath: g], people.allSatisfy(\.isAdult), people.contains(where: \.tags.isEmpty), people.firstIndex(where: \.isAdult)!, people.sorted(by: { $0.age < $1.age }).map(\.age))
class Node { var v = 1; var next: Node?; init(_ v: Int = 1) { self.v = v } }
let node = Node(3)
node.next = Node(8)
print(node[keyPath: \.v], node[keyPath: \.next?.v] as Any, (\Node.v == \Node.v), node[keyPath: \Node.next!.v])
node[keyPath: \.v] = 10
print(node.v)
// expect: ["Ann", "Bob", "Cy"] ["Ulm", "Bonn", "Ulm"] [31, 45] [0, 2, 0] [3, 3, 2] ["A", "B", "C"] ["x"]
// expect: 3 45 Ann
// expect: ["Ann", "Cy", "Bob"] ["Cy", "Ann", "Bob"] Cy
// expect: ["Ann", "Cy"] 93 Ann ["Ulm", "Bonn"]
// expect: 44 Köln 17
// expect: 99 [] 3 ["a", "b"] [2, 1] ["3", "4"]
// expect: 8 abab5 xxx5 [6, 7] [6, 7]
// expect: 44 Köln 3 2 0 2
// expect: [0, 5, 4] [0, 0, 7] 3 [5, 4, 0] [0, 5] [0, 7]
// expect: name=Bob age=44 city=Köln
// expect: Bob true false true 0 [17, 31, 45]
// expect: 3 Optional(8) true 8
// expect: 10
// pending: cannot assign through subscript: subscript is get-only
