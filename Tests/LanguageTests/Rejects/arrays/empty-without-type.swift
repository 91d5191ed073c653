// error line 2: empty collection literal requires an explicit type
let xs = []
print(xs)
