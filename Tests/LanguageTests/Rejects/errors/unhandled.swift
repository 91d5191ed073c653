// error line 5: errors thrown from here are not handled
struct E: Error {}
func f() throws -> Int { throw E() }
func g() {
    let x = try f()
    print(x)
}
g()
