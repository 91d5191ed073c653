func root(_ n: Int) -> Int {
    precondition(n >= 0, "negative")
    assert(n < 1000)
    var r = 0
    while (r + 1) * (r + 1) <= n { r += 1 }
    return r
}
print(root(50), root(0))
// expect: 7 0
