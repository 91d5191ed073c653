// error line 3
struct P { var x = 1 }
print(P()[keyPath: \.y])
