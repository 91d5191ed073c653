var n = 10
n += 5; n -= 3; n *= 4; n /= 6; n %= 5
print(n)
// expect: 3
var bits = 0b1010
bits <<= 2; bits |= 1; bits &= ~8; bits ^= 0b11; bits >>= 1
print(bits)
// expect: 17
var s = "a"
s += "b"
var xs = [1]
xs += [2, 3]
print(s, xs)
// expect: ab [1, 2, 3]
