struct Matrix {
    let columns: Int
    var values: [Int]
    init(_ rows: Int, _ columns: Int) {
        self.columns = columns
        values = Array(repeating: 0, count: rows * columns)
    }
    subscript(row: Int, column: Int) -> Int {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }
}
var m = Matrix(2, 2)
m[0, 1] = 5
m[1, 0] += 2
print(m[0, 1], m.values)
// expect: 5 [0, 5, 2, 0]
