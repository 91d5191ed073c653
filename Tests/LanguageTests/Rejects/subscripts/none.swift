// error line 3: value of type 'P' has no subscripts
struct P {}
print(P()[0])
