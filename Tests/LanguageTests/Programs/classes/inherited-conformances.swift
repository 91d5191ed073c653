protocol Describable { var summary: String { get }; static var kind: String { get } }
extension Describable { var summary: String { "<\(Self.kind)>" }; static var kind: String { "\(self)".lowercased() } }
class Vehicle: Describable, Comparable, CustomStringConvertible {
    let wheels: Int
    private(set) var speed = 0.0 { didSet { topped = max(topped, speed) } }
    fileprivate(set) var topped = 0.0
    required init(wheels: Int) { self.wheels = wheels; registered.append(Self.kind) }
    convenience init?(parsing text: String) {
        guard let n = Int(text.prefix { $0.isNumber }), n > 0 else { return nil }
        self.init(wheels: n)
    }
    func accelerate(by d: Double) { speed = min(speed + d, limit) }
    var limit: Double { 50 }
    class var kind: String { "vehicle" }
    func copy() -> Self { let c = type(of: self).init(wheels: wheels); c.speed = speed; return c }
    static func < (a: Vehicle, b: Vehicle) -> Bool { (a.topped, a.wheels) < (b.topped, b.wheels) }
    static func == (a: Vehicle, b: Vehicle) -> Bool { type(of: a) == type(of: b) && a.wheels == b.wheels }
    var description: String { "\(Self.kind)[\(wheels)]@\(speed)" }
    final func race(_ others: Vehicle..., laps: Int = 2) -> Vehicle {
        for _ in 0..<laps { ([self] + others).forEach { $0.accelerate(by: Double($0.wheels) * 20) } }
        return others.reduce(self) { $0 < $1 ? $1 : $0 }
    }
}
var registered: [String] = []
class Car: Vehicle {
    var doors: Int
    override var limit: Double { super.limit * 3 }
    override class var kind: String { "car" }
    init(doors: Int) { self.doors = doors; super.init(wheels: 4) }
    required init(wheels: Int) { doors = wheels + 1; super.init(wheels: wheels) }
    override func accelerate(by d: Double) { super.accelerate(by: d * 1.5) }
    override var description: String { super.description + "+\(doors)" }
    var summary: String { "car with \(doors)" }
}
final class Racer: Car {
    lazy var boost: Double = { log.append("boost"); return limit / 10 }()
    private var log: [String] = []
    override var limit: Double { get { 400 } }
    override init(doors: Int) { super.init(doors: doors); log.append("racer") }
    required init(wheels: Int) { super.init(wheels: wheels); log.append("wheels") }
    override func accelerate(by d: Double) { super.accelerate(by: d + boost) }
    var events: String { log.joined(separator: ",") }
    deinit { registered.append("-racer") }
}
class Bike: Vehicle { override var limit: Double { 30 }; convenience init() { self.init(wheels: 2) } }
struct Garage<V: Vehicle> {
    private var slots: [V?]
    init(_ n: Int) { slots = Array(repeating: nil, count: n) }
    enum Full: Error { case full(rejected: V) }
    mutating func park(_ v: V) throws(Full) { guard let i = slots.firstIndex(where: { $0 == nil }) else { throw .full(rejected: v) }; slots[i] = v }
    func all<T: Vehicle>(_: T.Type) -> [T] { slots.compactMap { $0 as? T } }
    subscript(i: Int) -> V? { lookup(i) }
    private func lookup(_ i: Int) -> V? { slots.indices.contains(i) ? slots[i] : nil }
}
do {
    let car = Car(doors: 3), racer = Racer(doors: 2), bike = Bike()
    let winner = car.race(racer, bike)
    print(winner, winner === racer, [car, racer, bike].sorted(), racer.events)
    let twin = winner.copy()
    print(twin, type(of: twin), twin == winner, twin is Racer, (twin as? Racer)?.events ?? "-", (car as Vehicle).copy() == car)
    var g = Garage<Vehicle>(2)
    do { try g.park(car); try g.park(bike); try g.park(racer) } catch .full(let v) { print("full:", v.wheels) }
    print(g.all(Car.self), g.all(Bike.self).count, g[1]?.description ?? "?", g[5] as Any)
    let ds: [any Describable] = [car, bike, racer]
    print(ds.map(\.summary), ds.map { type(of: $0).kind }, Bike(parsing: "3x")?.wheels ?? 0, Car(parsing: "x") == nil)
    let types: [Vehicle.Type] = [Vehicle.self, Car.self, Racer.self, Bike.self]
    print(types.map { $0.init(wheels: 1).limit }, types.map(\.kind), types.filter { $0 is Car.Type }.count)
}
print(registered)
// expect: car[4]@360.0+2 true [vehicle[2]@30.0, car[4]@150.0+3, car[4]@360.0+2] racer,boost
// expect: car[4]@360.0+5 Racer true true wheels true
// expect: full: 4
// expect: [car[4]@150.0+3] 1 vehicle[2]@30.0 nil
// expect: ["<car>", "<vehicle>", "<car>"] ["car", "vehicle", "car"] 3 true
// expect: [50.0, 150.0, 400.0, 30.0] ["vehicle", "car", "car", "vehicle"] 2
// expect: ["car", "car", "vehicle", "car", "car", "vehicle", "vehicle", "car", "car", "-racer", "vehicle", "-racer", "-racer"]
