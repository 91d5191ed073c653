let d = 1.0 / 3
let f = Float(d)
print(d, f, Double(f))
// expect: 0.3333333333333333 0.33333334 0.3333333432674408
print(Float(16_777_217), Double(Float.pi) == Double.pi)
// expect: 16777216.0 false
print(Float.greatestFiniteMagnitude, Float.leastNonzeroMagnitude)
// expect: 3.4028235e+38 1e-45
