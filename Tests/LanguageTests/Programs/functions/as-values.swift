func add(_ a: Int, _ b: Int) -> Int { a + b }
func multiply(_ a: Int, _ b: Int) -> Int { a * b }
let table: [(String, (Int, Int) -> Int)] = [("+", add), ("*", multiply), ("-", { $0 - $1 })]
for (name, f) in table { print(name, f(6, 3)) }
// expect: + 9
// expect: * 18
// expect: - 3
var f = add
f = multiply
print(f(2, 5), [3, 4].reduce(1, multiply))
// expect: 10 12
