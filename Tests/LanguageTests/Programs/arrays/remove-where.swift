var xs = Array(1...10)
xs.removeAll { $0 % 3 == 0 }
print(xs)
// expect: [1, 2, 4, 5, 7, 8, 10]
xs.removeFirst(2)
xs.removeLast(2)
print(xs)
// expect: [4, 5, 7]
xs.removeAll(where: { _ in true })
print(xs.isEmpty)
// expect: true
