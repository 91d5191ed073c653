// error line 3: cannot call value of non-function type 'Int'
let n = 5
print(n(3))
