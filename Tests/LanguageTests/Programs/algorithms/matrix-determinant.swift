struct Matrix: Equatable, CustomStringConvertible, Sequence {
    let rows: Int, columns: Int
    private var grid: [Double]
    init(rows: Int, columns: Int, _ f: (Int, Int) -> Double = { _, _ in 0 }) { (self.rows, self.columns) = (rows, columns); grid = (0..<rows * columns).map { f($0 / columns, $0 % columns) } }
    init(_ v: [[Double]]) { precondition(v.allSatisfy { $0.count == v[0].count }, "ragged"); self.init(rows: v.count, columns: v[0].count) { v[$0][$1] } }
    static func identity(_ n: Int) -> Matrix { Matrix(rows: n, columns: n) { $0 == $1 ? 1 : 0 } }
    subscript(_ r: Int, _ c: Int) -> Double {
        get { assert(r < rows && c < columns); return grid[r * columns + c] }
        set { grid[r * columns + c] = newValue }
    }
    subscript(row r: Int) -> [Double] { get { Array(grid[(r * columns)..<((r + 1) * columns)]) } set { grid.replaceSubrange(r * columns..<(r + 1) * columns, with: newValue) } }
    var transposed: Matrix { Matrix(rows: columns, columns: rows) { self[$1, $0] } }
    func makeIterator() -> AnyIterator<[Double]> { var r = 0; return AnyIterator { defer { r += 1 }; return r < rows ? self[row: r] : nil } }
    var description: String { map { $0.map { "\($0)" }.joined(separator: " ") }.joined(separator: "; ") }
    static func * (a: Matrix, b: Matrix) -> Matrix { Matrix(rows: a.rows, columns: b.columns) { r, c in zip(a[row: r], b.transposed[row: c]).map(*).reduce(0, +) } }
    static func * (k: Double, m: Matrix) -> Matrix { Matrix(rows: m.rows, columns: m.columns) { k * m[$0, $1] } }
    static func + (a: Matrix, b: Matrix) -> Matrix { Matrix(rows: a.rows, columns: a.columns) { a[$0, $1] + b[$0, $1] } }
    static func - (a: Matrix, b: Matrix) -> Matrix { a + -1 * b }
    func minor(_ r: Int, _ c: Int) -> Matrix { Matrix(enumerated().filter { $0.offset != r }.map { $0.element.enumerated().filter { $0.offset != c }.map(\.element) }) }
    var determinant: Double { rows == 1 ? self[0, 0] : (0..<columns).reduce(0) { $0 + ($1 % 2 == 0 ? 1 : -1) * self[0, $1] * minor(0, $1).determinant } }
    func power(_ n: Int) -> Matrix { var (r, b, n) = (Matrix.identity(rows), self, n); while n > 0 { if n & 1 == 1 { r = r * b }; b = b * b; n >>= 1 }; return r }
    func solved(_ y: [Double]) -> [Double]? {
        var m = self, y = y
        for i in 0..<rows {
            guard let p = (i..<rows).max(by: { abs(m[$0, i]) < abs(m[$1, i]) }), m[p, i] != 0 else { return nil }
            if p != i { (m[row: p], m[row: i]) = (m[row: i], m[row: p]); y.swapAt(p, i) }
            for r in 0..<rows where r != i {
                let f = m[r, i] / m[i, i]
                m[row: r] = zip(m[row: r], m[row: i]).map { $0 - f * $1 }
                y[r] -= f * y[i]
            }
        }
        return y.indices.map { y[$0] / m[$0, $0] }
    }
    var trace: Double { (0..<Swift.min(rows, columns)).map { self[$0, $0] }.reduce(0, +) }
}
var m = Matrix([[2, 1], [1, 3]])
print(m, m.transposed == m, m.determinant, m.trace, m * m, 2 * m, m - .identity(2))
print(m.solved([3, 5])!, Matrix([[1, 2], [2, 4]]).solved([1, 1]) as Any, Matrix([[0, 1], [1, 0]]).solved([7, 8])!)
print(Matrix([[1, 1], [1, 0]]).power(30)[0, 1], Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 1]]).determinant, Matrix([[1, 2, 3]]).transposed)
m[0, 1] *= 10; m[row: 1] = [0, 0.5]
print(m, m.map { $0.max()! }, m.reduce(0) { $0 + $1.count }, m.contains { $0[0] == 0 })
let spiral = { (n: Int) -> [[Int]] in
    var g = Array(repeating: Array(repeating: 0, count: n), count: n), (r, c, dr, dc) = (0, 0, 0, 1)
    for k in 1...n * n {
        g[r][c] = k
        let (nr, nc) = (r + dr, c + dc)
        if !(0..<n).contains(nr) || !(0..<n ~= nc) || g[nr][nc] != 0 { (dr, dc) = (dc, -dr) }
        r += dr; c += dc
    }
    return g
}
spiral(4).forEach { print($0.map { ($0 < 10 ? " " : "") + "\($0)" }.joined(separator: " ")) }
let pascal = sequence(first: [1]) { row in zip([0] + row, row + [0]).map(+) }.prefix(6)
for row in pascal { print(row, terminator: row.count == 6 ? "\n" : " ") }
// expect: 2.0 1.0; 1.0 3.0 true 5.0 5.0 5.0 5.0; 5.0 10.0 4.0 2.0; 2.0 6.0 1.0 1.0; 1.0 2.0
// expect: [0.7999999999999999, 1.4] nil [8.0, 7.0]
// expect: 832040.0 0.0 1.0; 2.0; 3.0
// expect: 2.0 10.0; 0.0 0.5 [10.0, 0.5] 4 true
// expect:  1  2  3  4
// expect: 12 13 14  5
// expect: 11 16 15  6
// expect: 10  9  8  7
// expect: [1] [1, 1] [1, 2, 1] [1, 3, 3, 1] [1, 4, 6, 4, 1] [1, 5, 10, 10, 5, 1]
