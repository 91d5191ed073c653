final class Person: Hashable, CustomStringConvertible {
    let name: String
    weak var spouse: Person? { didSet { Registry.shared.note("\(name).spouse: \(oldValue?.name ?? "-") -> \(spouse?.name ?? "-")") } }
    unowned let registry: Registry
    private(set) var children: [Person] = []
    private(set) weak var parent: Person?
    lazy var greeting: () -> String = { [unowned self] in "I am \(self.name)" }
    init(_ name: String, in registry: Registry = .shared) { self.name = name; self.registry = registry; registry.born += 1 }
    deinit { registry.note("\(name) gone") }
    func adopt(_ kids: Person...) { for k in kids { k.parent = self; children.append(k) } }
    static func == (a: Person, b: Person) -> Bool { a === b }
    func hash(into h: inout Hasher) { h.combine(ObjectIdentifier(self)) }
    var description: String { children.isEmpty ? name : "\(name)(\(children.map(String.init(describing:)).joined(separator: ",")))" }
    var ancestors: UnfoldFirstSequence<Person> { sequence(first: self) { $0.parent } }
}
final class Registry {
    static let shared = Registry()
    var born = 0
    private(set) var log: [String] = []
    func note(_ s: String) { log.append(s) }
    func flush() -> [String] { defer { log.removeAll() }; return log }
}
struct WeakSet<T: AnyObject> {
    private struct Box { weak var value: T? }
    private var boxes: [Box] = []
    mutating func insert(_ t: T) { boxes.removeAll { $0.value == nil }; if !contains(t) { boxes.append(Box(value: t)) } }
    func contains(_ t: T) -> Bool { boxes.contains { $0.value === t } }
    var alive: [T] { boxes.compactMap(\.value) }
    var capacity: Int { boxes.count }
}
var crowd = WeakSet<Person>()
do {
    let ann = Person("Ann"), bob = Person("Bob")
    (ann.spouse, bob.spouse) = (bob, ann)
    crowd.insert(ann); crowd.insert(bob); crowd.insert(ann)
    do {
        let cid = Person("Cid"), dee = Person("Dee")
        ann.adopt(cid, dee)
        dee.adopt(Person("Eve"))
        crowd.insert(dee)
        print(ann, Array(dee.children[0].ancestors), crowd.alive.count, dee.greeting())
    }
    print(crowd.alive.map(\.name), crowd.capacity, Set(ann.children + ann.children).count, Registry.shared.flush())
    bob.spouse = nil
    var maybe: Person? = Person("Temp")
    crowd.insert(maybe!)
    weak var w = maybe
    let g = maybe!.greeting
    print(g(), w === maybe)
    maybe = nil
    print(w == nil, crowd.capacity, crowd.alive.count, Registry.shared.flush())
}
print(crowd.alive.count, Registry.shared.flush(), Registry.shared.born)
class Base { let tag: String; init(_ t: String) { tag = t; print("init", t) }; deinit { print("deinit base", tag) } }
class Derived: Base { let part: Base; override init(_ t: String) { part = Base(t + ".part"); super.init(t) }; deinit { print("deinit derived", tag) } }
func scope() {
    defer { print("defer 1") }
    let d = Derived("d")
    defer { print("defer 2", d.tag) }
    var list = [Base("x"), Derived("y")]
    list.removeLast()
    print("removed")
    list = [d]
    print("replaced", list.count)
    withExtendedLifetime(list) { print("end") }
}
scope()
class Node { var next: Node?; let id: Int; init(_ id: Int, _ next: Node? = nil) { self.id = id; self.next = next }; deinit { if id % 1000 == 0 { print("node", id) } } }
var head: Node? = nil
for i in 0..<3000 { head = Node(i, head) }
head = nil
print("done")
// expect: Ann(Cid,Dee(Eve)) [Eve, Dee(Eve), Ann(Cid,Dee(Eve))] 3 I am Dee
// expect: ["Ann", "Bob", "Dee"] 3 2 ["Ann.spouse: - -> Bob", "Bob.spouse: - -> Ann"]
// expect: I am Temp true
// expect: true 4 3 ["Bob.spouse: Ann -> -", "Temp gone"]
// expect: 0 ["Bob gone", "Ann gone", "Cid gone", "Dee gone", "Eve gone"] 6
// expect: init d.part
// expect: init d
// expect: init x
// expect: init y.part
// expect: init y
// expect: deinit derived y
// expect: deinit base y
// expect: deinit base y.part
// expect: removed
// expect: deinit base x
// expect: replaced 1
// expect: end
// expect: defer 2 d
// expect: deinit derived d
// expect: deinit base d
// expect: deinit base d.part
// expect: defer 1
// expect: node 2000
// expect: node 1000
// expect: node 0
// expect: done
