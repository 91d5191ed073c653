class Animal {
    let name: String
    init(_ name: String) { self.name = name }
    func sound() -> String { "..." }
    func speak() -> String { "\(name) says \(sound())" }
}
class Dog: Animal {
    override func sound() -> String { "woof" }
}
class Puppy: Dog {
    override func sound() -> String { super.sound() + "!" }
    override func speak() -> String { super.speak().uppercased() }
}
for a in [Animal("It"), Dog("Rex"), Puppy("Bit")] { print(a.speak()) }
// expect: It says ...
// expect: Rex says woof
// expect: BIT SAYS WOOF!
