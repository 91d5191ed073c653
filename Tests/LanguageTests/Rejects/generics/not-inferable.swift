// error line 3: generic parameter 'T' could not be inferred
func make<T>() -> T? { nil }
let x = make()
print(x as Any)
