struct Point { var x = 0, y = 0 }
var p = Point()
let xs: [WritableKeyPath<Point, Int>] = [\.x, \.y]
for (i, path) in xs.enumerated() { p[keyPath: path] = i + 5 }
print(p)
// expect: Point(x: 5, y: 6)
