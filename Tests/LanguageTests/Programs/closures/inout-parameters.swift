let bump: (inout Int) -> Void = { $0 += 1 }
var n = 1
bump(&n)
bump(&n)
print(n)
// expect: 3
func apply(_ xs: inout [Int], _ f: (inout Int) -> Void) {
    for i in xs.indices { f(&xs[i]) }
}
var xs = [1, 2]
apply(&xs) { $0 *= 10 }
print(xs)
// expect: [10, 20]
