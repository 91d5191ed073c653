struct Counter {
    private(set) var n = 0
    mutating func up(by k: Int = 1) { n += k }
    mutating func reset() { self = Counter() }
}
var c = Counter()
c.up()
c.up(by: 5)
print(c.n)
// expect: 6
c.reset()
print(c.n)
// expect: 0
