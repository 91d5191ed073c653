// A call that means several things gives what the pattern can take apart.
struct Both {
    var low: Int
    var high: Int
}
func both(_ x: Int) -> Both { Both(low: x, high: x + 1) }
@_disfavoredOverload func both(_ x: Int) -> (low: Int, high: Int) { (x, x + 1) }
let (u, v) = both(3)
print(u, v)
// expect: 3 4
let kept = both(4)
print(kept)
// expect: Both(low: 4, high: 5)
print(both(5).high, both(6).1)
// expect: 6 7
func inside() {
    let (x, _) = both(7)
    var (s, t) = both(8)
    s += t
    t = 0
    print(x, s, t, both(9))
}
inside()
// expect: 7 17 0 Both(low: 9, high: 10)
