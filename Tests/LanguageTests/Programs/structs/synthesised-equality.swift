struct Point: Equatable, Hashable { var x: Int, y: Int }
print(Point(x: 1, y: 2) == Point(x: 1, y: 2), Point(x: 1, y: 2) != Point(x: 1, y: 3))
// expect: true true
let seen: Set = [Point(x: 0, y: 0), Point(x: 0, y: 0), Point(x: 1, y: 0)]
print(seen.count, seen.contains(Point(x: 1, y: 0)))
// expect: 2 true
