// trap line 2: Division results in overflow
func divide(_ a: Int, by b: Int) -> Int { a / b }
print(divide(Int.max, by: -1))
print(divide(Int.min, by: -1))
// expect: -9223372036854775807
