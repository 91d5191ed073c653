for i in 0..<3 { print(i, terminator: " ") }
for i in (1...3).reversed() { print(i, terminator: " ") }
for i in stride(from: 0, to: 10, by: 4) { print(i, terminator: " ") }
for x in stride(from: 1.0, through: 0, by: -0.5) { print(x, terminator: " ") }
print()
// expect: 0 1 2 3 2 1 0 4 8 1.0 0.5 0.0 
