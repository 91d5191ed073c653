struct Address { var street: String?, zip: Int?; func label() -> String? { street.map { "at \($0)" } } }
class Person { var name: String; var address: Address?; var boss: Person?; var tags: [String: [Int]]? = nil; init(_ n: String, _ a: Address? = nil, boss: Person? = nil) { name = n; address = a; self.boss = boss } }
let ceo = Person("Zoe", Address(street: "Main", zip: 10)), dev = Person("Al", nil, boss: ceo)
print(dev.boss?.address?.street as Any, dev.address?.street?.count as Any, dev.boss!.address!.label()!, ceo.boss?.boss?.name ?? "nobody")
dev.boss?.address?.street?.append(" St"); dev.address?.zip = 5; dev.boss?.address?.zip! += 1
print(ceo.address!.street!, ceo.address?.zip ?? 0, dev.address?.zip as Any)
ceo.tags = ["a": [1, 2]]
ceo.tags?["a"]?[0] = 9; ceo.tags?["b", default: []].append(3); ceo.tags?["c"]?.append(1)
print(ceo.tags!.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }, ceo.tags?["a"]?.last as Any, ceo.tags?["z"]?.first as Any, (dev.tags?.count ?? -1))
func describe(_ p: Person?) -> String {
    guard let p, let street = p.address?.street, !street.isEmpty else { return "unknown" }
    if let zip = p.address?.zip, case 1...20 = zip { return "\(p.name), \(street) \(zip)" }
    return street
}
print(describe(nil), describe(dev), describe(ceo))
let numbers = ["1", "x", "3", ""].map { Int($0) }
print(numbers, numbers.compactMap { $0 }, numbers.map { $0 ?? 0 }.reduce(0, +), numbers.first as Any, numbers.last! as Any, numbers.filter { $0 == nil }.count, numbers.firstIndex(of: nil)!)
for case let n? in numbers { print(n, terminator: " ") }
for (i, n) in numbers.enumerated() { switch n { case .some(let v) where v > 1: print("big\(v)@\(i)"); case .some: print("small", terminator: " "); case nil: continue } }
let nested: Int?? = .some(nil), flat: Int? = nested ?? 7, deep: Int?? = 5
print(nested as Any, flat as Any, nested == nil, deep!! + 1, deep.flatMap { $0 } as Any)
func half(_ n: Int) -> Int? { n % 2 == 0 ? n / 2 : nil }
print(half(8).flatMap(half).flatMap(half) as Any, half(6).flatMap(half) as Any, half(4).map { $0 * 10 } as Any, Optional(3).map(String.init)!, half(3).map { _ in "x" } ?? "odd")
var cache: [Int: Int?] = [1: nil, 2: 4]
cache[3] = .some(nil); cache[2] = nil
print(cache.count, cache[1] as Any, cache[2] as Any, cache[3] as Any, cache.keys.sorted())
var opt: Int? = 3
if var o = opt { o += 1; print(o, opt!) }
opt? += 10; opt = opt.map { $0 * 2 }
print(opt!, opt == 26, opt != nil, opt! > 5, opt.hashValue == opt.hashValue, min(opt ?? 0, 30))
let a: Int? = 1, b: Int? = nil
print(a == b, a ?? b ?? 0, b ?? a ?? 0, (a, b), [a, b], a.debugDescription, "\(a!)")
if let x = a, let y = opt, x < y { print(x, y) } else { print("no") }
while let o = opt, o > 0 { opt = o > 10 ? o - 9 : nil; print(o, terminator: " ") }
print(opt as Any)
let text: String? = "hi"
print(text?.uppercased().lowercased().first?.isLetter ?? false, text?.isEmpty == false, text!.count, text.map(\.count) as Any, (text?.count).map { $0 + 1 } ?? 0)
switch (a, b) { case (let x?, nil): print("only a", x); case (nil, _?): print("b"); default: print("both or none") }
struct Chain { var next: [Chain]?; var v: Int }
var c = Chain(next: [Chain(next: nil, v: 2)], v: 1)
c.next?[0].next = [Chain(next: nil, v: 3)]; c.next?[0].v *= 7; c.next![0].next![0].v -= 1
print(c.next?.first?.next?.first?.v as Any, c.next?[0].v ?? 0, c.next?.map(\.v) ?? [])
let f: ((Int) -> Int)? = { $0 + 1 }, g: ((Int) -> Int)? = nil
print(f?(1) as Any, g?(1) as Any, f.map { $0(5) } ?? 0, type(of: f?(1)), (dev as Person?)?.name ?? "")
func first<T>(_ v: [T?]) -> T? { for case let x? in v { return x }; return nil }
print(first([nil, 2, 3])!, first([nil, nil] as [String?]) as Any, [1, nil, 3].compactMap { $0 }.count)
struct Late { lazy var late: String = { print("made"); return "late" }() }
var l = Late()
print(l.late, l.late)
print(Int("7").flatMap { n in n > 5 ? n : nil } ?? -1, ["a": 1]["a"].map { $0 + 1 }!, [[1, 2], []].map { $0.max() }, ("k", nil as Int?))
// expect: Optional("Main") nil at Main nobody
// expect: Main St 11 nil
// expect: ["a[9, 2]", "b[3]"] Optional(2) nil -1
// expect: unknown unknown Zoe, Main St 11
// expect: [Optional(1), nil, Optional(3), nil] [1, 3] 4 Optional(Optional(1)) nil 2 1
// expect: 1 3 small big3@2
// expect: Optional(nil) nil false 6 Optional(5)
// expect: Optional(1) nil Optional(20) 3 odd
// expect: 2 Optional(nil) nil Optional(nil) [1, 3]
// expect: 4 3
// expect: 26 true true true true 26
// expect: false 1 1 (Optional(1), nil) [Optional(1), nil] Optional(1) 1
// expect: 1 26
// expect: 26 17 8 nil
// expect: true true 2 Optional(2) 3
// expect: only a 1
// expect: Optional(2) 14 [14]
// expect: Optional(2) nil 6 Optional<Int> Al
// expect: 2 nil 2
// expect: made
// expect: late late
// expect: 7 2 [Optional(2), nil] ("k", nil)
// pending: type 'Int' has no member 'some'
