// error line 3: value of type '[Int]' has no member 'size'
let xs = [1, 2]
print(xs.size())
