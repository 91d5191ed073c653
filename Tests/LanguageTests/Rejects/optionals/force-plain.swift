// error line 3: cannot force unwrap value of non-optional type 'Int'
let n = 1
print(n!)
