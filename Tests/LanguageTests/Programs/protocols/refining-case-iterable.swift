protocol StateType: Hashable, CaseIterable { static var initial: Self { get } }
struct Machine<State: StateType, Input: Hashable> {
    struct Edge: Hashable { let from: State; let on: Input }
    private var table: [Edge: (State, ((State, State) -> Void)?)] = [:]
    private(set) var state = State.initial {
        willSet { trail.append(newValue) }
        didSet { if state != oldValue { transitions += 1 } }
    }
    private(set) var trail: [State] = [.initial]
    private(set) var transitions = 0
    subscript(from: State, on: Input) -> State? {
        get { table[Edge(from: from, on: on)]?.0 }
        set { table[Edge(from: from, on: on)] = newValue.map { ($0, nil) } }
    }
    mutating func when(_ from: State..., on: Input, go to: State, _ action: ((State, State) -> Void)? = nil) {
        for f in from { table[Edge(from: f, on: on)] = (to, action) }
    }
    enum Failure: Error { case noEdge(State, Input) }
    mutating func send(_ input: Input) throws {
        guard case let (to, action)? = table[Edge(from: state, on: input)] else { throw Failure.noEdge(state, input) }
        let old = state
        state = to
        action?(old, to)
    }
    mutating func run<S: Sequence>(_ inputs: S) -> Result<State, Failure> where S.Element == Input {
        do {
            for i in inputs { try send(i) }
            return .success(state)
        } catch let e as Failure { return .failure(e) } catch { preconditionFailure() }
    }
    var unreachable: Set<State> {
        var seen: Set = [State.initial], queue = [State.initial]
        while let s = queue.popLast() {
            for (edge, (to, _)) in table where edge.from == s && seen.insert(to).inserted { queue.append(to) }
        }
        return Set(State.allCases).subtracting(seen)
    }
}
enum Door: String, StateType { case open, closed, locked, broken; static let initial = Door.closed }
enum Act: Hashable { case push, pull, turn(Int), kick(force: Double) }
var counter = 0
var m = Machine<Door, Act>()
m.when(.closed, on: .pull, go: .open) { print("\($0.rawValue) -> \($1.rawValue)"); counter += 1 }
m.when(.open, on: .push, go: .closed)
m.when(.closed, on: .turn(1), go: .locked)
m[.locked, .turn(-1)] = .closed
print(m.unreachable.map(\.rawValue).sorted())
print(m.run([.pull, .push, .turn(1), .turn(-1), .pull]))
print(m.run([.push, .kick(force: 2)]))
m.when(.open, .closed, .locked, on: .kick(force: 2), go: .broken) { [prefix = "!"] in print(prefix, $0, $1) }
if case .failure(.noEdge(let s, .turn(let n))) = m.run([.kick(force: 2), .turn(3)]) { print("stuck in", s, "by", n) }
print(m.trail.map(\.rawValue), m.transitions, counter, m[.locked, .push] as Any, m[.locked, .turn(-1)]!)
m[.locked, .turn(-1)] = nil
print(m.unreachable, m[.locked, .turn(-1)] == nil)
switch m.run(EmptyCollection()) {
case .success(let s) where s == .broken: print("still", s)
case .success, .failure: print("?")
}
print(Door.allCases.map { d in Door.allCases.filter { $0.rawValue < d.rawValue }.count }, Door(rawValue: "ajar")?.rawValue ?? "none")
// expect: ["broken"]
// expect: closed -> open
// expect: closed -> open
// expect: success(main.Door.open)
// expect: failure(main.Machine<main.Door, main.Act>.Failure.noEdge(main.Door.closed, main.Act.kick(force: 2.0)))
// expect: ! closed broken
// expect: stuck in broken by 3
// expect: ["closed", "open", "closed", "locked", "closed", "open", "closed", "broken"] 7 2 nil closed
// expect: [] true
// expect: still broken
// expect: [3, 1, 2, 0] none
