struct Safe {
    private var code = 1234
    fileprivate var label = "safe"
    private(set) var attempts = 0
    mutating func open(_ n: Int) -> Bool {
        attempts += 1
        return n == code
    }
}
var s = Safe()
print(s.open(1), s.open(1234), s.attempts, s.label)
// expect: false true 2 safe
