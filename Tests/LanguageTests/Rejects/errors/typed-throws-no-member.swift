// error line 4: type 'E' has no member 'x'
enum E: Error { case a, b }
enum F: Error { case x }
func f() throws(E) { throw .x }
try f()
