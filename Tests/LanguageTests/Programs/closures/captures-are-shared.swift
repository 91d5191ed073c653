func makeCounter() -> (up: () -> Int, down: () -> Int) {
    var n = 0
    return ({ n += 1; return n }, { n -= 1; return n })
}
let a = makeCounter(), b = makeCounter()
print(a.up(), a.up(), a.down(), b.down())
// expect: 1 2 1 -1
