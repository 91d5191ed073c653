// error line 3: type 'Int'
let n = 1
if n { print("yes") }
