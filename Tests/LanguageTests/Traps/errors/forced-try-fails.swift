// trap line 8: 'try!' expression unexpectedly raised an error: main.E.odd(5)
enum E: Error { case odd(Int) }
func half(_ n: Int) throws -> Int {
    if n % 2 == 1 { throw E.odd(n) }
    return n / 2
}
print(try! half(4))
print(try! half(5))
// expect: 2
