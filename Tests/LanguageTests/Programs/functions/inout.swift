func double(_ n: inout Int) { n *= 2 }
func exchange<T>(_ a: inout T, _ b: inout T) { (a, b) = (b, a) }
var x = 4, y = 5
double(&x)
exchange(&x, &y)
print(x, y)
// expect: 5 8
var xs = [1, 2, 3]
double(&xs[1])
print(xs)
// expect: [1, 4, 3]
struct Box { var n = 7 }
var box = Box()
double(&box.n)
print(box.n)
// expect: 14
