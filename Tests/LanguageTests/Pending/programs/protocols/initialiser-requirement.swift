protocol Default { init() }
extension Int: Default {}
struct Point: Default { var x = 1 }
final class Thing: Default { let n: Int; init() { n = 9 } }
func make<T: Default>(_ type: T.Type) -> T { T() }
print(make(Int.self), make(Point.self).x, make(Thing.self).n)
// expect: 0 1 9
