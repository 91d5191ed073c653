// error line 5: cannot find type 'Missing' in scope
let n = 3
switch n {
case let s as String where s.isEmpty: print(s)
case is Missing: print("m")
default: print("d")
}
