let f = { $0 + $1 }
print(f(1, 2))
// error line 1
