protocol P { var v: Double { get } }
extension Double: P { var v: Double { self } }
extension Int: P { var v: Double { Double(self) } }
func f(_ a: some P = 1.5) -> Double { a.v }
print(f(), f(2), f(3.5))
func g(_ x: Int, by a: some P = 2, tag: String = "t") -> String { "\(tag)\(Double(x) * a.v)" }
print(g(2), g(2, by: 1.5), g(3, tag: "z"))
func h<T: P>(_ a: T = 4) -> Double { a.v }
print(h(), h(2.5))
// expect: 1.5 2.0 3.5
// expect: t4.0 t3.0 z6.0
// expect: 4.0 2.5
