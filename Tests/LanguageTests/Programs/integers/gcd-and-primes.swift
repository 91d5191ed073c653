func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
func isPrime(_ n: Int) -> Bool {
    guard n > 1 else { return false }
    var d = 2
    while d * d <= n {
        if n % d == 0 { return false }
        d += 1
    }
    return true
}
print(gcd(84, 36), gcd(17, 5))
// expect: 12 1
print((1...30).filter(isPrime))
// expect: [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
