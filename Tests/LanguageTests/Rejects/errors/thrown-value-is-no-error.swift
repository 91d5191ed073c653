// error line 3
struct S {}
func f() throws { throw S() }
