// error line 4: thrown type 'Int' does not conform to the 'Error' protocol
enum E: Error { case a, b }
enum F: Error { case x }
func f() throws(Int) {}
try f()
