// expect: 3 0 4
// expect: ab 6
// expect: 4 6 [1, 2] ab
// expect: [9]
// expect: 30.0
// expect: yy
// expect: 24
// Functions and operators with `inout` or variadic parameters go where a closure of their type is wanted.
func sum(_ xs: Int...) -> Int { xs.reduce(0, +) }
let f: (Int...) -> Int = sum, g = sum
print(f(1, 2), g(), g(4))
let joined: (String...) -> String = { $0.joined() }
print(joined("a", "b"), { (a: Int, b: Int...) -> Int in a * b.count }(3, 1, 1))
func up(_ x: inout Int) { x += 1 }
let u: (inout Int) -> Void = up
var n = 3
u(&n)
print(n, [1, 2, 3].reduce(into: 0, +=), [[1], [2]].reduce(into: [], +=), ["a", "b"].reduce(into: "", +=))
struct Register {
    var values = [1]
    mutating func apply(_ steps: [(inout Int, Int) -> Void]) { for step in steps { step(&values[0], 3) } }
}
var register = Register()
register.apply([(+=), (*=), { $0 -= $1 }])
print(register.values)
let table: [String: (inout Double, Double) -> Void] = ["+": (+=), "-": (-=), "*": (*=)]
var d = 2.0
for k in ["+", "*", "-"] { table[k]!(&d, 5) }
print(d)
func put<T>(_ a: inout T, _ b: T) { a = b }
let putText: (inout String, String) -> Void = put
var s = "x"
putText(&s, "yy")
print(s)
func fold(_ n: Int, into v: inout Int, _ f: (inout Int, Int) -> Void) { for i in 1...n { f(&v, i) } }
fold(3, into: &n, *=)
print(n)
