// error line 2: cannot convert value of type 'String' to expected element type 'Int'
let xs: [Int] = [1, 2, "three"]
print(xs)
