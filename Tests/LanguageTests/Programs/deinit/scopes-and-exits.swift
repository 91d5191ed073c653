// Objects go in the order in which Swift lets them go, however a scope is left.
class A { let n: String; init(_ n: String) { self.n = n }; deinit { print("-", n) } 
  func touch() -> A { self } }
struct Err: Error { let a: A }
func early(_ k: Int) -> Int {
    let a = A("a\(k)")
    guard k > 0 else { print("guard"); return 0 }
    let b = A("b\(k)")
    defer { print("defer", b.n) }
    if k == 1 { return a.n.count }
    for i in 0..<3 {
        let c = A("c\(i)")
        if i == 1 { break }
        _ = c
    }
    print("end", k)
    return b.n.count
}
print(early(0)); print(early(1)); print(early(2))
func thrower(_ k: Int) throws -> A {
    let x = A("x\(k)")
    if k > 0 { throw Err(a: A("payload")) }
    return x
}
do { let r = try thrower(0); print("got", r.n); _ = try thrower(1) } catch let e as Err { print("caught", e.a.n) } catch {}
print(try! thrower(0).n)
print((try? thrower(1)) == nil)
func closures() {
    let a = A("captured")
    let f = { print("in", a.n) }
    f()
    var g: (() -> Void)? = { [b = A("listed")] in print(b.n) }
    g?()
    g = nil
    print("g gone")
}
closures()
func optionals() {
    var o: A? = A("o")
    if let p = o { print("has", p.n) }
    o = A("o2")
    o = nil
    let q: A? = A("q")
    switch q { case let x?: print("switch", x.n); case nil: break }
    print(A("tmp").touch().touch().n)
    let arr = [A("e0"), A("e1")].map { $0.n }
    print(arr)
    var list: [A?] = [A("l0"), nil, A("l2")]
    list[0] = nil
    list.removeLast()
    print("list", list.count)
}
optionals()
func reassign() {
    var a = A("r1")
    a = A("r2")
    print("re", a.n)
    let t = (a, A("r3"))
    a = t.1
    print("tuple", t.0.n)
}
reassign()
enum E { case some(A), none }
func enums() { var e = E.some(A("enum")); if case .some(let a) = e { print(a.n) }; e = .none; print("none"); _ = e }
enums()
struct Outer { var inner: Inner; struct Inner { var items: [Int]; var a: A } }
func cow() {
    var x = Outer(inner: .init(items: [1], a: A("shared")))
    var y = x
    y.inner.items.append(2)
    x.inner.a = A("mine")
    print(x.inner.items, y.inner.items, y.inner.a.n)
    y.inner.a = x.inner.a
    print("same", y.inner.a === x.inner.a)
}
cow()
class Tree { var kids: [Tree] = []; weak var parent: Tree?; let id: Int; init(_ i: Int) { id = i }; deinit { print("tree", id) }
  func add(_ t: Tree) { t.parent = self; kids.append(t) } }
func trees() { let r = Tree(0); for i in 1...3 { let k = Tree(i); k.add(Tree(i * 10)); r.add(k) }; print(r.kids[1].kids[0].parent!.id) ; let keep = r.kids[2]; r.kids.removeAll(); print("kept", keep.parent?.id ?? -1) }
trees()
func args(_ a: A, _ b: A) { print("args", a.n, b.n) }
args(A("p"), A("q2")); print("after args")
var top = [A("t0"), A("t1")]
top.remove(at: 0)
print("removed")
top.swapAt(0, 0)
top.append(A("t2")); top.reverse(); _ = top.popLast()
print("popped", top.count)
// expect: guard
// expect: - a0
// expect: 0
// expect: defer b1
// expect: - b1
// expect: - a1
// expect: 2
// expect: - c0
// expect: - c1
// expect: end 2
// expect: defer b2
// expect: - b2
// expect: - a2
// expect: 2
// expect: got x0
// expect: - x1
// expect: - x0
// expect: caught payload
// expect: - payload
// expect: - x0
// expect: x0
// expect: - x1
// expect: - payload
// expect: true
// expect: in captured
// expect: listed
// expect: - listed
// expect: g gone
// expect: - captured
// expect: has o
// expect: - o
// expect: - o2
// expect: switch q
// expect: - tmp
// expect: tmp
// expect: - e0
// expect: - e1
// expect: ["e0", "e1"]
// expect: - l0
// expect: - l2
// expect: list 2
// expect: - q
// expect: - r1
// expect: re r2
// expect: tuple r2
// expect: - r2
// expect: - r3
// expect: enum
// expect: - enum
// expect: none
// expect: [1] [1, 2] shared
// expect: - shared
// expect: same true
// expect: - mine
// expect: 2
// expect: tree 1
// expect: tree 10
// expect: tree 2
// expect: tree 20
// expect: kept 0
// expect: tree 3
// expect: tree 30
// expect: tree 0
// expect: args p q2
// expect: - q2
// expect: - p
// expect: after args
// expect: - t0
// expect: removed
// expect: - t1
// expect: popped 1
