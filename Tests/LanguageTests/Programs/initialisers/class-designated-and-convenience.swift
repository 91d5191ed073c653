class Shape {
    let name: String
    init(name: String) { self.name = name }
    convenience init() { self.init(name: "shape") }
}
class Square: Shape {
    let side: Int
    init(side: Int) {
        self.side = side
        super.init(name: "square")
    }
    convenience init(area: Int) { self.init(side: Int(Double(area).squareRoot())) }
}
print(Shape().name, Square(side: 3).name, Square(area: 49).side)
// expect: shape square 7
