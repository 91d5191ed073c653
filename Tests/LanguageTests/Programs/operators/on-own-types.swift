struct Vector: Equatable {
    var x: Double, y: Double
    static func + (a: Vector, b: Vector) -> Vector { Vector(x: a.x + b.x, y: a.y + b.y) }
    static func * (k: Double, v: Vector) -> Vector { Vector(x: k * v.x, y: k * v.y) }
    static prefix func - (v: Vector) -> Vector { Vector(x: -v.x, y: -v.y) }
    static func += (a: inout Vector, b: Vector) { a = a + b }
}
var v = Vector(x: 1, y: 2) + 2 * Vector(x: 3, y: 0.5)
print(v, -v)
// expect: Vector(x: 7.0, y: 3.0) Vector(x: -7.0, y: -3.0)
v += Vector(x: 1, y: 1)
print(v == Vector(x: 8, y: 4), v != -v)
// expect: true true
