// error line 3
struct S { var k = 1 }
print(S.k)
