print(1.0, 100.0, 1e15, 1e16, 1e17, 123456789.0)
// expect: 1.0 100.0 1000000000000000.0 1e+16 1e+17 123456789.0
print(0.1, 0.0001, 0.00001, 1.0 / 3.0)
// expect: 0.1 0.0001 1e-05 0.3333333333333333
print(Float(0.1), Float(1) / 3, Float(16777216))
// expect: 0.1 0.33333334 16777216.0
print(-0.0, Double.infinity, -Double.infinity, Double.nan)
// expect: -0.0 inf -inf nan
print(5e-324, Double.greatestFiniteMagnitude, Double.leastNormalMagnitude)
// expect: 5e-324 1.7976931348623157e+308 2.2250738585072014e-308
