func quotient(_ a: Int, _ b: Int) -> Int { a / b }
print(quotient(7, -2))
print(quotient(Int.min + 1, -1))
print(quotient(Int.min, -1))
// expect: -3
// expect: 9223372036854775807
// trap line 1: Division results in an overflow
