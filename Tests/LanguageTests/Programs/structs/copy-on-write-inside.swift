struct Board {
    var cells = Array(repeating: 0, count: 3)
    func with(_ i: Int, _ v: Int) -> Board {
        var copy = self
        copy.cells[i] = v
        return copy
    }
}
let a = Board(), b = a.with(1, 9)
print(a.cells, b.cells)
// expect: [0, 0, 0] [0, 9, 0]
