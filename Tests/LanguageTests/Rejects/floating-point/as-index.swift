// error line 4
let xs = [1, 2]
let i = 1.0
print(xs[i])
