// error line 3: cannot use mutating member on immutable value: 'xs' is a 'let' constant
let xs = [1]
xs.append(2)
print(xs)
