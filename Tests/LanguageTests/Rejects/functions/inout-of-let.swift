// error line 4: 'n' is a 'let' constant
func f(_ a: inout Int) { a += 1 }
let n = 1
f(&n)
