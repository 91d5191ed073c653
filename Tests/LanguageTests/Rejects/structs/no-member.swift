// error line 3: value of type 'P' has no member 'y'
struct P { var x = 1 }
print(P().y)
