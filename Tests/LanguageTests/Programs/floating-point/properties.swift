let x = -6.25
print(x.magnitude, x.sign, x.exponent, x.significand, x.isZero, x.sign == .minus)
// expect: 6.25 minus 2 1.5625 false true
print(Double.pi, Double.ulpOfOne, Float.pi)
// expect: 3.141592653589793 2.220446049250313e-16 3.1415925
print(1.0.nextUp > 1.0, 4.0.ulp, Double.infinity.isFinite)
// expect: true 8.881784197001252e-16 false
