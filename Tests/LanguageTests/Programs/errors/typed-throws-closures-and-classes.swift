enum E: Error, Equatable { case a, b(Int) }
struct Oops: Error { var m = "m" }
// local functions, closures that capture, defer, nested do's
func run(_ k: Int) throws(E) -> String {
  var log = ""
  defer { print("defer", k, log) }
  func step(_ n: Int) throws(E) { log += "\(n)"; if n == k { throw .b(n) } }
  for i in 0..<4 { try step(i) }
  return log
}
for k in [2, 9] { do { print(try run(k)) } catch .b(let n) { print("b", n) } catch { print("never", error) } }
func nested(_ k: Int) throws(E) -> Int {
  do {
    do { if k == 0 { throw Oops() }; _ = try run(k) } catch let o as Oops { print("oops", o.m) }
    return 1
  } catch { return -1 }
}
print(try nested(0), try nested(1))
func convert() throws(E) { do { try legacy() } catch let e as E { throw e } catch { throw .a } }
func legacy() throws { throw Oops(m: "q") }
do { try convert() } catch { print(error == .a) }
func exh() throws(E) { do throws(E) { throw .b(1) } catch { switch error { case .a: print("a"); case .b(let n): throw .b(n + 1) } } }
do { try exh() } catch { print(error) }
typealias Thrower = (Int) throws(E) -> Int
func compose(_ f: @escaping Thrower, _ g: @escaping Thrower) -> Thrower { return { x throws(E) in try g(try f(x)) } }
let dbl: Thrower = { $0 * 2 }
let chk: Thrower = { (x: Int) throws(E) -> Int in if x > 10 { throw .b(x) }; return x }
let both = compose(dbl, chk)
for x in [3, 8] { do { print(try both(x)) } catch { print(error, error == .b(16)) } }
let plain: (Int) throws -> Int = both
do { _ = try plain(7) } catch { print(type(of: error), error) }
struct Stack<T> { enum Failure: Error { case underflow, full(T) }
  var items: [T] = []
  mutating func pop() throws(Failure) -> T { guard let x = items.popLast() else { throw .underflow }; return x }
  mutating func push(_ x: T) throws(Failure) { guard items.count < 2 else { throw .full(x) }; items.append(x) } }
var st = Stack<String>()
do { try st.push("a"); try st.push("b"); try st.push("c") } catch .full(let s) { print("full", s) } catch .underflow { print("u") } catch { print("x") }
do { while true { print(try st.pop()) } } catch { switch error { case .underflow: print("empty"); case .full: print("f") } }
enum Op { case add, div
  func apply(_ a: Int, _ b: Int) throws(MathError) -> Int { switch self { case .add: return a + b; case .div: guard b != 0 else { throw MathError.zero(a) }; return a / b } } }
enum MathError: Error { case zero(Int) }
do { print(try Op.div.apply(6, 3), try Op.div.apply(1, 0)) } catch .zero(let a) { print("zero", a) }
let v = (try? Op.div.apply(4, 0)) ?? 0
print(v)
if let q = try? Op.add.apply(1, 2) { print(q) }
class Base { func f() throws(E) -> Int { throw .a }; init() throws(E) {}; init(_ n: Int) throws(E) { if n == 0 { throw .b(0) } } }
class Sub: Base { override func f() throws(E) -> Int { if Bool.random() { return 5 } else { return 5 } }; override init(_ n: Int) throws(E) { try super.init(n) } }
do { let s: Base = try Sub(1); print(try s.f()); _ = try Sub(0) } catch { switch error { case .a: print("a"); case .b(let n): print("b", n) } }
do { let r = try [3, 1].map { (x) throws(E) -> String in if x == 1 { throw .b(x) }; return "\(x)" }; print(r) } catch { print(error == .b(1)) }
func opt(_ s: String?) throws(E) -> String { guard let s else { throw .a }; return s }
print((try? opt(nil)) ?? "nil", try opt("x"))
do { let s = try opt(Optional<String>.none) + (try opt("k")); print(s) } catch where error == .a { print("where a") } catch { print("else") }
struct W<Err: Error> { let e: Err; func fire() throws(Err) -> Never { throw e } }
do { try W(e: E.b(3)).fire() } catch { print(error == .b(3)) }
func anyToTyped(_ e: any Error) throws(E) { if let e = e as? E { throw e }; throw E.b(99) }
do { try anyToTyped(Oops()) } catch { print(error) }
extension Result { func orThrow() throws(Failure) -> Success { try get() } }
do { print(try Result<Int, E>.failure(.a).orThrow()) } catch { print(error == .a) }
print(type(of: both), type(of: plain))
func rethrowing<T>(_ b: () throws -> T) rethrows -> T { try b() }
do { _ = try rethrowing { try opt(nil) } } catch { print(error is E) }
lbl: do throws(E) { if v == 0 { break lbl }; throw .a } catch { print("no") }
print("done")
// expect: defer 2 012
// expect: b 2
// expect: defer 9 0123
// expect: 0123
// expect: oops m
// expect: defer 1 01
// expect: 1 -1
// expect: true
// expect: b(2)
// expect: 6
// expect: b(16) true
// expect: E b(14)
// expect: full c
// expect: b
// expect: a
// expect: empty
// expect: zero 1
// expect: 0
// expect: 3
// expect: 5
// expect: b 0
// expect: true
// expect: nil x
// expect: where a
// expect: true
// expect: b(99)
// expect: true
// expect: (Int) throws(E) -> Int (Int) throws -> Int
// expect: true
// expect: done
