func depth(_ n: Int) -> Int {
    precondition(n < 50, "too deep")
    return n % 7 == 6 ? n : depth(n + 1) + 0
}
print(depth(0))
func worse(_ n: Int) -> Int {
    assert(n < 20, "n is \(n)")
    return worse(n + 1)
}
print(worse(10))
// expect: 6
// trap line 7: Assertion failed: n is 20
