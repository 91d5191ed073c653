// error line 6: invalid conversion from throwing function of type
enum E: Error { case a, b }
enum F: Error { case x }
func f() throws(E) {}
func take(_ g: () -> Void) { g() }
take(f)
