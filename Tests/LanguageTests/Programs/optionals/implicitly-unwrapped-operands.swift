var x: Int! = 5
print(x + 1, x * 2 - x, -x, x == 5, x < 6)
let y: Int = x
let z = x + y
print(z, x as Any, x.description, [x, 1] as [Int], max(x, 3))
var s: String! = "a"
s += "b"
x += 1
print(s + "c", s.count, s!, x!, "\(x!)")
class C { var n: Int!; var label: String! = "L"; func go() -> Int { n * 2 } }
let c = C(); c.n = 4; print(c.n + 1, c.go(), c.label + "!", c.n == nil, c.n > 3)
if x > 3 { print("big") }
for i in 0..<x { print(i, terminator: " ") }
print([1, 2, 3][x - 6])
// expect: 6 5 -5 true true
// expect: 10 Optional(5) 5 [5, 1] 5
// expect: abc 2 ab 6 6
// expect: 5 8 L! false true
// expect: big
// expect: 0 1 2 3 4 5 1
