// error line 3: invalid redeclaration of 'n'
let n: Int = 3
let n: String = "a"
print(n)
