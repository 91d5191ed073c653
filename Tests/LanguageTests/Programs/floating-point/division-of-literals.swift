print(10 / 4 * 2.0, 10 / 4, 3 / 2 + 1, 1 / 3.0, 7 / 2 * 2, 1 / 2 + 0.5)
let half: Double = 1 / 2
let third: Float = 2 / 3 * 3
let whole: Int = 9 / 2
let x = 2.5
print(half, third, whole, x * (1 / 2), 1 / 4 * x, x + 3 / 2, max(1 / 2, 0.25))
func f(_ d: Double) -> Double { d }
print(f(3 / 4), f(-1 / 2), f(10 - 3 / 2), Double(3 / 2), -7 / 2, 7 % 4 * 2, 1 << 3 / 2)
let ds: [Double] = [1 / 2, 3 / 4, 5 % 3 == 2 ? 1 / 8 : 2]
print(ds, 1 / 2 < 0.6, 1 / 2 == 0.5, 5 / 2 == 2)
var acc = 0.0
acc += 1 / 8
acc *= 3 / 2
print(acc, true ? 1 / 2 : 0.5, (1 / 2, 1.0 / 2))
// expect: 5.0 2 2 0.3333333333333333 6 1.0
// expect: 0.5 2.0 4 1.25 0.625 4.0 0.5
// expect: 0.75 -0.5 8.5 1.0 -3 6 4
// expect: [0.5, 0.75, 0.125] true true true
// expect: 0.1875 0 (0, 0.5)
