struct Counter {
    var n: Int
    func plus(_ k: Int) -> Int { n + k }
}
class Base { var n: Int; required init(n: Int) { self.n = n }
  convenience init() { self.init(n: 7) }
  convenience init(twice k: Int) { self.init(n: k * 2) } }
class Sub: Base { var extra = "e" }
class Own: Base { let tag: String
  required init(n: Int) { tag = "own"; super.init(n: n + 100) } }
print(Sub().n, Sub(n: 2).extra, Sub(twice: 4).n, Own().n, Own().tag, Own(twice: 3).n)
let c = Counter(n: 5)
print(Counter.plus(c)(10), [c, Counter(n: 1)].map(Counter.plus).map { $0(1) })
var stored = 1 { didSet { print("changed", oldValue, stored) } }
stored = 4; stored += 1
struct St { static var k = 0 { willSet { print("will", newValue) } didSet { print("did", oldValue) } } }
St.k = 3; St.k += 2
var arr = [1] { didSet { print("arr", arr.count) } }
arr.append(2); arr[0] = 9
func loc() {
  var x = 3 { didSet { print("x", oldValue, x) } }
  var dbl: Int { get { x * 2 } set { x = newValue / 2 } }
  var ro: String { "ro\(x)" }
  x = 5; x += 1
  dbl = 20; dbl += 2
  print(dbl, ro, x)
}
loc()
// expect: 7 e 8 107 own 106
// expect: 15 [6, 2]
// expect: changed 1 4
// expect: changed 4 5
// expect: will 3
// expect: did 0
// expect: will 5
// expect: did 3
// expect: arr 2
// expect: arr 2
// expect: x 3 5
// expect: x 5 6
// expect: x 6 10
// expect: x 10 11
// expect: 22 ro11 11
