// error line 2: ambiguous use of operator '+'
let f = { $0 + $1 }
print(f)
