// error line 3: value of type 'S' has no member 'y'
struct S { var x = 1 }
print(S().y)
