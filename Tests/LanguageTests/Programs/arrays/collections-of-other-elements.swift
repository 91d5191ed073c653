let a = [1, 2]
let b: [Any] = a
print(b)
func g() -> [String: Int] { ["a": 1] }
let d: [String: Any] = g()
print(d)
class A: Hashable { let n: Int; init(_ n: Int) { self.n = n }
  static func == (a: A, b: A) -> Bool { a.n == b.n }
  func hash(into h: inout Hasher) { h.combine(n) } }
class B: A {}
let bs = [B(1), B(2)]
let as1: [A] = bs
print(as1.map(\.n), as1 is [B])
let set: Set<B> = [B(5)]
let set2: Set<A> = set
print(set2.first!.n)
let ints: [Int] = [4, 5]
let opts: [Int?] = ints
print(opts)
func show(_ xs: [Any]) { for x in xs { print(x, type(of: x)) } }
show(ints); show(["a", "b"].map { $0 + "!" }); show(bs.map(\.n))
func all(_ d: [String: [Any]]) { for k in d.keys.sorted() { print(k, d[k]!.count) } }
let deep = ["x": [1, 2], "y": []]
all(deep)
let any: Any = deep
print(any is [String: [Int]], (any as? [String: Any])?.count as Any)
protocol P { var v: Int { get } }
struct S: P { let v: Int }
let ss = [S(v: 1), S(v: 2)]
let ps: [any P] = ss
print(ps.map(\.v).reduce(0, +))
func sum(_ xs: [any P]) -> Int { xs.reduce(0) { $0 + $1.v } }
print(sum(ss), sum(ss.reversed()))
let nested: [[Int]] = [[1], [2, 3]]
let nn: [[Any]] = nested
print(nn, nested as [Any])
var dd: [String: Any] = ["n": 1]
dd["l"] = ints
print((dd["l"] as? [Int])!.count)
extension Int: P { var v: Int { self } }
print(sum([1, 2, 3]), sum(ints))
let pd: [String: any P] = g()
print(pd["a"]!.v)
var h = ["a": 1, "b": 2, "c": 3]
h["b"] = nil
let ha: Any = h
if let x = ha as? [String: Any] { print(x.count, x["a"]!, x["b"] as Any, x["c"]!) }
if let x = ha as? [String: String] { print(x) } else { print("no strings") }
let sa: Any = Set([1, 2])
print(sa is Set<Int>, sa is Set<String>)
let big: Any = ["x": ["y": 1]] as [String: Any]
if let o = big as? [String: Any], let i = o["x"] as? [String: Int] { print(i["y"]!) }
// expect: [1, 2]
// expect: ["a": 1]
// expect: [1, 2] true
// expect: 5
// expect: [Optional(4), Optional(5)]
// expect: 4 Int
// expect: 5 Int
// expect: a! String
// expect: b! String
// expect: 1 Int
// expect: 2 Int
// expect: x 2
// expect: y 0
// expect: true Optional(2)
// expect: 3
// expect: 3 3
// expect: [[1], [2, 3]] [[1], [2, 3]]
// expect: 2
// expect: 6 9
// expect: 1
// expect: 2 1 nil 3
// expect: no strings
// expect: true false
// expect: 1
