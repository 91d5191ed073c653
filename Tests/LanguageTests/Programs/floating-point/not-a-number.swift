let nan = Double.nan
print(nan == nan, nan < 1, nan > 1, nan.isNaN)
// expect: false false false true
print((1.0 / 0).isInfinite, (0.0 / 0).isNaN, 1.0.isFinite)
// expect: true true true
print(Double.maximum(nan, 1), Double.minimum(2, nan))
// expect: 1.0 2.0
