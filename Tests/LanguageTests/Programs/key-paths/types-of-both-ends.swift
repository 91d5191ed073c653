// expect: Point Int
// expect: Point Double
// expect: Point String
// expect: ["Box -> Point", "Box -> Int", "Array<Int> -> Int"]
// expect: true true
// expect: int box ?
struct Point { var x = 1, y = 2.5; var name: String { "p" } }
final class Box { var point = Point() }
let paths: [PartialKeyPath<Point>] = [\.x, \.y, \.name]
for path in paths { print(type(of: path).rootType, type(of: path).valueType) }
let any: [AnyKeyPath] = [\Box.point, \Box.point.x, \[Int].count]
print(any.map { "\(type(of: $0).rootType) -> \(type(of: $0).valueType)" })
print(type(of: paths[0]).valueType == Int.self, ObjectIdentifier(type(of: paths[1]).valueType) == ObjectIdentifier(Double.self))
let names = [ObjectIdentifier(Int.self): "int", ObjectIdentifier(Box.self): "box"]
func name<T>(_ type: T.Type) -> String { names[ObjectIdentifier(type)] ?? "?" }
print(name(Int.self), name(Box.self), name(Point.self))
