class Vehicle: CustomStringConvertible {
    let wheels: Int; var speed = 0.0 { didSet { if speed > maxSpeed { speed = maxSpeed } } }
    class var kind: String { "vehicle" }
    static private(set) var made = 0
    var maxSpeed: Double { 100 }
    var description: String { "\(type(of: self).kind) on \(wheels) at \(speed)" }
    init(wheels: Int) { self.wheels = wheels; Vehicle.made += 1 }
    convenience init() { self.init(wheels: 4) }
    func honk() -> String { "beep" }
    final func loud() -> String { honk().uppercased() + "!" }
    class func make() -> Vehicle { Vehicle() }
    deinit { print("scrap", wheels) }
}
class Car: Vehicle {
    var gear = 1
    override class var kind: String { "car" }
    override var description: String { super.description + " in gear \(gear)" }
    override var speed: Double { didSet { gear = Int(speed / 25) + 1 } }
    override func honk() -> String { super.honk() + " beep" }
    override class func make() -> Vehicle { Car() }
}
final class Truck: Car {
    let load: Int
    init(load: Int) { self.load = load; super.init(wheels: 18) }
    required convenience init(tons: Int) { self.init(load: tons * 1000) }
    override var maxSpeed: Double { 80 }
    override func honk() -> String { "HOOONK" }
}
let garage: [Vehicle] = [Vehicle(wheels: 2), Car(), Truck(load: 5)]
for v in garage { v.speed = 90; print(v, v.loud()) }
print(Vehicle.made, Car.make(), garage.map { type(of: $0).kind }, garage.compactMap { ($0 as? Truck)?.load }, garage.filter { $0 is Car }.count)
if let car = garage[1] as? Car { car.gear = 5; print((garage[1] as! Car).gear, car === garage[1], car !== garage[2]) }
print(Truck(tons: 3).load, type(of: garage[2]) == Truck.self, garage[2] as? Car != nil, garage.first is Car)
class Shape { let name: String; init(name: String) { self.name = name }; func area() -> Double { fatalError("abstract") }
    func bigger(than o: Shape) -> Bool { area() > o.area() } }
class Circle: Shape { var r: Double; init(r: Double) { self.r = r; super.init(name: "circle") }; override func area() -> Double { 3 * r * r } }
class Square: Shape { var s: Double; required init(s: Double) { self.s = s; super.init(name: "sq"); rename() }; func rename() { print("made", name, s) }; override func area() -> Double { s * s } }
class Tiny: Square { var extra = "x"; convenience init() { self.init(s: 0.5) }; override func rename() { print("tiny", extra) } }
print(Circle(r: 1).bigger(than: Square(s: 1)), Tiny().area(), [Circle(r: 2), Tiny()].map { $0.name })
class Person: Hashable { let id: Int; var name: String; init(_ i: Int, _ n: String) { id = i; name = n }
    static func == (a: Person, b: Person) -> Bool { a.id == b.id }
    func hash(into h: inout Hasher) { h.combine(id) } }
let p = Person(1, "A"), q = Person(1, "B"), alias = p
alias.name = "C"
print(p == q, p === q, p === alias, p.name, Set([p, q, Person(2, "D")]).count, [p: "x"][q]!)
class Singleton { static let shared = Singleton(); private init() { print("once") }; var n = 0 }
Singleton.shared.n += 1; Singleton.shared.n += 1
print(Singleton.shared.n)
class Failing { let v: Int; init?(_ s: String) { guard let n = Int(s) else { return nil }; v = n }
    init(positive n: Int) throws { guard n > 0 else { throw Oops.negative(n) }; v = n } }
enum Oops: Error { case negative(Int) }
print(Failing("12")?.v as Any, Failing("x") == nil, (try? Failing(positive: 4))?.v ?? 0)
do { _ = try Failing(positive: -3) } catch Oops.negative(let n) { print("negative", n) } catch { print(error) }
class Chain { var value = 0; var next: Chain?; @discardableResult func set(_ v: Int) -> Self { value = v; return self }
    subscript(i: Int) -> Chain? { var c: Chain? = self; for _ in 0..<i { c = c?.next }; return c } }
let head = Chain().set(1)
head.next = Chain().set(2); head.next!.next = Chain().set(3)
head[2]?.value += 40; head.next?.next?.next?.value = 9
print(head[2]!.value, head[5]?.value as Any, head.next?.next?.value ?? 0, head[1]!.next === head[2])
class Base { func template() -> [String] { [a(), b(), c] }; func a() -> String { "A" }; func b() -> String { "B" }; var c: String { "C" } }
class Derived: Base { override func b() -> String { "b(" + super.b() + ")" }; override var c: String { get { super.c + "2" } } }
class More: Derived { override func a() -> String { "more" }; override func template() -> [String] { super.template().reversed() } }
print(Base().template(), Derived().template(), More().template())
func scope() { let v = Vehicle(wheels: 1); print("in", v.wheels) }
scope()
print("end", Vehicle.made)
// expect: vehicle on 2 at 90.0 BEEP!
// expect: car on 4 at 90.0 in gear 4 BEEP BEEP!
// expect: car on 18 at 80.0 in gear 4 HOOONK!
// expect: 3 car on 4 at 0.0 in gear 1 ["vehicle", "car", "car"] [5] 2
// expect: scrap 4
// expect: 5 true true
// expect: scrap 18
// expect: 3000 true true false
// expect: made sq 1.0
// expect: tiny x
// expect: tiny x
// expect: true 0.25 ["circle", "sq"]
// expect: true false true C 2 x
// expect: once
// expect: 2
// expect: Optional(12) true 4
// expect: negative -3
// expect: 43 nil 43 true
// expect: ["A", "B", "C"] ["A", "b(B)", "C2"] ["C2", "b(B)", "more"]
// expect: in 1
// expect: scrap 1
// expect: end 6
// pending: missing argument for parameter 'wheels' in call
