// error line 2
let xs = [1, "a"]
print(xs)
