let (q, r) = 47.quotientAndRemainder(dividingBy: 6)
print(q, r)
// expect: 7 5
print((-8).isMultiple(of: 4), 9.isMultiple(of: 2))
// expect: true false
print(5.signum(), (-5).signum(), 0.signum(), (-5).magnitude, abs(-9))
// expect: 1 -1 0 5 9
