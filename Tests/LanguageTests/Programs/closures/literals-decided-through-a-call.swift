print(zip([1, 2], [3.5, 4]).map { $0 * $1 })
print(zip([1, 2], [3.5, 4]).map { a, b in Double(a) * b })
print(zip([1, 2], [3, 4]).map { $0 * $1 })
let products: [Double] = zip([1, 2], [3.5, 4]).map { $0 * $1 }
print(products)
print(zip([1, 2], [3.5, 4]).map { $0 + $1 }.reduce(0, +))
print([1, 2, 3].reversed().map { $0 * 1.5 })
let halves: [Float] = [1, 2].map { $0 / 2 }
print(halves)
// expect: [3.5, 8.0]
// expect: [3.5, 8.0]
// expect: [3, 8]
// expect: [3.5, 8.0]
// expect: 10.5
// expect: [4.5, 3.0, 1.5]
// expect: [0.5, 1.0]
