// error line 3: static member 'x' cannot be used on instance of type 'P'
struct P { static let x = 1 }
print(P().x)
