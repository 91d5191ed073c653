var xs = [1, 2, 3, 4, 5]
xs.replaceSubrange(1...2, with: [20, 30, 40])
print(xs)
// expect: [1, 20, 30, 40, 4, 5]
xs[0..<2] = [0]
print(xs)
// expect: [0, 30, 40, 4, 5]
xs.removeSubrange(1..<3)
print(xs)
// expect: [0, 4, 5]
xs.insert(contentsOf: [7, 8], at: 1)
print(xs)
// expect: [0, 7, 8, 4, 5]
xs.append(contentsOf: 1...2)
print(xs)
// expect: [0, 7, 8, 4, 5, 1, 2]
