print((0.0...1.0).contains(0.5), ("a"..."f").contains("c"), ("a"..<"f").contains("f"))
// expect: true true false
print((1...5).clamped(to: 3...9), (0..<4).overlaps(3..<8))
// expect: 3...5 true
print(1...3 == 1...3, (0..<0) == (1..<1))
// expect: true false
