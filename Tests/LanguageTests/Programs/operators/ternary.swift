let n = 7
print(n > 5 ? "big" : "small", n % 2 == 0 ? "even" : n % 3 == 0 ? "three" : "other")
// expect: big other
var a = 1, b = 2
(n > 5 ? { a += 10 } : { b += 10 })()
print(a, b)
// expect: 11 2
