// Observers and accessors of overridden properties, in the order in which they run.
class Base {
    var n = 1 { willSet { print("base will", newValue) } didSet { print("base did", oldValue, n) } }
    var m: Int = 10
    var text: String { "base" }
    init() { n = 3; m = 11; print("init", n, m) }
    func bump() { n += 1; m += 1 }
    subscript(i: Int) -> Int { get { i } set { print("base sub", i, newValue) } }
}
class Sub: Base {
    override var n: Int { didSet { print("sub did", oldValue, n) } }
    override var m: Int { get { super.m * 2 } set { print("set m", newValue); super.m = newValue } }
    override var text: String { "sub of " + super.text }
    override subscript(i: Int) -> Int { get { i * 10 } set { print("sub sub", newValue) } }
    override init() { super.init(); n = 7; m = 20 }
}
class Last: Sub {
    override var n: Int { willSet { print("last will", newValue) } }
    override var m: Int { didSet { print("last m", oldValue, m) } }
}
let b: Base = Last()
b.bump()
print(b.n, b.m, b.text, b[4])
b[1] = 2
b[1] += 1
class Twice { var v = 0 { didSet { if v > 10 { v = 10 }; print("v", v, oldValue) } } }
let t = Twice()
t.v = 50
struct S { var a = 1 { didSet { a = min(a, 5) } }
  var list = [1] { didSet { print("list", list.count) } } 
  mutating func grow() { list.append(3); a += 100 } }
var s = S()
s.a = 9
print(s.a)
s.list.append(2)
s.grow()
print(s.a, s.list)
func change(_ x: inout Int) { x = 77 }
change(&s.a); print(s.a)
change(&b.m); print(b.m)
final class F { var list: [Int] = [] { willSet { print("will", newValue) } } }
let f = F(); f.list.append(1); f.list += [2]
// expect: init 3 11
// expect: last will 7
// expect: base will 7
// expect: base did 3 7
// expect: sub did 3 7
// expect: set m 20
// expect: last m 22 40
// expect: last will 8
// expect: base will 8
// expect: base did 7 8
// expect: sub did 7 8
// expect: set m 41
// expect: last m 40 82
// expect: 8 82 sub of base 40
// expect: sub sub 2
// expect: sub sub 11
// expect: v 10 0
// expect: 5
// expect: list 2
// expect: list 3
// expect: 5 [1, 2, 3]
// expect: 5
// expect: set m 77
// expect: last m 82 154
// expect: 154
// expect: will [1]
// expect: will [1, 2]
