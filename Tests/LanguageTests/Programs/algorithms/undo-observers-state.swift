protocol Command { func execute(on d: inout Document); func undo(on d: inout Document); var name: String { get } }
struct Document: CustomStringConvertible { var text = ""; var description: String { "\"\(text)\"" } }
struct Insert: Command { let s: String; var name: String { "insert(\(s))" }; func execute(on d: inout Document) { d.text += s }; func undo(on d: inout Document) { d.text.removeLast(s.count) } }
final class Replace: Command { let from: Character, to: Character; private var saved: String?; init(_ f: Character, _ t: Character) { from = f; to = t }
    var name: String { "replace" }; func execute(on d: inout Document) { saved = d.text; d.text = String(d.text.map { $0 == from ? to : $0 }) }; func undo(on d: inout Document) { if let saved { d.text = saved } } }
struct Macro: Command { let steps: [any Command]; var name: String { steps.map(\.name).joined(separator: "+") }; func execute(on d: inout Document) { for s in steps { s.execute(on: &d) } }; func undo(on d: inout Document) { steps.reversed().forEach { $0.undo(on: &d) } } }
final class Editor { private(set) var document = Document(); private var done: [any Command] = [], undone: [any Command] = []
    var onChange: ((Document, String) -> Void)?
    func run(_ c: any Command) { c.execute(on: &document); done.append(c); undone.removeAll(); onChange?(document, c.name) }
    @discardableResult func undo() -> Bool { guard let c = done.popLast() else { return false }; c.undo(on: &document); undone.append(c); onChange?(document, "undo " + c.name); return true }
    func redo() { if let c = undone.popLast() { c.execute(on: &document); done.append(c); onChange?(document, "redo") } } }
let editor = Editor()
editor.onChange = { print($1, $0) }
editor.run(Insert(s: "hello")); editor.run(Replace("l", "L")); editor.run(Macro(steps: [Insert(s: " w"), Replace("h", "H")]))
editor.undo(); editor.undo(); editor.redo(); editor.undo(); editor.undo()
print(editor.undo(), editor.document)
final class Observable<T> { typealias Handler = (_ old: T, _ new: T) -> Void
    private var handlers: [Int: Handler] = [:], next = 0
    var value: T { didSet { handlers.sorted { $0.key < $1.key }.forEach { $0.value(oldValue, value) } } }
    init(_ v: T) { value = v }
    func observe(_ h: @escaping Handler) -> Token { next += 1; let id = next; handlers[id] = h; return Token { [weak self] in self?.handlers[id] = nil } }
    func map<U>(_ f: @escaping (T) -> U) -> Observable<U> { let o = Observable<U>(f(value)); handlers[-1 - next] = { _, n in o.value = f(n) }; return o } }
final class Token { private let cancel: () -> Void; init(_ c: @escaping () -> Void) { cancel = c }; deinit { cancel(); print("cancelled") } }
let temperature = Observable(20)
let label = temperature.map { "\($0)°" }
var token: Token? = temperature.observe { print("changed", $0, "->", $1) }
temperature.value = 25
token = nil
temperature.value += 1
print(label.value, temperature.value, token == nil)
enum State: String, CaseIterable { case idle, running, paused, done }
enum Event { case start, pause, resume, finish(code: Int) }
struct Machine { private(set) var state = State.idle { didSet { history.append("\(oldValue)>\(state)") } }; var history: [String] = []; struct Illegal: Error { let state: State, event: Event }
    mutating func handle(_ e: Event) throws { state = switch (state, e) { case (.idle, .start), (.paused, .resume): .running; case (.running, .pause): .paused; case (.running, .finish(code: 0)): .done; case (_, .finish(let c)) where c > 0: .idle; default: throw Illegal(state: state, event: e) } } }
var machine = Machine()
for e: Event in [.start, .pause, .start, .resume, .finish(code: 3), .start, .finish(code: 0), .finish(code: 0)] { do { try machine.handle(e) } catch let e as Machine.Illegal { print("illegal \(e.event) in \(e.state)") } catch {} }
print(machine.history, machine.state, State.allCases.map(\.rawValue.count))
class Pool<Item: AnyObject> { private var free: [Item] = []; private let make: () -> Item; private(set) var made = 0; init(_ m: @escaping () -> Item) { make = m }
    func with<R>(_ body: (Item) throws -> R) rethrows -> R { let i = free.popLast() ?? { made += 1; return make() }(); defer { free.append(i) }; return try body(i) } }
final class Buffer { var n = 0 }
let pool = Pool { Buffer() }
print(pool.with { $0.n += 1; return $0.n }, pool.with { b in pool.with { c in b.n += 10; return c.n + b.n } }, pool.made)
struct Event2<A> { private var subs: [(A) -> Bool] = []; mutating func on(_ f: @escaping (A) -> Bool) { subs.append(f) }; func callAsFunction(_ a: A) -> Int { subs.filter { $0(a) }.count } }
var clicked = Event2<(x: Int, y: Int)>()
clicked.on { $0.x > 0 }; clicked.on { p in p.x == p.y }
print(clicked((1, 1)), clicked((x: 0, y: 5)))
// expect: insert(hello) "hello"
// expect: replace "heLLo"
// expect: insert( w)+replace "HeLLo w"
// expect: undo insert( w)+replace "heLLo"
// expect: undo replace "hello"
// expect: redo "heLLo"
// expect: undo replace "hello"
// expect: undo insert(hello) ""
// expect: false ""
// expect: changed 20 -> 25
// expect: cancelled
// expect: 26° 26 true
// expect: illegal start in paused
// expect: illegal finish(code: 0) in done
// expect: ["idle>running", "running>paused", "paused>running", "running>idle", "idle>running", "running>done"] done [4, 7, 6, 4]
// expect: 1 11 2
// expect: 2 0
// pending: Fatal
