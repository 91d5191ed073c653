// error line 3: instance member 'x' cannot be used on type 'P'
struct P { var x = 1 }
print(P.x)
