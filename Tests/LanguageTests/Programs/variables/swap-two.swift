var a = "left", b = "right"
swap(&a, &b)
print(a, b)
// expect: right left
(a, b) = (b, a)
print(a, b)
// expect: left right
