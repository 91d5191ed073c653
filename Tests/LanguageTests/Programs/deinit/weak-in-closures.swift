// Weak and unowned references in closures, loops and structs.
class Box { var v: Int; init(_ v: Int) { self.v = v }; deinit { print("gone", v) } }
var handlers: [() -> String] = []
func make() -> Box {
    let b = Box(1)
    weak var w = b
    unowned let u = b
    handlers.append { w == nil ? "nil" : "w\(w!.v)" }
    handlers.append { [weak b] in b.map { "b\($0.v)" } ?? "none" }
    handlers.append { [v = b.v] in "v\(v)" }
    print(u.v)
    return b
}
do {
    let box = make()
    print(handlers.map { $0() })
    box.v = 2
    print(handlers.map { $0() })
}
print(handlers.map { $0() })
func later() {
    weak var w: Box?
    let set = { (b: Box?) in w = b }
    do { let b = Box(7); set(b); print(w!.v) }
    print(w == nil)
    var list: [Box] = []
    for i in 0..<3 { let b = Box(10 + i); weak var x = b; list.append(b); print(x!.v) }
    list.removeFirst()
    print(list.count)
}
later()
class Parent { var kids: [Child] = []; deinit { print("parent") } }
class Child { unowned let parent: Parent; unowned var other: Parent?; weak var friend: Child?; init(_ p: Parent) { parent = p; other = p }; deinit { print("child") } }
do {
    let p = Parent()
    p.kids = [Child(p), Child(p)]
    p.kids[0].friend = p.kids[1]
    print(p.kids[0].friend === p.kids[1], p.kids[1].friend == nil, p.kids[0].parent === p)
    p.kids.removeLast()
    print(p.kids[0].friend == nil)
}
struct Ref { weak var b: Box? }
var r: Ref
do { let b = Box(30); r = Ref(b: b); let copy = r; print(copy.b!.v, r.b!.v) }
print(r.b == nil)
// expect: 1
// expect: ["w1", "b1", "v1"]
// expect: ["w2", "b2", "v1"]
// expect: gone 2
// expect: ["nil", "none", "v1"]
// expect: 7
// expect: gone 7
// expect: true
// expect: 10
// expect: 11
// expect: 12
// expect: gone 10
// expect: 2
// expect: gone 11
// expect: gone 12
// expect: true true true
// expect: child
// expect: true
// expect: parent
// expect: child
// expect: 30 30
// expect: gone 30
// expect: true
