// error line 6
enum E: Error { case a }
func f() throws {}
func g() {
    do {
        try f()
    } catch E.a {
        print(1)
    }
}
g()
