let xs = (0..<200).map { _ in Int.random(in: 5...7) }
print(xs.allSatisfy { 5...7 ~= $0 }, Set(xs).sorted())
// expect: true [5, 6, 7]
print((0..<50).allSatisfy { _ in (0.0..<2).contains(Double.random(in: 0..<2)) })
// expect: true
