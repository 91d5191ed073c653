// The root of x³ = 2 by Newton's method.
var x = 1.0
for step in 1...5 {
    x -= (x * x * x - 2) / (3 * x * x)
    print(step, x)
}
// expect: 1 1.3333333333333333
// expect: 2 1.2638888888888888
// expect: 3 1.259933493449977
// expect: 4 1.2599210500177698
// expect: 5 1.2599210498948732
