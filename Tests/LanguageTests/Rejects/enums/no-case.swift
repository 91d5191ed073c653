// error line 3: type 'E' has no member 'b'
enum E { case a }
print(E.b)
