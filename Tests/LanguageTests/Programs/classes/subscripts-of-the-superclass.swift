// An overriding subscript reads and writes through `super`, and so does any other method.
class Store {
    var values = [1, 2, 3]
    subscript(index: Int) -> Int {
        get { values[index] }
        set { values[index] = newValue }
    }
    subscript(name name: String) -> String { name + "?" }
}
class Doubled: Store {
    override subscript(index: Int) -> Int {
        get { super[index] * 2 }
        set { super[index] = newValue / 2 }
    }
    override subscript(name name: String) -> String { super[name: name + "!"] }
    func bump() {
        super[0] += 10
        self[1] += 10
    }
}
final class Third: Doubled {
    override subscript(index: Int) -> Int {
        get { super[index] + 1 }
        set { super[index] = newValue - 1 }
    }
}
let doubled = Doubled()
doubled[2] = 100
print(doubled[0], doubled[2], doubled.values, doubled[name: "a"])
// expect: 2 100 [1, 2, 50] a!?
doubled.bump()
print(doubled.values)
// expect: [11, 7, 50]
let third: Store = Third()
third[0] = 21
print(third[0], third.values)
// expect: 21 [10, 2, 3]

// A class with none but convenience initialisers has its base's others.
class Shape {
    let name: String
    let sides: Int
    convenience init(name: String) { self.init(name, 0) }
    init(_ name: String, _ sides: Int) {
        self.name = name
        self.sides = sides
    }
}
final class Square: Shape {
    convenience init(name: String) { self.init(name, 4) }
}
print(Square(name: "s").sides, Square("t", 5).sides)
// expect: 4 5
