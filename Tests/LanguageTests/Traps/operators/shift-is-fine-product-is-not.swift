// trap line 4: arithmetic overflow
let a: Int32 = 1 << 20
print(a << 40, a)
print(a * a)
// expect: 0 1048576
