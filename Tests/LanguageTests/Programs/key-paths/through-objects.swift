struct Style { var size = 1, tags = ["a"] }
class Shape {
    var style = Style(), name = "shape"
    let fixed = Style()
}
final class Circle: Shape { var radius = 1.0 }
let circle = Circle()
let name: ReferenceWritableKeyPath<Shape, String> = \.name
circle[keyPath: name] = "circle"
circle[keyPath: \.radius] *= 2.5
circle[keyPath: \Shape.style.size] += 1
circle[keyPath: \.style.tags].append("b")
print(circle.name, circle.radius, circle.style)
struct Holder { let shape: Shape, title = "t" }
let holder = Holder(shape: circle)
holder[keyPath: \.shape.name] = "held"
print(circle.name, type(of: \Holder.shape.name), type(of: \Holder.shape), type(of: \Shape.fixed.size))
func rename<Root>(_ roots: [Root], _ path: ReferenceWritableKeyPath<Root, String>) {
    for (index, root) in roots.enumerated() { root[keyPath: path] = "n\(index)" }
}
let shapes = [Shape(), Circle()]
rename(shapes, \.name)
print(shapes.map(\.name))
func bump<Root>(_ root: inout Root, _ path: WritableKeyPath<Root, Int>) { root[keyPath: path] += 1 }
var first = shapes[0]
bump(&first, \.style.size)
print(shapes[0].style.size)
extension Shape {
    func set<Value>(_ path: ReferenceWritableKeyPath<Shape, Value>, _ value: Value) -> Shape {
        self[keyPath: path] = value
        return self
    }
}
print(Shape().set(\.name, "x").set(\.style.size, 8).style)
// expect: circle 2.5 Style(size: 2, tags: ["a", "b"])
// expect: held ReferenceWritableKeyPath<Holder, String> KeyPath<Holder, Shape> KeyPath<Shape, Int>
// expect: ["n0", "n1"]
// expect: 2
// expect: Style(size: 8, tags: ["a"])
