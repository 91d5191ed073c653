let base = 10
func scale(_ x: Int, by factor: Int = base * 2) -> Int { x * factor }
print(scale(2), scale(2, by: 3))
// expect: 40 6
