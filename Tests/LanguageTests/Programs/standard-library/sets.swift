var primes: Set = [2, 3, 5, 7], odd: Set<Int> = [1, 3, 5, 7, 9]
print(primes.union(odd).sorted(), primes.intersection(odd).sorted(), primes.subtracting(odd), odd.symmetricDifference(primes).sorted())
print(primes.insert(11), primes.insert(2).inserted, primes.remove(3) as Any, primes.remove(100) as Any, primes.contains(3), primes.count)
print(primes.isSubset(of: [2, 5, 7, 11, 13]), primes.isSuperset(of: [2]), primes.isDisjoint(with: [4, 6]), primes.isStrictSubset(of: primes), Set([1]) == [1])
primes.formUnion([13, 17]); primes.subtract([2]); primes.formIntersection(5...13)
print(primes.sorted(), primes.min()!, primes.max()!, primes.reduce(0, +), primes.filter { $0 > 6 }.sorted(), primes.map { $0 * 2 }.sorted())
primes.formSymmetricDifference([5, 6])
print(primes.sorted(by: >), primes.update(with: 6) as Any, primes.isEmpty, primes.first != nil)
let words = ["to", "be", "or", "not", "to", "be"]
var seen = Set<String>()
print(words.filter { seen.insert($0).inserted }, seen.count, Array(Set(words)).sorted(), Set(words.map(\.count)).sorted())
struct P: Hashable { var x: Int, y: Int
    static func == (a: P, b: P) -> Bool { a.x == b.x }
    func hash(into h: inout Hasher) { h.combine(x) } }
let ps: Set = [P(x: 1, y: 1), P(x: 1, y: 2), P(x: 2, y: 3)]
print(ps.count, ps.contains(P(x: 2, y: 99)), ps.map(\.x).sorted())
enum Suit: CaseIterable { case clubs, hearts }
var suits = Set(Suit.allCases)
suits.remove(.clubs)
print(suits, suits.contains(.hearts), suits.popFirst()!, suits.isEmpty, Set<Suit>().isEmpty)
var visited: Set<[Int]> = []
var stack = [[0, 0]]
while let p = stack.popLast() {
    guard visited.insert(p).inserted, p[0] < 3, p[1] < 3 else { continue }
    stack += [[p[0] + 1, p[1]], [p[0], p[1] + 1]]
}
print(visited.count, visited.contains([3, 2]), visited.filter { $0.reduce(0, +) == 2 }.count)
let a = Set("hello"), b = Set("world")
print(String(a.intersection(b).sorted()), a.subtracting(b).sorted(), a.union(b).count, a.isSuperset(of: "hell"))
func powerSet<T: Hashable>(_ s: Set<T>) -> Set<Set<T>> { guard let x = s.first else { return [[]] }; let rest = powerSet(s.subtracting([x])); return rest.union(rest.map { $0.union([x]) }) }
print(powerSet([1, 2, 3]).count, powerSet([1, 2]).map { $0.sorted() }.sorted { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) })
print(Set([1, 2]).hashValue == Set([2, 1]).hashValue, [Set([1]): "one"][[1]]!, Set([3, 1]).sorted().description, "\(Set([1]))", Set([Optional(1), nil]).count)
let evens = Set(stride(from: 0, through: 10, by: 2)), big = evens.lazy.filter { $0 > 5 }
print(big.sorted(), evens.partition, evens.allSatisfy { $0 % 2 == 0 }, evens.contains { $0 == 4 }, Dictionary(grouping: evens) { $0 % 3 }.mapValues { $0.sorted() }[0]!)
extension Set where Element == Int { var partition: ([Int], [Int]) { (filter { $0 < 5 }.sorted(), filter { $0 >= 5 }.sorted()) } }
struct Options: OptionSet { let rawValue: Int
    static let bold = Options(rawValue: 1 << 0), italic = Options(rawValue: 1 << 1), all: Options = [.bold, .italic] }
var style: Options = [.bold]
style.insert(.italic)
print(style == .all, style.contains(.bold), style.rawValue, style.subtracting(.bold) == .italic, Options().isEmpty, style.remove(.bold)!.rawValue, style.isSubset(of: .all), style.union(.bold).rawValue)
var s: Set<Int> = []
for x in [3, 1, 3, 2, 1] where !s.contains(x) { s.insert(x); print(x, terminator: " ") }
s.removeAll()
print(s, s.count, s.randomElement() as Any)
// expect: [1, 2, 3, 5, 7, 9] [3, 5, 7] [2] [1, 2, 9]
// expect: (inserted: true, memberAfterInsert: 11) false Optional(3) nil false 4
// expect: true true true false true
// expect: [5, 7, 11, 13] 5 13 36 [7, 11, 13] [10, 14, 22, 26]
// expect: [13, 11, 7, 6] Optional(6) false true
// expect: ["to", "be", "or", "not"] 4 ["be", "not", "or", "to"] [2, 3]
// expect: 2 true [1, 2]
// expect: [main.Suit.hearts] true hearts true true
// expect: 15 true 3
// expect: lo ["e", "h"] 7 true
// expect: 8 [[], [1], [2], [1, 2]]
// expect: true one [1, 3] [1] 2
// expect: [6, 8, 10] ([0, 2, 4], [6, 8, 10]) true true [0, 6]
// expect: true true 3 true true 1 true 3
// expect: 3 1 2 [] 0 nil
