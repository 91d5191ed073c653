// shapes: classes, protocols, polymorphism
protocol Drawable { func draw() -> String; var area: Double { get } }
class Shape: Drawable, CustomStringConvertible {
    let name: String
    static private(set) var made = 0
    init(name: String) { self.name = name; Shape.made += 1 }
    var area: Double { 0 }
    func draw() -> String { "<\(name) \(area)>" }
    var description: String { "\(type(of: self)): \(draw())" }
    class func sample() -> Shape { Shape(name: "none") }
    deinit { print("bye", name) }
}
class Rect: Shape {
    var w, h: Double
    init(_ w: Double, _ h: Double) { self.w = w; self.h = h; super.init(name: "rect") }
    convenience init(square s: Double) { self.init(s, s) }
    override var area: Double { w * h }
    override class func sample() -> Shape { Rect(1, 2) }
    func scaled(by k: Double) -> Rect { Rect(w * k, h * k) }
}
final class Circle: Shape {
    var r: Double { didSet { if r < 0 { r = oldValue }; changes.append((oldValue, r)) } }
    private(set) var changes: [(Double, Double)] = []
    init(r: Double) { self.r = r; super.init(name: "circle") }
    override var area: Double { (3.0 * r * r) }
    override func draw() -> String { "(" + super.draw() + ")" }
    override class func sample() -> Shape { Circle(r: 1) }
}
do {
    let shapes: [Shape] = [Rect(2, 3), Circle(r: 1.5), Rect(square: 2), Shape(name: "plain")]
    for s in shapes.sorted(by: { $0.area > $1.area }) { print(s) }
    let total = shapes.map(\.area).reduce(0, +)
    print(total, Shape.made, shapes.compactMap { $0 as? Rect }.count, shapes.filter { $0 is Circle }.count)
    for case let c as Circle in shapes { c.r = 2; c.r = -1; print(c.changes, c.r) }
    if let r = shapes.first as? Rect { print(r.scaled(by: 2).area) }
    switch shapes[1] { case let c as Circle where c.r > 10: print("big", c); case is Circle: print("small"); default: print("other") }
}
for t in [Shape.self, Rect.self, Circle.self] as [Shape.Type] { print(t.sample().draw()) }
struct Box: Drawable { var items: [any Drawable]; func draw() -> String { "[" + items.map { $0.draw() }.joined(separator: " ") + "]" }; var area: Double { items.reduce(0) { $0 + $1.area } } }
let box = Box(items: [Box(items: []), Rect(1, 1), Box(items: [Rect(2, 2)])])
print(box.draw(), box.area)
extension Drawable { func twice() -> String { draw() + draw() } }
print(box.items[1].twice(), (box as any Drawable).area)
func largest(_ a: some Drawable, _ b: some Drawable) -> Double { max(a.area, b.area) }
print(largest(box, Box(items: [])))
// expect: Circle: (<circle 6.75>)
// expect: Rect: <rect 6.0>
// expect: Rect: <rect 4.0>
// expect: Shape: <plain 0.0>
// expect: 16.75 4 2 1
// expect: [(1.5, 2.0), (2.0, 2.0)] 2.0
// expect: bye rect
// expect: 24.0
// expect: small
// expect: bye rect
// expect: bye circle
// expect: bye rect
// expect: bye plain
// expect: bye none
// expect: <none 0.0>
// expect: bye rect
// expect: <rect 2.0>
// expect: bye circle
// expect: (<circle 3.0>)
// expect: [[] <rect 1.0> [<rect 4.0>]] 5.0
// expect: <rect 1.0><rect 1.0> 5.0
// expect: 5.0
