// error line 6: invalid conversion of thrown error type 'any Error' to 'E'
enum E: Error { case a, b }
enum F: Error { case x }
func f() throws(E) {}
func take(_ body: () throws(E) -> Void) {}
take { try f() }
