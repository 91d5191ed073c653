// error line 3
enum E { case a(Int) }
print(E.a(1) == E.a(1))
