protocol Shape {
    static var kind: String { get }
    static func sides() -> Int
    init(name: String)
    var name: String { get }
    static func unit() -> Self
}
extension Shape {
    static func about() -> String { "\(kind) has \(sides()) sides" }
    static func unit() -> Self { Self(name: "unit " + kind) }
    static var upper: String { kind.uppercased() }
}
struct Square: Shape { static let kind = "square"; static func sides() -> Int { 4 }; var name: String; init(name: String) { self.name = name } }
struct Tri: Shape { static var kind: String { "triangle" }; static func sides() -> Int { 3 }; let name: String; init(name: String) { self.name = "▲" + name } }
enum Dot: Shape { case only; static let kind = "dot"; static func sides() -> Int { 0 }; var name: String { "dot" }; init(name: String) { self = .only } }
let all: [any Shape] = [Square(name: "s"), Tri(name: "t"), Dot.only]
for s in all { print(type(of: s).kind, type(of: s).sides(), type(of: s).about(), s.name, terminator: "; ") }
print()
let types: [any Shape.Type] = [Square.self, Tri.self, Dot.self]
for t in types { print(t.kind, t.about(), t.init(name: "x").name, t.unit().name, t.upper) }
func make(_ t: any Shape.Type, _ n: String) -> any Shape { t.init(name: n) }
print(make(Tri.self, "q").name, type(of: make(Square.self, "z")))
print(types.map { $0.kind }.joined(separator: ","))
let p: any Shape = Tri(name: "p")
print(type(of: p).kind)
let table: [String: any Shape.Type] = ["sq": Square.self, "tr": Tri.self]
if let t = table["tr"] { print(t.init(name: "found").name) }
print(table["sq"]?.sides() ?? -1)
print(types.first { $0.sides() == 3 }!.kind)
print(types[0] == Square.self, types[0] == Tri.self)
print(types)
protocol Defaulted { init() ; var n: Int { get } }
extension Int: Defaulted { var n: Int { self } }
struct Z: Defaulted { var n = 7 }
for d in [Int.self, Z.self] as [any Defaulted.Type] { print(d.init().n, d) }
// expect: square 4 square has 4 sides s; triangle 3 triangle has 3 sides ▲t; dot 0 dot has 0 sides dot; 
// expect: square square has 4 sides x unit square SQUARE
// expect: triangle triangle has 3 sides ▲x ▲unit triangle TRIANGLE
// expect: dot dot has 0 sides dot dot DOT
// expect: ▲q Square
// expect: square,triangle,dot
// expect: triangle
// expect: ▲found
// expect: 4
// expect: triangle
// expect: true false
// expect: [main.Square, main.Tri, main.Dot]
// expect: 0 Int
// expect: 7 Z
