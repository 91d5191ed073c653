// error line 3
let xs = [1, 2]
print(xs["a"])
