// expect: anon anon
// expect: anon Puppy
// expect: Puppy
protocol Named { var name: String { get }; init(name: String) }
extension Named { init() { self.init(name: "anon") } }
class Dog: Named { let name: String; required init(name: String) { self.name = name } }
final class Puppy: Dog {}
print(Dog().name, Puppy().name)
func mk<T: Named>(_: T.Type) -> T { T() }
print(mk(Puppy.self).name, type(of: mk(Puppy.self)))
let t: Dog.Type = Puppy.self; print(type(of: t.init()))
