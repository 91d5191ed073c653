class Shape {
    var sides: Int { 0 }
    var name = "shape"
}
class Square: Shape {
    override var sides: Int { 4 }
    override var name: String {
        get { "square " + super.name }
        set { super.name = newValue + "?" }
    }
}
let s: Shape = Square()
s.name = "x"
print(s.sides, s.name)
// expect: 4 square x?
