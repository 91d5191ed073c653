let point = (x: 3, y: 4)
print(point.x, point.y, point.0, point.1)
// expect: 3 4 3 4
let plain = (1, "one", true)
print(plain.0, plain.1, plain.2)
// expect: 1 one true
print(point, plain)
// expect: (x: 3, y: 4) (1, "one", true)
