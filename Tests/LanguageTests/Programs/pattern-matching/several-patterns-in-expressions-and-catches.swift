// expect: wide with nothing
// expect: wide with nothing
// expect: group
// expect: other [1] b[2] other [3]
// expect: -1 -1 3 2
indirect enum Shape { case circle(r: Double), rect(w: Double, h: Double), empty, group(Shape, Shape) }
func info(_ s: Shape) -> String {
    switch s {
    case .circle(let r): "circle \(r)"
    case .rect, .empty: "nothing"
    case .group(.circle, .circle): "two circles"
    case .group(.rect(1..., _), let other), .group(let other, .rect(1..., _)): "wide with \(info(other))"
    case .group: "group"
    } }
print(info(.group(.rect(w: 5, h: 1), .empty)))
print(info(.group(.empty, .rect(w: 1.5, h: 1))))
print(info(.group(.empty, .rect(w: 0.5, h: 1))))
enum Fault: Error { case a([Int]), b([Int], Int) }
func run(_ f: Fault) -> String { do { throw f } catch Fault.b(let xs, 1), Fault.b(let xs, 2) { return "b\(xs)" } catch Fault.a(let xs), Fault.b(let xs, _) { return "other \(xs)" } catch { return "?" } }
print(run(.a([1])), run(.b([2], 2)), run(.b([3], 3)))
func pick(_ p: ([Int], [Int])) -> Int { switch p { case (let xs, []) where xs.count > 1, ([], let xs) where xs.count > 2: return xs.count; default: return -1 } }
print(pick(([1], [])), pick(([], [1, 2])), pick(([], [1, 2, 3])), pick(([4, 5], [])))
