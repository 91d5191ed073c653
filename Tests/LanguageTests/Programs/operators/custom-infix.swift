infix operator **: MultiplicationPrecedence
func ** (base: Int, power: Int) -> Int { (0..<power).reduce(1) { r, _ in r * base } }
print(2 ** 10, 3 ** 2 + 1)
// expect: 1024 10
