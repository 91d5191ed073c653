let f = { $0 + 1 }
print(f(2))
let g = { $0 * 2.0 }
print(g(3))
let h = { $0 + "!" }
print(h("a"))
let m = { -$0 + 1 }
print(m(4))
let n = { x in x + 1 }
print(n(4))
let eq = { $0 == 1 }
print(eq(1))
let both = { $0 && $1 }
print(both(true, false))
let no = { !$0 }
print(no(true))
print({ $0 * $1 }(3, 4))
print({ $0 + 1 }(2))
print({ x in x * 2 }(2.5))
let rr0 = { $0 > 3 }
print([1, 4].filter(rr0))
func apply<T>(_ f: (T) -> T, _ v: T) -> T { f(v) }
print(apply({ $0 + 1 }, 3))
let twice = { 2 * $0 }
print([1, 2].map(twice))
let cc = { max($0, 1) }
print(cc(0))
let sq = { (x: Int) in { $0 + x } }
print(sq(3)(4))
let ff = { [$0, 1] }
print(ff(3))
let rr = { return $0 - 1 }
print(rr(3))
let ops = ["+": { $0 + $1 }, "-": { $0 - $1 }] as [String: (Int, Int) -> Int]
print(ops["+"]!(1, 2))
let t = { ($0 + 1, $1 + "a") }
print(t(1, "b"))
let s = { "<\($0 + 1)>" }
print(s(3))
func dbl(_ x: Int) -> Int { x * 2 }
let dd = { dbl($0) }
print(dd(3))
let tern = { $0 > 1 ? "a" : "b" }
print(tern(2))
// expect: 3
// expect: 6.0
// expect: a!
// expect: -3
// expect: 5
// expect: true
// expect: false
// expect: false
// expect: 12
// expect: 3
// expect: 5.0
// expect: [4]
// expect: 4
// expect: [2, 4]
// expect: 1
// expect: 7
// expect: [3, 1]
// expect: 2
// expect: 3
// expect: (2, "ba")
// expect: <4>
// expect: 6
// expect: a
