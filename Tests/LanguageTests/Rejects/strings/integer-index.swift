// error line 3: 'subscript(_:)' is unavailable: cannot subscript String with an Int, use a String.Index instead.
let s = "abc"
print(s[0])
