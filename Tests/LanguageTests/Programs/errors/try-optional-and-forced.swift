struct Bad: Error {}
func half(_ n: Int) throws -> Int {
    if n % 2 != 0 { throw Bad() }
    return n / 2
}
print((try? half(4)) as Any, (try? half(3)) as Any, try! half(8))
// expect: Optional(2) nil 4
if let h = try? half(10) { print(h) }
// expect: 5
