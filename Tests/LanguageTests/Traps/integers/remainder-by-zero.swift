var n = 3
while n >= 0 {
    print(10 % n)
    n -= 1
}
// expect: 1
// expect: 0
// expect: 0
// trap line 3: Division by zero in remainder operation
