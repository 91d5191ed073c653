func fail(_ text: String) -> Never { fatalError(text) }
func checked(_ n: Int) -> Int {
    if n < 0 { fail("negative") }
    return n
}
print(checked(3))
// expect: 3
