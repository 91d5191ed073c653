// error line 3: generic parameter 'T' could not be inferred
func make<T>() -> [T] { [] }
let x = make()
print(x.count)
