// errors & results
enum ParseError: Error, Equatable { case empty, badCharacter(Character, at: Int), overflow }
func parse(_ s: String) throws -> Int {
    guard !s.isEmpty else { throw ParseError.empty }
    var value = 0
    for (i, c) in s.enumerated() {
        guard let d = c.wholeNumberValue else { throw ParseError.badCharacter(c, at: i) }
        let (m, o1) = value.multipliedReportingOverflow(by: 10)
        let (a, o2) = m.addingReportingOverflow(d)
        if o1 || o2 { throw ParseError.overflow }
        value = a
    }
    return value
}
for s in ["42", "", "4x2", "99999999999999999999"] {
    do { print(try parse(s)) }
    catch ParseError.empty { print("empty") }
    catch ParseError.badCharacter(let c, let i) where i > 0 { print("bad '\(c)' at \(i)") }
    catch { print("other: \(error)") }
}
print((try? parse("7")) ?? -1, (try? parse("z")) as Any, try! parse("8"))
let results = ["1", "b", "3"].map { s in Result { try parse(s) } }
for r in results { switch r { case .success(let v): print("ok", v); case .failure(let e): print("fail", e) } }
print(results.compactMap { try? $0.get() }, results.map { (try? $0.map { $0 * 2 }.get()) ?? 0 })
func retry<T>(_ n: Int, _ body: (Int) throws -> T) rethrows -> T { for i in 1..<n { do { return try body(i) } catch { print("attempt \(i) failed") } }; return try body(n) }
print(try retry(3) { i -> String in if i < 3 { throw ParseError.empty }; return "done \(i)" })
do { _ = try retry(2) { _ in throw ParseError.overflow } as Int } catch { print("gave up:", error, error as? ParseError == .overflow) }
struct Resource { let id: Int; func close() { print("close", id) } }
func use(_ ids: [Int]) throws -> Int { var sum = 0; for id in ids { let r = Resource(id: id); defer { r.close() }; if id == 3 { throw ParseError.badCharacter("3", at: id) }; if id == 2 { continue }; sum += id }; return sum }
do { print(try use([1, 2])); print(try use([1, 3, 4])) } catch let e as ParseError where e != .empty { print("caught", e) } catch { print("no") }
func validate(age: Int?) throws -> Int { guard let age, age >= 0 else { struct Missing: Error { let why: String }; throw Missing(why: age == nil ? "nil" : "negative") }; return age }
for a in [5, nil, -2] as [Int?] { do { print(try validate(age: a)) } catch { print(error) } }
let e: Error = ParseError.badCharacter("q", at: 1)
if case ParseError.badCharacter(let c, _) = e { print(c) }
print((e as? ParseError) == ParseError.badCharacter("q", at: 1), e is ParseError)
let f: Result<Int, ParseError> = .failure(.overflow)
print(f.mapError { "\($0)".count > 3 ? ParseError.empty : $0 }, f.flatMap { .success($0 + 1) }, (try? f.get()) as Any)
var log: [String] = []
func step(_ n: Int) throws { log.append("s\(n)"); if n == 2 { throw ParseError.empty } }
do { for i in 1... { try step(i) } } catch { log.append("end") }
print(log)
do { do { try step(2) } catch ParseError.overflow { print("no") } } catch { print("outer", error) }
// expect: 42
// expect: empty
// expect: bad 'x' at 1
// expect: other: overflow
// expect: 7 nil 8
// expect: ok 1
// expect: fail badCharacter("b", at: 0)
// expect: ok 3
// expect: [1, 3] [2, 0, 6]
// expect: attempt 1 failed
// expect: attempt 2 failed
// expect: done 3
// expect: attempt 1 failed
// expect: gave up: overflow true
// expect: close 1
// expect: close 2
// expect: 1
// expect: close 1
// expect: close 3
// expect: caught badCharacter("3", at: 3)
// expect: 5
// expect: Missing(why: "nil")
// expect: Missing(why: "negative")
// expect: q
// expect: true true
// expect: failure(main.ParseError.empty) failure(main.ParseError.overflow) nil
// expect: ["s1", "s2", "end"]
// expect: outer empty
