// error line 4: call can throw but is not marked with 'try'
struct E: Error {}
func f() throws -> Int { throw E() }
do { print(f()) } catch { print(error) }
