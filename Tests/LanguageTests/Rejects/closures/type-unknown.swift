// error line 2: cannot infer type of closure parameter
let f = { $0 + $1 }
print(f)
