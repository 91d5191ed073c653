let c: Character = "b"
let d: Double = 2
let o: Character = "+"
let r = ["+": 1, "-": 2][o]
print(r as Any)
let q = ["+": 1][o] ?? 0
print(q)
print(["a", "b"].contains(c))
print([1, 2, 3].contains(d))
print([1, 2, 3].firstIndex(of: d) as Any)
let f: Float = 3
print([1: "a", 3: "b"][f] ?? "none")
let set: Set = ["a", "b"]
print("hello".filter { ["l", "o"].contains($0) })
for ch in "1+2" { print(["+": "plus", "-": "minus"][ch] ?? "?") }
let prec = { (op: Character) in ["+": 1, "*": 2][op] ?? 0 }
print(prec("*"))
print("a-b".map { ["-": "_"][$0, default: "\($0)"] })
print("abc".split(whereSeparator: { ["b"].contains($0) }))
print(["x": 1, "y": 2]["x"]!, ["x": 1].keys.first == "x")
enum K: Hashable { case a, b }
print([.a: 1, .b: 2][K.b] ?? 0)
print([K.a: "x"][.a]!)
let i8: Int8 = 2
print([1: "one", 2: "two"][i8] ?? "")
print([1, 2, 3].map { $0 * 0.5 })
print([1, 2, 3].reduce(0.0, +))
print([1, 2, 3].reduce(0) { $0 + $1 } / 2)
let m = [3, 4].map { Double($0) / 2 }
print(m, type(of: [1, 2].first!))
let isVowel = ["a", "e", "i"].contains(c) || ["q"].contains(c)
print(isVowel)
// expect: Optional(1)
// expect: 1
// expect: true
// expect: true
// expect: Optional(1)
// expect: b
// expect: llo
// expect: ?
// expect: plus
// expect: ?
// expect: 2
// expect: ["a", "_", "b"]
// expect: ["a", "c"]
// expect: 1 true
// expect: 2
// expect: x
// expect: two
// expect: [0.5, 1.0, 1.5]
// expect: 6.0
// expect: 3
// expect: [1.5, 2.0] Int
// expect: false
