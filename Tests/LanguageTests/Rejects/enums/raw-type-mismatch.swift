// error line 2: cannot convert value of type 'String' to
enum E: Int { case a = "x" }
print(E.a)
