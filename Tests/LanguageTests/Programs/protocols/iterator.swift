struct Countdown: Sequence, IteratorProtocol {
    var n: Int
    mutating func next() -> Int? {
        defer { n -= 1 }
        return n > 0 ? n : nil
    }
}
for i in Countdown(n: 3) { print(i, terminator: " ") }
print(Countdown(n: 4).map { $0 * 2 }, Array(Countdown(n: 2)), Countdown(n: 5).reduce(0, +), Countdown(n: 3).contains(2))
// expect: 3 2 1 [8, 6, 4, 2] [2, 1] 15 true
