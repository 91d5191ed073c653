enum Dir: String, CaseIterable { case north, south = "S", east }
print(Dir.allCases, Dir.allCases.count, Dir(rawValue: "S")!, Dir(rawValue: "x") as Any, Dir.north.rawValue, Dir.allCases.map(\.rawValue), type(of: Dir.allCases))
enum N: Int, Comparable { case a = 1, b, c; static func < (l: N, r: N) -> Bool { l.rawValue < r.rawValue } }; print(N.a < .b, N.allRaw, [N.c, .a].sorted(), N(rawValue: 3)!, max(N.a, .c))
extension N { static var allRaw: [Int] { [1, 2, 3] } }
// expect: [main.Dir.north, main.Dir.south, main.Dir.east] 3 south nil north ["north", "S", "east"] Array<Dir>
// expect: true [1, 2, 3] [main.N.a, main.N.c] c c
