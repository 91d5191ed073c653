class Noisy {
    let n: Int
    init(_ n: Int) { self.n = n }
    deinit { print("-", n) }
}
var v = Noisy(1)
v = Noisy(2)
// expect: - 1
print("replaced")
// expect: replaced
var f: (() -> Int)? = { [v] in v.n }
v = Noisy(3)
print("held by the closure", f!())
// expect: held by the closure 2
f = nil
// expect: - 2
print("freed")
// expect: freed
