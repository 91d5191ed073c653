final class T { let n: Int; init(_ n: Int) { self.n = n; print("init", n) }; deinit { print("deinit", n) } }
func f(_ t: T) -> Int { print("f", t.n); return t.n }
func g(_ t: T) -> T { print("g", t.n); return t }
_ = f(T(1))
print("a")
_ = g(T(2))
print("b")
_ = T(3)
print("c")
let x = f(T(4)) + f(T(5))
print(x)
_ = (T(6), T(7))
print("d")
func h() { _ = f(T(8)); print("h"); _ = T(9); print("h2"); let _ = T(10); print("h3") }
h()
print(f(T(11)))
_ = [T(12), T(13)].map { $0.n }
print("e")
_ = T(14).n
print("g")
// expect: init 1
// expect: f 1
// expect: deinit 1
// expect: a
// expect: init 2
// expect: g 2
// expect: deinit 2
// expect: b
// expect: init 3
// expect: deinit 3
// expect: c
// expect: init 4
// expect: f 4
// expect: deinit 4
// expect: init 5
// expect: f 5
// expect: deinit 5
// expect: 9
// expect: init 6
// expect: deinit 6
// expect: init 7
// expect: deinit 7
// expect: d
// expect: init 8
// expect: f 8
// expect: deinit 8
// expect: h
// expect: init 9
// expect: deinit 9
// expect: h2
// expect: init 10
// expect: deinit 10
// expect: h3
// expect: init 11
// expect: f 11
// expect: deinit 11
// expect: 11
// expect: init 12
// expect: init 13
// expect: deinit 12
// expect: deinit 13
// expect: e
// expect: init 14
// expect: deinit 14
// expect: g
