// error line 3: missing argument for parameter 'y' in call
struct P { var x: Int, y: Int }
print(P(x: 1))
