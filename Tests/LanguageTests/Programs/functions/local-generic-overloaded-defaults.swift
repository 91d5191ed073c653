func outer(_ k: Int) -> Int {
  func scaled(_ x: Int, by f: Int = 2, plus: Int = k) -> Int { x * f + plus }
  func sum(_ xs: Int...) -> Int { xs.reduce(0, +) }
  func bump(_ x: inout Int, by n: Int = 1) { x += n + k }
  func ident<T>(_ x: T) -> T { x }
  func pair<A, B>(_ a: A, _ b: B) -> String { "\(a)-\(b)-\(k)" }
  func even(_ n: Int) -> Bool { n == 0 ? true : odd(n - 1) }
  func odd(_ n: Int) -> Bool { n == 0 ? false : even(n - 1) }
  var v = 1
  bump(&v); bump(&v, by: 10)
  print(scaled(3), scaled(3, by: 3), scaled(1, plus: 0), sum(), sum(1, 2, 3), v, ident("a"), ident(4), pair(1, "b"), even(10), odd(7))
  print([1, 2].map(ident), ["x"].map { pair($0, 1.5) })
  func over(_ x: Int) -> String { "int" }
  func over(_ x: String) -> String { "str" }
  print(over(1), over("s"))
  func map2<T, U>(_ xs: [T], _ f: (T) throws -> U) rethrows -> [U] { var r: [U] = []; for x in xs { r.append(try f(x)) }; return r }
  print(map2([1, 2, 3]) { "\($0 + k)" })
  func fact<N: BinaryInteger>(_ n: N) -> N { n <= 1 ? 1 : n * fact(n - 1) }
  print(fact(5), fact(UInt8(5)))
  return v
}
print(outer(5))
struct G<T> { var x: T
  func go<U>(_ u: U) -> String { func show<V>(_ v: V) -> String { "\(x) \(u) \(v)" }; return show(1) + show("z") } }
print(G(x: 2).go(true))
let ch: Character = "g"
switch ch { case "a"..."f": print("a-f"); case "g"..."k", "z": print("gh"); default: print("other") }
let any: Any = 3
switch any { case 1 as Int: print("one"); case let x as Int where x > 2: print("big", x); default: print("d") }
switch 2.5 { case ..<1: print("low"); case 1..<3: print("mid"); default: print("hi") }
// expect: 11 14 2 0 6 22 a 4 1-b-5 true true
// expect: [1, 2] ["x-1.5-5"]
// expect: int str
// expect: ["6", "7", "8"]
// expect: 120 120
// expect: 22
// expect: 2 true 12 true z
// expect: gh
// expect: big 3
// expect: mid
