// trap line 4: Division by zero in remainder operation
func rest(_ a: Int, _ b: Int) -> Int {
    print("rest", a, b)
    return a % b
}
print(rest(7, 4))
print(rest(7, 0))
// expect: rest 7 4
// expect: 3
// expect: rest 7 0
