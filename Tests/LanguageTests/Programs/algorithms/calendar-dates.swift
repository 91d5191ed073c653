enum Weekday: Int, CaseIterable { case mon, tue, wed, thu, fri, sat, sun; var isWeekend: Bool { self == .sat || self == .sun }; var short: String { "\(self)".prefix(2).capitalized2 } }
extension StringProtocol { var capitalized2: String { self.isEmpty ? "" : self.prefix(1).uppercased() + self.dropFirst() } }
struct Day: Hashable, Comparable, CustomStringConvertible, Strideable {
    let serial: Int
    static func isLeap(_ y: Int) -> Bool { y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) }
    static func length(_ m: Int, _ y: Int) -> Int { switch m { case 2: isLeap(y) ? 29 : 28; case 4, 6, 9, 11: 30; default: 31 } }
    init(serial: Int) { self.serial = serial }
    init?(_ y: Int, _ m: Int, _ d: Int) {
        guard (1...12).contains(m), 1...Day.length(m, y) ~= d else { return nil }
        let years = (1970..<y).reduce(0) { $0 + (Day.isLeap($1) ? 366 : 365) }
        serial = years + (1..<m).map { Day.length($0, y) }.reduce(0, +) + d - 1
    }
    init?(_ text: some StringProtocol) { let p = text.split(separator: "-").compactMap { Int($0) }; guard p.count == 3, let d = Day(p[0], p[1], p[2]) else { return nil }; self = d }
    var components: (year: Int, month: Int, day: Int) {
        var rest = serial, y = 1970, m = 1
        while case let n = Day.isLeap(y) ? 366 : 365, rest >= n { rest -= n; y += 1 }
        while rest >= Day.length(m, y) { rest -= Day.length(m, y); m += 1 }
        return (y, m, rest + 1)
    }
    var weekday: Weekday { Weekday(rawValue: (serial + 3) % 7)! }
    var description: String { let c = components; return "\(c.year)-\(c.month < 10 ? "0" : "")\(c.month)-\(c.day < 10 ? "0" : "")\(c.day)" }
    static func < (a: Day, b: Day) -> Bool { a.serial < b.serial }
    func distance(to o: Day) -> Int { o.serial - serial }
    func advanced(by n: Int) -> Day { Day(serial: serial + n) }
}
let d = Day(2024, 2, 28)!
print(d, d.weekday, d.advanced(by: 2), Day(2023, 2, 29) as Any, Day("2000-12-31")!, Day("2000-13-01") == nil, Day("x") == nil, Day(1970, 1, 1)!.weekday.short)
print(d.distance(to: Day(2025, 2, 28)!), d < Day(2024, 3, 1)!, [Day("2021-05-05")!, d].min()!, Set([d, Day("2024-02-28")!]).count, d.components.month, d.components)
for day in stride(from: d, through: Day(2024, 3, 6)!, by: 3) { print(day, day.weekday.short, terminator: "; ") }
print()
let range = d...Day(2024, 3, 2)!
print(range.count, range.map(\.weekday).filter(\.isWeekend).count, range.contains(Day(2024, 2, 29)!), Array(range).last!, range.lowerBound.weekday.rawValue)
func calendar(_ y: Int, _ m: Int) -> String {
    let first = Day(y, m, 1)!, pad = Array(repeating: "  ", count: first.weekday.rawValue)
    let days = (1...Day.length(m, y)).map { $0 < 10 ? " \($0)" : "\($0)" }
    let cells = pad + days
    let rows = stride(from: 0, to: cells.count, by: 7).map { cells[$0..<min($0 + 7, cells.count)].joined(separator: " ") }
    return ([Weekday.allCases.map(\.short).joined(separator: " ")] + rows).joined(separator: "\n")
}
print(calendar(2024, 2))
let fridays13 = (1...12).compactMap { Day(2026, $0, 13) }.filter { $0.weekday == .fri }
print(fridays13, (1996...2004).filter(Day.isLeap), Weekday.allCases.filter(\.isWeekend).map { "\($0)" })
struct Duration2: Comparable, AdditiveArithmetic, CustomStringConvertible { var seconds: Int; static let zero = Self(seconds: 0); static func + (a: Self, b: Self) -> Self { .init(seconds: a.seconds + b.seconds) }; static func - (a: Self, b: Self) -> Self { .init(seconds: a.seconds - b.seconds) }; static func < (a: Self, b: Self) -> Bool { a.seconds < b.seconds }
    var description: String { let (h, m, s) = (seconds / 3600, seconds / 60 % 60, seconds % 60); return [(h, "h"), (m, "m"), (s, "s")].filter { $0.0 > 0 }.map { "\($0)\($1)" }.joined() } }
extension Int { var hours: Duration2 { .init(seconds: self * 3600) }; var minutes: Duration2 { .init(seconds: self * 60) } }
let total = [1.hours, 45.minutes, 30.minutes].reduce(.zero, +)
print(total, total - 1.hours, 2.hours > 90.minutes, max(1.hours, 61.minutes), total == 135.minutes, [3.minutes, 2.minutes].sorted())
// expect: 2024-02-28 wed 2024-03-01 nil 2000-12-31 true true Th
// expect: 366 true 2021-05-05 1 2 (year: 2024, month: 2, day: 28)
// expect: 2024-02-28 We; 2024-03-02 Sa; 2024-03-05 Tu; 
// expect: 4 1 true 2024-03-02 2
// expect: Mo Tu We Th Fr Sa Su
// expect:           1  2  3  4
// expect:  5  6  7  8  9 10 11
// expect: 12 13 14 15 16 17 18
// expect: 19 20 21 22 23 24 25
// expect: 26 27 28 29
// expect: [2026-02-13, 2026-03-13, 2026-11-13] [1996, 2000, 2004] ["sat", "sun"]
// expect: 2h15m 1h15m true 1h1m true [2m, 3m]
