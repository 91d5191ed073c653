// error line 4: type 'String?'
func f(_ s: String) { print(s) }
let s: String? = "a"
f(s)
