// error line 6: switch must be exhaustive
enum E: Error { case a, b }
enum F: Error { case x }
func f() throws(E) { throw .b }
do { try f() } catch {
    switch error {
    case .a: print("a")
    }
}
