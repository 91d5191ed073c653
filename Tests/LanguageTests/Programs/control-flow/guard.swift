func check(_ n: Int) {
    guard n > 0 else {
        print(n, "is too small")
        return
    }
    guard n < 100, n % 2 == 0 else { return print(n, "is odd or too big") }
    print(n, "is good")
}
check(0)
// expect: 0 is too small
check(7)
// expect: 7 is odd or too big
check(8)
// expect: 8 is good
