var x: Int! = 5
print(x + 1)
x = nil
print(x + 1)
// trap line 4
// expect: 6
