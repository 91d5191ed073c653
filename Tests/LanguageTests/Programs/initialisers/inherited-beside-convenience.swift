// expect: plain 1.0 2.0x3.0 4.0 2.0 plainplain
// expect: ["x", "x", "x", "xx"]
// expect: 7 2
// A class whose own initialisers are all convenience ones inherits the designated ones, and through them the superclass's convenience ones.
class Shape {
    var name: String
    required init(name: String) { self.name = name }
    convenience init() { self.init(name: "plain") }
}
class Rect: Shape {
    var w = 1.0, h = 2.0
    init(_ w: Double, _ h: Double) {
        (self.w, self.h) = (w, h)
        super.init(name: "\(w)x\(h)")
    }
    required init(name: String) { super.init(name: name) }
}
final class Square: Rect {
    convenience init(side: Double) {
        self.init(side, side)
        name = "s\(side)"
    }
}
class Named: Shape {
    required convenience init(name: String) { self.init(pair: (name, name)) }
    init(pair: (String, String)) { super.init(name: pair.0 + pair.1) }
}
print(Square().name, Square(name: "q").w, Square(2, 3).name, Square(side: 4).h, Rect().h, Named().name)
let kinds: [Shape.Type] = [Shape.self, Rect.self, Square.self, Named.self]
print(kinds.map { $0.init(name: "x").name })
class Counter {
    var n = 7
    convenience init(from n: Int) {
        self.init()
        self.n = n
    }
}
print(Counter().n, Counter(from: 2).n)
