// When temporaries, elements and replaced values go.
class A { let n: Int; init(_ n: Int) { self.n = n }; deinit { print("deinit", n) } 
 func make() -> () -> Int { { [weak self] in self?.n ?? -1 } }
 func make2() -> () -> Int { { [unowned self] in self.n } }
}
var f: () -> Int = { 0 }
do { let a = A(1); f = a.make(); print(f()) }
print(f())
do { let a = A(2); f = a.make2(); print(f()) }
let arr = [A(5), A(6), A(7)]
print(arr.count)
func g() throws -> A { A(9) }
func h() {
 _ = A(10)
 A(11)
 let _ = A(12)
 print("after")
 var v = A(13)
 print("x")
 v = A(14)
 print("y")
 defer { print("deferred", v.n) }
 for i in 0..<2 { let t = A(20 + i); if i == 0 { continue }; print(t.n) }
 var list = [A(30), A(31), A(32)]
 list.removeFirst()
 print("removed")
 list = []
 print("emptied")
 var d = ["a": A(40)]
 d["a"] = A(41)
 d["a"] = nil
 let o: A? = A(50)
 if let o { print(o.n) }
 let tup = (A(60), A(61))
 print(tup.0.n)
}
h()
// expect: 1
// expect: deinit 1
// expect: -1
// expect: 2
// expect: deinit 2
// expect: 3
// expect: deinit 10
// expect: deinit 11
// expect: deinit 12
// expect: after
// expect: x
// expect: deinit 13
// expect: y
// expect: deinit 20
// expect: 21
// expect: deinit 21
// expect: deinit 30
// expect: removed
// expect: deinit 31
// expect: deinit 32
// expect: emptied
// expect: deinit 40
// expect: deinit 41
// expect: 50
// expect: 60
// expect: deinit 60
// expect: deinit 61
// expect: deinit 50
// expect: deferred 14
// expect: deinit 14
