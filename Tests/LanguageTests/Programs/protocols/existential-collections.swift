let c: any Collection<Int> = [1, 2, 3]
for x in c { print(x + 1) }
print(c.count, c.map { $0 * 2 })
let q: any Sequence<String> = Set(["a"])
for x in q { print(x.uppercased()) }
print(q.contains("a"))
func total(_ xs: any Collection<Double>) -> Double { var t = 0.0; for x in xs { t += x }; return t }
print(total([1, 2, 3.5]))
print(c.reduce(0, +))
print(c.first!)
protocol Sink<In> { associatedtype In; func put(_ x: In); var isFull: Bool { get } }
final class Log: Sink { var xs: [String] = []; func put(_ x: String) { xs.append(x) }; var isFull: Bool { xs.count > 2 } }
let l = Log()
let sink: any Sink<String> = l
sink.put("hi"); sink.put("there")
print(l.xs, sink.isFull)
let both: any Sink<String> & AnyObject = l
both.put("x")
print(l.xs.count, both === l)
// expect: 2
// expect: 3
// expect: 4
// expect: 3 [2, 4, 6]
// expect: A
// expect: true
// expect: 6.5
// expect: 6
// expect: 1
// expect: ["hi", "there"] false
// expect: 3 true
