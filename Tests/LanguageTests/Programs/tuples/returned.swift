func minMax(_ xs: [Int]) -> (min: Int, max: Int)? {
    guard var low = xs.first else { return nil }
    var high = low
    for x in xs {
        low = min(low, x)
        high = max(high, x)
    }
    return (low, high)
}
if let r = minMax([3, 9, -2]) { print(r.min, r.max) }
// expect: -2 9
print(minMax([]) == nil)
// expect: true
