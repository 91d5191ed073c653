// error line 3: cannot use optional chaining on non-optional value of type 'String'
let s = "a"
print(s?.count ?? 0)
