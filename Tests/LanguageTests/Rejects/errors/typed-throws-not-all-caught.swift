// error line 6: errors thrown from here are not handled
enum E: Error { case a, b }
enum F: Error { case x }
func f() throws(E) {}
func g() {
    do { try f() } catch .a {} catch .b {}
}
g()
