// error line 3: value of type 'S' has no member 'b'
struct S { var a = 1 }
print([S()].map(\.b))
