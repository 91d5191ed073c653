// error line 3
let n = 3
if case let x? = n { print(x) }
