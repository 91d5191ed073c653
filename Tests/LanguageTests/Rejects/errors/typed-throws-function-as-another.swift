// error line 5: invalid conversion of thrown error type 'F' to 'E'
enum E: Error { case a, b }
enum F: Error { case x }
func f() throws(F) {}
let g: () throws(E) -> Void = f
try g()
