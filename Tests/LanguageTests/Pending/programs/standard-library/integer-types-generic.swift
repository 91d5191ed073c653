func gcd<T: BinaryInteger>(_ a: T, _ b: T) -> T { b == 0 ? a : gcd(b, a % b) }
func power<T: FixedWidthInteger>(_ base: T, _ exponent: Int) -> T {
    var (result, base, exponent) = (T(1), base, exponent)
    while exponent > 0 {
        if exponent & 1 == 1 { result = result &* base }
        base = base &* base
        exponent >>= 1
    }
    return result
}
print(gcd(48, 18), gcd(UInt8(200), 75), gcd(Int64(-12), 18))
print(power(3, 5), power(UInt8(3), 6), power(Int16(2), 15))
func describe<T: FixedWidthInteger>(_: T.Type) -> String { "\(T.self): \(T.min)...\(T.max), \(T.bitWidth) bits, signed: \(T.isSigned)" }
print(describe(Int8.self)); print(describe(UInt16.self)); print(describe(Int.self))
func digits<T: BinaryInteger>(of value: T) -> [Int] {
    var rest = value.magnitude, result: [Int] = []
    repeat { result.append(Int(rest % 10)); rest /= 10 } while rest > 0
    return result.reversed()
}
print(digits(of: 9075), digits(of: UInt8(255)), digits(of: Int8(-128)))
func sum<S: Sequence>(_ s: S) -> S.Element where S.Element: AdditiveArithmetic { s.reduce(.zero, +) }
print(sum([1, 2, 3]), sum([1.5, 2]), sum(Set<UInt8>([1, 2])))
func average<C: Collection>(_ c: C) -> Double where C.Element: BinaryInteger {
    guard !c.isEmpty else { return 0 }
    return Double(c.reduce(0) { $0 + Int($1) }) / Double(c.count)
}
print(average([1, 2, 4]), average([UInt8(3), 4]), average([Int32]()))
let mixed: [any BinaryInteger] = [1, UInt8(2), Int16(-3)]
print(mixed.map { "\($0)" }.joined(separator: " "), mixed.map { Int($0) }.reduce(0, +))
print(Int8(5) < Int64(300), UInt8(5) == Int(5), Int8(-1) < UInt8(0), 3 as UInt16 > 2 as Int8)
extension BinaryInteger {
    var isEven: Bool { self % 2 == 0 }
    var factorial: Self { self <= 1 ? 1 : self * (self - 1).factorial }
    func times(_ body: () -> Void) { var i: Self = 0; while i < self { body(); i += 1 } }
}
print(4.isEven, UInt8(7).isEven, 10.factorial, Int8(5).factorial)
var ticks = 0
UInt16(4).times { ticks += 2 }
print(ticks)
extension FixedWidthInteger {
    var binary: String { let s = String(magnitude, radix: 2); return String(repeating: "0", count: Swift.max(0, Self.bitWidth - s.count)) + s }
    func rotated(left n: Int) -> Self { (self << n) | (self >> (Self.bitWidth - n)) }
}
print(UInt8(37).binary, UInt8(0b10010110).rotated(left: 3), Int16(9).binary)
func clamp<T: Comparable>(_ x: T, _ r: ClosedRange<T>) -> T { min(max(x, r.lowerBound), r.upperBound) }
print(clamp(12, 0...10), clamp(-1.5, -1...1), clamp("m", "a"..."f"))
func isPrime<T: UnsignedInteger>(_ n: T) -> Bool { n > 1 && !stride(from: 2, to: Int(n), by: 1).contains { Int(n) % $0 == 0 } }
print((0...20).filter { isPrime(UInt($0)) }, isPrime(UInt8(251)))
func parse<T: LosslessStringConvertible>(_ s: String, as _: T.Type = T.self) -> T? { T(s) }
let n: Int? = parse("42")
print(n as Any, parse("2.5", as: Double.self)!, parse("true", as: Bool.self)!, parse("x", as: Int8.self) == nil)
print(numericCast(UInt8(7)) as Int, Int.zero, Double.zero, (1 as Int8).advanced(by: 3), stride(from: UInt8(0), through: 10, by: 5).map { $0 })
// expect: 6 25 6
// expect: 243 217 -32768
// expect: Int8: -128...127, 8 bits, signed: true
// expect: UInt16: 0...65535, 16 bits, signed: false
// expect: Int: -9223372036854775808...9223372036854775807, 64 bits, signed: true
// expect: [9, 0, 7, 5] [2, 5, 5] [1, 2, 8]
// expect: 6 3.5 3
// expect: 2.3333333333333335 3.5 0.0
// expect: 1 2 -3 0
// expect: true true true true
// expect: true false 3628800 120
// expect: 8
// expect: 00100101 180 0000000000001001
// expect: 10 -1.0 f
// expect: [2, 3, 5, 7, 11, 13, 17, 19] true
// expect: Optional(42) 2.5 true true
// expect: 7 0 0.0 4 [0, 5, 10]
// pending: binary operator '<' cannot be applied to operands of type 'Int8' and 'Int64'
