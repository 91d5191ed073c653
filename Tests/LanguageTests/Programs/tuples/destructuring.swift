let (a, b) = (1, 2)
let (name, (x, y)) = ("p", (3, 4))
print(a + b, name, x, y)
// expect: 3 p 3 4
var u = 0, v = 0
(u, v) = (5, 6)
print(u, v)
// expect: 5 6
