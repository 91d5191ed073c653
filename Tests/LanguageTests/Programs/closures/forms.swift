let numbers = [3, 1, 2]
print(numbers.sorted(by: { (a: Int, b: Int) -> Bool in return a > b }))
// expect: [3, 2, 1]
print(numbers.sorted(by: { a, b in a > b }))
// expect: [3, 2, 1]
print(numbers.sorted { $0 > $1 })
// expect: [3, 2, 1]
print(numbers.sorted(by: >))
// expect: [3, 2, 1]
