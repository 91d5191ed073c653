// error line 2: of type 'Int' to
let f: (Int) -> String = { $0 + 1 }
print(f(1))
