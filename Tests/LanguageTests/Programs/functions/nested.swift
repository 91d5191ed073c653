func countdown(from n: Int) -> [Int] {
    var out: [Int] = []
    func step(_ k: Int) {
        guard k > 0 else { return }
        out.append(k)
        step(k - 1)
    }
    step(n)
    return out
}
print(countdown(from: 4))
// expect: [4, 3, 2, 1]
