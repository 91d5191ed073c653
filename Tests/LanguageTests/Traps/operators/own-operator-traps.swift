// trap line 5: arithmetic overflow
infix operator **: MultiplicationPrecedence
func ** (a: Int, b: Int) -> Int {
    var r = 1
    for _ in 0..<b { r *= a }
    return r
}
print(10 ** 18)
print(10 ** 19)
// expect: 1000000000000000000
