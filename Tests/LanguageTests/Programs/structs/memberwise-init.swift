struct Point {
    var x: Int
    var y = 0
    let name: String
}
let p = Point(x: 1, name: "p")
print(p.x, p.y, p.name, Point(x: 2, y: 3, name: "q").y)
// expect: 1 0 p 3
