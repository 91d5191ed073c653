// error line 5: thrown expression type 'F' cannot be converted to error type 'E'
enum E: Error { case a, b }
enum F: Error { case x }
func f() throws(F) {}
func g() throws(E) { try f() }
try g()
