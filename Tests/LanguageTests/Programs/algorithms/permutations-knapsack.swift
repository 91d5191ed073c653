func permutations<T>(_ v: [T]) -> [[T]] {
    guard let first = v.first else { return [[]] }
    return permutations(Array(v.dropFirst())).flatMap { p in (0...p.count).map { i in var q = p; q.insert(first, at: i); return q } }
}
print(permutations([1, 2, 3]).count, permutations(["a", "b", "c"]).map { $0.joined() }.sorted())
extension Array where Element: Comparable {
    mutating func nextPermutation() -> Bool {
        guard let i = indices.dropLast().last(where: { self[$0] < self[$0 + 1] }) else { return false }
        let j = indices.last { self[$0] > self[i] }!
        swapAt(i, j)
        self[(i + 1)...].reverse()
        return true
    }
}
var digits = [1, 2, 3]
repeat { print(digits.map(String.init).joined(), terminator: " ") } while digits.nextPermutation()
print()
extension Collection {
    func combinations(_ k: Int) -> [[Element]] {
        if k == 0 { return [[]] }
        guard let f = first else { return [] }
        return dropFirst().combinations(k - 1).map { [f] + $0 } + dropFirst().combinations(k)
    }
}
print([1, 2, 3, 4].combinations(2), Array("abcd").combinations(3).map { String($0) }, (1...5).combinations(5).count)
struct Item { let name: String, weight: Int, value: Int }
let items = [Item(name: "map", weight: 9, value: 150), Item(name: "water", weight: 15, value: 200), Item(name: "tin", weight: 6, value: 60), Item(name: "cheese", weight: 2, value: 30)]
func knapsack(_ items: [Item], capacity: Int) -> (value: Int, names: [String]) {
    var best = Array(repeating: Array(repeating: 0, count: capacity + 1), count: items.count + 1)
    for (i, item) in items.enumerated() {
        for w in 0...capacity { best[i + 1][w] = w < item.weight ? best[i][w] : max(best[i][w], best[i][w - item.weight] + item.value) }
    }
    var w = capacity, names: [String] = []
    for i in stride(from: items.count, to: 0, by: -1) where best[i][w] != best[i - 1][w] { names.append(items[i - 1].name); w -= items[i - 1].weight }
    return (best[items.count][capacity], names.reversed())
}
print(knapsack(items, capacity: 20), knapsack(items, capacity: 5), knapsack([], capacity: 3).value)
struct UnionFind {
    private var parent: [Int], rank: [Int]
    private(set) var count: Int
    init(_ n: Int) { parent = Array(0..<n); rank = .init(repeating: 0, count: n); count = n }
    mutating func find(_ x: Int) -> Int { if parent[x] != x { parent[x] = find(parent[x]) }; return parent[x] }
    mutating func union(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (find(a), find(b))
        guard x != y else { return false }
        if rank[x] < rank[y] { parent[x] = y } else { parent[y] = x; rank[x] += rank[x] == rank[y] ? 1 : 0 }
        count -= 1
        return true
    }
}
var uf = UnionFind(6)
let edges: [(Int, Int, weight: Int)] = [(0, 1, 7), (1, 2, 3), (0, 2, 1), (3, 4, 2), (2, 3, 9)]
let tree = edges.sorted { $0.weight < $1.weight }.filter { uf.union($0.0, $0.1) }
print(tree.map { "\($0.0)-\($0.1)" }, tree.reduce(0) { $0 + $1.weight }, uf.count, uf.find(0) == uf.find(4), uf.find(5))
func lis(_ v: [Int]) -> [Int] { v.reduce(into: [[Int]]()) { acc, x in let best = acc.filter { $0.last! < x }.max { $0.count < $1.count } ?? []; acc.append(best + [x]) }.max { $0.count < $1.count } ?? [] }
func coinChange(_ coins: [Int], _ n: Int) -> Int? { var best: [Int?] = [0] + Array(repeating: nil, count: n); for a in 1...n { best[a] = coins.compactMap { c in a >= c ? best[a - c].map { $0 + 1 } : nil }.min() }; return best[n] }
func lcs(_ a: String, _ b: String) -> String {
    guard let x = a.first, let y = b.first else { return "" }
    if x == y { return String(x) + lcs(String(a.dropFirst()), String(b.dropFirst())) }
    let (p, q) = (lcs(String(a.dropFirst()), b), lcs(a, String(b.dropFirst())))
    return p.count >= q.count ? p : q
}
print(lis([3, 1, 4, 1, 5, 9, 2, 6]), coinChange([1, 5, 12], 16)!, coinChange([5, 7], 8) as Any, lcs("AGCAT", "GAC"), lis([]))
func sieve(_ n: Int) -> [Int] { var is_ = [Bool](repeating: true, count: n + 1); is_[0] = false; is_[1] = false; var p = 2; while p * p <= n { if is_[p] { for m in stride(from: p * p, through: n, by: p) { is_[m] = false } }; p += 1 }; return is_.indices.filter { is_[$0] } }
func binarySearch<T: Comparable>(_ a: [T], _ x: T) -> Int? { var r = a.startIndex..<a.endIndex; while !r.isEmpty { let m = r.lowerBound + r.count / 2; if a[m] == x { return m }; r = a[m] < x ? m + 1..<r.upperBound : r.lowerBound..<m }; return nil }
let primes = sieve(50)
print(primes, binarySearch(primes, 37)!, binarySearch(primes, 38) as Any, primes.count, zip(primes, primes.dropFirst()).filter { $1 - $0 == 2 }.map { "\($0),\($1)" })
// expect: 6 ["abc", "acb", "bac", "bca", "cab", "cba"]
// expect: 123 132 213 231 312 321 
// expect: [[1, 2], [1, 3], [1, 4], [2, 3], [2, 4], [3, 4]] ["abc", "abd", "acd", "bcd"] 1
// expect: (value: 240, names: ["map", "tin", "cheese"]) (value: 30, names: ["cheese"]) 0
// expect: ["0-2", "3-4", "1-2", "2-3"] 15 2 true 5
// expect: [3, 4, 5, 9] 4 nil GA []
// expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47] 11 nil 15 ["3,5", "5,7", "11,13", "17,19", "29,31", "41,43"]
// pending: global function or method 'sorted' requires that 'FlattenSequence<[String]>' conform to 'Comparable'
