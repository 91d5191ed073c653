struct Point: Equatable { var x = 0, y = 0, z = 0 }
func updating<Root, Value>(_ root: Root, _ path: WritableKeyPath<Root, Value>, _ change: (inout Value) -> Void) -> Root {
    var copy = root
    change(&copy[keyPath: path])
    return copy
}
print(updating(Point(), \.y) { $0 += 5 })
let axes: [WritableKeyPath<Point, Int>] = [\.x, \.y, \.z]
var point = Point()
for (index, axis) in axes.enumerated() { point[keyPath: axis] = index * 10 }
print(point, axes.map { point[keyPath: $0] })
let names = ["x", "z"], byName: [String: WritableKeyPath<Point, Int>] = ["x": \.x, "z": \Point.z]
for name in names { if let path = byName[name] { point[keyPath: path] -= 1 } }
print(point)
protocol Settable {}
extension Settable {
    func with<Value>(_ path: WritableKeyPath<Self, Value>, _ value: Value) -> Self {
        var copy = self
        copy[keyPath: path] = value
        return copy
    }
}
extension Point: Settable {}
print(Point().with(\.x, 1).with(\.z, 3))
struct Lens<Whole, Part> {
    let path: WritableKeyPath<Whole, Part>
    func get(_ whole: Whole) -> Part { whole[keyPath: path] }
    func set(_ whole: inout Whole, _ part: Part) { whole[keyPath: path] = part }
}
let lens = Lens(path: \Point.y)
lens.set(&point, 77)
print(lens.get(point))
extension Array {
    mutating func setAll<Value>(_ path: WritableKeyPath<Element, Value>, to value: Value) { for index in indices { self[index][keyPath: path] = value } }
    func sum(_ path: KeyPath<Element, Int>) -> Int { reduce(0) { $0 + $1[keyPath: path] } }
}
var points = [Point(), Point(x: 4)]
points.setAll(\.y, to: 6)
print(points.sum(\.y), points.sum(\.x))
var index = 0
let element = \[Int].[index]
index = 2
var numbers = [1, 2, 3]
numbers[keyPath: element] = 50
print(numbers)
func kind(_ path: KeyPath<Point, Int>) -> String { path is WritableKeyPath<Point, Int> ? "writable" : "reading" }
func chosen(_ path: KeyPath<Point, Int>) -> String { "reading" }
func chosen(_ path: WritableKeyPath<Point, Int>) -> String { "writing" }
extension Point { var sum: Int { x + y + z } }
print(kind(\.x), kind(\.sum), chosen(\.x), chosen(\.sum))
// expect: Point(x: 0, y: 5, z: 0)
// expect: Point(x: 0, y: 10, z: 20) [0, 10, 20]
// expect: Point(x: -1, y: 10, z: 19)
// expect: Point(x: 1, y: 0, z: 3)
// expect: 77
// expect: 12 4
// expect: [50, 2, 3]
// expect: writable reading writing reading
