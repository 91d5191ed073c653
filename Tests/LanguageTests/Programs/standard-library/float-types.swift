let x = 2.75, y: Float = 0.1
print(x.rounded(), x.rounded(.down), (-2.5).rounded(), 2.5.rounded(.toNearestOrEven), (-2.3).rounded(.towardZero), 2.1.rounded(.up), (-2.1).rounded(.awayFromZero))
print(y, Double(y), Float(1) / 3, 1.0 / 3, Float(16777217), 0.1 + 0.2, y + 0.2)
print(Double.infinity, -Double.infinity, Double.nan, 0.0, -0.0, 1 / -0.0)
print(Double.pi, Float.pi, Double.greatestFiniteMagnitude, Double.leastNormalMagnitude, Double.ulpOfOne, Float.leastNonzeroMagnitude)
print(Double.nan == .nan, Double.nan < 1, Double.nan.isNaN, (1.0).isFinite, Double.infinity.isInfinite, (-0.0).sign, 0.0 == -0.0)
print(7.5.truncatingRemainder(dividingBy: 2), (-7.5).remainder(dividingBy: 2), 10.0.squareRoot(), 2.0.addingProduct(3, 4))
print(8.0.exponent, 12.0.significand, 12.0.binade, 1.0.nextUp, 1.0.ulp, (1.0).nextDown)
print(Int(3.99), Int(-3.99), Double(7) / 2, Float(3.14159265358979), Double(Float(3.14)))
print(1e21, 1e15, 1e16, 123456789012345680.0, 0.0001, 0.00001, 5e-324, 1.0e-7, 100.0, 12345.678)
print(Float(1e10), Float(16777216), Float(1e-5), Float(123456.7), Float(1234567.9))
print(min(1.5, 2), max(-0.5, 0.25), abs(-1.5), Double.minimum(1, 2), Double.maximum(.nan, 3))
print(Double("1e3")!, Double("abc") as Any, Double("inf")!, Double(" 1") as Any, Float("2.5")!, Double("0x1p4")!)
print(1.5.description, "\(2.0)", String(3.0), [1.0, 2.5], (1.0, Float(2)))
print(Int(exactly: 3.0)!, Int(exactly: 3.5) as Any, Double(exactly: 1 << 53)!, Float(exactly: 16777217) as Any)
print(x.bitPattern, Double(bitPattern: 0x4009_21FB_5444_2D18), Float(1).bitPattern)
print(Double(sign: .minus, exponent: 3, significand: 1.5), x.magnitude, (-x).magnitude, x.isZero, x.isNormal, x.isLess(than: 3))
var sum = 0.0
for i in 1...10 { sum += 1 / Double(i) }
print(sum, sum - sum.rounded(.down), stride(from: 0.0, to: 1, by: 0.25).map { $0 }, stride(from: 1.0, through: 0, by: -0.5).reversed())
var z = 10.0
z.round(); z /= 4; z -= 0.25; z *= -2; z.negate(); z.formSquareRoot()
print(z, z.isEqual(to: 2.1213203435596424))
func mean<T: FloatingPoint>(_ v: [T]) -> T { v.reduce(0, +) / T(v.count) }
print(mean([1.0, 2, 4]), mean([Float(1), 2]))
func close<T: BinaryFloatingPoint>(_ a: T, _ b: T, _ eps: T = 1e-6) -> Bool { (a - b).magnitude <= eps }
print(close(0.1 + 0.2, 0.3), close(Float(1), 1.1))
print([3.5, -1, 2].sorted(), [2.5, 1.5].max()!, [0.5, 0.25].reduce(1, *), (0..<4).map { Double($0) * 0.1 })
print(1.0 ... 2.0 ~= 1.5, (0.0..<1.0).contains(1), Double.random(in: 5...5), (1.5...2.5).clamped(to: 0...2))
switch 0.3 { case ..<0: print("neg"); case 0..<0.5: print("low"); default: print("high") }
// expect: 3.0 2.0 -3.0 2.0 -2.0 3.0 -3.0
// expect: 0.1 0.10000000149011612 0.33333334 0.3333333333333333 16777216.0 0.30000000000000004 0.3
// expect: inf -inf nan 0.0 -0.0 -inf
// expect: 3.141592653589793 3.1415925 1.7976931348623157e+308 2.2250738585072014e-308 2.220446049250313e-16 1e-45
// expect: false false true true true minus true
// expect: 1.5 0.5 3.1622776601683795 14.0
// expect: 3 1.5 8.0 1.0000000000000002 2.220446049250313e-16 0.9999999999999999
// expect: 3 -3 3.5 3.1415927 3.140000104904175
// expect: 1e+21 1000000000000000.0 1e+16 1.2345678901234568e+17 0.0001 1e-05 5e-324 1e-07 100.0 12345.678
// expect: 1e+10 16777216.0 1e-05 123456.7 1234567.9
// expect: 1.5 0.25 1.5 1.0 3.0
// expect: 1000.0 nil inf nil 2.5 16.0
// expect: 1.5 2.0 3.0 [1.0, 2.5] (1.0, 2.0)
// expect: 3 nil 9007199254740992.0 nil
// expect: 4613374868287651840 3.141592653589793 1065353216
// expect: -12.0 2.75 2.75 false true true
// expect: 2.9289682539682538 0.9289682539682538 [0.0, 0.25, 0.5, 0.75] [0.0, 0.5, 1.0]
// expect: 2.1213203435596424 true
// expect: 2.3333333333333335 1.5
// expect: true false
// expect: [-1.0, 2.0, 3.5] 2.5 0.125 [0.0, 0.1, 0.2, 0.30000000000000004]
// expect: true false 5.0 1.5...2.0
// expect: low
