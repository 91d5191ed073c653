import Foundation
struct Column<Row> {
    enum Align { case left, right, centre }
    let title: String, align: Align
    let text: (Row) -> String
    init<V>(_ title: String, _ path: KeyPath<Row, V>, align: Align = .left, format: @escaping (V) -> String = { "\($0)" }) {
        self.title = title; self.align = align
        text = { format($0[keyPath: path]) }
    }
    init(_ title: String, align: Align = .right, _ text: @escaping (Row) -> String) { self.title = title; self.align = align; self.text = text }
}
extension String {
    func padded(to n: Int, _ align: Column<Any>.Align) -> String {
        let gap = max(0, n - count), left = gap / 2
        return switch align {
        case .left: self + String(repeating: " ", count: gap)
        case .right: String(repeating: " ", count: gap) + self
        case .centre: "\(String(repeating: " ", count: left))\(self)\(String(repeating: " ", count: gap - left))"
        }
    }
}
struct Table<Row> {
    var columns: [Column<Row>]
    func render(_ rows: some Collection<Row>, total: ((any Collection<Row>) -> [String])? = nil) -> String {
        var body = rows.map { r in columns.map { $0.text(r) } }
        if let t = total?(rows) { body.append(t) }
        let widths = columns.indices.map { i in ([columns[i].title.count] + body.map { $0[i].count }).max()! }
        func line(_ cells: [String], _ align: (Int) -> Column<Any>.Align) -> String {
            cells.enumerated().map { $1.padded(to: widths[$0], align($0)) }.joined(separator: " | ")
        }
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "-+-")
        return ([line(columns.map(\.title)) { _ in .centre }, rule] + body.map { row in
            line(row) { i in switch columns[i].align { case .left: .left; case .right: .right; case .centre: .centre } }
        }).joined(separator: "\n")
    }
}
struct Employee { var name: String; var address: Address; var salary: Double; var boss: String? ; struct Address { var city: String; var zip: Int } }
let staff = [
    Employee(name: "Ada", address: .init(city: "London", zip: 1024), salary: 5120.5, boss: nil),
    Employee(name: "Grace Hopper", address: .init(city: "NY", zip: 7), salary: 6400, boss: "Ada"),
    Employee(name: "Linus", address: .init(city: "Helsinki", zip: 99), salary: 333.333, boss: "Ada"),
]
let table = Table<Employee>(columns: [
    Column("Name", \.name), Column("City", \.address.city, align: .centre), Column("ZIP", \.address.zip, align: .right) { String(format: "%05d", $0) },
    Column("Salary", \.salary, align: .right) { String(format: "%.2f", $0) }, Column("Boss", \.boss) { $0 ?? "—" }, Column("len") { "\($0.name.count)" },
])
print(table.render(staff))
print(table.render(staff.sorted { ($0.boss ?? "", -$0.salary) < ($1.boss ?? "", -$1.salary) }[1...]) { rows in
    ["total", "", "", String(format: "%.1f", rows.reduce(0) { $0 + $1.salary }), "", String(rows.count)]
})
let byBoss = Dictionary(grouping: staff, by: \.boss)
for (boss, people) in byBoss.sorted(by: { ($0.key ?? "") < ($1.key ?? "") }) { print(boss ?? "nobody", people.map(\.name).joined(separator: "/"), people.map(\.salary).reduce(0, +) / Double(people.count)) }
let paths: [PartialKeyPath<Employee>] = [\.name, \.address.zip, \.salary, \.boss]
print(paths.map { staff[1][keyPath: $0] })
var copy = staff[0]
let writable: WritableKeyPath<Employee, Int> = \Employee.address.zip
copy[keyPath: writable] += 1
print(copy.address, copy[keyPath: (\Employee.address).appending(path: \.city)].uppercased(), paths[1] == \Employee.address.zip)
// expect:     Name     |   City   |  ZIP  | Salary  | Boss | len
// expect: -------------+----------+-------+---------+------+----
// expect: Ada          |  London  | 01024 | 5120.50 | —    |   3
// expect: Grace Hopper |    NY    | 00007 | 6400.00 | Ada  |  12
// expect: Linus        | Helsinki | 00099 |  333.33 | Ada  |   5
// expect:     Name     |   City   |  ZIP  | Salary  | Boss | len
// expect: -------------+----------+-------+---------+------+----
// expect: Grace Hopper |    NY    | 00007 | 6400.00 | Ada  |  12
// expect: Linus        | Helsinki | 00099 |  333.33 | Ada  |   5
// expect: total        |          |       |  6733.3 |      |   2
// expect: nobody Ada 5120.5
// expect: Ada Grace Hopper/Linus 3366.6665
// expect: ["Grace Hopper", 7, 6400.0, Optional("Ada")]
// expect: Address(city: "London", zip: 1025) LONDON true
