protocol Source<Item> {
    associatedtype Item
    mutating func pull() -> Item?
    func peek() -> Item?
    var all: [Item] { get }
}
extension Source { func twice() -> [Item] { all + all } }
struct Nums: Source {
    var n: Int
    mutating func pull() -> Int? { if n == 0 { return nil }; n -= 1; return n }
    func peek() -> Int? { n == 0 ? nil : n }
    var all: [Int] { Array(0..<n) }
}
struct Words: Source {
    var w: [String]
    mutating func pull() -> String? { w.isEmpty ? nil : w.removeFirst() }
    func peek() -> String? { w.first }
    var all: [String] { w }
}
let s: any Source<Int> = Nums(n: 3)
let n = s.peek() ?? 0
print(n, s.all, s.twice(), type(of: s))
let list: [any Source<String>] = [Words(w: ["a", "b"]), Words(w: ["c"])]
for l in list { print(l.peek()?.uppercased() ?? "-", l.all.count) }
var t: any Source<Int> = Nums(n: 4)
if let x = t.pull() { print(x + 1) }
func sum<S: Source<Int>>(_ s: S) -> Int { s.all.reduce(0, +) }
print(sum(Nums(n: 5)), sum(s))
func sum2(_ s: some Source<Int>) -> Int { s.all.reduce(0, +) }
print(sum2(Nums(n: 5)), sum2(s))
struct Holder<T> {
    var src: any Source<T>
    func first() -> T? { src.peek() }
}
print(Holder(src: Words(w: ["z"])).first() ?? "none")
print(Holder<Int>(src: Nums(n: 9)).first()! + 1)
let u: any Source = Nums(n: 2)
print(u.peek() as Any)
if let v = u as? any Source<Int> { print("ints", v.all) }
if let v = u as? any Source<String> { print("strings", v.all) } else { print("no") }
let w: any Source = s
print(w.all)
print((any Source<Int>).self, [any Source<Int>].self)
// expect: 3 [0, 1, 2] [0, 1, 2, 0, 1, 2] Nums
// expect: A 2
// expect: C 1
// expect: 4
// expect: 10 3
// expect: 10 3
// expect: z
// expect: 10
// expect: Optional(2)
// expect: ints [0, 1]
// expect: no
// expect: [0, 1, 2]
// expect: any Source<Self.Source.Item == Int> Array<any Source<Self.Source.Item == Int>>
