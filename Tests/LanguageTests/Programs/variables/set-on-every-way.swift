func f(_ n: Int) -> Int {
    let a: Int
    var k = n
    while true { k -= 1; if k < 0 { a = k; break } }
    return a
}
print(f(3))
func g(_ n: Int) throws -> String {
    let s: String
    switch n { case 0: s = "zero"; case 1: s = "one"; default: return "many" }
    return s
}
print(try g(0), try g(4))
func h(_ n: Int) -> Int {
    let a: Int
    if n > 0 { a = 1 } else if n < 0 { a = -1 } else { a = 0 }
    let b: Int
    do { b = try Int(g(n).count) } catch { b = 0 }
    return a + b
}
print(h(4))
func k(_ n: Int) -> Int {
    for i in 0..<n { let x: Int; if i == 2 { x = 5 } else { continue }; return x }
    return 0
}
print(k(4))
// expect: -1
// expect: zero many
// expect: 5
// expect: 5
