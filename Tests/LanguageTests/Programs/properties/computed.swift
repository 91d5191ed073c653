struct Rectangle {
    var width: Double, height: Double
    var area: Double { width * height }
    var perimeter: Double {
        get { 2 * (width + height) }
        set { width = newValue / 4; height = newValue / 4 }
    }
}
var r = Rectangle(width: 2, height: 3)
print(r.area, r.perimeter)
// expect: 6.0 10.0
r.perimeter = 20
print(r.width, r.area)
// expect: 5.0 25.0
