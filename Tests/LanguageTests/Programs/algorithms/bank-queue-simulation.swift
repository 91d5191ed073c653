struct LCG: RandomNumberGenerator { private var state: UInt64; init(seed: UInt64) { state = seed }; mutating func next() -> UInt64 { state = state &* 6364136223846793005 &+ 1442695040888963407; return state } }
var rng = LCG(seed: 42)
print((0..<5).map { _ in rng.next() % 100 }, rng.next() >> 60)
final class Customer: CustomStringConvertible { let id: Int, arrival: Int, items: Int; private(set) var served: Int?; init(id: Int, arrival: Int, items: Int) { self.id = id; self.arrival = arrival; self.items = items }
    func serve(at t: Int) { precondition(served == nil); served = t }
    var wait: Int? { served.map { $0 - arrival } }
    var description: String { "#\(id)" } }
protocol Strategy { static var label: String { get }; func choose(_ queues: [[Customer]], for c: Customer) -> Int }
struct Shortest: Strategy { static let label = "shortest"; func choose(_ queues: [[Customer]], for c: Customer) -> Int { queues.indices.min { queues[$0].count < queues[$1].count }! } }
struct Fewest: Strategy { static let label = "fewest items"; func choose(_ queues: [[Customer]], for c: Customer) -> Int { queues.enumerated().min { $0.element.map(\.items).reduce(0, +) < $1.element.map(\.items).reduce(0, +) }!.offset } }
struct RoundRobin: Strategy { static let label = "round robin"; func choose(_ queues: [[Customer]], for c: Customer) -> Int { c.id % queues.count } }
struct Shop<S: Strategy> {
    private var queues: [[Customer]], busyUntil: [Int]
    private(set) var done: [Customer] = []
    let strategy: S
    init(tills: Int, _ s: S) { queues = .init(repeating: [], count: tills); busyUntil = .init(repeating: 0, count: tills); strategy = s }
    mutating func run(_ customers: [Customer], until end: Int = 60) -> (served: Int, mean: Double, longest: Customer?) {
        var coming = customers[...]
        for t in 0..<end {
            while let c = coming.first, c.arrival <= t { queues[strategy.choose(queues, for: c)].append(c); coming.removeFirst() }
            for till in queues.indices where busyUntil[till] <= t && !queues[till].isEmpty {
                let c = queues[till].removeFirst()
                c.serve(at: t)
                busyUntil[till] = t + c.items
                done.append(c)
            }
        }
        let waits = done.compactMap(\.wait)
        return (done.count, waits.isEmpty ? 0 : Double(waits.reduce(0, +)) / Double(waits.count), done.max { $0.wait! < $1.wait! })
    }
}
func customers() -> [Customer] { var g = LCG(seed: 7); var t = 0; return (1...12).map { id in t += Int(g.next() >> 62); return Customer(id: id, arrival: t, items: Int(g.next() >> 61) + 1) } }
func report<S: Strategy>(_ s: S) {
    var shop = Shop(tills: 2, s)
    let r = shop.run(customers())
    print("\(S.label): \(r.served) served, mean \((r.mean * 100).rounded() / 100), longest \(r.longest.map { "\($0) \($0.wait!)" } ?? "-")", shop.done.prefix(4))
}
report(Shortest()); report(Fewest()); report(RoundRobin())
let histogram = Dictionary(grouping: customers(), by: { $0.items / 3 }).mapValues(\.count)
for bucket in histogram.keys.sorted() { print(bucket * 3, String(repeating: "#", count: histogram[bucket]!)) }
var deck = Array(1...8), g2 = LCG(seed: 1)
deck.shuffle(using: &g2)
print(deck.sorted() == Array(1...8), (1...3).map { _ in Int.random(in: 1...6, using: &g2) }.allSatisfy { (1...6).contains($0) }, [1, 2, 3].randomElement(using: &g2) != nil, Bool.random(using: &g2) || true)
// expect: [93, 20, 75, 74, 65] 0
// expect: shortest: 12 served, mean 4.33, longest #9 10 [#1, #3, #4, #2]
// expect: fewest items: 12 served, mean 3.92, longest #12 8 [#1, #3, #4, #2]
// expect: round robin: 12 served, mean 3.92, longest #9 10 [#1, #2, #4, #3]
// expect: 0 ####
// expect: 3 ####
// expect: 6 ####
// expect: true true true true
