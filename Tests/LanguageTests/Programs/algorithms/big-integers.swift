struct BigUInt: Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral, Hashable {
    private static let base = 1_000_000_000
    private var limbs: [Int]
    private init(limbs: [Int]) { self.limbs = limbs; while self.limbs.last == 0 { self.limbs.removeLast() } }
    init(integerLiteral v: Int) { self.init(v) }
    init(_ v: Int) { var v = v; limbs = []; while v > 0 { limbs.append(v % Self.base); v /= Self.base } }
    init?(_ text: String) {
        guard !text.isEmpty, text.allSatisfy(\.isNumber) else { return nil }
        var limbs: [Int] = [], rest = text[...]
        while !rest.isEmpty { limbs.append(Int(rest.suffix(9))!); rest = rest.dropLast(9) }
        self.init(limbs: limbs)
    }
    var description: String {
        guard let top = limbs.last else { return "0" }
        return limbs.dropLast().reversed().reduce("\(top)") { text, limb in let s = String(limb); return text + String(repeating: "0", count: 9 - s.count) + s }
    }
    static func + (a: Self, b: Self) -> Self {
        var out: [Int] = [], carry = 0
        for i in 0..<max(a.limbs.count, b.limbs.count) {
            let s = (i < a.limbs.count ? a.limbs[i] : 0) + (i < b.limbs.count ? b.limbs[i] : 0) + carry
            out.append(s % base); carry = s / base
        }
        if carry > 0 { out.append(carry) }
        return Self(limbs: out)
    }
    static func - (a: Self, b: Self) -> Self {
        precondition(a >= b, "negative")
        var out = a.limbs, borrow = 0
        for i in out.indices { out[i] -= borrow + (i < b.limbs.count ? b.limbs[i] : 0); borrow = out[i] < 0 ? 1 : 0; if borrow == 1 { out[i] += base } }
        return Self(limbs: out)
    }
    static func * (a: Self, b: Self) -> Self {
        var out = [Int](repeating: 0, count: a.limbs.count + b.limbs.count + 1)
        for (i, x) in a.limbs.enumerated() {
            var carry = 0
            for (j, y) in b.limbs.enumerated() { let t = out[i + j] + x * y + carry; (carry, out[i + j]) = t.quotientAndRemainder(dividingBy: base) }
            out[i + b.limbs.count] += carry
        }
        return Self(limbs: out)
    }
    static func < (a: Self, b: Self) -> Bool { a.limbs.count != b.limbs.count ? a.limbs.count < b.limbs.count : a.limbs.reversed().lexicographicallyPrecedes(b.limbs.reversed()) }
    static func *= (a: inout Self, b: Self) { a = a * b }
    static func % (a: Self, m: Int) -> Int { a.limbs.reversed().reduce(0) { ($0 * base + $1) % m } }
    func power(_ n: Int) -> Self { n == 0 ? 1 : n % 2 == 0 ? (self * self).power(n / 2) : self * power(n - 1) }
    var digitSum: Int { description.compactMap(\.wholeNumberValue).reduce(0, +) }
}
let f30 = (1...30).map { BigUInt($0) }.reduce(1, *)
print(f30, f30.digitSum, f30 % 1_000_007)
let p = (2 as BigUInt).power(128)
print(p, p - 1, p > f30, p == BigUInt("340282366920938463463374607431768211456")!, BigUInt("12a") == nil)
var (a, b): (BigUInt, BigUInt) = (0, 1)
for _ in 0..<150 { (a, b) = (b, a + b) }
print(a, BigUInt(0) == 0, [p, 5, f30].min()!, Set([5, BigUInt(5), 6]).count, max(a, b) == b)
var x: BigUInt = 999_999_999
x *= x; x = x + 1_000_000_001
print(x, x - x, (10 as BigUInt).power(27) - 1)
// expect: 265252859812191058636308480000000 117 790627
// expect: 340282366920938463463374607431768211456 340282366920938463463374607431768211455 true true true
// expect: 9969216677189303386214405760200 true 5 2 true
// expect: 999999999000000002 0 999999999999999999999999999
