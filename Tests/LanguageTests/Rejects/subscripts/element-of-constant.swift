// error line 3: cannot assign through subscript: 'rows' is a 'let' constant
func first(_ rows: [[Int]]) -> Int {
    rows[0][1] = 5
    return rows[0][1]
}
print(first([[1, 2]]))
