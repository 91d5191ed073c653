// trap line 3: two
func unreachable(_ n: Int) {
    guard n != 2 else { return assertionFailure("two") }
    print(n)
}
unreachable(1)
unreachable(2)
// expect: 1
