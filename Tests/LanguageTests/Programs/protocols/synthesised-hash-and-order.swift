struct P: Hashable, Comparable { var x: Int; var y: String; static func < (a: P, b: P) -> Bool { (a.x, a.y) < (b.x, b.y) } }
let ps = [P(x: 2, y: "b"), P(x: 1, y: "z"), P(x: 2, y: "a")]
print(ps.sorted(), ps.max()!, ps.min()!, Set(ps).count, ps[0] == P(x: 2, y: "b"), ps[0] > ps[1], [ps[0]: 1][ps[0]]!, ps.sorted(by: >).map(\.y), ps.map(\.x).reduce(0, +), ps.firstIndex(of: ps[2])!, ps.contains(ps[1]), ps[0].hashValue == P(x: 2, y: "b").hashValue)
// expect: [main.P(x: 1, y: "z"), main.P(x: 2, y: "a"), main.P(x: 2, y: "b")] P(x: 2, y: "b") P(x: 1, y: "z") 3 true true 1 ["b", "a", "z"] 5 2 true true
