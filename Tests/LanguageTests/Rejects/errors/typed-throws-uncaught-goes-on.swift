// error line 10: thrown expression type 'E' cannot be converted to error type 'F'
enum E: Error { case a, b }
enum F: Error { case x }
func f() throws(E) {}
func g() throws(F) {
    do {
        try f()
    } catch .a {
        print("a")
    }
}
try g()
