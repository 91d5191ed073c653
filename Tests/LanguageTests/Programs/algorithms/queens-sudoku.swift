struct Queens {
    let n: Int
    private(set) var solutions: [[Int]] = []
    init(_ n: Int) { self.n = n; place([]) }
    private mutating func place(_ cols: [Int]) {
        guard cols.count < n else { solutions.append(cols); return }
        let row = cols.count
        for c in 0..<n where !cols.enumerated().contains(where: { r, k in k == c || abs(k - c) == row - r }) { place(cols + [c]) }
    }
    func board(_ i: Int) -> String { solutions[i].map { c in String(repeating: ".", count: c) + "Q" + String(repeating: ".", count: n - c - 1) }.joined(separator: "\n") }
}
let q = Queens(6)
print(q.solutions.count, q.solutions[0], Queens(5).solutions.count)
print(q.board(0))
struct Sudoku: CustomStringConvertible {
    private var cells: [[Int]]
    init?(_ text: String) {
        let digits = text.compactMap { $0 == "." ? 0 : $0.wholeNumberValue }
        guard digits.count == 16 else { return nil }
        cells = stride(from: 0, to: 16, by: 4).map { Array(digits[$0..<$0 + 4]) }
    }
    func candidates(_ r: Int, _ c: Int) -> Set<Int> {
        let row = Set(cells[r]), col = Set(cells.map { $0[c] })
        let (br, bc) = (r / 2 * 2, c / 2 * 2)
        let box = Set(cells[br..<br + 2].flatMap { $0[bc..<bc + 2] })
        return Set(1...4).subtracting(row).subtracting(col.union(box))
    }
    mutating func solve() -> Bool {
        for r in 0..<4 {
            for c in cells[r].indices where cells[r][c] == 0 {
                for d in candidates(r, c).sorted() {
                    cells[r][c] = d
                    if solve() { return true }
                    cells[r][c] = 0
                }
                return false
            }
        }
        return true
    }
    var description: String { cells.map { $0.map { $0 == 0 ? "." : "\($0)" }.joined(separator: " ") }.joined(separator: "\n") }
}
var s = Sudoku("1...  ..3. .1.. ...4".filter { $0 != " " })!
print(s, s.candidates(0, 1).sorted(), separator: "\n")
print(s.solve())
print(s)
print(Sudoku("12") == nil ? "bad" : "ok")
// expect: 4 [1, 3, 5, 0, 2, 4] 10
// expect: .Q....
// expect: ...Q..
// expect: .....Q
// expect: Q.....
// expect: ..Q...
// expect: ....Q.
// expect: 1 . . .
// expect: . . 3 .
// expect: . 1 . .
// expect: . . . 4
// expect: [2, 3, 4]
// expect: true
// expect: 1 3 4 2
// expect: 2 4 3 1
// expect: 4 1 2 3
// expect: 3 2 1 4
// expect: bad
