// error line 3: type 'Int' cannot be used as a boolean; test for '!= 0' instead
let n = 3
if n { print(1) }
while n & 1 { }
let b = n == 3 && n
