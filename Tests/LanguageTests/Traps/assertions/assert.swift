// trap line 3: too big
func check(_ n: Int) {
    assert(n < 3, "too big")
    print(n)
}
check(1)
check(3)
// expect: 1
