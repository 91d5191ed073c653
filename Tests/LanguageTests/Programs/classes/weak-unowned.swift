class Person { let name: String; var apartment: Apartment?; weak var friend: Person?; init(_ n: String) { name = n }; deinit { print("bye", name) } }
class Apartment { let unit: String; weak var tenant: Person?; init(_ u: String) { unit = u }; deinit { print("gone", unit) } }
var john: Person? = Person("John"), unit: Apartment? = Apartment("4A")
john!.apartment = unit; unit!.tenant = john
print(unit!.tenant!.name, john?.apartment?.unit ?? "-")
john = nil
print(unit!.tenant as Any, unit!.tenant?.name ?? "empty")
unit = nil
class Customer { let name: String; var card: Card!; init(_ n: String) { name = n; card = Card(self) }; deinit { print("customer", name) } }
class Card { unowned let owner: Customer; let number: Int; init(_ c: Customer) { owner = c; number = c.name.count }; deinit { print("card", number) } }
var c: Customer? = Customer("Ann")
print(c!.card.owner.name, c!.card.number)
c = nil
class Node { let v: Int; var children: [Node] = []; weak var parent: Node?; init(_ v: Int, _ kids: Node...) { self.v = v; children = kids; kids.forEach { $0.parent = self } }
    var path: [Int] { (parent?.path ?? []) + [v] }; var depth: Int { parent.map { $0.depth + 1 } ?? 0 }
    func find(_ x: Int) -> Node? { v == x ? self : children.lazy.compactMap { $0.find(x) }.first }
    deinit { print("~\(v)", terminator: " ") } }
do {
    let tree = Node(1, Node(2, Node(4)), Node(3))
    print(tree.find(4)!.path, tree.find(4)!.depth, tree.find(9) == nil)
    let orphan = tree.children.remove(at: 0)
    print(orphan.parent!.v, orphan.find(4)!.path)
}
print()
class Timer { var tick: (() -> Void)?; var n = 0; func start() { tick = { [weak self] in guard let self else { print("dead"); return }; self.n += 1; print("tick", self.n) } }
    func startUnowned() { tick = { [unowned self] in self.n += 10 } }; deinit { print("timer off") } }
var timer: Timer? = Timer()
timer!.start()
let tick = timer!.tick!
tick(); tick()
timer!.startUnowned(); timer!.tick!()
print(timer!.n)
timer = nil
tick()
struct WeakBox<T: AnyObject> { weak var value: T? }
class Obj { let id: Int; init(_ i: Int) { id = i } }
var keep: Obj? = Obj(1)
let boxes = [WeakBox(value: keep), WeakBox(value: Obj(2))]
print(boxes.map { $0.value?.id ?? -1 }, boxes.compactMap(\.value).count)
keep = nil
print(boxes.allSatisfy { $0.value == nil })
class Subject { private var observers: [(id: Int, block: (Int) -> Void)] = []; private var nextID = 0
    var value = 0 { didSet { if value != oldValue { observers.forEach { $0.block(value) } } } }
    func observe(_ b: @escaping (Int) -> Void) -> () -> Void { nextID += 1; let id = nextID; observers.append((id, b)); return { [weak self] in self?.observers.removeAll { $0.id == id } } } }
let subject = Subject()
var seen: [String] = []
let stop = subject.observe { seen.append("a\($0)") }
_ = subject.observe { seen.append("b\($0)") }
subject.value = 1; subject.value = 1; stop(); subject.value = 2
print(seen)
func make() -> () -> Int { let o = Obj(7); return { o.id } }
print(make()(), isKnownUniquelyReferenced(&keep))
var a: Person? = Person("A"), b: Person? = Person("B")
a!.friend = b; b!.friend = a
a = nil
print(b!.friend == nil, "then")
b = nil
// expect: John 4A
// expect: bye John
// expect: nil empty
// expect: gone 4A
// expect: Ann 3
// expect: customer Ann
// expect: card 3
// expect: [1, 2, 4] 2 true
// expect: 1 [1, 2, 4]
// expect: ~2 ~4 ~1 ~3 
// expect: tick 1
// expect: tick 2
// expect: 12
// expect: timer off
// expect: dead
// expect: [1, -1] 1
// expect: true
// expect: ["a1", "b1", "b2"]
// expect: 7 false
// expect: bye A
// expect: true then
// expect: bye B
// pending: cannot find 'isKnownUniquelyReferenced' in scope
