// error line 4: static member 'k' cannot be used on instance of type 'S'
struct S { static let k = 1 }
let s = S()
print(s.k)
