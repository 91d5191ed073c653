class Point: Equatable {
    let x: Int
    init(_ x: Int) { self.x = x }
    static func == (a: Point, b: Point) -> Bool { a.x == b.x }
}
class Named: Point { }
print(Point(1) == Point(1), Named(2) == Point(2), Point(1) === Point(1), [Point(3)].contains(Point(3)))
// expect: true true false true
