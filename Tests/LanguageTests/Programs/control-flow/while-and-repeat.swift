var n = 3
while n > 0 {
    print(n, terminator: " ")
    n -= 1
}
repeat {
    n += 2
    print(n, terminator: " ")
} while n < 5
print()
// expect: 3 2 1 2 4 6 
