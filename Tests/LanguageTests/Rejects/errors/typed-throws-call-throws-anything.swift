// error line 6: thrown expression type 'any Error' cannot be converted to error type 'E'
enum E: Error { case a, b }
enum F: Error { case x }
func f() throws {}
func g() throws(E) {
    try f()
}
try g()
