// error line 3: error is not handled because the enclosing function is not declared 'throws'
struct E: Error {}
func f() { throw E() }
f()
