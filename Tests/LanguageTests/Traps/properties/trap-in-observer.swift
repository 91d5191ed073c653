// trap line 4: may only rise
struct Score {
    var n = 0 {
        didSet { precondition(n >= oldValue, "may only rise") }
    }
}
var s = Score()
s.n = 5
print(s.n)
s.n = 3
// expect: 5
