enum Planet: Int { case mercury = 1, venus, earth, mars }
enum Direction: String { case up, down = "DOWN" }
enum Ratio: Double { case half = 0.5, one = 1 }
print(Planet.earth.rawValue, Planet(rawValue: 2)!, Planet(rawValue: 9) as Any)
// expect: 3 venus nil
print(Direction.up.rawValue, Direction(rawValue: "DOWN")!, Ratio.half.rawValue)
// expect: up down 0.5
