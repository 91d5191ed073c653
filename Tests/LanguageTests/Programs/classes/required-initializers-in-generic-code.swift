protocol P { init(n: Int); var n: Int { get } }
class A: P { var n: Int; required init(n: Int) { self.n = n } }
class B: A { var k = 5 ; override var n: Int { get { super.n * k } set {} } }
func mk<T: P>(_ t: T.Type) -> T { t.init(n: 3) }
print(mk(A.self).n, mk(B.self).n)
func mk2<T: A>(_ t: T.Type) -> T { T(n: 3) }
print(mk2(B.self).n)
// expect: 3 15
// expect: 15
