var xs = [1, 2, 3]
print(Array(xs.reversed()), xs.reversed().first!)
// expect: [3, 2, 1] 3
xs.reverse()
print(xs)
// expect: [3, 2, 1]
for x in xs.reversed() { print(x, terminator: " ") }
print()
// expect: 1 2 3 
