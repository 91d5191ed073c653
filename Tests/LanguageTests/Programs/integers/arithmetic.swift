let a = 17, b = 5
print(a + b, a - b, a * b, a / b, a % b)
// expect: 22 12 85 3 2
print(-a / b, -a % b, a / -b, a % -b)
// expect: -3 -2 -3 2
print(2 + 3 * 4, (2 + 3) * 4, 10 - 4 - 3)
// expect: 14 20 3
