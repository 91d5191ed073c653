func average(_ v: [Int]) -> Int {
    let sum = v.reduce(0, +)
    return sum / v.count
}
print(average([4, 6]))
print(average([]))
// expect: 5
// trap line 3: Division by zero
