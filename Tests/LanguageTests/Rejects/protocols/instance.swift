// error line 3: type 'any P' cannot be instantiated
protocol P { init() }
let p = P()
print(p)
