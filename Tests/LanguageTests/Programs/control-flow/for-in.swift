for x in [10, 20] { print(x) }
// expect: 10
// expect: 20
for c in "hi" { print(c) }
// expect: h
// expect: i
for (key, value) in ["k": 1] { print(key, value) }
// expect: k 1
for i in stride(from: 3, to: 0, by: -1) { print(i) }
// expect: 3
// expect: 2
// expect: 1
