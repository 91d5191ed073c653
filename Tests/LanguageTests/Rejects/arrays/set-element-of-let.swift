// error line 3: 'xs' is a 'let' constant
let xs = [1, 2]
xs[0] = 5
print(xs)
