// errors, results, defer, typed throws
enum NetError: Error, Equatable { case timeout(seconds: Int), status(Int), offline }
extension NetError: CustomStringConvertible { var description: String { switch self { case let .timeout(s): "timeout \(s)s"; case .status(404): "not found"; case .status(let c): "status \(c)"; case .offline: "offline" } } }
struct Retry { var max = 3; func run<T>(_ body: (_ attempt: Int) throws -> T) rethrows -> T { var n = 1
  while true { do { return try body(n) } catch let e where n < max { print("retry \(n): \(e)"); n += 1 } } } }
let got = try? Retry().run { n in if n < 3 { throw NetError.timeout(seconds: n) }; return "ok \(n)" }
print(got as Any, (try? Retry(max: 1).run { _ in throw NetError.offline }) as Int? as Any)
func fetch(_ c: Int) -> Result<String, NetError> { c == 200 ? .success("body") : c == 0 ? .failure(.offline) : .failure(.status(c)) }
for c in [200, 404, 500, 0] { switch fetch(c).map(\.count).mapError({ $0 == .offline ? NetError.timeout(seconds: 0) : $0 }) { case .success(let n): print(n, terminator: " "); case .failure(let e): print(e, terminator: " ") } }
print("|")
func typed(_ n: Int) throws(NetError) -> Int { defer { print("typed", n) }; guard n > 0 else { throw .offline }; return n * 2 }
do { print(try typed(2), try typed(0)) } catch { print(error == .offline, error) }
func order() -> [String] { var log: [String] = []; func note(_ s: String) { log.append(s) }
  do { defer { note("d1") }; for i in 0..<3 { defer { note("l\(i)") }; if i == 1 { continue }; note("b\(i)") }; defer { note("d2") }; note("end") }
  return log }
print(order())
struct Valid<Value> { let rules: [(String, (Value) -> Bool)]
  func check(_ v: Value) throws { let bad = rules.filter { !$0.1(v) }.map(\.0); if !bad.isEmpty { throw Bad(names: bad) } }
  struct Bad: Error { let names: [String]; var localizedDescription: String { names.joined(separator: "&") } } }
let v = Valid<String>(rules: [("short", { $0.count < 5 }), ("lower", { $0 == $0.lowercased() }), ("letters", { $0.allSatisfy(\.isLetter) })])
for s in ["abc", "ABCDEF", "a1"] { do { try v.check(s); print(s, "fine") } catch let b as Valid<String>.Bad { print(s, b.names, b.localizedDescription) } catch { print("?") } }
let parsed = ["1", "x", "3"].map { s in Result { guard let n = Int(s) else { throw NetError.status(s.count) }; return n } }
print(parsed.compactMap { try? $0.get() }, parsed.filter { if case .failure = $0 { true } else { false } }.count)
let n = try { () throws -> Int in if got == nil { throw NetError.offline }; return 7 }()
print(n)
func nested(_ f: () throws -> Void) -> String { do { try f(); return "none" } catch NetError.status(let c) where c >= 500 { return "server \(c)" } catch NetError.status, NetError.offline { return "client" } catch is CancellationErr { return "cancelled" } catch { return "other \(type(of: error))" } }
struct CancellationErr: Error {}
print(nested { throw NetError.status(503) }, nested { throw NetError.status(1) }, nested { throw CancellationErr() }, nested { throw NetError.timeout(seconds: 1) }, nested {})
let value: Int? = 5; if let value, value > 3, case let doubled = value * 2, doubled < 20 { print(doubled) }
guard let first = [1, 2].first, let last = [first, 9].last else { fatalError() }; print(first, last)
// expect: retry 1: timeout 1s
// expect: retry 2: timeout 2s
// expect: Optional("ok 3") nil
// expect: 4 not found status 500 timeout 0s |
// expect: typed 2
// expect: typed 0
// expect: true offline
// expect: ["b0", "l0", "l1", "b2", "l2", "end", "d2", "d1"]
// expect: abc fine
// expect: ABCDEF ["short", "lower"] short&lower
// expect: a1 ["letters"] letters
// expect: [1, 3] 1
// expect: 7
// expect: server 503 client cancelled other NetError none
// expect: 10
// expect: 1 9
