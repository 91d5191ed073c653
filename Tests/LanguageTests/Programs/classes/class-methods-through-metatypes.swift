class Animal {
    class func kind() -> String { "animal" }
    class var legs: Int { 4 }
    static func describe() -> String { "\(kind()) with \(legs) legs, \(Self.kind()), \(self.kind())" }
    required init() {}
    class func make() -> Self { self.init() }
    static func create() -> Self { Self() }
    func twin() -> Self { Self() }
    func sibling() -> Self { type(of: self).init() }
    func who() -> String { type(of: self).kind() + "/" + Self.kind() }
    final func legs() -> Int { Self.legs }
}
class Bird: Animal {
    override class func kind() -> String { "bird" }
    override class var legs: Int { 2 }
    func sing() -> String { "tweet" }
}
class Crow: Bird {
    override class func kind() -> String { "crow, a " + super.kind() }
}
print(Animal.describe())
print(Bird.describe())
print(Crow.describe())
print(type(of: Bird.make()), type(of: Crow.create()), Bird.make().sing(), Crow.create().sing())
let t: Animal.Type = Bird.self
print(t.kind(), t.legs, t.describe(), type(of: t.init()), type(of: t.make()))
let a: Animal = Crow()
print(a.who(), a.legs(), type(of: a).kind(), type(of: a.twin()), type(of: a.sibling()))
let kinds: [Animal.Type] = [Animal.self, Bird.self, Crow.self]
for k in kinds { print(k.kind(), k.legs, k.make().who()) }
print(kinds.map { $0.kind() }, kinds.map { type(of: $0.init()) })
let b = Bird().twin().sing()
print(b)
func build<T: Animal>(_ type: T.Type) -> T { type.init() }
print(build(Crow.self).who(), build(Bird.self).sing())
func all<T: Animal>(_ n: Int, of: T.Type) -> [T] { (0..<n).map { _ in T.make() } }
print(all(2, of: Crow.self).map { $0.who() })
// expect: animal with 4 legs, animal, animal
// expect: bird with 2 legs, bird, bird
// expect: crow, a bird with 2 legs, crow, a bird, crow, a bird
// expect: Bird Crow tweet tweet
// expect: bird 2 bird with 2 legs, bird, bird Bird Bird
// expect: crow, a bird/crow, a bird 2 crow, a bird Crow Crow
// expect: animal 4 animal/animal
// expect: bird 2 bird/bird
// expect: crow, a bird 2 crow, a bird/crow, a bird
// expect: ["animal", "bird", "crow, a bird"] [main.Animal, main.Bird, main.Crow]
// expect: tweet
// expect: crow, a bird/crow, a bird tweet
// expect: ["crow, a bird/crow, a bird", "crow, a bird/crow, a bird"]
