import Foundation
struct Rational: Hashable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral {
    let num: Int, den: Int
    init(_ n: Int, _ d: Int = 1) {
        precondition(d != 0, "zero denominator")
        func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
        let g = gcd(abs(n), abs(d)), sign = d < 0 ? -1 : 1
        (num, den) = g == 0 ? (0, 1) : (sign * n / g, sign * d / g)
    }
    init(integerLiteral value: IntegerLiteralType) { self.init(value) }
    var description: String { den == 1 ? "\(num)" : "\(num)/\(den)" }
    static func < (l: Self, r: Self) -> Bool { l.num * r.den < r.num * l.den }
    static func + (l: Self, r: Self) -> Self { .init(l.num * r.den + r.num * l.den, l.den * r.den) }
    static func - (l: Self, r: Self) -> Self { l + -r }
    static func * (l: Self, r: Self) -> Self { .init(l.num * r.num, l.den * r.den) }
    static func / (l: Self, r: Self) -> Self { .init(l.num * r.den, l.den * r.num) }
    static prefix func - (x: Self) -> Self { .init(-x.num, x.den) }
    static func -= (l: inout Self, r: Self) { l = l - r }
    static func *= (l: inout Self, r: Self) { l = l * r }
}
extension Rational: AdditiveArithmetic { static var zero: Rational { 0 } }
struct Matrix<Element: AdditiveArithmetic & CustomStringConvertible> {
    enum Failure: Error, Equatable { case ragged(row: Int, expected: Int, got: Int), singular(column: Int) }
    private(set) var rows: [[Element]]
    init(_ rows: [[Element]]) throws {
        guard let w = rows.first?.count else { self.rows = []; return }
        for (i, r) in rows.enumerated() where r.count != w { throw Failure.ragged(row: i, expected: w, got: r.count) }
        self.rows = rows
    }
    subscript(_ i: Int, _ j: Int) -> Element {
        get { rows[i][j] }
        set { rows[i][j] = newValue }
    }
    var size: (rows: Int, columns: Int) { (rows.count, rows.first?.count ?? 0) }
    mutating func swapRows(_ a: Int, _ b: Int) { rows.swapAt(a, b) }
}
extension Matrix: CustomStringConvertible {
    var description: String {
        let texts = rows.map { $0.map(\.description) }
        let width = texts.joined().map(\.count).max() ?? 0
        return texts.map { row in row.map { String(repeating: " ", count: width - $0.count) + $0 }.joined(separator: " ") }
            .map { "[ " + $0 + " ]" }.joined(separator: "\n")
    }
}
extension Matrix where Element == Rational {
    func determinant() -> Rational {
        var m = self, det: Rational = 1
        for c in 0..<size.columns {
            guard let pivot = (c..<size.rows).first(where: { m[$0, c] != 0 }) else { return 0 }
            if pivot != c { m.swapRows(pivot, c); det = -det }
            det *= m[c, c]
            for r in (c + 1)..<max(size.rows, c + 1) {
                let f = m[r, c] / m[c, c]
                for k in c..<size.columns { m[r, k] -= f * m[c, k] }
            }
        }
        return det
    }
    func solve(_ b: [Rational]) throws -> [Rational] {
        var m = self
        for (i, v) in b.enumerated() { m.rows[i].append(v) }
        let n = size.rows
        for c in 0..<n {
            guard let p = (c..<n).max(by: { abs(m[$0, c].num) < abs(m[$1, c].num) }), m[p, c] != .zero else { throw Failure.singular(column: c) }
            m.swapRows(p, c)
            m.rows[c] = m.rows[c].map { [d = m[c, c]] in $0 / d }
            for r in 0..<n where r != c {
                let f = m[r, c]
                m.rows[r] = zip(m.rows[r], m.rows[c]).map { $0 - f * $1 }
            }
        }
        return m.rows.map { $0.last! }
    }
}
do {
    let a = try Matrix<Rational>([[2, 1, -1], [-3, -1, 2], [-2, 1, 2]])
    print(a)
    print("det", a.determinant(), a.size, a.size.columns)
    let x = try a.solve([8, -11, -3])
    print(x, x.max()!, x.reduce(.zero, +))
    let h = try Matrix((1...4).map { i in (1...4).map { Rational(1, i + $0 - 1) } })
    print(h, h.determinant(), separator: "\n")
    print(try h.solve(.init(repeating: 1, count: 4)))
    _ = try Matrix<Rational>([[1, 2], [2, 4]]).solve([1, 2])
} catch let e as Matrix<Rational>.Failure where e == .singular(column: 1) {
    print("singular:", e)
} catch { print("other", error) }
do { _ = try Matrix([[1, 2], [3]]) } catch { print(error) }
print(String(format: "%.3f|%5d|%-6@|", Double(Rational(22, 7).num) / 7, 42, "ab"), [Rational(3, 6): "half"][Rational(1, 2)] ?? "none")
// expect: [  2  1 -1 ]
// expect: [ -3 -1  2 ]
// expect: [ -2  1  2 ]
// expect: det -1 (rows: 3, columns: 3) 3
// expect: [2, 3, -1] 3 4
// expect: [   1 1/2 1/3 1/4 ]
// expect: [ 1/2 1/3 1/4 1/5 ]
// expect: [ 1/3 1/4 1/5 1/6 ]
// expect: [ 1/4 1/5 1/6 1/7 ]
// expect: 1/6048000
// expect: [-4, 60, -180, 140]
// expect: singular: singular(column: 1)
// expect: ragged(row: 1, expected: 2, got: 1)
// expect: 3.143|   42|ab| half
