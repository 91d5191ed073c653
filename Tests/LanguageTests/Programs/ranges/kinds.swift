print(0..<3, 0...3, (1..<1).isEmpty)
// expect: 0..<3 0...3 true
let r = 2..<7
print(r.lowerBound, r.upperBound, r.count, r.contains(7), (2...7).contains(7))
// expect: 2 7 5 false true
print((5...).contains(100), (...5).contains(6), (..<5).contains(4))
// expect: true false true
