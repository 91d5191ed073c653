print(min(3, 2), max(1, 2, 9, 4), abs(-3.5), abs(7), min("b", "a"))
// expect: 2 9 3.5 7 a
print(Swift.max(1.5, 2), [2, 1].min()!, (1...4).max()!)
// expect: 2.0 1 4
