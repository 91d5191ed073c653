// error line 2: cannot convert value of type 'String' to expected element type 'Int'
let xs: [Int] = [1, "two"]
print(xs)
