let r = [1, 2, 3].reversed()[0]
print(r)
extension Int { subscript(d: Int) -> Int { String(self).compactMap(\.wholeNumberValue).reversed()[d] } }
print(123[0], 123[2])
struct Grid { var s: [Int]
    subscript(i: Int) -> Int { get { s[i] } set { s[i] = newValue } }
    subscript(x x: Int, y y: Int) -> Int { get { self[y * 2 + x] } set { self[y * 2 + x] = newValue } } }
var g = Grid(s: [1, 2, 3, 4])
g[x: 1, y: 1] = 9
g[x: 0, y: 0] += 4
print(g.s, g[x: 1, y: 1])
struct Sums<T: Numeric> { var s: [T]
    mutating func set() { for i in s.indices { s[i] = zip(s, s).reduce(0) { $0 + $1.0 * $1.1 } } } }
var q = Sums(s: [1, 2]); q.set(); print(q.s)
// expect: 3
// expect: 3 1
// expect: [5, 2, 3, 9] 9
// expect: [5, 29]
