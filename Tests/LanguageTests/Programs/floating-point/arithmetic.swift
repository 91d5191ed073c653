let a = 7.0, b = 2.0
print(a + b, a - b, a * b, a / b, -a)
// expect: 9.0 5.0 14.0 3.5 -7.0
print(a.truncatingRemainder(dividingBy: b), a.remainder(dividingBy: 4))
// expect: 1.0 -1.0
print(0.1 + 0.2, 1e3, 1.5e-7, 0x1p4)
// expect: 0.30000000000000004 1000.0 1.5e-07 16.0
