struct Even {
    let n: Int
    init?(_ n: Int) {
        guard n % 2 == 0 else { return nil }
        self.n = n
    }
}
print(Even(4)?.n as Any, Even(5) == nil, [1, 2, 4].compactMap(Even.init).map { $0.n })
// expect: Optional(4) true [2, 4]
