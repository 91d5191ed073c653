// error line 5: errors thrown from here are not handled
enum E: Error { case a, b }
func f() throws { throw E.a }
func g() {
    do { try f() } catch E.a { print("a") }
}
g()
