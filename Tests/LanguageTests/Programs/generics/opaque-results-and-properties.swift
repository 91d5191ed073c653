protocol Shape { func area() -> Double; var name: String { get } }
extension Shape { var name: String { "shape" } }
struct Sq: Shape { var s: Double; func area() -> Double { s * s } }
struct Ci: Shape { var r: Double; func area() -> Double { 3 * r * r }; var name: String { "circle" } }
func make(_ big: Bool) -> some Shape {
  if big { return Sq(s: 10) }
  return Sq(s: 1)
}
func wrap<T: Shape>(_ t: T) -> some Shape { t }
struct Holder { var inner: some Shape { Ci(r: 2) }; let k: some Shape = Sq(s: 3)
  func list() -> [some Shape] { [Sq(s: 1), Sq(s: 2)] }
  var both: (some Shape, Int) { (Sq(s: 4), 1) } }
print(make(true).area(), wrap(Ci(r: 1)).name, Holder().inner.area(), Holder().k.area(), Holder().list().count, Holder().both.0.area())
func evens(_ n: Int) -> some Sequence<Int> { stride(from: 0, to: n, by: 2) }
func total(_ xs: some Collection<Int>) -> Int { xs.reduce(0, +) + xs.count }
print(Array(evens(7)), total([1, 2, 3]), total(Set([5])))
let local: some Shape = Sq(s: 7)
print(local.area())
func opt(_ b: Bool) -> (some Shape)? { b ? Sq(s: 2) : nil }
print(opt(true)?.area() ?? 0)
func sw(_ n: Int) -> some Shape { switch n { case 1: Sq(s: 1); default: Sq(s: 5) } }
print(sw(2).area())
final class T { var isEnd = true
    func words() -> [String] {
        guard let start = Optional(self) else { return [] }
        var out: [String] = []
        func walk(_ n: T, _ path: String) { out.append(path); for child in [T]() { walk(child, path) } }
        walk(start, "x")
        return out
    } }
print(T().words())
// expect: 100.0 circle 12.0 9.0 2 16.0
// expect: [0, 2, 4, 6] 9 6
// expect: 49.0
// expect: 4.0
// expect: 25.0
// expect: ["x"]
