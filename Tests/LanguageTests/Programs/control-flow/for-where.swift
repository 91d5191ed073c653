for n in 1...10 where n % 3 == 0 { print(n) }
// expect: 3
// expect: 6
// expect: 9
for (i, c) in "abcd".enumerated() where i % 2 == 1 { print(i, c) }
// expect: 1 b
// expect: 3 d
