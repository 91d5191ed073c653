// trap line 3: override me
class Shape {
    func area() -> Double { fatalError("override me") }
}
class Square: Shape {
    override func area() -> Double { 4 }
}
for s in [Square(), Shape()] {
    print(s.area())
}
// expect: 4.0
