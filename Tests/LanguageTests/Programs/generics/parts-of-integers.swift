// expect: 6 3
// expect: (39, 16) (0, 12)
// expect: 11111101 101
// expect: 19
func gcd<U: UnsignedInteger>(_ a: U, _ b: U) -> U { b == 0 ? a : gcd(b, a % b) }
func low<I: SignedInteger & FixedWidthInteger>(_ a: I, _ b: I) -> I { I(gcd(a.magnitude, b.magnitude)) }
print(low(12, 18), low(Int8(-9), 6))
func wide<I: FixedWidthInteger>(_ a: I, _ b: I) -> (I, I.Magnitude) { let p = a.multipliedFullWidth(by: b); return (p.high, p.low) }
print(wide(Int8(100), 100), wide(UInt16(3), 4))
func bits<T: FixedWidthInteger>(_ x: T) -> String { String(T.Magnitude(truncatingIfNeeded: x), radix: 2) }
print(bits(Int8(-3)), bits(UInt8(5)))
func q<I: BinaryInteger>(_ a: I) -> Int { Int(a.magnitude) + a.bitWidth }
print(q(-3 as Int16))
