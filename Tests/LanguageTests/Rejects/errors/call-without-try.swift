// error line 5: call can throw but is not marked with 'try'
struct E: Error {}
func f() throws -> Int { throw E() }
func g() throws {
    let x = f()
    print(x)
}
