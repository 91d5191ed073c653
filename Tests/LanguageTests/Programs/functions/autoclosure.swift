func unless(_ condition: Bool, _ value: @autoclosure () -> Int) -> Int { condition ? 0 : value() }
func loud() -> Int {
    print("evaluated")
    return 5
}
print(unless(true, loud()))
// expect: 0
print(unless(false, loud()))
// expect: evaluated
// expect: 5
