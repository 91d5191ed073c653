// error line 4: errors thrown from here are not handled
struct E: Error {}
func f() throws -> Int { throw E() }
func g() -> Int { try f() }
print(g())
