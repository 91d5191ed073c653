struct E: Error {}
struct S { var a = 0, arr = [1, 2], m: [String: Int] = ["k": 1]; var c: Int { get { a } set { a = newValue } }; var n: String { get { "\(a)" } set { a = newValue.count } } }
func f(_ x: inout Int) throws { x = 9; throw E() }
func g(_ x: inout String) throws { x = "abcd"; throw E() }
var s = S()
do { try f(&s.c) } catch { print(s.a) }
do { try g(&s.n) } catch { print(s.a) }
do { try f(&s.arr[1]) } catch { print(s.arr) }
do { try f(&s.a) } catch { print(s.a) }
do { try f(&s.m["k"]!) } catch { print(s.m) }
// expect: 9
// expect: 4
// expect: [1, 9]
// expect: 9
// expect: ["k": 9]
