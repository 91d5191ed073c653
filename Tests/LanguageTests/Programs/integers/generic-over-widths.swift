func digits<T: BinaryInteger>(_ n: T) -> [T] {
    var n = n, out: [T] = []
    repeat {
        out.insert(n % 10, at: 0)
        n /= 10
    } while n > 0
    return out
}
print(digits(1815), digits(UInt8(209)), digits(Int64(0)))
// expect: [1, 8, 1, 5] [2, 0, 9] [0]
