let a: Int
let b = Int("3") == 3
if b { a = 1 }
a = 2
print(a)
// error line 4: immutable value 'a' may only be initialized once
