// error line 4: 'x' is inaccessible due to 'private' protection level
struct S { private var x = 1 }
let s = S()
print(s.x)
