// error line 4: error is not handled because the enclosing function is not declared 'throws'
struct E: Error {}
func g() {
    throw E()
}
g()
