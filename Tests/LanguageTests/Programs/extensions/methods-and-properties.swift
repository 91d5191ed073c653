extension Int {
    var squared: Int { self * self }
    func times(_ f: (Int) -> Void) { for i in 0..<self { f(i) } }
    static let answer = 42
    mutating func bump() { self += 1 }
}
print(5.squared, Int.answer)
// expect: 25 42
2.times { print("time", $0) }
// expect: time 0
// expect: time 1
var n = 1
n.bump()
print(n)
// expect: 2
