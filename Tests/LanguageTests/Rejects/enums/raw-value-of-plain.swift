// error line 3: value of type 'E' has no member 'rawValue'
enum E { case a }
print(E.a.rawValue)
