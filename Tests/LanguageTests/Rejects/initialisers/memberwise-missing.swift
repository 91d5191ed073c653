// error line 3: missing argument for parameter 'y' in call
struct P { var x: Int; var y: Int }
let p = P(x: 1)
print(p)
