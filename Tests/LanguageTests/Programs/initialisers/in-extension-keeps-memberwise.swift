struct Point { var x: Int, y: Int }
extension Point {
    init(diagonal n: Int) { self.init(x: n, y: n) }
}
print(Point(diagonal: 3), Point(x: 1, y: 2))
// expect: Point(x: 3, y: 3) Point(x: 1, y: 2)
