// error line 3: type 'Int?'
let n: Int? = 1
print(n + 1)
