let describe = { (n: Int) -> String in
    if n < 0 { return "negative" }
    let half = n / 2
    return "half is \(half)"
}
print(describe(-1), describe(9))
// expect: negative half is 4
print([1, 2, 3].map { n in
    let square = n * n
    return square + 1
})
// expect: [2, 5, 10]
