// trap line 3: Division by zero
func divide(_ a: Int, _ b: Int) -> Int {
    a / b
}
print(divide(7, 2))
print(divide(7, 0))
// expect: 3
