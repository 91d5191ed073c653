let prices = ["tea": 2, "cake": 5, "milk": 1]
for (name, price) in prices.sorted(by: { $0.key < $1.key }) { print(name, price) }
// expect: cake 5
// expect: milk 1
// expect: tea 2
print(prices.sorted { $0.value > $1.value }.map { $0.key })
// expect: ["cake", "tea", "milk"]
print(prices.min { $0.value < $1.value }!.key)
// expect: milk
