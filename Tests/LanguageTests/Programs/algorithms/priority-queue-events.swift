struct Heap<Element> {
    private var items: [Element] = []
    private let precedes: (Element, Element) -> Bool
    init(by precedes: @escaping (Element, Element) -> Bool) { self.precedes = precedes }
    var isEmpty: Bool { items.isEmpty }
    var count: Int { items.count }
    var first: Element? { items.first }
    mutating func insert(_ x: Element) {
        items.append(x)
        var i = items.count - 1
        while i > 0, case let parent = (i - 1) / 2, precedes(items[i], items[parent]) { items.swapAt(i, parent); i = parent }
    }
    mutating func popFirst() -> Element? {
        guard !items.isEmpty else { return nil }
        items.swapAt(0, items.count - 1)
        defer { siftDown(0) }
        return items.removeLast()
    }
    private mutating func siftDown(_ start: Int) {
        var i = start
        while true {
            let kids = [2 * i + 1, 2 * i + 2].filter { $0 < items.count }
            guard let best = kids.min(by: { precedes(items[$0], items[$1]) }), precedes(items[best], items[i]) else { return }
            items.swapAt(i, best)
            i = best
        }
    }
}
extension Heap where Element: Comparable { init() { self.init(by: <) }; init<S: Sequence>(_ s: S) where S.Element == Element { self.init(); s.forEach { insert($0) } } }
extension Heap: Sequence, IteratorProtocol { mutating func next() -> Element? { popFirst() } }
print(Array(Heap([5, 1, 4, 1, 3])), Heap("heap").map(String.init).joined(), Heap([2.5, 1]).first!)
struct Event: CustomStringConvertible { let time: Int, name: String; var priority = 0; var description: String { "\(time):\(name)" } }
class Simulation {
    private var queue = Heap<Event> { ($0.time, -$0.priority, $0.name) < ($1.time, -$1.priority, $1.name) }
    private var handlers: [String: (Simulation, Event) -> Void] = [:]
    private(set) var now = 0, log: [String] = []
    func on(_ name: String, _ h: @escaping (Simulation, Event) -> Void) { handlers[name] = h }
    func schedule(_ name: String, after d: Int, priority: Int = 0) { queue.insert(Event(time: now + d, name: name, priority: priority)) }
    func run(until end: Int) {
        while let e = queue.first, e.time <= end {
            _ = queue.popFirst()
            now = e.time
            log.append(e.description)
            handlers[e.name]?(self, e)
        }
        now = Swift.max(now, end)
    }
    var pending: Int { queue.count }
}
let sim = Simulation()
var arrivals = 0
sim.on("arrive") { s, e in
    arrivals += 1
    s.schedule("serve", after: 2, priority: arrivals)
    if arrivals < 3 { s.schedule("arrive", after: arrivals) }
}
sim.on("serve") { s, _ in if s.now % 2 == 1 { s.schedule("clean", after: 0, priority: 9) } }
sim.schedule("arrive", after: 1); sim.schedule("tick", after: 3); sim.schedule("late", after: 50)
sim.run(until: 10)
print(sim.log.joined(separator: " "), sim.now, sim.pending, arrivals)
sim.run(until: 60)
print(sim.log.count, sim.log.last!, sim.pending)
var words = Heap<String> { $0.count > $1.count || ($0.count == $1.count && $0 < $1) }
for w in ["pear", "fig", "apple", "kiwi", "grape"] { words.insert(w) }
var order: [String] = []
while let w = words.popFirst() { order.append(w) }
print(order, words.isEmpty, words.first as Any)
// expect: [1, 1, 3, 4, 5] aehp 1.0
// expect: 1:arrive 2:arrive 3:serve 3:clean 3:tick 4:serve 4:arrive 6:serve 10 1 3
// expect: 9 50:late 0
// expect: ["apple", "grape", "kiwi", "pear", "fig"] true nil
// pending: type 'Heap' does not conform to protocol 'Sequence': 'makeIterator' is missing
