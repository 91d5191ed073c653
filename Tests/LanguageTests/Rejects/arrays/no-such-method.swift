// error line 3: value of type '[Int]' has no member 'push'
let xs = [1, 2]
print(xs.push(3))
