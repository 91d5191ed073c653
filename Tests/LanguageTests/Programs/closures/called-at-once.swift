let value = { (a: Int, b: Int) in a * b }(6, 7)
let table: [Int] = {
    var t = [1]
    for i in 1..<5 { t.append(t[i - 1] * 2) }
    return t
}()
print(value, table)
// expect: 42 [1, 2, 4, 8, 16]
