func steps(_ start: Int) -> Int {
    var n = start, count = 0
    while n != 1 {
        n = n % 2 == 0 ? n / 2 : 3 * n + 1
        count += 1
    }
    return count
}
print([1, 7, 27].map(steps))
// expect: [0, 16, 111]
