import Foundation
struct Job: Identifiable, Hashable { let id: String; var cost: Int; var needs: Set<String> = []; func hash(into h: inout Hasher) { h.combine(id) }; static func == (a: Job, b: Job) -> Bool { a.id == b.id } }
enum PlanError: Error { case cycle([String]), missing(job: String, need: String) }
struct Plan: Sequence {
    private let order: [Job]
    init(_ jobs: some Collection<Job>) throws {
        let byID = Dictionary(jobs.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
        for j in jobs.sorted(by: { $0.id < $1.id }) { for n in j.needs.sorted() where byID[n] == nil { throw PlanError.missing(job: j.id, need: n) } }
        var done: [Job] = [], state: [String: Bool] = [:]
        func visit(_ j: Job, _ path: [String]) throws {
            switch state[j.id] {
            case true?: return
            case false?: throw PlanError.cycle(Array(path.drop { $0 != j.id }) + [j.id])
            case nil:
                state[j.id] = false
                for n in j.needs.sorted() { try visit(byID[n]!, path + [j.id]) }
                state[j.id] = true
                done.append(j)
            }
        }
        for j in jobs.sorted(by: { ($0.cost, $0.id) < ($1.cost, $1.id) }) { try visit(j, []) }
        order = done
    }
    func makeIterator() -> some IteratorProtocol<Job> { order.makeIterator() }
    var finish: [String: Int] { order.reduce(into: [:]) { t, j in t[j.id] = j.cost + (j.needs.compactMap { t[$0] }.max() ?? 0) } }
    func gantt() -> String {
        let end = finish
        return map { j in
            let e = end[j.id]!
            return j.id.padding(toLength: 8, withPad: " ", startingAt: 0) + String(repeating: ".", count: e - j.cost) + String(repeating: "#", count: j.cost) + String(format: " %2d", e)
        }.joined(separator: "\n")
    }
}
let jobs: Set = [Job(id: "deploy", cost: 1, needs: ["test", "package"]), Job(id: "test", cost: 4, needs: ["build"]), Job(id: "build", cost: 3, needs: ["fetch"]), Job(id: "fetch", cost: 2), Job(id: "package", cost: 2, needs: ["build"])]
let plan = try Plan(jobs)
print(plan.gantt())
print(plan.map(\.id), plan.finish.values.max()!, plan.lazy.filter { $0.needs.isEmpty }.map(\.id).first!)
for extra in [Job(id: "fetch2", cost: 0, needs: ["nowhere"]), Job(id: "loop", cost: 0, needs: ["loop"])] {
    do { _ = try Plan(jobs.union([extra])) } catch PlanError.missing(let j, let n) { print("\(j) needs \(n)") } catch let PlanError.cycle(path) { print("cycle", path.joined(separator: ">")) }
}
do { _ = try Plan([Job(id: "a", cost: 1, needs: ["b"]), Job(id: "b", cost: 1, needs: ["c"]), Job(id: "c", cost: 1, needs: ["b"])]) } catch { print(error) }
final class Scheduler {
    private var queue: [(at: Int, seq: Int, run: (Scheduler) -> Void)] = []
    private var seq = 0
    private(set) var now = 0
    func after(_ d: Int, _ body: @escaping (Scheduler) -> Void) {
        let entry = (at: now + d, seq: seq, run: body)
        seq += 1
        queue.insert(entry, at: queue.firstIndex { ($0.at, $0.seq) > (entry.at, entry.seq) } ?? queue.count)
    }
    func every(_ d: Int, times n: Int, _ body: @escaping (Int) -> Void) {
        var left = n
        func step(_ s: Scheduler) { body(n - left); left -= 1; if left > 0 { s.after(d, step) } }
        after(d, step)
    }
    func run(until limit: Int = .max) { while let next = queue.first, next.at <= limit { queue.removeFirst(); now = next.at; next.run(self) } }
    deinit { print("scheduler done at", now, queue.count) }
}
do {
    let s = Scheduler()
    var out: [String] = []
    s.every(3, times: 3) { out.append("tick\($0)@\(s.now)") }
    s.after(4) { s in out.append("once@\(s.now)"); s.after(0) { _ in out.append("chained") } }
    s.after(100) { _ in out.append("never") }
    s.run(until: 50)
    print(out)
}
// expect: fetch   ##  2
// expect: build   ..###  5
// expect: package .....##  7
// expect: test    .....####  9
// expect: deploy  .........# 10
// expect: ["fetch", "build", "package", "test", "deploy"] 10 fetch
// expect: fetch2 needs nowhere
// expect: cycle loop>loop
// expect: cycle(["b", "c", "b"])
// expect: ["tick0@3", "once@4", "chained", "tick1@6", "tick2@9"]
// expect: scheduler done at 9 1
