let z = 0.0
let q = z / z
print(q, -Double.nan, Double.nan, q.description, "\(q)", String(q), String(describing: q), String(reflecting: q), q.debugDescription)
print([q], (q, 1), Optional(q) as Any)
debugPrint(q)
let f = Float(q)
print(f, [f], f.description, "\(f)", -Float.nan)
struct S { var x: Double }
print(S(x: q)); dump(q); dump([q])
var s = ""; print(q, to: &s); print(s)
print(Double.infinity - Double.infinity, (-1.0).squareRoot())
let a: Any = q
print(a, "\(a)")
print(["k": q])
func g<T>(_ x: T) { print(x, "\(x)") }
g(q)
// expect: -nan -nan nan nan -nan nan nan -nan -nan
// expect: [-nan] (-nan, 1) Optional(-nan)
// expect: -nan
// expect: -nan [-nan] nan -nan -nan
// expect: S(x: -nan)
// expect: - -nan
// expect: ▿ 1 element
// expect:   - -nan
// expect: -nan
// expect:
// expect: -nan -nan
// expect: -nan -nan
// expect: ["k": -nan]
// expect: -nan -nan
