enum NetworkError: Error, Equatable { case timeout(seconds: Int), status(Int), offline }
struct Annotated: Error, CustomStringConvertible { let base: any Error, context: String; var description: String { "\(context): \(base)" } }
var log: [String] = []
func fetch(_ n: Int) throws -> String {
    log.append("open \(n)")
    defer { log.append("close \(n)") }
    switch n {
    case 0: throw NetworkError.offline
    case 1...3: return String(repeating: "*", count: n)
    case 4..<10: throw NetworkError.timeout(seconds: n)
    case let code: throw NetworkError.status(code)
    }
}
for n in [2, 0, 5, 404] {
    do {
        defer { log.append("tried \(n)") }
        let s = try fetch(n)
        print("ok", s)
    } catch NetworkError.timeout(let s) where s > 4 { print("slow", s)
    } catch NetworkError.status(400..<500) { print("client error")
    } catch NetworkError.offline, NetworkError.status { print("down")
    } catch { print("unexpected", error) }
}
print(log.joined(separator: ", "))
func annotated<T>(_ context: String, _ body: () throws -> T) throws -> T { do { return try body() } catch { throw Annotated(base: error, context: context) } }
do { _ = try annotated("outer") { try annotated("inner") { try fetch(0) } } } catch { print(error, error is Annotated, (error as? Annotated)?.base as Any) }
print((try? fetch(1)) ?? "none", (try? fetch(7)) as Any, try! fetch(3))
let results = [1, 0, 3].map { n in Result { try fetch(n) }.mapError { $0 as! NetworkError } }
for r in results { switch r { case .success(let s): print("s", s, terminator: " "); case .failure(let e): print("f", e, e == .offline, terminator: " ") } }
print()
print(results[0].map(\.count), (try? results[1].get()) as Any, results.compactMap { try? $0.get() }, Result<Int, NetworkError>.success(2).flatMap { $0 > 1 ? .failure(.status($0)) : .success($0) })
func nested() throws -> Int { defer { print("d1") }; defer { print("d2") }; do { defer { print("d3") }; _ = try fetch(0) } catch NetworkError.timeout { return 1 }; return 2 }
do { print(try nested()) } catch { print("rethrown", error) }
func loop() -> [Int] { var out: [Int] = []; for i in 0..<4 { defer { out.append(-i) }; if i == 1 { continue }; if i == 3 { break }; out.append(i) }; return out }
print(loop())
struct Validator<T> { let rules: [(T) throws -> Void]; func callAsFunction(_ x: T) -> [String] { rules.compactMap { r in do { try r(x); return nil } catch { return "\(error)" } } } }
enum Rule: Error { case tooShort(min: Int), missing(Character) }
let password = Validator<String>(rules: [{ if $0.count < 6 { throw Rule.tooShort(min: 6) } }, { guard $0.contains("!") else { throw Rule.missing("!") } }])
print(password("abc"), password("abcdef!"), password("abcdefg"))
func typed(_ n: Int) throws(NetworkError) -> Int { if n < 0 { throw .offline }; return n * 2 }
do { print(try typed(4)); print(try typed(-1)) } catch { print(error == .offline) }
func rethrowing(_ f: () throws -> Int) rethrows -> Int { try f() + 1 }
print(rethrowing { 41 }, (try? rethrowing { throw NetworkError.offline }) as Any)
var attempts = 0
func flaky() throws -> String { attempts += 1; guard attempts > 2 else { throw NetworkError.timeout(seconds: attempts) }; return "after \(attempts)" }
var result: String?
while result == nil { do { result = try flaky() } catch let NetworkError.timeout(s) { print("retry", s) } }
print(result!)
class Resource { let n: String; init(_ n: String) throws { self.n = n; if n.isEmpty { throw NetworkError.status(0) } }; deinit { print("release", n) } }
do { let r = try Resource("a"); _ = try Resource(""); print(r.n) } catch { print("failed", error) }
let errors: [any Error] = [NetworkError.offline, Rule.missing("x")]
print(errors.map { type(of: $0) }, errors.map { "\($0)" }, errors.contains { $0 is Rule })
// expect: ok **
// expect: down
// expect: slow 5
// expect: client error
// expect: open 2, close 2, tried 2, open 0, close 0, tried 0, open 5, close 5, tried 5, open 404, close 404, tried 404
// expect: outer: inner: offline true Optional(inner: offline)
// expect: * nil ***
// expect: s * f offline true s *** 
// expect: success(1) nil ["*", "***"] failure(main.NetworkError.status(2))
// expect: d3
// expect: d2
// expect: d1
// expect: rethrown offline
// expect: [0, 0, -1, 2, -2, -3]
// expect: ["tooShort(min: 6)", "missing(\"!\")"] [] ["missing(\"!\")"]
// expect: 8
// expect: true
// expect: 42 nil
// expect: retry 1
// expect: retry 2
// expect: after 3
// expect: release 
// expect: release a
// expect: failed status(0)
// expect: [main.NetworkError, main.Rule] ["offline", "missing(\"x\")"] true
// pending: binary operator '==' cannot be applied to operands of type 'any Error' and '_'
