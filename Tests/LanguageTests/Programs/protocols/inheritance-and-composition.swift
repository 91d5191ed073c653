protocol HasArea { var area: Double { get } }
protocol HasName { var name: String { get } }
protocol Shape: HasArea, HasName {}
struct Square: Shape {
    let side: Double, name = "square"
    var area: Double { side * side }
}
func show(_ x: any HasArea & HasName) -> String { "\(x.name) \(x.area)" }
let s: any Shape = Square(side: 3)
print(show(s), show(Square(side: 1)))
// expect: square 9.0 square 1.0
