struct Counter {
    var n: Int
    func plus(_ k: Int) -> Int { n + k }
    static func zero() -> Counter { Counter(n: 0) }
}
let c = Counter(n: 5)
let plus = c.plus
print(plus(2), [1, 2].map(c.plus), Counter.plus(c)(10), Counter.zero().n)
// expect: 7 [6, 7] 15 0
print(["1", "x"].compactMap(Int.init), [3, 1].map(String.init))
// expect: [1] ["3", "1"]
